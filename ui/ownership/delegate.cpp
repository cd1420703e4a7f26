#include "ui/ownership/delegate.h"

#include "ui/common/formats.h"
#include "ui/ownership/matrixmodel.h"

#include <QPainter>
#include <QPainterPath>

namespace splot::ui {

OwnershipDelegate::OwnershipDelegate(const Theme &theme, const SystemLooks &systems, QObject *parent)
    : CellDelegate(theme, systems, parent), m_theme(theme), m_systems(systems)
{
    setRowHeight(24);
}

void OwnershipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const bool field = !index.data(MatrixModel::FieldRole).toString().isEmpty();
    if (field && index.data(MatrixModel::CellRole).isValid()) {
        painter->save();
        paintSystemCell(*painter, option, index);
        painter->restore();
        return;
    }
    if (const auto days = index.data(MatrixModel::DaysRole); days.isValid()) {
        painter->save();
        const auto &p = m_theme.palette();
        painter->fillRect(option.rect, field ? p.base : p.panel);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          p.hairlineSoft);
        const auto most =
            index.siblingAtColumn(index.column() + 1).data(MatrixModel::EvidenceSystemRole).toString();
        const auto colour = most.isEmpty() ? p.mid : m_systems.colour(model::SystemId(most.toStdString()));
        paintBars(*painter,
                  option.rect.adjusted(m_theme.px(6), m_theme.px(4), -m_theme.px(6), -m_theme.px(5)),
                  days.toList(), colour, p.hairline);
        painter->restore();
        return;
    }
    if (!field && index.column() > 0) { // what systems may do with the whole entity
        painter->save();
        const auto &p = m_theme.palette();
        painter->fillRect(option.rect, p.panel);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          p.hairlineSoft);
        painter->setFont(m_theme.label());
        painter->setPen(p.mid);
        painter->drawText(option.rect.adjusted(m_theme.px(8), 0, -m_theme.px(4), 0),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    if (index.data(MatrixModel::EvidenceSystemRole).isValid())
        paintEvidence(*painter, option, index);
    else
        CellDelegate::paint(painter, option, index);
    if (field && index.column() == 0 && index.data(MatrixModel::ChangedRole).toBool())
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), m_theme.px(3), option.rect.height() - 1),
            m_theme.palette().accent);
}

void OwnershipDelegate::paintEvidence(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const int side = m_theme.px(17), room = side + m_theme.px(10);
    QStyleOptionViewItem beside(option); // a long text is elided before the badge
    beside.rect.setRight(option.rect.right() - room);
    CellDelegate::paint(&painter, beside, index);
    const bool chosen = option.state & QStyle::State_Selected;
    painter.fillRect(QRect(option.rect.right() - room, option.rect.top(), room + 1, option.rect.height() - 1),
                     chosen ? m_theme.palette().accentBack : m_theme.palette().base);
    m_systems.paint(
        painter,
        QRectF(option.rect.right() - side - m_theme.px(6), option.rect.center().y() - side / 2.0, side, side),
        model::SystemId(index.data(MatrixModel::EvidenceSystemRole).toString().toStdString()));
}

