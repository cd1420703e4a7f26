#pragma once

#include "app/session/session.h"
#include "core/model/command.h"

namespace splot::app {

class EngineSession;

/// Has one command carried out and waits for its answer.
class CommandWait
{
public:
    explicit CommandWait(Session &session);
    ~CommandWait();

    /// The answer; else the reason why it failed, or Cancelled after Ctrl+C.
    base::Result<model::Value> carryOut(const std::string &kind, model::Value arguments);

private:
    base::Result<void> insert(const std::string &kind, model::Value arguments);
    base::Result<bool> heldByOther();
    base::Result<void> look();
    base::Result<void> ensureEngine();
    void showProgress(const model::Command &command);
    void cancel();
    base::Result<model::Value> answerOf(const model::Command &command) const;

    Session &m_session;
    std::int64_t m_id = 0;
    std::unique_ptr<EngineSession> m_engine;
    std::optional<model::Command> m_ended;
    std::optional<base::Error> m_error;
    base::SteadyTime m_started{};
    int m_cancels = 0;
};

/// " 340 of 1200, about 2 min left" from what was done in `elapsed`.
std::string progressText(std::int64_t done, std::int64_t total, std::chrono::microseconds elapsed);

} // namespace splot::app
