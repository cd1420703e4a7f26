#include "core/connectors/curlhttpclient.h"
#include "tests/core/connectors/fakewebserver.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::CurlHttpClient;
using connectors::HttpRequest;
using connectors::HttpResponse;
using tests::FakeWebServer;
using Act = FakeWebServer::Act;
using Then = FakeWebServer::Then;

Q_DECLARE_METATYPE(Act)

namespace {

using Outcome = base::Result<HttpResponse>;

/// All answers of one test, to see that each comes once.
struct Answers
{
    std::vector<Outcome> got;
    auto into()
    {
        return [this](Outcome o) { got.push_back(std::move(o)); };
    }
};

HttpRequest request(const std::string &method, const std::string &url, std::string body = {})
{
    HttpRequest r;
    r.method = method;
    r.url = url;
    r.body = std::move(body);
    r.timeout = std::chrono::seconds(20);
    return r;
}

QString codeOf(const Outcome &o)
{
    return o ? QStringLiteral("answered")
             : QString::fromStdString(std::string(base::codeName(o.error().code)));
}

QByteArray unzippable(int megabytes)
{
    const QByteArray z = qCompress(QByteArray(megabytes * 1024 * 1024, 'a'), 9).mid(4); // zlib = "deflate"
    return FakeWebServer::ok(z, "Content-Encoding: deflate\r\n");
}

} // namespace

