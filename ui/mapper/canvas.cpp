#include "ui/mapper/canvas.h"

#include "ui/common/fieldtypes.h"
#include "ui/common/formats.h"
#include "ui/common/systemlooks.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/mapper/preview.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace splot::ui {

MapperCanvas::MapperCanvas(const Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(console.theme.px(240));
    setAccessibleName(tr("Mapping: object, entity, object"));
    setAccessibleDescription(tr("Arrows move among fields, Enter starts a line and ends it at another field, "
                                "Delete removes the chosen line. The table shows the same lines."));
    connect(&console.theme, &Theme::changed, this, &MapperCanvas::repaintAll);
    connect(&console.systems, &SystemLooks::changed, this, &MapperCanvas::repaintAll);
}

void MapperCanvas::setDraft(const MapperDraft *draft)
{
    m_draft = draft;
    refilter();
}

void MapperCanvas::setFields(Column column, std::vector<MapperField> fields)
{
    m_columns[column].list.setFields(std::move(fields));
    m_columns[column].current = 0;
    m_columns[column].scroll = 0;
    refilter();
}

void MapperCanvas::setFilter(FieldList::Filter filter)
{
    m_filter = filter;
    refilter();
}

void MapperCanvas::setSearch(Column column, const QString &text)
{
    m_columns[column].search = text.trimmed();
    m_columns[column].scroll = 0;
    refilter();
}

void MapperCanvas::setSample(const model::Value &body, const std::map<std::string, QString> &failing)
{
    m_sample = body;
    m_failing = failing;
    if (m_filter == FieldList::Filter::Failing)
        refilter();
    repaintAll();
}

void MapperCanvas::fold(int column, const std::string &group)
{
    m_columns[column].list.toggle(group);
    repaintAll();
    relayout();
}

/// The fields, their words or their colours are others.
void MapperCanvas::repaintAll()
{
    for (auto &rows : m_rows)
        rows.clear();
    m_picture = {};
    update();
}

void MapperCanvas::refilter()
{
    std::set<std::string> mapped[ColumnCount], failing[ColumnCount];
    for (const auto side : {Side::Left, Side::Right}) {
        const auto *m = m_draft ? m_draft->mapping(side) : nullptr;
        for (const auto &line : m ? m->lines : std::vector<model::MappingLine>()) {
            const int column = side == Side::Left ? LeftObject : RightObject;
            mapped[column].insert(line.place);
            mapped[EntityColumn].insert(line.field);
            if (m_failing.count(line.field)) {
                failing[column].insert(line.place);
                failing[EntityColumn].insert(line.field);
            }
        }
    }
    for (int c = 0; c < ColumnCount; ++c)
        m_columns[c].list.setFilter(m_filter, m_columns[c].search.toStdString(), mapped[c], failing[c]);
    repaintAll();
    relayout();
}

int MapperCanvas::headerHeight() const
{
    return m_console.theme.px(58);
}

QRect MapperCanvas::columnRect(int column) const
{
    const int margin = m_console.theme.px(12), wide = (width() - 2 * margin) * 24 / 100;
    const int gap = (width() - 2 * margin - 3 * wide) / 2;
    return {margin + column * (wide + gap), m_console.theme.px(8), wide, height() - m_console.theme.px(12)};
}

QRect MapperCanvas::rowRect(Column column, int row) const
{
    const QRect c = columnRect(column);
    const int rowHeight = m_console.theme.px(23);
    return {c.left(), c.top() + headerHeight() + row * rowHeight - m_columns[column].scroll, c.width(),
            rowHeight};
}

