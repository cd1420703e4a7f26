#pragma once

#include "core/base/clock.h"
#include "core/connectors/webhook/receiver.h"

#include <functional>
#include <string>

namespace splot::engine {
class Engine;
class Setup;
} // namespace splot::engine

namespace splot::app {

/// Lets the systems of an engine report changes by themselves: listens, follows the configuration, and
/// registers at the systems that can be told where to report. Engine's thread.
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
    void subscribe();

    engine::Engine &m_engine;
    base::Clock &m_clock;
    Options m_options;
    Report m_report;
    connectors::Receiver m_receiver;
    std::shared_ptr<const engine::Setup> m_setup; ///< that the endpoints are of
    base::SteadyTime m_nextSubscription{};
    base::Clock::TimerId m_timer = 0;
    base::CancelToken m_cancel;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace splot::app
