#include "core/connectors/webhook/receiver.h"
#include "core/secrets/secretstore.h"
#include "tests/support/virtualclock.h"

#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTest>

using namespace splot;
using namespace splot::connectors;
using base::ErrorCode;

namespace {

class OneSecret : public secrets::SecretStore
{
public:
    base::Result<std::string> read(const std::string &id) override
    {
        if (id != "hook")
            return base::fail(ErrorCode::NotFound, "none");
        return std::string("key");
    }
    base::Result<void> write(const std::string &, const std::string &) override { return {}; }
    base::Result<void> remove(const std::string &) override { return {}; }
    std::string place() const override { return "the test"; }
};

Endpoint endpoint(const std::string &path, const std::string &secret = "hook")
{
    Endpoint e;
    e.path = path;
    e.system = model::SystemId("shop");
    e.object = model::ObjectName("Order");
    e.proof.header = "X-Signature";
    e.secret = secret;
    e.deliveryHeader = "X-Delivery";
    e.idPlace = "orders.id";
    return e;
}

QByteArray post(const QByteArray &body, const QByteArray &path = "/orders", const QByteArray &extra = {})
{
    const QByteArray proof =
        QMessageAuthenticationCode::hash(body, "key", QCryptographicHash::Sha256).toHex();
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nX-Signature: " + proof +
           "\r\nX-Delivery: d1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + extra +
           "\r\n" + body;
}

} // namespace

/// Speaks to the receiver byte by byte.
class ReceiverTest : public QObject
{
    Q_OBJECT

    struct Handed
    {
        Report report;
        Receiver::Committed committed;
    };

    void start(ReceiverOptions options = {})
    {
        m_handed.clear();
        m_receiver =
            std::make_unique<Receiver>(options, m_clock, m_secrets, [this](Report r, Receiver::Committed c) {
                m_handed.push_back({std::move(r), std::move(c)});
            });
        auto ping = endpoint("/ping");
        ping.pings = true;
        QVERIFY(m_receiver->setEndpoints({endpoint("/orders"), endpoint("/locked", "other"), ping}));
        QVERIFY(m_receiver->listen());
    }
    std::unique_ptr<QTcpSocket> connected()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, m_receiver->port());
        if (!QTest::qWaitFor([&] { return socket->state() == QTcpSocket::ConnectedState; }))
            qWarning("no connection");
        return socket;
    }
    /// The head of the next answer.
    static QByteArray answerOf(QTcpSocket &socket)
    {
        QByteArray all;
        if (!QTest::qWaitFor([&] {
                all += socket.readAll();
                return all.contains("\r\n\r\n");
            }))
            return "nothing";
        return all;
    }
    QByteArray exchange(const QByteArray &request)
    {
        auto socket = connected();
        socket->write(request);
        return answerOf(*socket);
    }

    support::VirtualClock m_clock;
    OneSecret m_secrets;
    std::vector<Handed> m_handed;
    std::unique_ptr<Receiver> m_receiver;

