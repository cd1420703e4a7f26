// A network with faults, between the REST connector with Splot's own HTTP client and a service that counts.
#include "tests/core/connectors/rest/faultbench.h"

using namespace splot;
using base::ErrorCode;
using support::CountingTarget;
using tests::FaultBench;
using Framing = CountingTarget::Framing;

Q_DECLARE_METATYPE(CountingTarget::Framing)

namespace {
constexpr std::chrono::milliseconds shortLimit{300};
constexpr std::chrono::seconds longLimit{60};
constexpr std::chrono::seconds slack{30}; ///< of a busy machine: a fault must not take until the long limit

template <class T> QString codeOf(const base::Result<T> &result)
{
    return result ? QStringLiteral("answered")
                  : QString::fromStdString(std::string(base::codeName(result.error().code)));
}

/// What a read may be told: nothing is lost by reading again, or the bytes were not what they should be.
bool readFailed(const base::Result<connectors::Page> &page)
{
    return !page && (page.error().code == ErrorCode::NotConnected || page.error().code == ErrorCode::Corrupt);
}

void addFraming(const char *name, Framing framing, const QList<const char *> &faults)
{
    for (const char *fault : faults)
        QTest::addRow("%s, %s", fault, name) << QString::fromLatin1(fault) << framing;
}
} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void aBrokenExchangeIsNeverTakenForAnAnswer_data();
    void aBrokenExchangeIsNeverTakenForAnAnswer();
    void whatOnlyTakesLongIsAnswered_data();
    void whatOnlyTakesLongIsAnswered();
    void aConnectionThatBreaksWhileItIsKeptCostsNothing();
    void whatIsLeftOfAWrongLengthIsNoNextAnswer();
    void anEmptyAnswerIsNoEmptyListing_data();
    void anEmptyAnswerIsNoEmptyListing();
    void badTlsIsRefusedWithWords_data();
    void badTlsIsRefusedWithWords();
    void goodTlsIsTaken();
    void whatIsCutUnderTlsIsNotWhole();
};

void FaultsTest::aBrokenExchangeIsNeverTakenForAnAnswer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Framing>("framing");
    addFraming("length", Framing::Length,
               {"reset:connect:0",
                "close:connect:0",
                "hang:connect:0",
                "reset:request:0",
                "close:request:0",
                "hang:request:0",
                "reset:request:40",
                "close:request:40",
                "halfclose:request:40",
                "hang:request:40",
                "reset:answer:0",
                "close:answer:0",
                "halfclose:answer:0",
                "hang:answer:0",
                "reset:answer:30",
                "close:answer:30",
                "halfclose:answer:30",
                "hang:answer:30",
                "reset:body:0",
                "close:body:0",
                "halfclose:body:0",
                "hang:body:0",
                "reset:body:20",
                "close:body:20",
                "halfclose:body:20",
                "hang:body:20",
                "drip:1:100",
                "delay:60000",
                "length:+7",
                "length:-3",
                "length:many",
                "length:0",
                "length:-99999999",
                "length:99999999999999999999"});
    addFraming("chunked", Framing::Chunked,
               {"close:body:0", "close:body:1", "reset:body:20", "close:body:20", "halfclose:body:20",
                "hang:body:20"});
    addFraming("until it closes", Framing::UntilClose,
               {"close:answer:0", "close:answer:30", "close:body:0", "close:body:20", "halfclose:body:20",
                "reset:body:20", "hang:body:20"});
}
void FaultsTest::aBrokenExchangeIsNeverTakenForAnAnswer()
{
    QFETCH(QString, fault);
    QFETCH(Framing, framing);
    FaultBench bench;
    bench.target.framing = framing;
    const auto id = bench.target.put({{"sku", "A"}, {"price", "1.00"}});
    const bool waits = fault.startsWith(QLatin1String("hang")) || fault.contains(QLatin1Char('+')) ||
                       fault.startsWith(QLatin1String("halfclose:request")) ||
                       fault.startsWith(QLatin1String("drip")) || fault.startsWith(QLatin1String("delay")) ||
                       fault == QLatin1String("length:99999999999999999999");
    const auto limited = [&](auto call) {
        bench.proxy.plan(fault);
        bench.http.limit = waits ? shortLimit : std::chrono::milliseconds(longLimit);
        auto result = call();
        bench.http.limit = longLimit;
        return result;
    };

    const auto listed = limited([&] { return bench.list(); });
    QVERIFY2(readFailed(listed), qPrintable(codeOf(listed)));
    QVERIFY2(bench.took < slack, qPrintable(QString::number(bench.took.count())));
    const auto one = limited([&] { return bench.one(id); });
    QVERIFY2(readFailed(one), qPrintable(codeOf(one)));
    QVERIFY(bench.took < slack);

    const int before = bench.target.arrivals;
    const auto created = limited([&] { return bench.create("key-1", "B"); });
    QVERIFY(bench.took < slack);
    if (!created && created.error().code == ErrorCode::NotConnected) // then nothing was sent
        QCOMPARE(bench.target.arrivals, before);
    else
        QCOMPARE(codeOf(created), QStringLiteral("uncertain"));
    const auto updated = limited([&] { return bench.update(id, "2.00"); });
    QVERIFY(bench.took < slack);
    if (updated) { // its status alone says that it was done, and so it was
        QVERIFY(fault == QLatin1String("length:0") || fault == QLatin1String("close:body:0"));
        QCOMPARE(bench.target.items.at(id).member("price")->toText(), std::string("2.00"));
    } else if (updated.error().code != ErrorCode::NotConnected) {
        QCOMPARE(codeOf(updated), QStringLiteral("uncertain"));
    }

    // The fault is over: the work goes on, and under its key the create has happened once.
    bench.proxy.forget();
    const auto again = bench.create("key-1", "B");
    QCOMPARE(codeOf(again), QStringLiteral("answered"));
    QCOMPARE(codeOf(bench.update(id, "2.00")), QStringLiteral("answered"));
    const auto all = bench.list();
    QCOMPARE(codeOf(all), QStringLiteral("answered"));
    QCOMPARE(all->readings.size(), std::size_t(2));
    QVERIFY(all->complete);
    QCOMPARE(bench.target.creates, 1);
    QCOMPARE(bench.target.with("sku", "B").size(), std::size_t(1));
    QCOMPARE(bench.target.items.at(id).member("price")->toText(), std::string("2.00"));
    QVERIFY(bench.proxy.left() == 0);
}

