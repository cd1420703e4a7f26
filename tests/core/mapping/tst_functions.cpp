#include "core/mapping/step.h"

#include <QTest>

using namespace splot;
using namespace splot::model;
using mapping::Scope;

Q_DECLARE_METATYPE(splot::model::Value)
Q_DECLARE_METATYPE(splot::model::Step)

namespace {
Value number(const char *text)
{
    return Value(*Decimal::parse(text));
}

std::map<std::string, Lookup> lookups()
{
    Lookup countries{
        "countries", {{"Polska", "PL"}, {"Poland", "PL"}, {"Niemcy", "DE"}}, UnknownRule::Fail, {}};
    Lookup states{"states", {{"new", "open"}}, UnknownRule::Default, "other"};
    Lookup units{"units", {{"szt", "PCE"}}, UnknownRule::Pass, {}};
    return {{"countries", countries}, {"states", states}, {"units", units}};
}

/// The value after a step; empty optional: the step failed.
std::optional<Value> ran(const Step &step, Value value, bool backward = false, std::string *fault = nullptr)
{
    const auto steps = backward ? mapping::prepareInverse({step}, lookups(), formula::anyNames())
                                : mapping::prepareSteps({step}, lookups(), formula::anyNames());
    if (!steps) {
        if (fault)
            *fault = steps.error().text();
        return {};
    }
    const Value root{Object{}};
    Scope scope;
    scope.root = &root;
    if (!(*steps)[0].run(value, scope)) {
        if (fault)
            *fault = scope.fault.text();
        return {};
    }
    return value;
}

std::string shown(const std::optional<Value> &v)
{
    return v ? std::string(kindName(v->kind())) + " " + v->toText() : "failed";
}

Value typedDecimal(const char *digits)
{
    return Object{{"__class__", "Decimal"}, {"decimal", digits}};
}
} // namespace

