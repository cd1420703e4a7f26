// The part of MapperCanvas that paints.
#include "ui/mapper/canvas.h"

#include "ui/common/fieldtypes.h"
#include "ui/common/formats.h"
#include "ui/common/systemlooks.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace splot::ui {

namespace {
QString labelOfSystem(const Console &console, const model::Mapping &m)
{
    return QStringLiteral("%1 · %2").arg(console.systems.label(m.system), text(m.object.value));
}
} // namespace

void MapperCanvas::paintEvent(QPaintEvent *)
{
    const QSize size = this->size() * devicePixelRatio();
    if (m_picture.size() != size || m_picture.devicePixelRatio() != devicePixelRatio()) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(devicePixelRatio());
        m_picture.fill(m_console.theme.palette().window);
        QPainter painter(&m_picture);
        paintPicture(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (!m_draft || !m_draft->entity() || m_dragFrom.row < 0)
        return;
    const QRect from = rowRect(static_cast<Column>(m_dragFrom.column), m_dragFrom.row);
    const QPoint to =
        m_keyLink ? rowRect(static_cast<Column>(m_focusColumn), m_columns[m_focusColumn].current).center()
                  : m_dragTo;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_console.theme.palette().accent, 1.6, Qt::DashLine));
    painter.drawLine(QPointF(to.x() > from.center().x() ? from.right() : from.left(), from.center().y()), to);
}

void MapperCanvas::paintPicture(QPainter &painter)
{
    if (!m_draft || !m_draft->entity())
        return;
    for (int c = 0; c < ColumnCount; ++c)
        paintColumn(painter, c);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &line : m_drawn) {
        if (!(line.id == m_selected))
            paintLine(painter, line);
    }
    for (const auto &line : m_drawn) { // the chosen one above all others
        if (line.id == m_selected)
            paintLine(painter, line);
    }
    for (const auto &line : m_drawn) // no line goes through the words of another one
        paintChip(painter, line);
}

