#pragma once

#include "core/model/configuration.h"
#include "ui/common/pulse.h"

#include <QString>

namespace splot::ui {

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
};

Standing standingOf(const Pulse &pulse, const model::Configuration &configuration, const EngineState &engine);

} // namespace splot::ui
