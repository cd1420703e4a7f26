#include "core/connectors/breaker.h"
#include "tests/support/virtualclock.h"

#include <QTest>

using namespace splot;
using namespace splot::connectors;
using std::chrono::milliseconds;
using std::chrono::seconds;

class BreakerTest : public QObject
{
    Q_OBJECT

private slots:
    void backoffStaysWithinItsBound_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("bound");
        QTest::newRow("first") << 0 << 100;
        QTest::newRow("fourth") << 3 << 800;
        QTest::newRow("capped") << 9 << 10'000;
        QTest::newRow("far") << 2'000'000'000 << 10'000;
        QTest::newRow("none") << -1 << 100;
    }
    void backoffStaysWithinItsBound()
    {
        QFETCH(int, attempt);
        QFETCH(int, bound);
        base::SeededRandom random(7);
        milliseconds least(1'000'000);
        milliseconds most(0);
        for (int i = 0; i < 2000; ++i) {
            const auto wait = backoff(attempt, milliseconds(100), seconds(10), random);
            least = std::min(least, wait);
            most = std::max(most, wait);
        }
        QVERIFY(most.count() <= bound);
        QVERIFY(most.count() > bound * 9 / 10); // the whole width is used: full jitter
        QVERIFY(least.count() < bound / 10);
    }

    void opensAfterFailuresInARowOnly()
    {
        Breaker breaker(m_clock, m_random, {3, seconds(10), seconds(60)});
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        breaker.failed();
        QVERIFY(breaker.state() == Breaker::State::Closed);
        QVERIFY(breaker.admit());
        breaker.failed();
        QVERIFY(breaker.state() == Breaker::State::Open);
        QVERIFY(!breaker.admit());
        QVERIFY(breaker.wait() >= seconds(5) && breaker.wait() <= seconds(10));
    }

    void letsOneProbeThrough()
    {
        Breaker breaker(m_clock, m_random, {1, seconds(10), seconds(60)});
        breaker.failed();
        m_clock.advance(breaker.wait());
        QVERIFY(breaker.state() == Breaker::State::HalfOpen);
        QVERIFY(breaker.admit());
        QVERIFY(!breaker.admit());
        breaker.abandoned();
        QVERIFY(breaker.admit());
        breaker.succeeded();
        QVERIFY(breaker.state() == Breaker::State::Closed);
        QVERIFY(breaker.admit());
        QVERIFY(breaker.admit());
    }

    void aFailedProbeOpensItForLongerUpToABound()
    {
        Breaker breaker(m_clock, m_random, {1, seconds(10), seconds(60)});
        for (const int bound : {10, 20, 40, 60, 60}) {
            breaker.failed();
            QVERIFY(breaker.wait() >= seconds(bound) / 2);
            QVERIFY(breaker.wait() <= seconds(bound));
            m_clock.advance(breaker.wait());
            QVERIFY(breaker.admit());
        }
    }

    void lateFailuresDoNotProlongIt()
    {
        Breaker breaker(m_clock, m_random, {1, seconds(10), seconds(60)});
        breaker.failed();
        const auto wait = breaker.wait();
        for (int i = 0; i < 10; ++i)
            breaker.failed();
        QVERIFY(breaker.wait() == wait);
    }

private:
    support::VirtualClock m_clock;
    base::SeededRandom m_random{1};
};

QTEST_GUILESS_MAIN(BreakerTest)
#include "tst_breaker.moc"
