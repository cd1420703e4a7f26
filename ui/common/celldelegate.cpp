#include "ui/common/celldelegate.h"

#include "ui/common/icons.h"
#include "ui/common/status.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace splot::ui {

namespace {
constexpr int longestShown = 1000; ///< characters; no cell is that wide
}

CellDelegate::CellDelegate(const Theme &theme, const SystemLooks &systems, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_systems(systems)
{}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool two = !index.data(SubtextRole).toString().isEmpty();
    const QFontMetrics metrics(m_theme.body());
    int width = metrics.horizontalAdvance(index.data().toString()) + m_theme.px(24);
    if (index.data(BadgeRole).isValid())
        width += m_theme.px(26);
    if (index.data(StatusRole).isValid())
        width += m_theme.px(18);
    return {width, std::max(m_theme.px(two ? 44 : m_rowHeight), option.decorationSize.height())};
}

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const QRect r = option.rect;
    QColor ground = p.base;
    if (index.data(HeadingRole).toBool())
        ground = p.panel;
    const QVariant back = index.data(BackRole);
    if (back.isValid()) {
        const auto tone = static_cast<Tone>(back.toInt());
        ground = tone == Tone::Bad      ? p.badBack
                 : tone == Tone::Warn   ? p.warnBack
                 : tone == Tone::Accent ? p.accentBack
                                        : p.panel;
    }
    if (option.state & QStyle::State_Selected)
        ground = p.accentBack;
    painter.fillRect(r, ground);
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), p.hairlineSoft);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool first =
        index.column() == 0 || (view && option.viewItemPosition == QStyleOptionViewItem::Beginning);
    if ((option.state & QStyle::State_Selected) && first)
        painter.fillRect(QRect(r.left(), r.top(), m_theme.px(3), r.height()), p.accent);
    if ((option.state & QStyle::State_HasFocus) && view && view->hasFocus() &&
        view->selectionBehavior() == QAbstractItemView::SelectItems) {
        painter.setPen(QPen(p.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(r.adjusted(1, 1, -1, -2));
    }
}

QRect CellDelegate::paintMarks(QPainter &painter, QRect place, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const auto square = [&place](int side) {
        return QRectF(place.left(), place.center().y() - side / 2.0 + 0.5, side, side);
    };
    if (const QVariant status = index.data(StatusRole); status.isValid() && status.toInt() != 0) {
        const int side = m_theme.px(9);
        const QVariant tone = index.data(ToneRole);
        const auto s = static_cast<Status>(status.toInt());
        paintStatus(painter, square(side), s,
                    p.tone(tone.isValid() ? static_cast<Tone>(tone.toInt()) : toneOf(s)));
        place.setLeft(place.left() + side + m_theme.px(7));
    }
    if (const QVariant badge = index.data(BadgeRole); badge.isValid() && !badge.toString().isEmpty()) {
        const int side = m_theme.px(19);
        m_systems.paint(painter, square(side), model::SystemId(badge.toString().toStdString()));
        place.setLeft(place.left() + side + m_theme.px(8));
    }
    if (const QString name = index.data(IconNameRole).toString(); !name.isEmpty()) {
        const int side = m_theme.px(16);
        const QVariant tone = index.data(ToneRole);
        icon(m_theme, name, tone.isValid() ? static_cast<Tone>(tone.toInt()) : Tone::Mid)
            .paint(&painter, square(side).toRect());
        place.setLeft(place.left() + side + m_theme.px(6));
    }
    return place;
}

void CellDelegate::paintText(QPainter &painter, QRect place, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const QVariant tone = index.data(ToneRole);
    QFont font = index.data(SmallRole).toBool() ? m_theme.label() : m_theme.body();
    if (index.data(StrongRole).toBool() || index.data(HeadingRole).toBool())
        font = m_theme.strong(font);
    if (const QString tail = index.data(TailRole).toString(); !tail.isEmpty()) {
        painter.setFont(m_theme.label());
        painter.setPen(p.mid);
        const int width = QFontMetrics(m_theme.label()).horizontalAdvance(tail);
        QRect end = place;
        if (!index.data(SubtextRole).toString().isEmpty())
            end.setHeight(place.height() / 2 + m_theme.px(2));
        painter.drawText(end, Qt::AlignRight | Qt::AlignVCenter, tail);
        place.setRight(place.right() - width - m_theme.px(8));
    }
    painter.setFont(font);
    painter.setPen(p.tone(tone.isValid() ? static_cast<Tone>(tone.toInt()) : Tone::Text));
    const QString text = index.data().toString();
    const QString sub = index.data(SubtextRole).toString();
    if (index.data(NumberRole).toBool()) {
        paintFigures(painter, place, text);
        return;
    }
    const auto alignment =
        static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    const auto elided = [&](const QString &whole) {
        // Megabytes are not measured to find where they end in a cell.
        return painter.fontMetrics().elidedText(whole.left(longestShown), Qt::ElideRight, place.width());
    };
    const Qt::Alignment across = alignment ? alignment : Qt::AlignLeft;
    if (sub.isEmpty()) {
        painter.drawText(place, across | Qt::AlignVCenter, elided(text));
        return;
    }
    QRect upper = place, lower = place;
    upper.setBottom(place.center().y() + m_theme.px(1));
    lower.setTop(place.center().y() + m_theme.px(2));
    painter.drawText(upper, across | Qt::AlignBottom, elided(text));
    painter.setFont(m_theme.label());
    painter.setPen(p.mid);
    painter.drawText(lower, across | Qt::AlignTop, elided(sub));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index);
    QRect place = option.rect.adjusted(m_theme.px(8), 0, -m_theme.px(8), -1);
    painter->setClipRect(option.rect);
    const Palette &p = m_theme.palette();
    const QVariant toneData = index.data(ToneRole);
    const QColor colour = p.tone(toneData.isValid() ? static_cast<Tone>(toneData.toInt()) : Tone::Mid);
    if (const QVariant bars = index.data(BarsRole); bars.isValid())
        paintBars(*painter, place.adjusted(0, m_theme.px(5), 0, -m_theme.px(5)), bars.toList(), colour,
                  p.hairline);
    else if (const QVariant line = index.data(LineRole); line.isValid())
        paintLine(*painter, place.adjusted(0, m_theme.px(5), 0, -m_theme.px(5)), line.toList(), colour);
    else
        paintText(*painter, paintMarks(*painter, place, index), index);
    painter->restore();
}

