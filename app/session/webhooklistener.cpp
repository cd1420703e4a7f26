#include "app/session/webhooklistener.h"

#include "core/engine/engine.h"

namespace splot::app {

namespace {
constexpr std::chrono::seconds look{1};
/// Systems drop registrations whose reports failed for a while, or let them expire.
constexpr std::chrono::hours registerAgain{1};
} // namespace

WebhookListener::WebhookListener(engine::Engine &engine, base::Clock &clock, secrets::SecretStore &secrets,
                                 Options options, Report report)
    : m_engine(engine), m_clock(clock), m_options(std::move(options)), m_report(std::move(report)),
      m_receiver(m_options.receiver, clock, secrets,
                 [this](connectors::Notice notice, connectors::Receiver::Committed committed) {
                     m_engine.take(std::move(notice), std::move(committed));
                 })
{}

WebhookListener::~WebhookListener()
{
    *m_alive = false;
    m_cancel.cancel();
    if (m_timer)
        m_clock.cancel(m_timer);
}

base::Result<quint16> WebhookListener::listen()
{
    SPLOT_ASSIGN(const auto port, m_receiver.listen());
    follow();
    return port;
}

void WebhookListener::follow()
{
    if (m_setup != m_engine.setup()) {
        m_setup = m_engine.setup();
        setEndpoints();
        m_nextSubscription = {};
    }
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
    if (const auto set = m_receiver.setEndpoints(std::move(all)); !set)
        m_report(set.error(), {});
}

void WebhookListener::subscribe()
{
    for (const auto &system : m_setup->configuration().systems) {
        auto *connector = m_engine.connector(system.id);
        auto *source = connector && !system.paused ? connector->webhooks() : nullptr;
        if (!source || source->endpoints().empty())
            continue;
        source->subscribe(m_options.publicAddress, m_cancel,
                          [this, alive = m_alive, id = system.id.value](const base::Result<int> &made) {
                              if (*alive && !made && made.error().code != base::ErrorCode::Unsupported &&
                                  made.error().code != base::ErrorCode::Cancelled)
                                  m_report(made.error(), id);
                          });
    }
}

} // namespace splot::app
