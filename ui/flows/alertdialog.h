#pragma once

#include "ui/flows/ruletable.h"

#include <QDialog>

class QTabWidget;

namespace splot::ui {

class FirmAlerts;

/// Rules for alerts: the person's own, told in window and tray, and the firm's, told by the engine.
class AlertDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AlertDialog(const Console &console, QWidget *parent = nullptr);

    std::vector<model::AlertRule> rules() const { return m_table->rules(); }
    void add(const model::AlertRule &rule) { m_table->add(rule); }
    FirmAlerts &firm() { return *m_firm; }
    QTabWidget &tabs() { return *m_tabs; }
    void save();

private:
    QWidget *personalPart();

    Console m_console;
    RuleTable *m_table;
    FirmAlerts *m_firm;
    QTabWidget *m_tabs;
};

} // namespace splot::ui
