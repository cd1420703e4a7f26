#pragma once

#include "core/workspace/routinecodec.h"
#include "ui/common/workspace.h"
#include "ui/reconcile/differencemodel.h"

class QUndoStack;

namespace splot::ui {

/// Has all systems compared, keeps what was found, and tells how it went the times before.
class ReconcilePresenter : public QObject
{
    Q_OBJECT

public:
    /// `undo` may be null: then schedules are only saved.
    explicit ReconcilePresenter(Workspace &workspace, QUndoStack *undo, QObject *parent = nullptr);

    DifferenceModel &differences() { return m_differences; }
    /// Empty lists: all.
    void run(const QStringList &entities, const QStringList &systems);
    void cancel();
    bool running() const { return m_job && !m_job->finishedYet(); }
    std::int64_t seen() const { return m_job ? m_job->command().done : 0; }
    model::Moment at() const { return m_at; } ///< of what is shown; micros 0: nothing is
    void readHistory();
    struct Run
    {
        model::Moment at;
        std::int64_t differences = 0;
    };
    const std::vector<Run> &history() const { return m_history; } ///< oldest first

    /// When the systems are compared by themselves, as it is saved.
    const workspace::ReconcileRoutine &routine() const { return m_routine; }
    /// An empty cron ends it.
    void setRoutine(const std::string &cron, const QStringList &entities, const QStringList &systems);

signals:
    void routineChanged();
    void changed();
    void failed(const splot::base::Error &error);

private:
    void readRoutine();

    Workspace &m_workspace;
    QUndoStack *m_undo;
    DifferenceModel m_differences;
    QPointer<Job> m_job;
    model::Moment m_at;
    std::vector<Run> m_history;
    workspace::ReconcileRoutine m_routine;
    Latest m_read, m_readRoutine;
};

} // namespace splot::ui
