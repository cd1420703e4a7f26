#include "ui/flows/alertdialog.h"

#include "ui/common/alertrules.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"
#include "ui/common/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QSpinBox>
#include <QTableWidget>
#include <QUuid>

namespace splot::ui {

using model::AlertRule;
using model::Metric;

namespace {
enum Column { What, Where, Limit, Lasting, Window, Tray, Count };
constexpr Metric metrics[] = {Metric::UnownedCases, Metric::FailedDeliveries, Metric::Waiting,
                              Metric::OldestSeconds};

QCheckBox *checkIn(QTableWidget *table, int row, int column)
{
    return table->cellWidget(row, column)->findChild<QCheckBox *>();
}

void putCheck(QTableWidget *table, int row, int column, bool on, const QString &name)
{
    auto *host = new QWidget(table);
    auto *box = new QCheckBox(host);
    box->setChecked(on);
    box->setAccessibleName(name);
    auto *centred = new QHBoxLayout(host);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addWidget(box, 0, Qt::AlignCenter);
    table->setCellWidget(row, column, host);
}
} // namespace

AlertDialog::AlertDialog(const Console &console, QWidget *parent)
    : QDialog(parent), m_console(console), m_table(new QTableWidget(0, Count, this))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Alerts"));
    resize(theme.px(860), theme.px(400));
    m_table->setAccessibleName(tr("Alerts"));
    m_table->setHorizontalHeaderLabels(
        {tr("When this is over the limit"), tr("Of"), tr("Limit"), tr("For"), tr("Window"), tr("Tray")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(36));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    const int widths[] = {230, 160, 110, 110, 85, 95};
    for (int c = 0; c < Count; ++c)
        m_table->setColumnWidth(c, theme.px(widths[c]));
    auto *note =
        label("mid",
              tr("You are told once when an alert starts and once when it is over, for as long as Splot "
                 "is open or in the tray. The rules are yours, on this computer."),
              this);
    note->setWordWrap(true);
    auto *more = button(tr("Add an alert"), this), *less = button(tr("Remove"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(more);
    row->addWidget(less);
    row->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.px(10));
    column->addWidget(note);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    column->addWidget(buttons);
    connect(more, &QPushButton::clicked, this, [this] {
        AlertRule rule;
        rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        rule.metric = Metric::Waiting;
        rule.limit = 500;
        rule.lasting = std::chrono::minutes(5);
        add(rule);
    });
    connect(less, &QPushButton::clicked, this, [this] { m_table->removeRow(m_table->currentRow()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &AlertDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const auto &rule : readAlertRules(console.workspace))
        add(rule);
}

void AlertDialog::add(const AlertRule &rule)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *metric = new QComboBox(m_table);
    for (const auto m : metrics)
        metric->addItem(wordOf(m), static_cast<int>(m));
    metric->setCurrentIndex(metric->findData(static_cast<int>(rule.metric)));
    metric->setProperty("rule", text(rule.id));
    metric->setAccessibleName(tr("What"));
    auto *system = new QComboBox(m_table);
    system->setAccessibleName(tr("Of"));
    system->addItem(tr("All systems"), QString());
    for (const auto &s : m_console.workspace.configuration()->systems)
        system->addItem(m_console.systems.label(s.id), text(s.id.value));
    system->setCurrentIndex(std::max(0, system->findData(text(rule.system.value))));
    auto *limit = new QDoubleSpinBox(m_table);
    limit->setAccessibleName(tr("Limit"));
    limit->setDecimals(0);
    limit->setRange(0, 1e9);
    limit->setValue(rule.limit);
    auto *lasting = new QSpinBox(m_table);
    lasting->setAccessibleName(tr("For"));
    lasting->setRange(0, 24 * 60);
    lasting->setSuffix(tr(" min"));
    lasting->setValue(static_cast<int>(rule.lasting.count() / 60));
    const auto follow = [metric, limit, system] {
        const bool age = metric->currentData().toInt() == static_cast<int>(Metric::OldestSeconds);
        limit->setSuffix(age ? tr(" s") : QString());
        // How long the oldest waits is known of the whole workspace only.
        system->setEnabled(!age);
        if (age)
            system->setCurrentIndex(0);
    };
    connect(metric, &QComboBox::currentIndexChanged, limit, follow);
    follow();
    m_table->setCellWidget(row, What, metric);
    m_table->setCellWidget(row, Where, system);
    m_table->setCellWidget(row, Limit, limit);
    m_table->setCellWidget(row, Lasting, lasting);
    putCheck(m_table, row, Window, rule.inWindow, tr("Window"));
    putCheck(m_table, row, Tray, rule.inTray, tr("Tray"));
    m_table->setCurrentCell(row, What);
}

std::vector<AlertRule> AlertDialog::rules() const
{
    std::vector<AlertRule> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto *metric = static_cast<QComboBox *>(m_table->cellWidget(row, What));
        AlertRule rule;
        rule.id = metric->property("rule").toString().toStdString();
        rule.metric = static_cast<Metric>(metric->currentData().toInt());
        rule.system = model::SystemId(static_cast<QComboBox *>(m_table->cellWidget(row, Where))
                                          ->currentData()
                                          .toString()
                                          .toStdString());
        rule.limit = static_cast<QDoubleSpinBox *>(m_table->cellWidget(row, Limit))->value();
        rule.lasting =
            std::chrono::minutes(static_cast<QSpinBox *>(m_table->cellWidget(row, Lasting))->value());
        rule.inWindow = checkIn(m_table, row, Window)->isChecked();
        rule.inTray = checkIn(m_table, row, Tray)->isChecked();
        all.push_back(std::move(rule));
    }
    return all;
}

void AlertDialog::save()
{
    saveAlertRules(m_console.workspace, rules());
    emit m_console.workspace.alertRulesChanged();
    accept();
}

} // namespace splot::ui
