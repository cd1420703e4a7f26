// The engine with real HTTP on both sides through networks with faults: every record arrives once, with its
// last values.
#include "core/connectors/curlhttpclient.h"
#include "core/connectors/rest/restkind.h"
#include "core/connectors/threadedhttpclient.h"
#include "core/format/json.h"
#include "tests/core/engine/stage.h"
#include "tests/support/countingtarget.h"
#include "tests/support/faultproxy.h"
#include "tests/support/watchedhttp.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace splot;
using namespace std::chrono_literals;
using support::CountingTarget;
using support::FaultProxy;
using tests::Stage;

namespace {
const char *descriptor =
    R"({"name":"service","base":"{{ settings.url }}","settings":[{"name":"url"}],"objects":[{"name":"item","id":"id",
    "version":"number","idempotencyKey":true,"lateEffect":1,"fields":{"id":{"writable":false},"sku":"sku","price":"price"},
    "full":{"request":{"path":"/items","query":{"after":"{{ since }}"}},"items":"items","paging":{"kind":"keyset","size":40,"unique":true},
        "cursor":{"path":"id","kind":"number"}},
    "changes":[{"name":"changes","request":{"path":"/items","query":{"since":"{{ since }}"}},"items":"items",
        "paging":{"kind":"keyset","size":40,"unique":true},"cursor":{"path":"number","kind":"number","overlap":10}}],
    "byIds":{"request":{"path":"/items/{{ id }}"},"items":""},
    "create":{"places":["*"],"steps":[{"name":"create","request":{"path":"/items","headers":{"Idempotency-Key":"{{ key }}"},"body":"{{ body }}"},
        "id":"{{ answer.id }}"}]},
    "update":{"steps":[{"name":"update","places":["*"],"request":{"method":"PATCH","path":"/items/{{ id }}","body":"{{ changed }}"}}]}}]})";

/// Where a request meets one of them, its fate is anything between "never arrived" and "done, but not heard
/// of".
const QStringList faults{QStringLiteral("reset:connect:0"),
                         QStringLiteral("close:connect:0"),
                         QStringLiteral("reset:request:0"),
                         QStringLiteral("close:request:40"),
                         QStringLiteral("hang:request:60"),
                         QStringLiteral("reset:answer:0"),
                         QStringLiteral("close:answer:0"),
                         QStringLiteral("hang:answer:0"),
                         QStringLiteral("halfclose:answer:30"),
                         QStringLiteral("reset:body:12"),
                         QStringLiteral("close:body:0"),
                         QStringLiteral("hang:body:12"),
                         QStringLiteral("halfclose:body:20"),
                         QStringLiteral("length:+5"),
                         QStringLiteral("length:-4"),
                         QStringLiteral("length:0"),
                         QStringLiteral("length:many"),
                         QStringLiteral("delay:20"),
                         QStringLiteral("jitter:2"),
                         QStringLiteral("drip:9:1")};

const std::vector<std::pair<const char *, CountingTarget::Framing>> framings{
    {"with a length", CountingTarget::Framing::Length},
    {"in chunks", CountingTarget::Framing::Chunked},
    {"until it closes", CountingTarget::Framing::UntilClose}};

