#include "ui/flows/ruletable.h"

#include "ui/common/alertrules.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"
#include "ui/common/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace splot::ui {

using model::AlertRule;
using model::Metric;

namespace {
constexpr Metric metrics[] = {Metric::UnownedCases, Metric::FailedDeliveries, Metric::Waiting,
                              Metric::OldestSeconds};
constexpr int longestMinutes = 24 * 60;

QCheckBox *checkIn(const QTableWidget *table, int row, int column)
{
    return table->cellWidget(row, column)->findChild<QCheckBox *>();
}

QCheckBox *putCheck(QTableWidget *table, int row, int column, bool on, const QString &name)
{
    auto *host = new QWidget(table);
    auto *box = new QCheckBox(host);
    box->setChecked(on);
    box->setAccessibleName(name);
    auto *centred = new QHBoxLayout(host);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addWidget(box, 0, Qt::AlignCenter);
    table->setCellWidget(row, column, host);
    return box;
}

QString stateText(const model::AlertState &state)
{
    const bool unsent = std::any_of(state.pending.begin(), state.pending.end(),
                                    [](const auto &n) { return !n.error.empty(); });
    return unsent         ? RuleTable::tr("Not sent, tried again")
           : state.active ? RuleTable::tr("Over the limit")
                          : RuleTable::tr("Within the limit");
}
} // namespace

RuleTable::RuleTable(const Console &console, For whom, QWidget *parent)
    : QTableWidget(0, whom == For::Person ? PersonalCount : FirmCount, parent), m_console(console),
      m_for(whom)
{
    const Theme &theme = console.theme;
    setAccessibleName(whom == For::Person ? tr("My alerts") : tr("Alerts of the firm"));
    QStringList headings{tr("When this is over the limit"), tr("Of"), tr("Limit"), tr("For")};
    headings += whom == For::Person ? QStringList{tr("Window"), tr("Tray")}
                                    : QStringList{tr("Mail to"), tr("Webhook"), tr("Now")};
    setHorizontalHeaderLabels(headings);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme.px(36));
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false); // Tab goes on to the next field, and out of the table
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!now || !viewport()->isAncestorOf(now))
            return;
        // Not the row's first cell: it would take the focus.
        if (const auto at = indexAt(now->mapTo(viewport(), now->rect().center())); at.isValid())
            setCurrentCell(at.row(), at.column());
    });
    const QList<int> widths = whom == For::Person ? QList<int>{230, 160, 110, 110, 85, 95}
                                                  : QList<int>{220, 172, 85, 85, 200, 170, 150};
    for (int c = 0; c < columnCount(); ++c)
        setColumnWidth(c, theme.px(widths[c]));
    horizontalHeader()->setStretchLastSection(true);
}

void RuleTable::addNew()
{
    AlertRule rule;
    rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces).left(8).toStdString();
    rule.metric = Metric::Waiting;
    rule.limit = 500;
    rule.lasting = std::chrono::minutes(5);
    rule.inWindow = rule.inTray = m_for == For::Person;
    add(rule);
}

void RuleTable::removeCurrent()
{
    removeRow(currentRow());
}

void RuleTable::add(const AlertRule &rule)
{
    const int row = rowCount();
    insertRow(row);
    addWhat(row, rule);
    addLimits(row, rule);
    addWays(row, rule);
    setCurrentCell(row, What);
}

void RuleTable::addWhat(int row, const AlertRule &rule)
{
    auto *metric = new QComboBox(this);
    for (const auto m : metrics)
        metric->addItem(wordOf(m), static_cast<int>(m));
    metric->setCurrentIndex(metric->findData(static_cast<int>(rule.metric)));
    metric->setProperty("rule", text(rule.id));
    metric->setAccessibleName(tr("What"));
    auto *system = new QComboBox(this);
    system->setAccessibleName(tr("Of"));
    system->addItem(tr("All systems"), QString());
    for (const auto &s : m_console.workspace.configuration()->systems)
        system->addItem(m_console.systems.label(s.id), text(s.id.value));
    system->setCurrentIndex(std::max(0, system->findData(text(rule.system.value))));
    setCellWidget(row, What, metric);
    setCellWidget(row, Where, system);
}

