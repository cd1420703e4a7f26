#pragma once

#include "core/base/error.h"
#include "core/model/moment.h"
#include "core/model/value.h"

#include <chrono>
#include <optional>

namespace splot::workspace {

/// The engine's state of this kind, one a system: where the engine registers at it to be reported to.
inline constexpr const char *reportingState = "reporting";

/// Whether a system will report its changes by itself.
struct Reporting
{
    std::optional<model::Moment> ends; ///< when the first registration lapses; none: they last
    base::Message problem;             ///< why it could not be registered; empty: it is

    /// Whether a person should look after it: it is not registered, or lapses soon and was not renewed.
    bool needsCare(model::Moment now) const
    {
        constexpr std::int64_t soon = std::chrono::microseconds(std::chrono::hours(48)).count();
        return !problem.source.empty() || (ends && ends->micros - now.micros < soon);
    }
};

Reporting readReporting(const model::Value &value);
model::Value writeReporting(const Reporting &reporting);

} // namespace splot::workspace
