#pragma once

#include "core/store/store.h"
#include "ui/common/workspace.h"

namespace splot::ui {

/// The way of a change of configuration: planned as a draft, seen by a person, saved, and approved as it was
/// seen. On the window's thread.
class ChangePlan : public QObject
{
    Q_OBJECT

public:
    explicit ChangePlan(Workspace &workspace, QObject *parent = nullptr)
        : QObject(parent), m_workspace(workspace)
    {}
    ~ChangePlan() override { cancel(); }

    /// Has the draft planned by the engine; an empty draft plans what is saved.
    void start(std::vector<store::Document> draft, const std::vector<model::EntityId> &entities);
    /// Saves the draft, has it planned as it is saved now, and approves that plan.
    void approve(const QString &comment);
    /// Saves the draft; its writes wait until a plan is approved.
    void saveOnly(const QString &comment);
    void cancel();

    bool planned() const { return m_planned; }
    /// Planned or approved by the engine just now.
    bool underWay() const { return m_job != nullptr; }
    const model::Value &answer() const { return m_answer; } ///< of `plan`, once it is ready
    std::int64_t writes() const;
    std::int64_t seen() const
    {
        return m_job ? m_job->command().done : 0;
    } ///< records, while it is worked out

signals:
    void progressed();
    void ready();                                 ///< answer() is the plan
    void saved(std::int64_t version);             ///< before the approval
    void approved();                              ///< and the end
    void failed(const splot::base::Error &error); ///< in any of the steps

private:
    void save(const QString &comment, bool approveAfter);
    void plan(bool live);

    Workspace &m_workspace;
    std::vector<store::Document> m_draft;
    std::vector<model::EntityId> m_entities;
    model::Value m_answer;
    QPointer<Job> m_job;
    bool m_planned = false;
};

} // namespace splot::ui
