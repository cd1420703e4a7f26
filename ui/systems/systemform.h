#pragma once

#include "core/model/system.h"
#include "ui/common/screen.h"
#include "ui/systems/settingsform.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace splot::ui {

/// What people may change of one system: its name, environment, protections, schedule and settings. Secrets
/// are replaced, never shown.
class SystemForm : public QWidget
{
    Q_OBJECT

public:
    explicit SystemForm(const Console &console, QWidget *parent = nullptr);

    void show(const model::System &system);
    model::System edited() const;
    bool changed() const { return !(edited() == m_system) || !m_settings->secrets().empty(); }
    SettingsForm &settings() { return *m_settings; }

signals:
    void saveWanted(const splot::model::System &system, const std::vector<splot::ui::TypedSecret> &secrets);

private:
    void noteChange();
    workspace::CatalogueEntry entryFor(const model::System &system) const;

    Console m_console;
    model::System m_system;
    QLineEdit *m_label, *m_window;
    QComboBox *m_environment, *m_colour;
    QCheckBox *m_readOnly, *m_paused;
    QSpinBox *m_interval;
    SettingsForm *m_settings;
    QPushButton *m_save, *m_back;
    bool m_filling = false;
};

} // namespace splot::ui
