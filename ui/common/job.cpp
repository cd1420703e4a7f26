#include "ui/common/job.h"

#include "ui/common/workspace.h"

namespace splot::ui {

using model::CommandState;

Job::Job(Workspace &workspace, model::Command command)
    : QObject(&workspace), m_workspace(workspace), m_command(std::move(command)),
      m_answer(base::fail(base::ErrorCode::BackOff, QT_TRANSLATE_NOOP("splot", "It has not ended yet.")))
{}

void Job::cancel()
{
    m_cancelWanted = true;
    if (m_command.id != 0 && !m_finished)
        m_workspace.cancelCommand(m_command.id);
}

void Job::follow(const model::Command &now)
{
    if (m_finished)
        return;
    const bool moved =
        now.done != m_command.done || now.total != m_command.total || now.state != m_command.state;
    m_command = now;
    switch (now.state) {
    case CommandState::Waiting:
    case CommandState::Running:
        if (moved)
            emit progressed();
        return;
    case CommandState::Done:
        return end(now.answer);
    case CommandState::Cancelled:
        return end(base::fail(base::ErrorCode::Cancelled, QT_TRANSLATE_NOOP("splot", "Cancelled.")));
    case CommandState::Expired:
        return end(base::fail(base::ErrorCode::BackOff,
                              QT_TRANSLATE_NOOP("splot", "No engine took the command in time; try again.")));
    case CommandState::Failed:
        break;
    }
    base::Error error;
    error.message = now.message;
    if (const auto *code = now.answer.member("code"))
        error.code = base::codeFromName(code->toText());
    if (const auto *detail = now.answer.member("detail"))
        error.detail = detail->toText();
    if (const auto *field = now.answer.member("field"))
        error.field = field->toText();
    end(base::fail(std::move(error)));
}

void Job::fail(const base::Error &error)
{
    end(base::fail(error));
}

void Job::end(base::Result<model::Value> answer)
{
    m_answer = std::move(answer);
    m_finished = true;
    emit finished();
    deleteLater();
}

} // namespace splot::ui
