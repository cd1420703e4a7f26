#pragma once

#include "core/model/configuration.h"
#include "ui/common/pulse.h"

#include <QStringList>

namespace splot::ui {

/// A system is slow when one change in twenty takes longer than this to be confirmed.
inline constexpr std::int64_t slowMicros = 10 * 1000000LL;

/// In the last hour, how long 95 of 100 changes stayed below until the system had confirmed them; 0: none.
std::int64_t confirmedWithinMicros(const Pulse &pulse, const model::SystemId &system);

/// How the workspace stands, for everything that tells it in one glance: status strip, tray. Worked out from
/// the open cases and the engine, never from the last notice, so that it is red until the fault is gone.
struct Standing
{
    enum class Level {
        Calm,      ///< nothing waits for a person
        Attention, ///< something slows down, or no engine runs
        Fault      ///< a case that nobody looks after
    };

    Level level = Level::Calm;
    QString headline; ///< one sentence
    int ok = 0;       ///< systems that run or rest
    int retrying = 0; ///< systems that are tried again
    QStringList slow; ///< names of systems that run, but take long to confirm; not among the ok ones
};

Standing standingOf(const Pulse &pulse, const model::Configuration &configuration, const EngineState &engine);

} // namespace splot::ui
