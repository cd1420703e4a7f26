#pragma once

#include "core/engine/commandrunner.h"
#include "core/engine/plan.h"

namespace splot::engine {

class Engine;

/// Commands that look at everything before anything is written: plan, approve, reconcile, revert.
class PlanCommands
{
public:
    PlanCommands(Engine &engine, CommandRunner &runner);
    ~PlanCommands();

private:
    using Outcome = CommandRunner::Outcome;
    struct Draft; ///< a snapshot under a draft configuration, with the parts that work on it

    Outcome plan(model::Command &command);
    Outcome planDraft(model::Command &command);
    Outcome approve(model::Command &command);
    Outcome reconcile(model::Command &command);
    Outcome revert(model::Command &command);
    /// `draft`: its documents; empty: a plan of the present configuration.
    base::Result<void> keepPlan(std::int64_t command, const Plan &plan, const Setup &setup,
                                const model::Value &draft);
    base::Result<void> allow(const model::SystemId &system, const model::EntityId &entity,
                             const model::Value &limit, const model::Command &command);
    base::Result<void> publish(const model::List &draft, std::int64_t expected,
                               const model::Command &command);
    std::vector<model::EntityId> entitiesOf(const model::Command &command) const;

    Engine &m_engine;
    CommandRunner &m_runner;
};

} // namespace splot::engine
