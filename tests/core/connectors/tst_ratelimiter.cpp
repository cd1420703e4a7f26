#include "core/connectors/ratelimiter.h"
#include "tests/support/virtualclock.h"

#include <QTest>

#include <rapidcheck.h>

using namespace splot;
using namespace splot::connectors;
using base::ErrorCode;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// What became of requests, in order, with the time since the clock's start.
struct Log
{
    support::VirtualClock clock;
    std::vector<std::pair<int, milliseconds>> started;
    std::vector<std::pair<int, ErrorCode>> refused;
    std::unique_ptr<RateLimiter> limiter =
        std::make_unique<RateLimiter>(clock); ///< last: it answers when it goes

    void ask(int number, double cost = 1, milliseconds patience = hours(100), base::CancelToken cancel = {},
             const std::string &bucket = "b")
    {
        limiter->acquire(
            bucket, cost, patience, std::move(cancel), [this, number](base::Result<void> result) {
                if (result)
                    started.emplace_back(number, std::chrono::duration_cast<milliseconds>(clock.steady()));
                else
                    refused.emplace_back(number, result.error().code);
            });
    }
    std::vector<int> numbers() const
    {
        std::vector<int> out;
        for (const auto &[number, time] : started)
            out.push_back(number);
        return out;
    }
};

RateRule perWindow(double points, milliseconds length)
{
    RateRule rule;
    rule.windows.push_back({points, length});
    return rule;
}

} // namespace

class RateLimiterTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutARuleAllStartAtOnce()
    {
        Log log;
        for (int i = 0; i < 100; ++i)
            log.ask(i);
        QCOMPARE(log.started.size(), 100U);
    }

    void aWindowHoldsBackWhatIsTooMuch()
    {
        Log log;
        log.limiter->setRule("b", perWindow(3, seconds(10)));
        for (int i = 0; i < 7; ++i)
            log.ask(i);
        QCOMPARE(log.started.size(), 3U);
        log.clock.advance(milliseconds(9999));
        QCOMPARE(log.started.size(), 3U);
        log.clock.advance(milliseconds(300));
        QCOMPARE(log.started.size(), 6U);
        log.clock.advance(seconds(11));
        QCOMPARE(log.numbers(), (std::vector{0, 1, 2, 3, 4, 5, 6}));
    }

    void noSpanOfTheWindowEverHoldsMore()
    {
        QVERIFY(rc::check("sliding windows", [] {
            const double points = *rc::gen::inRange(1, 20);
            const milliseconds length(*rc::gen::inRange(1, 5000));
            RateBudget budget(perWindow(points, length));
            base::SteadyTime now(0);
            std::vector<std::pair<base::SteadyTime, double>> spent;
            for (int i = 0; i < 100; ++i) {
                const double cost = *rc::gen::inRange(1, static_cast<int>(points) + 1);
                now += milliseconds(*rc::gen::inRange(0, 300));
                now += budget.waitFor(cost, now);
                RC_ASSERT(budget.waitFor(cost, now).count() == 0);
                budget.spend(cost, now);
                spent.emplace_back(now, cost);
                double sum = 0;
                for (const auto &[time, c] : spent)
                    sum += time > now - length ? c : 0;
                RC_ASSERT(sum <= points);
            }
        }));
    }

    void severalWindowsHoldTogether()
    {
        Log log;
        RateRule rule = perWindow(2, seconds(1));
        rule.windows.push_back({5, hours(1)});
        log.limiter->setRule("b", rule);
        for (int i = 0; i < 10; ++i)
            log.ask(i);
        log.clock.advance(std::chrono::minutes(59));
        QCOMPARE(log.started.size(), 5U);
        log.clock.advance(std::chrono::minutes(3));
        QCOMPARE(log.started.size(), 10U);
    }

    void aLeakyBucketRefills()
    {
        Log log;
        RateRule rule;
        rule.capacity = 40;
        rule.leak = 2;
        log.limiter->setRule("b", rule);
        for (int i = 0; i < 50; ++i)
            log.ask(i);
        QCOMPARE(log.started.size(), 40U);
        log.clock.advance(milliseconds(1001));
        QCOMPARE(log.started.size(), 42U);
        log.clock.advance(seconds(4));
        QCOMPARE(log.started.size(), 50U);
    }

    void dearRequestsCostMore()
    {
        Log log;
        log.limiter->setRule("b", perWindow(100, seconds(60)));
        log.ask(1, 60);
        log.ask(2, 50);
        log.ask(3, 1); // keeps its place behind the dear one
        QCOMPARE(log.numbers(), std::vector{1});
        log.clock.advance(seconds(62));
        QCOMPARE(log.numbers(), (std::vector{1, 2, 3}));
    }

    void aCostAboveTheLimitStartsAlone()
    {
        Log log;
        log.limiter->setRule("b", perWindow(10, seconds(1)));
        log.ask(1, 5);
        log.ask(2, 25);
        QCOMPARE(log.numbers(), std::vector{1});
        log.clock.advance(seconds(2));
        QCOMPARE(log.numbers(), (std::vector{1, 2}));
    }

    void concurrencyIsGivenBack()
    {
        Log log;
        RateRule rule;
        rule.concurrency = 2;
        log.limiter->setRule("b", rule);
        for (int i = 0; i < 4; ++i)
            log.ask(i);
        QCOMPARE(log.started.size(), 2U);
        log.limiter->release("b");
        QCOMPARE(log.started.size(), 3U);
        log.limiter->release("b");
        log.limiter->release("b");
        QCOMPARE(log.started.size(), 4U);
    }

    void bucketsDoNotDisturbEachOther()
    {
        Log log;
        log.limiter->setRule("a", perWindow(1, hours(1)));
        log.ask(1, 1, hours(9), {}, "a");
        log.ask(2, 1, hours(9), {}, "a");
        log.ask(3, 1, hours(9), {}, "b");
        QCOMPARE(log.numbers(), (std::vector{1, 3}));
    }

    void patienceEndsAtOnceWhenTheWaitIsKnown()
    {
        Log log;
        log.limiter->setRule("b", perWindow(1, hours(24)));
        log.ask(1);
        log.ask(2, 1, seconds(30));
        QCOMPARE(log.refused, (std::vector<std::pair<int, ErrorCode>>{{2, ErrorCode::BackOff}}));
        QCOMPARE(log.limiter->wait("b"), milliseconds(hours(24)));
    }

    void patienceEndsWhileWaitingForAnother()
    {
        Log log;
        RateRule rule;
        rule.concurrency = 1;
        log.limiter->setRule("b", rule);
        log.ask(1);
        log.ask(2);
        log.ask(3, 1, seconds(5));
        log.clock.advance(seconds(6));
        QCOMPARE(log.refused, (std::vector<std::pair<int, ErrorCode>>{{3, ErrorCode::BackOff}}));
        log.limiter->release("b");
        QCOMPARE(log.numbers(), (std::vector{1, 2}));
    }

    void whoIsCancelledIsToldAndDoesNotSpend()
    {
        Log log;
        log.limiter->setRule("b", perWindow(1, seconds(10)));
        const base::CancelToken cancel;
        log.ask(1);
        log.ask(2, 1, hours(1), cancel);
        log.ask(3);
        cancel.cancel();
        log.clock.advance(seconds(1));
        QCOMPARE(log.refused, (std::vector<std::pair<int, ErrorCode>>{{2, ErrorCode::Cancelled}}));
        log.clock.advance(seconds(10));
        QCOMPARE(log.numbers(), (std::vector{1, 3}));
    }

    void whoWaitsIsToldAtTheEnd()
    {
        Log log;
        log.limiter->setRule("b", perWindow(1, hours(1)));
        log.ask(1);
        log.ask(2);
        log.limiter.reset();
        QCOMPARE(log.refused, (std::vector<std::pair<int, ErrorCode>>{{2, ErrorCode::Cancelled}}));
        QCOMPARE(log.clock.pending(), 0U);
    }

    void aStartMayEndTheLimiter()
    {
        Log log;
        int others = 0;
        log.limiter->acquire("b", 1, seconds(1), {}, [&](const base::Result<void> &) {
            log.limiter->acquire("b", 1, seconds(1), {},
                                 [&](const base::Result<void> &r) { others += r ? 1 : 100; });
            log.limiter.reset();
        });
        QCOMPARE(others, 100);
    }

    void obeysRetryAfter()
    {
        Log log;
        log.ask(1);
        log.limiter->learn("b", Headers{{"Retry-After", "7"}});
        log.ask(2);
        log.clock.advance(milliseconds(6999));
        QCOMPARE(log.started.size(), 1U);
        log.clock.advance(milliseconds(300));
        QCOMPARE(log.started.size(), 2U);
    }

    void remainingRequestsAreSpentUntilTheReset()
    {
        Log log;
        log.ask(1);
        log.limiter->learn("b", Headers{{"X-RateLimit-Remaining", "2"}, {"X-RateLimit-Reset", "60"}});
        log.limiter->release("b");
        for (int i = 2; i < 6; ++i)
            log.ask(i);
        QCOMPARE(log.numbers(), (std::vector{1, 2, 3}));
        log.clock.advance(seconds(61));
        QCOMPARE(log.started.size(), 5U);
    }

    void requestsInFlightAreTakenOffWhatRemains()
    {
        Log log;
        for (int i = 1; i <= 3; ++i)
            log.ask(i);
        // The answer to the first: the sender may not have seen the other two.
        log.limiter->learn("b", Headers{{"X-RateLimit-Remaining", "3"}, {"X-RateLimit-Reset", "60"}});
        for (int i = 4; i <= 6; ++i)
            log.ask(i);
        QCOMPARE(log.numbers(), (std::vector{1, 2, 3, 4}));
    }

    void answersThatOvertakeDoNotRaiseWhatRemains()
    {
        RateBudget budget;
        const base::SteadyTime now(0);
        budget.learn({{}, 0, seconds(60), {}, {}}, 0, now);
        budget.learn({{}, 5, seconds(60), {}, {}}, 0, now);
        QVERIFY(budget.waitFor(1, now) == seconds(60));
        budget.learn({{}, 5, seconds(60), {}, {}}, 0, now + seconds(60));
        QVERIFY(budget.waitFor(1, now + seconds(60)).count() == 0);
    }

    void theCallLimitOfTheShopIsFollowed()
    {
        Log log;
        RateRule rule;
        rule.capacity = 40;
        rule.leak = 2;
        log.limiter->setRule("b", rule);
        log.ask(1);
        // Others use the same account.
        log.limiter->learn("b", Headers{{"X-Shopify-Shop-Api-Call-Limit", "80/80"}});
        log.ask(2);
        QCOMPARE(log.numbers(), std::vector{1});
        log.clock.advance(milliseconds(800));
        QCOMPARE(log.numbers(), (std::vector{1, 2}));
    }

    void budgetsSurviveARestart()
    {
        model::Value memory;
        {
            Log log;
            log.limiter->setRule("b", perWindow(5, hours(24)));
            for (int i = 0; i < 4; ++i)
                log.ask(i);
            log.limiter->learn("c", Headers{{"Retry-After", "7200"}});
            memory = log.limiter->memory();
        }
        Log log; // its wall clock begins where the other's did
        log.limiter->setRule("b", perWindow(5, hours(24)));
        log.limiter->restore(memory);
        log.ask(1);
        log.ask(2);
        log.ask(3, 1, hours(9), {}, "c");
        QCOMPARE(log.numbers(), std::vector{1});
        log.clock.advance(hours(2) + seconds(1));
        QCOMPARE(log.numbers(), (std::vector{1, 3}));
        log.clock.advance(hours(22) + std::chrono::minutes(30));
        QCOMPARE(log.numbers(), (std::vector{1, 3, 2}));
    }

    void aWallClockSetBackDoesNotStretchTheWait()
    {
        Log first;
        first.limiter->setRule("b", perWindow(1, hours(1)));
        first.ask(1);
        const auto memory = first.limiter->memory();
        Log log;
        log.clock.jump(-hours(1000));
        log.limiter->setRule("b", perWindow(1, hours(1)));
        log.limiter->restore(memory);
        QVERIFY(log.limiter->wait("b") <= hours(1));
    }

    void memoryOfAnotherVersionIsHarmless()
    {
        Log log;
        log.limiter->setRule("b", perWindow(1, hours(1)));
        log.limiter->restore("nonsense");
        log.limiter->restore(
            model::Object{{"b", model::Object{{"windows", "x"}, {"paused", "y"}, {"remaining", 3}}}});
        log.ask(1);
        QCOMPARE(log.numbers(), std::vector{1});
    }
};

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
