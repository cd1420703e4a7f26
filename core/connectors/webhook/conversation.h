#pragma once

#include "core/connectors/webhook/receiver.h"

class QTcpSocket;

namespace splot::connectors {

/// One connection of a webhook's sender: one request after the other, each within its time.
class Conversation : public QObject
{
    Q_OBJECT

public:
    Conversation(Receiver &receiver, QTcpSocket *socket);
    ~Conversation() override;

    /// Answers and closes, whatever was sent.
    void refuse(Receiver::Reply reply);

private:
    void take();
    void proceed();
    void write(Receiver::Reply reply, bool keepAlive);
    void limit(std::chrono::milliseconds time);

    Receiver &m_receiver;
    QTcpSocket *m_socket;
    RequestReader m_reader;
    base::Clock::TimerId m_timer = 0;
    bool m_answering = false;
    bool m_timed = false;   ///< the time of the request that comes in is running
    bool m_leaving = false; ///< answered for the last time: what still comes is thrown away
};

} // namespace splot::connectors
