#pragma once

#include "core/model/alerts.h"
#include "core/store/reader.h"

#include <map>
#include <optional>

namespace splot::monitor {

/// What rules for alerts look at, at one moment.
struct Figures
{
    std::vector<store::DeliveryCount> deliveries;    ///< not confirmed
    std::map<model::SystemId, std::int64_t> unowned; ///< open cases that nobody looks after; "": of no system
    std::int64_t unownedAll = 0;
    model::Moment oldest; ///< since when the oldest duty waits; micros 0: none

    /// The figure of a rule at this moment.
    double of(const model::AlertRule &rule, model::Moment now) const;
    std::int64_t waiting() const; ///< deliveries under way, failed ones not counted
};

/// Reads what changes while an engine works; costs a few milliseconds.
base::Result<Figures> readFigures(store::Reader &reader);

} // namespace splot::monitor
