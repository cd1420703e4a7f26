#pragma once

#include "core/engine/context.h"

#include <map>

namespace splot::engine {

/// Carries out commands of people and other processes (table in README.md). Engine thread, inside the open
/// transaction.
class CommandRunner
{
public:
    /// An answer now; or none, when finish() will come later. A failure is the command's, not the engine's.
    using Outcome = base::Result<std::optional<model::Value>>;
    using Handler = std::function<Outcome(model::Command &)>;
    /// A slice of a long command; true when it is over and has called finish(). An error is the store's.
    using Job = std::function<base::Result<bool>(base::SteadyTime until)>;

    explicit CommandRunner(Context &context) : m_context(context) {}

    void add(const std::string &kind, Handler handler) { m_handlers[kind] = std::move(handler); }
    void addJob(std::int64_t command, Job job) { m_jobs[command] = std::move(job); }
    /// Takes what waits in the store and starts it.
    base::Result<void> takeWaiting();
    /// After a start: what an engine before this one began and did not end has failed.
    base::Result<void> endAbandoned();
    /// Goes on with long commands, a slice at a turn.
    base::Result<void> carryOn(base::SteadyTime until);
    base::Result<void> finish(std::int64_t id, const base::Result<model::Value> &answer);
    base::Result<void> progress(std::int64_t id, std::int64_t done, std::int64_t total);
    /// What is known of the answer so far; it counts as one more step done.
    base::Result<void> tell(std::int64_t id, model::Value soFar);
    bool busy() const { return !m_running.empty(); }
    bool working() const { return !m_jobs.empty(); }

private:
    base::Result<void> start(model::Command command);

    Context &m_context;
    std::map<std::string, Handler> m_handlers;
    std::map<std::int64_t, model::Command> m_running;
    std::map<std::int64_t, Job> m_jobs;
};

/// Members of a command's arguments.
std::string textOf(const model::Command &command, std::string_view name);
std::int64_t numberOf(const model::Command &command, std::string_view name);
bool flagOf(const model::Command &command, std::string_view name);
std::vector<std::string> textsOf(const model::Command &command, std::string_view name);

} // namespace splot::engine
