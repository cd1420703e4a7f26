#include "tests/support/virtualclock.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using support::VirtualClock;

class VirtualClockTest : public QObject
{
    Q_OBJECT

private slots:
    void runsTasksInTheOrderOfTheirTimes()
    {
        VirtualClock clock;
        std::string ran;
        clock.after(2s, [&] { ran += 'c'; });
        clock.after(1s, [&] {
            ran += 'a';
            clock.after(0s, [&] { ran += 'b'; });
        });
        clock.after(2s, [&] { ran += 'd'; });
        clock.after(5s, [&] { ran += 'e'; });
        clock.advance(4s);
        QCOMPARE(ran, std::string("abcd"));
        QVERIFY(clock.steady() == 4s);
    }
    void neverRunsATaskFromWithinAfter()
    {
        VirtualClock clock;
        bool ran = false;
        clock.after(0s, [&] { ran = true; });
        QVERIFY(!ran);
        clock.advance(0s);
        QVERIFY(ran);
    }
    void forgetsCancelledTasks()
    {
        VirtualClock clock;
        bool ran = false;
        const auto id = clock.after(1s, [&] { ran = true; });
        clock.cancel(id);
        QVERIFY(clock.runUntilIdle());
        QVERIFY(!ran);
    }
    void stopsAtTheLimit()
    {
        VirtualClock clock;
        int beats = 0;
        std::function<void()> beat = [&] {
            ++beats;
            clock.after(1s, beat);
        };
        beat();
        QVERIFY(!clock.runUntilIdle(10s));
        QCOMPARE(beats, 11);
        QVERIFY(clock.runUntil([&] { return beats == 15; }, 1min));
        QVERIFY(!clock.runUntil([&] { return beats == 1000; }, 1min));
    }
    void theWallClockJumpsAlone()
    {
        VirtualClock clock;
        const auto wall = clock.now();
        clock.jump(-1h);
        clock.advance(1min);
        QVERIFY(clock.now() == wall - 59min);
        QVERIFY(clock.steady() == 1min);
    }
};

QTEST_APPLESS_MAIN(VirtualClockTest)
#include "tst_virtualclock.moc"
