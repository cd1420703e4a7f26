#pragma once

#include "core/connectors/httpclient.h"
#include "core/connectors/ratelimiter.h"
#include "core/connectors/registry.h"
#include "core/connectors/rest/admission.h"
#include "core/connectors/rest/descriptor/descriptor.h"
#include "core/connectors/rest/secretmask.h"
#include "core/connectors/rest/verdict.h"
#include "core/connectors/script/scriptthread.h"

#include <memory>

namespace splot::connectors {

/// A good answer.
struct Reply
{
    int status = 0;
    Headers headers;
    model::Value whole;  ///< decoded body
    model::Value answer; ///< the part that the request names as its answer
    bool said = false;   ///< that part is there, if only as null; else the answer may have been cut
    std::string request; ///< excerpts, secrets masked
    std::string response;
    base::WallTime sentAt{};
};

enum class Use { Read, Write, UnsafeWrite }; ///< UnsafeWrite: a create, never on a kept connection

/// Sends one system's requests: templates, authentication, limits, and what answers mean. Shared by all that
/// is in flight, so that it outlives the connector until the last answer. Engine's thread.
class Exchange : public std::enable_shared_from_this<Exchange>
{
public:
    using Done = std::function<void(base::Result<Reply>)>;

    Exchange(std::shared_ptr<const Descriptor> descriptor, model::System system, Surroundings surroundings);

    const Descriptor &descriptor() const { return *m_descriptor; }
    const model::System &system() const { return m_system; }
    base::Clock &clock() const { return *m_around.clock; }
    /// Answers exactly once, never from within the call. `spec` belongs to the descriptor.
    void send(const RequestSpec &spec, model::Value names, Use use, base::CancelToken cancel, Done done);
    /// `names` with settings, session and values.
    base::Result<model::Value> scope(model::Value names) const;
    /// So that what comes back of our own writes is told from what has been known for longer.
    void noteWrite(const model::ObjectName &object, const model::LocalId &id);
    bool wroteLately(const model::ObjectName &object, const model::LocalId &id) const;
    /// Nothing is sent any more; what waits for its turn is cancelled.
    void close();
    bool closed() const { return !m_limiter; }
    int concurrency() const { return m_concurrency; }
    /// Where requests of a bucket stand in the HTTP client, if they are handed to it before it is their turn.
    HttpRequest::Queue queue(const std::string &bucket) const;
    model::Value memory() const { return m_limiter ? m_limiter->memory() : model::Value(); }
    void restore(const model::Value &memory);
    void later(std::function<void()> task) const
    {
        clock().after(std::chrono::microseconds(0), std::move(task));
    }

private:
    friend class Sending;
    bool needsLogin() const;
    /// One login for all that wait for it.
    void login(base::CancelToken cancel, std::function<void(base::Result<void>)> done);
    void loggedIn(const base::Result<Reply> &reply);
    base::Result<void> keepSession(const Reply &reply);
    base::Result<void> keepRotated(const model::Value &names);
    void forgetSession(std::uint64_t generation);
    base::Result<model::Value> settings() const;
    ScriptThread &scripts();

    std::shared_ptr<const Descriptor> m_descriptor;
    model::System m_system;
    Surroundings m_around;
    std::unique_ptr<RateLimiter> m_limiter;  ///< none once closed
    std::unique_ptr<ScriptThread> m_scripts; ///< none unless one was called
    mutable SecretMask m_mask;
    int m_concurrency = 4;
    std::map<std::string, HttpRequest::Queue> m_queues; ///< by bucket
    model::Value m_session;
    std::uint64_t m_generation = 0; ///< of the session; 0: none yet
    bool m_loggedIn = false;
    Admission m_admission;
    std::map<std::pair<std::string, std::string>, base::SteadyTime> m_writes;
    std::optional<base::SteadyTime> m_expires;
    std::vector<std::function<void(base::Result<void>)>> m_waiting;
};

} // namespace splot::connectors
