#include "core/connectors/webhook/endpoint.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

namespace {

base::Error wrong(const model::System &system, std::string_view member)
{
    base::Error error =
        base::error(base::ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "The webhooks of the system %1: \"%2\" is missing or wrong."),
                    {system.id.value, std::string(member)});
    error.field = "webhooks." + std::string(member);
    return error;
}

std::string textOf(const model::Value &from, std::string_view member, std::string standard = {})
{
    const model::Value *value = from.member(member);
    return value && value->text() ? *value->text() : standard;
}

bool flag(const model::Value &from, std::string_view member)
{
    const model::Value *value = from.member(member);
    const bool *set = value ? value->get<bool>() : nullptr;
    return set && *set;
}

bool readProof(const model::Value &from, ProofRule &rule, std::string_view &culprit)
{
    const std::string kind = textOf(from, "proof", "hmac");
    const std::string encoding = textOf(from, "encoding", "hex");
    culprit = "proof";
    if (kind != "hmac" && kind != "token" && kind != "basic")
        return false;
    culprit = "encoding";
    if (encoding != "hex" && encoding != "base64")
        return false;
    rule.kind = kind == "hmac"    ? ProofRule::Kind::Hmac
                : kind == "token" ? ProofRule::Kind::Token
                                  : ProofRule::Kind::Basic;
    rule.encoding = encoding == "hex" ? ProofRule::Encoding::Hex : ProofRule::Encoding::Base64;
    rule.header = textOf(from, "header");
    rule.prefix = textOf(from, "prefix");
    rule.text = textOf(from, "signed", rule.text);
    rule.publicUrl = textOf(from, "public_url");
    rule.timestampHeader = textOf(from, "timestamp");
    culprit = "header";
    if (rule.kind != ProofRule::Kind::Basic && rule.header.empty())
        return false;
    culprit = "window";
    if (const model::Value *window = from.member("window")) {
        const auto *seconds = window->get<std::int64_t>();
        if (!seconds || *seconds <= 0)
            return false;
        rule.window = std::chrono::seconds(*seconds);
    }
    // A signed body without the time that is checked could be sent again with a new time.
    culprit = "signed";
    return rule.kind != ProofRule::Kind::Hmac ||
           (rule.text.find("{body}") != std::string::npos &&
            rule.timestampHeader.empty() == (rule.text.find("{timestamp}") == std::string::npos));
}

} // namespace

base::Result<std::vector<Endpoint>> endpointsOf(const model::System &system)
{
    const auto it = std::ranges::find(system.settings, "webhooks", &model::Object::value_type::first);
    if (it == system.settings.end() || it->second.isEmpty())
        return std::vector<Endpoint>{};
    const model::List *list = it->second.list();
    if (!list)
        return base::fail(wrong(system, "webhooks"));
    std::vector<Endpoint> endpoints;
    for (const model::Value &entry : *list) {
        Endpoint endpoint;
        endpoint.system = system.id;
        endpoint.path = textOf(entry, "path");
        endpoint.object = model::ObjectName(textOf(entry, "object"));
        const std::string secret = textOf(entry, "secret");
        endpoint.secret = secret.starts_with("secret:") ? secret.substr(7) : std::string();
        endpoint.deliveryHeader = textOf(entry, "delivery");
        endpoint.idPlace = textOf(entry, "id");
        endpoint.pings = flag(entry, "pings");
        std::string_view culprit;
        if (!endpoint.path.starts_with('/') || endpoint.path.find_first_of("?# ") != std::string::npos)
            return base::fail(wrong(system, "path"));
        if (!endpoint.object.valid())
            return base::fail(wrong(system, "object"));
        if (endpoint.secret.empty())
            return base::fail(wrong(system, "secret"));
        if (!readProof(entry, endpoint.proof, culprit))
            return base::fail(wrong(system, culprit));
        endpoints.push_back(std::move(endpoint));
    }
    return endpoints;
}

} // namespace splot::connectors
