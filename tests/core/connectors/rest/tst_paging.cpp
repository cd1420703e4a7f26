#include "core/connectors/rest/feedrun.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

using namespace splot;
using connectors::FeedRun;
using connectors::FeedSpec;
using model::Value;

namespace {
/// A list of things with the moment of their last change, as a server keeps it, sorted as the feed asks.
class Server
{
public:
    std::map<int, std::int64_t> changedAt; ///< seconds by id

    model::List page(const Value &place, std::int64_t size) const
    {
        const auto since = model::Moment::parse(place.member("since")->toText())->micros / 1'000'000;
        const auto *skipped = place.member("skip")->get<std::int64_t>();
        std::vector<std::pair<std::int64_t, int>> sorted;
        for (const auto &[id, at] : changedAt) {
            if (at >= since)
                sorted.emplace_back(at, id);
        }
        std::sort(sorted.begin(), sorted.end());
        model::List out;
        for (auto i = static_cast<std::size_t>(*skipped);
             i < sorted.size() && out.size() < static_cast<std::size_t>(size); ++i)
            out.push_back(
                model::Object{{"id", Value(sorted[i].second)},
                              {"at", Value(model::Moment{sorted[i].first * 1'000'000, 0}.toText())}});
        return out;
    }
};

FeedSpec keyset(std::int64_t size)
{
    FeedSpec feed;
    feed.name = "main";
    feed.paging.kind = "keyset";
    feed.paging.size = size;
    feed.cursor.emplace();
    feed.cursor->path = *connectors::Path::parse("at");
    feed.cursor->start = Value("1970-01-01T00:00:00Z");
    feed.cursor->overlap = 5;
    return feed;
}

using Seen = std::map<int, std::int64_t>; ///< the newest change that was read of each

/// One run; `between` happens after each page.
Value run(const FeedSpec &feed, const Server &server, Value state, Seen &seen,
          const std::function<void()> &between = {})
{
    for (int pages = 0; pages < 500; ++pages) {
        FeedRun feeds({&feed}, state);
        feeds.begin({});
        const auto page = server.page(feeds.place(), feed.paging.size);
        std::vector<const Value *> items;
        for (const auto &item : page) {
            items.push_back(&item);
            seen[static_cast<int>(*item.member("id")->get<std::int64_t>())] =
                model::Moment::parse(item.member("at")->toText())->micros / 1'000'000;
        }
        const connectors::Headers headers;
        const Value whole;
        connectors::PageFacts facts{
            items.size(), {}, &whole, &headers, base::WallTime(std::chrono::seconds(1'000'000))};
        if (!items.empty())
            facts.lastCursor = *items.back()->member("at");
        const auto done = feeds.advance(facts, items);
        if (!done)
            RC_FAIL(done.error().text());
        state = feeds.state();
        if (feeds.finished())
            return state;
        if (between)
            between();
    }
    RC_FAIL("The run did not end.");
}

Server someServer()
{
    Server server;
    const auto count = *rc::gen::inRange(0, 40);
    for (int id = 1; id <= count; ++id)
        server.changedAt[id] = *rc::gen::inRange(100, 110); // many of one instant
    return server;
}
} // namespace

class PagingTest : public QObject
{
    Q_OBJECT

private slots:
    void keysetSeesEverything();
    void keysetSeesWhatChangesWhilePaging();
    void nextRunSeesOnlyWhatIsNewAndTheOverlap();
};

void PagingTest::keysetSeesEverything()
{
    QVERIFY(rc::check("every item is read once or more", [] {
        const auto server = someServer();
        const auto feed = keyset(*rc::gen::inRange(1, 12));
        Seen seen;
        run(feed, server, {}, seen);
        RC_ASSERT(seen == server.changedAt);
    }));
}

void PagingTest::keysetSeesWhatChangesWhilePaging()
{
    QVERIFY(rc::check("an item touched while we page is read as it is at last, in this run or the next", [] {
        auto server = someServer();
        RC_PRE(!server.changedAt.empty());
        for (auto &[id, at] : server.changedAt)
            at = 100 + id; // no two of one instant
        std::int64_t now = 200;
        const auto feed = keyset(*rc::gen::inRange(2, 12));
        Seen seen;
        auto state = run(feed, server, {}, seen, [&] {
            if (now < 230) {
                const auto touched = std::next(server.changedAt.begin(),
                                               *rc::gen::inRange<std::ptrdiff_t>(
                                                   0, static_cast<std::ptrdiff_t>(server.changedAt.size())));
                touched->second = now++;
            }
        });
        run(feed, server, state, seen);
        RC_ASSERT(seen == server.changedAt);
    }));
}

void PagingTest::nextRunSeesOnlyWhatIsNewAndTheOverlap()
{
    QVERIFY(rc::check("the second run reads what is not older than the newest less the overlap", [] {
        auto server = someServer();
        const auto feed = keyset(*rc::gen::inRange(1, 12));
        Seen first, second, wanted;
        const auto state = run(feed, server, {}, first);
        std::int64_t newest = 0;
        for (const auto &[id, at] : server.changedAt)
            newest = std::max(newest, at);
        for (const auto &[id, at] : server.changedAt) {
            if (at >= newest - 5)
                wanted[id] = at;
        }
        run(feed, server, state, second);
        RC_ASSERT(second == wanted);
    }));
}

QTEST_APPLESS_MAIN(PagingTest)
#include "tst_paging.moc"
