#include "core/connectors/rest/exchange.h"

#include "core/connectors/rest/descriptor/conversion.h"
#include "core/connectors/rest/sending.h"
#include "core/secrets/secretstore.h"

#include <QtGlobal>

#include <algorithm>
#include <atomic>

namespace splot::connectors {

using base::Result;
using model::Value;

namespace {
constexpr std::string_view secretPrefix = "secret:";
constexpr std::chrono::minutes writesRemembered{10}; ///< longer than any overlap
constexpr int handedOver = 4;                        ///< requests that wait in the client, a connection
std::atomic<std::uint64_t> lastQueue = 0;            ///< of all connectors of the program
} // namespace

Exchange::Exchange(std::shared_ptr<const Descriptor> descriptor, model::System system,
                   Surroundings surroundings)
    : m_descriptor(std::move(descriptor)), m_system(std::move(system)), m_around(std::move(surroundings)),
      m_limiter(std::make_unique<RateLimiter>(*m_around.clock)), m_session(model::Object{})
{
    for (const auto &[bucket, declared] : m_descriptor->limits) {
        auto rule = declared;
        if (bucket.empty() && m_system.concurrency > 0)
            rule.concurrency = m_system.concurrency;
        if (bucket.empty() && m_system.ratePerSecond > 0)
            rule.windows = {windowOf(m_system.ratePerSecond)};
        if (bucket.empty())
            m_concurrency = rule.concurrency;
        // Where nothing but the number of connections is limited, the next requests wait in the client: it
        // need not ask this thread whether one may leave. What is limited by time stays here, where answers
        // change it.
        const bool early = m_around.http && m_around.http->queues() && rule.concurrency > 0 &&
                           rule.windows.empty() && rule.capacity <= 0;
        const int ahead = early ? handedOver * rule.concurrency : 0;
        if (early)
            m_queues[bucket] = {++lastQueue, rule.concurrency};
        m_limiter->setRule(bucket, std::move(rule), ahead);
    }
}

HttpRequest::Queue Exchange::queue(const std::string &bucket) const
{
    const auto it = m_queues.find(bucket);
    return it == m_queues.end() ? HttpRequest::Queue{} : it->second;
}

void Exchange::close()
{
    // Whoever still waits is answered in the limiter's end, and must find it gone already.
    const auto limiter = std::move(m_limiter);
    const auto scripts = std::move(m_scripts);
}

ScriptThread &Exchange::scripts()
{
    if (!m_scripts)
        m_scripts = std::make_unique<ScriptThread>(m_descriptor->script, clock());
    return *m_scripts;
}

void Exchange::restore(const Value &memory)
{
    if (m_limiter)
        m_limiter->restore(memory);
}

void Exchange::send(const RequestSpec &spec, Value names, Use use, base::CancelToken cancel, Done done)
{
    std::make_shared<Sending>(shared_from_this(), spec, std::move(names), use, std::move(cancel),
                              std::move(done))
        ->start(true);
}

Result<Value> Exchange::settings() const
{
    const Value given(m_system.settings);
    Value out{model::Object{}};
    for (const auto &info : m_descriptor->info.settings) {
        Value value = info.standard.empty() ? Value() : Value(info.standard);
        if (const auto *set = given.member(info.name); set && !set->isBlank())
            value = *set;
        if (info.type == "integer" && value.text()) {
            SPLOT_ASSIGN(value, converted(value, "integer"));
        }
        if (value.text() && value.text()->starts_with(secretPrefix)) {
            if (!m_around.secrets)
                return base::fail(base::ErrorCode::NotFound,
                                  QT_TRANSLATE_NOOP("splot", "There is no place for secrets."));
            SPLOT_ASSIGN(value, m_around.secrets->read(value.text()->substr(secretPrefix.size())));
            m_mask.add(value.toText());
        } else if (info.type == "secret") {
            m_mask.add(value.toText());
        }
        out.setMember(info.name, std::move(value));
    }
    return out;
}

Result<Value> Exchange::scope(Value names) const
{
    if (!names.object())
        names = model::Object{};
    SPLOT_ASSIGN(auto given, settings());
    names.setMember("settings", std::move(given));
    names.setMember("session", m_session);
    Value values{model::Object{}};
    for (const auto &[name, part] : m_descriptor->values) {
        SPLOT_ASSIGN(auto value, part.render(names));
        if (value)
            values.setMember(name, std::move(*value));
    }
    names.setMember("values", std::move(values));
    return names;
}

bool Exchange::needsLogin() const
{
    if (!m_descriptor->authentication.login)
        return false;
    return !m_loggedIn || (m_expires && m_around.clock->steady() >= *m_expires);
}

void Exchange::login(base::CancelToken cancel, std::function<void(Result<void>)> done)
{
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return;
    // Others may wait for the same login: it does not end with the one who asked first.
    static_cast<void>(cancel);
    auto sending = std::make_shared<Sending>(
        shared_from_this(), *m_descriptor->authentication.login, Value(model::Object{}), Use::Read,
        base::CancelToken(),
        [self = shared_from_this()](const Result<Reply> &reply) { self->loggedIn(reply); });
    sending->start(false);
}

void Exchange::loggedIn(const Result<Reply> &reply)
{
    auto result = reply ? keepSession(*reply) : Result<void>(base::fail(reply.error()));
    if (!result && result.error().code == base::ErrorCode::Rejected)
        result = base::fail(m_admission.refused(result.error(), clock().steady()));
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &done : waiting)
        done(result);
}

