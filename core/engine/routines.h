#pragma once

#include "core/engine/commandrunner.h"
#include "core/model/cron.h"
#include "core/workspace/routinecodec.h"

namespace splot::engine {

class Engine;

/// What the engine does by itself at times that people set: compares the systems. A time that was missed
/// while no engine ran is caught up once. Engine thread, inside the open transaction.
class Routines
{
public:
    explicit Routines(Engine &engine) : m_engine(engine) {}

    /// After a configuration was loaded.
    base::Result<void> load(const std::vector<store::Document> &documents);
    /// Gives the command when it is due.
    base::Result<void> tick();

private:
    base::Result<void> reconcile();

    Engine &m_engine;
    workspace::ReconcileRoutine m_routine;
    std::optional<model::Cron> m_cron;
    model::Moment m_last; ///< when it was done last, or when the schedule was set
    base::SteadyTime m_nextLook{};
};

} // namespace splot::engine
