// The part of DescriptorReader that reads what a system reports by itself.
#include "core/connectors/rest/descriptor/descriptorreader.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

namespace {
const std::vector<std::string> subscriptionNames{"address", "topic", "object"};
const std::vector<std::string> renewalNames{"address", "topic", "object", "item"};
} // namespace

std::optional<WebhookSpec> DescriptorReader::readWebhooks(const Spot &json)
{
    if (!json)
        return {};
    WebhookSpec out;
    out.secret = text(json, "secret");
    const auto &settings = m_out.info.settings;
    if (std::none_of(settings.begin(), settings.end(), [&out](const SettingInfo &setting) {
            return setting.name == out.secret && setting.type == "secret";
        }))
        problem(json.where + "/secret",
                {QT_TRANSLATE_NOOP("splot", "There is no secret setting \"%1\"."), {out.secret}});
    out.proof = readProof(at(json, "proof"));
    out.deliveryHeader = text(json, "delivery");
    out.pings = flag(json, "pings", false);
    const auto subscriptions = at(json, "subscriptions");
    if (!subscriptions)
        return out;
    out.list = readLookup(at(subscriptions, "list"), subscriptionNames);
    out.address = path(subscriptions, "address");
    out.topic = optionalPath(subscriptions, "topic");
    out.ends = optionalPath(subscriptions, "ends");
    out.create = readRequest(at(subscriptions, "create"), subscriptionNames);
    if (const auto renew = at(subscriptions, "renew")) {
        out.renew = readRequest(renew, renewalNames);
        if (!out.ends)
            problem(subscriptions.where, {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"ends"}});
    }
    return out;
}

ProofRule DescriptorReader::readProof(const Spot &json)
{
    ProofRule out;
    const auto kind = text(json, "kind", "hmac");
    out.kind = kind == "token"   ? ProofRule::Kind::Token
               : kind == "basic" ? ProofRule::Kind::Basic
                                 : ProofRule::Kind::Hmac;
    out.encoding =
        text(json, "encoding", "hex") == "base64" ? ProofRule::Encoding::Base64 : ProofRule::Encoding::Hex;
    out.header = text(json, "header");
    out.prefix = text(json, "prefix");
    out.text = text(json, "signed", out.text);
    out.timestampHeader = text(json, "timestamp");
    out.window = std::chrono::seconds(number(json, "window", 300));
    if (out.kind != ProofRule::Kind::Basic && out.header.empty())
        problem(json.where, {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"header"}});
    const bool timed = out.text.find("{timestamp}") != std::string::npos;
    const bool whole = out.text.find("{body}") != std::string::npos;
    // A signed body without the time that is checked could be sent again with a new time.
    if (out.kind == ProofRule::Kind::Hmac && (!whole || timed == out.timestampHeader.empty()))
        problem(json.where + "/signed",
                {QT_TRANSLATE_NOOP("splot", "What is signed must have {body}, and {timestamp} exactly when "
                                            "\"timestamp\" names its header."),
                 {}});
    return out;
}

std::optional<ReportSpec> DescriptorReader::readReport(const Spot &json)
{
    if (!json)
        return {};
    ReportSpec out;
    out.topics = texts(at(json, "topics"));
    out.id = text(json, "id");
    out.item = optionalPath(json, "item");
    if (!m_out.webhooks)
        problem(json.where, {QT_TRANSLATE_NOOP("splot", "The descriptor does not say how reports are proven: "
                                                        "\"webhooks\" is missing."),
                             {}});
    else if (m_out.webhooks->create && out.topics.empty())
        problem(json.where, {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"topics"}});
    if (out.id.empty() && !out.item)
        problem(json.where, {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"id"}});
    return out;
}

} // namespace splot::connectors
