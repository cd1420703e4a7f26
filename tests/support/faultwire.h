#pragma once

#include "netfault.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <deque>

namespace splot::support {

class FaultProxy;

/// One connection through the proxy: two sockets and what is done to the exchange that is on them.
class FaultWire : public QObject
{
public:
    FaultWire(FaultProxy &proxy, QTcpSocket *client, quint16 upstream);

    /// The connection is no better than that.
    void breakAtOnce(const NetFault &fault);
    void begin();

private:
    /// What is on its way to one side.
    struct Piece
    {
        qint64 due; ///< by m_time
        QTcpSocket *to;
        QByteArray bytes; ///< none: the other side has closed
    };

    void takeRequest();
    void takeAnswer();
    void passRequest(const QByteArray &bytes);
    void passAnswer(QByteArray bytes);
    /// What of the bytes the fault lets pass; trips when it is reached.
    void passUpTo(QTcpSocket *to, const QByteArray &bytes, qint64 passed);
    void pass(QTcpSocket *to, const QByteArray &bytes);
    void put(QTcpSocket *to, const QByteArray &bytes, std::chrono::milliseconds later);
    void forward();
    void trip(QTcpSocket *to);
    void ended(QTcpSocket *which);
    QByteArray withWrongLength(QByteArray head) const;

    FaultProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    NetFault m_fault;
    bool m_begun = false; ///< a request has come
    bool m_answering = false;
    bool m_tripped = false;
    bool m_dead = false;
    qint64 m_requestBytes = 0;
    qint64 m_answerBytes = 0;
    qint64 m_headBytes = 0; ///< of the answer, once it is known where it ends
    QByteArray m_head;      ///< of the answer, until it is whole
    std::deque<Piece> m_pieces;
    QTimer m_timer;
    QElapsedTimer m_time;
};

} // namespace splot::support
