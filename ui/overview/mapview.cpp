#include "ui/overview/mapview.h"

#include "ui/common/formats.h"
#include "ui/common/workspace.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace splot::overview {

namespace {
constexpr qint64 travelMs = 2600;
constexpr int mostDots = 60;
constexpr int tickMs = 50;

QString keyOf(bool system, const std::string &id)
{
    return (system ? QStringLiteral("system/") : QStringLiteral("entity/")) + ui::text(id);
}
} // namespace

MapView::MapView(const ui::Theme &theme, const ui::SystemLooks &systems, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_looks(systems)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map of systems and entities"));
    setAccessibleDescription(tr("The table beside it says the same; arrow keys go from flow to flow."));
    m_time.start();
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        const qint64 now = m_time.elapsed();
        std::erase_if(m_dots, [now](const Dot &dot) { return now - dot.start > travelMs; });
        if (m_dots.empty())
            m_ticks.stop();
        update();
    });
    connect(&theme, &ui::Theme::changed, this, &MapView::redraw);
    connect(&systems, &ui::SystemLooks::changed, this, &MapView::redraw);
}

double MapView::unit() const
{
    return m_theme.px(100) / 100.0;
}

void MapView::show(Map map)
{
    const bool same = map.systems.size() == m_map.systems.size() &&
                      map.entities.size() == m_map.entities.size() && map.flows.size() == m_map.flows.size();
    std::swap(m_map, map);
    if (same)
        startDots(map);
    else
        m_dots.clear();
    relayout();
}

void MapView::startDots(const Map &before)
{
    if (!m_theme.motion() || !isVisible())
        return;
    const qint64 now = m_time.elapsed();
    for (std::size_t i = 0; i < m_map.flows.size(); ++i) {
        // The rates are of a sliding hour: what they grew by is what just happened.
        const auto grown = m_map.flows[i].perHour - before.flows[i].perHour;
        const auto dots = std::min<std::int64_t>(grown, 3);
        for (std::int64_t n = 0; n < dots && static_cast<int>(m_dots.size()) < mostDots; ++n)
            m_dots.push_back({i, now + n * 300 + static_cast<qint64>(i * 37 % 250)});
    }
    if (!m_dots.empty() && !m_ticks.isActive())
        m_ticks.start();
}

void MapView::arrange()
{
    m_moved.clear();
    relayout();
}

QVariantMap MapView::places() const
{
    return m_moved;
}

void MapView::setPlaces(const QVariantMap &places)
{
    m_moved = places;
    relayout();
}

void MapView::relayout()
{
    m_layout = MapLayout::of(m_map, width(), height(), unit());
    const auto move = [this](const QString &key, QRectF &rect) {
        const auto moved = m_moved.constFind(key);
        if (moved == m_moved.constEnd())
            return;
        const QPointF wish = moved->toPointF();
        rect.moveTo(std::clamp(wish.x() * width(), 0.0, std::max(0.0, width() - rect.width())),
                    std::max(0.0, wish.y() * unit()));
    };
    for (std::size_t i = 0; i < m_map.systems.size(); ++i)
        move(keyOf(true, m_map.systems[i].id.value), m_layout.systems[i]);
    for (std::size_t i = 0; i < m_map.entities.size(); ++i)
        move(keyOf(false, m_map.entities[i].id.value), m_layout.entities[i]);
    setMinimumHeight(static_cast<int>(m_layout.height));
    reline();
}

