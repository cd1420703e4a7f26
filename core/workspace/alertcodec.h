#pragma once

#include "core/model/alerts.h"
#include "core/store/store.h"

namespace splot::workspace {

/// The document that keeps a firm's rules for alerts.
inline constexpr const char *alertsKind = "alerts";
inline constexpr const char *alertsId = "alerts";
/// The state in which the engine's side leaves how the rules stand.
inline constexpr const char *alertsState = "alerts";

/// Rejected: a rule without an address, two rules of one id, an unknown member.
base::Result<model::Alerts> readAlerts(const model::Value &json, const std::string &where);
/// Those of a workspace's documents; empty ones where there is no such document.
base::Result<model::Alerts> readAlerts(const std::vector<store::Document> &documents);
model::Value writeAlerts(const model::Alerts &alerts);
store::Document alertsDocument(const model::Alerts &alerts);

/// What cannot be read is left out: then a rule starts anew.
std::vector<model::AlertState> readAlertStates(const model::Value &value);
model::Value writeAlertStates(const std::vector<model::AlertState> &states);

} // namespace splot::workspace
