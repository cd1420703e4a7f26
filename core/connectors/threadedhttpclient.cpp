#include "core/connectors/threadedhttpclient.h"

#include "core/connectors/queueinghttpclient.h"

#include <QPointer>
#include <QThread>

#include <mutex>
#include <utility>
#include <vector>

namespace splot::connectors {

/// The thread with its client. What goes over is put down under the lock, and the other side is woken only
/// when it had nothing to take: a burst costs one wake-up.
class ThreadedHttpClient::Worker : public QThread
{
public:
    struct Order
    {
        std::uint64_t id;
        HttpRequest request;
        base::CancelToken cancel;
    };

    Worker(ThreadedHttpClient &owner, std::function<std::unique_ptr<HttpClient>()> make)
        : m_owner(owner), m_make(std::move(make))
    {
        m_desk.moveToThread(this);
    }

    void put(Order order)
    {
        {
            const std::scoped_lock lock(m_lock);
            m_orders.push_back(std::move(order));
            if (m_orders.size() > 1)
                return;
        }
        QMetaObject::invokeMethod(
            &m_desk, [this] { takeOrders(); }, Qt::QueuedConnection);
    }

    std::vector<Done> take()
    {
        const std::scoped_lock lock(m_lock);
        return std::exchange(m_done, {});
    }

protected:
    void run() override
    {
        auto client = std::make_unique<QueueingHttpClient>(m_make());
        m_client = client.get();
        exec();
        m_client = nullptr;
        client.reset(); // answers whoever still waits
        m_desk.moveToThread(m_owner.thread());
    }

private:
    void takeOrders()
    {
        std::vector<Order> orders;
        {
            const std::scoped_lock lock(m_lock);
            orders.swap(m_orders);
        }
        for (auto &order : orders) {
            m_client->send(std::move(order.request), std::move(order.cancel),
                           [this, id = order.id](base::Result<HttpResponse> result) {
                               answered({id, std::move(result)});
                           });
        }
    }

    void answered(Done done)
    {
        {
            const std::scoped_lock lock(m_lock);
            m_done.push_back(std::move(done));
            if (m_done.size() > 1)
                return;
        }
        QMetaObject::invokeMethod(&m_owner, &ThreadedHttpClient::deliver, Qt::QueuedConnection);
    }

    ThreadedHttpClient &m_owner;
    const std::function<std::unique_ptr<HttpClient>()> m_make;
    HttpClient *m_client = nullptr; ///< while the thread runs
    QObject m_desk;                 ///< where the thread is called
    std::mutex m_lock;              ///< guards the two lists
    std::vector<Order> m_orders;
    std::vector<Done> m_done;
};

ThreadedHttpClient::ThreadedHttpClient(std::function<std::unique_ptr<HttpClient>()> make, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(*this, std::move(make)))
{
    m_worker->setObjectName(QStringLiteral("HTTP"));
    m_worker->start();
}

ThreadedHttpClient::~ThreadedHttpClient()
{
    m_closing = true;
    m_worker->quit();
    m_worker->wait();
    for (auto &done : m_worker->take())
        m_done.push_back(std::move(done));
    while (!m_done.empty()) {
        Done done = std::move(m_done.front());
        m_done.pop_front();
        tell(std::move(done));
    }
    while (!m_waiting.empty()) // these never reached the thread
        tell({m_waiting.begin()->first, base::fail(cancelledByClosing())});
}

void ThreadedHttpClient::send(HttpRequest request, base::CancelToken cancel, Answer answer)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_closing) {
        answer(base::fail(cancelledByClosing()));
        return;
    }
    m_waiting.emplace(++m_last, std::move(answer));
    m_worker->put({m_last, std::move(request), std::move(cancel)});
}

/// An answer may send again, or destroy this object: then the destructor tells the rest.
void ThreadedHttpClient::deliver()
{
    const QPointer<ThreadedHttpClient> self(this);
    for (auto &done : m_worker->take())
        m_done.push_back(std::move(done));
    while (self && !m_done.empty()) {
        Done done = std::move(m_done.front());
        m_done.pop_front();
        tell(std::move(done));
    }
}

void ThreadedHttpClient::tell(Done done)
{
    if (const auto node = m_waiting.extract(done.first))
        node.mapped()(std::move(done.second));
}

} // namespace splot::connectors
