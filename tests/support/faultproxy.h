#pragma once

#include "netfault.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

#include <deque>
#include <optional>
#include <random>
#include <string>

namespace splot::support {

/// A proxy on loopback between a client and a server that speaks HTTP/1.1, with a network's faults, each
/// exchange with the next of the plan. Once the plan is used up everything passes. Lives on the thread that
/// made it, with an event loop.
class FaultProxy : public QTcpServer
{
public:
    /// `upstream`: the port of the server on 127.0.0.1. `seed`: of the jitter.
    explicit FaultProxy(quint16 upstream, unsigned seed = 1, quint16 port = 0);

    /// Speaks TLS on its own side, with this certificate (PEM).
    void offer(const QByteArray &certificate, const QByteArray &key);

    /// Only its address says https.
    void pretendTls() { m_pretends = true; }

    /// Fatal if a text is no fault: a test that means none would show nothing.
    void plan(const QString &fault);
    void forget() { m_plan.clear(); }
    /// Begins the plan again when it is used up.
    void repeat() { m_again = m_plan; }
    std::size_t left() const { return m_plan.size(); }

    std::string url(const char *path = "") const
    {
        return std::string(m_certificate || m_pretends ? "https" : "http") +
               "://127.0.0.1:" + std::to_string(serverPort()) + path;
    }

    int connections = 0;
    int exchanges = 0;
    int broken = 0; ///< exchanges that a fault ended

protected:
    void incomingConnection(qintptr socket) override;

private:
    friend class FaultWire;
    NetFault next();
    bool nextIsAtConnect() const;

    const quint16 m_upstream;
    std::deque<NetFault> m_plan;
    std::deque<NetFault> m_again;
    std::optional<QSslCertificate> m_certificate;
    QSslKey m_key;
    bool m_pretends = false;
    std::mt19937 m_dice;
};

} // namespace splot::support
