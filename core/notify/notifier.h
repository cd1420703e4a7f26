#pragma once

#include "core/base/clock.h"
#include "core/connectors/httpclient.h"
#include "core/monitor/alertwatch.h"
#include "core/notify/mailer.h"
#include "core/store/reader.h"

#include <memory>

namespace splot::secrets {
class SecretStore;
}

namespace splot::notify {

/// What the notifier works with; all outlive it, and are used on its thread.
struct Ports
{
    store::Reader &reader;
    base::Clock &clock;
    connectors::HttpClient &http;
    Mailer &mailer;
    secrets::SecretStore *secrets = nullptr; ///< null: nothing with a secret can be sent
    /// Keeps the state "alerts" durably.
    std::function<base::Result<void>(const model::Value &)> keep;
    std::string workspace; ///< its name, for people
};

/// Looks at the workspace with the firm's rules and sends mail and webhooks: one notice when an alert starts,
/// one when it is over. Who was told is kept before and after a sending, so that a restart tells nobody
/// twice, except when it comes just between the two. What could not be sent is tried again. On the engine's
/// thread.
class Notifier
{
public:
    explicit Notifier(Ports ports);
    ~Notifier();
    Notifier(const Notifier &) = delete;
    Notifier &operator=(const Notifier &) = delete;

    /// Looks now, then every ten seconds.
    void start();
    /// Sends a notice of trial by each way of a rule that need not be saved; `done` gets the first failure.
    void test(const model::Alerts &alerts, const model::AlertRule &rule,
              std::function<void(base::Result<void>)> done);

private:
    using Done = std::function<void(base::Result<void>)>;

    void look();
    base::Result<void> lookOnce();
    base::Result<void> followRules();
    void keep();
    void sendDue();
    void sent(const std::string &rule, model::NoticeWay way, const base::Result<void> &result);
    void send(const model::Alerts &alerts, const model::AlertRule &rule, const model::PendingNotice &notice,
              bool trial, Done done);
    void sendMail(const model::Alerts &alerts, const model::AlertRule &rule,
                  const model::PendingNotice &notice, bool trial, Done done);
    void sendWebhook(const model::Alerts &alerts, const model::AlertRule &rule,
                     const model::PendingNotice &notice, bool trial, Done done);
    std::string placeOf(const model::AlertRule &rule) const;
    base::Result<std::string> opened(const std::string &setting) const;

    Ports m_ports;
    monitor::AlertWatch m_watch;
    model::Alerts m_alerts;
    std::map<model::SystemId, std::string> m_labels;
    std::vector<model::AlertState> m_states;
    std::set<std::pair<std::string, model::NoticeWay>> m_flying; ///< by rule: one notice at a time, in order
    std::int64_t m_version = -1;
    std::int64_t m_dataVersion = -1;
    std::optional<base::Clock::TimerId> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace splot::notify
