#include "ui/systems/healthcard.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/standing.h"
#include "ui/common/statuslabel.h"
#include "ui/common/workspace.h"

#include <QGridLayout>
#include <QListWidget>

namespace splot::ui {

HealthCard::HealthCard(const Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(console.theme.px(16), console.theme.px(12), console.theme.px(16),
                               console.theme.px(12));
    column->setSpacing(console.theme.px(8));
    m_status = new StatusLabel(console.theme, this);
    m_verdict = label("mid", {}, this);
    m_verdict->setWordWrap(true);
    auto *figures = new QWidget(this);
    m_grid = new QGridLayout(figures);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(console.theme.px(16));
    m_grid->setVerticalSpacing(console.theme.px(5));
    m_grid->setColumnStretch(1, 1);
    m_cases = new QListWidget(this);
    m_cases->setAccessibleName(tr("Open cases of the system"));
    m_cases->setWordWrap(true);
    column->addWidget(m_status);
    column->addWidget(m_verdict);
    column->addWidget(figures);
    column->addWidget(label("heading", tr("Open cases"), this));
    column->addWidget(m_cases, 1);
    connect(m_cases, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        if (const auto id = item->data(Qt::UserRole).toLongLong(); id > 0)
            emit caseWanted(id);
    });
}

void HealthCard::addRow(const QString &name, const QString &value, Tone tone)
{
    const auto at = [this](int row, int column, const char *kind) {
        if (auto *item = m_grid->itemAtPosition(row, column))
            return static_cast<QLabel *>(item->widget());
        auto *l = label(kind, {}, this);
        l->setWordWrap(column == 1);
        m_grid->addWidget(l, row, column, Qt::AlignTop);
        return l;
    };
    auto *title = at(m_rows, 0, "mid");
    title->setText(name);
    title->show();
    auto *shown = at(m_rows, 1, "plain");
    shown->setText(value);
    shown->show();
    auto palette = shown->palette();
    palette.setColor(QPalette::WindowText, m_console.theme.palette().tone(tone));
    shown->setPalette(palette);
    ++m_rows;
}

QString HealthCard::schedules(const model::System &system) const
{
    QStringList parts;
    for (const auto &[object, s] : system.schedules) {
        const auto when = !s.cron.empty()           ? ui::text(s.cron)
                          : s.interval.count() == 0 ? tr("by hand")
                                                    : tr("every %1").arg(spanText(s.interval.count() * 1000));
        parts << (object.empty() ? tr("%1 for all else").arg(when) : tr("%1 %2").arg(ui::text(object), when));
    }
    return parts.isEmpty() ? tr("every %1").arg(spanText(30000000)) : parts.join(QStringLiteral(", "));
}

QString HealthCard::verdict(const SystemRow &row) const
{
    if (row.system.paused)
        return tr("Paused: nothing is read from it and nothing is sent there; what is due waits.");
    if (row.errors > 0)
        return tr("It works, but %n messages cannot go on before somebody looks at their cases.", nullptr,
                  static_cast<int>(row.errors));
    if (row.waiting > 0 && row.retried > row.confirmed)
        return tr("It is hard to reach now; Splot tries again by itself, and nothing is lost meanwhile.");
    if (row.p95 * 1e6 > slowMicros)
        return tr("It is slow: one change in twenty takes longer than %1 to be confirmed.")
            .arg(spanText(static_cast<std::int64_t>(row.p95 * 1e6)));
    if (row.captured + row.confirmed == 0)
        return tr("Nothing came or went in the last hour.");
    return tr("All is well.");
}

void HealthCard::showErrors(const SystemHealth &health)
{
    QStringList parts;
    for (const auto &[code, count] : health.errors)
        parts << tr("%1: %2").arg(wordOf(code), numberText(count));
    if (!parts.isEmpty())
        addRow(tr("Open failures"), parts.join(QStringLiteral(", ")), Tone::Bad);
}

void HealthCard::showRates(const SystemHealth &health)
{
    for (const auto &use : health.rates) {
        if (use.limit <= 0)
            continue;
        const auto percent = [&use](double points) { return decimalText(100 * points / use.limit, 0); };
        const bool tight = use.forecast > use.limit;
        addRow(tr("Limit of %1").arg(spanText(use.seconds * 1000000)),
               tight ? tr("%1 % of %2 used; going on like this it is %3 %, so writes will wait")
                           .arg(percent(use.used), decimalText(use.limit, 0), percent(use.forecast))
                     : tr("%1 % of %2 used, %3 % at this pace")
                           .arg(percent(use.used), decimalText(use.limit, 0), percent(use.forecast)),
               tight ? Tone::Warn : Tone::Text);
    }
}

