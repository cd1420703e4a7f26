#include "countingtarget.h"

#include "core/format/json.h"

#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

namespace splot::support {

using model::Value;

namespace {
std::string headerIn(const QByteArray &head, const QByteArray &name)
{
    const auto at = head.toLower().indexOf("\r\n" + name.toLower() + ":");
    if (at < 0)
        return {};
    const auto from = at + name.size() + 3;
    return head.mid(from, head.indexOf('\r', from) - from).trimmed().toStdString();
}

QByteArray inChunks(const QByteArray &body)
{
    QByteArray out;
    for (qsizetype i = 0; i < body.size(); i += 16) {
        const auto piece = body.mid(i, 16);
        out += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return out + "0\r\n\r\n";
}
} // namespace

CountingTarget::CountingTarget()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the counting target cannot listen: %s", qPrintable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_taken.erase(socket);
                socket->deleteLater();
            });
        }
    });
}

std::string CountingTarget::put(model::Object body)
{
    const auto id = std::to_string(++m_last);
    store(id, body);
    return id;
}

void CountingTarget::change(const std::string &id, const model::Object &members)
{
    store(id, members);
}

std::vector<Value> CountingTarget::with(const char *member, const std::string &text) const
{
    std::vector<Value> out;
    for (const auto &[id, item] : items) {
        if (const auto *held = item.member(member); held && held->toText() == text)
            out.push_back(item);
    }
    return out;
}

void CountingTarget::store(const std::string &id, const model::Object &members)
{
    Value &item = items.try_emplace(id, model::Object{}).first->second;
    for (const auto &[name, value] : members)
        item.setMember(name, value);
    item.setMember("id", Value(id));
    item.setMember("number", Value(++m_number));
}

/// A request counts once all of it is there; what is cut takes no effect.
void CountingTarget::take(QTcpSocket *socket)
{
    QByteArray &bytes = m_taken[socket];
    bytes += socket->readAll();
    while (true) {
        const auto end = bytes.indexOf("\r\n\r\n");
        if (!bytes.isEmpty() && (bytes[0] < 'A' || bytes[0] > 'Z')) { // no HTTP; TLS where none is spoken
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return socket->disconnectFromHost();
        }
        if (end < 0)
            return;
        const auto head = bytes.left(end + 2);
        const auto size = QByteArray::fromStdString(headerIn(head, "Content-Length")).toLongLong();
        if (bytes.size() < end + 4 + size)
            return;
        const auto words = head.left(head.indexOf('\r')).split(' ');
        Request request{words[0].toStdString(), words.value(1).toStdString(),
                        headerIn(head, "Idempotency-Key"), bytes.mid(end + 4, size).toStdString()};
        bytes.remove(0, end + 4 + size);
        ++arrivals;
        socket->write(answer(request));
        if (framing == Framing::UntilClose)
            return socket->disconnectFromHost();
    }
}

QByteArray CountingTarget::answer(const Request &request)
{
    const auto [status, text] = handle(request);
    const auto body = QByteArray::fromStdString(text);
    const QByteArray head =
        "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\n";
    switch (framing) {
    case Framing::Length:
        return head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    case Framing::Chunked:
        return head + "Transfer-Encoding: chunked\r\n\r\n" + inChunks(body);
    case Framing::UntilClose:
        break;
    }
    return head + "Connection: close\r\n\r\n" + body;
}

std::pair<int, std::string> CountingTarget::handle(const Request &request)
{
    const auto path = QString::fromStdString(request.path);
    const auto id = QUrl(path).path().section(QLatin1Char('/'), 2).toStdString();
    if (request.method == "POST")
        return create(request);
    if (id.empty())
        return list(path);
    const auto found = items.find(id);
    if (found == items.end())
        return {404, "{}"};
    if (request.method == "PATCH") {
        const auto members = format::readJson(request.body);
        if (!members || !members->object())
            return {400, "{}"};
        ++updates;
        store(id, *members->object());
    }
    return {200, format::writeJson(found->second)};
}

std::pair<int, std::string> CountingTarget::create(const Request &request)
{
    if (const auto known = m_known.find(request.key); !request.key.empty() && known != m_known.end()) {
        ++repeats;
        return {201, format::writeJson(items.at(known->second))};
    }
    const auto members = format::readJson(request.body);
    if (!members || !members->object())
        return {400, "{}"};
    ++creates;
    const auto id = put(*members->object());
    if (!request.key.empty())
        m_known[request.key] = id;
    return {201, format::writeJson(items.at(id))};
}

std::pair<int, std::string> CountingTarget::list(const QString &path) const
{
    const QUrl url(path);
    const QUrlQuery query(url);
    const auto since = query.queryItemValue(QStringLiteral("since")).toLongLong();
    const auto after = query.queryItemValue(QStringLiteral("after")).toLongLong();
    const bool all = url.path() == QLatin1String("/all");
    std::map<std::int64_t, const Value *> sorted;
    for (const auto &[id, item] : items) {
        const auto number = *item.member("number")->number()->toInteger();
        if (number > since)
            sorted[query.hasQueryItem(QStringLiteral("since")) ? number : std::stoll(id)] = &item;
    }
    model::List page;
    for (const auto &[key, item] : sorted) {
        if (all || (key > after && page.size() < pageSize))
            page.push_back(*item);
    }
    return {200, format::writeJson(all ? Value(std::move(page))
                                       : Value(model::Object{{"items", std::move(page)}}))};
}

} // namespace splot::support