/// A source and a target, each behind a network of its own.
struct World
{
    explicit World(unsigned seed) : dice(seed)
    {
        http.limit = 100ms;
        stage.http = &http;
        stage.clock.beforeItMoves = [this] { http.finish(); };
        const auto json = *format::readJson(descriptor);
        stage.registry.add({"service", {}, {}, {}, {}},
                           [json](const model::System &system, const connectors::Surroundings &around) {
                               return connectors::makeRestConnector(json, system, around);
                           });
        for (const auto &[id, proxy] : {std::pair("crm", &toCrm), std::pair("shop", &toShop)}) {
            stage.document("system", id,
                           R"({"id":")" + std::string(id) +
                               R"(","connector":"service","schedules":{"*":"10m"},"settings":{"url":")" +
                               proxy->url() + "\"}}");
        }
        stage.document(
            "entity", "Item",
            R"({"id":"Item","fields":[{"path":"sku"},{"path":"price"}],"match":[{"name":"sku","fields":["sku"],"form":"exact"}],)"
            R"("ownership":{"standard":"crm","presence":"crm","mayCreate":["crm"],"mayDelete":["crm"]}})");
        for (const char *id : {"crm", "shop"}) {
            stage.document(
                "mapping", std::string(id) + "/item/Item",
                R"({"system":")" + std::string(id) +
                    R"(","object":"item","entity":"Item","onDelete":"delete","lines":[{"field":"sku","place":"sku"},{"field":"price","place":"price"}]})");
        }
    }
    ~World()
    {
        stage.die(); // before what it works with
    }

    /// Every other exchange or so meets a fault; each of them comes several times.
    void trouble(FaultProxy &proxy, int times)
    {
        QStringList all;
        for (int i = 0; i < times; ++i)
            all += faults;
        for (qsizetype i = 0; i < times * faults.size(); ++i)
            all += QStringLiteral("pass");
        std::shuffle(all.begin(), all.end(), dice);
        for (const auto &fault : std::as_const(all))
            proxy.plan(fault);
    }
    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            crm.put({{"sku", "S" + std::to_string(crm.items.size())}, {"price", price()}});
    }
    void edit(int count)
    {
        for (int i = 0; i < count; ++i)
            crm.change(std::next(crm.items.begin(), static_cast<long>(dice() % crm.items.size()))->first,
                       {{"price", price()}});
    }
    std::string price() { return std::to_string(dice() % 1000) + ".50"; }

    std::mt19937 dice;
    CountingTarget crm, shop;
    FaultProxy toCrm{crm.serverPort(), 1}, toShop{shop.serverPort(), 2};
    connectors::ThreadedHttpClient client{[] { return std::make_unique<connectors::CurlHttpClient>(); }};
    support::WatchedHttp http{client};
    Stage stage;
};
} // namespace

Q_DECLARE_METATYPE(CountingTarget::Framing)

class FaultyNetworkTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordArrivesOnce_data()
    {
        QTest::addColumn<CountingTarget::Framing>("framing");
        QTest::addColumn<unsigned>("seed");
        unsigned seed = 0;
        for (const auto &[name, framing] : framings)
            QTest::newRow(name) << framing << ++seed;
    }
    void everyRecordArrivesOnce()
    {
        QFETCH(CountingTarget::Framing, framing);
        QFETCH(unsigned, seed);
        World world(seed);
        world.crm.framing = world.shop.framing = framing;
        world.crm.pageSize = world.shop.pageSize = 40;
        world.add(60); // more than a page
        world.trouble(world.toCrm, 1);
        world.stage.start();
        QVERIFY(world.stage.settle());
        world.stage.approve();
        world.trouble(world.toShop, 2);
        for (int round = 0; round < 12; ++round) {
            world.edit(6);
            world.add(2);
            if (world.toCrm.left() == 0)
                world.trouble(world.toCrm, 1);
            world.stage.command("read", {{"system", "crm"}});
            world.stage.pass(5min);
        }
        QVERIFY(world.toCrm.broken >= 5 && world.toShop.broken >= 20);

        world.toCrm.forget();
        world.toShop.forget();
        world.http.limit = 20s;
        world.stage.pass(3h); // whoever waits comes to his turn
        QVERIFY(world.stage.settle());
        QCOMPARE(world.shop.items.size(), world.crm.items.size());
        for (const auto &[id, item] : world.crm.items) {
            const auto there = world.shop.with("sku", item.member("sku")->toText());
            QCOMPARE(there.size(), std::size_t(1));
            QCOMPARE(there[0].member("price")->toText(), item.member("price")->toText());
        }
        QCOMPARE(world.shop.creates, static_cast<int>(world.crm.items.size()));
        QCOMPARE(world.crm.creates + world.crm.updates, 0);
        const auto open = world.stage.openItems();
        QVERIFY2(open.empty(), open.empty() ? "" : (open[0].message.text() + open[0].detail).c_str());
        qInfo("%d requests, %d + %d of them broken, %d creates repeated under their key", world.http.sent,
              world.toCrm.broken, world.toShop.broken, world.shop.repeats);
    }
};

QTEST_GUILESS_MAIN(FaultyNetworkTest)
#include "tst_faultynetwork.moc"