void FaultsTest::whatOnlyTakesLongIsAnswered_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Framing>("framing");
    addFraming("length", Framing::Length, {"pass", "delay:60", "jitter:10", "drip:7:1"});
    addFraming("chunked", Framing::Chunked, {"pass", "delay:60", "jitter:10", "drip:7:1"});
    addFraming("until it closes", Framing::UntilClose, {"pass", "delay:60", "jitter:10", "drip:7:1"});
}
void FaultsTest::whatOnlyTakesLongIsAnswered()
{
    QFETCH(QString, fault);
    QFETCH(Framing, framing);
    FaultBench bench;
    bench.target.framing = framing;
    const auto id = bench.target.put({{"sku", "A"}, {"price", "1.00"}});
    bench.proxy.plan(fault);
    bench.proxy.repeat();
    const auto created = bench.create("key-1", "B");
    QCOMPARE(codeOf(created), QStringLiteral("answered"));
    QCOMPARE(codeOf(bench.update(id, "2.00")), QStringLiteral("answered"));
    const auto all = bench.list();
    QCOMPARE(codeOf(all), QStringLiteral("answered"));
    QCOMPARE(all->readings.size(), std::size_t(2));
    QCOMPARE(bench.target.creates, 1);
    QCOMPARE(bench.target.repeats, 0);
    QCOMPARE(bench.proxy.broken, 0);
}

void FaultsTest::aConnectionThatBreaksWhileItIsKeptCostsNothing()
{
    FaultBench bench;
    QCOMPARE(codeOf(bench.create("key-1", "A")), QStringLiteral("answered"));
    for (int i = 0; i < 3; ++i) {
        // Where a request meets the end of a kept connection, it is not repeated unseen.
        bench.proxy.plan(QStringLiteral("reset:request:0"));
        const auto key = "key-" + std::to_string(i + 2);
        QCOMPARE(codeOf(bench.create(key, key)), QStringLiteral("uncertain"));
        QCOMPARE(bench.target.with("sku", key).size(), std::size_t(0));
        QCOMPARE(codeOf(bench.create(key, key)), QStringLiteral("answered"));
    }
    QCOMPARE(bench.target.creates, 4);
    QCOMPARE(bench.target.repeats, 0);
}

void FaultsTest::whatIsLeftOfAWrongLengthIsNoNextAnswer()
{
    FaultBench bench;
    const auto a = bench.target.put({{"sku", "A"}, {"price", "1.00"}});
    const auto b = bench.target.put({{"sku", "B"}, {"price", "1.00"}});
    bench.proxy.plan(QStringLiteral("length:-3"));
    QVERIFY(readFailed(bench.one(a)));
    const auto next = bench.one(b);
    QCOMPARE(codeOf(next), QStringLiteral("answered"));
    QCOMPARE(next->readings.size(), std::size_t(1));
    QCOMPARE(next->readings[0].localId.value, b);
    QCOMPARE(bench.proxy.connections, 2); // the connection that said too much is not used again
}