void paintFigures(QPainter &painter, const QRect &place, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    double cell = 0;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(c)));
    double width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    double x = place.right() - width + 1;
    const double base = place.center().y() + 1 + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar c : text) {
        const double own = metrics.horizontalAdvance(c);
        const double taken = c.isDigit() ? cell : own;
        painter.drawText(QPointF(x + (taken - own) / 2, base), QString(c));
        x += taken;
    }
}

void paintBars(QPainter &painter, const QRect &place, const QVariantList &values, const QColor &colour,
               const QColor &ground)
{
    if (values.isEmpty())
        return;
    double most = 0;
    for (const auto &v : values)
        most = std::max(most, v.toDouble());
    const double step = static_cast<double>(place.width()) / static_cast<double>(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double v = values[i].toDouble();
        const double x = place.left() + step * static_cast<double>(i);
        if (v <= 0 || most <= 0) {
            painter.fillRect(QRectF(x, place.bottom(), std::max(1.0, step - 1.5), 1), ground);
            continue;
        }
        const double h = std::max(2.0, place.height() * v / most);
        painter.fillRect(QRectF(x, place.bottom() + 1 - h, std::max(1.0, step - 1.5), h), colour);
    }
}

void paintLine(QPainter &painter, const QRect &place, const QVariantList &values, const QColor &colour)
{
    if (values.size() < 2)
        return;
    double most = 0;
    for (const auto &v : values)
        most = std::max(most, v.toDouble());
    QPainterPath path;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double x =
            place.left() + place.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double y = place.bottom() - (most > 0 ? place.height() * values[i].toDouble() / most : 0);
        i == 0 ? path.moveTo(x, y) : path.lineTo(x, y);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath area = path;
    area.lineTo(place.right(), place.bottom() + 1);
    area.lineTo(place.left(), place.bottom() + 1);
    QColor soft = colour;
    soft.setAlphaF(0.12f);
    painter.fillPath(area, soft);
    painter.strokePath(path, QPen(colour, 1.3));
}

} // namespace splot::ui
