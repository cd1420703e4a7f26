#pragma once

#include "core/connectors/httpclient.h"

#include <QCoreApplication>

#include <memory>

namespace splot::support {

/// Another client with a time limit of the test's own (descriptors count in seconds), which knows what is on
/// its way.
class WatchedHttp : public connectors::HttpClient
{
public:
    explicit WatchedHttp(connectors::HttpClient &inner) : m_inner(inner) {}

    void send(connectors::HttpRequest request, base::CancelToken cancel,
              std::function<void(base::Result<connectors::HttpResponse>)> answer) override
    {
        request.timeout = limit;
        ++*m_running;
        ++sent;
        m_inner.send(std::move(request), std::move(cancel),
                     [running = m_running, answer = std::move(answer)](auto result) {
                         --*running;
                         answer(std::move(result));
                     });
    }
    /// Real time passes until everybody is answered: for a virtual clock before it moves.
    void finish() const
    {
        while (*m_running > 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    std::chrono::milliseconds limit{20000};
    int sent = 0;

private:
    connectors::HttpClient &m_inner;
    std::shared_ptr<int> m_running = std::make_shared<int>(0); ///< answers may come at the very end
};

} // namespace splot::support
