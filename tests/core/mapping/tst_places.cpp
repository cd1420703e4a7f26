#include "core/mapping/place.h"

#include <QTest>

using namespace splot::model;
using splot::mapping::Place;

namespace {
Value order()
{
    return Object{
        {"number", "Z/1"},
        {"address", Object{{"city", "Gdynia"}, {"zip", Value()}}},
        {"billing", Value()},
        {"contacts",
         List{Object{{"type", "phone"}, {"value", "600"}}, Object{{"type", "email"}, {"value", "a@b.pl"}},
              Object{{"type", "email"}, {"value", "c@d.pl"}}, Object{{"type", "fax"}}}},
        {"lines", List{Object{{"sku", "A"}, {"product", Object{{"id", 1}}}}, Object{{"sku", "B"}}}},
        {"Nr. zam. [szt]", "odd"},
        {"tags", List{"x", "y"}},
        {"groups", List{Object{{"kind", Object{{"id", 7}}}, {"name", "seven"}}}},
    };
}
} // namespace

class PlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatStandsThere_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *place, const char *text) {
            QTest::newRow(place) << QString::fromUtf8(place) << QString::fromUtf8(text);
        };
        row("number", "Z/1");
        row("address.city", "Gdynia");
        row("contacts[type=email].value", "a@b.pl");
        row("contacts[0].value", "600");
        row("lines[1].sku", "B");
        row("lines[0].product.id", "1");
        row("\"Nr. zam. [szt]\"", "odd");
        row("tags[1]", "y");
        row("groups[kind.id=7].name", "seven");
    }
    void findsWhatStandsThere()
    {
        QFETCH(QString, place);
        QFETCH(QString, text);
        const auto parsed = Place::parse(place.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().text().c_str());
        const auto root = order();
        const auto hit = parsed->find(root);
        QVERIFY(hit.value);
        QCOMPARE(QString::fromStdString(hit.value->toText()), text);
    }
    void tellsEmptySurroundingsFromAbsence_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("seen");
        QTest::newRow("no such member") << "colour" << false;
        QTest::newRow("no such inner member") << "address.street" << false;
        QTest::newRow("below a null") << "billing.city" << true;
        QTest::newRow("no such element") << "contacts[type=web].value" << true;
        QTest::newRow("element without the member") << "contacts[type=fax].value" << false;
        QTest::newRow("past the end") << "lines[7].sku" << true;
        QTest::newRow("below a text") << "number.x" << false;
        QTest::newRow("no list at all") << "phones[0]" << false;
    }
    void tellsEmptySurroundingsFromAbsence()
    {
        QFETCH(QString, place);
        QFETCH(bool, seen);
        const auto root = order();
        const auto hit = Place::parse(place.toStdString())->find(root);
        QVERIFY(!hit.value);
        QCOMPARE(hit.seen, seen);
    }
    void refusesBrokenPlaces_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *p : {"a..b", ".a", "a.", "a[", "a[x]", "a[-1]", "a[=x]", "a[.b=x]", "\"a", "\"\"",
                              "a]b[", "a[].b[]", "a[10000]", "a[0]b"})
            QTest::newRow(p) << QString::fromUtf8(p);
    }
    void refusesBrokenPlaces()
    {
        QFETCH(QString, place);
        const auto parsed = Place::parse(place.toStdString());
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().text().empty());
    }
    void quotesOddNames()
    {
        for (const char *name : {"plain", "with blank", "a.b", "x[0]", "say \"hi\"", "back\\slash"}) {
            const Value root{Object{{name, 1}}};
            const auto place = Place::parse(Place::quoted(name));
            QVERIFY(place);
            QVERIFY2(place->find(root).value, name);
        }
        QCOMPARE(Place::quoted("plain"), std::string("plain"));
    }
    void dividesAtTheLoop()
    {
        const auto place = Place::parse("order.lines[].product.id");
        QVERIFY(place && place->loops());
        QCOMPARE(place->list().text(), std::string("order.lines"));
        QCOMPARE(place->inItem().text(), std::string("product.id"));
    }
    void collectsFromEveryElement()
    {
        const auto place = Place::parse("contacts[].value");
        const auto found = Place::collect(place->list(), place->inItem(), order());
        QVERIFY(found);
        QCOMPARE(found->toText(), std::string("[\"600\", \"a@b.pl\", \"c@d.pl\"]"));
        QVERIFY(!Place::collect(*Place::parse("nothing"), place->inItem(), order()));
    }
    void makesWhatIsMissingAround()
    {
        Value root{Object{}};
        Place::parse("a.b.c")->put(root, 1);
        Place::parse("a.b.d")->put(root, 2);
        Place::parse("contacts[type=email].value")->put(root, "a@b.pl");
        Place::parse("contacts[type=email].main")->put(root, true);
        Place::parse("contacts[type=phone].value")->put(root, "600");
        Place::parse("lines[1].sku")->put(root, "B");
        Place::parse("labels[].name")->put(root, List{"x", "y"});
        const Value expected{Object{
            {"a", Object{{"b", Object{{"c", 1}, {"d", 2}}}}},
            {"contacts", List{Object{{"type", "email"}, {"value", "a@b.pl"}, {"main", true}},
                              Object{{"type", "phone"}, {"value", "600"}}}},
            {"lines", List{Value(), Object{{"sku", "B"}}}},
            {"labels", List{Object{{"name", "x"}}, Object{{"name", "y"}}}},
        }};
        QCOMPARE(root.toText(), expected.toText());
    }
    void aPutValueIsFoundAgain_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *p : {"a", "a.b", "a[2].b", "a[k=v].b", "a[k.l=v].b.c", "\"x.y\".z", "a[1][0].b"})
            QTest::newRow(p) << QString::fromUtf8(p);
    }
    void aPutValueIsFoundAgain()
    {
        QFETCH(QString, place);
        const auto parsed = Place::parse(place.toStdString());
        QVERIFY(parsed);
        Value root;
        parsed->put(root, "here");
        const auto hit = parsed->find(root);
        QVERIFY(hit.value);
        QCOMPARE(hit.value->toText(), std::string("here"));
    }
};

QTEST_APPLESS_MAIN(PlacesTest)
#include "tst_places.moc"