void RuleTable::addLimits(int row, const AlertRule &rule)
{
    auto *metric = static_cast<QComboBox *>(cellWidget(row, What));
    auto *system = static_cast<QComboBox *>(cellWidget(row, Where));
    auto *limit = new QDoubleSpinBox(this);
    limit->setAccessibleName(tr("Limit"));
    limit->setDecimals(0);
    limit->setRange(0, 1e9);
    limit->setValue(rule.limit);
    auto *lasting = new QSpinBox(this);
    lasting->setAccessibleName(tr("For"));
    lasting->setRange(0, longestMinutes);
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
    setCellWidget(row, Limit, limit);
    setCellWidget(row, Lasting, lasting);
}

void RuleTable::addWays(int row, const AlertRule &rule)
{
    if (m_for == For::Person) {
        putCheck(this, row, Window, rule.inWindow, tr("Window"));
        putCheck(this, row, Tray, rule.inTray, tr("Tray"));
        return;
    }
    auto *mail = new QLineEdit(this);
    mail->setAccessibleName(tr("Mail to"));
    mail->setPlaceholderText(tr("ops@example.com, ..."));
    QStringList addresses;
    for (const auto &address : rule.mail)
        addresses << text(address);
    mail->setText(addresses.join(QStringLiteral(", ")));
    mail->setCursorPosition(0);
    auto *webhook = new QLineEdit(text(rule.webhook), this);
    webhook->setAccessibleName(tr("Webhook"));
    webhook->setPlaceholderText(QStringLiteral("https://..."));
    webhook->setToolTip(tr("An address typed here is kept as a secret, as it often holds one."));
    setCellWidget(row, Mail, mail);
    setCellWidget(row, Webhook, webhook);
    auto *standing = new QTableWidgetItem(tr("Not saved yet"));
    standing->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    setItem(row, Standing, standing);
}

AlertRule RuleTable::rule(int row) const
{
    const auto *metric = static_cast<QComboBox *>(cellWidget(row, What));
    AlertRule rule;
    rule.id = metric->property("rule").toString().toStdString();
    rule.metric = static_cast<Metric>(metric->currentData().toInt());
    rule.system = model::SystemId(
        static_cast<QComboBox *>(cellWidget(row, Where))->currentData().toString().toStdString());
    rule.limit = static_cast<QDoubleSpinBox *>(cellWidget(row, Limit))->value();
    rule.lasting = std::chrono::minutes(static_cast<QSpinBox *>(cellWidget(row, Lasting))->value());
    if (m_for == For::Person) {
        rule.inWindow = checkIn(this, row, Window)->isChecked();
        rule.inTray = checkIn(this, row, Tray)->isChecked();
        return rule;
    }
    rule.inWindow = rule.inTray = false;
    const QString addresses = static_cast<QLineEdit *>(cellWidget(row, Mail))->text();
    for (const auto &address :
         addresses.split(QRegularExpression(QStringLiteral("[,;\\s]+")), Qt::SkipEmptyParts))
        rule.mail.push_back(address.toStdString());
    rule.webhook = static_cast<QLineEdit *>(cellWidget(row, Webhook))->text().trimmed().toStdString();
    return rule;
}

std::vector<AlertRule> RuleTable::rules() const
{
    std::vector<AlertRule> all;
    for (int row = 0; row < rowCount(); ++row)
        all.push_back(rule(row));
    return all;
}

void RuleTable::showStates(const std::vector<model::AlertState> &states)
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto id = rule(row).id;
        const auto state =
            std::find_if(states.begin(), states.end(), [&id](const auto &s) { return s.rule.id == id; });
        auto *shown = item(row, Standing);
        if (state == states.end()) {
            shown->setText(tr("Not looked at yet"));
            continue;
        }
        shown->setText(stateText(*state));
        for (const auto &notice : state->pending) {
            if (!notice.error.empty())
                shown->setToolTip(text(notice.error));
        }
    }
}

} // namespace splot::ui
