#pragma once

#include "ui/common/enginecontrol.h"

#include <QThread>

#include <functional>
#include <memory>
#include <string>

namespace splot::engine {
class Engine;
}

namespace splot::app {

class EngineSession;
class Installation;

/// The engine inside this program, on a thread of its own, with its own connection to the workspace.
class EmbeddedEngine : public ui::EngineControl
{
    Q_OBJECT

public:
    explicit EmbeddedEngine(std::string path, QObject *parent = nullptr);
    ~EmbeddedEngine() override; ///< waits for answers in flight

    /// Called on the engine's thread each time after it started.
    void whenStarted(std::function<void(engine::Engine &)> task) { m_whenStarted = std::move(task); }

    bool canStart() const override { return !m_wanted; }
    bool runsHere() const override { return m_runs; }
    void start() override;
    void stop() override;
    void wake() override;

private:
    void startThere();
    void loseThere();
    void endThere();

    std::string m_path;
    std::function<void(engine::Engine &)> m_whenStarted;
    QThread m_thread;
    QObject *m_there;
    bool m_wanted = false; ///< started, or about to be
    bool m_runs = false;
    // Below: on the engine's thread only.
    std::unique_ptr<Installation> m_installation;
    std::unique_ptr<EngineSession> m_session;
};

} // namespace splot::app
