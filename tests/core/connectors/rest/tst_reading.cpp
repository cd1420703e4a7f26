#include "tests/core/connectors/rest/thing.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::Feed;

/// What feeds and listings give, page by page.
class ReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void pagingEnds_data();
    void pagingEnds();
    void offsetListingIsComplete();
    void listingThatChangesItsSizeIsNotComplete();
    void samePageTwiceIsAnError();
    void endlessPagingIsAnError();
    void nextPageElsewhereIsRefused();
    void keysetGoesOnFromTheLastValue();
    void keysetSkipsWithinOneInstant();
    void newestFirstEndsAtTheCursor();
    void cursorMovesOnlyAtTheEnd();
    void overlapIsReadAgain();
    void whatTheOverlapShowsAgainIsGivenOnce();
    void whatWeWroteIsGivenAgain();
    void emptyRunKeepsTheCursor();
    void timeFromTheFutureDoesNotMoveTheCursor();
    void fullListingGivesTheChangesTheirStart();
    void changesBeginWhereTheCallerSays();
    void fullWindowIsHalved();
    void severalFeedsAreReadInTurn();
    void changedPartsReadTheirParents();
    void parentsThatAreGoneAreToldSo();
    void whatLeftASweepAndIsGoneIsToldSo();
    void sweepIsFoundByName();
    void whatLeftASweepIsReadAgain();
};

void ReadingTest::pagingEnds_data()
{
    QTest::addColumn<QString>("paging");
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char *paging, std::initializer_list<const char *> answers,
                        const char *second) {
        QStringList list;
        for (const auto *answer : answers)
            list << QString::fromUtf8(answer);
        QTest::newRow(name) << QString::fromUtf8(paging) << list << QString::fromUtf8(second);
    };
    row("page", R"({"kind":"page","size":2})", {R"([{"id":1},{"id":2}])", R"([{"id":3}])"}, "o=&p=2&t=");
    row("offset", R"({"kind":"offset","size":2})", {R"([{"id":1},{"id":2}])", R"([{"id":3}])"}, "o=2&p=&t=");
    row("offset until empty", R"({"kind":"offset","size":5,"untilEmpty":true})",
        {R"([{"id":1},{"id":2}])", R"([{"id":3}])", "[]"}, "o=2&p=&t=");
}

void ReadingTest::pagingEnds()
{
    QFETCH(QString, paging);
    QFETCH(QStringList, answers);
    QFETCH(QString, second);
    RestBench bench(
        descriptor(
            R"({"request":{"path":"/t","query":{"o":"{{ offset }}","p":"{{ page }}","t":"{{ token }}"}},"items":"","paging":)" +
            paging.toStdString() + "}"),
        {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    std::string seen;
    model::Value state;
    for (int i = 0; i < answers.size(); ++i) {
        bench.http.answers(answers[i].toStdString());
        const auto page = bench.read(bench.reading("Thing", Feed::Full, state));
        QVERIFY2(page, page ? "" : page.error().text().c_str());
        QCOMPARE(page->last, i == answers.size() - 1);
        seen += texts(page->readings) + ";";
        state = page->state;
    }
    QVERIFY(seen.starts_with("1,2;3;"));
    QCOMPARE(bench.http.requests[1].url, "http://x/t?" + second.toStdString());
}

void ReadingTest::offsetListingIsComplete()
{
    RestBench bench(
        descriptor(
            R"({"request":{"path":"/t","query":{"skip":"{{ offset }}"}},"items":"items","paging":{"kind":"offset","size":2,"total":"total"}})"),
        {{"url", "http://x/"}});
    bench.http.answers(R"({"total":3,"items":[{"id":1,"v":7,"at":"2026-01-01T00:00:00Z"},{"id":2}]})");
    bench.http.answers(R"({"total":3,"items":[{"id":3}]})");
    const auto first = bench.read(bench.reading("Thing", Feed::Full));
    QVERIFY(first && !first->last && !first->complete);
    QCOMPARE(first->readings.front().version, std::string("7"));
    QCOMPARE(first->readings.front().changedAt.toText(), std::string("2026-01-01T00:00:00Z"));
    const auto second = bench.read(bench.reading("Thing", Feed::Full, first->state));
    QVERIFY(second && second->last && second->complete);
    QCOMPARE(bench.http.last().url, std::string("http://x/t?skip=2"));
}

void ReadingTest::listingThatChangesItsSizeIsNotComplete()
{
    RestBench bench(
        descriptor(
            R"({"request":{"path":"/t"},"items":"items","paging":{"kind":"offset","size":2,"total":"total"}})"),
        {{"url", "http://x"}});
    bench.http.answers(R"({"total":4,"items":[{"id":1},{"id":2}]})");
    bench.http.answers(R"({"total":3,"items":[{"id":4}]})");
    const auto first = bench.read(bench.reading("Thing", Feed::Full));
    const auto second = bench.read(bench.reading("Thing", Feed::Full, first->state));
    QVERIFY(second->last);
    QVERIFY(!second->complete);
}

void ReadingTest::samePageTwiceIsAnError()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":"","paging":{"kind":"page","size":1}})"),
                    {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1}])");
    bench.http.answers(R"([{"id":1}])");
    const auto first = bench.read(bench.reading("Thing", Feed::Full));
    const auto second = bench.read(bench.reading("Thing", Feed::Full, first->state));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Corrupt);
}

