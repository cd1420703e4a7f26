#include "core/mapping/quality.h"

#include <QTest>

#include "orders.h"

using namespace orders;
using splot::mapping::matchValues;
using splot::mapping::normalForm;
using splot::mapping::Quality;

namespace {
QualityRule rule(const char *kind, std::vector<std::string> arguments = {}, bool blocks = false)
{
    return {kind, std::move(arguments), blocks};
}

/// Whether a value passes one rule on a field of a type.
bool passes(const QualityRule &r, Value value, FieldType type = FieldType::Text)
{
    Entity e;
    e.fields = {field("x", type)};
    e.fields[0].rules = {r};
    const auto quality = Quality::compile(std::make_shared<Schema>(e));
    if (!quality)
        qFatal("%s", quality.error().text().c_str());
    Values values;
    values.set({0, {}}, std::move(value));
    const auto problems = (*quality)->check(values);
    for (const auto &p : problems) {
        if (p.field != "x" || p.message.text().empty() || p.message.text().find('%') != std::string::npos)
            qFatal("bad problem: %s", p.message.text().c_str());
    }
    return problems.empty();
}
} // namespace

class QualityTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesTexts_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *kind, const char *argument, const char *text, bool good) {
            const auto name = QByteArray(kind) + " " + argument + " " + text;
            QTest::newRow(name.constData())
                << QString::fromUtf8(kind) << QString::fromUtf8(argument) << QString::fromUtf8(text) << good;
        };
        row("email", "", "jan.kot+x@firma.pl", true);
        row("email", "", "jan@\u017c\u00f3\u0142w.pl", true);
        row("email", "", "jan@firma", false);
        row("email", "", "jan firma@x.pl", false);
        row("email", "", "jan..kot@x.pl", false);
        row("email", "", "@x.pl", false);
        row("email", "", "a@-x.pl", false);
        row("phone", "", "600 100 200", true);
        row("phone", "", "+1 212 555 0100", true);
        row("phone", "", "600 100", false);
        row("phone", "DE", "030 1234567", true);
        row("nip", "", "5260250274", true);
        row("nip", "", "PL 526-025-02-74", true);
        row("nip", "", "5260250275", false);
        row("nip", "", "0000000000", false);
        row("nip", "", "526025027", false);
        row("regon", "", "123456785", true);
        row("regon", "", "12345678512347", true);
        row("regon", "", "123456786", false);
        row("regon", "", "12345678512348", false);
        row("ean", "", "5901234123457", true);
        row("ean", "", "96385074", true);
        row("ean", "", "00012345600012", true);
        row("ean", "", "5901234123458", false);
        row("ean", "", "59012341", false);
        row("attachment", "", "https://files.test/invoices/17.pdf", true);
        row("attachment", "", "att-4711", true);
        row("attachment", "", "data:application/pdf;base64,JVBERi0=", false);
        row("attachment", "", QByteArray(3000, 'A').constData(), false);
        row("iban", "", "PL61 1090 1014 0000 0712 1981 2874", true);
        row("iban", "", "DE89370400440532013000", true);
        row("iban", "", "GB82WEST12345698765432", true);
        row("iban", "", "PL61109010140000071219812875", false);
        row("iban", "", "PL6110901014000007121981287", false);
        row("postal_code", "PL", "80-123", true);
        row("postal_code", "PL", "80123", false);
        row("postal_code", "DE", "10115", true);
        row("postal_code", "AT", "10115", false);
        row("postal_code", "US", "90210-1234", true);
        row("postal_code", "GB", "sw1a 1aa", true);
        row("postal_code", "GB", "1234", false);
        row("postal_code", "BR", "01310-100", true);
        row("postal_code", "BR", "???", false);
        row("pattern", "[A-Z]{2}\\d+", "AB12", true);
        row("pattern", "[A-Z]{2}\\d+", "AB12x", false);
        row("pattern", "\\w+", "\u017c\u00f3\u0142w", true);
        row("one_of", "red", "red", true);
        row("one_of", "red", "blue", false);
        row("required", "", "x", true);
    }
    void judgesTexts()
    {
        QFETCH(QString, kind);
        QFETCH(QString, argument);
        QFETCH(QString, text);
        QFETCH(bool, good);
        std::vector<std::string> arguments;
        if (!argument.isEmpty())
            arguments.push_back(argument.toStdString());
        QCOMPARE(passes(rule(kind.toUtf8().constData(), arguments), text.toStdString()), good);
    }
    void onlyRequiredLooksAtEmptyValues()
    {
        for (const char *kind : {"email", "nip", "iban"})
            QVERIFY(passes(rule(kind), Value()));
        QVERIFY(!passes(rule("required"), Value()));
        QVERIFY(!passes(rule("required"), Value("")));
        Entity e;
        e.fields = {field("x")};
        e.fields[0].rules = {rule("required")};
        QVERIFY((*Quality::compile(std::make_shared<Schema>(e)))->check({}).empty()); // absent
    }
    void judgesRanges()
    {
        const auto number = [](const char *t) { return Value(*Decimal::parse(t)); };
        QVERIFY(passes(rule("range", {"0", "100"}), number("100.00"), FieldType::Decimal));
        QVERIFY(!passes(rule("range", {"0", "100"}), number("100.000000000000000001"), FieldType::Decimal));
        QVERIFY(!passes(rule("range", {"0", ""}), -1, FieldType::Integer));
        QVERIFY(passes(rule("range", {"", "5"}), -1, FieldType::Integer));
        QVERIFY(!passes(rule("range", {"2026-01-01"}), *Date::of(2025, 12, 31), FieldType::Date));
        QVERIFY(
            passes(rule("range", {"2026-01-01", "2026-12-31"}), *Date::of(2026, 12, 31), FieldType::Date));
        QVERIFY(!passes(rule("range", {"2026-01-01T00:00:00Z"}), *Moment::parse("2025-12-31T23:59:59Z"),
                        FieldType::Moment));
    }
    void aRequiredKeyedListNeedsAnItem()
    {
        Entity e = entity();
        e.fields[11].rules = {rule("required", {}, true)};
        const auto s = std::make_shared<Schema>(e);
        const auto quality = *Quality::compile(s);
        const auto list = *s->index("lines");
        Values values;
        values.set({list, {}}, Value(true));
        QCOMPARE(quality->check(values).size(), std::size_t(1));
        QVERIFY(quality->check(values)[0].blocksRecord);
        values.set({list, "#1"}, Value(true));
        QVERIFY(quality->check(values).empty());
    }
    void namesTheItemInAList()
    {
        Entity e = entity();
        e.fields[13].rules = {rule("range", {"1"})};
        const auto s = std::make_shared<Schema>(e);
        Values values;
        values.set({*s->index("lines[].quantity"), "#1"}, Value(0));
        const auto problems = (*Quality::compile(s))->check(values);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].field, std::string("lines[#1].quantity"));
        QVERIFY(!problems[0].blocksRecord);
    }
    void listsUniqueFieldsForTheEngine()
    {
        Entity e = entity();
        e.fields[0].rules = {rule("unique"), rule("required")};
        const auto s = std::make_shared<Schema>(e);
        QCOMPARE((*Quality::compile(s))->uniqueFields(), (std::vector<FieldIndex>{0}));
    }
    void refusesRulesItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("argument");
        QTest::newRow("unknown") << "emial"
                                 << "";
        QTest::newRow("pattern") << "pattern"
                                 << "(";
        QTest::newRow("range") << "range"
                               << "";
        QTest::newRow("range of words") << "range"
                                        << "many";
        QTest::newRow("one_of") << "one_of"
                                << "";
        QTest::newRow("phone") << "phone"
                               << "Poland";
    }
    void refusesRulesItDoesNotUnderstand()
    {
        QFETCH(QString, kind);
        QFETCH(QString, argument);
        Entity e;
        e.fields = {field("x")};
        e.fields[0].rules = {rule(kind.toUtf8().constData())};
        if (!argument.isEmpty())
            e.fields[0].rules[0].arguments = {argument.toStdString()};
        const auto quality = Quality::compile(std::make_shared<Schema>(e));
        QVERIFY(!quality);
        QCOMPARE(quality.error().field, std::string("x"));
    }
    void normalisesForMatching_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *form, const char *from, const char *to) {
            QTest::newRow((QByteArray(form) + " " + from).constData())
                << QString::fromUtf8(form) << QString::fromUtf8(from) << QString::fromUtf8(to);
        };
        row("text", "  Zo\u0301\u0141W  Sp. z o.o. ", "z\u00f3\u0142w sp. z o.o.");
        row("email", " Jan@Firma.PL ", "jan@firma.pl");
        row("phone", "600-100-200", "48600100200");
        row("phone", "+49 30 1234567", "49301234567");
        row("phone", "ext. 12", "12");
        row("tax_id", "PL 526-025-02-74", "5260250274");
        row("tax_id", "DE 123456789", "DE123456789");
        row("code", "ab-12 c", "AB12C");
        row("exact", " Ab ", " Ab ");
    }
    void normalisesForMatching()
    {
        QFETCH(QString, form);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QCOMPARE(QString::fromStdString(normalForm(form.toStdString(), from.toStdString())), to);
    }
    void numbersMatchByTheirValue()
    {
        QCOMPARE(normalForm("text", *Decimal::parse("17.00")), std::string("17"));
        QCOMPARE(normalForm("text", 17), std::string("17"));
        QCOMPARE(normalForm("text", Value()), std::string());
    }
    void givesTheMatchKeysThatAreComplete()
    {
        Entity e = entity();
        e.matchKeys = {{"mail", {"email"}, "email", {"brak@brak.pl"}},
                       {"numbered", {"customer", "number"}, "code", {}},
                       {"city", {"address.city"}, "text", {"-", "n/a"}}};
        const Schema s(e);
        Values v;
        v.set({*s.index("email"), {}}, Value(" BRAK@brak.pl"));
        v.set({*s.index("number"), {}}, Value("z-1"));
        v.set({*s.index("customer"), {}}, Value(Reference{17}));
        v.set({*s.index("address.city"), {}}, Value(" N/A "));
        QCOMPARE(matchValues(s, v), (std::map<std::string, std::string>{{"numbered", "#17\x1fZ1"}}));
        v.set({*s.index("email"), {}}, Value("a@B.pl"));
        v.set({*s.index("number"), {}}, Value(" "));
        v.set({*s.index("address.city"), {}}, Value("Gdynia"));
        QCOMPARE(matchValues(s, v),
                 (std::map<std::string, std::string>{{"mail", "a@b.pl"}, {"city", "gdynia"}}));
    }
};

QTEST_APPLESS_MAIN(QualityTest)
#include "tst_quality.moc"
