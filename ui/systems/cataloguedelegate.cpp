#include "ui/systems/cataloguedelegate.h"

#include "ui/common/celldelegate.h"

#include <QPainter>

namespace splot::ui {

QSize CatalogueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.px(48)};
}

void CatalogueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Palette &p = m_theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? p.accentBack : p.base);
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(3), option.rect.height())), p.accent);
    const auto name = index.data().toString();
    const int side = m_theme.px(28), gap = m_theme.px(10);
    const QRect logo(option.rect.left() + gap, option.rect.center().y() - side / 2 + 1, side, side);
    // The same letter has the same colour everywhere; it is an ornament beside the name.
    const QColor back = p.systems[name.isEmpty() ? 0 : name.at(0).toUpper().unicode() % p.systems.size()];
    painter->setPen(Qt::NoPen);
    painter->setBrush(back);
    painter->drawRoundedRect(logo, m_theme.px(4), m_theme.px(4));
    painter->setPen(Palette::on(back));
    painter->setFont(m_theme.strong(m_theme.body()));
    painter->drawText(logo, Qt::AlignCenter, name.left(1).toUpper());
    QRect place = option.rect;
    place.setLeft(logo.right() + gap);
    place.setRight(place.right() - m_theme.px(6));
    const auto line = [&](const QFont &font, const QColor &colour, const QString &text, int top, int flags) {
        painter->setFont(font);
        painter->setPen(colour);
        const QRect row(place.left(), place.top() + top, place.width(), place.height() / 2);
        painter->drawText(row, flags, painter->fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
    };
    line(m_theme.strong(m_theme.body()), p.text, name, 0, Qt::AlignLeft | Qt::AlignBottom);
    line(m_theme.label(), p.mid, index.data(SubtextRole).toString(), place.height() / 2 + 1,
         Qt::AlignLeft | Qt::AlignTop);
    painter->restore();
}

} // namespace splot::ui
