#include "ui/flows/feeddelegate.h"

#include "ui/common/celldelegate.h"
#include "ui/common/status.h"

#include <QPainter>
#include <QTextLayout>

namespace splot::ui {

QSize FeedDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.px(62)};
}

void FeedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const auto &p = m_theme.palette();
    const QRect r = option.rect;
    painter->setClipRect(r);
    painter->fillRect(r, option.state & QStyle::State_Selected ? p.accentBack : p.window);
    painter->fillRect(QRect(r.left() + m_theme.px(12), r.bottom(), r.width() - m_theme.px(24), 1),
                      p.hairlineSoft);
    const int top = r.top() + m_theme.px(6), side = m_theme.px(19);
    painter->setFont(m_theme.label());
    painter->setPen(p.mid);
    painter->drawText(QRect(r.left() + m_theme.px(12), top, m_theme.px(52), side),
                      Qt::AlignVCenter | Qt::AlignLeft, index.data(TailRole).toString());
    const int x = r.left() + m_theme.px(68);
    m_systems.paint(*painter, QRectF(x, top, side, side),
                    model::SystemId(index.data(BadgeRole).toString().toStdString()));

    const int left = x + side + m_theme.px(8), width = r.right() - left - m_theme.px(10);
    painter->setFont(m_theme.body());
    painter->setPen(p.text);
    const auto sentence = index.data().toString();
    QTextLayout layout(sentence, m_theme.body());
    layout.beginLayout();
    int y = top;
    const int lineHeight = painter->fontMetrics().height();
    for (int n = 0; n < 2; ++n) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = n == 1 && line.textStart() + line.textLength() < sentence.size();
        const auto words =
            last ? painter->fontMetrics().elidedText(sentence.mid(line.textStart()), Qt::ElideRight, width)
                 : sentence.mid(line.textStart(), line.textLength());
        painter->drawText(QRect(left, y, width, lineHeight), Qt::AlignVCenter | Qt::AlignLeft, words);
        y += lineHeight;
    }
    layout.endLayout();
    const auto status = static_cast<Status>(index.data(StatusRole).toInt());
    const int shape = m_theme.px(9);
    const auto tone = p.tone(toneOf(status));
    paintStatus(*painter, QRectF(left, y + m_theme.px(4), shape, shape), status, tone);
    painter->setFont(m_theme.label());
    painter->setPen(status == Status::Done ? p.mid : tone);
    painter->drawText(QRect(left + shape + m_theme.px(6), y, width - shape - m_theme.px(6), m_theme.px(17)),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(SubtextRole).toString(), Qt::ElideRight,
                                                        width - shape - m_theme.px(6)));
    painter->restore();
}

} // namespace splot::ui