void ReadingTest::endlessPagingIsAnError()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/t"},"items":"","paging":{"kind":"page","size":1,"limit":3}})"),
        {{"url", "http://x"}});
    model::Value state;
    for (int i = 0; i < 2; ++i) {
        bench.http.answers("[{\"id\":" + std::to_string(i) + "}]");
        const auto page = bench.read(bench.reading("Thing", Feed::Full, state));
        QVERIFY(page);
        state = page->state;
    }
    bench.http.answers(R"([{"id":9}])");
    QVERIFY(!bench.read(bench.reading("Thing", Feed::Full, state)));
}

void ReadingTest::nextPageElsewhereIsRefused()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":"","paging":{"kind":"link"}})"),
                    {{"url", "https://x.test/api"}});
    bench.http.answers(
        R"([{"id":1}])", 200,
        {{"link", "<https://x.test/api/t?after=1>; rel=\"next\", <https://x.test/api/t>; rel=\"first\""}});
    bench.http.answers(R"([{"id":2}])", 200, {{"Link", "<https://evil.test/t?after=2>; rel=\"next\""}});
    const auto first = bench.read(bench.reading("Thing", Feed::Full));
    QVERIFY(first && !first->last);
    const auto second = bench.read(bench.reading("Thing", Feed::Full, first->state));
    QVERIFY(second && !second->last);
    QCOMPARE(bench.http.last().url, std::string("https://x.test/api/t?after=1"));
    const auto third = bench.read(bench.reading("Thing", Feed::Full, second->state));
    QVERIFY(!third);
    QCOMPARE(bench.http.requests.size(), 2U);
}

const std::string keyset =
    R"({"name":"main","request":{"path":"/t","query":{"since":"{{ since }}","skip":"{{ skip }}"}},"items":"",)"
    R"("paging":{"kind":"keyset","size":2},"cursor":{"path":"at","overlap":60,"exclusive":true,"start":"2020-01-01T00:00:00Z"}})";

void ReadingTest::keysetGoesOnFromTheLastValue()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1,"at":"2026-01-01T00:00:00Z"},{"id":2,"at":"2026-01-02T00:00:00Z"}])");
    bench.http.answers(R"([{"id":2,"at":"2026-01-02T00:00:00Z"}])");
    const auto first = bench.read(bench.reading("Thing", Feed::Changes));
    QVERIFY(first && !first->last);
    QCOMPARE(bench.http.last().url, std::string("http://x/t?since=2020-01-01T00%3A00%3A00Z&skip=0"));
    const auto second = bench.read(bench.reading("Thing", Feed::Changes, first->state));
    QVERIFY(second && second->last);
    QCOMPARE(bench.http.last().url, std::string("http://x/t?since=2026-01-01T23%3A59%3A59.999Z&skip=0"));
    QCOMPARE(member(second->state, "cursors.main"), std::string("2026-01-02T00:00:00Z"));
}

void ReadingTest::keysetSkipsWithinOneInstant()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    const std::string at = "\"at\":\"2026-01-02T00:00:00Z\"}";
    bench.http.answers("[{\"id\":1," + at + ",{\"id\":2," + at + "]");
    bench.http.answers("[{\"id\":1," + at + ",{\"id\":2," + at + "]"); // from that instant on
    bench.http.answers("[{\"id\":3," + at + ",{\"id\":4," + at + "]");
    bench.http.answers("[{\"id\":5," + at + "]");
    std::string seen;
    model::Value state;
    for (bool last = false; !last;) {
        const auto page = bench.read(bench.reading("Thing", Feed::Changes, state));
        QVERIFY2(page, page ? "" : page.error().text().c_str());
        seen += texts(page->readings) + ";";
        state = page->state;
        last = page->last;
    }
    QCOMPARE(seen, std::string("1,2;;3,4;5;"));
    QVERIFY(bench.http.last().url.ends_with("&skip=4"));
}

