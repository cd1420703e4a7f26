#include "faultwire.h"

#include "faultproxy.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <algorithm>

namespace splot::support {

using namespace std::chrono_literals;
using Kind = NetFault::Kind;
using Part = NetFault::Part;

namespace {
/// Qt closes a socket with FIN; with no time to linger the system sends RST.
void reset(QTcpSocket *socket)
{
    linger none{};
    none.l_onoff = 1;
#ifdef Q_OS_WIN
    ::setsockopt(static_cast<SOCKET>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&none), sizeof none);
#else
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    socket->abort();
}

void endWriting(QTcpSocket *socket)
{
    socket->flush();
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket->socketDescriptor()), SD_SEND);
#else
    ::shutdown(static_cast<int>(socket->socketDescriptor()), SHUT_WR);
#endif
}
} // namespace

FaultWire::FaultWire(FaultProxy &proxy, QTcpSocket *client, quint16 upstream)
    : QObject(&proxy), m_proxy(proxy), m_client(client), m_server(new QTcpSocket(this))
{
    m_client->setParent(this);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_time.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FaultWire::forward);
    connect(m_client, &QTcpSocket::readyRead, this, &FaultWire::takeRequest);
    connect(m_server, &QTcpSocket::readyRead, this, &FaultWire::takeAnswer);
    connect(m_client, &QTcpSocket::disconnected, this, [this] { ended(m_client); });
    connect(m_server, &QTcpSocket::disconnected, this, [this] { ended(m_server); });
    connect(m_server, &QTcpSocket::errorOccurred, this, [this] {
        if (m_server->state() == QAbstractSocket::UnconnectedState)
            ended(m_server);
    });
    connect(m_server, &QTcpSocket::connected, this,
            [this] { m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), upstream);
}

void FaultWire::breakAtOnce(const NetFault &fault)
{
    m_fault = fault;
    trip(m_client);
}

void FaultWire::begin()
{
    if (m_client->bytesAvailable() > 0)
        takeRequest();
}

void FaultWire::takeRequest()
{
    const QByteArray bytes = m_client->readAll();
    if (bytes.isEmpty() || m_tripped)
        return;
    if (!m_begun || m_answering) { // the next request on this connection
        m_fault = m_proxy.next();
        m_begun = true;
        m_answering = false;
        m_requestBytes = m_answerBytes = m_headBytes = 0;
        m_head.clear();
        ++m_proxy.exchanges;
    }
    passRequest(bytes);
}

void FaultWire::passRequest(const QByteArray &bytes)
{
    if (m_fault.breaks() && m_fault.part == Part::Request)
        passUpTo(m_server, bytes, m_requestBytes);
    else
        pass(m_server, bytes);
    m_requestBytes += bytes.size();
}

void FaultWire::takeAnswer()
{
    QByteArray bytes = m_server->readAll();
    if (bytes.isEmpty() || m_tripped)
        return;
    m_answering = true;
    if (m_headBytes == 0) { // the head first: where the body begins, and the length that it states
        m_head += bytes;
        const auto end = m_head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        bytes = withWrongLength(m_head.left(end + 4)) + m_head.mid(end + 4);
        m_headBytes = bytes.size() - (m_head.size() - end - 4);
    }
    passAnswer(bytes);
}

void FaultWire::passAnswer(QByteArray bytes)
{
    if (m_fault.breaks() && m_fault.part == Part::Answer)
        passUpTo(m_client, bytes, m_answerBytes);
    else if (m_fault.breaks() && m_fault.part == Part::Body)
        passUpTo(m_client, bytes, m_answerBytes - m_headBytes);
    else
        pass(m_client, bytes);
    m_answerBytes += bytes.size();
}

