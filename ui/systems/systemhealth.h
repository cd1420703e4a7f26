#pragma once

#include "core/model/case.h"
#include "core/model/command.h"
#include "core/workspace/abilities.h"
#include "core/workspace/reporting.h"
#include "ui/common/rateuse.h"

#include <QString>

#include <map>
#include <optional>

namespace splot::ui {

/// What a health card tells beyond the traffic of the hour.
struct SystemHealth
{
    workspace::SystemAbilities abilities;
    std::optional<double> availability; ///< share of the quarter hours with traffic in which it answered
    std::vector<RateUse> rates;
    std::map<base::ErrorCode, std::int64_t> errors; ///< open failures by class
    std::map<model::ObjectName, model::Moment> lastRead;
    workspace::Reporting reporting;
};

/// From counts by quarter hour; none: there was no traffic.
std::optional<double> availability(const std::vector<model::FlowCount> &quarters,
                                   const model::SystemId &system);

/// How changes are found: "change feed, remembers 3 days".
QString detectionText(const workspace::SystemAbilities &abilities);
/// When the feed remembers less than it was not read: what that means. Empty: all is well.
QString gapText(const SystemHealth &health, model::Moment now);
/// Whether it will report by itself for long; empty: nothing is known that would be worth a word.
QString reportingText(const workspace::Reporting &reporting, model::Moment now);
/// What a repeated write does there.
QString repeatText(const workspace::SystemAbilities &abilities);
/// How updates go out.
QString updateText(const workspace::SystemAbilities &abilities);
/// What this interface costs to integrate, in plain words.
QString integrationVerdict(const workspace::SystemAbilities &abilities);
QString wordOf(base::ErrorCode code);

} // namespace splot::ui