class CurlHttpClientTest : public QObject
{
    Q_OBJECT

private slots:
    void bringsRequestAndAnswerAcross_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("length");
        QTest::newRow("get") << QByteArray("GET") << QByteArray() << QByteArray();
        QTest::newRow("post") << QByteArray("POST") << QByteArray("{\"a\":1}")
                              << QByteArray("Content-Length: 7");
        QTest::newRow("post nothing")
            << QByteArray("POST") << QByteArray() << QByteArray("Content-Length: 0");
        QTest::newRow("patch") << QByteArray("PATCH") << QByteArray("x") << QByteArray("Content-Length: 1");
        QTest::newRow("put") << QByteArray("PUT") << QByteArray(3000000, 'x')
                             << QByteArray("Content-Length: 3000000");
        QTest::newRow("delete") << QByteArray("DELETE") << QByteArray() << QByteArray();
        QTest::newRow("delete with body")
            << QByteArray("DELETE") << QByteArray("x") << QByteArray("Content-Length: 1");
        QTest::newRow("get with body")
            << QByteArray("GET") << QByteArray("x") << QByteArray("Content-Length: 1");
    }
    void bringsRequestAndAnswerAcross()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, length);
        FakeWebServer server;
        server.plan({FakeWebServer::ok("hello", "ETag: \"7\"\r\n")});
        CurlHttpClient client;
        Answers answers;
        HttpRequest r = request(method.toStdString(), server.url("/a?b=c"), body.toStdString());
        r.headers = {{"Content-Type", "application/json"}, {"X-Empty", ""}};
        client.send(r, {}, answers.into());
        QVERIFY(answers.got.empty());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), QStringLiteral("answered"));
        QCOMPARE(answers.got[0]->status, 200);
        QCOMPARE(answers.got[0]->body, std::string("hello"));
        QCOMPARE(answers.got[0]->header("etag"), std::string("\"7\""));
        QVERIFY(server.lastHead.startsWith(method + " /a?b=c HTTP/1.1\r\n"));
        QVERIFY(server.lastHead.contains("\r\nContent-Type: application/json"));
        QVERIFY(server.lastHead.contains("\r\nX-Empty:"));
        QVERIFY(!server.lastHead.contains("Expect:"));
        QCOMPARE(server.lastHead.contains("Content-Length"), !length.isEmpty());
        QVERIFY(server.lastHead.contains(length));
        QCOMPARE(server.lastBody, body);
    }

    void followsNoRedirect()
    {
        FakeWebServer server;
        server.plan({"HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"});
        CurlHttpClient client;
        Answers answers;
        client.send(request("GET", server.url()), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(answers.got[0]->status, 302);
        QCOMPARE(server.arrivals, 1);
    }

    void usesAConnectionAgainUnlessToldNotTo()
    {
        FakeWebServer server;
        CurlHttpClient client;
        for (int i = 0; i < 3; ++i) {
            Answers answers;
            client.send(request("POST", server.url(), "x"), {}, answers.into());
            QTRY_COMPARE(answers.got.size(), 1U);
        }
        QCOMPARE(server.connections, 1);
        Answers answers;
        HttpRequest fresh = request("POST", server.url(), "x");
        fresh.freshConnection = true;
        client.send(fresh, {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(server.connections, 2);
    }

    void keepsAHundredInFlight()
    {
        FakeWebServer server;
        CurlHttpClient client;
        for (int i = 0; i < 100; ++i)
            server.plan({FakeWebServer::ok(QByteArray(100000, 'x'))});
        Answers answers;
        for (int i = 0; i < 100; ++i)
            client.send(request("GET", server.url()), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 100U);
        for (const Outcome &o : answers.got)
            QCOMPARE(codeOf(o), QStringLiteral("answered"));
        QCOMPARE(server.connections, 100);
    }

    void neverSendsTwice_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("reused");
        QTest::addColumn<QString>("code");
        using After = Act::After;
        const std::vector<std::pair<QByteArray, Act>> acts = {
            {"closed when the head arrived", {"", Then::Close, After::Head}},
            {"reset when the head arrived", {"", Then::Close, After::Head, true}},
            {"closed when all arrived", {"", Then::Close}},
            {"reset when all arrived", {"", Then::Close, After::Whole, true}},
            {"closed after the first byte", {"H", Then::Close}},
            {"closed inside the headers", {"HTTP/1.1 200 OK\r\nConte", Then::Close}},
            {"closed inside the body", {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", Then::Close}},
            {"closed inside a chunk",
             {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc", Then::Close}},
            {"closed after an interim answer", {"HTTP/1.1 103 Hints\r\n\r\n", Then::Close}},
        };
        for (const auto &[name, act] : acts) {
            for (const char *method : {"GET", "POST", "PATCH", "DELETE"}) {
                for (const int size : {0, 10, 5000000}) {
                    if (QByteArray(method) == "GET" && size)
                        continue;
                    for (const bool reused : {false, true})
                        QTest::addRow("%s, %s of %d, %s", name.constData(), method, size,
                                      reused ? "reused" : "fresh")
                            << act << QByteArray(method) << size << reused << QStringLiteral("uncertain");
                }
            }
        }
    }
    void neverSendsTwice()
    {
        QFETCH(Act, act);
        QFETCH(QByteArray, method);
        QFETCH(int, size);
        QFETCH(bool, reused);
        QFETCH(QString, code);
        FakeWebServer server;
        CurlHttpClient client;
        int before = 0;
        if (reused) {
            server.plan({FakeWebServer::ok("first")});
            Answers first;
            client.send(request("GET", server.url()), {}, first.into());
            QTRY_COMPARE(first.got.size(), 1U);
            before = 1;
        }
        server.plan(act);
        Answers answers;
        client.send(request(method.toStdString(), server.url(), std::string(size, 'x')), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), code);
        // A later request comes through, so anything sent before it has arrived by now.
        client.send(request("GET", server.url()), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 2U);
        QCOMPARE(server.arrivals - before, 2);
    }

    void saysNotConnectedWhenNothingCanHaveBeenSent_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QString>("phase");
        QTest::newRow("nobody listens") << QByteArray("http://127.0.0.1:1/") << QStringLiteral("connect: ");
        QTest::newRow("no such name") << QByteArray("http://nowhere.invalid/") << QStringLiteral("resolve: ");
    }
    void saysNotConnectedWhenNothingCanHaveBeenSent()
    {
        QFETCH(QByteArray, url);
        QFETCH(QString, phase);
        CurlHttpClient client;
        Answers answers;
        client.send(request("POST", url.toStdString(), "x"), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), QStringLiteral("not_connected"));
        QVERIFY(QString::fromStdString(answers.got[0].error().detail).startsWith(phase));
    }
    void aFailedHandshakeIsNotConnected()
    {
        FakeWebServer server; // speaks no TLS; closes what it does not understand
        connect(&server, &QTcpServer::newConnection, this, [&] {
            for (QTcpSocket *s : server.findChildren<QTcpSocket *>())
                s->abort();
        });
        CurlHttpClient client;
        Answers answers;
        client.send(request("POST", "https" + server.url().substr(4), "x"), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), QStringLiteral("not_connected"));
        QVERIFY(answers.got[0].error().detail.starts_with("tls: "));
    }

    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("file") << QByteArray("GET") << QByteArray("file:///etc/hosts") << QByteArray("x");
        QTest::newRow("no scheme") << QByteArray("GET") << QByteArray("127.0.0.1") << QByteArray("x");
        QTest::newRow("empty") << QByteArray("GET") << QByteArray("") << QByteArray("x");
        QTest::newRow("line break in url")
            << QByteArray("GET") << QByteArray("http://127.0.0.1:1/\r\nA: b") << QByteArray("x");
        QTest::newRow("two in the method")
            << QByteArray("GET / HTTP/1.1") << QByteArray("http://127.0.0.1:1/") << QByteArray("x");
        QTest::newRow("line break in header")
            << QByteArray("GET") << QByteArray("http://127.0.0.1:1/") << QByteArray("x\r\nA: b");
    }
    void refusesWhatIsNoRequest()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, header);
        CurlHttpClient client;
        Answers answers;
        HttpRequest r = request(method.toStdString(), url.toStdString());
        r.headers = {{"X", header.toStdString()}};
        client.send(r, {}, answers.into());
        QVERIFY(answers.got.empty());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), QStringLiteral("rejected"));
    }

    void boundsTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("too long") << FakeWebServer::ok(QByteArray(1024 * 1024 + 1, 'x'))
                                  << QStringLiteral("corrupt");
        QTest::newRow("just right") << FakeWebServer::ok(QByteArray(1024 * 1024, 'x'))
                                    << QStringLiteral("answered");
        QTest::newRow("unpacks to too much") << unzippable(20) << QStringLiteral("corrupt");
        QTest::newRow("unpacks") << unzippable(1) << QStringLiteral("answered");
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QStringLiteral("corrupt");
        QTest::newRow("endless headers")
            << "HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(400000) << QStringLiteral("corrupt");
        QTest::newRow("broken packing")
            << FakeWebServer::ok("no zlib at all", "Content-Encoding: gzip\r\n") << QStringLiteral("corrupt");
    }
    void boundsTheAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        FakeWebServer server;
        server.plan({answer, Then::Close});
        CurlHttpClient client;
        Answers answers;
        HttpRequest r = request("GET", server.url());
        r.maxAnswer = 1024 * 1024;
        client.send(r, {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), code);
    }

    void gaveUpWaitingIsUncertain()
    {
        FakeWebServer server;
        server.plan({""});
        CurlHttpClient client;
        Answers answers;
        HttpRequest r = request("POST", server.url(), "x");
        r.timeout = std::chrono::milliseconds(100);
        client.send(r, {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), QStringLiteral("uncertain"));
        QCOMPARE(server.arrivals, 1);
    }
    void cancelEndsTheWaiting()
    {
        FakeWebServer server;
        server.plan({""});
        CurlHttpClient client;
        Answers answers;
        const base::CancelToken cancel;
        server.onArrival = [cancel] { cancel.cancel(); };
        client.send(request("POST", server.url(), "x"), cancel, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), QStringLiteral("cancelled"));
        QCOMPARE(answers.got[0].error().detail, std::string("may have been sent"));
    }
    void answersEveryoneWhenDestroyed()
    {
        FakeWebServer server;
        server.plan({""});
        Answers answers;
        {
            CurlHttpClient client;
            for (int i = 0; i < 10; ++i)
                client.send(request("GET", server.url()), {}, answers.into());
            client.send(request("GET", "nonsense"), {}, answers.into());
            QTRY_VERIFY(server.arrivals > 0);
        }
        QCOMPARE(answers.got.size(), 11U);
    }
    void mayBeDestroyedByAnAnswer()
    {
        FakeWebServer server;
        Answers answers;
        auto client = std::make_unique<CurlHttpClient>();
        client->send(request("GET", server.url()), {}, [&](Outcome o) {
            answers.got.push_back(std::move(o));
            client.reset();
        });
        client->send(request("GET", server.url()), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 2U);
    }
    void anAnswerMaySendAgain()
    {
        FakeWebServer server;
        CurlHttpClient client;
        int left = 20;
        std::function<void(Outcome)> again = [&](Outcome o) {
            if (o && --left > 0)
                client.send(request("GET", server.url()), {}, again);
        };
        client.send(request("GET", server.url()), {}, again);
        QTRY_COMPARE(left, 0);
        QCOMPARE(server.connections, 1);
    }
    void goesThroughTheProxy()
    {
        FakeWebServer proxy;
        proxy.plan({FakeWebServer::ok("by proxy")});
        connectors::CurlOptions options;
        options.proxy = proxy.url("");
        CurlHttpClient client(options);
        Answers answers;
        client.send(request("GET", "http://shop.invalid/x"), {}, answers.into());
        QTRY_COMPARE(answers.got.size(), 1U);
        QCOMPARE(codeOf(answers.got[0]), QStringLiteral("answered"));
        QVERIFY(proxy.lastHead.startsWith("GET http://shop.invalid/x HTTP/1.1"));
    }
};

QTEST_GUILESS_MAIN(CurlHttpClientTest)
#include "tst_curlhttpclient.moc"
