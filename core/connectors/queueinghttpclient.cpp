#include "core/connectors/queueinghttpclient.h"

#include <QtGlobal>

#include <utility>

namespace splot::connectors {

namespace {
constexpr int serverErrors = 500;

base::Error unsent(base::ErrorCode code, const char *text)
{
    auto error = base::error(code, text);
    error.detail = notSent;
    return error;
}

base::Error cancelledInQueue()
{
    return unsent(base::ErrorCode::Cancelled,
                  QT_TRANSLATE_NOOP("splot", "Cancelled while waiting for its turn."));
}

bool asksForPatience(const base::Result<HttpResponse> &result)
{
    return result && (result->status == 401 || result->status == 402 || result->status == 403 ||
                      result->status == 429 || result->status >= serverErrors);
}
} // namespace

QueueingHttpClient::~QueueingHttpClient()
{
    *m_alive = false;
    for (auto &[id, queue] : std::exchange(m_queues, {})) {
        for (auto &order : queue.waiting)
            order.answer(base::fail(cancelledInQueue()));
    }
}

void QueueingHttpClient::send(HttpRequest request, base::CancelToken cancel, Answer answer)
{
    const auto queue = request.queue;
    if (queue.id == 0 || queue.width <= 0) {
        m_client->send(std::move(request), std::move(cancel), std::move(answer));
        return;
    }
    m_queues[queue.id].waiting.push_back({std::move(request), std::move(cancel), std::move(answer)});
    startNext(queue.id);
}

void QueueingHttpClient::startNext(std::uint64_t id)
{
    const auto alive = m_alive;
    for (;;) {
        const auto it = m_queues.find(id);
        if (it == m_queues.end())
            return;
        auto &[waiting, underWay] = it->second;
        if (waiting.empty()) {
            if (underWay == 0)
                m_queues.erase(it);
            return;
        }
        const bool dropped = waiting.front().cancel.cancelled();
        if (!dropped && underWay >= waiting.front().request.queue.width)
            return;
        auto order = std::move(waiting.front());
        waiting.pop_front();
        if (dropped) {
            order.answer(base::fail(cancelledInQueue()));
            if (!*alive)
                return;
            continue;
        }
        ++underWay;
        start(id, std::move(order));
    }
}

void QueueingHttpClient::start(std::uint64_t id, Order order)
{
    m_client->send(
        std::move(order.request), std::move(order.cancel),
        [this, id, alive = m_alive, answer = std::move(order.answer)](base::Result<HttpResponse> result) {
            if (*alive)
                finished(id, answer, std::move(result));
            else
                answer(std::move(result));
        });
}

/// The next one first: its sender may take long over an answer, or destroy this object.
void QueueingHttpClient::finished(std::uint64_t id, const Answer &answer, base::Result<HttpResponse> result)
{
    const auto it = m_queues.find(id);
    std::deque<Order> back;
    if (it != m_queues.end()) {
        --it->second.underWay;
        if (asksForPatience(result))
            back = std::exchange(it->second.waiting, {});
        startNext(id);
    }
    answer(std::move(result));
    for (auto &order : back)
        order.answer(base::fail(
            unsent(base::ErrorCode::BackOff, QT_TRANSLATE_NOOP("splot", "The system asks for patience."))));
}

} // namespace splot::connectors