void OwnershipDelegate::paintSystemCell(QPainter &painter, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    using Kind = OwnershipCell::Kind;
    const auto &p = m_theme.palette();
    const auto kind = static_cast<Kind>(index.data(MatrixModel::CellRole).toInt());
    const auto colour =
        m_systems.colour(model::SystemId(index.data(MatrixModel::SystemRole).toString().toStdString()));
    const QRect r = option.rect;
    painter.setClipRect(r);
    const bool owns = kind == Kind::Owner || kind == Kind::Stage || kind == Kind::Newest;
    painter.fillRect(r, option.state & QStyle::State_Selected ? p.accentBack : p.base);
    if (owns) {
        QColor soft = colour;
        soft.setAlphaF(kind == Kind::Owner ? 0.30f : 0.14f);
        painter.fillRect(r.adjusted(0, 0, -1, -1), soft);
        painter.fillRect(QRect(r.left(), r.top(), m_theme.px(3), r.height() - 1), colour);
    }
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), p.hairlineSoft);
    painter.fillRect(QRect(r.right(), r.top(), 1, r.height()), p.hairlineSoft);

    const int mark = m_theme.px(14);
    const QRectF place(r.left() + m_theme.px(8), r.center().y() - mark / 2.0 + 0.5, mark, mark);
    paintMark(painter, place, static_cast<int>(kind), index.data(MatrixModel::StageRole).toInt(),
              owns ? colour : p.mid);
    painter.setFont(kind == Kind::Owner ? m_theme.strong(m_theme.label()) : m_theme.label());
    painter.setPen(kind == Kind::NotMapped ? p.dim : owns ? p.text : p.mid);
    QRect words = r.adjusted(m_theme.px(8) + (kind == Kind::NotMapped ? 0 : mark + m_theme.px(5)), 0,
                             -m_theme.px(4), 0);
    if (const auto wrote = index.data(MatrixModel::WroteRole); wrote.isValid()) {
        const auto number = numberText(wrote.toLongLong());
        const int width = painter.fontMetrics().horizontalAdvance(number) + m_theme.px(4);
        const QPen pen = painter.pen();
        painter.setPen(p.warn);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, number);
        painter.setPen(pen);
        words.setRight(words.right() - width);
    }
    const auto text = index.data().toString() +
                      (index.data(MatrixModel::WarningRole).toBool() ? QStringLiteral(" (!)") : QString());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));

    if (index.data(MatrixModel::ChangedRole).toBool()) {
        QPainterPath corner;
        const double side = m_theme.px(7);
        corner.moveTo(r.right() - side, r.top());
        corner.lineTo(r.right(), r.top());
        corner.lineTo(r.right(), r.top() + side);
        corner.closeSubpath();
        painter.fillPath(corner, p.accent);
    }
    if ((option.state & QStyle::State_HasFocus) || m_target == index) {
        painter.setPen(QPen(p.accent, m_target == index ? 3 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(r.adjusted(1, 1, -2, -2));
    }
}

void OwnershipDelegate::paintMark(QPainter &painter, const QRectF &place, int kindNumber, int stage,
                                  const QColor &colour) const
{
    using Kind = OwnershipCell::Kind;
    const auto kind = static_cast<Kind>(kindNumber);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto inner = place.adjusted(place.width() * 0.2, place.height() * 0.2, -place.width() * 0.2,
                                      -place.height() * 0.2);
    const double y = place.center().y();
    QPen pen(colour, 1.4);
    switch (kind) {
    case Kind::Owner:
        painter.fillRect(inner, colour);
        break;
    case Kind::Stage:
        painter.setPen(pen);
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter.setFont(m_theme.strong(m_theme.label()));
        painter.setPen(m_theme.palette().text);
        painter.drawText(place, Qt::AlignCenter, QString::number(stage));
        break;
    case Kind::Newest:
        painter.setPen(pen);
        painter.drawEllipse(inner);
        painter.drawLine(inner.center(), QPointF(inner.center().x(), inner.top() + 1.5));
        painter.drawLine(inner.center(), QPointF(inner.right() - 1.5, inner.center().y()));
        break;
    case Kind::People:
        painter.setPen(pen);
        painter.drawEllipse(QPointF(place.center().x(), place.top() + place.height() * 0.35),
                            place.width() * 0.17, place.width() * 0.17);
        painter.drawArc(
            QRectF(place.left() + place.width() * 0.2, y, place.width() * 0.6, place.height() * 0.7), 0,
            180 * 16);
        break;
    case Kind::Follows:
    case Kind::GivesOnly: {
        painter.setPen(pen);
        painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y));
        const bool left = kind == Kind::Follows;
        const double tip = left ? inner.left() : inner.right(), back = (left ? 1 : -1) * place.width() * 0.2;
        painter.drawLine(QPointF(tip, y), QPointF(tip + back, y - place.height() * 0.2));
        painter.drawLine(QPointF(tip, y), QPointF(tip + back, y + place.height() * 0.2));
        break;
    }
    case Kind::NotMapped:
    case Kind::Formula:
        break;
    }
}

SystemHeader::SystemHeader(const Theme &theme, const SystemLooks &systems, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme), m_systems(systems)
{
    setSectionsMovable(false);
    setHighlightSections(false);
}

QSize SystemHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_theme.px(46)};
}

void SystemHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto &p = m_theme.palette();
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, p.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), p.hairline);
    QRect words = rect.adjusted(m_theme.px(8), 0, -m_theme.px(4), 0);
    const auto system = model()->headerData(section, orientation(), MatrixModel::SystemRole).toString();
    const auto title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    painter->setPen(p.text);
    if (system.isEmpty()) {
        painter->setFont(m_theme.label());
        painter->setPen(p.mid);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, title);
        painter->restore();
        return;
    }
    const model::SystemId id(system.toStdString());
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width() - 1, m_theme.px(3)), m_systems.colour(id));
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), p.hairlineSoft);
    const int side = m_theme.px(20);
    m_systems.paint(*painter, QRectF(words.left(), rect.center().y() - side / 2.0 + 1, side, side), id);
    words.setLeft(words.left() + side + m_theme.px(7));
    const QRect upper(words.left(), words.top() + m_theme.px(6), words.width(), m_theme.px(18)),
        lower(words.left(), words.top() + m_theme.px(24), words.width(), m_theme.px(15));
    painter->setFont(m_theme.strong(m_theme.label()));
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, words.width()));
    painter->setFont(m_theme.label());
    painter->setPen(p.mid);
    const auto kind = model()->headerData(section, orientation(), SubtextRole).toString();
    painter->drawText(lower, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(kind, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace splot::ui
