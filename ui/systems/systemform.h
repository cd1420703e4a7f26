#pragma once

#include "core/model/system.h"
#include "ui/common/screen.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStandardItemModel;

namespace splot::ui {

class TableView;

/// What people may change of one system: its name, environment, protections, schedule and settings. Secrets
/// are only ever named, never shown.
class SystemForm : public QWidget
{
    Q_OBJECT

public:
    explicit SystemForm(const Console &console, QWidget *parent = nullptr);

    void show(const model::System &system);
    model::System edited() const;
    bool changed() const { return !(edited() == m_system); }

signals:
    void saveWanted(const splot::model::System &system);

private:
    void noteChange();

    Console m_console;
    model::System m_system;
    QLineEdit *m_label, *m_window;
    QComboBox *m_environment, *m_colour;
    QCheckBox *m_readOnly, *m_paused;
    QSpinBox *m_interval;
    TableView *m_settings;
    QStandardItemModel *m_model;
    QPushButton *m_save, *m_back;
    bool m_filling = false;
};

} // namespace splot::ui