void MapperCanvas::paintColumn(QPainter &painter, int column)
{
    const auto &p = m_console.theme.palette();
    const auto &theme = m_console.theme;
    const QRect r = columnRect(column);
    painter.save();
    painter.setClipRect(r);
    painter.fillRect(r, p.base);
    const QRect head(r.left(), r.top(), r.width(), headerHeight());
    painter.fillRect(head, p.panel);
    const auto *m =
        column == EntityColumn ? nullptr : m_draft->mapping(column == LeftObject ? Side::Left : Side::Right);
    painter.fillRect(QRect(r.left(), r.top(), r.width(), theme.px(3)),
                     m ? m_console.systems.colour(m->system) : p.mid);
    QRect title(r.left() + theme.px(10), r.top() + theme.px(8), r.width() - theme.px(20), theme.px(22));
    const auto count = tr("%n fields", nullptr, static_cast<int>(m_columns[column].list.fields().size()));
    painter.setFont(theme.label());
    painter.setPen(p.mid);
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, count);
    if (m) {
        const int side = theme.px(19);
        m_console.systems.paint(painter, QRectF(title.left(), title.center().y() - side / 2.0, side, side),
                                m->system);
        title.setLeft(title.left() + side + theme.px(8));
    }
    painter.setFont(theme.strong(theme.body()));
    painter.setPen(p.text);
    const auto *entity = m_draft->entity();
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     column == EntityColumn
                         ? ui::text(entity->label.empty() ? entity->id.value : entity->label)
                     : m ? labelOfSystem(m_console, *m)
                         : tr("no other system"));
    painter.setFont(theme.label());
    painter.setPen(p.mid);
    const QRect names(r.left() + theme.px(10), r.top() + theme.px(34), r.width() - theme.px(20),
                      theme.px(20));
    painter.drawText(names, Qt::AlignLeft | Qt::AlignVCenter, tr("Field"));
    painter.drawText(names.adjusted(names.width() * 45 / 100, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Type"));
    painter.drawText(names, Qt::AlignRight | Qt::AlignVCenter,
                     column == LeftObject     ? tr("Sample")
                     : column == EntityColumn ? tr("Owner")
                                              : tr("Mark"));
    painter.fillRect(QRect(head.left(), head.bottom(), head.width(), 1), p.hairline);

    painter.setClipRect(r.adjusted(0, headerHeight(), 0, 0));
    const int rowHeight = theme.px(23), first = m_columns[column].scroll / rowHeight;
    const int last = std::min(m_columns[column].list.rows() - 1, first + r.height() / rowHeight + 1);
    // Where a pixel is not a whole one, a picture of a row would be blurred.
    const bool pictures = devicePixelRatio() == std::floor(devicePixelRatio());
    for (int row = first; row <= last; ++row) {
        const QRect at = rowRect(static_cast<Column>(column), row);
        const auto state = rowState(column, row);
        if (pictures)
            painter.drawPixmap(at.topLeft(), rowPicture(column, row, at.size(), state));
        else
            paintRow(painter, column, row, at, state);
    }
    painter.setClipping(false);
    painter.setPen(p.hairline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(r.adjusted(0, 0, -1, -1));
    painter.restore();
}

MapperCanvas::RowState MapperCanvas::rowState(int column, int row) const
{
    const auto &field = m_columns[column].list.at(row);
    RowState state;
    state.current = column == m_focusColumn && row == m_columns[column].current && hasFocus();
    if (const auto *chosen = m_draft->line(m_selected.side, m_selected.index)) {
        state.ofChosen =
            column == EntityColumn
                ? chosen->field == field.path
                : chosen->place == field.path && (column == LeftObject) == (m_selected.side == Side::Left);
    }
    state.failing = column == EntityColumn && m_failing.count(field.path) > 0;
    return state;
}

const QPixmap &MapperCanvas::rowPicture(int column, int row, const QSize &size, const RowState &state)
{
    constexpr std::size_t most = 128; // some screens full of them
    if (m_rows[column].size() > most)
        m_rows[column].clear();
    auto &kept = m_rows[column][row];
    const auto ratio = devicePixelRatio();
    if (kept.state == state && kept.picture.size() == size * ratio &&
        kept.picture.devicePixelRatio() == ratio)
        return kept.picture;
    kept.state = state;
    kept.picture = QPixmap(size * ratio);
    kept.picture.setDevicePixelRatio(ratio);
    QPainter painter(&kept.picture);
    paintRow(painter, column, row, QRect(QPoint(), size), state);
    return kept.picture;
}

void MapperCanvas::paintRow(QPainter &painter, int column, int row, const QRect &rect, const RowState &state)
{
    const auto &p = m_console.theme.palette();
    const auto &theme = m_console.theme;
    const auto &field = m_columns[column].list.at(row);
    painter.fillRect(rect, state.failing ? p.badBack : state.ofChosen ? p.accentBack : p.base);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), p.hairlineSoft);
    if (state.current) {
        painter.setPen(QPen(p.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -2, -2));
    }
    int x = rect.left() + theme.px(10) + field.depth * theme.px(16);
    if (field.group) {
        const double s = theme.px(4), cy = rect.center().y() + 0.5;
        QPainterPath arrow;
        if (m_columns[column].list.folded(field.path)) {
            arrow.moveTo(x, cy - s);
            arrow.lineTo(x + s, cy);
            arrow.lineTo(x, cy + s);
        } else {
            arrow.moveTo(x - 1, cy - s / 2);
            arrow.lineTo(x + s - 1, cy + s / 2);
            arrow.lineTo(x + 2 * s - 1, cy - s / 2);
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.strokePath(arrow, QPen(p.mid, 1.4));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    x += theme.px(14);
    painter.setFont(field.group ? theme.strong(theme.body()) : theme.body());
    painter.setPen(p.text);
    const int typeAt = rect.left() + theme.px(10) + (rect.width() - theme.px(20)) * 45 / 100;
    painter.drawText(
        QRect(x, rect.top(), typeAt - x - theme.px(4), rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(ui::text(field.label), Qt::ElideRight, typeAt - x - theme.px(4)));
    painter.setFont(theme.label());
    painter.setPen(field.target.empty() ? p.mid : p.accent);
    const QRect type(typeAt, rect.top(), rect.right() - typeAt - theme.px(60), rect.height());
    painter.drawText(type, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(field.target.empty()
                                                          ? typeText(field.type)
                                                          : QStringLiteral("→ ") + ui::text(field.target),
                                                      Qt::ElideRight, type.width()));
    paintMarks(painter, column, field,
               rect.adjusted(typeAt - rect.left() + theme.px(54), 0, -theme.px(10), 0));
}

void MapperCanvas::paintMarks(QPainter &painter, int column, const MapperField &field, const QRect &rect)
{
    const auto &p = m_console.theme.palette();
    const auto &theme = m_console.theme;
    painter.setFont(theme.label());
    if (column == LeftObject && !field.group) {
        const auto value = sampleAt(m_sample, field.path);
        painter.setPen(p.text);
        painter.drawText(
            rect, Qt::AlignRight | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(value.isEmpty() ? QStringLiteral("–") : valueText(value, 60),
                                             Qt::ElideRight, rect.width()));
        return;
    }
    if (column == EntityColumn) {
        const auto *e = m_draft->entity();
        auto rule = e->ownership.fields.find(field.path);
        if (rule == e->ownership.fields.end())
            rule = e->ownership.fields.find(field.path.substr(0, field.path.find("[]")));
        const auto &r = rule == e->ownership.fields.end() ? e->ownership.standard : rule->second;
        std::vector<model::SystemId> owners;
        if (r.kind == model::OwnerKind::System)
            owners = {r.owner};
        for (const auto &s : r.stages)
            owners.push_back(s.owner);
        const int side = theme.px(17);
        int x = rect.right() - static_cast<int>(owners.size()) * (side + theme.px(3));
        for (const auto &owner : owners) {
            m_console.systems.paint(
                painter, QRectF(x + theme.px(3), rect.center().y() - side / 2.0, side, side), owner);
            x += side + theme.px(3);
        }
        return;
    }
    if (column == RightObject && field.required) {
        const auto *m = m_draft->mapping(Side::Right);
        const bool mapped =
            m && std::any_of(m->lines.begin(), m->lines.end(), [&](const auto &l) {
                return l.place == field.path && l.direction != model::Direction::In && !l.parked;
            });
        painter.setPen(mapped ? p.mid : p.warn);
        painter.setFont(mapped ? theme.label() : theme.strong(theme.label()));
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                         mapped ? tr("required") : tr("required, no source"));
    }
}

void MapperCanvas::paintLine(QPainter &painter, const Drawn &d)
{
    const auto &p = m_console.theme.palette();
    const auto *m = m_draft->mapping(d.id.side);
    const auto *line = m_draft->line(d.id.side, d.id.index);
    if (!m || !line)
        return;
    const bool chosen = d.id == m_selected;
    const bool failing = d.id.side == Side::Left && m_failing.count(line->field) > 0;
    QColor colour = failing ? p.bad : line->parked ? p.warn : m_console.systems.colour(m->system);
    if (d.hidden && !chosen)
        colour.setAlphaF(0.25f);
    QPen pen(colour, chosen ? 2.6 : 1.5, line->parked ? Qt::DashLine : Qt::SolidLine);
    painter.strokePath(pathOf(d), pen);
    const bool loop =
        line->field.find("[]") != std::string::npos && line->place.find("[]") != std::string::npos;
    if (loop) { // lists map as loops: a second line beside the first
        Drawn second = d;
        second.from += QPointF(0, 3);
        second.to += QPointF(0, 3);
        QPen thin = pen;
        thin.setWidthF(0.8);
        painter.strokePath(pathOf(second), thin);
    }
    const auto tip = [&](const QPointF &at, double direction) {
        QPainterPath arrow(at);
        arrow.lineTo(at + QPointF(-7 * direction, -4));
        arrow.lineTo(at + QPointF(-7 * direction, 4));
        arrow.closeSubpath();
        painter.fillPath(arrow, colour);
    };
    const auto whole = m->direction;
    const bool in = line->direction != model::Direction::Out && whole != model::Direction::Out,
               out = line->direction != model::Direction::In && whole != model::Direction::In;
    const bool towardsRight = d.id.side == Side::Left ? in : out,
               towardsLeft = d.id.side == Side::Left ? out : in;
    if (towardsRight)
        tip(d.to + QPointF(3, 0), 1);
    if (towardsLeft)
        tip(d.from - QPointF(3, 0), -1);
}

void MapperCanvas::paintChip(QPainter &painter, const Drawn &d)
{
    const auto *line = m_draft->line(d.id.side, d.id.index);
    if (d.chip.isNull() || !line)
        return;
    const auto &p = m_console.theme.palette();
    const auto &theme = m_console.theme;
    const bool chosen = d.id == m_selected;
    const bool failing = d.id.side == Side::Left && m_failing.count(line->field) > 0;
    painter.setPen(QPen(chosen ? p.accent : failing ? p.bad : p.hairline, 1));
    painter.setBrush(chosen ? p.accent : failing ? p.badBack : p.base);
    painter.drawRoundedRect(d.chip, 3, 3);
    painter.setFont(theme.label());
    painter.setPen(chosen ? p.accentText : failing ? p.bad : p.text);
    painter.drawText(d.chip.adjusted(4, 0, -4, 0), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(chipText(*line), Qt::ElideRight,
                                                      static_cast<int>(d.chip.width()) - 8));
}

} // namespace splot::ui