void ReadingTest::newestFirstEndsAtTheCursor()
{
    RestBench bench(
        descriptor({}, R"({"name":"main","request":{"path":"/t","query":{"o":"{{ offset }}"}},"items":"",
        "paging":{"kind":"offset","size":2,"newestFirst":true},"cursor":{"path":"at","overlap":60}})"),
        {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(R"([{"id":5,"at":"2026-01-05T00:00:00Z"},{"id":4,"at":"2026-01-04T00:00:00Z"}])");
    bench.http.answers(R"([{"id":3,"at":"2026-01-03T00:00:00Z"},{"id":2,"at":"2026-01-02T00:00:00Z"}])");
    const auto before = json(R"({"cursors":{"main":"2026-01-03T00:00:00Z"}})");
    auto page = bench.read(bench.reading("Thing", Feed::Changes, before));
    QVERIFY(page && !page->last);
    page = bench.read(bench.reading("Thing", Feed::Changes, page->state));
    QVERIFY(page && page->last);
    QCOMPARE(member(page->state, "cursors.main"), std::string("2026-01-05T00:00:00Z"));
}

void ReadingTest::cursorMovesOnlyAtTheEnd()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1,"at":"2026-01-01T00:00:00Z"},{"id":2,"at":"2026-01-02T00:00:00Z"}])");
    const auto first = bench.read(bench.reading("Thing", Feed::Changes));
    QCOMPARE(member(first->state, "cursors.main"), std::string("nothing"));
}

void ReadingTest::overlapIsReadAgain()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    bench.http.answers("[]");
    const auto state = json(R"({"cursors":{"main":"2026-01-02T00:01:00Z"}})");
    QVERIFY(bench.read(bench.reading("Thing", Feed::Changes, state)));
    QCOMPARE(bench.http.last().url, std::string("http://x/t?since=2026-01-01T23%3A59%3A59.999Z&skip=0"));
}

void ReadingTest::whatTheOverlapShowsAgainIsGivenOnce()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    model::Value state;
    const auto run = [&](const std::string &answer) {
        bench.http.answers(answer);
        const auto page = bench.read(bench.reading("Thing", Feed::Changes, state));
        if (!page || !page->last)
            return std::string("no page");
        state = json(format::writeJson(page->state)); // as the store keeps it
        return texts(page->readings);
    };
    const std::string old = R"({"id":1,"at":"2026-01-01T00:00:00Z","n":1})";
    const std::string item = R"({"id":2,"at":"2026-01-02T00:00:00Z","n":)";
    QCOMPARE(run("[" + old + "]"), std::string("1"));
    QCOMPARE(run("[" + item + "1}]"), std::string("2"));
    QCOMPARE(run("[" + item + "1}]"), std::string());
    QCOMPARE(run("[" + item + "2}]"), std::string("2")); // changed within the same instant
    QCOMPARE(run("[" + item + "1}]"), std::string("2")); // and back
    QCOMPARE(run("[" + item + "1}]"), std::string());
    QCOMPARE(state.member("recent")->object()->size(), 1U); // what cannot come again is forgotten
}

void ReadingTest::whatWeWroteIsGivenAgain()
{
    RestBench bench(
        descriptor(
            {}, keyset,
            byIds +
                R"(,"update":{"steps":[{"name":"u","places":["n"],"request":{"method":"PUT","path":"/u"}}]})"),
        {{"url", "http://x"}});
    const std::string item = R"([{"id":2,"at":"2026-01-02T00:00:00Z","n":1}])";
    bench.http.answers(item);
    const auto first = bench.read(bench.reading("Thing", Feed::Changes));
    connectors::WriteRequest write;
    write.object = model::ObjectName("Thing");
    write.kind = connectors::WriteKind::Update;
    write.localId = model::LocalId("2");
    write.changed = json(R"({"n":2})");
    bench.http.answers("{}");
    bench.http.answers(R"([{"id":2,"at":"2026-01-02T00:00:00Z","n":2}])");
    QVERIFY(bench.write(write));
    bench.http.answers(item); // somebody put it back at once
    const auto second = bench.read(bench.reading("Thing", Feed::Changes, first->state));
    QVERIFY(second);
    QCOMPARE(texts(second->readings), std::string("2"));
}

