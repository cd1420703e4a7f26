#pragma once

#include "core/monitor/alertrule.h"
#include "ui/common/pulse.h"

#include <QString>

#include <optional>
#include <vector>

namespace splot::ui {

class Workspace;

/// What a person wants to be told about a workspace; kept with the person's settings.
std::vector<monitor::AlertRule> readAlertRules(const Workspace &workspace);
void saveAlertRules(const Workspace &workspace, const std::vector<monitor::AlertRule> &rules);

/// The figure of a rule at this moment; none where the pulse was not read yet, or the figure has no system.
std::optional<double> measure(const monitor::AlertRule &rule, const Pulse &pulse, model::Moment now);

QString wordOf(monitor::Metric metric);
/// A figure as people read it: a number, or a span of time.
QString figureText(monitor::Metric metric, double value);

} // namespace splot::ui
