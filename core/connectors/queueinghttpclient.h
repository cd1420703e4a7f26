#pragma once

#include "core/connectors/httpclient.h"

#include <deque>
#include <map>
#include <memory>

namespace splot::connectors {

/// Another client that keeps HttpRequest::queue: of each queue so many requests are under way, and the next
/// one leaves as soon as one of them has its answer, whatever its sender does meanwhile. An answer that asks
/// for patience (401, 402, 403, 429, 5xx) sends all that still wait behind it back, unsent, for their sender to
/// judge. Whoever is still waiting when it is destroyed is answered with Cancelled then.
class QueueingHttpClient : public HttpClient
{
public:
    explicit QueueingHttpClient(std::unique_ptr<HttpClient> client) : m_client(std::move(client)) {}
    ~QueueingHttpClient() override;

    void send(HttpRequest request, base::CancelToken cancel, Answer answer) override;
    bool queues() const override { return true; }

private:
    struct Order
    {
        HttpRequest request;
        base::CancelToken cancel;
        Answer answer;
    };
    struct Queue
    {
        std::deque<Order> waiting;
        int underWay = 0;
    };

    void start(std::uint64_t id, Order order);
    void finished(std::uint64_t id, const Answer &answer, base::Result<HttpResponse> result);
    void startNext(std::uint64_t id);

    std::unique_ptr<HttpClient> m_client;
    std::map<std::uint64_t, Queue> m_queues; ///< those with something in them
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace splot::connectors