void ReadingTest::emptyRunKeepsTheCursor()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    bench.http.answers("[]");
    const auto state = json(R"({"cursors":{"main":"2026-01-02T00:01:00Z"}})");
    const auto page = bench.read(bench.reading("Thing", Feed::Changes, state));
    QCOMPARE(member(page->state, "cursors.main"), std::string("2026-01-02T00:01:00Z"));
}

void ReadingTest::timeFromTheFutureDoesNotMoveTheCursor()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1,"at":"2031-01-01T00:00:00Z"}])", 200,
                       {{"Date", "Mon, 05 Jan 2026 08:00:30 GMT"}});
    const auto page = bench.read(bench.reading("Thing", Feed::Changes));
    QCOMPARE(member(page->state, "cursors.main"), std::string("2026-01-05T08:00:30Z"));
}

void ReadingTest::fullListingGivesTheChangesTheirStart()
{
    RestBench bench(descriptor(R"({"request":{"path":"/all"},"items":""})", keyset), {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1,"at":"2025-01-01T00:00:00Z"}])", 200,
                       {{"Date", "Mon, 05 Jan 2026 08:00:30 GMT"}});
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QVERIFY(page->complete);
    QCOMPARE(member(page->changesFrom, "cursors.main"), std::string("2026-01-05T08:00:20Z"));
}

void ReadingTest::changesBeginWhereTheCallerSays()
{
    RestBench bench(descriptor({}, keyset), {{"url", "http://x"}});
    bench.http.answers("[]");
    const auto since = *model::Moment::parse("2026-01-05T08:00:00Z");
    QVERIFY(bench.read(bench.reading("Thing", Feed::Changes, model::Object{{"since", since}})));
    // Five minutes for the difference of two clocks.
    QVERIFY2(bench.http.last().url.find("since=2026-01-05T07%3A5") != std::string::npos,
             bench.http.last().url.c_str());
}

void ReadingTest::fullWindowIsHalved()
{
    RestBench bench(
        descriptor(
            {},
            R"({"request":{"path":"/t","query":{"from":"{{ since }}","to":"{{ until }}"}},"items":"",)"
            R"("paging":{"kind":"window","size":2,"seconds":7200},"cursor":{"path":"at","start":"2026-01-05T06:30:00Z"}})"),
        {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1},{"id":2}])");
    bench.http.answers(R"([{"id":1}])");
    bench.http.answers(R"([{"id":2}])");
    auto page = bench.read(bench.reading("Thing", Feed::Changes));
    QVERIFY(page && !page->last);
    page = bench.read(bench.reading("Thing", Feed::Changes, page->state));
    QCOMPARE(bench.http.last().url,
             std::string("http://x/t?from=2026-01-05T06%3A30%3A00Z&to=2026-01-05T07%3A30%3A00Z"));
    page = bench.read(bench.reading("Thing", Feed::Changes, page->state));
    QCOMPARE(bench.http.last().url,
             std::string("http://x/t?from=2026-01-05T07%3A30%3A00Z&to=2026-01-05T09%3A30%3A00Z"));
    QVERIFY(page && page->last);
    QCOMPARE(member(page->state, "cursors.main"), std::string("2026-01-05T08:00:00Z"));
}

void ReadingTest::severalFeedsAreReadInTurn()
{
    const auto feed = [](const std::string &name) {
        return R"({"name":")" + name + R"(","request":{"path":"/)" + name +
               R"("},"items":"","cursor":{"path":"n","kind":"number"}})";
    };
    RestBench bench(descriptor({}, feed("a") + "," + feed("b")), {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1,"n":5}])");
    bench.http.answers(R"([{"id":2,"n":"8"}])");
    const auto first = bench.read(bench.reading("Thing", Feed::Changes));
    QVERIFY(first && !first->last);
    const auto second = bench.read(bench.reading("Thing", Feed::Changes, first->state));
    QVERIFY(second && second->last);
    QCOMPARE(bench.http.last().url, std::string("http://x/b"));
    QCOMPARE(member(second->state, "cursors.a") + member(second->state, "cursors.b"), std::string("58"));
}

