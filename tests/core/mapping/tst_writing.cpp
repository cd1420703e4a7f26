#include "core/mapping/acceptedforms.h"
#include "orders.h"

#include <QTest>

using namespace orders;

namespace {
const splot::mapping::PlaceValue *placeOf(const Writing &w, const char *place)
{
    for (const auto &p : w.places) {
        if (p.place == place)
            return &p;
    }
    return nullptr;
}

std::string textAt(const Writing &w, const char *place)
{
    const auto *p = placeOf(w, place);
    return p ? std::string(kindName(p->value.kind())) + " " + p->value.toText() : "nothing";
}

Values record(const CompiledMapping &c)
{
    return c.read(body(), links()).values;
}

void set(const CompiledMapping &c, Values &values, const char *path, Value value)
{
    values.set(*keyFromPath(c.schema(), path), std::move(value));
}
} // namespace

class WritingTest : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatItReadsAgain()
    {
        const auto c = compiled();
        const auto w = c->write(record(*c), Value(), links(), true);
        QVERIFY(w.problems.empty());
        QVERIFY(w.missing.empty());
        QCOMPARE(
            w.object().toText(),
            std::string("{\"code\": \"Z/1\", \"total\": 12050, \"placedAt\": \"2026-11-24T02:17:39Z\", "
                        "\"due\": \"01.12.2026\", "
                        "\"paid\": \"N\", \"state\": \"open\", \"customer\": {\"id\": \"4711\"}, "
                        "\"shipping\": {\"city\": \"Gdynia\"}, "
                        "\"tags\": [\"new\", \"b2b\"], \"pieces\": 3, \"contacts\": [{\"type\": \"email\", "
                        "\"value\": \"jan@firma.pl\"}], "
                        "\"orderLines\": [{\"variant\": {\"id\": \"A\"}, \"qty\": 1.50, \"note\": \"red\"}, "
                        "{\"variant\": {\"id\": \"B\"}, \"qty\": 2, \"note\": null}]}"));
        const auto again = c->read(w.object(), links());
        QCOMPARE(shown(c->schema(), again.values), shown(c->schema(), record(*c)));
    }
    void writesInTheShadowsKindsAndOrder()
    {
        const auto c = compiled();
        const Value shadow = c->shadowOf(body());
        const auto w = c->write(record(*c), shadow, links(), false);
        QCOMPARE(textAt(w, "pieces"), std::string("text 3"));
        QCOMPARE(textAt(w, "customer.id"), std::string("whole number 4711"));
        QCOMPARE(textAt(w, "orderLines"),
                 std::string(
                     "list [{\"id\": 901, \"variant\": {\"id\": \"B\"}, \"qty\": 2, \"note\": null}, "
                     "{\"id\": 900, \"variant\": {\"id\": \"A\"}, \"qty\": \"1.50\", \"note\": \"red\"}]"));
        const auto *email = placeOf(w, "contacts[type=email].value");
        QVERIFY(email);
        QCOMPARE(Value(email->beside).toText(), std::string("{\"id\": 6, \"type\": \"email\"}"));
        QVERIFY(w.object().toText().find("{\"type\": \"email\", \"value\": \"jan@firma.pl\", \"id\": 6}") !=
                std::string::npos);
    }
    void aListWithoutIdsIsToldWhole()
    {
        auto m = mapping();
        for (auto &line : m.lines) {
            if (line.place == "contacts[type=email].value")
                line.place = "contacts[1].value";
        }
        const auto c = compiled(m);
        const auto w = c->write(record(*c), Value(), links(), true);
        const auto *place = placeOf(w, "contacts[1].value");
        QVERIFY(place);
        QCOMPARE(place->list, std::string("contacts"));
        Writing part;
        part.places = {*place};
        part.places[0].value = "new@firma.pl";
        const Value held = c->shadowOf(body());
        const Value &all = *held.member("contacts"); // all of it, though one member of one element is mapped
        QCOMPARE(all, *body().member("contacts"));
        const Value sent = part.object(held);
        QCOMPARE(sent.member("contacts")->list()->size(), all.list()->size());
        QCOMPARE(sent.member("contacts")->list()->at(0), all.list()->at(0));
        QCOMPARE(sent.member("contacts")->list()->at(1).member("value")->toText(),
                 std::string("new@firma.pl"));
        QCOMPARE(sent.object()->size(), std::size_t(1));
        const Value after = part.over(held);
        QCOMPARE(*after.member("contacts"), *sent.member("contacts"));
        QCOMPARE(part.object().toText(), std::string(R"({"contacts": [null, {"value": "new@firma.pl"}]})"));
    }
    void newItemsComeAfterThoseThatExist()
    {
        const auto c = compiled();
        Values r = record(*c);
        set(*c, r, "lines[#3]", true);
        set(*c, r, "lines[#3].product", Reference{3});
        r.remove(*keyFromPath(c->schema(), "lines[#1]"));
        const auto w = c->write(r, c->shadowOf(body()), links(), false);
        QCOMPARE(textAt(w, "orderLines"),
                 std::string("list [{\"id\": 901, \"variant\": {\"id\": \"B\"}, \"qty\": 2, \"note\": null}, "
                             "{\"variant\": {\"id\": \"C\"}}]"));
    }
    void anOrderedListIsWrittenInItsOrder()
    {
        const auto c = compiled(mapping(), true);
        Values r = record(*c);
        set(*c, r, "lines[#1]", 0);
        set(*c, r, "lines[#2]", 1);
        const auto *p = placeOf(c->write(r, c->shadowOf(body()), links(), false), "orderLines");
        const auto w = c->write(r, c->shadowOf(body()), links(), false);
        p = placeOf(w, "orderLines");
        QCOMPARE(p->value.list()->at(0).member("id")->toText(), std::string("900"));
        QCOMPARE(p->value.list()->at(1).member("id")->toText(), std::string("901"));
    }
    void aListPlaceNamesTheValuesItCarries()
    {
        const auto c = compiled();
        const auto w = c->write(record(*c), Value(), links(), true);
        std::set<std::string> carried;
        for (const auto &key : placeOf(w, "orderLines")->keys)
            carried.insert(pathText(c->schema(), key));
        QCOMPARE(carried, (std::set<std::string>{"lines", "lines[#1]", "lines[#2]", "lines[#1].product",
                                                 "lines[#2].product", "lines[#1].quantity",
                                                 "lines[#2].quantity", "lines[#1].note", "lines[#2].note"}));
    }
    void absentValuesGiveNoPlaceAndEmptyOnesNull()
    {
        const auto c = compiled();
        Values r;
        set(*c, r, "number", Value());
        set(*c, r, "tags", Value());
        const auto w = c->write(r, Value(), links(), true);
        QCOMPARE(w.places.size(), std::size_t(2));
        QCOMPARE(textAt(w, "code"), std::string("empty "));
        QCOMPARE(textAt(c->write(r, c->shadowOf(body()), links(), false), "tags"), std::string("list []"));
    }
    void anEmptiedListIsWrittenEmpty()
    {
        const auto c = compiled();
        Values r;
        set(*c, r, "lines", true);
        QCOMPARE(textAt(c->write(r, c->shadowOf(body()), links(), false), "orderLines"),
                 std::string("list []"));
    }
    void createOnlyLinesGoWithTheCreate()
    {
        Mapping m = mapping();
        m.lines[0].createOnly = true;
        m.lines[13].createOnly = true;
        const auto c = compiled(m);
        QVERIFY(placeOf(c->write(record(*c), Value(), links(), true), "code")->createOnly);
        const auto w = c->write(record(*c), c->shadowOf(body()), links(), false);
        QVERIFY(!placeOf(w, "code"));
        QVERIFY(textAt(w, "orderLines").find("note") == std::string::npos);
        Values r = record(*c);
        set(*c, r, "lines[#3]", true);
        set(*c, r, "lines[#3].product", Reference{3});
        set(*c, r, "lines[#3].note", "of a new item");
        QVERIFY(
            textAt(c->write(r, c->shadowOf(body()), links(), false), "orderLines").find("of a new item") !=
            std::string::npos);
    }
    void inLinesAreNotWritten()
    {
        Mapping m = mapping();
        m.lines[0].direction = Direction::In;
        const auto c = compiled(m);
        QVERIFY(!placeOf(c->write(record(*c), Value(), links(), true), "code"));
        m.direction = Direction::In;
        const auto reads = compiled(m);
        QVERIFY(reads->write(record(*reads), Value(), links(), true).places.empty());
        QVERIFY(reads->reads() && !reads->writes());
    }
    void aReferenceWithoutALinkIsMissing()
    {
        Mapping m = mapping();
        m.lines[6].requiredOnCreate = true;
        const auto c = compiled(m);
        Values r = record(*c);
        set(*c, r, "customer", Reference{99});
        const auto w = c->write(r, Value(), links(), true);
        QVERIFY(!placeOf(w, "customer.id"));
        QCOMPARE(w.missing.size(), std::size_t(1));
        QCOMPARE(w.missing[0].record.value, 99);
        QVERIFY(w.missing[0].requiredOnCreate);
    }
    void aListWithAnUnlinkedKeyIsLeftOut()
    {
        const auto c = compiled();
        Values r = record(*c);
        set(*c, r, "lines[#99]", true);
        set(*c, r, "lines[#99].product", Reference{99});
        const auto w = c->write(r, Value(), links(), true);
        QVERIFY(!placeOf(w, "orderLines"));
        QCOMPARE(w.missing.size(), std::size_t(1));
        QCOMPARE(w.missing[0].key.item, std::string("#99"));
    }
    void aFailingStepIsAProblem()
    {
        const auto c = compiled();
        Values r = record(*c);
        set(*c, r, "paid", "perhaps");
        const auto w = c->write(r, Value(), links(), true);
        QCOMPARE(w.problems.size(), std::size_t(1));
        QCOMPARE(w.problems[0].field, std::string("paid"));
        QCOMPARE(w.problems[0].step, 0);
        QVERIFY(!placeOf(w, "paid"));
        QVERIFY(placeOf(w, "code"));
    }
    void itemsAreFoundByWhatIsWrittenWhereKeysCannotBeRead()
    {
        Mapping m = mapping();
        m.lines[11] = line("lines[].product", "orderLines[].variant.id", {}, {{"prefix", {"V-"}}});
        m.lines[11].direction = Direction::Out;
        m.lines[11].acceptedForm = "case";
        m.lines[12].direction = m.lines[13].direction = Direction::Out;
        const auto c = compiled(m);
        const auto full = compiled();
        const Value shadow{
            Object{{"orderLines", List{Object{{"id", 7}, {"variant", Object{{"id", "v-b"}}}}}}}};
        const auto w = c->write(record(*full), shadow, links(), false);
        QVERIFY2(textAt(w, "orderLines").starts_with("list [{\"id\": 7, \"variant\": {\"id\": \"V-B\"}"),
                 textAt(w, "orderLines").c_str());
    }
    void linesWithoutAFieldWriteConstants()
    {
        Mapping m = mapping();
        auto kind = line("", "kind", {}, {{"constant", {"b2b"}}});
        kind.direction = Direction::Out;
        auto unit = line("", "orderLines[].unit", {}, {{"constant", {"szt"}}});
        unit.direction = Direction::Out;
        m.lines.push_back(kind);
        m.lines.push_back(unit);
        const auto c = compiled(m);
        const auto w = c->write(record(*c), Value(), links(), true);
        QCOMPARE(textAt(w, "kind"), std::string("text b2b"));
        QVERIFY(placeOf(w, "kind")->keys.empty());
        QCOMPARE(placeOf(w, "orderLines")->value.list()->at(1).member("unit")->toText(), std::string("szt"));
        QVERIFY(c->shadowOf(Object{{"kind", "x"}}).member("kind"));
    }
    void aLoopWritesAListOfObjects()
    {
        Mapping m;
        m.lines = {line("tags", "labels[].name")};
        const auto c = compiled(m);
        Values r;
        set(*c, r, "tags", List{"x", "y"});
        const auto w = c->write(r, Value(), links(), true);
        QCOMPARE(textAt(w, "labels"), std::string("list [{\"name\": \"x\"}, {\"name\": \"y\"}]"));
        QCOMPARE(c->read(w.object(), links()).values, r);
    }
    void answersWhatStandsAtAPlace()
    {
        const auto c = compiled();
        const Value b = body();
        QCOMPARE(c->at(b, "customer.id")->toText(), std::string("4711"));
        QCOMPARE(c->at(b, "contacts[type=email].value")->toText(), std::string("Jan@Firma.pl"));
        QCOMPARE(c->at(b, "orderLines"), c->at(b, "orderLines[]"));
        QVERIFY(c->at(b, "orderLines")->list());
        QCOMPARE(c->at(b, "customer.name")->toText(), std::string("not mapped"));
        QVERIFY(!c->at(b, "nothing"));
        QVERIFY(!c->at(b, "a..b"));
    }
    void comparesUnderTheAcceptedForm_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("held");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *form, const char *written, const char *held, bool same) {
            const auto name = QByteArray(form) + ": " + written + " / " + held;
            QTest::newRow(name.constData())
                << QString::fromUtf8(form) << QString::fromUtf8(written) << QString::fromUtf8(held) << same;
        };
        row("", "a", "a", true);
        row("", "a", "A", false);
        row("", "a ", "a", false);
        row("trim", " a ", "a", true);
        row("case", "\u017bAK", "\u017cak", true);
        row("trim case", " A", "a", true);
        row("case", "A", " a", false);
        row("scale:2", "1.005", "1.01", true);
        row("scale:2", "1.005", "1.00", false);
        row("", "1.50", "1.5", false);
        row("scale:2", "1.50", "1.5", true);
        row("date", "2026-11-24T10:00:00Z", "2026-11-24", true);
        row("date", "2026-11-24T10:00:00Z", "2026-11-25", false);
        row("seconds", "2026-11-24T10:00:00.750Z", "2026-11-24T11:00:00+01:00", true);
        row("seconds", "2026-11-24T10:00:00.750Z", "2026-11-24T10:00:01Z", false);
        row("phone", "+48600100200", "600-100-200", true);
        row("phone", "+48600100200", "600-100-201", false);
    }
    void comparesUnderTheAcceptedForm()
    {
        QFETCH(QString, form);
        QFETCH(QString, written);
        QFETCH(QString, held);
        QFETCH(bool, same);
        Mapping m = mapping();
        m.lines[0].acceptedForm = form.toStdString();
        QCOMPARE(compiled(m)->sameForm("code", written.toStdString(), held.toStdString()), same);
    }
    void knowsWhatASystemMayHaveMadeOfAValue_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("held");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *written, const char *held, bool may) {
            QTest::addRow("%s as %s", written, held)
                << QString::fromUtf8(written) << QString::fromUtf8(held) << may;
        };
        row("Hanna", "HANNA", true);
        row("+48 600 100 200", "48600100200", true);
        row("ul. D\u0142uga 5", "UL D\u0141UGA 5", true);
        row("2026-11-24T10:00:00Z", "2026-11-24", true);
        row("2.345", "2.35", true);
        row("2.345", "2.34", true);
        row("2.345", "2", true);
        row("Hanna & Sons, Long Street", "Hanna & Sons, Lo", true);
        row("Hanna", "Johanna", false);
        row("Hanna", "Han", false); // too short to tell
        row("Hanna", "", false);
        row("v11", "v708", false);
        row("5", "6", false);
        row("2.345", "2.45", false);
        row("2.3", "2.345", false); // nobody makes decimals
        row("\u0141", "\u00d3", false);
    }
    void knowsWhatASystemMayHaveMadeOfAValue()
    {
        QFETCH(QString, written);
        QFETCH(QString, held);
        QTEST(splot::mapping::looksMadeOf(held.toStdString(), written.toStdString()), "may");
    }
    void comparesNumbersWithTheirTexts()
    {
        const auto c = compiled();
        QVERIFY(c->sameForm("code", 5, "5"));
        QVERIFY(c->sameForm("code", *Decimal::parse("5.0"), "5"));
        QVERIFY(!c->sameForm("code", 5, "6"));
        QVERIFY(c->sameForm("code", Value(), ""));
        QVERIFY(!c->sameForm("code", Value(), "x"));
    }
    void comparesListsItemByItem()
    {
        Mapping m = mapping();
        m.lines[13].acceptedForm = "case";
        const auto c = compiled(m);
        const auto w = c->write(record(*c), Value(), links(), true);
        const Value written = placeOf(w, "orderLines")->value;
        Value held = *c->at(body(), "orderLines"); // other order, more members, text for a number
        QVERIFY(c->sameForm("orderLines", written, held));
        held.list()->at(1).setMember("note", "RED");
        QVERIFY(c->sameForm("orderLines", written, held));
        held.list()->at(1).setMember("qty", "1.51");
        QVERIFY(!c->sameForm("orderLines", written, held));
        held = *c->at(body(), "orderLines");
        held.list()->pop_back();
        QVERIFY(!c->sameForm("orderLines", written, held));
        QVERIFY(!compiled(m, true)->sameForm("orderLines", written, *c->at(body(), "orderLines")));
    }
};

QTEST_APPLESS_MAIN(WritingTest)
#include "tst_writing.moc"
