#pragma once

#include "core/demo/demosystem.h"

#include <QAbstractHttpServer>

namespace splot::demo {

/// Serves one demo system by HTTP on loopback; on the thread that made it.
class DemoServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    DemoServer(DemoSystem &system, base::Clock &clock) : m_system(system), m_clock(clock) {}

    /// On `port`, or a free one if that is taken or 0. The port; 0: none could be had.
    int start(int port);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}

private:
    DemoSystem &m_system;
    base::Clock &m_clock;
};

} // namespace splot::demo
