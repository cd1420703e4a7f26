#pragma once

#include "app/session/reportdesk.h"
#include "core/base/clock.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <string>

namespace splot::engine {
class Engine;
class Setup;
} // namespace splot::engine

namespace splot::app {

/// Lets the systems of an engine report changes by themselves: listens, follows the configuration, and
/// registers at the systems that can be told where to report. Reports are received on a thread of its own,
/// all else is on the engine's.
class WebhookListener
{
public:
    struct Options
    {
        connectors::ReceiverOptions receiver;
        std::string publicAddress; ///< as the systems see this machine; empty: nothing is registered
    };
    using Report = std::function<void(const base::Error &, const std::string &system)>;

    /// `report` is told what is wrong with a system's webhooks, once for each change of the configuration.
    WebhookListener(engine::Engine &engine, base::Clock &clock, secrets::SecretStore &secrets,
                    Options options, Report report);
    ~WebhookListener();
    WebhookListener(const WebhookListener &) = delete;
    WebhookListener &operator=(const WebhookListener &) = delete;

    /// The port. NotConnected: it is taken or not allowed.
    base::Result<quint16> listen();

private:
    void follow();
    void setEndpoints();
    void passSecrets();
    void subscribe();
    void tellEngine();

    engine::Engine &m_engine;
    base::Clock &m_clock;
    secrets::SecretStore &m_secrets;
    Options m_options;
    Report m_report;
    QObject m_home; ///< where the desk's thread calls this one
    std::atomic<bool> m_told = false;
    ReportDesk m_desk;
    QThread m_thread;
    std::vector<std::string> m_secretIds; ///< of the endpoints
    ReportDesk::Secrets m_passed;
    std::shared_ptr<const engine::Setup> m_setup; ///< that the endpoints are of
    base::SteadyTime m_nextSubscription{};
    base::Clock::TimerId m_timer = 0;
    base::CancelToken m_cancel;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace splot::app
