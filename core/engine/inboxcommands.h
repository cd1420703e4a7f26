#pragma once

#include "core/engine/commandrunner.h"

namespace splot::engine {

class Engine;

/// Commands about what failed: retry, discard, restore, repair, accept, reject, match.
class InboxCommands
{
public:
    InboxCommands(Engine &engine, CommandRunner &runner);

    using Outcome = CommandRunner::Outcome;
    /// The match desk: the object of the item belongs to `record`, or to a new one.
    Outcome match(model::Command &command);

private:
    using Action = std::function<base::Result<bool>(model::CaseItem &)>;

    /// The items that a command names, or all open ones of its case; `done` counts those for which the action
    /// says yes.
    Outcome each(const model::Command &command, const std::string &done, const Action &action);
    base::Result<bool> retry(model::CaseItem &item);
    base::Result<bool> retryHold(model::CaseItem &item);
    base::Result<bool> retryRecord(model::CaseItem &item);
    base::Result<bool> discard(model::CaseItem &item, const model::Command &command);
    base::Result<bool> restore(model::CaseItem &item);
    base::Result<bool> repair(model::CaseItem &item, const model::Command &command);
    base::Result<bool> decide(model::CaseItem &item, bool accept, const std::string &person);
    Outcome repairChange(model::Command &command);
    base::Result<void> setState(model::CaseItem &item, model::ItemState state);

    Engine &m_engine;
};

} // namespace splot::engine
