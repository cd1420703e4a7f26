#pragma once

#include "core/base/result.h"
#include "ui/common/screen.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace splot::ui {

class Job;
class NoticeBar;
class PlanView;

/// Has a plan worked out, shows it, and lets a person approve it. Before the first write to any system.
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of these entities; none: of all.
    PlanDialog(const Console &console, const QStringList &entities, QWidget *parent = nullptr);
    ~PlanDialog() override;

private:
    void plan();
    void showState();
    void showPlan();
    void approve();

    Console m_console;
    QStringList m_entities;
    NoticeBar *m_notice;
    QLabel *m_state;
    QProgressBar *m_progress;
    PlanView *m_view;
    QPushButton *m_approve, *m_again;
    QPointer<Job> m_job;
    std::int64_t m_plan = 0;
};

} // namespace splot::ui
