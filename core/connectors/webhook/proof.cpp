#include "core/connectors/webhook/proof.h"

#include "core/connectors/webhook/requestreader.h"
#include "core/model/moment.h"

#include <QMessageAuthenticationCode>

#include <sodium.h>

#include <charconv>
#include <optional>

namespace splot::connectors {

namespace {

base::Error refused(const char *source, const std::string &header)
{
    return base::error(base::ErrorCode::Rejected, source, {header});
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() &&
           sodium_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::optional<base::WallTime> readTime(const std::string &text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number > 0) {
        const bool millis = number > 100'000'000'000;
        return base::WallTime(millis ? std::chrono::microseconds(std::chrono::milliseconds(number))
                                     : std::chrono::microseconds(std::chrono::seconds(number)));
    }
    const auto moment = model::Moment::parse(text);
    return moment ? std::optional(moment->wall()) : std::nullopt;
}

std::string signedText(const ProofRule &rule, const IncomingRequest &request, const std::string &timestamp)
{
    std::string out;
    std::string_view rest = rule.text;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            return out.append(rest);
        out.append(rest.substr(0, open));
        const std::string_view name = rest.substr(open + 1, close - open - 1);
        if (name == "body")
            out += request.body;
        else if (name == "timestamp")
            out += timestamp;
        else if (name == "method")
            out += request.method;
        else if (name == "url")
            out += rule.publicUrl + request.target;
        rest.remove_prefix(close + 1);
    }
    return out;
}

QByteArray hmac(const std::string &secret, const std::string &text)
{
    return QMessageAuthenticationCode::hash(bytes(text), bytes(secret), QCryptographicHash::Sha256);
}

/// Both sides as bytes, so that capital digits and missing padding do not matter.
QByteArray decoded(const ProofRule &rule, std::string_view text)
{
    const QByteArray raw = bytes(text);
    if (rule.encoding == ProofRule::Encoding::Hex)
        return QByteArray::fromHex(raw);
    const auto result = QByteArray::fromBase64Encoding(raw, QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

base::Result<void> checkTime(const ProofRule &rule, const std::string &timestamp, base::WallTime now)
{
    const auto time = readTime(timestamp);
    if (!time)
        return base::fail(refused(QT_TRANSLATE_NOOP("splot", "The webhook's header %1 holds no time."),
                                  rule.timestampHeader));
    const auto distance = now > *time ? now - *time : *time - now;
    if (distance > rule.window)
        return base::fail(
            refused(QT_TRANSLATE_NOOP("splot", "The webhook is too old or from the future: see its "
                                               "header %1, and the clocks of both systems."),
                    rule.timestampHeader));
    return {};
}

} // namespace

base::Result<void> checkProof(const ProofRule &rule, const std::string &secret,
                              const IncomingRequest &request, base::WallTime now)
{
    const std::string header = rule.kind == ProofRule::Kind::Basic ? "Authorization" : rule.header;
    const auto wrong = [&] {
        return base::fail(
            refused(QT_TRANSLATE_NOOP("splot", "The proof in the webhook's header %1 is missing or does "
                                               "not fit the secret."),
                    header));
    };
    // An empty secret would let everybody in who leaves the header out.
    const std::string given = request.header(header);
    if (secret.empty() || given.empty())
        return wrong();
    if (rule.kind == ProofRule::Kind::Basic) {
        if (!sameSecret(bytes(given), "Basic " + bytes(secret).toBase64()))
            return wrong();
        return {};
    }
    if (!given.starts_with(rule.prefix))
        return wrong();
    const std::string_view proof = std::string_view(given).substr(rule.prefix.size());
    if (rule.kind == ProofRule::Kind::Token) {
        if (!sameSecret(bytes(proof), bytes(secret)))
            return wrong();
        return {};
    }
    const std::string timestamp =
        rule.timestampHeader.empty() ? std::string() : request.header(rule.timestampHeader);
    if (!sameSecret(decoded(rule, proof), hmac(secret, signedText(rule, request, timestamp))))
        return wrong();
    return rule.timestampHeader.empty() ? base::Result<void>() : checkTime(rule, timestamp, now);
}

} // namespace splot::connectors
