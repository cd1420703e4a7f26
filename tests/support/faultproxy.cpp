#include "faultproxy.h"

#include "faultwire.h"

#include <QSslSocket>

namespace splot::support {

FaultProxy::FaultProxy(quint16 upstream, unsigned seed, quint16 port) : m_upstream(upstream), m_dice(seed)
{
    if (!listen(QHostAddress::LocalHost, port))
        qFatal("the fault proxy cannot listen: %s", qPrintable(errorString()));
}

void FaultProxy::offer(const QByteArray &certificate, const QByteArray &key)
{
    m_certificate = QSslCertificate(certificate);
    m_key = QSslKey(key, QSsl::Ec);
    if (m_certificate->isNull() || m_key.isNull())
        qFatal("the fault proxy cannot read its certificate or key");
}

void FaultProxy::plan(const QString &fault)
{
    const auto parsed = NetFault::parse(fault);
    if (!parsed)
        qFatal("%s is no fault of the network", qPrintable(fault));
    m_plan.push_back(*parsed);
}

bool FaultProxy::nextIsAtConnect() const
{
    return !m_plan.empty() && m_plan.front().breaks() && m_plan.front().part == NetFault::Part::Connect;
}

NetFault FaultProxy::next()
{
    if (m_plan.empty())
        m_plan = m_again;
    // A connection is not broken as it begins when it began long ago: that fault waits for the next one.
    if (m_plan.empty() || nextIsAtConnect())
        return {};
    const NetFault fault = m_plan.front();
    m_plan.pop_front();
    return fault;
}

void FaultProxy::incomingConnection(qintptr descriptor)
{
    ++connections;
    auto *socket = m_certificate ? new QSslSocket : new QTcpSocket;
    socket->setSocketDescriptor(descriptor);
    auto *wire = new FaultWire(*this, socket, m_upstream);
    if (nextIsAtConnect()) {
        const NetFault fault = m_plan.front();
        m_plan.pop_front();
        return wire->breakAtOnce(fault);
    }
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        tls->setLocalCertificate(*m_certificate);
        tls->setPrivateKey(m_key);
        tls->startServerEncryption();
    }
    wire->begin();
}

} // namespace splot::support
