#include "core/connectors/webhook/receiver.h"

#include "core/connectors/webhook/conversation.h"
#include "core/connectors/webhook/proof.h"
#include "core/format/json.h"
#include "core/secrets/secretstore.h"

#include <QTcpSocket>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr std::chrono::milliseconds busyWait{5000};

/// Gathers the ids at a dotted place, in all elements of lists on the way.
void gather(const model::Value &from, std::string_view place, std::vector<model::LocalId> &ids)
{
    if (const model::List *list = from.list()) {
        for (const model::Value &element : *list)
            gather(element, place, ids);
        return;
    }
    if (place.empty()) {
        if (!from.isEmpty() && !from.object())
            ids.emplace_back(from.toText());
        return;
    }
    const auto dot = place.find('.');
    if (const model::Value *member = from.member(place.substr(0, dot)))
        gather(*member, dot == std::string_view::npos ? std::string_view() : place.substr(dot + 1), ids);
}

} // namespace

Receiver::Receiver(ReceiverOptions options, base::Clock &clock, secrets::SecretStore &secrets,
                   Handler handler)
    : m_options(options), m_clock(clock), m_secrets(secrets), m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &Receiver::welcome);
}

Receiver::~Receiver()
{
    // Before the members that they look at: they would be destroyed with the QObject, after them.
    qDeleteAll(findChildren<Conversation *>(QString(), Qt::FindDirectChildrenOnly));
}

base::Result<quint16> Receiver::listen()
{
    if (!m_server.listen(m_options.address, m_options.port))
        return base::fail(ErrorCode::NotConnected,
                          QT_TRANSLATE_NOOP("splot", "Webhooks cannot be received at %1, port %2: %3"),
                          {m_options.address.toString().toStdString(), std::to_string(m_options.port),
                           m_server.errorString().toStdString()});
    return m_server.serverPort();
}

base::Result<void> Receiver::setEndpoints(std::vector<Endpoint> endpoints)
{
    std::map<std::string, Endpoint> byPath;
    for (Endpoint &endpoint : endpoints) {
        const std::string path = endpoint.path;
        if (!byPath.emplace(path, std::move(endpoint)).second)
            return base::fail(ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "Two webhooks have the same path %1."), {path});
    }
    m_endpoints = std::move(byPath);
    return {};
}

void Receiver::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto *conversation = new Conversation(*this, socket);
        if (m_connections > m_options.connections)
            conversation->refuse({503, busyWait});
    }
}

void Receiver::judge(IncomingRequest request, Answer answer)
{
    const auto it = m_endpoints.find(request.path());
    if (it == m_endpoints.end())
        return answer({404, {}});
    if (request.method != "POST")
        return answer({405, {}});
    const Endpoint &endpoint = it->second;
    const auto secret = m_secrets.read(endpoint.secret);
    if (!secret)
        return answer({503, busyWait}); // ours to repair; the sender shall come again
    if (!checkProof(endpoint.proof, *secret, request, m_clock.now()))
        return answer({401, {}});
    handOver(endpoint, std::move(request), answer);
}

void Receiver::handOver(const Endpoint &endpoint, IncomingRequest request, const Answer &answer)
{
    const auto body = format::readJson(request.body);
    if (!body)
        return answer({endpoint.pings ? 204 : 400, {}});
    if (*m_pending >= m_options.pending)
        return answer({503, busyWait});
    Report report;
    report.system = endpoint.system;
    report.object = endpoint.object;
    report.received = m_clock.now();
    if (!endpoint.deliveryHeader.empty())
        report.deliveryId = request.header(endpoint.deliveryHeader);
    if (!endpoint.idPlace.empty())
        gather(*body, endpoint.idPlace, report.ids);
    report.body = std::move(request.body);
    // The counter is shared, because it may be called after this object is gone; it falls also when it
    // never is.
    ++*m_pending;
    const std::shared_ptr<void> ticket(nullptr, [pending = m_pending](void *) { --*pending; });
    const auto open = std::make_shared<bool>(true);
    m_handler(std::move(report), [ticket, open, answer](const base::Result<void> &result) {
        if (std::exchange(*open, false))
            answer(replyTo(result));
    });
}

Receiver::Reply Receiver::replyTo(const base::Result<void> &result)
{
    if (result)
        return {};
    switch (result.error().code) {
    case ErrorCode::Rejected:
    case ErrorCode::Corrupt:
        return {400, {}};
    case ErrorCode::BackOff:
        return {503, result.error().wait};
    default:
        return {503, busyWait};
    }
}

} // namespace splot::connectors
