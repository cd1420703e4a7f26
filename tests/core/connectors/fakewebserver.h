#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <deque>
#include <functional>
#include <map>

namespace splot::tests {

/// A web server that does with each request what it was told to, in order; counts what arrives.
class FakeWebServer : public QTcpServer
{
public:
    enum class Then { KeepOpen, Close };

    struct Act
    {
        QByteArray answer; ///< raw bytes, sent when `after` of the request has arrived
        Then then = Then::KeepOpen;
        enum class After { Head, Whole } after = After::Whole;
        bool reset = false; ///< with Close: throw the connection away
    };

    FakeWebServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
                connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                    m_taken.erase(socket);
                    socket->deleteLater();
                });
            }
        });
    }

    static QByteArray ok(const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
               "\r\n" + body;
    }
    void plan(Act act) { m_plan.push_back(std::move(act)); }
    std::string url(const char *path = "/") const
    {
        return "http://127.0.0.1:" + std::to_string(serverPort()) + path;
    }

    int connections = 0;
    int arrivals = 0; ///< requests whose head arrived
    QByteArray lastHead;
    QByteArray lastBody;
    std::function<void()> onArrival = [] {};

private:
    struct Taken
    {
        QByteArray bytes;
        bool counted = false;
    };

    void take(QTcpSocket *socket)
    {
        Taken &t = m_taken[socket];
        t.bytes += socket->readAll();
        const auto end = t.bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        if (!t.counted) {
            t.counted = true;
            ++arrivals;
            lastHead = t.bytes.left(end);
            onArrival();
        }
        const Act act = m_plan.empty() ? Act{ok("again")} : m_plan.front();
        const bool whole = t.bytes.size() - end - 4 >= bodyLength();
        if (act.after == Act::After::Whole && !whole)
            return;
        lastBody = t.bytes.mid(end + 4);
        t = {};
        if (!m_plan.empty())
            m_plan.pop_front();
        socket->write(act.answer);
        if (act.then == Then::KeepOpen)
            return;
        socket->flush();
        act.reset ? socket->abort() : socket->close();
    }

    qsizetype bodyLength() const
    {
        const auto at = lastHead.toLower().indexOf("content-length:");
        return at < 0 ? 0
                      : lastHead.mid(at + 15, lastHead.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    }

    std::deque<Act> m_plan;
    std::map<QTcpSocket *, Taken> m_taken;
};

} // namespace splot::tests