void HealthCard::showAbilities(const SystemHealth &health)
{
    if (health.abilities.objects.empty())
        return;
    addRow(tr("Finds changes by"), detectionText(health.abilities));
    if (const auto gap = gapText(health, Workspace::now()); !gap.isEmpty())
        addRow(tr("Missed"), gap, Tone::Warn);
    if (const auto reports = reportingText(health.reporting, Workspace::now()); !reports.isEmpty())
        addRow(tr("Webhooks"), reports,
               health.reporting.needsCare(Workspace::now()) ? Tone::Warn : Tone::Text);
    addRow(tr("A repeated create"), repeatText(health.abilities));
    addRow(tr("Updates send"), updateText(health.abilities));
    addRow(tr("Verdict"), integrationVerdict(health.abilities));
}

void HealthCard::show(const SystemRow &row)
{
    m_status->set(row.status);
    m_verdict->setText(verdict(row));
    const auto span = [](double seconds) { return spanText(static_cast<std::int64_t>(seconds * 1e6)); };
    const auto sent = row.confirmed + row.retried + row.failed + row.uncertain;
    m_rows = 0;
    addRow(tr("Environment"),
           row.system.environment == model::Environment::Production ? tr("production") : tr("test"),
           row.system.environment == model::Environment::Production ? Tone::Bad : Tone::Text);
    addRow(tr("Read"), tr("%1 captured, %2 taken over in the last hour")
                           .arg(numberText(row.captured), numberText(row.applied)));
    addRow(tr("Written"), tr("%1 confirmed in the last hour").arg(numberText(row.confirmed)));
    addRow(tr("Answered at once"),
           sent > 0 ? tr("%1 % of the writes")
                          .arg(decimalText(
                              100.0 * static_cast<double>(row.confirmed) / static_cast<double>(sent), 1))
                    : QStringLiteral("–"),
           row.retried > row.confirmed ? Tone::Warn : Tone::Text);
    addRow(tr("To confirmation"), row.p50 > 0 ? tr("half within %1, 95 of 100 within %2, 99 within %3")
                                                    .arg(span(row.p50), span(row.p95), span(row.p99))
                                              : QStringLiteral("–"));
    if (row.health.availability)
        addRow(
            tr("Reached in 24 h"),
            tr("%1 % of the quarter hours with traffic").arg(decimalText(100 * *row.health.availability, 1)),
            *row.health.availability < 0.99 ? Tone::Warn : Tone::Text);
    addRow(tr("Tried again"), numberText(row.retried), row.retried > 0 ? Tone::Warn : Tone::Text);
    addRow(tr("Refused"), numberText(row.failed), row.failed > 0 ? Tone::Bad : Tone::Text);
    addRow(tr("Uncertain"), numberText(row.uncertain), row.uncertain > 0 ? Tone::Warn : Tone::Text);
    addRow(tr("Waiting"), numberText(row.waiting));
    showErrors(row.health);
    showRates(row.health);
    showAbilities(row.health);
    addRow(tr("Is read"), schedules(row.system));
    addRow(tr("May be written"), row.system.readOnly              ? tr("never: it is only read")
                                 : row.system.writeWindow.empty() ? tr("always")
                                                                  : ui::text(row.system.writeWindow));
    for (int r = m_rows; r < m_grid->rowCount(); ++r) { // of a system with more to tell
        for (int c = 0; c < 2; ++c) {
            if (auto *item = m_grid->itemAtPosition(r, c))
                item->widget()->hide();
        }
    }
    const auto current = m_cases->currentRow();
    m_cases->clear();
    for (const auto &c : row.cases) {
        auto *item = new QListWidgetItem(tr("%1 (%2)").arg(say(c.message), numberText(c.count)), m_cases);
        item->setData(Qt::UserRole, static_cast<qlonglong>(c.id.value));
    }
    if (row.cases.empty())
        m_cases->addItem(tr("None."));
    m_cases->setCurrentRow(std::max(0, current));
}

} // namespace splot::ui
