#include "core/demo/demoserver.h"

#include "core/format/json.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QUrlQuery>

namespace splot::demo {

namespace {
std::string nameOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    default:
        return "GET";
    }
}

Request decoded(const QHttpServerRequest &request)
{
    Request out;
    out.method = nameOf(request.method());
    out.path = request.url().path().toStdString();
    for (const auto &[name, value] : request.query().queryItems(QUrl::FullyDecoded))
        out.query[name.toStdString()] = value.toStdString();
    for (const auto &[name, value] : request.headers())
        out.headers[name.toLower().toStdString()] = value.toStdString();
    out.body = request.body().toStdString();
    return out;
}
} // namespace

int DemoServer::start(int port)
{
    const auto taken = port > 0 ? listen(QHostAddress::LocalHost, static_cast<quint16>(port)) : quint16(0);
    return taken > 0 ? taken : listen(QHostAddress::LocalHost, 0);
}

bool DemoServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const auto reply = m_system.answer(decoded(request), m_clock.now());
    const auto body =
        reply.body.isEmpty() ? QByteArray() : QByteArray::fromStdString(format::writeJson(reply.body));
    auto responder = makeResponder(request, socket);
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(reply.status));
    responder.writeHeader("Content-Type", "application/json");
    responder.writeHeader("Content-Length", QByteArray::number(body.size()));
    for (const auto &[name, value] : reply.headers)
        responder.writeHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    responder.writeBody(body);
    return true;
}

} // namespace splot::demo