/// Where lines end, and where their chips are: worked out once for a change, not for each picture. A line
/// with both ends out of sight is left out, unless it is the chosen one.
void MapperCanvas::relayout()
{
    m_drawn.clear();
    m_picture = {};
    update();
    if (!m_draft)
        return;
    const QFontMetrics metrics(m_console.theme.label());
    for (const auto side : {Side::Left, Side::Right}) {
        const auto *m = m_draft->mapping(side);
        const auto objectColumn = side == Side::Left ? LeftObject : RightObject;
        for (std::size_t i = 0; m && i < m->lines.size(); ++i) {
            const auto &line = m->lines[i];
            const int objectRow = m_columns[objectColumn].list.rowOf(line.place),
                      entityRow = m_columns[EntityColumn].list.rowOf(line.field);
            if (objectRow < 0 || entityRow < 0)
                continue;
            Drawn d;
            d.id = {side, static_cast<int>(i)};
            int hidden = 0;
            const auto end = [this, &hidden](Column column, int row, bool right) {
                const QRect r = rowRect(column, row), c = columnRect(column);
                const int low = c.top() + headerHeight(), y = std::clamp(r.center().y(), low, c.bottom());
                hidden += y == r.center().y() ? 0 : 1;
                return QPointF(right ? c.right() + 4 : c.left() - 4, y + 0.5);
            };
            d.from =
                side == Side::Left ? end(LeftObject, objectRow, true) : end(EntityColumn, entityRow, true);
            d.to =
                side == Side::Left ? end(EntityColumn, entityRow, false) : end(RightObject, objectRow, false);
            d.hidden = hidden > 0;
            if (hidden == 2 && !(d.id == m_selected))
                continue;
            if (const auto words = chipText(line); !words.isEmpty()) {
                const double room = d.to.x() - d.from.x() - 24,
                             wide = std::min<double>(
                                 metrics.horizontalAdvance(words) + m_console.theme.px(14), room);
                const double high = m_console.theme.px(17);
                d.chip = freePlace(d, QSizeF(wide, high));
            }
            m_drawn.push_back(d);
        }
    }
}

namespace {
/// The curve's middle part is as good as straight: shares of it, the best first.
constexpr double shares[] = {0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86};
} // namespace

/// On the line's middle, or before or behind it where another chip is already; narrower, or beside the line,
/// where nothing else is free. Null: what runs out of sight can do without.
QRectF MapperCanvas::freePlace(const Drawn &line, const QSizeF &size) const
{
    const double least = line.from.x() + 8, most = line.to.x() - 8, high = size.height() + 2;
    const auto placed = [&](double share, double wide, double aside) {
        QRectF place(0, 0, wide, size.height());
        place.moveCenter(pointOf(line, share) + QPointF(0, aside));
        place.moveLeft(std::clamp(place.left(), least, std::max(least, most - wide)));
        return place;
    };
    const auto isFree = [&](const QRectF &place) {
        const auto room = place.adjusted(-1, -1, 1, 1);
        return std::none_of(m_drawn.begin(), m_drawn.end(), [&](const auto &d) {
            return d.id.side == line.id.side && d.chip.intersects(room);
        });
    };
    const double narrow = std::min(size.width(), (most - least) * 0.45);
    for (const double aside : {0.0, -high, high, -2 * high, 2 * high}) {
        for (const double wide : {size.width(), narrow}) {
            for (const double share : shares) {
                if (const auto place = placed(share, wide, aside); isFree(place))
                    return place;
            }
        }
    }
    return line.hidden ? QRectF() : placed(0.5, size.width(), 0);
}

QString MapperCanvas::chipText(const model::MappingLine &line) const
{
    if (line.parked)
        return tr("parked");
    if (m_failing.count(line.field) && !line.in.empty())
        return stepsText(line.in);
    const auto words = stepsText(line.in.empty() ? line.out : line.in);
    if (!words.isEmpty())
        return words;
    return line.referenceObject.valid() ? tr("link of %1").arg(ui::text(line.referenceObject.value))
                                        : QString();
}

QRect MapperCanvas::chipRect(const LineId &line) const
{
    const auto found =
        std::find_if(m_drawn.begin(), m_drawn.end(), [&line](const auto &d) { return d.id == line; });
    if (found == m_drawn.end())
        return {};
    return found->chip.isNull() ? QRectF(found->from, found->to).normalized().toRect() : found->chip.toRect();
}

std::vector<QRectF> MapperCanvas::chips(Side side) const
{
    std::vector<QRectF> all;
    for (const auto &d : m_drawn) {
        if (d.id.side == side && !d.chip.isNull())
            all.push_back(d.chip);
    }
    return all;
}

