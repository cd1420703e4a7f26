// The part of MapView that draws what rests: lines and cards.
#include "ui/overview/mapview.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

#include <QPainter>

namespace splot::overview {

namespace {
void arrowHead(QPainter &painter, const QPainterPath &path, double size, const QColor &colour)
{
    const QPointF tip = path.pointAtPercent(1);
    const bool right = tip.x() > path.pointAtPercent(0).x();
    const double back = right ? -size : size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({tip, tip + QPointF(back, -size * 0.62), tip + QPointF(back, size * 0.62)}));
}
} // namespace

void MapView::paintStill(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        paintLine(painter, i);
    for (std::size_t i = 0; i < m_map.entities.size(); ++i)
        paintEntity(painter, i);
    for (std::size_t i = 0; i < m_map.systems.size(); ++i)
        paintSystem(painter, i);
}

void MapView::paintLine(QPainter &painter, std::size_t flow) const
{
    const FlowLine &line = m_map.flows[flow];
    QColor colour = colourOf(line);
    const bool other = m_hovered && *m_hovered != flow;
    colour.setAlphaF(other ? 0.25f : line.perHour > 0 ? 0.85f : 0.5f);
    QPen pen(colour, m_lines[flow].width, line.paused ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(m_lines[flow].path);
    arrowHead(painter, m_lines[flow].path, std::max(7 * unit(), m_lines[flow].width * 1.5), colour);
    if (!line.paused)
        return;
    const QString word = ui::wordOf(ui::Status::Paused);
    painter.setFont(m_theme.label());
    const double w = painter.fontMetrics().horizontalAdvance(word) + 28 * unit(), h = 18 * unit();
    const QPointF middle = m_lines[flow].path.pointAtPercent(0.5);
    const QRectF pill(middle.x() - w / 2, middle.y() - h / 2, w, h);
    painter.setPen(QPen(m_theme.palette().hairline, 1));
    painter.setBrush(m_theme.palette().base);
    painter.drawRoundedRect(pill, 2, 2);
    ui::paintStatus(painter,
                    QRectF(pill.left() + 7 * unit(), middle.y() - 4.5 * unit(), 9 * unit(), 9 * unit()),
                    ui::Status::Paused, m_theme.palette());
    painter.setPen(m_theme.palette().mid);
    painter.drawText(pill.adjusted(21 * unit(), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
}

void MapView::paintSystem(QPainter &painter, std::size_t index) const
{
    const ui::Palette &p = m_theme.palette();
    const SystemCard &card = m_map.systems[index];
    const QRectF r = m_layout.systems[index];
    const double u = unit();
    const bool failed = card.status == ui::Status::Failed;
    painter.setPen(QPen(card.production ? p.bad : failed ? p.accent : p.hairline, card.production ? 2 : 1));
    painter.setBrush(p.base);
    painter.drawRect(r);
    painter.fillRect(QRectF(r.left(), r.top(), r.width(), 3 * u), m_looks.colour(card.id));
    m_looks.paint(painter, QRectF(r.left() + 9 * u, r.top() + 12 * u, 20 * u, 20 * u), card.id);
    const QString word = ui::wordOf(card.status);
    painter.setFont(m_theme.label());
    const double wide = painter.fontMetrics().horizontalAdvance(word);
    const QRectF words(r.right() - 10 * u - wide, r.top() + 9 * u, wide + 2, 17 * u);
    ui::paintStatus(painter, QRectF(words.left() - 14 * u, words.center().y() - 4.5 * u, 9 * u, 9 * u),
                    card.status, p);
    painter.setPen(ui::toneOf(card.status) == ui::Tone::Ok ? p.mid : p.tone(ui::toneOf(card.status)));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, word);
    const double left = r.left() + 37 * u;
    painter.setFont(m_theme.strong(m_theme.body()));
    painter.setPen(p.text);
    painter.drawText(QRectF(left, r.top() + 7 * u, words.left() - 18 * u - left, 20 * u),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(card.title, Qt::ElideRight,
                                                      static_cast<int>(words.left() - 18 * u - left)));
    QString sub = card.subtitle;
    if (card.readOnly)
        sub += QStringLiteral(" · ") + ui::wordOf(ui::Status::ReadOnly);
    if (card.waiting > 0)
        sub += QStringLiteral(" · ") + tr("%n waiting", nullptr, static_cast<int>(card.waiting));
    painter.setFont(m_theme.label());
    painter.setPen(p.mid);
    painter.drawText(
        QRectF(left, r.top() + 25 * u, r.right() - left - 6 * u, 16 * u), Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(sub, Qt::ElideRight, static_cast<int>(r.right() - left - 6 * u)));
    for (std::size_t row = 0; row < card.flows.size(); ++row)
        paintRow(painter, m_map.flows[card.flows[row]],
                 QRectF(r.left(),
                        r.top() + (MapLayout::rowTop + MapLayout::row * static_cast<double>(row)) * u,
                        r.width(), MapLayout::row * u));
}

void MapView::paintRow(QPainter &painter, const FlowLine &flow, const QRectF &row) const
{
    const ui::Palette &p = m_theme.palette();
    const double u = unit();
    const QRectF inner = row.adjusted(1, 0, -1, 0);
    if (flow.failed > 0)
        painter.fillRect(inner, p.badBack);
    painter.setPen(QPen(p.hairlineSoft, 1));
    painter.drawLine(inner.topLeft(), inner.topRight());
    // The small arrow tells the direction without the line.
    const double y = row.center().y(), x = row.left() + 10 * u, w = 11 * u;
    painter.setPen(QPen(p.mid, 1.3));
    painter.drawLine(QPointF(x, y), QPointF(x + w, y));
    const double tip = flow.out ? x : x + w, back = flow.out ? 4 * u : -4 * u;
    painter.drawPolyline(
        QPolygonF({QPointF(tip + back, y - 3.5 * u), QPointF(tip, y), QPointF(tip + back, y + 3.5 * u)}));
    QString name;
    for (const auto &entity : m_map.entities) {
        if (entity.id == flow.entity)
            name = entity.title;
    }
    painter.setFont(m_theme.label());
    const QString rate = flow.paused ? tr("paused") : ui::perHourText(flow.perHour);
    painter.setPen(flow.failed > 0 ? p.text : p.mid);
    const QRectF right(row.right() - 84 * u, row.top(), 76 * u, row.height());
    ui::paintFigures(painter, right.toRect(), rate);
    painter.setPen(p.text);
    double end = row.right() - 74 * u;
    if (flow.failed > 0) {
        const QString n = ui::numberText(flow.failed);
        painter.setFont(m_theme.strong(m_theme.label()));
        const double wide = painter.fontMetrics().horizontalAdvance(n);
        end -= wide + 16 * u;
        ui::paintStatus(painter, QRectF(end, y - 4.5 * u, 9 * u, 9 * u), ui::Status::Failed, p);
        painter.setPen(p.bad);
        painter.drawText(QRectF(end + 12 * u, row.top(), wide + 4, row.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, n);
        painter.setFont(m_theme.label());
        painter.setPen(p.text);
    }
    const double left = row.left() + 37 * u;
    painter.drawText(
        QRectF(left, row.top(), end - left - 4 * u, row.height()), Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(end - left - 4 * u)));
}

void MapView::paintEntity(QPainter &painter, std::size_t index) const
{
    const ui::Palette &p = m_theme.palette();
    const EntityCard &card = m_map.entities[index];
    const QRectF r = m_layout.entities[index];
    const double u = unit();
    painter.setPen(QPen(p.dim, 1));
    painter.setBrush(p.base);
    painter.drawRect(r);
    const QRectF inner = r.adjusted(12 * u, 9 * u, -10 * u, -8 * u);
    painter.setFont(m_theme.strong(m_theme.body()));
    painter.setPen(p.text);
    painter.drawText(
        inner, Qt::AlignTop | Qt::AlignLeft,
        painter.fontMetrics().elidedText(card.title, Qt::ElideRight, static_cast<int>(inner.width())));
    painter.setFont(m_theme.label());
    painter.setPen(p.mid);
    painter.drawText(QRectF(inner.left(), inner.top() + 19 * u, inner.width(), 15 * u), Qt::AlignVCenter,
                     tr("%n records", nullptr, static_cast<int>(card.records))
                         .replace(QString::number(card.records), ui::numberText(card.records)));
    painter.drawText(QRectF(inner.left(), inner.top() + 35 * u, inner.width(), 15 * u), Qt::AlignVCenter,
                     tr("%1 changes/h").arg(ui::numberText(card.perHour)));
    painter.setPen(QPen(p.hairlineSoft, 1));
    painter.drawLine(QPointF(inner.left(), inner.top() + 55 * u),
                     QPointF(inner.right(), inner.top() + 55 * u));
    painter.setPen(p.mid);
    const QString owners = tr("Owners");
    const QRectF line(inner.left(), inner.top() + 60 * u, inner.width(), 20 * u);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, owners);
    double x = line.left() + painter.fontMetrics().horizontalAdvance(owners) + 8 * u;
    for (const auto &owner : card.owners) {
        if (x + 19 * u > r.right() - 4 * u)
            break;
        m_looks.paint(painter, QRectF(x, line.center().y() - 9 * u, 18 * u, 18 * u), owner);
        x += 23 * u;
    }
}

} // namespace splot::overview
