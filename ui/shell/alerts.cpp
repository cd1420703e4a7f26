#include "ui/shell/alerts.h"

#include "ui/common/alertrules.h"
#include "ui/common/formats.h"
#include "ui/common/systemlooks.h"
#include "ui/common/workspace.h"

namespace splot::shell {

Alerts::Alerts(const ui::Console &console, QObject *parent) : QObject(parent), m_console(console)
{
    connect(&console.workspace, &ui::Workspace::pulseChanged, this, &Alerts::look);
    connect(&console.workspace, &ui::Workspace::alertRulesChanged, this, &Alerts::readRules);
    readRules();
}

void Alerts::readRules()
{
    m_watch.setRules(ui::readAlertRules(m_console.workspace));
    look();
}

void Alerts::look()
{
    const auto now = ui::Workspace::now();
    const auto notices = m_watch.look(
        [this, now](const model::AlertRule &rule) {
            return ui::measure(rule, m_console.workspace.pulse(), now);
        },
        now);
    for (const auto &notice : notices) {
        m_last = sentenceOf(notice);
        emit raised(m_last, notice.started, notice.rule.inWindow, notice.rule.inTray);
    }
}

QString Alerts::sentenceOf(const monitor::AlertNotice &notice) const
{
    const auto &rule = notice.rule;
    const QString place =
        rule.system.valid() ? m_console.systems.label(rule.system) : m_console.workspace.name();
    const QString what = ui::wordOf(rule.metric);
    const QString value = ui::figureText(rule.metric, notice.value);
    const QString limit = ui::figureText(rule.metric, rule.limit);
    return notice.started ? tr("%1: %2 %3, over the limit of %4.").arg(place, what, value, limit)
                          : tr("%1: %2 %3, within the limit of %4 again.").arg(place, what, value, limit);
}

} // namespace splot::shell
