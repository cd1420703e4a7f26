#include <QTest>

#include "orders.h"

using namespace orders;

namespace {
const splot::mapping::Problem *problemOf(const Reading &reading, const char *field)
{
    for (const auto &p : reading.problems) {
        if (p.field == field)
            return &p;
    }
    return nullptr;
}

Value with(Value object, const char *name, Value value)
{
    object.setMember(name, std::move(value));
    return object;
}

Value without(const char *name)
{
    Value b = body();
    std::erase_if(*b.object(), [name](const auto &m) { return m.first == name; });
    return b;
}

Value lineOf(const char *product, Value quantity)
{
    return Object{{"variant", Object{{"id", product}}}, {"qty", std::move(quantity)}};
}

std::optional<Value> valueIn(const CompiledMapping &c, const Reading &r, const char *path)
{
    const auto key = keyFromPath(c.schema(), path);
    const Value *v = key ? r.values.find(*key) : nullptr;
    return v ? std::optional(*v) : std::nullopt;
}
} // namespace

class ReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAWholeOrder()
    {
        const auto c = compiled();
        const auto r = c->read(body(), links());
        QVERIFY2(r.problems.empty(), r.problems.empty() ? "" : r.problems[0].message.text().c_str());
        QVERIFY(r.missing.empty());
        QVERIFY(r.absent.empty());
        QCOMPARE(shown(c->schema(), r.values), std::string("number = text Z/1\n"
                                                           "total = number 120.50\n"
                                                           "placed = time 2026-11-24T02:17:39Z\n"
                                                           "due = date 2026-12-01\n"
                                                           "paid = yes/no false\n"
                                                           "status = text open\n"
                                                           "customer = reference #17\n"
                                                           "address.city = text Gdynia\n"
                                                           "tags = list [\"new\", \"b2b\"]\n"
                                                           "pieces = whole number 3\n"
                                                           "email = text jan@firma.pl\n"
                                                           "lines = yes/no true\n"
                                                           "lines[#1] = yes/no true\n"
                                                           "lines[#2] = yes/no true\n"
                                                           "lines[#1].product = reference #1\n"
                                                           "lines[#2].product = reference #2\n"
                                                           "lines[#1].quantity = number 1.50\n"
                                                           "lines[#2].quantity = whole number 2\n"
                                                           "lines[#1].note = text red\n"
                                                           "lines[#2].note = empty \n"));
    }
    void anOrderedListKeepsPositions()
    {
        const auto c = compiled(mapping(), true);
        const auto r = c->read(body(), links());
        QCOMPARE(valueIn(*c, r, "lines[#2]")->toText(), std::string("0"));
        QCOMPARE(valueIn(*c, r, "lines[#1]")->toText(), std::string("1"));
        QCOMPARE(r.values.items(*c->schema().index("lines")), (std::vector<std::string>{"#2", "#1"}));
    }
    void anAbsentPlaceGivesNoValue()
    {
        const auto c = compiled();
        const auto r = c->read(without("code"), links());
        QVERIFY(!valueIn(*c, r, "number"));
        QCOMPARE(r.absent, (std::vector<std::string>{"code"}));
        QVERIFY(r.problems.empty());
        QCOMPARE(c->read(without("shipping"), links()).absent, (std::vector<std::string>{"shipping.city"}));
    }
    void anAbsentListGivesNothingOfIt()
    {
        const auto c = compiled();
        const auto r = c->read(without("orderLines"), links());
        QVERIFY(!valueIn(*c, r, "lines"));
        QVERIFY(r.problems.empty());
        QCOMPARE(r.absent, (std::vector<std::string>{"orderLines[]"}));
    }
    void nullAndBlankAreEmpty_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("path");
        QTest::newRow("text") << "code"
                              << "number";
        QTest::newRow("number through a step") << "total"
                                               << "total";
        QTest::newRow("date") << "due"
                              << "due";
        QTest::newRow("reference below it") << "customer"
                                            << "customer";
        QTest::newRow("below a null object") << "shipping"
                                             << "address.city";
        QTest::newRow("list") << "tags"
                              << "tags";
        QTest::newRow("chosen element") << "contacts"
                                        << "email";
    }
    void nullAndBlankAreEmpty()
    {
        QFETCH(QString, member);
        QFETCH(QString, path);
        const auto c = compiled();
        const auto r = c->read(with(body(), member.toUtf8().constData(), Value()), links());
        const auto v = valueIn(*c, r, path.toUtf8().constData());
        QVERIFY(v);
        QVERIFY(v->isEmpty());
        QVERIFY(r.problems.empty());
        QVERIFY(r.absent.empty());
        if (member == QStringLiteral("code"))
            QVERIFY(valueIn(*c, c->read(with(body(), "code", ""), links()), "number")->isEmpty());
    }
    void aListWithoutTheElementIsEmptyThere()
    {
        const auto c = compiled();
        const auto r = c->read(with(body(), "contacts", List{}), links());
        QVERIFY(valueIn(*c, r, "email")->isEmpty());
    }
    void anEmptyKeyedListIsSeen()
    {
        const auto c = compiled();
        for (const Value &nothing : {Value(List{}), Value()}) {
            const auto r = c->read(with(body(), "orderLines", nothing), links());
            QVERIFY(valueIn(*c, r, "lines"));
            QVERIFY(r.values.items(*c->schema().index("lines")).empty());
        }
    }
    void eachFailureIsAProblemOfItsOwn()
    {
        const auto c = compiled();
        Value b = with(with(with(body(), "total", "12,50"), "due", "31.02.2026"), "state", "lost");
        (*b.object())[12].second.list()->at(1).setMember("qty", "many");
        const auto r = c->read(b, links());
        QCOMPARE(r.problems.size(), std::size_t(4));
        const auto *total = problemOf(r, "total");
        QVERIFY(total);
        QCOMPARE(total->place, std::string("total"));
        QCOMPARE(total->step, 0);
        QCOMPARE(total->sample.toText(), std::string("12,50"));
        QVERIFY(total->message.text().find("12,50") != std::string::npos);
        QCOMPARE(problemOf(r, "status")->step, -1);
        const auto *quantity = problemOf(r, "lines[#1].quantity");
        QVERIFY(quantity);
        QCOMPARE(quantity->place, std::string("orderLines[1].qty"));
        QVERIFY((quantity->key == FieldKey{*c->schema().index("lines[].quantity"), "#1"}));
        QVERIFY(!valueIn(*c, r, "total"));
        QVERIFY(!valueIn(*c, r, "lines[#1].quantity"));
        QVERIFY(valueIn(*c, r, "lines[#1].note"));
        QVERIFY(valueIn(*c, r, "number"));
    }
    void anUnknownReferenceIsMissing()
    {
        const auto c = compiled();
        const auto r = c->read(with(body(), "customer", Object{{"id", 9}}), links());
        QVERIFY(!valueIn(*c, r, "customer"));
        QCOMPARE(r.missing.size(), std::size_t(1));
        QCOMPARE(r.missing[0].localId.value, std::string("9"));
        QCOMPARE(r.missing[0].target.value, std::string("Customer"));
        QVERIFY((r.missing[0].key == FieldKey{*c->schema().index("customer"), {}}));
        QVERIFY(r.problems.empty());
    }
    void aListWithAnUnknownKeyReferenceIsLeftOut()
    {
        const auto c = compiled();
        const auto r = c->read(with(body(), "orderLines", List{lineOf("A", 1), lineOf("X", 2)}), links());
        QVERIFY(!valueIn(*c, r, "lines"));
        QVERIFY(!valueIn(*c, r, "lines[#1]"));
        QVERIFY(!valueIn(*c, r, "lines[#1].quantity"));
        QCOMPARE(r.missing.size(), std::size_t(1));
        QVERIFY(r.problems.empty());
    }
    void aDuplicateKeyIsAProblemOfTheList()
    {
        const auto c = compiled();
        const auto r = c->read(
            with(body(), "orderLines", List{lineOf("A", 1), lineOf("B", 2), lineOf("A", 3)}), links());
        QCOMPARE(r.problems.size(), std::size_t(1));
        QCOMPARE(r.problems[0].field, std::string("lines"));
        QCOMPARE(r.problems[0].place, std::string("orderLines[2]"));
        QVERIFY((r.problems[0].key == FieldKey{*c->schema().index("lines"), {}}));
        QVERIFY(!valueIn(*c, r, "lines"));
        QVERIFY(!valueIn(*c, r, "lines[#2].quantity"));
    }
    void anItemWithoutAKeyIsAProblemOfTheList()
    {
        const auto c = compiled();
        const auto r = c->read(with(body(), "orderLines", List{Object{{"qty", 1}}}), links());
        QCOMPARE(r.problems.size(), std::size_t(1));
        QCOMPARE(r.problems[0].place, std::string("orderLines[0]"));
        QVERIFY(!valueIn(*c, r, "lines"));
    }
    void somethingElseThanAListIsAProblem()
    {
        const auto c = compiled();
        const auto r = c->read(with(body(), "orderLines", "none"), links());
        QCOMPARE(r.problems.size(), std::size_t(1));
        QVERIFY(!valueIn(*c, r, "lines"));
    }
    void compositeKeysAreJoined()
    {
        Entity e = entity();
        e.fields[11].listKey = {"note", "quantity"};
        Mapping m = mapping();
        const auto c = CompiledMapping::compile(m, std::make_shared<Schema>(e), {});
        QVERIFY(c);
        const auto r = (*c)->read(with(body(), "orderLines",
                                       List{Object{{"note", "Zo\u0301\u0142w"}, {"qty", "1.50"}},
                                            Object{{"note", Value()}, {"qty", 2}}}),
                                  links());
        QCOMPARE(r.values.items(*(*c)->schema().index("lines")),
                 (std::vector<std::string>{"\x1f"
                                           "2",
                                           "Z\u00f3\u0142w\x1f"
                                           "1.5"}));
    }
    void convertsWhatIsObvious_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, FieldType type, const char *from, const char *to) {
            QTest::newRow(name) << static_cast<int>(type) << QString::fromUtf8(from) << QString::fromUtf8(to);
        };
        row("decimal with its digits", FieldType::Decimal, "12.50", "12.50");
        row("long decimal", FieldType::Decimal, "12345678901234567890.12", "12345678901234567890.12");
        row("integer", FieldType::Integer, "9007199254740993", "9007199254740993");
        row("integer with zeros behind", FieldType::Integer, "7.00", "7");
        row("date", FieldType::Date, "2026-11-24", "2026-11-24");
        row("midnight as date", FieldType::Date, "2026-11-24T00:00:00+01:00", "2026-11-24");
        row("moment keeps its offset", FieldType::Moment, "2026-11-24T03:17:39+01:00",
            "2026-11-24T03:17:39+01:00");
        row("day as moment", FieldType::Moment, "2026-11-24", "2026-11-24T00:00:00Z");
        row("yes", FieldType::Boolean, "true", "true");
        row("comma", FieldType::Decimal, "12,50", "");
        row("fraction", FieldType::Integer, "1.5", "");
        row("beyond 64 bits", FieldType::Integer, "9223372036854775808", "");
        row("local date", FieldType::Date, "24.11.2026", "");
        row("time as date", FieldType::Date, "2026-11-24T10:00:00Z", "");
        row("word", FieldType::Boolean, "yes", "");
    }
    void convertsWhatIsObvious()
    {
        QFETCH(int, type);
        QFETCH(QString, from);
        QFETCH(QString, to);
        Entity e;
        e.fields = {field("x", static_cast<FieldType>(type))};
        Mapping m;
        m.lines = {line("x", "x")};
        const auto c = CompiledMapping::compile(m, std::make_shared<Schema>(e), {});
        QVERIFY(c);
        const auto r = (*c)->read(Object{{"x", from.toStdString()}}, links());
        QCOMPARE(r.problems.empty(), !to.isEmpty());
        QCOMPARE(QString::fromStdString(r.values.empty() ? "" : r.values.begin()->value.toText()), to);
    }
    void linesReadFromConstantsAndFillInForEachOther()
    {
        Mapping m;
        m.direction = Direction::In;
        m.lines = {line("number", "", {{"constant", {"fixed"}}}), line("email", "mail"),
                   line("email", "mail2")};
        const auto c = compiled(m);
        const auto r = c->read(Object{{"mail", Value()}, {"mail2", "b@c.pl"}}, links());
        QCOMPARE(valueIn(*c, r, "number")->toText(), std::string("fixed"));
        QCOMPARE(valueIn(*c, r, "email")->toText(), std::string("b@c.pl"));
        QCOMPARE(
            valueIn(*c, c->read(Object{{"mail", "a@c.pl"}, {"mail2", "b@c.pl"}}, links()), "email")->toText(),
            std::string("a@c.pl"));
    }
    void aLoopOutsideKeyedListsGivesAList()
    {
        Mapping m;
        m.direction = Direction::In;
        m.lines = {line("tags", "labels[].name"), line("total", "rows[].price", {{"sum", {}}})};
        const auto c = compiled(m);
        const auto r = c->read(Object{{"labels", List{Object{{"name", "x"}}, Object{{"name", "y"}}}},
                                      {"rows", List{Object{{"price", "1.50"}}, Object{{"price", 2}}}}},
                               links());
        QCOMPARE(valueIn(*c, r, "tags")->toText(), std::string("[\"x\", \"y\"]"));
        QCOMPARE(valueIn(*c, r, "total")->toText(), std::string("3.50"));
    }
    void outLinesAreNotRead()
    {
        Mapping m = mapping();
        m.lines[0].direction = Direction::Out;
        m.lines[1].parked = true;
        const auto c = compiled(m);
        const auto r = c->read(body(), links());
        QVERIFY(!valueIn(*c, r, "number"));
        QVERIFY(!valueIn(*c, r, "total"));
        QVERIFY(!c->reads(*c->schema().index("number")));
        QVERIFY(c->writes(*c->schema().index("number")));
        QVERIFY(c->reads(*c->schema().index("lines")));
    }
    void aListRestsWhileItsKeyIsParked()
    {
        Mapping m = mapping();
        m.lines[11].parked = true;
        const auto c = compiled(m);
        const auto r = c->read(body(), links());
        QVERIFY(!valueIn(*c, r, "lines"));
        QVERIFY(valueIn(*c, r, "number"));
        QVERIFY(!c->reads(*c->schema().index("lines")));
        QVERIFY(!c->reads(*c->schema().index("lines[].quantity")));
    }
    void theShadowHoldsTheMappedPart()
    {
        const auto c = compiled();
        const Value shadow = c->shadowOf(body());
        QVERIFY(!shadow.member("id"));
        QVERIFY(!shadow.member("customer")->member("name"));
        QVERIFY(!shadow.member("shipping")->member("street"));
        // A list of which a part is written may have to be told whole.
        const Value whole = body();
        QCOMPARE(*shadow.member("contacts"), *whole.member("contacts"));
        const Value &first = shadow.member("orderLines")->list()->at(0);
        QVERIFY(first.member("id") && first.member("variant") && !first.member("price"));
        const auto fromBody = c->read(body(), links());
        const auto fromShadow = c->read(shadow, links());
        QCOMPARE(shown(c->schema(), fromShadow.values), shown(c->schema(), fromBody.values));
    }
    void readsTheSourcesTimeOfTheChange_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"text", "seconds", "millis", "typed", "moment"})
            QTest::newRow(kind) << QString::fromUtf8(kind);
    }
    void readsTheSourcesTimeOfTheChange()
    {
        QFETCH(QString, kind);
        Mapping m = mapping();
        m.changedAt = "meta.updatedAt";
        const auto c = compiled(m);
        const auto moment = *Moment::parse("2026-11-24T02:17:39Z");
        const std::map<std::string, Value> forms{{"text", "2026-11-24T02:17:39Z"},
                                                 {"seconds", 1795486659},
                                                 {"millis", Value(std::int64_t{1795486659000})},
                                                 {"moment", moment},
                                                 {"typed", Object{{"__class__", "datetime"},
                                                                  {"year", 2026},
                                                                  {"month", 11},
                                                                  {"day", 24},
                                                                  {"hour", 2},
                                                                  {"minute", 17},
                                                                  {"second", 39}}}};
        const Value b = with(body(), "meta", Object{{"updatedAt", forms.at(kind.toStdString())}});
        QVERIFY(c->changedAt(b) == moment);
        QVERIFY(c->changedAt(c->shadowOf(b)) == moment);
        QVERIFY(!c->changedAt(body()));
        QVERIFY(!compiled()->changedAt(b));
    }
};

QTEST_APPLESS_MAIN(ReadingTest)
#include "tst_reading.moc"
