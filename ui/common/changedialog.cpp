#include "ui/common/changedialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/planview.h"
#include "ui/common/workspace.h"

#include <QProgressBar>

namespace splot::ui {

ChangeDialog::ChangeDialog(const Console &console, ChangePlan &plan, const QString &comment, QWidget *parent)
    : QDialog(parent), m_console(console), m_plan(plan), m_notice(new NoticeBar(console.theme, this)),
      m_state(ui::label("mid", {}, this)), m_progress(new QProgressBar(this)),
      m_view(new PlanView(console, this)), m_back(ui::button(tr("Back"), this)),
      m_later(ui::button(tr("Save, approve later"), this)),
      m_approve(ui::button(tr("Approve and save"), this, "primary"))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("What would change"));
    resize(theme.px(920), theme.px(640));
    auto *words = ui::label(
        "mid",
        tr("Nothing was saved or sent yet. This is what your change would make Splot write into your "
           "systems. Saved without an approval, these writes wait until a plan is approved."),
        this);
    words->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    for (auto *b : {m_back, m_later, m_approve})
        foot->addWidget(b);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(m_notice);
    column->addWidget(words);
    column->addWidget(m_progress);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_approve->setEnabled(false);

    connect(m_back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_later, &QPushButton::clicked, this, [this, comment] {
        beginSaving();
        m_plan.saveOnly(comment);
    });
    connect(m_approve, &QPushButton::clicked, this, [this, comment] {
        beginSaving();
        m_plan.approve(comment);
    });
    connect(&m_plan, &ChangePlan::ready, this, &ChangeDialog::showPlan);
    connect(&m_plan, &ChangePlan::progressed, this, &ChangeDialog::showState);
    connect(&m_plan, &ChangePlan::saved, this, &QDialog::accept);
    connect(&m_plan, &ChangePlan::failed, this, [this](const base::Error &error) {
        m_progress->hide();
        m_state->clear();
        m_notice->showError(error);
        // Nothing was saved: what can be tried again is.
        m_saving = false;
        m_back->setEnabled(true);
        m_later->setEnabled(true);
        m_approve->setEnabled(m_plan.planned());
    });
    connect(&console.workspace, &Workspace::engineChanged, this, &ChangeDialog::showState);
    showState();
    if (m_plan.planned())
        showPlan();
}

void ChangeDialog::beginSaving()
{
    m_saving = true;
    for (auto *b : {m_back, m_later, m_approve})
        b->setEnabled(false);
}

/// Not between the wish to save and what became of it: whoever asked must know whether it was saved.
void ChangeDialog::reject()
{
    if (!m_saving)
        QDialog::reject();
}

void ChangeDialog::showState()
{
    if (m_plan.planned())
        return;
    if (!m_console.workspace.engine().runs)
        m_state->setText(tr("Waiting for an engine ..."));
    else
        m_state->setText(m_plan.seen() > 0 ? tr("%1 records looked at").arg(numberText(m_plan.seen()))
                                           : tr("Working the plan out ..."));
}

void ChangeDialog::showPlan()
{
    m_progress->hide();
    m_notice->clear();
    m_view->show(m_plan.answer());
    m_state->setText(m_plan.writes() == 0 ? tr("Nothing changes in any system today.")
                                          : tr("%1 writes").arg(numberText(m_plan.writes())));
    m_approve->setEnabled(!m_saving);
    m_approve->setFocus();
}

} // namespace splot::ui
