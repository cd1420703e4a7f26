#pragma once

#include "ui/common/changeplan.h"
#include "ui/common/screen.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace splot::ui {

class NoticeBar;
class PlanView;

/// Shows what a change of the configuration would do before it is saved. A person approves and saves, saves
/// for a later approval, or goes back.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `plan` was started; `comment` goes into the configuration's history.
    ChangeDialog(const Console &console, ChangePlan &plan, const QString &comment, QWidget *parent = nullptr);
    void reject() override;

private:
    void beginSaving();
    void showPlan();
    void showState();

    Console m_console;
    ChangePlan &m_plan;
    NoticeBar *m_notice;
    QLabel *m_state;
    QProgressBar *m_progress;
    PlanView *m_view;
    QPushButton *m_back, *m_later, *m_approve;
    bool m_saving = false;
};

} // namespace splot::ui
