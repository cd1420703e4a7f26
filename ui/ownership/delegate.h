#pragma once

#include "ui/common/celldelegate.h"

#include <QHeaderView>

namespace splot::ui {

/// Draws the matrix's cells: an owner in its system's colour, stages by number, arrows for who gives and who
/// gets.
class OwnershipDelegate : public CellDelegate
{
    Q_OBJECT

public:
    OwnershipDelegate(const Theme &theme, const SystemLooks &systems, QObject *parent = nullptr);

    /// The cell that a dragged owner would be put into.
    void setTarget(const QPersistentModelIndex &target) { m_target = target; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintSystemCell(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void paintMark(QPainter &painter, const QRectF &place, int kind, int stage, const QColor &colour) const;
    void paintEvidence(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
    const SystemLooks &m_systems;
    QPersistentModelIndex m_target;
};

/// The names of the systems above their columns, with badge and colour.
class SystemHeader : public QHeaderView
{
    Q_OBJECT

public:
    SystemHeader(const Theme &theme, const SystemLooks &systems, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
    const SystemLooks &m_systems;
};

} // namespace splot::ui