Result<void> Exchange::keepSession(const Reply &reply)
{
    const auto &authentication = m_descriptor->authentication;
    SPLOT_ASSIGN(auto names, scope({}));
    names.setMember("answer", reply.answer);
    names.setMember("headers", headersValue(reply.headers));
    names.setMember("status", Value(reply.status));
    SPLOT_TRY(keepRotated(names));
    Value session{model::Object{}};
    for (const auto &[name, part] : authentication.keep) {
        SPLOT_ASSIGN(auto value, part.value(names));
        if (value.isBlank())
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "The system did not accept the login."), {},
                              reply.response);
        if (value.text())
            m_mask.add(*value.text());
        session.setMember(name, std::move(value));
    }
    SPLOT_ASSIGN(const auto seconds, authentication.expires.value(names));
    m_expires.reset();
    if (const auto number = seconds.number()) {
        // A tenth early, at most a minute, so that no request leaves with a token that ends on its way.
        const auto life = std::max(number->toDouble(), 0.0);
        m_expires =
            m_around.clock->steady() +
            std::chrono::microseconds(static_cast<std::int64_t>((life - std::min(life / 10, 60.0)) * 1e6));
    }
    m_session = std::move(session);
    m_loggedIn = true;
    ++m_generation;
    return {};
}

/// A token that replaces the one it was got with: it is stored before anything else happens, for the old one
/// is void from now on.
Result<void> Exchange::keepRotated(const Value &names)
{
    for (const auto &[setting, part] : m_descriptor->authentication.rotate) {
        SPLOT_ASSIGN(const auto value, part.value(names));
        if (value.isBlank()) // the old one stays valid
            continue;
        m_mask.add(value.toText());
        const Value given(m_system.settings);
        const auto *kept = given.member(setting);
        if (!kept || !kept->text() || !kept->text()->starts_with(secretPrefix) || !m_around.secrets)
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot",
                                                "The system replaces the secret \"%1\", which is not "
                                                "kept in the secret store: set it again."),
                              {setting});
        SPLOT_TRY(m_around.secrets->write(kept->text()->substr(secretPrefix.size()), value.toText()));
    }
    return {};
}

void Exchange::noteWrite(const model::ObjectName &object, const model::LocalId &id)
{
    const auto now = m_around.clock->steady();
    if (m_writes.size() > 1000)
        std::erase_if(m_writes, [now](const auto &write) { return now - write.second > writesRemembered; });
    m_writes[{object.value, id.value}] = now;
}

bool Exchange::wroteLately(const model::ObjectName &object, const model::LocalId &id) const
{
    const auto it = m_writes.find({object.value, id.value});
    return it != m_writes.end() && m_around.clock->steady() - it->second <= writesRemembered;
}

void Exchange::forgetSession(std::uint64_t generation)
{
    if (generation == m_generation)
        m_loggedIn = false;
}

} // namespace splot::connectors
