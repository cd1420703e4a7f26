#pragma once

#include "core/model/alerts.h"
#include "ui/common/pulse.h"

#include <QString>

#include <optional>
#include <vector>

namespace splot::ui {

class Workspace;

/// What a person wants to be told about a workspace; kept with the person's settings.
std::vector<model::AlertRule> readAlertRules(const Workspace &workspace);
void saveAlertRules(const Workspace &workspace, const std::vector<model::AlertRule> &rules);

/// The figure of a rule at this moment; none where the pulse was not read yet, or the figure has no system.
std::optional<double> measure(const model::AlertRule &rule, const Pulse &pulse, model::Moment now);

QString wordOf(model::Metric metric);
/// A figure as people read it: a number, or a span of time.
QString figureText(model::Metric metric, double value);

} // namespace splot::ui