MapperCanvas::Spot MapperCanvas::spotAt(const QPoint &at) const
{
    for (int c = 0; c < ColumnCount; ++c) {
        const QRect r = columnRect(c);
        if (!r.adjusted(0, headerHeight(), 0, 0).contains(at))
            continue;
        const int row = (at.y() - r.top() - headerHeight() + m_columns[c].scroll) / m_console.theme.px(23);
        return row < m_columns[c].list.rows() ? Spot{c, row} : Spot{c, -1};
    }
    return {};
}

QPainterPath MapperCanvas::pathOf(const Drawn &d) const
{
    QPainterPath path(d.from);
    const double bend = std::min(60.0, (d.to.x() - d.from.x()) / 2);
    path.cubicTo(d.from + QPointF(bend, 0), d.to - QPointF(bend, 0), d.to);
    return path;
}

/// A point of that path, cheaper than by its length.
QPointF MapperCanvas::pointOf(const Drawn &d, double t) const
{
    const double bend = std::min(60.0, (d.to.x() - d.from.x()) / 2), s = 1 - t;
    return d.from * (s * s * s) + (d.from + QPointF(bend, 0)) * (3 * s * s * t) +
           (d.to - QPointF(bend, 0)) * (3 * s * t * t) + d.to * (t * t * t);
}

std::optional<LineId> MapperCanvas::lineAt(const QPoint &at) const
{
    for (auto it = m_drawn.rbegin(); it != m_drawn.rend(); ++it) {
        if (it->chip.adjusted(-2, -2, 2, 2).contains(at))
            return it->id;
    }
    QPainterPathStroker stroker;
    stroker.setWidth(8);
    for (const auto &d : m_drawn) {
        if (at.x() >= d.from.x() && at.x() <= d.to.x() && stroker.createStroke(pathOf(d)).contains(at))
            return d.id;
    }
    return {};
}

void MapperCanvas::select(const LineId &line)
{
    m_selected = line;
    relayout();
}

void MapperCanvas::scrollTo(int column, int row)
{
    const int rowHeight = m_console.theme.px(23), visible = columnRect(column).height() - headerHeight();
    auto &scroll = m_columns[column].scroll;
    scroll = std::clamp(scroll, (row + 1) * rowHeight - visible, row * rowHeight);
    scroll = std::max(0, scroll);
    relayout();
}

void MapperCanvas::wheelEvent(QWheelEvent *event)
{
    const auto at = event->position().toPoint();
    const int rowHeight = m_console.theme.px(23);
    for (int c = 0; c < ColumnCount; ++c) {
        // Over a gap both columns beside it move.
        const QRect r = columnRect(c).adjusted(-width() / 10, 0, width() / 10, 0);
        if (!r.contains(at))
            continue;
        const int most =
            std::max(0, m_columns[c].list.rows() * rowHeight - (columnRect(c).height() - headerHeight()));
        m_columns[c].scroll = std::clamp(m_columns[c].scroll - event->angleDelta().y() / 2, 0, most);
    }
    relayout();
    event->accept();
}

void MapperCanvas::mousePressEvent(QMouseEvent *event)
{
    const auto spot = spotAt(event->pos());
    m_keyLink = false;
    if (spot.column >= 0 && spot.row >= 0) {
        m_focusColumn = spot.column;
        m_columns[spot.column].current = spot.row;
        const auto &field = m_columns[spot.column].list.at(spot.row);
        const QRect r = rowRect(static_cast<Column>(spot.column), spot.row);
        if (field.group && event->pos().x() < r.left() + m_console.theme.px(24 + 16 * field.depth)) {
            fold(spot.column, field.path);
            return;
        }
        m_dragFrom = spot;
        m_dragTo = event->pos();
        emit fieldActivated(spot.column, ui::text(field.path));
        m_picture = {}; // another row is the current one
        update();
        return;
    }
    if (const auto line = lineAt(event->pos())) {
        select(*line);
        emit lineSelected(*line);
    }
}

void MapperCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom.row >= 0 && (event->buttons() & Qt::LeftButton)) {
        m_dragTo = event->pos();
        setCursor(Qt::CrossCursor);
        update();
    }
}

void MapperCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    unsetCursor();
    const auto to = spotAt(event->pos());
    if (m_dragFrom.row >= 0 && !m_keyLink) {
        if (to.column != m_dragFrom.column)
            finishLink(to);
        m_dragFrom = {};
        update();
    }
}

void MapperCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto line = lineAt(event->pos()))
        emit editWanted(*line);
}

void MapperCanvas::finishLink(const Spot &to)
{
    const auto from = m_dragFrom;
    m_dragFrom = {};
    m_keyLink = false;
    if (to.row < 0 || to.column < 0 || std::abs(to.column - from.column) != 1)
        return;
    const auto &entity = from.column == EntityColumn ? from : to;
    const auto &object = from.column == EntityColumn ? to : from;
    emit connectWanted(object.column == LeftObject ? Side::Left : Side::Right,
                       ui::text(m_columns[object.column].list.at(object.row).path),
                       ui::text(m_columns[EntityColumn].list.at(entity.row).path));
}

void MapperCanvas::say(const QString &text)
{
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void MapperCanvas::keyPressEvent(QKeyEvent *event)
{
    auto &column = m_columns[m_focusColumn];
    const int last = std::max(0, column.list.rows() - 1);
    switch (event->key()) {
    case Qt::Key_Down:
        column.current = std::min(last, column.current + 1);
        break;
    case Qt::Key_Up:
        column.current = std::max(0, column.current - 1);
        break;
    case Qt::Key_PageDown:
        column.current = std::min(last, column.current + 15);
        break;
    case Qt::Key_PageUp:
        column.current = std::max(0, column.current - 15);
        break;
    case Qt::Key_Home:
        column.current = 0;
        break;
    case Qt::Key_End:
        column.current = last;
        break;
    case Qt::Key_Left:
        m_focusColumn = std::max(0, m_focusColumn - 1);
        break;
    case Qt::Key_Right:
        m_focusColumn = std::min(ColumnCount - 1, m_focusColumn + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_keyLink) {
            finishLink({m_focusColumn, column.current});
        } else if (column.list.rows() > 0) {
            m_dragFrom = {m_focusColumn, column.current};
            m_keyLink = true;
            say(tr("Line begun at %1. Choose the other field and press Enter.")
                    .arg(ui::text(column.list.at(column.current).path)));
        }
        update();
        return;
    case Qt::Key_Space:
        if (column.list.rows() > 0 && column.list.at(column.current).group)
            fold(m_focusColumn, column.list.at(column.current).path);
        return;
    case Qt::Key_Escape:
        m_keyLink = false;
        m_dragFrom = {};
        update();
        return;
    case Qt::Key_Delete:
        if (m_selected.index >= 0)
            emit removeWanted(m_selected);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    auto &now = m_columns[m_focusColumn];
    now.current = std::clamp(now.current, 0, std::max(0, now.list.rows() - 1));
    scrollTo(m_focusColumn, now.current);
    if (now.list.rows() > 0) {
        const auto &field = now.list.at(now.current);
        if (!m_keyLink)
            say(tr("%1, %2").arg(ui::text(field.path), typeText(field.type)));
        emit fieldActivated(m_focusColumn, ui::text(field.path));
    }
}

void MapperCanvas::resizeEvent(QResizeEvent *)
{
    relayout();
}

bool MapperCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto line = lineAt(help->pos()); line && m_draft) {
            const auto *l = m_draft->line(line->side, line->index);
            const auto why = l ? m_failing.find(l->field) : m_failing.end();
            if (l)
                QToolTip::showText(
                    help->globalPos(),
                    tr("%1 and %2").arg(ui::text(l->place), ui::text(l->field)) +
                        (why == m_failing.end() ? QString() : QLatin1Char('\n') + why->second));
            return true;
        }
        QToolTip::hideText();
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        m_picture = {};
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        repaintAll();
    return QWidget::event(event);
}

} // namespace splot::ui
