#pragma once

#include "core/engine/commandrunner.h"

namespace splot::engine {

class Engine;

/// Commands about systems and the engine itself: read, test, discover, backup, release, stop.
class SystemCommands
{
public:
    SystemCommands(Engine &engine, CommandRunner &runner);

private:
    using Outcome = CommandRunner::Outcome;
    Outcome read(model::Command &command);
    Outcome test(model::Command &command);
    Outcome discover(model::Command &command);
    Outcome backup(model::Command &command);
    Outcome release(model::Command &command);
    Outcome stop(model::Command &command);
    Outcome withConnector(const model::Command &command,
                          const std::function<void(connectors::Connector &)> &use);
    base::Result<connectors::Connector *> connectorFor(const model::Command &command);
    base::Result<void> finish(std::int64_t id, const base::Result<model::Value> &answer);

    Engine &m_engine;
    CommandRunner &m_runner;
    /// To systems that are not saved yet, by command, while it runs.
    std::map<std::int64_t, std::unique_ptr<connectors::Connector>> m_drafts;
};

} // namespace splot::engine
