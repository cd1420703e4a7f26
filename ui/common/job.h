#pragma once

#include "core/base/result.h"
#include "core/model/command.h"

#include <QObject>

namespace splot::ui {

class Workspace;

/// One command under way, followed in the store until the engine answers. Made by Workspace::send; goes by
/// itself after `finished`.
class Job : public QObject
{
    Q_OBJECT

public:
    const model::Command &command() const { return m_command; }
    /// The answer; before the end, and after a failure, the reason.
    const base::Result<model::Value> &answer() const { return m_answer; }
    bool finishedYet() const { return m_finished; }
    void cancel();

signals:
    void progressed();
    void finished();

private:
    friend class Workspace;
    Job(Workspace &workspace, model::Command command);
    void follow(const model::Command &now);
    void fail(const base::Error &error);
    void end(base::Result<model::Value> answer);

    Workspace &m_workspace;
    model::Command m_command;
    base::Result<model::Value> m_answer;
    bool m_finished = false;
    bool m_cancelWanted = false;
};

} // namespace splot::ui
