#pragma once

#include "ui/common/screen.h"
#include "ui/mapper/schemachange.h"

#include <QDialog>

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace splot::ui {

class MapperPresenter;

/// A changed schema three ways: as it was mapped, as it is now, what became of each line. Lines are
/// re-attached or parked in the draft; nothing is saved here.
class SchemaDialog : public QDialog
{
    Q_OBJECT

public:
    SchemaDialog(const Console &console, MapperPresenter &presenter, QWidget *parent = nullptr);

    QStandardItemModel &model() { return *m_model; }
    void reattach();
    void park();

private:
    void fill();
    void showTicks();
    std::vector<SchemaRow> ticked() const;

    Console m_console;
    MapperPresenter &m_presenter;
    std::vector<SchemaRow> m_rows;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QPushButton *m_reattach, *m_park;
    bool m_filling = false;
};

} // namespace splot::ui
