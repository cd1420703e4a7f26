#pragma once

#include "ui/common/systemlooks.h"

#include <QStyledItemDelegate>

namespace splot::ui {

/// Draws one system as a card: its colour, name and kind, how it stands, and the figures of the table.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CardDelegate(const Theme &theme, const SystemLooks &systems, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_systems(systems)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &card, const QModelIndex &index) const;
    void paintFigures(QPainter &painter, const QRect &card, const QModelIndex &index) const;
    /// A text cut to its place.
    void paintText(QPainter &painter, const QRect &place, const QString &text) const;

    const Theme &m_theme;
    const SystemLooks &m_systems;
};

} // namespace splot::ui
