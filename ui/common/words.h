#pragma once

#include "core/model/case.h"
#include "core/model/change.h"
#include "core/model/decision.h"
#include "core/model/delivery.h"
#include "core/model/hold.h"
#include "core/model/record.h"

#include <QString>

namespace splot::ui {

/// The engine's closed lists as words for people.
QString wordOf(model::CaseState state);
QString wordOf(model::CaseKind kind);
QString wordOf(model::EngineStep step);
QString wordOf(model::ItemState state);
QString wordOf(model::ChangeState state);
QString wordOf(model::Origin origin);
QString wordOf(model::DeliveryState state);
QString wordOf(model::DeliveryKind kind);
QString wordOf(model::AttemptOutcome outcome);
QString wordOf(model::HoldReason reason);
QString reasonOf(const model::Hold &hold);
QString wordOf(model::Right right);
QString wordOf(model::Verdict verdict);
QString wordOf(model::Presence presence);

} // namespace splot::ui
