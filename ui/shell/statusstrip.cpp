#include "ui/shell/statusstrip.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/standing.h"
#include "ui/common/statuslabel.h"
#include "ui/common/workspace.h"

#include <QDateTime>

namespace splot::shell {

StatusStrip::StatusStrip(const ui::Console &console, QWidget *parent)
    : QFrame(parent), m_console(console), m_cases(new ui::StatusLabel(console.theme, this)),
      m_ok(new ui::StatusLabel(console.theme, this)), m_slow(new ui::StatusLabel(console.theme, this)),
      m_retrying(new ui::StatusLabel(console.theme, this)),
      m_rate(ui::label("note", {}, this)), m_waiting(ui::label("note", {}, this)),
      m_inbox(ui::label("note", {}, this)), m_alert(ui::label("note", {}, this)),
      m_job(ui::label("note", {}, this)), m_person(ui::label("note", {}, this))
{
    setProperty("kind", QStringLiteral("foot"));
    const ui::Theme &theme = console.theme;
    setFixedHeight(theme.px(24));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), 1, theme.px(12), 0);
    row->setSpacing(theme.px(20));
    for (QWidget *part :
         {static_cast<QWidget *>(m_cases), static_cast<QWidget *>(m_ok), static_cast<QWidget *>(m_slow),
          static_cast<QWidget *>(m_retrying), static_cast<QWidget *>(m_rate), static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_inbox),
          static_cast<QWidget *>(m_alert)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_job);
    row->addWidget(m_person);
    connect(&console.workspace, &ui::Workspace::pulseChanged, this, &StatusStrip::show);
    connect(&console.workspace, &ui::Workspace::configurationChanged, this, &StatusStrip::show);
    connect(&console.workspace, &ui::Workspace::engineChanged, this, &StatusStrip::show);
    connect(&console.workspace, &ui::Workspace::jobStarted, this, [this](ui::Job *job) {
        connect(job, &ui::Job::progressed, m_job, [this, job] {
            if (job->command().total > 0)
                m_job->setText(
                    tr("Working: %1 of %2")
                        .arg(ui::numberText(job->command().done), ui::numberText(job->command().total)));
        });
        connect(job, &ui::Job::finished, m_job, [this] { m_job->clear(); });
    });
    connect(&m_clock, &QTimer::timeout, this, &StatusStrip::showClock);
    m_clock.start(std::chrono::seconds(1));
    show();
    showClock();
}

void StatusStrip::show()
{
    const ui::Pulse &pulse = m_console.workspace.pulse();
    const auto standing =
        ui::standingOf(pulse, *m_console.workspace.configuration(), m_console.workspace.engine());
    m_cases->set(standing.level == ui::Standing::Level::Fault       ? ui::Status::Failed
                 : standing.level == ui::Standing::Level::Attention ? ui::Status::Retrying
                                                                    : ui::Status::Done,
                 standing.headline);
    m_ok->set(ui::Status::Running, tr("%n systems ok", nullptr, standing.ok));
    m_slow->set(ui::Status::Retrying, tr("%n slow", nullptr, static_cast<int>(standing.slow.size())));
    m_slow->setToolTip(tr("One change in twenty takes longer than %1 to be confirmed: %2")
                           .arg(ui::spanText(ui::slowMicros), standing.slow.join(QStringLiteral(", "))));
    m_slow->setVisible(!standing.slow.isEmpty());
    m_retrying->set(ui::Status::Retrying, tr("%n systems retrying", nullptr, standing.retrying));
    m_retrying->setVisible(standing.retrying > 0 && standing.level == ui::Standing::Level::Fault);
    m_rate->setText(tr("%1 changes/h").arg(ui::numberText(pulse.changesPerHour())));
    const QString waiting = ui::numberText(pulse.waiting());
    m_waiting->setText(
        pulse.oldest.micros == 0 || pulse.waiting() == 0
            ? tr("Waiting %1").arg(waiting)
            : tr("Waiting %1, oldest %2")
                  .arg(waiting, ui::spanText(ui::Workspace::now().micros - pulse.oldest.micros)));
    m_inbox->setText(tr("Inbox: %n new", nullptr, static_cast<int>(pulse.newCases)));
}

void StatusStrip::setLastAlert(const QString &text, bool started)
{
    const QString at = QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm"));
    m_alert->setText(started ? tr("Last alert %1").arg(at) : tr("Last alert over %1").arg(at));
    m_alert->setToolTip(text);
}

void StatusStrip::showClock()
{
    m_person->setText(
        m_console.workspace.author() + QStringLiteral("   ") +
        QLocale().toString(QDateTime::currentDateTime(), QStringLiteral("ddd d MMM yyyy, HH:mm")));
}

} // namespace splot::shell
