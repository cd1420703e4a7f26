// Lists of an entity, whose items in a system have members that no line maps.
#include "tests/core/engine/stage.h"

#include <QTest>

#include <algorithm>

using namespace splot;
using namespace std::chrono_literals;
using model::List;
using model::Object;
using model::Value;
using tests::Stage;

namespace {
constexpr const char *entity =
    R"({"id":"Order","fields":[{"path":"no"},{"path":"lines","type":"list","key":["sku"]},{"path":"lines[].sku"},)"
    R"({"path":"lines[].qty","type":"decimal"},{"path":"mails","type":"list"}],)"
    R"("match":[{"name":"no","fields":["no"]}],"ownership":{"standard":"shop","presence":"shop"}})";

/// A shop that owns orders, and a warehouse whose lines also have a note.
struct Orders
{
    explicit Orders(const std::string &itemId = {}, bool partialUpdate = true, const std::string &amount = {})
    {
        for (const auto *system : {"shop", "warehouse"}) {
            stage.addSystem(system);
            stage.system(system).object("order");
        }
        stage.system("warehouse").object("order").capabilities.partialUpdate = partialUpdate;
        stage.document("entity", "Order", entity);
        stage.document(
            "mapping", "shop/order/Order",
            R"({"system":"shop","object":"order","entity":"Order","lines":[{"field":"no","place":"no"},)"
            R"({"field":"lines[].sku","place":"lines[].sku"},{"field":"lines[].qty","place":"lines[].qty"},)"
            R"({"field":"mails","place":"mails[]"}]})");
        stage.document(
            "mapping", "warehouse/order/Order",
            R"({"system":"warehouse","object":"order","entity":"Order","lines":[{"field":"no","place":"no"},)"
            R"({"field":"lines[].sku","place":"rows[].code"},{"field":"lines[].qty","place":"rows[].amount")" +
                amount +
                R"(},)"
                R"({"field":"mails","place":"ways[].mail"}],)"
                R"("lists":[{"field":"lines","place":"rows[]","itemId":")" +
                itemId + R"("}]})");
        order = *stage.system("shop").create("order", Object{{"no", "A1"},
                                                             {"lines", List{line("X", 1), line("Y", 2)}},
                                                             {"mails", List{"a@x.test", "b@x.test"}}});
        stage.start();
        rests = stage.settle();
        stage.approve();
        rests = stage.settle() && rests;
        if (const auto &made = stage.system("warehouse").objects("order"); !made.empty())
            parcel = made.begin()->first;
    }
    /// Gives fields owners and reactions of their own.
    void own(const char *fields)
    {
        std::string owned = entity;
        stage.document("entity", "Order",
                       owned.insert(owned.rfind("}}"), std::string(R"(,"fields":)") + fields));
        stage.pass(1min);
        stage.approve();
    }
    std::string inShop()
    {
        return stage.system("shop").objects("order").at(order).body.member("lines")->toText();
    }
    static Value line(const char *sku, int qty) { return Object{{"sku", sku}, {"qty", qty}}; }

    void edit(const char *system, const model::LocalId &id, Object changed)
    {
        rests = stage.system(system).update("order", id, std::move(changed)).has_value() && rests;
        stage.pass(1min);
        rests = stage.settle() && rests;
    }
    std::string inWarehouse(const char *member = "rows")
    {
        const auto *rows = stage.system("warehouse").objects("order").at(parcel).body.member(member);
        return rows ? rows->toText() : std::string();
    }
    std::ptrdiff_t updates()
    {
        const auto &effects = stage.system("warehouse").effects();
        return std::ranges::count_if(effects, [](const support::FakeEffect &e) {
            return !e.byUser && e.kind == connectors::WriteKind::Update;
        });
    }

    Stage stage;
    model::LocalId order;
    model::LocalId parcel;
    bool rests = false;
};
} // namespace

