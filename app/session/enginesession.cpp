#include "app/session/enginesession.h"

#include "app/session/installation.h"

#include <QCoreApplication>

namespace splot::app {

base::Result<std::unique_ptr<EngineSession>> EngineSession::start(const std::string &path,
                                                                  Installation &installation,
                                                                  engine::Mode mode, const std::string &kind)
{
    std::unique_ptr<EngineSession> session(new EngineSession);
    SPLOT_ASSIGN(session->m_store, store::SqliteStore::open(path));
    session->m_engine = std::make_unique<engine::Engine>(
        engine::Ports{*session->m_store, installation.clock(), installation.random(), installation.registry(),
                      installation.surroundings()},
        kind);
    session->m_engine->whenLost([raw = session.get()](const base::Error &error) {
        raw->m_lost = error;
        QCoreApplication::quit();
    });
    SPLOT_TRY(session->m_engine->start(mode));
    return session;
}

EngineSession::~EngineSession()
{
    drain();
}

void EngineSession::drain()
{
    if (m_drained || m_lost || !m_engine)
        return;
    bool ended = false;
    m_engine->drain([this, &ended] {
        m_drained = ended = true;
        QCoreApplication::quit();
    });
    // A quit that was asked for earlier may end the loop before its time.
    while (!ended && !m_lost)
        QCoreApplication::exec();
}

} // namespace splot::app
