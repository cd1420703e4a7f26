#include "core/mapping/quality.h"

#include <QTest>

#include "orders.h"

using namespace orders;

namespace {
Mapping reading(std::vector<MappingLine> lines)
{
    Mapping m;
    m.direction = Direction::In;
    m.lines = std::move(lines);
    return m;
}

std::string read(const CompiledMapping &c, const Value &body, const char *path)
{
    const auto r = c.read(body, links());
    const Value *v = r.values.find(*keyFromPath(c.schema(), path));
    return v ? v->toText() : r.problems.empty() ? "absent" : "problem: " + r.problems[0].message.text();
}
} // namespace

class FormulasTest : public QObject
{
    Q_OBJECT

private slots:
    void readsFromTheBody()
    {
        const auto c = compiled(reading({line("total", "net", {{"formula", {"value * 1.23 + extra.fee"}}}),
                                         line("number", "", {{"formula", {"first & \"-\" & second"}}})}));
        const Value body{
            Object{{"net", 100}, {"extra", Object{{"fee", 5}}}, {"first", "A"}, {"second", "B"}}};
        QCOMPARE(read(*c, body, "total"), std::string("128.00"));
        QCOMPARE(read(*c, body, "number"), std::string("A-B"));
    }
    void theShadowKeepsWhatFormulasRead()
    {
        const auto c = compiled(reading({line("number", "", {{"formula", {"first & extra.mark"}}})}));
        const Value body{
            Object{{"first", "A"}, {"other", "not read"}, {"extra", Object{{"mark", "!"}, {"fee", 5}}}}};
        const Value shadow = c->shadowOf(body);
        QVERIFY(!shadow.member("other"));
        QVERIFY(!shadow.member("extra")->member("fee"));
        QCOMPARE(read(*c, shadow, "number"), read(*c, body, "number"));
    }
    void theShadowKeepsWhatFormulasReadInLists()
    {
        Mapping m = mapping();
        m.direction = Direction::In;
        m.lines[1] = line("total", "", {{"formula", {"sum(map(orderLines, item.price))"}}});
        const auto c = compiled(m);
        Value b = body();
        (*b.object())[12].second.list()->at(1).setMember("price", 41);
        QCOMPARE(read(*c, b, "total"), std::string("42"));
        QCOMPARE(read(*c, c->shadowOf(b), "total"), std::string("42"));
    }
    void namesInAListAreTheItemsFirst()
    {
        Mapping m = mapping();
        m.direction = Direction::In;
        m.lines[13] = line("lines[].note", "orderLines[].qty",
                           {{"formula", {"value & \" of \" & variant.id & \" for \" & code"}}});
        const auto c = compiled(m);
        QCOMPARE(read(*c, body(), "lines[#2].note"), std::string("2 of B for Z/1"));
        QCOMPARE(read(*c, c->shadowOf(body()), "lines[#2].note"), std::string("2 of B for Z/1"));
    }
    void whenLeavesTheFieldOut()
    {
        const auto c =
            compiled(reading({line("number", "code", {{"when", {"state = \"open\""}}, {"prefix", {"x"}}})}));
        QCOMPARE(read(*c, Object{{"code", "1"}, {"state", "open"}}, "number"), std::string("x1"));
        QCOMPARE(read(*c, Object{{"code", "1"}, {"state", "paid"}}, "number"), std::string("absent"));
    }
    void aFailingFormulaIsAProblemOfItsStep()
    {
        const auto c = compiled(reading({line("total", "a", {{"trim", {}}, {"formula", {"1 / b"}}})}));
        const auto r = c->read(Object{{"a", 1}, {"b", 0}}, links());
        QCOMPARE(r.problems.size(), std::size_t(1));
        QCOMPARE(r.problems[0].step, 1);
        QVERIFY(r.values.empty());
    }
    void writesFromTheRecord()
    {
        Mapping m = mapping();
        m.direction = Direction::Out;
        m.lines[0].out = {{"formula", {"value & \" \" & address.city"}}};
        m.lines[13].out = {{"formula", {"quantity & \" of \" & number"}}};
        m.lines[4] = line("paid", "paid", {}, {{"when", {"status = \"paid\""}}});
        const auto c = compiled(m);
        const auto values = compiled()->read(body(), links()).values;
        const auto w = c->write(values, Value(), links(), true);
        QVERIFY2(w.problems.empty(), w.problems.empty() ? "" : w.problems[0].message.text().c_str());
        const Value object = w.object();
        QCOMPARE(object.member("code")->toText(), std::string("Z/1 Gdynia"));
        QVERIFY(!object.member("paid"));
        QCOMPARE(object.member("orderLines")->list()->at(0).member("note")->toText(),
                 std::string("1.50 of Z/1"));
    }
    void formulasForWritingKnowTheEntity()
    {
        Mapping m = mapping();
        m.lines[0].out = {{"formula", {"adress.city"}}};
        const auto c = CompiledMapping::compile(m, schema(), {});
        QVERIFY(!c);
        QCOMPARE(c.error().field, std::string("number"));
    }
    void conditionsDecide()
    {
        Mapping m = mapping();
        m.admit = "state <> \"draft\"";
        m.deletedWhen = "deleted";
        m.scope = "address.city = \"Gdynia\" and count(lines) > 1";
        const auto c = compiled(m);
        QVERIFY(*c->admits(body()));
        QVERIFY(!*c->admits(Object{{"state", "draft"}}));
        QVERIFY(!*c->saysDeleted(body()));
        QVERIFY(*c->saysDeleted(Object{{"deleted", true}}));
        QVERIFY(!c->saysDeleted(Object{{"deleted", "maybe"}}));
        const auto record = nested(c->schema(), c->read(body(), links()).values);
        QVERIFY(*c->inScope(record));
        QVERIFY(!*c->inScope(Object{}));
    }
    void brokenConditionsAreNamed_data()
    {
        QTest::addColumn<QString>("which");
        for (const char *w : {"admit", "scope", "deletedWhen"})
            QTest::newRow(w) << QString::fromUtf8(w);
    }
    void brokenConditionsAreNamed()
    {
        QFETCH(QString, which);
        Mapping m = mapping();
        (which == QStringLiteral("admit")   ? m.admit
         : which == QStringLiteral("scope") ? m.scope
                                            : m.deletedWhen) = "1 +";
        const auto c = CompiledMapping::compile(m, schema(), {});
        QVERIFY(!c);
        QCOMPARE(QString::fromStdString(c.error().field), which);
    }
    void qualityRulesSeeTheRecordAndTheItem()
    {
        Entity e = entity();
        e.fields[1].rules = {{"formula", {"value >= 0 and status in (\"open\", \"paid\")"}, true}};
        e.fields[13].rules = {{"formula", {"value < 2 or note <> \"\""}, false}};
        const auto s = std::make_shared<Schema>(e);
        const auto quality = splot::mapping::Quality::compile(s);
        QVERIFY2(quality, quality ? "" : quality.error().text().c_str());
        auto values = compiled()->read(body(), links()).values;
        auto problems = (*quality)->check(values);
        QCOMPARE(problems.size(), std::size_t(1)); // two of B without a note
        QCOMPARE(problems[0].field, std::string("lines[#2].quantity"));
        values.set({1, {}}, Value(-5));
        problems = (*quality)->check(values);
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(problems[0].field, std::string("total"));
        QVERIFY(problems[0].blocksRecord);
        QVERIFY(problems[0].message.text().find("-5") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(FormulasTest)
#include "tst_formulas.moc"
