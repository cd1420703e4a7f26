#include "ui/flows/alertdialog.h"

#include "ui/common/alertrules.h"
#include "ui/common/layouts.h"
#include "ui/common/workspace.h"
#include "ui/flows/firmalerts.h"

#include <QDialogButtonBox>
#include <QTabWidget>

namespace splot::ui {

AlertDialog::AlertDialog(const Console &console, QWidget *parent)
    : QDialog(parent), m_console(console), m_tabs(new QTabWidget(this))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Alerts"));
    resize(theme.px(1150), theme.px(520));
    m_tabs->addTab(personalPart(), tr("For me"));
    m_tabs->addTab(m_firm = new FirmAlerts(console, m_tabs), tr("For the firm"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.px(10));
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AlertDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const auto &rule : readAlertRules(console.workspace))
        m_table->add(rule);
}

QWidget *AlertDialog::personalPart()
{
    auto *part = new QWidget(m_tabs);
    m_table = new RuleTable(m_console, RuleTable::For::Person, part);
    auto *note =
        label("mid",
              tr("You are told once when an alert starts and once when it is over, for as long as Splot "
                 "is open or in the tray. The rules are yours, on this computer."),
              part);
    note->setWordWrap(true);
    auto *more = button(tr("Add an alert"), part), *less = button(tr("Remove"), part);
    auto *row = new QHBoxLayout;
    row->addWidget(more);
    row->addWidget(less);
    row->addStretch(1);
    auto *column = new QVBoxLayout(part);
    column->setSpacing(m_console.theme.px(10));
    column->addWidget(note);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    connect(more, &QPushButton::clicked, m_table, &RuleTable::addNew);
    connect(less, &QPushButton::clicked, m_table, &RuleTable::removeCurrent);
    return part;
}

void AlertDialog::save()
{
    saveAlertRules(m_console.workspace, rules());
    emit m_console.workspace.alertRulesChanged();
    m_firm->save([this](bool saved) {
        if (saved)
            accept();
        else
            m_tabs->setCurrentWidget(m_firm);
    });
}

} // namespace splot::ui
