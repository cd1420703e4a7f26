#pragma once

#include "core/engine/engine.h"
#include "core/store/sqlitestore.h"

#include <functional>
#include <memory>

class QEventLoop;

namespace splot::app {

class FirmAlerts;
class Installation;

/// An engine of this process with its own connection to the workspace; on the thread that made it.
class EngineSession
{
public:
    /// Conflict: another engine holds the workspace. `onLost` is called when the engine stops by itself;
    /// without it the program's event loop ends.
    static base::Result<std::unique_ptr<EngineSession>> start(const std::string &path,
                                                              Installation &installation, engine::Mode mode,
                                                              const std::string &kind,
                                                              std::function<void()> onLost = {});
    ~EngineSession();

    engine::Engine &engine() { return *m_engine; }
    /// Why the engine stopped by itself.
    const std::optional<base::Error> &lost() const { return m_lost; }
    /// Stops taking work and runs an event loop until answers in flight are there and the lease is released.
    void drain();

private:
    EngineSession() = default;

    std::unique_ptr<store::SqliteStore> m_store;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<FirmAlerts> m_alerts;
    std::optional<base::Error> m_lost;
    QEventLoop *m_draining = nullptr;
    bool m_drained = false;
};

} // namespace splot::app
