#include "core/connectors/curlhttpclient.h"
#include "core/connectors/threadedhttpclient.h"
#include "tests/core/connectors/fakewebserver.h"

#include <QTest>
#include <QThread>

using namespace splot;
using base::ErrorCode;
using connectors::HttpRequest;
using connectors::HttpResponse;
using connectors::ThreadedHttpClient;
using tests::FakeWebServer;

namespace {
using Outcome = base::Result<HttpResponse>;

HttpRequest post(const std::string &url, std::string body = {})
{
    HttpRequest r;
    r.method = "POST";
    r.url = url;
    r.body = std::move(body);
    r.timeout = std::chrono::seconds(20);
    return r;
}

std::unique_ptr<ThreadedHttpClient> threaded()
{
    return std::make_unique<ThreadedHttpClient>(
        [] { return std::make_unique<connectors::CurlHttpClient>(); });
}
} // namespace

class ThreadedHttpClientTest : public QObject
{
    Q_OBJECT

private slots:
    void answersOnTheCallersThreadAndNeverFromWithinTheCall()
    {
        FakeWebServer server;
        server.plan({FakeWebServer::ok("hello", "ETag: \"7\"\r\n")});
        const auto client = threaded();
        std::vector<Outcome> got;
        QThread *on = nullptr;
        client->send(post(server.url("/a?b=c"), "body"), {}, [&](Outcome o) {
            on = QThread::currentThread();
            got.push_back(std::move(o));
        });
        QVERIFY(got.empty());
        QTRY_COMPARE(got.size(), 1U);
        QCOMPARE(on, QThread::currentThread());
        QVERIFY(got[0].has_value());
        QCOMPARE(got[0]->body, std::string("hello"));
        QCOMPARE(got[0]->header("etag"), std::string("7").insert(0, "\"") + "\"");
        QCOMPARE(server.lastBody, QByteArray("body"));
    }

    void takesManyAtOnceAndAnswersEachOnce()
    {
        FakeWebServer server;
        const auto client = threaded();
        std::vector<int> answers(
            40, 0); // more at once than a server keeps waiting would be tried again only a second later
        for (int &count : answers)
            client->send(post(server.url(), "x"), {}, [&count](const Outcome &o) { count += o ? 1 : 1000; });
        QTRY_COMPARE(std::count(answers.begin(), answers.end(), 1), 40);
        QCOMPARE(server.arrivals, 40);
    }

    void tellsWhatFailed()
    {
        const auto client = threaded();
        std::vector<Outcome> got;
        client->send(post("nonsense"), {}, [&](Outcome o) { got.push_back(std::move(o)); });
        QTRY_COMPARE(got.size(), 1U);
        QCOMPARE(got[0].error().code, ErrorCode::Rejected);
    }

    void canBeCancelled()
    {
        FakeWebServer server;
        server.plan({""}); // never answers
        const auto client = threaded();
        const base::CancelToken cancel;
        std::vector<Outcome> got;
        client->send(post(server.url()), cancel, [&](Outcome o) { got.push_back(std::move(o)); });
        QTRY_COMPARE(server.arrivals, 1);
        cancel.cancel();
        QTRY_COMPARE(got.size(), 1U);
        QCOMPARE(got[0].error().code, ErrorCode::Cancelled);
    }

    void answersEveryoneWhenDestroyed()
    {
        FakeWebServer server;
        server.plan({""});
        std::vector<Outcome> got;
        auto client = threaded();
        client->send(post(server.url()), {}, [&](Outcome o) { got.push_back(std::move(o)); });
        QTRY_COMPARE(server.arrivals, 1);
        for (int i = 0; i < 10; ++i) // these may not even reach the thread
            client->send(post(server.url()), {}, [&](Outcome o) { got.push_back(std::move(o)); });
        client.reset();
        QCOMPARE(got.size(), 11U);
        for (const auto &o : got)
            QVERIFY(!o && o.error().code == ErrorCode::Cancelled);
    }

    void mayBeDestroyedByAnAnswer()
    {
        FakeWebServer server;
        auto client = threaded();
        int answers = 0;
        for (int i = 0; i < 20; ++i)
            client->send(post(server.url()), {}, [&](const Outcome &) {
                ++answers;
                client.reset();
            });
        QTRY_COMPARE(answers, 20);
        QVERIFY(!client);
    }

    void anAnswerMaySendAgainEvenAtTheEnd()
    {
        FakeWebServer server;
        auto client = threaded();
        auto *alive = client.get();
        int left = 20;
        std::function<void(Outcome)> again = [&](const Outcome &o) {
            if (o && --left > 0)
                client->send(post(server.url()), {}, again);
        };
        client->send(post(server.url()), {}, again);
        QTRY_COMPARE(left, 0);
        QCOMPARE(server.connections, 1);
        server.plan({""});
        std::vector<ErrorCode> codes;
        client->send(post(server.url()), {}, [&](const Outcome &) {
            alive->send(post(server.url()), {}, [&](const Outcome &o) { codes.push_back(o.error().code); });
        });
        client.reset();
        QCOMPARE(codes, std::vector{ErrorCode::Cancelled});
    }
};

QTEST_GUILESS_MAIN(ThreadedHttpClientTest)
#include "tst_threadedhttpclient.moc"
