#pragma once

#include "app/commands/answers.h"

namespace splot::app {

/// A plan as the engine answers it: writes by entity, system and kind, then samples of differences.
void showPlan(Output &output, const model::Value &plan);
/// What a revert would put back.
void showRevert(Output &output, const model::Value &plan);
/// The silent differences between systems, ranked, with examples.
void showReconcile(Output &output, const model::Value &answer);

} // namespace splot::app
