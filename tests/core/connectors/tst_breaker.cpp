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
        Breaker breaker({3, seconds(10), seconds(60)});
        fail(breaker);
        fail(breaker);
        breaker.succeeded();
        fail(breaker);
        fail(breaker);
        QVERIFY(breaker.closed() && state(breaker) == Breaker::State::Closed);
        fail(breaker);
        QVERIFY(!breaker.closed() && state(breaker) == Breaker::State::Open);
        QVERIFY(wait(breaker) >= seconds(5) && wait(breaker) <= seconds(10));
    }

    void aProbeThatSucceedsClosesIt()
    {
        Breaker breaker({1, seconds(10), seconds(60)});
        fail(breaker);
        m_clock.advance(wait(breaker));
        QVERIFY(state(breaker) == Breaker::State::HalfOpen);
        breaker.succeeded();
        QVERIFY(state(breaker) == Breaker::State::Closed);
    }

    void aFailedProbeOpensItForLongerUpToABound()
    {
        Breaker breaker({1, seconds(10), seconds(60)});
        for (const int bound : {10, 20, 40, 60, 60}) {
            fail(breaker);
            QVERIFY(wait(breaker) >= seconds(bound) / 2);
            QVERIFY(wait(breaker) <= seconds(bound));
            m_clock.advance(wait(breaker));
            QVERIFY(state(breaker) == Breaker::State::HalfOpen);
        }
    }

    void lateFailuresDoNotProlongIt()
    {
        Breaker breaker({1, seconds(10), seconds(60)});
        fail(breaker);
        const auto before = wait(breaker);
        for (int i = 0; i < 10; ++i)
            fail(breaker);
        QVERIFY(wait(breaker) == before);
    }

    void whatTheSystemSaysIsWaitedFor()
    {
        Breaker breaker({3, seconds(10), seconds(60)});
        breaker.hold(m_clock.steady() + seconds(90));
        QVERIFY(state(breaker) == Breaker::State::Open);
        breaker.hold(m_clock.steady() + seconds(30)); // an answer from before
        QVERIFY(wait(breaker) == seconds(90));
        m_clock.advance(seconds(90));
        QVERIFY(state(breaker) == Breaker::State::HalfOpen);
        breaker.succeeded();
        QVERIFY(breaker.closed());
    }

private:
    void fail(Breaker &breaker) { breaker.failed(m_clock.steady(), m_random); }
    Breaker::State state(const Breaker &breaker) const { return breaker.state(m_clock.steady()); }
    std::chrono::microseconds wait(const Breaker &breaker) const
    {
        return breaker.until() - m_clock.steady();
    }

    support::VirtualClock m_clock;
    base::SeededRandom m_random{1};
};

QTEST_GUILESS_MAIN(BreakerTest)
#include "tst_breaker.moc"
