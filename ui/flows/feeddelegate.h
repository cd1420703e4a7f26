#pragma once

#include "ui/common/systemlooks.h"
#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace splot::ui {

/// Draws a sentence of the feed on two lines, with its time, its system, and what came of it.
class FeedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FeedDelegate(const Theme &theme, const SystemLooks &systems, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_theme(theme), m_systems(systems)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const SystemLooks &m_systems;
};

} // namespace splot::ui
