#pragma once

#include <QTreeView>

namespace splot::ui {

class OwnershipDelegate;
class SystemLooks;
class Theme;

/// The matrix on the screen: cells chosen one or many at a time, the owner's cell dragged to another system,
/// and keys for what a cell shall be.
class MatrixView : public QTreeView
{
    Q_OBJECT

public:
    MatrixView(const Theme &theme, const SystemLooks &systems, QWidget *parent = nullptr);
    void layoutColumns();

signals:
    void ownerWanted(const QModelIndexList &cells);  ///< Space, or an owner dragged there
    void stageWanted(const QModelIndex &cell);       ///< S
    void newestWanted(const QModelIndexList &cells); ///< N
    void followWanted(const QModelIndexList &cells); ///< F

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QModelIndexList chosenCells() const;
    void setTarget(const QModelIndex &target);

    const Theme &m_theme;
    OwnershipDelegate *m_cells;
    QPersistentModelIndex m_dragged, m_target;
    QPoint m_pressed;
};

} // namespace splot::ui
