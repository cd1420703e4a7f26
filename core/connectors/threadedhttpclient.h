#pragma once

#include "core/connectors/httpclient.h"

#include <QObject>

#include <cstdint>
#include <deque>
#include <map>
#include <memory>

namespace splot::connectors {

/// Another client on a thread of its own, so that sending, TLS and reading take nothing of the caller's time;
/// it keeps queues there (see QueueingHttpClient). To be made, used and destroyed on one thread with an event
/// loop, on which it also answers. Whoever is still waiting when it is destroyed is answered with Cancelled
/// then.
class ThreadedHttpClient : public QObject, public HttpClient
{
    Q_OBJECT

public:
    /// `make` runs on the new thread, where the client that it makes lives and dies.
    explicit ThreadedHttpClient(std::function<std::unique_ptr<HttpClient>()> make, QObject *parent = nullptr);
    ~ThreadedHttpClient() override;

    void send(HttpRequest request, base::CancelToken cancel, Answer answer) override;
    bool queues() const override { return true; }

private:
    class Worker;
    using Done = std::pair<std::uint64_t, base::Result<HttpResponse>>;

    void deliver();
    void tell(Done done);

    std::map<std::uint64_t, Answer> m_waiting; ///< never leave this thread, nor does what they hold
    std::deque<Done> m_done;
    std::uint64_t m_last = 0;
    bool m_closing = false;
    std::unique_ptr<Worker> m_worker;
};

} // namespace splot::connectors
