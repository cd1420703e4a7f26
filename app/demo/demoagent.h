#pragma once

#include "core/demo/demoworld.h"
#include "core/store/sqlitestore.h"

class QTimer;

namespace splot::app {

/// The demo lives by the computer's clock.
model::Moment momentNow();

/// Keeps the demo systems on a thread of their own, and does what the demo's owner would do first: has a plan
/// made once everything was read, approves it, and opens the doors.
class DemoAgent : public QObject
{
    Q_OBJECT

public:
    explicit DemoAgent(std::string stateFile);
    ~DemoAgent() override;

    /// On the agent's thread. Starts the servers with what was kept; no file: with a new firm.
    base::Result<std::map<std::string, std::string>> start();
    /// The engine has read everything: plan, approve, begin.
    void approveAndBegin(const std::string &workspace);
    void begin();
    /// Keeps the systems' data for the next start.
    void keep();

signals:
    /// Empty when all went well.
    void begun(const QString &problem);

private:
    base::Result<void> ask(const std::string &kind, model::Object arguments);
    base::Result<void> look();
    void fail(const base::Error &error);

    std::string m_stateFile;
    std::unique_ptr<demo::DemoWorld> m_world;
    std::unique_ptr<store::SqliteStore> m_store;
    std::unique_ptr<QTimer> m_look;
    std::int64_t m_command = 0;
};

} // namespace splot::app
