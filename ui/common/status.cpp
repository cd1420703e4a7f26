#include "ui/common/status.h"

#include "ui/common/pulse.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace splot::ui {

QString wordOf(Status status)
{
    switch (status) {
    case Status::None:
        return {};
    case Status::Running:
        return QCoreApplication::translate("splot", "Running");
    case Status::Idle:
        return QCoreApplication::translate("splot", "Idle");
    case Status::Retrying:
        return QCoreApplication::translate("splot", "Retrying");
    case Status::Paused:
        return QCoreApplication::translate("splot", "Paused");
    case Status::Failed:
        return QCoreApplication::translate("splot", "Failed");
    case Status::Question:
        return QCoreApplication::translate("splot", "To decide");
    case Status::Done:
        return QCoreApplication::translate("splot", "Done");
    case Status::ReadOnly:
        return QCoreApplication::translate("splot", "Read only");
    case Status::Same:
        return QCoreApplication::translate("splot", "same");
    case Status::Alike:
        return QCoreApplication::translate("splot", "same in its own form");
    case Status::Different:
        return QCoreApplication::translate("splot", "different");
    }
    return {};
}

Tone toneOf(Status status)
{
    switch (status) {
    case Status::Running:
    case Status::Done:
        return Tone::Ok;
    case Status::Retrying:
        return Tone::Warn;
    case Status::Failed:
    case Status::Different:
        return Tone::Bad;
    case Status::Question:
        return Tone::Accent;
    default:
        return Tone::Mid;
    }
}

void paintStatus(QPainter &painter, const QRectF &place, Status status, const Palette &palette)
{
    paintStatus(painter, place, status, palette.tone(toneOf(status)));
}

namespace {
void paintSign(QPainter &painter, const QRectF &r, Status status, double stroke)
{
    const double left = r.left() + r.width() * 0.12, right = r.right() - r.width() * 0.12,
                 middle = r.center().y();
    if (status == Status::Alike) {
        QPainterPath wave(QPointF(left, middle + stroke / 2));
        wave.cubicTo(left + r.width() * 0.25, middle - r.height() * 0.45, right - r.width() * 0.25,
                     middle + r.height() * 0.45, right, middle - stroke / 2);
        painter.drawPath(wave);
        return;
    }
    painter.drawLine(QPointF(left, middle - r.height() * 0.17), QPointF(right, middle - r.height() * 0.17));
    painter.drawLine(QPointF(left, middle + r.height() * 0.17), QPointF(right, middle + r.height() * 0.17));
    if (status == Status::Different)
        painter.drawLine(QPointF(r.left() + r.width() * 0.3, r.bottom() - 1),
                         QPointF(r.right() - r.width() * 0.3, r.top() + 1));
}

void paintLock(QPainter &painter, const QRectF &r, double stroke)
{
    const QRectF body(r.left() + r.width() * 0.15, r.top() + r.height() * 0.45, r.width() * 0.7,
                      r.height() * 0.5);
    painter.fillRect(body, painter.pen().color());
    painter.drawArc(
        QRectF(r.left() + r.width() * 0.28, r.top() + stroke / 2, r.width() * 0.44, r.height() * 0.8), 0,
        180 * 16);
}
} // namespace

void paintStatus(QPainter &painter, const QRectF &place, Status status, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = std::max(1.3, place.width() / 8);
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner =
        place.adjusted(stroke / 2 + 0.5, stroke / 2 + 0.5, -stroke / 2 - 0.5, -stroke / 2 - 0.5);
    switch (status) {
    case Status::None:
        break;
    case Status::Running:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(place.adjusted(1, 1, -1, -1));
        break;
    case Status::Idle:
        painter.drawEllipse(inner);
        break;
    case Status::Retrying:
        painter.drawEllipse(inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(inner, -90 * 16, 180 * 16);
        break;
    case Status::Paused:
        painter.fillRect(QRectF(place.left() + place.width() * 0.18, place.top() + 1, place.width() * 0.22,
                                place.height() - 2),
                         colour);
        painter.fillRect(QRectF(place.left() + place.width() * 0.6, place.top() + 1, place.width() * 0.22,
                                place.height() - 2),
                         colour);
        break;
    case Status::Failed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({QPointF(place.center().x(), place.top() + 0.5),
                                       QPointF(place.right(), place.bottom() - 0.5),
                                       QPointF(place.left(), place.bottom() - 0.5)}));
        break;
    case Status::Question:
        painter.drawPolygon(QPolygonF(
            {QPointF(place.center().x(), inner.top()), QPointF(inner.right(), place.center().y()),
             QPointF(place.center().x(), inner.bottom()), QPointF(inner.left(), place.center().y())}));
        break;
    case Status::Done:
        painter.setPen(QPen(colour, stroke * 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({QPointF(inner.left(), place.center().y()),
                                        QPointF(place.left() + place.width() * 0.4, inner.bottom() - 1),
                                        QPointF(inner.right(), inner.top() + 1)}));
        break;
    case Status::ReadOnly:
        paintLock(painter, place, stroke);
        break;
    case Status::Same:
    case Status::Alike:
    case Status::Different:
        paintSign(painter, place, status, stroke);
        break;
    }
    painter.restore();
}

Status statusOf(const model::Case &c)
{
    switch (c.state) {
    case model::CaseState::New:
        return c.kind == model::CaseKind::Match || c.kind == model::CaseKind::Proposal ? Status::Question
                                                                                       : Status::Failed;
    case model::CaseState::Acknowledged:
        return Status::Retrying;
    case model::CaseState::OnHold:
        return Status::Paused;
    case model::CaseState::WaitingForTicket:
        return Status::Idle;
    case model::CaseState::Resolved:
        return Status::Done;
    }
    return Status::None;
}

Status statusOf(model::DeliveryState state)
{
    switch (state) {
    case model::DeliveryState::Waiting:
    case model::DeliveryState::Ready:
    case model::DeliveryState::Sending:
        return Status::Idle;
    case model::DeliveryState::Confirmed:
        return Status::Done;
    case model::DeliveryState::Retrying:
        return Status::Retrying;
    case model::DeliveryState::Uncertain:
        return Status::Question;
    case model::DeliveryState::Failed:
        return Status::Failed;
    }
    return Status::None;
}

Status statusOf(const model::System &system, const Pulse &pulse)
{
    if (system.paused)
        return Status::Paused;
    for (const auto &c : pulse.cases) {
        if (c.system == system.id && c.state == model::CaseState::New && c.kind != model::CaseKind::Match &&
            c.kind != model::CaseKind::Proposal)
            return Status::Failed;
    }
    if (pulse.count(system.id, model::DeliveryState::Retrying) > 0)
        return Status::Retrying;
    for (const auto &c : pulse.hour) {
        if (c.system == system.id && c.count > 0)
            return Status::Running;
    }
    return Status::Idle;
}

} // namespace splot::ui
