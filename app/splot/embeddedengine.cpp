#include "app/splot/embeddedengine.h"

#include "app/session/enginesession.h"
#include "app/session/installation.h"

namespace splot::app {

EmbeddedEngine::EmbeddedEngine(std::string path, QObject *parent)
    : ui::EngineControl(parent), m_path(std::move(path)), m_there(new QObject)
{
    m_there->moveToThread(&m_thread);
    connect(
        &m_thread, &QThread::finished, m_there,
        [this] {
            endThere();
            delete m_there;
        },
        Qt::DirectConnection);
    m_thread.start();
}

EmbeddedEngine::~EmbeddedEngine()
{
    // The drain needs the thread's events, so it comes before the thread's end.
    QMetaObject::invokeMethod(
        m_there, [this] { endThere(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void EmbeddedEngine::start()
{
    if (m_wanted)
        return;
    m_wanted = true;
    QMetaObject::invokeMethod(m_there, [this] { startThere(); });
}

void EmbeddedEngine::stop()
{
    if (!m_wanted)
        return;
    QMetaObject::invokeMethod(m_there, [this] {
        endThere();
        QMetaObject::invokeMethod(this, [this] {
            m_wanted = m_runs = false;
            emit stopped();
        });
    });
}

void EmbeddedEngine::wake()
{
    if (m_runs)
        QMetaObject::invokeMethod(m_there, [this] {
            if (m_session && !m_session->lost())
                m_session->engine().wake();
        });
}

void EmbeddedEngine::startThere()
{
    // Who sits before a window has a desktop.
    m_installation = std::make_unique<Installation>(m_path, secrets::SealKey::Origin::Keychain);
    auto session = EngineSession::start(m_path, *m_installation, engine::Mode::Full, "embedded",
                                        [this] { loseThere(); });
    const base::Error error = session ? base::Error() : session.error();
    const bool runs = session.has_value();
    if (runs) {
        m_session = std::move(*session);
        if (m_whenStarted)
            m_whenStarted(m_session->engine());
    }
    QMetaObject::invokeMethod(this, [this, runs, error] {
        m_wanted = m_runs = runs;
        if (runs)
            emit started();
        // Another engine holds the workspace: the window follows that one.
        else if (error.code != base::ErrorCode::Conflict)
            emit failed(error);
    });
}

void EmbeddedEngine::loseThere()
{
    // Not from within the engine's own call.
    QMetaObject::invokeMethod(
        m_there,
        [this] {
            if (!m_session)
                return;
            const base::Error error = *m_session->lost();
            endThere();
            QMetaObject::invokeMethod(this, [this, error] {
                m_wanted = m_runs = false;
                if (error.code != base::ErrorCode::Cancelled)
                    emit failed(error);
                emit stopped();
            });
        },
        Qt::QueuedConnection);
}

void EmbeddedEngine::endThere()
{
    m_session.reset();
    m_installation.reset();
}

} // namespace splot::app
