#pragma once

#include "core/connectors/report.h"
#include "core/connectors/webhook/endpoint.h"
#include "core/connectors/webhook/requestreader.h"
#include "core/model/value.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <map>
#include <memory>

namespace splot::secrets {
class SecretStore;
}

namespace splot::connectors {

class Conversation;

struct ReceiverOptions
{
    QHostAddress address = QHostAddress::LocalHost; ///< a reverse proxy with TLS stands before anything wider
    quint16 port = 0;                               ///< 0: any free one
    RequestLimits limits;
    int connections = 64;
    int pending = 256;                            ///< reports handed over and not yet committed
    std::chrono::milliseconds requestTime{10000}; ///< for a whole request to come in
    std::chrono::milliseconds idleTime{30000};    ///< between requests
    std::chrono::milliseconds answerTime{20000};  ///< for the commit; then 503, and the sender repeats
};

/// Takes webhooks in: checks their proof, hands them over, and answers 2xx only when they are committed.
/// 400 unreadable, 401 wrong proof, 404 no such path, 405 no POST, 413 and 431 too large, 503 with
/// Retry-After when whoever keeps them is busy, fails or stops. On the thread of its clock.
class Receiver : public QObject
{
    Q_OBJECT

public:
    /// Called once for each report, with a function to be called once when it is committed (or cannot be).
    /// Of its errors, Rejected and Corrupt answer 400, BackOff 503 with its wait, all others 503.
    using Committed = std::function<void(base::Result<void>)>;
    using Handler = std::function<void(Report, Committed)>;

    Receiver(ReceiverOptions options, base::Clock &clock, secrets::SecretStore &secrets, Handler handler);
    ~Receiver() override;

    /// NotConnected: the port is taken or not allowed.
    base::Result<quint16> listen();
    /// Takes the place of all before. Rejected: two with one path.
    base::Result<void> setEndpoints(std::vector<Endpoint> endpoints);
    quint16 port() const { return m_server.serverPort(); }

private:
    friend class Conversation;

    struct Reply
    {
        int status = 204;
        std::chrono::milliseconds wait{0};
    };
    using Answer = std::function<void(Reply)>;

    void welcome();
    void judge(IncomingRequest request, Answer answer);
    void handOver(const Endpoint &endpoint, IncomingRequest request, const Answer &answer);
    static Reply replyTo(const base::Result<void> &result);

    ReceiverOptions m_options;
    base::Clock &m_clock;
    secrets::SecretStore &m_secrets;
    Handler m_handler;
    std::map<std::string, Endpoint> m_endpoints;
    std::shared_ptr<int> m_pending = std::make_shared<int>(0);
    int m_connections = 0;
    QTcpServer m_server;
};

} // namespace splot::connectors
