#include "ui/common/plandialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/planview.h"
#include "ui/common/workspace.h"

#include <QProgressBar>

namespace splot::ui {

PlanDialog::PlanDialog(const Console &console, const QStringList &entities, QWidget *parent)
    : QDialog(parent), m_console(console), m_entities(entities), m_notice(new NoticeBar(console.theme, this)),
      m_state(ui::label("mid", {}, this)), m_progress(new QProgressBar(this)),
      m_view(new PlanView(console, this)), m_approve(ui::button(tr("Approve, let it go"), this, "primary")),
      m_again(ui::button(tr("Work it out again"), this))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Plan"));
    resize(theme.px(920), theme.px(640));
    auto *words =
        ui::label("mid",
                  tr("Nothing was sent yet. This is what Splot would write into your systems, worked out "
                     "from the records and the ownership of now. Approving lets so much of it go, and "
                     "a tenth more; beyond that Splot asks again."),
                  this);
    words->setWordWrap(true);
    auto *close = ui::button(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(m_again);
    foot->addWidget(close);
    foot->addWidget(m_approve);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(m_notice);
    column->addWidget(words);
    column->addWidget(m_progress);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    m_progress->setTextVisible(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &PlanDialog::plan);
    connect(m_approve, &QPushButton::clicked, this, &PlanDialog::approve);
    connect(&console.workspace, &Workspace::engineChanged, this, &PlanDialog::showState);
    plan();
}

PlanDialog::~PlanDialog()
{
    if (m_job && !m_job->finishedYet())
        m_job->cancel();
}

void PlanDialog::plan()
{
    m_approve->setEnabled(false);
    m_again->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    showState();
    model::Object arguments;
    if (!m_entities.isEmpty()) {
        model::List list;
        for (const auto &entity : m_entities)
            list.push_back(model::Value(entity.toStdString()));
        arguments.emplace_back("entities", model::Value(std::move(list)));
    }
    m_job = m_console.workspace.send("plan", std::move(arguments));
    connect(m_job, &Job::progressed, this,
            [this] { m_state->setText(tr("%1 records looked at").arg(numberText(m_job->command().done))); });
    connect(m_job, &Job::finished, this, &PlanDialog::showPlan);
}

/// Also when the engine ends under way: the next one ends what that one had begun, and says so.
void PlanDialog::showState()
{
    if (m_progress->isVisibleTo(this))
        m_state->setText(m_console.workspace.engine().runs ? tr("Working the plan out ...")
                                                           : tr("Waiting for an engine ..."));
}

void PlanDialog::showPlan()
{
    m_progress->hide();
    m_again->setEnabled(true);
    if (!m_job->answer()) {
        m_state->clear();
        m_notice->showError(m_job->answer().error());
        return;
    }
    const model::Value &answer = *m_job->answer();
    m_notice->clear();
    m_view->show(answer);
    const auto count = [&answer](std::string_view name) {
        const auto *found = answer.member(name);
        const auto *n = found ? found->get<std::int64_t>() : nullptr;
        return n ? *n : std::int64_t{0};
    };
    m_plan = count("id");
    m_state->setText(
        tr("%1 writes, %2 records looked at").arg(numberText(count("writes")), numberText(count("records"))));
    m_approve->setEnabled(true);
    m_approve->setFocus();
}

void PlanDialog::approve()
{
    m_approve->setEnabled(false);
    m_job = m_console.workspace.send("approve", {{"plan", model::Value(m_plan)}});
    connect(m_job, &Job::finished, this, [this] {
        if (m_job->answer())
            accept();
        else
            m_notice->showError(m_job->answer().error());
        m_approve->setEnabled(true);
    });
}

} // namespace splot::ui
