#include "core/connectors/webhook/conversation.h"

#include <QPointer>
#include <QTcpSocket>

namespace splot::connectors {

namespace {

constexpr qint64 bufferBytes = 64 * 1024; // beyond it the sender has to wait, not we to store
constexpr std::chrono::milliseconds leavingTime{1000};

const char *reason(int status)
{
    switch (status) {
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Error";
    }
}

} // namespace

Conversation::Conversation(Receiver &receiver, QTcpSocket *socket)
    : QObject(&receiver), m_receiver(receiver), m_socket(socket), m_reader(receiver.m_options.limits)
{
    ++m_receiver.m_connections;
    m_socket->setParent(this);
    m_socket->setReadBufferSize(bufferBytes);
    connect(m_socket, &QTcpSocket::readyRead, this, &Conversation::take);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    limit(m_receiver.m_options.idleTime);
}

Conversation::~Conversation()
{
    --m_receiver.m_connections;
    if (m_timer)
        m_receiver.m_clock.cancel(m_timer);
}

void Conversation::limit(std::chrono::milliseconds time)
{
    if (m_timer)
        m_receiver.m_clock.cancel(m_timer);
    m_timer = m_receiver.m_clock.after(time, [this] {
        m_timer = 0;
        if (m_answering)
            refuse({503, {}});
        else
            m_socket->abort();
    });
}

void Conversation::take()
{
    if (m_leaving) {
        m_socket->readAll();
        return;
    }
    if (m_answering)
        return; // stays in the socket's bounded buffer
    const QByteArray bytes = m_socket->readAll();
    m_reader.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    proceed();
}

void Conversation::proceed()
{
    if (m_reader.takeWish())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    switch (m_reader.state()) {
    case RequestReader::State::Refused:
        write({m_reader.status(), {}}, false);
        return;
    case RequestReader::State::Head:
    case RequestReader::State::Body:
        // One limit for the whole request: who sends a byte now and then does not win time.
        if (m_reader.begun() && !std::exchange(m_timed, true))
            limit(m_receiver.m_options.requestTime);
        return;
    case RequestReader::State::Complete:
        break;
    }
    m_timed = false;
    m_answering = true;
    limit(m_receiver.m_options.answerTime);
    IncomingRequest request = m_reader.take();
    const bool keepAlive = request.keepAlive;
    m_receiver.judge(std::move(request),
                     [self = QPointer<Conversation>(this), keepAlive](Receiver::Reply reply) {
                         if (self)
                             self->write(reply, keepAlive);
                     });
}

void Conversation::refuse(Receiver::Reply reply)
{
    write(reply, false);
}

void Conversation::write(Receiver::Reply reply, bool keepAlive)
{
    if (m_leaving)
        return;
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status) + "\r\n";
    if (reply.status != 204)
        answer += "Content-Length: 0\r\n";
    if (reply.status == 405)
        answer += "Allow: POST\r\n";
    if (reply.status == 503) {
        const auto seconds =
            std::max<std::int64_t>(std::chrono::ceil<std::chrono::seconds>(reply.wait).count(), 1);
        answer += "Retry-After: " + QByteArray::number(static_cast<qlonglong>(seconds)) + "\r\n";
    }
    answer += keepAlive ? "\r\n" : "Connection: close\r\n\r\n";
    m_socket->write(answer);
    m_socket->flush(); // now, not with the loop's next round
    m_answering = false;
    if (!keepAlive) {
        // Closing over unread bytes resets the connection, and the answer may be lost: the sender closes, or
        // time is up.
        m_leaving = true;
        limit(leavingTime);
        m_socket->readAll();
        return;
    }
    limit(m_receiver.m_options.idleTime);
    // Later, so that a row of requests that are answered at once does not pile up on the stack.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_answering && !m_leaving)
                take();
        },
        Qt::QueuedConnection);
}

} // namespace splot::connectors
