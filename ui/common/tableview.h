#pragma once

#include "ui/common/celldelegate.h"

#include <QTableView>

class QSettings;

namespace splot::ui {

/// The table of all screens: whole rows, hairlines, columns that can be chosen, moved and are remembered,
/// copy and CSV of what is shown.
class TableView : public QTableView
{
    Q_OBJECT

public:
    TableView(const Theme &theme, const SystemLooks &systems, QWidget *parent = nullptr);

    CellDelegate &cells() { return *m_cells; }
    void setRowHeight(double design);
    /// Shown rows and columns as CSV, the separator by locale.
    QString csv() const;
    /// Asks for a file and writes csv() there; false: cancelled or failed, which was said.
    bool exportCsv(const QString &suggestedName);
    void showColumnMenu(const QPoint &at);
    QVariant columns() const; ///< which, in what order, how wide, sorted by which
    void setColumns(const QVariant &columns);
    void saveColumns(QSettings &settings, const QString &key) const;
    void restoreColumns(QSettings &settings, const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection() const;

    const Theme &m_theme;
    CellDelegate *m_cells;
};

} // namespace splot::ui
