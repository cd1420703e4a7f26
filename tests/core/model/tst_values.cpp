#include "core/model/values.h"

#include <QTest>

using namespace splot::model;

namespace {
Schema orderSchema()
{
    Entity e;
    e.id = EntityId("Order");
    const auto add = [&e](const char *path, FieldType type = FieldType::Text) -> Field & {
        Field f;
        f.path = path;
        f.type = type;
        return e.fields.emplace_back(f);
    };
    add("number");
    add("address.city");
    add("lines", FieldType::List).listKey = {"sku"};
    add("lines[].sku");
    add("lines[].quantity", FieldType::Decimal);
    e.ownership.standard.owner = SystemId("shop");
    OwnershipRule erp;
    erp.owner = SystemId("erp");
    e.ownership.fields.emplace("lines", erp);
    return Schema(std::move(e));
}
} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesNumbersByValueAndTextByNormalForm()
    {
        QVERIFY(Value(3) == Value(*Decimal::parse("3.00")));
        QVERIFY(!(Value("3") == Value(3)));
        QVERIFY(Value("Z\u00f3\u0142w") == Value("Zo\u0301\u0142w"));
        QVERIFY(Value(Object{{"a", 1}, {"b", 2}}) == Value(Object{{"b", 2}, {"a", 1}}));
    }
    void namesValuesInsideKeyedLists()
    {
        const Schema s = orderSchema();
        const FieldKey key{*s.index("lines[].quantity"), "A-1"};
        QCOMPARE(pathText(s, key), std::string("lines[A-1].quantity"));
        QVERIFY(keyFromPath(s, "lines[A-1].quantity") == key);
        QVERIFY((keyFromPath(s, "lines[A.1]") == FieldKey{*s.index("lines"), "A.1"}));
        QVERIFY(!keyFromPath(s, "nothing"));
    }
    void aListsPartsFollowItsRule()
    {
        const Schema s = orderSchema();
        QCOMPARE(s.rule(*s.index("lines[].quantity")).owner.value, std::string("erp"));
        QCOMPARE(s.rule(*s.index("number")).owner.value, std::string("shop"));
    }
    void nestsForFormulas()
    {
        const Schema s = orderSchema();
        Values v;
        v.set({*s.index("lines"), "A"}, Value(true));
        v.set({*s.index("lines[].sku"), "A"}, Value("A"));
        v.set({*s.index("lines[].quantity"), "A"}, Value(2));
        v.set({*s.index("address.city"), {}}, Value("Gdynia"));
        const Value n = nested(s, v);
        QCOMPARE(n.member("address")->member("city")->toText(), std::string("Gdynia"));
        QCOMPARE(n.member("lines")->list()->at(0).member("quantity")->toText(), std::string("2"));
        QVERIFY(!n.member("number"));
    }
};

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