class KeyedListsTest : public QObject
{
    Q_OBJECT

private slots:
    void itemsKeepTheirOwnMembers_data()
    {
        QTest::addColumn<QByteArray>("itemId");
        QTest::addColumn<bool>("partialUpdate");
        QTest::addColumn<QByteArray>("after");
        const QByteArray whole =
            R"([{"id": 7, "code": "X", "amount": 5, "note": "keep"}, {"code": "Z", "amount": 4}])";
        QTest::newRow("nothing names them") << QByteArray() << true << whole;
        QTest::newRow("nothing names them, whole objects") << QByteArray() << false << whole;
        QTest::newRow("an id names them, whole objects") << QByteArray("id") << false << whole;
        // such a system takes them by their id: only what we write is told
        QTest::newRow("an id names them")
            << QByteArray("id") << true
            << QByteArray(R"([{"id": 7, "code": "X", "amount": 5}, {"code": "Z", "amount": 4}])");
    }
    /// A system takes a list as it is given: what is left out of its items is gone.
    void itemsKeepTheirOwnMembers()
    {
        QFETCH(const QByteArray, itemId);
        QFETCH(const bool, partialUpdate);
        QFETCH(const QByteArray, after);
        Orders orders(itemId.toStdString(), partialUpdate);
        const Object x{{"id", 7}, {"code", "X"}, {"amount", 1}, {"note", "keep"}};
        const Object y{{"id", 8}, {"code", "Y"}, {"amount", 2}, {"note", "gone"}};
        orders.edit("warehouse", orders.parcel, Object{{"rows", List{x, y}}});
        QCOMPARE(orders.updates(), 0);
        orders.edit("shop", orders.order,
                    Object{{"lines", List{Orders::line("Z", 4), Orders::line("X", 5)}}});
        QVERIFY(orders.rests);
        QCOMPARE(orders.inWarehouse(), after.toStdString());
        QCOMPARE(orders.updates(), 1); // and rests then
    }
    /// What somebody else changes in an item meanwhile is not written over.
    void aListIsWrittenAsItStandsThere()
    {
        Orders orders;
        orders.stage.system("warehouse").object("order").capabilities.versions = true;
        const Object x{{"code", "X"}, {"amount", 1}, {"note", "old"}};
        const Object y{{"code", "Y"}, {"amount", 2}};
        orders.edit("warehouse", orders.parcel, Object{{"rows", List{x, y}}});
        Object noted = x;
        noted[2].second = "new";
        QVERIFY(orders.stage.system("warehouse")
                    .update("order", orders.parcel, Object{{"rows", List{noted, y}}}));
        orders.edit("shop", orders.order,
                    Object{{"lines", List{Orders::line("X", 5), Orders::line("Y", 2)}}});
        QVERIFY(orders.rests);
        QCOMPARE(orders.inWarehouse(),
                 std::string(R"([{"code": "X", "amount": 5, "note": "new"}, {"code": "Y", "amount": 2}])"));
    }
    /// Each write stamps the items: that is no reason to write them again.
    void whatASystemStampsOnItemsIsItsOwn()
    {
        Orders orders;
        int stamps = 0;
        orders.stage.system("warehouse").object("order").normalise = [&stamps](Value body) {
            if (auto *rows = body.member("rows"))
                for (auto &row : *const_cast<Value *>(rows)->list())
                    row.setMember("stamp", ++stamps);
            return body;
        };
        orders.edit("shop", orders.order, Object{{"lines", List{Orders::line("X", 5)}}});
        QVERIFY(orders.rests);
        orders.stage.pass(10min);
        QVERIFY(orders.stage.settle());
        QCOMPARE(orders.updates(), 1);
    }
    void whatDoesNotChangeKeepsItsForm()
    {
        Orders orders({}, true, R"(,"in":[["number","pl"]])");
        const Object x{{"code", "X"}, {"amount", "1,00"}};
        const Object y{{"code", "Y"}, {"amount", "2,00"}};
        orders.edit("warehouse", orders.parcel, Object{{"rows", List{x, y}}});
        QCOMPARE(orders.updates(), 0);
        orders.edit("shop", orders.order,
                    Object{{"lines", List{Orders::line("X", 5), Orders::line("Y", 2)}}});
        QVERIFY(orders.rests);
        QCOMPARE(orders.inWarehouse(),
                 std::string(R"([{"code": "X", "amount": "5"}, {"code": "Y", "amount": "2,00"}])"));
    }
    /// A list goes out whole, but not over what is left as it is there.
    void aDifferenceThatIsLeftStays()
    {
        Orders orders;
        orders.own(
            R"({"lines":{"owner":"shop","reaction":"leave"},"lines[].qty":{"owner":"shop","reaction":"leave"}})");
        const Object x{{"code", "X"}, {"amount", 9}};
        const Object z{{"code", "Z"}, {"amount", 3}};
        orders.edit("warehouse", orders.parcel, Object{{"rows", List{x, z}}}); // without Y
        QCOMPARE(orders.updates(), 0);
        orders.edit(
            "shop", orders.order,
            Object{{"lines", List{Orders::line("X", 1), Orders::line("Y", 4), Orders::line("V", 6)}}});
        QVERIFY(orders.rests);
        QCOMPARE(
            orders.inWarehouse(),
            std::string(
                R"([{"code": "X", "amount": 9}, {"code": "Z", "amount": 3}, {"code": "V", "amount": 6}])"));
    }
    /// What a system proposes of an item that the record does not have is one thing to decide.
    void anItemIsAcceptedAsAWhole_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("accepted");
        for (int which = 0; which < 3; ++which) {
            QTest::addRow("accepted by %d", which) << which << true;
            QTest::addRow("rejected by %d", which) << which << false;
        }
    }
    void anItemIsAcceptedAsAWhole()
    {
        QFETCH(const int, which);
        QFETCH(const bool, accepted);
        Orders orders;
        orders.own(R"({"lines":{"owner":"shop","reaction":"propose"}})");
        const Object x{{"code", "X"}, {"amount", 1}};
        const Object y{{"code", "Y"}, {"amount", 2}};
        const Object z{{"code", "Z"}, {"amount", 3}};
        orders.edit("warehouse", orders.parcel, Object{{"rows", List{x, y, z}}});
        QVERIFY(orders.rests);
        const auto items = orders.stage.openItems();
        QCOMPARE(items.size(), 3U); // the item, its key and its quantity
        const auto done = orders.stage.command(accepted ? "accept" : "reject",
                                               {{"items", List{items[static_cast<std::size_t>(which)].id}}});
        QCOMPARE(done.state, model::CommandState::Done);
        orders.stage.pass(1min);
        QVERIFY(orders.stage.settle());
        QCOMPARE(orders.stage.openItems().size(), 0U);
        const std::string two = R"([{"sku": "X", "qty": 1}, {"sku": "Y", "qty": 2})";
        QCOMPARE(orders.inShop(), two + (accepted ? R"(, {"sku": "Z", "qty": 3}])" : "]"));
        QCOMPARE(orders.inWarehouse(),
                 std::string(R"([{"code": "X", "amount": 1}, {"code": "Y", "amount": 2})") +
                     (accepted ? R"(, {"code": "Z", "amount": 3}])" : "]"));
    }
    /// What was removed and is not yet gone everywhere does not come back with a new configuration.
    void aRemovedItemStaysRemovedWhenSettingsChange()
    {
        Orders orders;
        orders.stage.document("system", "warehouse",
                              R"({"id":"warehouse","connector":"fake","paused":true})");
        orders.stage.pass(1min);
        orders.edit("shop", orders.order, Object{{"lines", List{Orders::line("X", 1)}}});
        orders.stage.document("system", "warehouse", R"({"id":"warehouse","connector":"fake"})");
        orders.stage.pass(1min);
        QVERIFY(orders.stage.settle());
        QCOMPARE(orders.inShop(), std::string(R"([{"sku": "X", "qty": 1}])"));
        QCOMPARE(orders.inWarehouse(), std::string(R"([{"code": "X", "amount": 1}])"));
    }
    /// Its owner is told that an item is gone, where a person accepted that; and no question is left where
    /// the owner removed it as well.
    void aProposedRemovalIsDecided_data()
    {
        QTest::addColumn<bool>("byPerson");
        QTest::newRow("a person accepts it") << true;
        QTest::newRow("its owner does it too") << false;
    }
    void aProposedRemovalIsDecided()
    {
        QFETCH(const bool, byPerson);
        Orders orders;
        orders.own(R"({"lines":{"owner":"shop","reaction":"propose"}})");
        orders.edit("warehouse", orders.parcel, Object{{"rows", List{Object{{"code", "X"}, {"amount", 1}}}}});
        const auto items = orders.stage.openItems();
        QCOMPARE(items.size(), 1U);
        if (byPerson)
            orders.stage.command("accept", {{"items", List{items.front().id}}});
        else
            orders.edit("shop", orders.order, Object{{"lines", List{Orders::line("X", 1)}}});
        orders.stage.pass(1min);
        QVERIFY(orders.stage.settle());
        QCOMPARE(orders.stage.openItems().size(), 0U);
        QCOMPARE(orders.inShop(), std::string(R"([{"sku": "X", "qty": 1}])"));
        QCOMPARE(orders.inWarehouse(), std::string(R"([{"code": "X", "amount": 1}])"));
    }
    void elementsOfAPlainListKeepTheirOwnMembers()
    {
        Orders orders;
        const Object a{{"mail", "a@x.test"}, {"kind", "work"}};
        const Object phone{{"phone", "600100200"}};
        const Object b{{"mail", "b@x.test"}, {"kind", "home"}};
        orders.edit("warehouse", orders.parcel, Object{{"ways", List{a, phone, b}}});
        QCOMPARE(orders.updates(), 0);
        orders.edit("shop", orders.order, Object{{"mails", List{"b@x.test", "c@x.test"}}});
        QVERIFY(orders.rests);
        QCOMPARE(
            orders.inWarehouse("ways"),
            std::string(
                R"([{"phone": "600100200"}, {"mail": "b@x.test", "kind": "home"}, {"mail": "c@x.test"}])"));
        QCOMPARE(orders.updates(), 1);
    }
};

QTEST_GUILESS_MAIN(KeyedListsTest)
#include "tst_keyedlists.moc"
