#pragma once

#include "core/model/ids.h"
#include "core/model/value.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace splot::model {

enum class Environment { Production, Test };

/// When one object of a system is read.
struct Schedule
{
    std::chrono::milliseconds interval{30000}; ///< between the end of a reading and the next; 0: only on demand
    std::string cron;                          ///< five fields, UTC offset of the workspace; overrides the interval
    bool operator==(const Schedule &) const = default;
};

/// A connected application, file folder or database.
struct System
{
    SystemId id;
    std::string label;
    std::string connector; ///< "files", or a descriptor's name: "vendure"
    Environment environment = Environment::Test;
    bool readOnly = false;
    bool paused = false;
    Object settings;                            ///< as the connector declares them; secrets only as `secret:ID`
    std::map<std::string, Schedule> schedules;  ///< by object; "" is for the rest
    std::string writeWindow;                    ///< "22:00-05:30" local time; empty: always
    int concurrency = 0;                        ///< 0: as the connector declares
    double ratePerSecond = 0;                   ///< 0: as the connector declares
    bool operator==(const System &) const = default;
};

/// Settings of the whole workspace.
struct Options
{
    std::string language;              ///< "en", "pl"; empty: the user's
    std::string timeZone = "UTC";      ///< for schedules and write windows
    std::chrono::seconds bodyRetention = std::chrono::hours(24 * 30); ///< whole messages and answers; 0: for good
    std::chrono::seconds historyRetention = std::chrono::hours(24 * 90); ///< what happened to values and messages; 0: for good
    int flipsPerHour = 20;             ///< loop guard
    bool operator==(const Options &) const = default;
};

} // namespace splot::model
