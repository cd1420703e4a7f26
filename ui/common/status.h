#pragma once

#include "core/model/case.h"
#include "core/model/delivery.h"
#include "core/model/system.h"
#include "ui/common/theme.h"

class QPainter;

namespace splot::ui {

struct Pulse;

/// How something stands; told by shape and word, never by colour alone.
enum class Status {
    None,
    Running,  ///< filled circle
    Idle,     ///< ring
    Retrying, ///< half circle
    Paused,   ///< bars
    Failed,   ///< triangle
    Question, ///< diamond: a person decides
    Done,     ///< tick
    ReadOnly, ///< lock
    Same,     ///< equals sign
    Alike,    ///< tilde: the same in its own form
    Different ///< struck equals sign
};

QString wordOf(Status status);
Tone toneOf(Status status);
void paintStatus(QPainter &painter, const QRectF &place, Status status, const Palette &palette);
void paintStatus(QPainter &painter, const QRectF &place, Status status, const QColor &colour);

Status statusOf(const model::Case &c);
Status statusOf(model::DeliveryState state);
/// A system from its settings, its deliveries and its cases.
Status statusOf(const model::System &system, const Pulse &pulse);

} // namespace splot::ui
