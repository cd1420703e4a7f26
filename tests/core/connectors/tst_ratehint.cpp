#include "core/connectors/ratehint.h"

#include <QTest>

using namespace splot;
using namespace splot::connectors;

class RateHintTest : public QObject
{
    Q_OBJECT

private slots:
    void readsHeaders_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<qint64>("retryAfter"); // ms; -1: none
        QTest::newRow("seconds") << "Retry-After"
                                 << "120" << qint64(120'000);
        QTest::newRow("fraction") << "retry-after"
                                  << "1.5" << qint64(1500);
        QTest::newRow("date") << "Retry-After"
                              << "Tue, 14 Nov 2023 22:14:20 GMT" << qint64(60'000);
        QTest::newRow("past date") << "Retry-After"
                                   << "Tue, 14 Nov 2023 22:12:20 GMT" << qint64(0);
        QTest::newRow("endless") << "Retry-After"
                                 << "99999999999999" << qint64(48 * 3600 * 1000);
        QTest::newRow("nonsense") << "Retry-After"
                                  << "soon" << qint64(-1);
        QTest::newRow("negative") << "Retry-After"
                                  << "-5" << qint64(-1);
        QTest::newRow("none") << "X"
                              << "1" << qint64(-1);
    }
    void readsHeaders()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(qint64, retryAfter);
        const auto hint = rateHint({{name.toStdString(), value.toStdString()}}, m_now);
        QCOMPARE(hint.retryAfter ? qint64(hint.retryAfter->count()) : -1, retryAfter);
    }

    void readsWhatRemains_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("reset");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("from now") << "X-RateLimit-"
                                  << "30" << qint64(30'000);
        QTest::newRow("epoch") << "X-Rate-Limit-"
                               << "1700000045" << qint64(45'000);
        QTest::newRow("epoch ms") << "RateLimit-"
                                  << "1700000045500" << qint64(45'500);
        QTest::newRow("ISO") << "X-RateLimit-"
                             << "2023-11-14T22:13:50Z" << qint64(30'000);
        QTest::newRow("structured") << "RateLimit-"
                                    << "30;w=60" << qint64(30'000);
        QTest::newRow("missing") << "X-RateLimit-"
                                 << "" << qint64(-1);
    }
    void readsWhatRemains()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, reset);
        QFETCH(qint64, expected);
        Headers headers{{prefix.toStdString() + "Remaining", "17"}};
        if (!reset.isEmpty())
            headers.emplace_back(prefix.toStdString() + "Reset", reset.toStdString());
        const auto hint = rateHint(headers, m_now);
        QCOMPARE(hint.remaining, std::optional(17.0));
        QCOMPARE(hint.reset ? qint64(hint.reset->count()) : -1, expected);
    }

    void readsIntervalsAndCallLimits()
    {
        const auto hint = rateHint({{"X-HubSpot-RateLimit-Remaining", "0"},
                                    {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"},
                                    {"X-Shopify-Shop-Api-Call-Limit", "39/40"}},
                                   m_now);
        QVERIFY(hint.reset == std::chrono::seconds(10));
        QCOMPARE(hint.used, std::optional(39.0));
        QCOMPARE(hint.capacity, std::optional(40.0));
        QVERIFY(rateHint({{"X-Shopify-Shop-Api-Call-Limit", "full"}}, m_now) == RateHint{});
    }

private:
    base::WallTime m_now{std::chrono::seconds(1'700'000'000)}; // 2023-11-14T22:13:20Z
};

QTEST_GUILESS_MAIN(RateHintTest)
#include "tst_ratehint.moc"