class FunctionsTest : public QObject
{
    Q_OBJECT

private slots:
    /// There and, where `back` is set, back again.
    void changesValues_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Value>("from");
        QTest::addColumn<Value>("to");
        QTest::addColumn<bool>("back");
        int n = 0;
        const auto row = [&n](const char *name, std::vector<std::string> arguments, Value from, Value to,
                              bool back = false) {
            const auto title = QByteArray::number(++n) + " " + name;
            QTest::newRow(title.constData())
                << Step{name, std::move(arguments)} << std::move(from) << std::move(to) << back;
        };
        row("trim", {}, "\u00a0 A-1\t", "A-1");
        row("trim", {}, List{" a", "b "}, List{"a", "b"});
        row("trim", {}, Value(), Value());
        row("collapse", {}, "  Jan \u00a0 Kot ", "Jan Kot");
        row("upper", {}, "\u017c\u00f3\u0142w", "\u017b\u00d3\u0141W");
        row("lower", {}, "ABC", "abc");
        row("title", {}, "NOWY TARG-\u015aWI\u0118TY", "Nowy Targ-\u015awi\u0119ty");
        row("prefix", {"SHOP-"}, "17", "SHOP-17", true);
        row("prefix", {"SHOP-"}, 17, "SHOP-17");
        row("prefix", {"SHOP-"}, "", "");
        row("suffix", {"-PL"}, "17", "17-PL", true);
        row("replace", {"_", "-"}, "A_1_2", "A-1-2", true);
        row("regex_replace", {"^0+(\\d)", "\\1"}, "0017", "17");
        row("split", {"/", "1"}, "PL/KR", "KR");
        row("split", {"/", "-1"}, "PL/KR/30", "30");
        row("split", {"/", "5"}, "PL/KR", Value());
        row("split", {", "}, "a, b", List{"a", "b"}, true);
        row("join", {"; "}, List{"a", "b"}, "a; b", true);
        row("substring", {"0", "2"}, "PL525", "PL");
        row("substring", {"-2"}, "\u0105\u0107\u0119", "\u0107\u0119");
        row("substring", {"9", "2"}, "ab", "");
        row("pad", {"6", "0"}, "17", "000017", true);
        row("pad", {"4", " ", "right"}, "ab", "ab  ", true);
        row("text", {}, 17, "17");
        row("number", {"pl"}, "1 234,50", number("1234.50"));
        row("number", {"pl"}, "1\u00a0234,50", number("1234.50"));
        row("number", {"pl"}, "1.234,50", number("1234.50"));
        row("number", {"pl"}, "1234,50", number("1234.50"), true);
        row("number", {"pl"}, "-12,5", number("-12.5"), true);
        row("number", {"pl"},
            "\u2212"
            "12,5",
            number("-12.5"));
        row("number", {"pl"}, "12,50-", number("-12.50"));
        row("number", {"pl"}, "1 234", 1234);
        row("number", {"pl", "szt"}, "2,0 szt", number("2.0"), true);
        row("number", {"pl", "z\u0142"}, "19,99z\u0142", number("19.99"));
        row("number", {"pl", "szt"}, "3", 3);
        row("number", {"en"}, "1,234.50", number("1234.50"));
        row("number", {"en", "$"}, "$ 12.50", number("12.50"));
        row("number", {"en"}, ".5", number("0.5"));
        row("number", {"auto"}, "1 234,50", number("1234.50"));
        row("number", {"auto"}, "1.234,50", number("1234.50"));
        row("number", {"auto"}, "1,234,567", 1234567);
        row("number", {"auto"}, "12,5", number("12.5"));
        row("number", {"auto"}, "0.123", number("0.123"));
        row("number", {"pl"}, 7, 7);
        row("round", {"2"}, number("2.345"), number("2.35"));
        row("round", {"2", "even"}, number("2.345"), number("2.34"));
        row("scale", {"-2"}, 1999, number("19.99"), true);
        row("scale", {"2"}, number("19.99"), 1999);
        row("scale", {"2"}, number("20.00"), 2000);
        row("scale", {"-2"}, "12345678901234567890", number("123456789012345678.90"));
        row("add", {"0.2"}, number("0.1"), number("0.3"), true);
        row("multiply", {"12"}, 2, 24, true);
        row("multiply", {"0.125"}, number("8"), number("1.000"));
        row("abs", {}, -5, 5);
        row("date", {"dd.MM.yyyy"}, "24.11.2026", *Date::of(2026, 11, 24), true);
        row("date", {"d.M.yyyy"}, "4.1.2026", *Date::of(2026, 1, 4), true);
        row("date", {"d.M.yyyy"}, "24.11.2026", *Date::of(2026, 11, 24), true);
        row("date", {"yyyyMMdd"}, 20261124, *Date::of(2026, 11, 24));
        row("date", {"yyyyMMdd"}, "20261124", *Date::of(2026, 11, 24), true);
        row("date", {"dd/MM/yy"}, "24/11/26", *Date::of(2026, 11, 24), true);
        row("moment", {"dd.MM.yyyy HH:mm", "Europe/Warsaw"}, "24.11.2026 03:17",
            *Moment::parse("2026-11-24T03:17:00+01:00"), true);
        row("moment", {"dd.MM.yyyy HH:mm", "Europe/Warsaw"}, "24.07.2026 03:17",
            *Moment::parse("2026-07-24T03:17:00+02:00"), true);
        row("moment", {"dd.MM.yyyy HH:mm", "Europe/Warsaw"}, "25.10.2026 02:30",
            *Moment::parse("2026-10-25T02:30:00+02:00"), true);
        row("moment", {"yyyy-MM-dd'T'HH:mm:ss.SSS"}, "2026-11-24T02:17:39.120",
            *Moment::parse("2026-11-24T02:17:39.120Z"), true);
        row("day", {"Europe/Warsaw"}, "2026-11-24T23:30:00Z", *Date::of(2026, 11, 25));
        row("epoch_seconds", {}, 1795486659, *Moment::parse("2026-11-24T02:17:39Z"), true);
        row("epoch_seconds", {}, number("1795486659.5"), *Moment::parse("2026-11-24T02:17:39.5Z"), true);
        row("epoch_millis", {}, Value(std::int64_t{1795486659123}),
            *Moment::parse("2026-11-24T02:17:39.123Z"), true);
        row("epoch_seconds", {}, -1, *Moment::parse("1969-12-31T23:59:59Z"), true);
        row("boolean", {"T,Tak,1", "N,Nie,0"}, "tak", true);
        row("boolean", {"T,Tak,1", "N,Nie,0"}, "T", true, true);
        row("boolean", {"T,Tak,1", "N,Nie,0"}, 0, false);
        row("boolean", {"T", "N"}, "", "");
        row("boolean", {"T", ""}, Value(), false);
        row("lookup", {"countries"}, "Polska", "PL", true);
        row("lookup", {"countries"}, "Poland", "PL");
        row("lookup", {"states"}, "odd", "other");
        row("lookup", {"units"}, "kg", "kg", true);
        row("reverse_lookup", {"countries"}, "DE", "Niemcy", true);
        row("default", {"PLN"}, "", "PLN");
        row("default", {"PLN"}, "EUR", "EUR", true);
        row("empty_if", {"0000-00-00"}, "0000-00-00", Value(), true);
        row("constant", {"x"}, "y", "x");
        row("first", {}, List{1, 2}, 1);
        row("last", {}, List{1, 2}, 2);
        row("nth", {"1"}, List{1, 2}, 2);
        row("nth", {"-3"}, List{1, 2}, Value());
        row("first", {}, List{}, Value());
        row("count", {}, List{"a", "b"}, 2);
        row("sum", {}, List{1, "2.50", Value()}, number("3.50"));
        row("list_map", {"a.b"}, List{Object{{"a", Object{{"b", 1}}}}}, List{1}, true);
        row("distinct", {}, List{1, number("1.0"), 2}, List{1, 2});
        row("sort", {}, List{"b", 3, "a", 1}, List{1, 3, "a", "b"});
        row("tax_id", {}, "PL 525-000-12-34", "5250001234");
        row("digits", {}, "nr 17/3", "173");
        row("phone", {}, "600 100-200", "+48600100200");
        row("phone", {"DE"}, "(030) 12 34 567", "+49301234567");
        row("phone", {}, "0049 (0)30 1234567", "+49301234567");
        row("phone", {}, "48600100200", "+48600100200");
        row("email", {}, " Jan.Kot@Firma.PL", "jan.kot@firma.pl");
        row("email", {"domain"}, "Jan.Kot@Firma.PL", "Jan.Kot@firma.pl");
        row("ean", {}, "5-901234-123457", "5901234123457");
        row("ean", {}, "036000291452", "0036000291452");
        row("member", {"a.b"}, Object{{"a", Object{{"b", 1}}}}, 1, true);
        row("member", {"a.b"}, Object{{"x", 1}}, Value());
        row("json", {}, "{\"a\":[1,2.50]}", Object{{"a", List{1, number("2.50")}}}, true);
        row("json", {}, "", "");
        row("typed_decimal", {}, typedDecimal("1.20"), number("1.20"), true);
        row("typed_date", {}, Object{{"__class__", "date"}, {"year", 2026}, {"month", 11}, {"day", 24}},
            *Date::of(2026, 11, 24), true);
        row("typed_datetime", {},
            Object{{"__class__", "datetime"},
                   {"year", 2026},
                   {"month", 11},
                   {"day", 24},
                   {"hour", 2},
                   {"minute", 17},
                   {"second", 39},
                   {"microsecond", 5}},
            *Moment::parse("2026-11-24T02:17:39.000005Z"), true);
        row("typed_duration", {}, Object{{"__class__", "timedelta"}, {"seconds", 90}}, 90, true);
    }
    void changesValues()
    {
        QFETCH(Step, step);
        QFETCH(Value, from);
        QFETCH(Value, to);
        QFETCH(bool, back);
        std::string fault;
        const auto result = ran(step, from, false, &fault);
        QVERIFY2(result, fault.c_str());
        QCOMPARE(shown(result), shown(to));
        if (back)
            QCOMPARE(shown(ran(step, to, true, &fault)), shown(from));
    }
    void failsRatherThanGuess_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Value>("from");
        QTest::addColumn<bool>("backward");
        int n = 0;
        const auto row = [&n](const char *name, std::vector<std::string> arguments, Value from,
                              bool backward = false) {
            const auto title = QByteArray::number(++n) + " " + name;
            QTest::newRow(title.constData())
                << Step{name, std::move(arguments)} << std::move(from) << backward;
        };
        row("number", {"pl"}, "12.50");
        row("number", {"pl"}, "1 23,5");
        row("number", {"pl"}, "12,5,5");
        row("number", {"pl"}, "12,");
        row("number", {"pl"}, "abc");
        row("number", {"pl", "szt"}, "2 kg");
        row("number", {"en"}, "1.234.567");
        row("number", {"auto"}, "1.234");
        row("number", {"auto"}, "1,234");
        row("number", {"auto"}, "1.234.56,7");
        row("number", {"pl"}, true);
        row("scale", {"-2"}, "x");
        row("multiply", {"3"}, 10, true);
        row("prefix", {"SHOP-"}, "17", true);
        row("suffix", {"-PL"}, "17", true);
        row("date", {"dd.MM.yyyy"}, "31.02.2026");
        row("date", {"dd.MM.yyyy"}, "4.1.2026");
        row("date", {"dd.MM.yyyy"}, "24.11.2026 x");
        row("moment", {"dd.MM.yyyy HH:mm", "Europe/Warsaw"}, "29.03.2026 02:30");
        row("epoch_millis", {}, Value(std::int64_t{9223372036854775807}));
        row("typed_datetime", {},
            Object{{"__class__", "datetime"},
                   {"year", 2026},
                   {"month", 1},
                   {"day", 1},
                   {"hour", Value(std::int64_t{9223372036854775807})}});
        row("typed_date", {},
            Object{
                {"__class__", "date"}, {"year", Value(std::int64_t{4294969322})}, {"month", 1}, {"day", 1}});
        row("epoch_seconds", {}, "yesterday");
        row("boolean", {"T", "N"}, "maybe");
        row("lookup", {"countries"}, "Mordor");
        row("lookup", {"countries"}, "XX", true);
        row("lookup", {"states"}, "other", true);
        row("sum", {}, List{1, "x"});
        row("first", {}, "text");
        row("phone", {}, "call me");
        row("phone", {}, "+48 600 100");
        row("ean", {}, "5901234123458");
        row("member", {"a"}, "text");
        row("json", {}, "{a}");
        row("typed_decimal", {}, Object{{"__class__", "date"}});
        row("trim", {}, Object{{"a", 1}});
    }
    void failsRatherThanGuess()
    {
        QFETCH(Step, step);
        QFETCH(Value, from);
        QFETCH(bool, backward);
        std::string fault;
        const auto result = ran(step, from, backward, &fault);
        QVERIFY2(!result, shown(result).c_str());
        QVERIFY(!fault.empty());
        QVERIFY2(fault.find('%') == std::string::npos, fault.c_str());
    }
    void refusesWrongArguments_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<bool>("backward");
        int n = 0;
        const auto row = [&n](const char *name, std::vector<std::string> arguments, bool backward = false) {
            const auto title = QByteArray::number(++n) + " " + name;
            QTest::newRow(title.constData()) << Step{name, std::move(arguments)} << backward;
        };
        row("trim", {"x"});
        row("prefix", {});
        row("number", {"xx"});
        row("round", {"two"});
        row("round", {"99"});
        row("multiply", {"0"});
        row("split", {""});
        row("split", {"/", "1"}, true);
        row("replace", {"-", ""}, true);
        row("regex_replace", {"(", ""});
        row("regex_replace", {"a", "b"}, true);
        row("date", {"dd.MM"});
        row("date", {"dd.MM.yyyy HH"});
        row("date", {"QQ.MM.yyyy"});
        row("moment", {"dd.MM.yyyy HH:mm", "Europe/Warszawa"});
        row("lookup", {"nothing"});
        row("pad", {"6", "ab"});
        row("phone", {"Poland"});
        row("email", {"user"});
        row("member", {""});
        row("first", {}, true);
    }
    void refusesWrongArguments()
    {
        QFETCH(Step, step);
        QFETCH(bool, backward);
        const auto steps = backward ? mapping::prepareInverse({step}, lookups(), formula::anyNames())
                                    : mapping::prepareSteps({step}, lookups(), formula::anyNames());
        QVERIFY(!steps);
        QCOMPARE(steps.error().code, base::ErrorCode::Rejected);
        QVERIFY2(steps.error().text().find('%') == std::string::npos, steps.error().text().c_str());
    }
    void namesTheNearestFunction()
    {
        QCOMPARE(mapping::nearestFunction("uper"), std::string("upper"));
        QCOMPARE(mapping::nearestFunction("epoch_milis"), std::string("epoch_millis"));
        QCOMPARE(mapping::nearestFunction("qqqqqqqqqqqq"), std::string());
        const auto steps = mapping::prepareSteps({Step{"tirm", {}}}, {}, formula::anyNames());
        QVERIFY(!steps);
        QVERIFY(steps.error().text().find("\"trim\"") != std::string::npos);
    }
    void theCatalogueDescribesEveryFunction()
    {
        const auto &all = mapping::functionCatalogue();
        QVERIFY(all.size() > 50);
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY2(!all[i].help.empty() && !all[i].example.empty(), all[i].name.c_str());
            QVERIFY(i == 0 || all[i - 1].name < all[i].name);
            const auto *f = mapping::findFunction(all[i].name);
            QVERIFY(f && (f->backward != nullptr) == all[i].hasInverse);
        }
    }
};

QTEST_APPLESS_MAIN(FunctionsTest)
#include "tst_functions.moc"
