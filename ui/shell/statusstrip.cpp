#include "ui/shell/statusstrip.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/statuslabel.h"
#include "ui/common/workspace.h"

#include <QDateTime>

namespace splot::shell {

StatusStrip::StatusStrip(const ui::Console &console, QWidget *parent)
    : QFrame(parent), m_console(console), m_cases(new ui::StatusLabel(console.theme, this)),
      m_ok(new ui::StatusLabel(console.theme, this)), m_retrying(new ui::StatusLabel(console.theme, this)),
      m_rate(ui::label("note", {}, this)), m_waiting(ui::label("note", {}, this)),
      m_inbox(ui::label("note", {}, this)), m_job(ui::label("note", {}, this)),
      m_person(ui::label("note", {}, this))
{
    setProperty("kind", QStringLiteral("foot"));
    const ui::Theme &theme = console.theme;
    setFixedHeight(theme.px(24));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), 1, theme.px(12), 0);
    row->setSpacing(theme.px(20));
    for (QWidget *part :
         {static_cast<QWidget *>(m_cases), static_cast<QWidget *>(m_ok), static_cast<QWidget *>(m_retrying),
          static_cast<QWidget *>(m_rate), static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_inbox)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_job);
    row->addWidget(m_person);
    connect(&console.workspace, &ui::Workspace::pulseChanged, this, &StatusStrip::show);
    connect(&console.workspace, &ui::Workspace::configurationChanged, this, &StatusStrip::show);
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
    const auto unowned = static_cast<int>(pulse.unownedCases());
    if (unowned > 0)
        m_cases->set(ui::Status::Failed, tr("%n cases nobody owns", nullptr, unowned));
    else
        m_cases->set(ui::Status::Done, tr("No case waits for an owner"));
    int ok = 0, retrying = 0;
    for (const auto &system : m_console.workspace.configuration()->systems) {
        const ui::Status status = ui::statusOf(system, pulse);
        ok += status == ui::Status::Running || status == ui::Status::Idle ? 1 : 0;
        retrying += status == ui::Status::Retrying ? 1 : 0;
    }
    m_ok->set(ui::Status::Running, tr("%n systems ok", nullptr, ok));
    m_retrying->set(ui::Status::Retrying, tr("%n systems retrying", nullptr, retrying));
    m_retrying->setVisible(retrying > 0);
    m_rate->setText(tr("%1 changes/h").arg(ui::numberText(pulse.changesPerHour())));
    const QString waiting = ui::numberText(pulse.waiting());
    m_waiting->setText(
        pulse.oldest.micros == 0 || pulse.waiting() == 0
            ? tr("Waiting %1").arg(waiting)
            : tr("Waiting %1, oldest %2")
                  .arg(waiting, ui::spanText(ui::Workspace::now().micros - pulse.oldest.micros)));
    m_inbox->setText(tr("Inbox: %n new", nullptr, static_cast<int>(pulse.newCases)));
}

void StatusStrip::showClock()
{
    m_person->setText(
        m_console.workspace.author() + QStringLiteral("   ") +
        QLocale().toString(QDateTime::currentDateTime(), QStringLiteral("ddd d MMM yyyy, HH:mm")));
}

} // namespace splot::shell
