#pragma once

#include "ui/common/screen.h"
#include "ui/systems/systemmodel.h"

class QGridLayout;
class QLabel;
class QListWidget;

namespace splot::ui {

class StatusLabel;

/// How one system does: traffic of the last hour, times to confirmation, classes of errors, what is read how
/// often, and a plain verdict.
class HealthCard : public QWidget
{
    Q_OBJECT

public:
    explicit HealthCard(const Console &console, QWidget *parent = nullptr);

    void show(const SystemRow &row);

signals:
    void caseWanted(qlonglong id);

private:
    void addRow(const QString &name, const QString &value, Tone tone = Tone::Text);
    void showErrors(const SystemHealth &health);
    void showRates(const SystemHealth &health);
    void showAbilities(const SystemHealth &health);
    QString verdict(const SystemRow &row) const;
    QString schedules(const model::System &system) const;

    Console m_console;
    StatusLabel *m_status;
    QLabel *m_verdict;
    QGridLayout *m_grid;
    QListWidget *m_cases;
    int m_rows = 0;
};

} // namespace splot::ui