void MapView::reline()
{
    struct End
    {
        double y;
        std::size_t flow;
    };
    std::vector<QPointF> atSystem(m_map.flows.size()), atEntity(m_map.flows.size());
    for (std::size_t s = 0; s < m_map.systems.size(); ++s) {
        const QRectF &card = m_layout.systems[s];
        for (std::size_t row = 0; row < m_map.systems[s].flows.size(); ++row) {
            const auto flow = m_map.systems[s].flows[row];
            const double y =
                card.top() + (MapLayout::rowTop + MapLayout::row * (static_cast<double>(row) + 0.5)) * unit();
            for (std::size_t e = 0; e < m_map.entities.size(); ++e) {
                if (m_map.entities[e].id == m_map.flows[flow].entity)
                    atSystem[flow] = QPointF(
                        card.center().x() < m_layout.entities[e].center().x() ? card.right() : card.left(),
                        y);
            }
        }
    }
    for (std::size_t e = 0; e < m_map.entities.size(); ++e) {
        const QRectF &card = m_layout.entities[e];
        std::vector<End> sides[2];
        for (std::size_t flow = 0; flow < m_map.flows.size(); ++flow) {
            if (m_map.flows[flow].entity == m_map.entities[e].id)
                sides[atSystem[flow].x() < card.center().x() ? 0 : 1].push_back({atSystem[flow].y(), flow});
        }
        for (int side = 0; side < 2; ++side) {
            std::sort(sides[side].begin(), sides[side].end(),
                      [](const End &a, const End &b) { return a.y < b.y; });
            for (std::size_t i = 0; i < sides[side].size(); ++i)
                atEntity[sides[side][i].flow] =
                    QPointF(side == 0 ? card.left() : card.right(),
                            card.top() + card.height() * (static_cast<double>(i) + 1) /
                                             (static_cast<double>(sides[side].size()) + 1));
        }
    }
    m_lines.assign(m_map.flows.size(), {});
    for (std::size_t flow = 0; flow < m_map.flows.size(); ++flow) {
        const bool out = m_map.flows[flow].out;
        const QPointF from = out ? atEntity[flow] : atSystem[flow],
                      to = out ? atSystem[flow] : atEntity[flow];
        const double bend = (to.x() - from.x()) * 0.5;
        m_lines[flow].path = QPainterPath(from);
        m_lines[flow].path.cubicTo(from.x() + bend, from.y(), to.x() - bend, to.y(), to.x(), to.y());
        const double rate = static_cast<double>(m_map.flows[flow].perHour);
        m_lines[flow].width = unit() * std::clamp(1.4 + std::log2(1 + rate / 30) * 1.05, 1.4, 8.0);
    }
    redraw();
}

void MapView::redraw()
{
    m_still = QPixmap();
    update();
}

