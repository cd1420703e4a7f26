#include "app/session/enginesession.h"

#include "app/session/installation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThreadPool>

namespace splot::app {

base::Result<std::unique_ptr<EngineSession>> EngineSession::start(const std::string &path,
                                                                  Installation &installation,
                                                                  engine::Mode mode, const std::string &kind)
{
    std::unique_ptr<EngineSession> session(new EngineSession);
    SPLOT_ASSIGN(session->m_store, store::SqliteStore::open(path));
    engine::Ports ports{*session->m_store, installation.clock(), installation.random(),
                        installation.registry(), installation.surroundings()};
    ports.file = QFileInfo(QString::fromStdString(path)).absoluteFilePath().toStdString();
    ports.witness = &installation.witness();
    ports.background = [](std::function<void()> work, std::function<void()> done) {
        QThreadPool::globalInstance()->start([work = std::move(work), done = std::move(done)] {
            work();
            QMetaObject::invokeMethod(QCoreApplication::instance(), done, Qt::QueuedConnection);
        });
    };
    session->m_engine = std::make_unique<engine::Engine>(std::move(ports), kind);
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
    QThreadPool::globalInstance()->waitForDone(); // a copy that is being made reads the store
}

void EngineSession::drain()
{
    // An engine that was only asked to stop or to yield still gives the workspace back.
    const bool lost = m_lost && m_lost->code != base::ErrorCode::Cancelled;
    if (m_drained || lost || !m_engine)
        return;
    m_lost.reset();
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
