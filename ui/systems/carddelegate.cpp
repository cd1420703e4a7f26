#include "ui/systems/carddelegate.h"

#include "ui/common/celldelegate.h"
#include "ui/common/icons.h"
#include "ui/common/status.h"
#include "ui/systems/systemmodel.h"

#include <QPainter>

namespace splot::ui {

namespace {
QModelIndex cell(const QModelIndex &of, int column)
{
    return of.siblingAtColumn(column);
}

Tone toneOfCell(const QModelIndex &index, Tone standard)
{
    const QVariant tone = index.data(ToneRole);
    return tone.isValid() ? static_cast<Tone>(tone.toInt()) : standard;
}
} // namespace

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(272), m_theme.px(140)};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const bool selected = option.state & QStyle::State_Selected,
               focus = option.state & QStyle::State_HasFocus;
    const int gap = m_theme.px(6);
    const QRect card = option.rect.adjusted(gap, gap, -gap, -gap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focus || selected ? p.accent : p.hairline, focus ? 2 : 1));
    painter->setBrush(selected ? p.accentBack : p.base);
    painter->drawRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5));
    paintHead(*painter, card, index);
    paintFigures(*painter, card, index);
    painter->restore();
}

void CardDelegate::paintHead(QPainter &painter, const QRect &card, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const model::SystemId system(index.data(BadgeRole).toString().toStdString());
    const int edge = m_theme.px(12), side = m_theme.px(28), line = m_theme.px(18);
    painter.fillRect(QRect(card.left() + 1, card.top() + 1, card.width() - 2, m_theme.px(3)),
                     m_systems.colour(system));
    m_systems.paint(painter, QRectF(card.left() + edge, card.top() + m_theme.px(14), side, side), system);
    const auto state = cell(index, SystemModel::State);
    const auto status = static_cast<Status>(state.data(StatusRole).toInt());
    painter.setFont(m_theme.label());
    const int wide = painter.fontMetrics().horizontalAdvance(state.data().toString()) + 2;
    const QRect word(card.right() - edge - wide, card.top() + m_theme.px(12), wide, line);
    const double mark = m_theme.px(9);
    const QRectF shape(word.left() - m_theme.px(5) - mark, word.center().y() - mark / 2 + 0.5, mark, mark);
    paintStatus(painter, shape, status, p);
    painter.setPen(p.tone(toneOf(status) == Tone::Ok ? Tone::Mid : toneOf(status)));
    paintText(painter, word, state.data().toString());
    const int left = card.left() + edge + side + m_theme.px(9);
    painter.setFont(m_theme.strong(m_theme.body()));
    painter.setPen(p.text);
    paintText(painter,
              QRect(left, card.top() + m_theme.px(12), static_cast<int>(shape.left()) - left - 4, line),
              index.data().toString());
    painter.setFont(m_theme.label());
    painter.setPen(p.mid);
    paintText(painter, QRect(left, word.bottom() + 1, card.right() - edge - left, line),
              cell(index, SystemModel::Connector).data().toString());
}

/// The environment in words, a lock before it where nothing is written; below it the figures.
void CardDelegate::paintFigures(QPainter &painter, const QRect &card, const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    const int edge = m_theme.px(12), line = m_theme.px(18);
    const auto environment = cell(index, SystemModel::Environment);
    QRect row(card.left() + edge, card.top() + m_theme.px(52), card.width() - 2 * edge, line);
    painter.setFont(m_theme.label());
    painter.setPen(p.tone(toneOfCell(environment, Tone::Mid)));
    if (const auto name = environment.data(IconNameRole).toString(); !name.isEmpty()) {
        const int side = m_theme.px(13);
        icon(m_theme, name).paint(&painter, QRect(row.left(), row.center().y() - side / 2, side, side));
        row.setLeft(row.left() + side + m_theme.px(5));
    }
    paintText(painter, row, environment.data().toString());
    const int top = card.top() + m_theme.px(76);
    painter.fillRect(QRect(card.left() + edge, top, card.width() - 2 * edge, 1), p.hairlineSoft);
    const int columns[]{SystemModel::Objects, SystemModel::Rate, SystemModel::Waiting, SystemModel::Errors};
    const int wide = (card.width() - 2 * edge) / 4;
    for (int i = 0; i < 4; ++i) {
        const auto figure = cell(index, columns[i]);
        const QRect place(card.left() + edge + i * wide, top + m_theme.px(6), wide - m_theme.px(4), line);
        painter.setFont(m_theme.label());
        painter.setPen(p.mid);
        paintText(painter, place,
                  index.model()->headerData(columns[i], Qt::Horizontal, Qt::DisplayRole).toString());
        painter.setFont(figure.data(StrongRole).toBool() ? m_theme.strong(m_theme.body()) : m_theme.body());
        painter.setPen(p.tone(toneOfCell(figure, Tone::Text)));
        paintText(painter, place.translated(0, line), figure.data().toString());
    }
}

void CardDelegate::paintText(QPainter &painter, const QRect &place, const QString &text) const
{
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace splot::ui
