#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace splot::ui {

/// Draws one kind of system of the catalogue: its letter on a colour of its own, its name, what it can do.
class CatalogueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CatalogueDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace splot::ui
