#pragma once

#include "core/base/qtclock.h"
#include "core/connectors/curlhttpclient.h"
#include "core/connectors/rest/restconnector.h"
#include "core/connectors/threadedhttpclient.h"
#include "core/format/json.h"
#include "tests/support/countingtarget.h"
#include "tests/support/faultproxy.h"
#include "tests/support/watchedhttp.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <memory>

namespace splot::tests {

/// The REST connector over Splot's own HTTP client, through the fault proxy to a counting target: all of it
/// real.
class FaultBench
{
public:
    /// `whole`: where the full listing is read, and the member that holds it.
    explicit FaultBench(connectors::CurlOptions options = {}, const std::string &whole = "/items",
                        const std::string &items = "items")
        : m_http([options] { return std::make_unique<connectors::CurlHttpClient>(options); })
    {
        const auto text =
            R"({"name":"items","base":"{{ settings.url }}","settings":[{"name":"url"}],"test":{"path":"/items"},"objects":[{
            "name":"item","id":"id","version":"number","idempotencyKey":true,"fields":{"id":{"writable":false},"sku":"sku","price":"price"},
            "full":{"request":{"path":")" +
            whole + R"("},"items":")" + items + R"(","paging":{"kind":"none"}},
            "byIds":{"request":{"path":"/items/{{ id }}"},"items":""},
            "create":{"places":["*"],"steps":[{"name":"create","request":{"path":"/items","headers":{"Idempotency-Key":"{{ key }}"},
                "body":"{{ body }}"},"id":"{{ answer.id }}"}]},
            "update":{"readBack":false,"steps":[{"name":"update","places":["*"],"request":{"method":"PATCH","path":"/items/{{ id }}","body":"{{ changed }}"}}]}}]})";
        const auto loaded = connectors::Descriptor::load(*format::readJson(text));
        if (!loaded)
            qFatal("%s %s", loaded.error().field.c_str(), loaded.error().text().c_str());
        m_descriptor = *loaded;
    }

    /// The connector, once the proxy speaks what it is to speak.
    connectors::RestConnector &connector()
    {
        if (!m_connector) {
            model::System system;
            system.settings = {{"url", proxy.url()}};
            connectors::Surroundings around;
            around.clock = &m_clock;
            around.http = &http;
            m_connector = std::make_unique<connectors::RestConnector>(m_descriptor, system, around);
        }
        return *m_connector;
    }

    template <class T> base::Result<T> wait(const std::function<void(connectors::Answer<T>)> &call)
    {
        std::optional<base::Result<T>> out;
        QElapsedTimer timer;
        timer.start();
        QEventLoop loop;
        call([&](base::Result<T> result) {
            out.emplace(std::move(result));
            loop.quit();
        });
        QTimer::singleShot(90000, &loop, &QEventLoop::quit);
        loop.exec(); // answers never come from within the call
        took = std::chrono::milliseconds(timer.elapsed());
        return out ? std::move(*out) : base::fail(base::ErrorCode::Internal, "No answer came.");
    }

    base::Result<connectors::Page> list()
    {
        connectors::ReadRequest request;
        request.object = object;
        request.feed = connectors::Feed::Full;
        return wait<connectors::Page>([&](auto answer) { connector().read(request, {}, answer); });
    }
    base::Result<connectors::Page> one(const std::string &id)
    {
        connectors::ReadRequest request;
        request.object = object;
        request.feed = connectors::Feed::ByIds;
        request.ids = {model::LocalId(id)};
        return wait<connectors::Page>([&](auto answer) { connector().read(request, {}, answer); });
    }
    base::Result<connectors::Written> create(const std::string &key, const std::string &sku)
    {
        connectors::WriteRequest request;
        request.object = object;
        request.idempotencyKey = key;
        request.wanted = model::Object{{"sku", sku}, {"price", "1.50"}};
        return wait<connectors::Written>([&](auto answer) { connector().write(request, {}, answer); });
    }
    base::Result<connectors::Written> update(const std::string &id, const std::string &price)
    {
        connectors::WriteRequest request;
        request.object = object;
        request.kind = connectors::WriteKind::Update;
        request.localId = model::LocalId(id);
        request.wanted = request.changed = model::Object{{"price", price}};
        return wait<connectors::Written>([&](auto answer) { connector().write(request, {}, answer); });
    }

    static QByteArray pem(const char *name)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", name);
        return file.readAll();
    }
    static QString path(const char *name)
    {
        return QStringLiteral(SPLOT_SOURCE_DIR "/tests/support/tls/") + QLatin1String(name);
    }

    const model::ObjectName object{"item"};
    support::CountingTarget target;
    support::FaultProxy proxy{target.serverPort()};
    std::chrono::milliseconds took{0}; ///< the last call

private:
    base::QtClock m_clock;
    connectors::ThreadedHttpClient m_http;
    std::shared_ptr<const connectors::Descriptor> m_descriptor;
    std::unique_ptr<connectors::RestConnector> m_connector;

public:
    support::WatchedHttp http{m_http};
};

} // namespace splot::tests
