#include "tests/support/fakeworld.h"
#include "tests/support/virtualclock.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using base::ErrorCode;
using connectors::Feed;
using connectors::Page;
using connectors::ReadRequest;
using connectors::WriteKind;
using connectors::WriteRequest;
using connectors::Written;
using model::LocalId;
using model::ObjectName;
using model::Value;
using support::Fault;

namespace {
const ObjectName customer{"customer"};

/// One shop with customers, and a connector to it.
struct Stage
{
    Stage() { shop().object("customer"); }

    support::FakeSystem &shop() { return world.system("shop"); }
    support::FakeBehaviour &behaviour() { return shop().object("customer"); }

    base::Result<Page> read(Feed feed, Value state = {}, std::vector<LocalId> ids = {})
    {
        std::optional<base::Result<Page>> out;
        connector->read({customer, feed, {}, std::move(ids), std::move(state)}, {},
                        [&](auto page) { out = std::move(page); });
        clock.runUntil([&] { return out.has_value(); });
        return *out;
    }
    base::Result<Written> write(WriteRequest request)
    {
        std::optional<base::Result<Written>> out;
        request.object = customer;
        connector->write(request, {}, [&](auto written) { out = std::move(written); });
        clock.runUntil([&] { return out.has_value(); });
        return *out;
    }
    base::Result<Written> create(Value wanted, std::string externalId = "r1", std::string key = "k1")
    {
        WriteRequest request;
        request.wanted = std::move(wanted);
        request.externalId = std::move(externalId);
        request.idempotencyKey = std::move(key);
        return write(request);
    }
    std::size_t found(const std::string &externalId, Value keys = {})
    {
        std::size_t out = 0;
        connector->find({customer, externalId, std::move(keys)}, {}, [&](auto hits) { out = hits->size(); });
        clock.advance(1s);
        return out;
    }

    support::VirtualClock clock;
    base::SeededRandom random{7};
    support::FakeWorld world{clock, random};
    std::unique_ptr<connectors::Connector> connector = [this] {
        (void)shop();
        return std::move(*world.factory()(support::FakeWorld::configured("shop"), {}));
    }();
};

Value named(const char *name)
{
    return model::Object{{"name", name}};
}
} // namespace

