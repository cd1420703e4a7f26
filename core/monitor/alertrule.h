#pragma once

#include "core/model/ids.h"

#include <chrono>
#include <string>

namespace splot::monitor {

/// What a rule looks at; all of one system, or of the whole workspace.
enum class Metric {
    UnownedCases,     ///< open cases that nobody looks after
    FailedDeliveries, ///< deliveries that a case holds
    Waiting,          ///< deliveries under way
    OldestSeconds     ///< age of the oldest duty that waits; of the whole workspace only
};

/// "Waiting over 500 in ERP for 10 minutes": when a person wants to be told, and how.
struct AlertRule
{
    std::string id;
    Metric metric = Metric::UnownedCases;
    double limit = 0;                ///< broken by what is greater
    std::chrono::seconds lasting{0}; ///< how long the limit must be broken, and then kept again
    model::SystemId system;          ///< invalid: the whole workspace
    bool inWindow = true;
    bool inTray = true;

    bool operator==(const AlertRule &) const = default;
};

} // namespace splot::monitor
