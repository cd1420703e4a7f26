#pragma once

#include "core/engine/context.h"

#include <map>

namespace splot::engine {

class Engine;

/// Carries out commands of people and other processes (table in README.md). Engine thread, inside the open
/// transaction.
class CommandRunner
{
public:
    explicit CommandRunner(Engine &engine);

    /// Takes what waits in the store and starts it.
    base::Result<void> takeWaiting();
    /// Goes on with long commands, a slice at a turn.
    base::Result<void> carryOn();
    bool busy() const { return !m_running.empty(); }

private:
    /// An answer now; or none, when finish() will come later.
    using Outcome = base::Result<std::optional<model::Value>>;
    using Handler = Outcome (CommandRunner::*)(model::Command &);

    base::Result<void> start(model::Command command);
    base::Result<void> finish(std::int64_t id, const base::Result<model::Value> &answer);

    Outcome read(model::Command &command);
    Outcome test(model::Command &command);
    Outcome discover(model::Command &command);
    Outcome approve(model::Command &command);
    Outcome stop(model::Command &command);

    Engine &m_engine;
    std::map<std::string, Handler> m_handlers;
    std::map<std::int64_t, model::Command> m_running;
};

} // namespace splot::engine