void MapView::paintEvent(QPaintEvent *)
{
    const qreal ratio = devicePixelRatioF();
    if (m_still.isNull()) {
        m_still = QPixmap((QSizeF(size()) * ratio).toSize());
        m_still.setDevicePixelRatio(ratio);
        m_still.fill(m_theme.palette().base);
        QPainter painter(&m_still);
        painter.setRenderHint(QPainter::Antialiasing);
        paintStill(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_still);
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 now = m_time.elapsed();
    for (const Dot &dot : m_dots) {
        const double t = static_cast<double>(now - dot.start) / static_cast<double>(travelMs);
        if (t < 0 || t > 1 || dot.flow >= m_lines.size())
            continue;
        const double r = std::max(2.5 * unit(), m_lines[dot.flow].width * 0.5);
        painter.setPen(QPen(colourOf(m_map.flows[dot.flow]), 1.2 * unit()));
        painter.setBrush(m_theme.palette().base);
        painter.drawEllipse(m_lines[dot.flow].path.pointAtPercent(t), r, r);
    }
    if (m_current && *m_current < m_lines.size() && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.palette().accent, m_lines[*m_current].width + 3 * unit()));
        painter.drawPath(m_lines[*m_current].path);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_theme.palette().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapView::resizeEvent(QResizeEvent *)
{
    relayout();
}

void MapView::hideEvent(QHideEvent *)
{
    m_ticks.stop();
    m_dots.clear();
}

std::optional<std::size_t> MapView::flowAt(const QPointF &point) const
{
    QPainterPathStroker stroker;
    for (std::size_t i = m_lines.size(); i-- > 0;) {
        stroker.setWidth(std::max(10 * unit(), m_lines[i].width + 4 * unit()));
        if (m_lines[i].path.boundingRect().adjusted(-9, -9, 9, 9).contains(point) &&
            stroker.createStroke(m_lines[i].path).contains(point))
            return i;
    }
    for (std::size_t s = 0; s < m_map.systems.size(); ++s) {
        const double y = (point.y() - m_layout.systems[s].top()) / unit() - MapLayout::rowTop;
        if (m_layout.systems[s].contains(point) && y >= 0) {
            const auto row = static_cast<std::size_t>(y / MapLayout::row);
            if (row < m_map.systems[s].flows.size())
                return m_map.systems[s].flows[row];
        }
    }
    return {};
}

std::optional<MapView::Grip> MapView::gripAt(const QPointF &point) const
{
    for (std::size_t i = 0; i < m_layout.systems.size(); ++i) {
        if (m_layout.systems[i].contains(point))
            return Grip{true, i, point - m_layout.systems[i].topLeft()};
    }
    for (std::size_t i = 0; i < m_layout.entities.size(); ++i) {
        if (m_layout.entities[i].contains(point))
            return Grip{false, i, point - m_layout.entities[i].topLeft()};
    }
    return {};
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    m_grip = event->button() == Qt::LeftButton ? gripAt(event->position()) : std::nullopt;
    m_dragged = false;
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip && (event->buttons() & Qt::LeftButton)) {
        const QPointF corner = event->position() - m_grip->offset;
        const QRectF &card =
            m_grip->system ? m_layout.systems[m_grip->index] : m_layout.entities[m_grip->index];
        if (!m_dragged && (corner - card.topLeft()).manhattanLength() < 6)
            return;
        m_dragged = true;
        const std::string &id =
            m_grip->system ? m_map.systems[m_grip->index].id.value : m_map.entities[m_grip->index].id.value;
        m_moved[keyOf(m_grip->system, id)] = QPointF(corner.x() / std::max(1, width()), corner.y() / unit());
        relayout();
        return;
    }
    const auto hovered = flowAt(event->position());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        setCursor(hovered ? Qt::PointingHandCursor : Qt::ArrowCursor);
        redraw();
    }
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto grip = std::exchange(m_grip, std::nullopt);
    if (m_dragged || event->button() != Qt::LeftButton)
        return;
    if (const auto flow = flowAt(event->position()))
        emit flowChosen(m_map.flows[*flow]);
    else if (grip && grip->system)
        emit systemChosen(m_map.systems[grip->index].id);
    else if (grip)
        emit entityChosen(m_map.entities[grip->index].id);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const auto n = m_map.flows.size();
    const bool on = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
    const bool back = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    if (n > 0 && (on || back)) {
        m_current = m_current ? (*m_current + (on ? 1 : n - 1)) % n : (on ? 0 : n - 1);
        setAccessibleDescription(tipFor(m_map.flows[*m_current]));
        update();
    } else if (m_current && *m_current < n &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit flowChosen(m_map.flows[*m_current]);
    } else {
        QWidget::keyPressEvent(event);
    }
}

QString MapView::tipFor(const FlowLine &flow) const
{
    QString entity;
    for (const auto &card : m_map.entities) {
        if (card.id == flow.entity)
            entity = card.title;
    }
    const QString system = m_looks.label(flow.system);
    QStringList lines;
    lines << (flow.out ? tr("%1 to %2").arg(entity, system) : tr("%1 to %2").arg(system, entity));
    lines << tr("%1 in the last hour").arg(ui::numberText(flow.perHour));
    if (flow.meanMicros > 0)
        lines << tr("from change to confirmation %1 on average").arg(ui::spanText(flow.meanMicros));
    if (flow.p95 > 0)
        lines << tr("95 of 100 within %1").arg(ui::spanText(static_cast<std::int64_t>(flow.p95 * 1e6)));
    if (flow.oldest.micros > 0)
        lines << tr("the oldest for %1 waits %2")
                     .arg(system, ui::spanText(ui::Workspace::now().micros - flow.oldest.micros));
    if (flow.failed > 0)
        lines << tr("%n failed, in the Inbox", nullptr, static_cast<int>(flow.failed));
    if (!flow.lastError.isEmpty())
        lines << tr("last: %1").arg(flow.lastError);
    if (flow.paused)
        lines << tr("paused");
    return lines.join(QLatin1Char('\n'));
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto flow = flowAt(help->pos()))
            QToolTip::showText(help->globalPos(), tipFor(m_map.flows[*flow]), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

QColor MapView::colourOf(const FlowLine &flow) const
{
    return m_looks.colour(flow.source);
}

} // namespace splot::overview
