#pragma once

#include "core/model/ownership.h"
#include "ui/common/screen.h"

class QPushButton;
class QStandardItemModel;

namespace splot::ui {

class TableView;

/// The stages of one field in their order, edited in place: who owns it, and while what holds.
class StageTable : public QWidget
{
    Q_OBJECT

public:
    explicit StageTable(const Console &console, QWidget *parent = nullptr);

    void show(const std::vector<model::Stage> &stages);

signals:
    void changed(const std::vector<splot::model::Stage> &stages);

private:
    void fill();
    void remove();
    void move(int by);

    Console m_console;
    std::vector<model::Stage> m_stages;
    TableView *m_table;
    QStandardItemModel *m_model;
    QPushButton *m_add, *m_up, *m_down, *m_remove;
    bool m_filling = false;
};

} // namespace splot::ui
