#pragma once

#include "core/engine/commandrunner.h"

namespace splot::engine {

class Engine;

/// Systems that are being drained: nothing new is read from them; what is under way is finished, then they
/// are paused. Kept in the store, so that a drain outlives a restart. Engine thread, inside the open
/// transaction.
class Drains
{
public:
    Drains(Engine &engine, CommandRunner &runner);

    /// After a configuration was loaded: goes on with those that were begun; a system that was paused or
    /// removed meanwhile is left.
    base::Result<void> load();
    /// Pauses what has come to rest.
    base::Result<void> tick();

private:
    struct Drain
    {
        std::string person;
        model::ChangeId seen; ///< captured changes up to here are of other systems
    };

    CommandRunner::Outcome command(const model::Command &command);
    base::Result<bool> atRest(const model::SystemId &system, Drain &drain);
    base::Result<void> pause(const model::SystemId &system, const std::string &person);
    base::Result<void> keep();

    Engine &m_engine;
    std::map<model::SystemId, Drain> m_drains;
    base::SteadyTime m_nextLook{};
};

} // namespace splot::engine