void ReadingTest::changedPartsReadTheirParents()
{
    RestBench bench(
        descriptor(
            {},
            R"({"request":{"path":"/parts"},"items":"","parents":"thing","cursor":{"path":"n","kind":"number"}})",
            byIds),
        {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(
        R"([{"thing":7,"n":1},{"thing":8,"n":2},{"thing":7,"n":3},{"thing":9,"n":4},{"thing":null,"n":5}])");
    bench.http.answers(R"([{"id":7},{"id":8}])");
    bench.http.answers(R"([{"id":9}])");
    const auto page = bench.read(bench.reading("Thing", Feed::Changes));
    QVERIFY(page);
    QCOMPARE(texts(page->readings), std::string("7,8,9"));
    QCOMPARE(bench.http.requests[1].url, std::string("http://x/things?ids=7&ids=8"));
}

void ReadingTest::parentsThatAreGoneAreToldSo()
{
    RestBench bench(
        descriptor(
            {},
            R"({"request":{"path":"/parts"},"items":"","parents":"thing","cursor":{"path":"n","kind":"number"}})",
            byIds),
        {{"url", "http://x"}});
    bench.http.answers(R"([{"thing":7,"n":1},{"thing":8,"n":2}])");
    bench.http.answers(R"([{"id":7}])");
    const auto page = bench.read(bench.reading("Thing", Feed::Changes));
    QVERIFY(page);
    QCOMPARE(page->gone, std::vector{model::LocalId("8")});
}

void ReadingTest::whatLeftASweepAndIsGoneIsToldSo()
{
    RestBench bench(
        descriptor(
            {}, {},
            R"(,"byIds":{"request":{"path":"/things/{{ id }}"},"items":""})"
            R"(,"sweeps":[{"name":"open","every":60,"follow":true,"request":{"path":"/open"},"items":""}])"),
        {{"url", "http://x"}});
    auto request = bench.reading("Thing", Feed::Sweep);
    request.sweep = "open";
    bench.http.answers(R"([{"id":1},{"id":2}])");
    request.state = bench.read(request)->state;
    bench.http.answers(R"([{"id":2}])");
    bench.http.answers("", 410);
    const auto page = bench.read(request);
    QVERIFY(page && page->last);
    QCOMPARE(page->gone, std::vector{model::LocalId("1")});
}

void ReadingTest::sweepIsFoundByName()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/all"},"items":""})", {},
                   R"(,"sweeps":[{"name":"open","every":60,"request":{"path":"/open"},"items":""}])"),
        {{"url", "http://x"}});
    const auto can = bench.connector->capabilities(model::ObjectName("Thing"));
    QCOMPARE(can.sweeps.size(), 1U);
    QCOMPARE(can.sweeps.front().second, std::chrono::milliseconds(60000));
    auto request = bench.reading("Thing", Feed::Sweep);
    request.sweep = "open";
    bench.http.answers(R"([{"id":1}])");
    const auto page = bench.read(request);
    QVERIFY(page && page->last && !page->complete);
    request.sweep = "closed";
    QCOMPARE(bench.read(request).error().code, ErrorCode::Unsupported);
}

void ReadingTest::whatLeftASweepIsReadAgain()
{
    RestBench bench(
        descriptor({}, {},
                   byIds + R"(,"sweeps":[{"name":"open","every":60,"follow":true,"request":{"path":"/open"},
        "items":"","paging":{"kind":"page","size":2}}])"),
        {{"url", "http://x"}});
    auto request = bench.reading("Thing", Feed::Sweep);
    request.sweep = "open";
    const auto sweep = [&](const std::vector<std::string> &answers) {
        std::string seen;
        for (const auto &answer : answers)
            bench.http.answers(answer);
        for (bool last = false; !last;) {
            const auto page = bench.read(request);
            if (!page)
                return page.error().text();
            seen += texts(page->readings) + ";";
            request.state = page->state;
            last = page->last;
        }
        return seen;
    };
    QCOMPARE(sweep({"[{\"id\":1},{\"id\":2}]", "[{\"id\":3}]"}), std::string("1,2;3;"));
    QCOMPARE(sweep({"[{\"id\":2},{\"id\":4}]", "[]", "[{\"id\":1},{\"id\":3}]"}), std::string("2,4;1,3;"));
    QCOMPARE(sweep({"[{\"id\":2},{\"id\":4}]", "[]"}), std::string("2,4;;"));
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "tst_reading.moc"