QByteArray FaultWire::withWrongLength(QByteArray head) const
{
    if (m_fault.kind != Kind::Length)
        return head;
    const auto at = head.toLower().indexOf("\r\ncontent-length:");
    if (at < 0)
        return head;
    const auto from = at + 17;
    const auto size = head.indexOf("\r\n", from) - from;
    const bool relative = m_fault.length.startsWith('+') || m_fault.length.startsWith('-');
    const auto said = head.mid(from, size).trimmed().toLongLong();
    return head.replace(
        from, size,
        " " + (relative ? QByteArray::number(said + m_fault.length.toLongLong()) : m_fault.length));
}

void FaultWire::passUpTo(QTcpSocket *to, const QByteArray &bytes, qint64 passed)
{
    if (passed + bytes.size() <= m_fault.count)
        return pass(to, bytes);
    pass(to, bytes.left(std::max<qint64>(m_fault.count - passed, 0)));
    trip(to);
}

void FaultWire::pass(QTcpSocket *to, const QByteArray &bytes)
{
    const bool answer = to == m_client;
    if (bytes.isEmpty())
        return;
    if (m_fault.kind == Kind::Delay && answer)
        return put(to, bytes, m_fault.time);
    if (m_fault.kind == Kind::Drip && answer) {
        for (qint64 i = 0; i < bytes.size(); i += m_fault.count)
            put(to, bytes.mid(i, m_fault.count), m_fault.time);
        return;
    }
    if (m_fault.kind == Kind::Jitter) {
        for (qint64 i = 0; i < bytes.size();) {
            const auto size = std::uniform_int_distribution<qint64>(1, bytes.size() - i)(m_proxy.m_dice);
            const auto later = std::uniform_int_distribution<qint64>(0, m_fault.time.count())(m_proxy.m_dice);
            put(to, bytes.mid(i, size), std::chrono::milliseconds(later));
            i += size;
        }
        return;
    }
    put(to, bytes, 0ms);
}

/// `later`: than what is on its way already.
void FaultWire::put(QTcpSocket *to, const QByteArray &bytes, std::chrono::milliseconds later)
{
    const qint64 now = m_time.elapsed();
    const qint64 last = m_pieces.empty() ? now : std::max(now, m_pieces.back().due);
    m_pieces.push_back({last + later.count(), to, bytes});
    forward();
}

void FaultWire::forward()
{
    while (!m_dead && !m_pieces.empty() && m_pieces.front().due <= m_time.elapsed()) {
        const Piece piece = m_pieces.front();
        m_pieces.pop_front();
        if (piece.bytes.isEmpty()) {
            piece.to->disconnectFromHost();
            continue;
        }
        piece.to->write(piece.bytes);
        if (piece.to->state() == QAbstractSocket::ConnectedState) // else it goes when it is
            piece.to->flush();
    }
    if (!m_dead && !m_pieces.empty())
        m_timer.start(
            std::chrono::milliseconds(std::max<qint64>(m_pieces.front().due - m_time.elapsed(), 0)));
}

void FaultWire::trip(QTcpSocket *to)
{
    m_tripped = true;
    ++m_proxy.broken;
    switch (m_fault.kind) {
    case Kind::Reset:
        reset(m_client);
        return m_server->abort();
    case Kind::Close:
        m_client->disconnectFromHost();
        return m_server->abort();
    case Kind::HalfClose:
        if (to->state() == QAbstractSocket::ConnectedState)
            endWriting(to);
        return;
    default: // nothing passes any more
        return;
    }
}

/// One side is gone: what it sent still goes on its way, then the other one is told.
void FaultWire::ended(QTcpSocket *which)
{
    if (m_dead)
        return;
    if (which == m_client) {
        m_dead = true;
        m_server->abort();
        deleteLater();
        return;
    }
    if (m_tripped && (m_fault.kind == Kind::HalfClose || m_fault.kind == Kind::Hang))
        return; // the client is to see no more than the fault
    if (m_client->state() == QAbstractSocket::UnconnectedState) {
        m_dead = true;
        deleteLater();
        return;
    }
    takeAnswer();
    put(m_client, {}, 0ms);
}

} // namespace splot::support
