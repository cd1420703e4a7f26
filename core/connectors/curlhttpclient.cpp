#include "core/connectors/curlhttpclient.h"

#include "core/connectors/curltransfer.h"

#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr long keptConnections = 128;
constexpr std::chrono::milliseconds cancelLook{50};

void startLibrary()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
}

/// Not deleted at once: it may be the one whose signal is being handled.
void retire(QSocketNotifier *&notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier->deleteLater();
    notifier = nullptr;
}

} // namespace

struct CurlHttpClient::Multi
{
    Multi() : handle(curl_multi_init()) {}
    ~Multi() { curl_multi_cleanup(handle); }
    Multi(const Multi &) = delete;
    Multi &operator=(const Multi &) = delete;

    static int socketChanged(CURL *, curl_socket_t socket, int what, void *self, void *)
    {
        static_cast<CurlHttpClient *>(self)->watch(static_cast<std::intptr_t>(socket), what);
        return 0;
    }
    static int timerChanged(CURLM *, long milliseconds, void *self)
    {
        QTimer *timer = static_cast<CurlHttpClient *>(self)->m_timer;
        if (milliseconds < 0)
            timer->stop();
        else
            timer->start(std::chrono::milliseconds(milliseconds));
        return 0;
    }

    CURLM *handle;
};

CurlHttpClient::CurlHttpClient(CurlOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_timer(new QTimer(this)),
      m_cancelTimer(new QTimer(this)), m_doneTimer(new QTimer(this))
{
    startLibrary();
    m_multi = std::make_unique<Multi>();
    curl_multi_setopt(m_multi->handle, CURLMOPT_SOCKETFUNCTION, &Multi::socketChanged);
    curl_multi_setopt(m_multi->handle, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi->handle, CURLMOPT_TIMERFUNCTION, &Multi::timerChanged);
    curl_multi_setopt(m_multi->handle, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi->handle, CURLMOPT_MAXCONNECTS, keptConnections);
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    m_cancelTimer->setInterval(cancelLook);
    connect(m_cancelTimer, &QTimer::timeout, this, &CurlHttpClient::dropCancelled);
    m_doneTimer->setSingleShot(true);
    connect(m_doneTimer, &QTimer::timeout, this, &CurlHttpClient::deliver);
}

CurlHttpClient::~CurlHttpClient()
{
    m_closing = true;
    while (!m_transfers.empty())
        finish(m_transfers.begin()->first, base::fail(cancelledByClosing()));
    while (!m_done.empty()) {
        Done done = std::move(m_done.front());
        m_done.pop_front();
        done.first(std::move(done.second));
    }
    m_multi.reset(); // closes kept connections, which still calls back into this object
}

void CurlHttpClient::send(HttpRequest request, base::CancelToken cancel,
                          std::function<void(base::Result<HttpResponse>)> answer)
{
    if (m_closing) {
        answer(base::fail(cancelledByClosing()));
        return;
    }
    auto transfer = std::make_unique<CurlTransfer>(std::move(request), std::move(cancel), std::move(answer));
    if (auto prepared = transfer->prepare(m_options); !prepared) {
        m_done.emplace_back(transfer->takeAnswer(), base::fail(std::move(prepared.error())));
        m_doneTimer->start(0);
        return;
    }
    CURL *handle = transfer->handle();
    m_transfers.emplace(handle, std::move(transfer));
    curl_multi_add_handle(m_multi->handle, handle);
    if (!m_cancelTimer->isActive())
        m_cancelTimer->start();
}

void CurlHttpClient::act(std::intptr_t socket, int event)
{
    int running = 0;
    curl_multi_socket_action(m_multi->handle, static_cast<curl_socket_t>(socket), event, &running);
    collect();
}

void CurlHttpClient::watch(std::intptr_t socket, int what)
{
    if (what == CURL_POLL_REMOVE) {
        unwatch(socket);
        return;
    }
    Notifiers &n = m_notifiers[socket];
    auto set = [&](QSocketNotifier *&notifier, bool wanted, QSocketNotifier::Type type, int event) {
        if (wanted && !notifier) {
            notifier = new QSocketNotifier(static_cast<qintptr>(socket), type, this);
            connect(notifier, &QSocketNotifier::activated, this,
                    [this, socket, event] { act(socket, event); });
        }
        if (notifier)
            notifier->setEnabled(wanted);
    };
    set(n.read, what & CURL_POLL_IN, QSocketNotifier::Read, CURL_CSELECT_IN);
    set(n.write, what & CURL_POLL_OUT, QSocketNotifier::Write, CURL_CSELECT_OUT);
}

void CurlHttpClient::unwatch(std::intptr_t socket)
{
    const auto it = m_notifiers.find(socket);
    if (it == m_notifiers.end())
        return;
    retire(it->second.read);
    retire(it->second.write);
    m_notifiers.erase(it);
}

void CurlHttpClient::collect()
{
    int left = 0;
    while (CURLMsg *message = curl_multi_info_read(m_multi->handle, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL *handle = message->easy_handle;
        const auto it = m_transfers.find(handle);
        if (it != m_transfers.end())
            finish(handle, it->second->outcome(message->data.result));
    }
}

void CurlHttpClient::dropCancelled()
{
    std::vector<void *> cancelled;
    for (const auto &[handle, transfer] : m_transfers) {
        if (transfer->cancelled())
            cancelled.push_back(handle);
    }
    for (void *handle : cancelled)
        finish(handle, m_transfers.at(handle)->outcome(CURLE_ABORTED_BY_CALLBACK));
}

void CurlHttpClient::finish(void *handle, base::Result<HttpResponse> result)
{
    auto node = m_transfers.extract(handle);
    curl_multi_remove_handle(m_multi->handle, handle);
    m_done.emplace_back(node.mapped()->takeAnswer(), std::move(result));
    if (m_transfers.empty())
        m_cancelTimer->stop();
    m_doneTimer->start(0);
}

/// Only what is done now, and by way of a copy: an answer may send again or destroy this object.
void CurlHttpClient::deliver()
{
    const QPointer<CurlHttpClient> self(this);
    for (std::size_t n = m_done.size(); self && n > 0 && !m_done.empty(); --n) {
        Done done = std::move(m_done.front());
        m_done.pop_front();
        done.first(std::move(done.second));
    }
    if (self && !m_done.empty())
        m_doneTimer->start(0);
}

} // namespace splot::connectors