class FakeSystemTest : public QObject
{
    Q_OBJECT

private slots:
    void aListingGoesThroughAllPages()
    {
        Stage s;
        s.behaviour().pageSize = 2;
        for (const char *name : {"a", "b", "c"})
            (void)s.shop().create("customer", named(name));
        const auto first = s.read(Feed::Full);
        QCOMPARE(first->readings.size(), std::size_t(2));
        QVERIFY(!first->last && !first->complete);
        const auto second = s.read(Feed::Full, first->state);
        QCOMPARE(second->readings.size(), std::size_t(1));
        QVERIFY(second->last && second->complete);
    }
    void theFeedOfChangesGoesOnFromItsCursor()
    {
        Stage s;
        const auto id = *s.shop().create("customer", named("a"));
        (void)s.shop().update("customer", id, named("b"));
        const auto first = s.read(Feed::Changes);
        QCOMPARE(first->readings.size(), std::size_t(1)); // one object, as it is now
        QCOMPARE(first->readings[0].body.member("name")->toText(), std::string("b"));
        QVERIFY(s.read(Feed::Changes, first->state)->readings.empty());
        (void)s.shop().remove("customer", id);
        const auto gone = s.read(Feed::Changes, first->state);
        QVERIFY(gone->readings.at(0).deleted);
        QCOMPARE(s.read(Feed::ByIds, {}, {id})->gone.size(), std::size_t(1));
    }
    void whatTheFeedMissesASweepFinds()
    {
        Stage s;
        s.behaviour().unnoticed = [](const Value &, const Value &) { return true; };
        const auto id = *s.shop().create("customer", named("a"));
        const auto state = s.read(Feed::Changes)->state;
        (void)s.shop().update("customer", id, named("b"));
        QVERIFY(s.read(Feed::Changes, state)->readings.empty());
        QCOMPARE(s.read(Feed::Sweep)->readings.at(0).body.member("name")->toText(), std::string("b"));
    }
    void feedsCanBeFaulty_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("readings");
        QTest::newRow("duplicates") << int(Fault::Duplicates) << 4;
        QTest::newRow("reordered") << int(Fault::Reordered) << 2;
        QTest::newRow("truncated") << int(Fault::TruncatedPage) << 1;
    }
    void feedsCanBeFaulty()
    {
        QFETCH(const int, fault);
        QFETCH(const int, readings);
        Stage s;
        (void)s.shop().create("customer", named("a"));
        (void)s.shop().create("customer", named("b"));
        s.shop().faults.nextReads = {static_cast<Fault>(fault)};
        const auto page = s.read(Feed::Changes);
        QCOMPARE(page->readings.size(), static_cast<std::size_t>(readings));
        const auto rest = s.read(Feed::Changes, page->state);
        QCOMPARE(rest->readings.size(), static_cast<std::size_t>(fault == int(Fault::TruncatedPage) ? 1 : 0));
    }
    void lateReadingsComeAsTheyWere()
    {
        Stage s;
        LocalId id;
        for (int i = 0; i < 20; ++i)
            id = *s.shop().create("customer", named("old"));
        s.shop().faults.nextReads = {Fault::Late};
        const auto first = s.read(Feed::Changes);
        QVERIFY(first->readings.size() < 20);
        s.clock.advance(10min);
        const auto rest = s.read(Feed::Changes, first->state);
        QCOMPARE(first->readings.size() + rest->readings.size(), std::size_t(20));
    }
    void aStaleReadShowsTheBodyBefore()
    {
        Stage s;
        const auto id = *s.shop().create("customer", named("a"));
        (void)s.shop().update("customer", id, named("b"));
        s.shop().faults.nextReads = {Fault::StaleRead};
        const auto page = s.read(Feed::ByIds, {}, {id});
        QCOMPARE(page->readings[0].body.member("name")->toText(), std::string("a"));
        QCOMPARE(page->readings[0].version, std::string("1"));
    }
    void aCreateIsAnsweredAndCounted()
    {
        Stage s;
        const auto written = s.create(named("a"));
        QCOMPARE(s.shop().writes("customer", WriteKind::Create), 1);
        QVERIFY(s.shop().find("customer", written->localId));
        QCOMPARE(written->body.member("externalId")->toText(), std::string("r1"));
        QCOMPARE(s.found("r1"), std::size_t(1));
        QCOMPARE(s.found("", named("a")), std::size_t(1));
        QCOMPARE(s.found("r2", named("b")), std::size_t(0));
    }
    void writesCanBeFaulty_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("atOnce");
        QTest::addColumn<int>("later");
        const auto row = [](const char *name, Fault fault, ErrorCode code, int atOnce, int later) {
            QTest::newRow(name) << int(fault) << int(code) << atOnce << later;
        };
        row("not connected", Fault::NotConnected, ErrorCode::NotConnected, 0, 0);
        row("too many", Fault::BackOff, ErrorCode::BackOff, 0, 0);
        row("timeout before", Fault::TimeoutBefore, ErrorCode::Uncertain, 0, 0);
        row("timeout after", Fault::TimeoutAfter, ErrorCode::Uncertain, 1, 1);
        row("late", Fault::LateEffect, ErrorCode::Uncertain, 0, 1);
    }
    void writesCanBeFaulty()
    {
        QFETCH(const int, fault);
        QFETCH(const int, code);
        QFETCH(const int, atOnce);
        QFETCH(const int, later);
        Stage s;
        s.shop().faults.nextWrites = {static_cast<Fault>(fault)};
        const auto written = s.create(named("a"));
        QVERIFY(!written);
        QCOMPARE(int(written.error().code), code);
        QCOMPARE(s.shop().writes("customer", WriteKind::Create), atOnce);
        s.clock.advance(1min);
        QCOMPARE(s.shop().writes("customer", WriteKind::Create), later);
    }
    void anIdempotencyKeyIsHonouredWhereDeclared()
    {
        for (const bool honours : {false, true}) {
            Stage s;
            s.behaviour().capabilities.idempotencyKey = honours;
            (void)s.create(named("a"));
            (void)s.create(named("a"));
            QCOMPARE(s.shop().writes("customer", WriteKind::Create), honours ? 1 : 2);
        }
    }
    void aConditionalUpdateNoticesOthers()
    {
        for (const bool versions : {false, true}) {
            Stage s;
            s.behaviour().capabilities.versions = versions;
            const auto written = s.create(named("a"));
            (void)s.shop().update("customer", written->localId, named("b"));
            WriteRequest request;
            request.kind = WriteKind::Update;
            request.localId = written->localId;
            request.changed = request.wanted = named("c");
            request.held = named("a");
            request.version = written->version;
            request.conditional = true;
            QVERIFY(s.write(request).error().code == ErrorCode::Conflict);
            request.conditional = false;
            QVERIFY(s.write(request).has_value());
        }
    }
    void aPartialUpdateLeavesTheRest()
    {
        Stage s;
        const auto id = *s.shop().create(
            "customer",
            model::Object{{"name", "a"}, {"address", model::Object{{"city", "x"}, {"zip", "1"}}}});
        WriteRequest request;
        request.kind = WriteKind::Update;
        request.localId = id;
        request.changed = model::Object{{"address", model::Object{{"city", "y"}}}};
        const auto written = s.write(request);
        QVERIFY(written->body ==
                Value(model::Object{{"name", "a"}, {"address", model::Object{{"city", "y"}, {"zip", "1"}}}}));
    }
    void refusesAndNormalises()
    {
        Stage s;
        s.behaviour().refuse = [](const Value &body) {
            return body.member("name")->toText() == "bad" ? std::optional(std::pair("name", "no"))
                                                          : std::nullopt;
        };
        s.behaviour().normalise = [](Value body) {
            body.setMember("name", body.member("name")->toText() + "!");
            return body;
        };
        s.behaviour().unique = {"name"};
        QCOMPARE(s.create(named("bad")).error().field, std::string("name"));
        QCOMPARE(s.create(named("a"))->body.member("name")->toText(), std::string("a!"));
        QVERIFY(s.create(named("a!")).error().code == ErrorCode::Rejected);
    }
    void aCreatedObjectIsFoundAfterTheLag()
    {
        Stage s;
        s.behaviour().searchLag = 10s;
        (void)s.create(named("a"));
        QCOMPARE(s.found("r1"), std::size_t(0));
        s.clock.advance(10s);
        QCOMPARE(s.found("r1"), std::size_t(1));
    }
    void aCreateInTwoStepsGoesOnFromItsProgress()
    {
        Stage s;
        s.behaviour().draftFirst = true;
        auto written = s.create(named("a"));
        QVERIFY(written->more);
        WriteRequest request;
        request.wanted = named("a");
        request.progress = written->progress;
        written = s.write(request);
        QVERIFY(!written->more && !written->nothingSent);
        QCOMPARE(written->body.member("state")->toText(), std::string("open"));
        QVERIFY(s.write(request)->nothingSent);
        QCOMPARE(s.shop().writes("customer", WriteKind::Create), 1);
    }
    void everyCallIsAnsweredWhenTheConnectorGoes()
    {
        Stage s;
        std::vector<ErrorCode> codes;
        WriteRequest request;
        request.object = customer;
        request.wanted = named("a");
        s.connector->read({customer, Feed::Full, {}, {}, {}}, {},
                          [&](auto page) { codes.push_back(page.error().code); });
        s.connector->write(request, {}, [&](auto written) { codes.push_back(written.error().code); });
        s.connector.reset();
        QCOMPARE(codes, (std::vector{ErrorCode::Cancelled, ErrorCode::Uncertain}));
        s.clock.advance(1s);
        QCOMPARE(s.shop().writes("customer", WriteKind::Create), 1); // it was on its way
    }
    void aDeadProcessHearsNothing()
    {
        Stage s;
        int answers = 0;
        s.connector->read({customer, Feed::Full, {}, {}, {}}, {}, [&](const auto &) { ++answers; });
        s.world.abandon();
        s.connector.reset();
        s.clock.advance(1s);
        QCOMPARE(answers, 0);
    }
    void theSameSeedGivesTheSameHistory()
    {
        const auto history = [] {
            Stage s;
            s.shop().faults.writes = 0.5;
            std::string out;
            for (int i = 0; i < 50; ++i) {
                const auto written = s.create(named("a"), std::to_string(i), {});
                out += written ? written->localId.value : std::string(base::codeName(written.error().code));
            }
            return out;
        };
        QCOMPARE(history(), history());
    }
};

QTEST_APPLESS_MAIN(FakeSystemTest)
#include "tst_fakesystem.moc"
