#include "ui/shell/sign.h"

#include <QPainterPath>

namespace splot::shell {

void paintSign(QPainter &painter, const QRectF &place, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double s = place.width() / 2.25;
    painter.translate(place.center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, place.width() / 10, Qt::SolidLine, Qt::RoundCap));
    QPainterPath thread(QPointF(-s, -s * 0.8));
    thread.cubicTo(-s * 0.1, -s * 0.8, s * 0.1, s * 0.8, s, s * 0.8);
    painter.drawPath(thread);
    painter.drawLine(QPointF(-s, 0), QPointF(-s * 0.35, 0));
    painter.drawLine(QPointF(s * 0.35, 0), QPointF(s, 0));
    QPainterPath under(QPointF(-s, s * 0.8));
    under.cubicTo(-s * 0.5, s * 0.8, -s * 0.35, s * 0.55, -s * 0.2, s * 0.3);
    painter.drawPath(under);
    QPainterPath over(QPointF(s, -s * 0.8));
    over.cubicTo(s * 0.5, -s * 0.8, s * 0.35, -s * 0.55, s * 0.2, -s * 0.3);
    painter.drawPath(over);
    painter.restore();
}

} // namespace splot::shell
