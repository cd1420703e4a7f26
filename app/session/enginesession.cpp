#include "app/session/enginesession.h"

#include "app/session/firmalerts.h"
#include "app/session/installation.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QThreadPool>

namespace splot::app {

base::Result<std::unique_ptr<EngineSession>> EngineSession::start(const std::string &path,
                                                                  Installation &installation,
                                                                  engine::Mode mode, const std::string &kind,
                                                                  std::function<void()> onLost)
{
    std::unique_ptr<EngineSession> session(new EngineSession);
    SPLOT_ASSIGN(session->m_store, store::SqliteStore::open(path));
    engine::Ports ports{*session->m_store, installation.clock(), installation.random(),
                        installation.registry(), installation.surroundings()};
    ports.file = QFileInfo(QString::fromStdString(path)).absoluteFilePath().toStdString();
    ports.witness = &installation.witness();
    // The answer comes on the thread that the engine lives on, which need not be the program's first.
    ports.background = [home = std::make_shared<QObject>()](std::function<void()> work,
                                                            std::function<void()> done) {
        QThreadPool::globalInstance()->start([home, work = std::move(work), done = std::move(done)] {
            work();
            QMetaObject::invokeMethod(home.get(), done, Qt::QueuedConnection);
        });
    };
    ports.kindsChanged = [&installation] { return installation.renew(); };
    session->m_engine = std::make_unique<engine::Engine>(std::move(ports), kind);
    session->m_engine->whenLost([raw = session.get(), onLost = std::move(onLost)](const base::Error &error) {
        raw->m_lost = error;
        if (raw->m_draining)
            raw->m_draining->quit();
        if (onLost)
            onLost();
        else
            QCoreApplication::quit();
    });
    SPLOT_TRY(session->m_engine->start(mode));
    // One engine that stays holds a workspace, so that each notice is sent by one.
    const bool stays = mode == engine::Mode::Full && kind != "run";
    SPLOT_ASSIGN(session->m_alerts,
                 FirmAlerts::start(path, installation, *session->m_store, *session->m_engine, stays));
    return session;
}

EngineSession::~EngineSession()
{
    drain();
    m_alerts.reset();
    QThreadPool::globalInstance()->waitForDone(); // a copy that is being made reads the store
}

void EngineSession::drain()
{
    // An engine that was only asked to stop or to yield still gives the workspace back.
    const bool lost = m_lost && m_lost->code != base::ErrorCode::Cancelled;
    if (m_drained || lost || !m_engine)
        return;
    m_lost.reset();
    // A loop of its own: the engine may live on a thread that has no program's loop.
    QEventLoop loop;
    m_draining = &loop;
    m_engine->drain([this, &loop] {
        m_drained = true;
        loop.quit();
    });
    while (!m_drained && !m_lost)
        loop.exec();
    m_draining = nullptr;
}

} // namespace splot::app
