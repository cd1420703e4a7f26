#pragma once

#include "core/connectors/httpclient.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>

class QSocketNotifier;
class QTimer;

namespace splot::connectors {

class CurlTransfer;

struct CurlOptions
{
    std::string proxy;    ///< "http://proxy:3128"; empty: as the environment's variables say
    std::string caBundle; ///< PEM file of trusted authorities; empty: those of the computer
    std::chrono::milliseconds connectTimeout{15000};
    std::string userAgent = "Splot";
};

/// HTTP/1.1 through libcurl on the event loop of the thread that made it; connections are kept and used
/// again. Whoever is still waiting when it is destroyed is answered with Cancelled then.
class CurlHttpClient : public QObject, public HttpClient
{
    Q_OBJECT

public:
    explicit CurlHttpClient(CurlOptions options = {}, QObject *parent = nullptr);
    ~CurlHttpClient() override;

    void send(HttpRequest request, base::CancelToken cancel,
              std::function<void(base::Result<HttpResponse>)> answer) override;

private:
    struct Notifiers
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };
    struct Multi; ///< keeps libcurl's own types out of this header

    using Done = std::pair<std::function<void(base::Result<HttpResponse>)>, base::Result<HttpResponse>>;

    void act(std::intptr_t socket, int event);
    void watch(std::intptr_t socket, int what);
    void unwatch(std::intptr_t socket);
    void collect();
    void dropCancelled();
    void finish(void *handle, base::Result<HttpResponse> result);
    void deliver();

    CurlOptions m_options;
    std::unique_ptr<Multi> m_multi;
    std::map<void *, std::unique_ptr<CurlTransfer>> m_transfers; ///< by easy handle
    std::map<std::intptr_t, Notifiers> m_notifiers;
    std::deque<Done> m_done;
    QTimer *m_timer;       ///< libcurl's own
    QTimer *m_cancelTimer; ///< looks at the tokens while something is in flight
    QTimer *m_doneTimer;
    bool m_closing = false;
};

} // namespace splot::connectors
