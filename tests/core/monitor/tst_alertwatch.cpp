#include "core/monitor/alertwatch.h"

#include <QtTest>

using namespace splot;
using model::AlertRule;
using model::Metric;
using monitor::AlertWatch;

namespace {
model::Moment at(std::int64_t seconds)
{
    return {seconds * 1000000, 0};
}

AlertRule waitingOver(double limit, int seconds, const char *id = "r")
{
    AlertRule rule;
    rule.id = id;
    rule.metric = Metric::Waiting;
    rule.limit = limit;
    rule.lasting = std::chrono::seconds(seconds);
    return rule;
}

auto always(double value)
{
    return [value](const AlertRule &) { return std::optional<double>(value); };
}
} // namespace

class AlertWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void oneNoticeAtTheStartAndOneAtTheEnd()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 0)});
        int starts = 0, ends = 0;
        for (int second = 0; second < 1000; ++second) {
            for (const auto &notice :
                 watch.look(always(second >= 100 && second < 600 ? 501 : 10), at(second)))
                ++(notice.started ? starts : ends);
        }
        QCOMPARE(starts, 1);
        QCOMPARE(ends, 1);
        QCOMPARE(watch.active(), 0);
    }
    void theLimitItselfIsKept()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 0)});
        QVERIFY(watch.look(always(500), at(1)).empty());
        QCOMPARE(watch.look(always(500.5), at(2)).size(), std::size_t(1));
    }
    void aLimitMustBeBrokenForAsLongAsTheRuleSays()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 60)});
        QVERIFY(watch.look(always(900), at(0)).empty());
        QVERIFY(watch.look(always(900), at(59)).empty());
        const auto notices = watch.look(always(900), at(60));
        QCOMPARE(notices.size(), std::size_t(1));
        QVERIFY(notices[0].started);
        QCOMPARE(notices[0].since.micros, at(0).micros);
        QVERIFY(watch.look(always(900), at(61)).empty());
    }
    void aShortPauseBetweenStartsTheSpanAnew()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 60)});
        QVERIFY(watch.look(always(900), at(0)).empty());
        QVERIFY(watch.look(always(1), at(50)).empty());
        QVERIFY(watch.look(always(900), at(51)).empty());
        QVERIFY(watch.look(always(900), at(110)).empty());
        QCOMPARE(watch.look(always(900), at(111)).size(), std::size_t(1));
    }
    void aFigureThatFluttersRaisesNothingMore()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 30)});
        int notices = 0;
        for (int second = 0; second < 3600; ++second)
            notices += static_cast<int>(
                watch.look(always(second < 40 || second % 20 < 10 ? 900 : 1), at(second)).size());
        QCOMPARE(notices, 1);
        QCOMPARE(watch.active(), 1);
    }
    void whatIsNotKnownChangesNothing()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 0)});
        QCOMPARE(watch.look(always(900), at(0)).size(), std::size_t(1));
        QVERIFY(watch.look([](const AlertRule &) { return std::nullopt; }, at(10)).empty());
        QCOMPARE(watch.active(), 1);
    }
    void aClockSetBackNeitherRaisesNorHangs()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 60)});
        QVERIFY(watch.look(always(900), at(1000)).empty());
        QVERIFY(watch.look(always(900), at(10)).empty());
        QVERIFY(watch.look(always(900), at(69)).empty());
        QCOMPARE(watch.look(always(900), at(70)).size(), std::size_t(1));
    }
    void unchangedRulesKeepTheirState()
    {
        AlertWatch watch;
        watch.setRules({waitingOver(500, 0)});
        QCOMPARE(watch.look(always(900), at(0)).size(), std::size_t(1));
        watch.setRules({waitingOver(500, 0), waitingOver(5000, 0, "other")});
        QVERIFY(watch.look(always(900), at(1)).empty());
        watch.setRules({waitingOver(800, 0)});
        QCOMPARE(watch.active(), 0);
        QCOMPARE(watch.look(always(900), at(2)).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(AlertWatchTest)
#include "tst_alertwatch.moc"