/// 200 and nothing else, as an answer without a length is that was cut right behind its head.
void FaultsTest::anEmptyAnswerIsNoEmptyListing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Framing>("framing");
    QTest::newRow("cut") << QStringLiteral("close:body:0") << Framing::UntilClose;
    QTest::newRow("length 0") << QStringLiteral("length:0") << Framing::Length;
}
void FaultsTest::anEmptyAnswerIsNoEmptyListing()
{
    QFETCH(QString, fault);
    QFETCH(Framing, framing);
    FaultBench bench({}, "/all", "");
    bench.target.framing = framing;
    const auto id = bench.target.put({{"sku", "A"}});
    bench.proxy.plan(fault);
    const auto listed = bench.list();
    QVERIFY2(readFailed(listed), qPrintable(codeOf(listed)));
    bench.proxy.plan(fault);
    const auto one = bench.one(id);
    QVERIFY2(readFailed(one), qPrintable(codeOf(one))); // least of all that it is gone
    const auto again = bench.list();
    QCOMPARE(codeOf(again), QStringLiteral("answered"));
    QCOMPARE(again->readings.size(), std::size_t(1));
}

void FaultsTest::badTlsIsRefusedWithWords_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("words");
    const auto none = QString();
    QTest::newRow("of an unknown authority")
        << QByteArray("good.pem") << false << none << QStringLiteral("needs its authority");
    QTest::newRow("of another name") << QByteArray("other.pem") << true << none
                                     << QStringLiteral("Check the address");
    QTest::newRow("expired") << QByteArray("expired.pem") << true << none << QStringLiteral("has expired. ");
    QTest::newRow("no TLS") << QByteArray() << true << none << QStringLiteral("speaks HTTPS");
    QTest::newRow("closed in the handshake")
        << QByteArray("good.pem") << true << QStringLiteral("close:connect:0")
        << QStringLiteral("speaks HTTPS");
    QTest::newRow("reset in the handshake")
        << QByteArray("good.pem") << true << QStringLiteral("reset:connect:0")
        << QStringLiteral("speaks HTTPS");
    QTest::newRow("silent in the handshake")
        << QByteArray("good.pem") << true << QStringLiteral("hang:connect:0")
        << QStringLiteral("nothing was sent");
}
void FaultsTest::badTlsIsRefusedWithWords()
{
    QFETCH(QByteArray, certificate);
    QFETCH(bool, trusted);
    QFETCH(QString, fault);
    QFETCH(QString, words);
    connectors::CurlOptions options;
    options.connectTimeout =
        fault.startsWith(QLatin1String("hang")) ? shortLimit : std::chrono::milliseconds(longLimit);
    if (trusted)
        options.caBundle = FaultBench::path("authority.pem").toStdString();
    FaultBench bench(options);
    if (certificate.isEmpty())
        bench.proxy.pretendTls();
    else
        bench.proxy.offer(FaultBench::pem(certificate), FaultBench::pem("key.pem"));
    if (!fault.isEmpty())
        bench.proxy.plan(fault);
    const auto created = bench.create("key-1", "A");
    QCOMPARE(codeOf(created), QStringLiteral("not_connected"));
    QVERIFY2(QString::fromStdString(created.error().text()).contains(words), created.error().text().c_str());
    QVERIFY(bench.took < slack);
    QCOMPARE(bench.target.arrivals, 0);
}

void FaultsTest::goodTlsIsTaken()
{
    connectors::CurlOptions options;
    options.caBundle = FaultBench::path("authority.pem").toStdString();
    FaultBench bench(options);
    bench.proxy.offer(FaultBench::pem("good.pem"), FaultBench::pem("key.pem"));
    const auto created = bench.create("key-1", "A");
    QVERIFY2(created, created ? "" : (created.error().text() + created.error().detail).c_str());
    QCOMPARE(bench.target.creates, 1);
}

/// Without a length the end of the connection is the end of the answer, and libcurl takes an end without the
/// word of TLS: what was cut is told by its JSON.
void FaultsTest::whatIsCutUnderTlsIsNotWhole()
{
    connectors::CurlOptions options;
    options.caBundle = FaultBench::path("authority.pem").toStdString();
    FaultBench bench(options);
    bench.target.framing = Framing::UntilClose;
    bench.target.put({{"sku", "A"}});
    bench.proxy.offer(FaultBench::pem("good.pem"), FaultBench::pem("key.pem"));
    for (const char *fault : {"halfclose:body:20", "reset:body:20", "halfclose:body:0"}) {
        bench.proxy.plan(QLatin1String(fault));
        const auto listed = bench.list();
        QVERIFY2(readFailed(listed), fault);
    }
    QCOMPARE(codeOf(bench.list()), QStringLiteral("answered"));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
