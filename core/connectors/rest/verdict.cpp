#include "core/connectors/rest/verdict.h"

#include "core/connectors/ratehint.h"
#include "core/connectors/rest/descriptor/conversion.h"

#include <QString>
#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::ErrorCode;
using base::Result;
using model::Value;

namespace {
constexpr std::chrono::milliseconds defaultWait{30000};

const Value *findWith(const Value &value, const std::string &member, int depth)
{
    if (const auto *found = value.member(member); found && !found->isBlank())
        return &value;
    if (depth <= 0)
        return nullptr;
    if (const auto *members = value.object()) {
        for (const auto &[name, inner] : *members) {
            if (const auto *found = findWith(inner, member, depth - 1))
                return found;
        }
    } else if (const auto *list = value.list()) {
        for (const auto &inner : *list) {
            if (const auto *found = findWith(inner, member, depth - 1))
                return found;
        }
    }
    return nullptr;
}

/// The names a rule's formulas see, or nothing if the rule does not apply.
Result<std::optional<Value>> matching(const ErrorRule &rule, const Heard &heard, const Value &scope)
{
    const auto status = heard.response->status;
    if (!rule.status.empty() &&
        std::find(rule.status.begin(), rule.status.end(), status) == rule.status.end())
        return std::optional<Value>();
    Value names = scope;
    names.setMember("status", Value(status));
    names.setMember("headers", headersValue(heard.response->headers));
    names.setMember("write", Value(heard.write));
    names.setMember("answer", heard.whole);
    names.setMember("text", Value(excerpt(heard.response->body)));
    if (!rule.find.empty()) {
        const auto *found = findWith(heard.whole, rule.find, rule.depth);
        if (!found)
            return std::optional<Value>();
        names.setMember("found", *found);
    }
    for (const auto &[name, path] : rule.take) {
        const auto *taken = path.in(heard.whole);
        names.setMember(name, taken ? *taken : Value());
    }
    if (!rule.when.empty()) {
        SPLOT_ASSIGN(const bool holds, rule.when.holds(names));
        if (!holds)
            return std::optional<Value>();
    }
    return std::optional<Value>(std::move(names));
}

/// What the answer says about when to come again; also by a limit that is used up (GitHub answers so with
/// 403).
std::optional<std::chrono::milliseconds> announcedWait(const HttpResponse &response, base::WallTime now)
{
    const auto hint = rateHint(response.headers, now);
    const bool usedUp = hint.remaining && *hint.remaining < 1;
    return hint.retryAfter || !usedUp ? hint.retryAfter : hint.reset;
}

Result<base::Error> errorOf(const ErrorRule &rule, const Value &names, const Heard &heard, base::WallTime now)
{
    base::Error e;
    e.code = *rule.code;
    SPLOT_ASSIGN(const auto text, rule.message.text(names));
    e.message = text.empty()
                    ? base::Message{QT_TRANSLATE_NOOP("splot", "The system refused the request (status %1)."),
                                    {std::to_string(heard.response->status)}}
                    : base::Message{"%1", {excerpt(text, 500)}};
    SPLOT_ASSIGN(e.field, rule.field.text(names));
    if (e.code != ErrorCode::BackOff)
        return e;
    e.wait = announcedWait(*heard.response, now).value_or(defaultWait);
    SPLOT_ASSIGN(const auto wait, rule.wait.value(names));
    if (const auto seconds = wait.number())
        e.wait = std::chrono::milliseconds(static_cast<std::int64_t>(seconds->toDouble() * 1000));
    return e;
}

Verdict failed(ErrorCode code, const char *source, int status, std::chrono::milliseconds wait = {})
{
    auto e = base::error(code, source, {std::to_string(status)});
    e.wait = wait;
    return {Verdict::Kind::Failed, std::move(e), nullptr, {}};
}

Verdict refusedByStatus(const Heard &heard, base::WallTime now)
{
    const auto status = heard.response->status;
    const auto wait = announcedWait(*heard.response, now);
    if (status == 429 || status == 503 || ((status == 402 || status == 403) && wait))
        return failed(ErrorCode::BackOff, QT_TRANSLATE_NOOP("splot", "The system asks to wait (status %1)."),
                      status, wait.value_or(defaultWait));
    if (status == 401) {
        auto v = failed(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "The system does not accept the credentials (status %1)."),
                        status);
        v.kind = Verdict::Kind::Login;
        return v;
    }
    if (status == 403)
        return failed(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The user of this connection lacks the right for it (status %1)."),
            status);
    if (status == 404 || status == 410)
        return failed(ErrorCode::NotFound,
                      QT_TRANSLATE_NOOP("splot", "The system does not have it (status %1)."), status);
    if (status == 409 || status == 412)
        return failed(
            ErrorCode::Conflict,
            QT_TRANSLATE_NOOP("splot", "The system says that it was changed meanwhile (status %1)."), status);
    if (status >= 300 && status < 400)
        return failed(ErrorCode::Rejected,
                      QT_TRANSLATE_NOOP("splot", "The system points to another address (status %1). "
                                                 "Redirects are not followed: correct the address."),
                      status);
    if (status == 408 && !heard.write)
        return failed(ErrorCode::BackOff, QT_TRANSLATE_NOOP("splot", "The system took too long (status %1)."),
                      status, defaultWait);
    if (status >= 500 || status == 408) {
        if (heard.write)
            return failed(ErrorCode::Uncertain,
                          QT_TRANSLATE_NOOP("splot", "The system failed while it wrote (status %1); "
                                                     "whether it took effect is not known."),
                          status);
        return failed(ErrorCode::BackOff, QT_TRANSLATE_NOOP("splot", "The system has a fault (status %1)."),
                      status, defaultWait);
    }
    return failed(ErrorCode::Rejected,
                  QT_TRANSLATE_NOOP("splot", "The system refused the request (status %1)."), status);
}

Verdict unreadable(const Heard &heard)
{
    const auto &body = heard.response->body;
    const auto start = body.find_first_not_of(" \t\r\n");
    const bool page = start != std::string::npos && body[start] == '<';
    const auto code = heard.write ? ErrorCode::Uncertain : ErrorCode::Corrupt;
    return failed(code,
                  page ? QT_TRANSLATE_NOOP("splot",
                                           "The system answered with a web page instead of data (status %1). "
                                           "Check the address.")
                       : QT_TRANSLATE_NOOP("splot", "The system's answer is not readable (status %1)."),
                  heard.response->status);
}
} // namespace

Value headersValue(const Headers &headers)
{
    Value out{model::Object{}};
    for (const auto &[name, value] : headers) {
        std::string lower = name;
        std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '-' ? '_' : c;
        });
        out.setMember(lower, Value(value));
    }
    return out;
}

Result<Verdict> judge(const std::vector<ErrorRule> &rules, const Heard &heard, const Value &scope,
                      base::WallTime now)
{
    for (const auto &rule : rules) {
        SPLOT_ASSIGN(const auto names, matching(rule, heard, scope));
        if (!names)
            continue;
        Verdict out;
        if (rule.code) {
            SPLOT_ASSIGN(out.error, errorOf(rule, *names, heard, now));
            out.kind = Verdict::Kind::Failed;
        }
        if (rule.login)
            out.kind = Verdict::Kind::Login;
        if (rule.acknowledge)
            out = {Verdict::Kind::Acknowledge, std::move(out.error), rule.acknowledge.get(), *names};
        return out;
    }
    const auto status = heard.response->status;
    if (status < 200 || status >= 300)
        return refusedByStatus(heard, now);
    return heard.readable ? Verdict() : unreadable(heard);
}

} // namespace splot::connectors
