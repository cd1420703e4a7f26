#include "ui/ownership/matrixview.h"

#include "ui/ownership/delegate.h"
#include "ui/ownership/matrixmodel.h"

#include <QApplication>
#include <QKeyEvent>

namespace splot::ui {

namespace {
bool isCell(const QModelIndex &index)
{
    return index.data(MatrixModel::CellRole).isValid() &&
           !index.data(MatrixModel::FieldRole).toString().isEmpty();
}
} // namespace

MatrixView::MatrixView(const Theme &theme, const SystemLooks &systems, QWidget *parent)
    : QTreeView(parent), m_theme(theme), m_cells(new OwnershipDelegate(theme, systems, this))
{
    setItemDelegate(m_cells);
    setHeader(new SystemHeader(theme, systems, this));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true);
    setIndentation(theme.px(18));
    setAllColumnsShowFocus(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void MatrixView::layoutColumns()
{
    const int count = model() ? model()->columnCount() : 0;
    if (count < 4)
        return;
    header()->setStretchLastSection(true);
    header()->resizeSection(0, m_theme.px(196));
    for (int c = 1; c < count - 3; ++c)
        header()->resizeSection(c, m_theme.px(106));
    header()->resizeSection(count - 3, m_theme.px(96));
    header()->resizeSection(count - 2, m_theme.px(80));
}

QModelIndexList MatrixView::chosenCells() const
{
    QModelIndexList cells;
    for (const auto &index : selectionModel()->selectedIndexes()) {
        if (isCell(index))
            cells << index;
    }
    if (cells.isEmpty() && isCell(currentIndex()))
        cells << currentIndex();
    return cells;
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const auto cells = chosenCells();
    if (!cells.isEmpty() &&
        (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)) {
        switch (event->key()) {
        case Qt::Key_Space:
            emit ownerWanted(cells);
            return;
        case Qt::Key_S:
            emit stageWanted(cells.first());
            return;
        case Qt::Key_N:
            emit newestWanted(cells);
            return;
        case Qt::Key_F:
            emit followWanted(cells);
            return;
        default:
            break;
        }
    }
    QTreeView::keyPressEvent(event);
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    const auto at = indexAt(event->pos());
    m_pressed = event->pos();
    const bool owner =
        isCell(at) && at.data(MatrixModel::CellRole).toInt() == static_cast<int>(OwnershipCell::Kind::Owner);
    m_dragged = event->button() == Qt::LeftButton && owner ? at : QModelIndex();
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged.isValid()) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    if ((event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const auto at = indexAt(event->pos());
    const bool fits =
        isCell(at) && at.row() == m_dragged.row() && at.parent() == m_dragged.parent() && at != m_dragged;
    setTarget(fits ? at : QModelIndex());
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    viewport()->unsetCursor();
    const QModelIndex target = m_target;
    m_dragged = QModelIndex();
    setTarget({});
    if (target.isValid()) {
        setCurrentIndex(target);
        emit ownerWanted({target});
        return;
    }
    QTreeView::mouseReleaseEvent(event);
}

void MatrixView::setTarget(const QModelIndex &target)
{
    m_target = target;
    m_cells->setTarget(m_target);
    viewport()->update();
}

} // namespace splot::ui