private slots:
    void cleanup() { m_receiver.reset(); }

    void answersOnlyWhenCommitted()
    {
        start();
        auto socket = connected();
        socket->write(post(R"({"orders": [{"id": 7}, {"id": "8"}]})"));
        QTRY_COMPARE(m_handed.size(), 1U);
        const Report &report = m_handed[0].report;
        QCOMPARE(report.system.value, std::string("shop"));
        QCOMPARE(report.object.value, std::string("Order"));
        QCOMPARE(report.deliveryId, std::string("d1"));
        QCOMPARE(report.received, m_clock.now());
        QCOMPARE(report.body, std::string(R"({"orders": [{"id": 7}, {"id": "8"}]})"));
        QCOMPARE(report.ids.size(), 2U);
        QCOMPARE(report.ids[0].value, std::string("7"));
        QCOMPARE(report.ids[1].value, std::string("8"));
        // A second connection is answered meanwhile, so the first would have been, too.
        QVERIFY(exchange("GET /none HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QCOMPARE(socket->bytesAvailable(), 0);
        m_handed[0].committed({});
        m_handed[0].committed(base::fail(ErrorCode::Internal, "twice"));
        QCOMPARE(answerOf(*socket), QByteArray("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray good = post("{}");
        QTest::newRow("path") << post("{}", "/other") << QByteArray("404");
        QTest::newRow("method") << QByteArray(good).replace("POST", "PUT") << QByteArray("405");
        QTest::newRow("signature") << QByteArray(good).replace("X-Signature: ", "X-Signature: 0")
                                   << QByteArray("401");
        QTest::newRow("no signature")
            << QByteArray(good).replace("X-Signature", "X-Other") << QByteArray("401");
        QTest::newRow("json") << post("{") << QByteArray("400");
        QTest::newRow("http") << QByteArray("HELO\r\n\r\n") << QByteArray("400");
        QTest::newRow("large") << QByteArray("POST /orders HTTP/1.1\r\nContent-Length: 2000000000\r\n\r\n")
                               << QByteArray("413");
        QTest::newRow("endless head")
            << "POST /orders HTTP/1.1\r\nA: " + QByteArray(100'000, 'a') << QByteArray("431");
        QTest::newRow("our secret is missing") << post("{}", "/locked") << QByteArray("503");
        QTest::newRow("a trial") << post("webhook_id=1", "/ping") << QByteArray("204");
        QTest::newRow("an unsigned trial")
            << post("webhook_id=1", "/ping").replace("X-Signature: ", "X-Signature: 0") << QByteArray("401");
    }
    void saysWhyNot()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        start();
        const QByteArray got = exchange(request);
        QVERIFY2(got.startsWith("HTTP/1.1 " + answer), got);
        QVERIFY(m_handed.empty());
    }

    void theEnginesErrorBecomesAStatus_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("rejected") << int(ErrorCode::Rejected) << QByteArray("HTTP/1.1 400");
        QTest::newRow("back off") << int(ErrorCode::BackOff) << QByteArray("Retry-After: 18\r\n");
        QTest::newRow("internal") << int(ErrorCode::Internal) << QByteArray("HTTP/1.1 503");
        QTest::newRow("cancelled") << int(ErrorCode::Cancelled) << QByteArray("Retry-After: 5\r\n");
    }
    void theEnginesErrorBecomesAStatus()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, answer);
        start();
        auto socket = connected();
        socket->write(post("{}"));
        QTRY_COMPARE(m_handed.size(), 1U);
        base::Error error = base::error(static_cast<ErrorCode>(code), "x");
        error.wait = std::chrono::milliseconds(17'001);
        m_handed[0].committed(base::fail(error));
        const QByteArray got = answerOf(*socket);
        QVERIFY2(got.contains(answer), got);
    }

    void takesOneRequestAfterTheOther()
    {
        start();
        auto socket = connected();
        socket->write(post("{}") + post("{}") + post("{}").replace("Host: x", "Connection: close"));
        for (std::size_t n = 1; n <= 3; ++n) {
            QTRY_COMPARE(m_handed.size(), n);
            m_handed.back().committed({});
            QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 204"));
        }
    }

    void tellsToContinue()
    {
        start();
        auto socket = connected();
        const QByteArray request = post("{}", "/orders", "Expect: 100-continue\r\n");
        socket->write(request.left(request.size() - 2));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 100"));
        socket->write("{}");
        QTRY_COMPARE(m_handed.size(), 1U);
    }

    void aSlowRequestIsCutOff()
    {
        start();
        auto socket = connected();
        socket->write("POST /orders HTTP/1.1\r\n");
        QTRY_VERIFY(m_clock.pending() == 1);
        for (int i = 0; i < 9; ++i) {
            socket->write("A: b\r\n");
            QTest::qWait(0);
            m_clock.advance(std::chrono::seconds(1));
        }
        QVERIFY(exchange("GET / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QCOMPARE(socket->state(), QTcpSocket::ConnectedState);
        m_clock.advance(std::chrono::seconds(2));
        QTRY_COMPARE(socket->state(), QTcpSocket::UnconnectedState);
    }

    void anIdleConnectionIsClosed()
    {
        start();
        auto socket = connected();
        socket->write(post("{}"));
        QTRY_COMPARE(m_handed.size(), 1U);
        m_handed[0].committed({});
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 204"));
        m_clock.advance(std::chrono::seconds(31));
        QTRY_COMPARE(socket->state(), QTcpSocket::UnconnectedState);
    }

    void aCommitThatNeverComesIs503()
    {
        start();
        auto socket = connected();
        socket->write(post("{}"));
        QTRY_COMPARE(m_handed.size(), 1U);
        m_clock.advance(std::chrono::seconds(20));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 503"));
        m_handed[0].committed({}); // too late, and harmless
    }

    void isBusyBeyondItsLimit()
    {
        ReceiverOptions options;
        options.pending = 1;
        start(options);
        auto first = connected();
        first->write(post("{}"));
        QTRY_COMPARE(m_handed.size(), 1U);
        QVERIFY(exchange(post("{}")).contains("Retry-After: 5\r\n"));
        m_handed.clear(); // dropped without a word
        auto third = connected();
        third->write(post("{}"));
        QTRY_COMPARE(m_handed.size(), 1U);
    }

    void limitsConnections()
    {
        ReceiverOptions options;
        options.connections = 2;
        start(options);
        auto a = connected();
        auto b = connected();
        auto c = connected();
        QVERIFY(answerOf(*c).startsWith("HTTP/1.1 503"));
        a.reset();
        c.reset();
        QVERIFY(QTest::qWaitFor([&] {
            QTest::qWait(20); // for the try before this one to be gone
            return exchange("GET / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404");
        }));
    }

    void anAnswerAfterTheSenderLeftIsHarmless()
    {
        start();
        auto socket = connected();
        socket->write(post("{}"));
        QTRY_COMPARE(m_handed.size(), 1U);
        socket.reset();
        QTRY_COMPARE(m_clock.pending(), 0U);
        m_handed[0].committed({});
    }

    void anAnswerAfterTheReceiverIsGoneIsHarmless()
    {
        start();
        auto socket = connected();
        socket->write(post("{}"));
        QTRY_COMPARE(m_handed.size(), 1U);
        m_receiver.reset();
        m_handed[0].committed({});
        QCOMPARE(m_clock.pending(), 0U);
        QTRY_COMPARE(socket->state(), QTcpSocket::UnconnectedState);
    }

    void twoEndpointsCannotShareAPath()
    {
        start();
        QVERIFY(m_receiver->setEndpoints({endpoint("/a"), endpoint("/a")}).error().code ==
                ErrorCode::Rejected);
    }

    void aTakenPortIsSaid()
    {
        start();
        ReceiverOptions options;
        options.port = m_receiver->port();
        Receiver second(options, m_clock, m_secrets, [](Report, const Receiver::Committed &) {});
        QVERIFY(second.listen().error().code == ErrorCode::NotConnected);
    }
};

QTEST_GUILESS_MAIN(ReceiverTest)
#include "tst_receiver.moc"
