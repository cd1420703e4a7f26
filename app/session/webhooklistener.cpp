#include "app/session/webhooklistener.h"

#include "core/engine/engine.h"
#include "core/secrets/secretstore.h"

namespace splot::app {

namespace {
constexpr std::chrono::seconds look{1};
/// Systems drop registrations whose reports failed for a while, or let them expire.
constexpr std::chrono::hours registerAgain{1};
} // namespace

WebhookListener::WebhookListener(engine::Engine &engine, base::Clock &clock, secrets::SecretStore &secrets,
                                 Options options, Report report)
    : m_engine(engine), m_clock(clock), m_secrets(secrets), m_options(std::move(options)),
      m_report(std::move(report)), m_desk(m_options.receiver, engine.intake(), [this] { tellEngine(); })
{
    m_thread.setObjectName(QStringLiteral("reports"));
    m_desk.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(&m_desk, &ReportDesk::open, Qt::BlockingQueuedConnection);
}

WebhookListener::~WebhookListener()
{
    *m_alive = false;
    m_cancel.cancel();
    if (m_timer)
        m_clock.cancel(m_timer);
    QMetaObject::invokeMethod(&m_desk, &ReportDesk::close, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

base::Result<quint16> WebhookListener::listen()
{
    follow(); // first: an address that is not known yet would be answered with 404
    base::Result<quint16> port;
    QMetaObject::invokeMethod(
        &m_desk, [this, &port] { port = m_desk.listen(); }, Qt::BlockingQueuedConnection);
    return port;
}

/// On the desk's thread. A burst of reports wakes the engine once.
void WebhookListener::tellEngine()
{
    if (m_told.exchange(true))
        return;
    QMetaObject::invokeMethod(
        &m_home,
        [this] {
            m_told = false;
            m_engine.reported();
        },
        Qt::QueuedConnection);
}

void WebhookListener::follow()
{
    if (m_setup != m_engine.setup()) {
        m_setup = m_engine.setup();
        setEndpoints();
        m_nextSubscription = {};
    }
    passSecrets(); // a new one is known within a moment
    if (!m_options.publicAddress.empty() && m_clock.steady() >= m_nextSubscription) {
        m_nextSubscription = m_clock.steady() + registerAgain;
        subscribe();
    }
    m_timer = m_clock.after(look, [this] { follow(); });
}

void WebhookListener::setEndpoints()
{
    std::vector<connectors::Endpoint> all;
    for (const auto &system : m_setup->configuration().systems) {
        if (auto own = connectors::endpointsOf(system))
            all.insert(all.end(), own->begin(), own->end());
        else
            m_report(own.error(), system.id.value);
        auto *connector = m_engine.connector(system.id);
        auto *source = connector ? connector->webhooks() : nullptr;
        for (auto &endpoint : source ? source->endpoints() : std::vector<connectors::Endpoint>()) {
            endpoint.proof.publicUrl = m_options.publicAddress;
            all.push_back(std::move(endpoint));
        }
    }
    m_secretIds.clear();
    for (const auto &endpoint : all)
        m_secretIds.push_back(endpoint.secret);
    base::Result<void> set;
    QMetaObject::invokeMethod(
        &m_desk, [&] { set = m_desk.follow(std::move(all)); }, Qt::BlockingQueuedConnection);
    if (!set)
        m_report(set.error(), {});
}

void WebhookListener::passSecrets()
{
    ReportDesk::Secrets secrets;
    for (const auto &id : m_secretIds) {
        if (auto secret = secrets.contains(id) ? base::Result<std::string>(secrets[id]) : m_secrets.read(id))
            secrets[id] = std::move(*secret);
    }
    if (secrets == m_passed)
        return;
    m_passed = secrets;
    QMetaObject::invokeMethod(
        &m_desk, [this, secrets = std::move(secrets)] { m_desk.know(secrets); }, Qt::QueuedConnection);
}

void WebhookListener::subscribe()
{
    for (const auto &system : m_setup->configuration().systems) {
        auto *connector = m_engine.connector(system.id);
        auto *source = connector && !system.paused ? connector->webhooks() : nullptr;
        if (!source || source->endpoints().empty())
            continue;
        source->subscribe(
            m_options.publicAddress, m_cancel,
            [this, alive = m_alive, id = system.id](const base::Result<connectors::Subscriptions> &made) {
                if (!*alive)
                    return;
                m_engine.subscribed(id, made);
                if (!made && made.error().code != base::ErrorCode::Unsupported &&
                    made.error().code != base::ErrorCode::Cancelled)
                    m_report(made.error(), id.value);
            });
    }
}

} // namespace splot::app
