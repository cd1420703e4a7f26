#include "core/format/json.h"
#include "core/formula/catalogue.h"
#include "core/formula/formula.h"

#include <QFile>
#include <QTest>

using namespace splot;
using formula::Formula;

class FormulaTest : public QObject
{
    Q_OBJECT

private:
    model::Value m_record = *format::readJson(
        R"({"status":"paid","total":"12.50","amount":0.1,"address":{"city":"Gdynia"},"odd name":7,
        "lines":[{"sku":"A","qty":2,"price":19.99},{"sku":"B","qty":1,"price":5}],"nothing":null,"due":"2026-11-24"})");

private slots:
    void works_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char *source, const char *result) {
            QTest::newRow(source) << QByteArray(source) << QByteArray(result);
        };
        row("0.1 + 0.2", "0.3");
        row("amount + 0.2 = 0.3", "true");
        row("1 + 2 * 3", "7");
        row("(1 + 2) * 3", "9");
        row("-2 - -3", "1");
        row("7 % 3", "1");
        row("-7 % 3", "2");
        row("10 / 4", "2.5");
        row("total * 2", "25.00");
        row("\"a\" & 1 & 'b'", "\"a1b\"");
        row("\"say \"\"hi\"\"\"", "\"say \\\"hi\\\"\"");
        row("status = 'paid' and not (total > 100)", "true");
        row("status in ('new', 'paid')", "true");
        row("status not in ('new', 'paid')", "false");
        row("status == 'x' || address.city != 'Gdynia'", "false");
        row("`odd name` + 1", "8");
        row("missing", "null");
        row("missing.deeper = ''", "true");
        row("nothing = empty", "true");
        row("if(total >= 12.5, 'big', 'small')", "\"big\"");
        row("switch(status, 'new', 1, 'paid', 2, 3)", "2");
        row("coalesce(nothing, '', 'x')", "\"x\"");
        row("upper(left(address.city, 3))", "\"GDY\"");
        row("mid('abcd', 2, 2)", "\"bc\"");
        row("replace('a-b-c', '-', '')", "\"abc\"");
        row("round(2.345, 2)", "2.35");
        row("floor(-1.5) & ceil(-1.5)", "\"-2-1\"");
        row("sum(map(lines, item.qty * item.price))", "44.98");
        row("any(lines, item.qty > 1)", "true");
        row("all(lines, item.qty > 1)", "false");
        row("count(filter(lines, item.sku = 'A'))", "1");
        row("join(map(lines, item.sku), '+')", "\"A+B\"");
        row("max(1, '3', 2)", "3");
        row("days_between(due, '2026-12-01')", "7");
        row("due < date('2026-11-25')", "true");
        row("add_days(due, 10)", "\"2026-12-04\"");
        row("format_date(due, 'dd.MM.yyyy')", "\"24.11.2026\"");
        row("add_months('2026-01-31', 1)", "\"2026-02-28\"");
        row("matches('AB-12', '[A-Z]+-\\d+')", "true");
        row("matches('xAB-12', '[A-Z]+-\\d+')", "false");
        row("yes and no", "false");
        row("2.9999999999999999999 % 1", "0.9999999999999999999");
        row("-0.7 % 0.2", "0.1");
        row("left('\U0001F600x', 1)", "\"\U0001F600\"");
        row("right('\u0141\u00F3d\u017A', 2)", "\"d\u017A\"");
        row("[odd name] * 2", "14");
        row("address.[city]", "\"Gdynia\"");
        row("first(lines).sku & last(lines).sku", "\"AB\"");
        row("(first(lines)).qty", "2");
        row("missing * 2", "null");
        row("missing + 1 > 0", "false");
        row("coalesce(missing, 0) + 1", "1");
        row("round(missing, 2)", "null");
        row("year(nothing)", "null");
        row("sum(map(lines, item.missing * 2))", "0");
        row("'12.50' = total", "true");
        row("status = 5", "false");
        row("moment('2026-11-24T23:30:00-02:00') = date('2026-11-24')", "true");
        row("moment('2026-11-24T10:00Z') < moment('2026-11-24T12:00+01:00')", "true");
        row("moment('2026-11-24T10:00Z') < '2026-11-25'", "true");
        row("any(lines, any(lines, item.qty > 1))", "true");
        row("any(status, item = 'paid')", "true");
        row("if(no, 1/0, 2)", "2");
        row("no and 1/0 = 1", "false");
        row("yes or 1/0 = 1", "true");
        row("'B' in map(lines, item.sku)", "true");
        row("NOT (Status = 1) AND TRUE", "true");
        row("not no = no", "false"); // not (no = no)
        row("in_zone('2026-11-24T23:05:00+01:00', 'UTC')", "\"2026-11-24T22:05:00Z\"");
        row("format_date(in_zone('2026-07-01 00:30', 'Europe/Warsaw'), 'HH:mm')", "\"02:30\"");
        row("in_zone('', 'UTC')", "null");
        row("format_date('2026-11-24T23:05:00+01:00', 'dd.MM HH:mm')", "\"24.11 23:05\"");
        row("1 + 1\u00A0+ 1", "3");
        row("count(missing)", "0");
        row("text(list(1, 'a'))", "\"[1, \\\"a\\\"]\"");
        row("contains(map(lines, item.qty), 2)", "true");
        row("'a' < 'b' and 'B' < 'a'", "true");
        row("9223372036854775807 + 1", "9223372036854775808");
    }
    void works()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, result);
        const auto f = Formula::compile(source.toStdString());
        if (!f)
            QFAIL((f.error().text() + " " + f.error().detail).c_str());
        const auto v = f->evaluate(m_record);
        if (!v)
            QFAIL(v.error().text().c_str());
        QCOMPARE(QByteArray::fromStdString(format::writeJson(*v)), result);
    }
    void doesNotCompile_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("ends early") << QByteArray("1 +") << QByteArray("line 1, column 4");
        QTest::newRow("open quote") << QByteArray("a & 'x") << QByteArray("line 1, column 5");
        QTest::newRow("unknown function") << QByteArray("\n launch()") << QByteArray("line 2, column 2");
        QTest::newRow("too many") << QByteArray("upper(1,2)") << QByteArray("line 1, column 1");
        QTest::newRow("rest") << QByteArray("1 2") << QByteArray("line 1, column 3");
        QTest::newRow("odd character") << QByteArray("a ? b") << QByteArray("line 1, column 3");
        QTest::newRow("a word of the language")
            << QByteArray("status = and") << QByteArray("line 1, column 10");
        QTest::newRow("bad pattern") << QByteArray("matches(status, '(')") << QByteArray("line 1, column 9");
        QTest::newRow("text in a sum") << QByteArray("1 + 'x'") << QByteArray("line 1, column 5");
        QTest::newRow("condition") << QByteArray("if(1 + a, 2, 3)") << QByteArray("line 1, column 4");
        QTest::newRow("number and") << QByteArray("a and 1") << QByteArray("line 1, column 7");
        QTest::newRow("list in a text") << QByteArray("'x' & list(1)") << QByteArray("line 1, column 7");
        QTest::newRow("never equal") << QByteArray("yes = 1") << QByteArray("line 1, column 5");
        QTest::newRow("no order") << QByteArray("date(a) < 3") << QByteArray("line 1, column 9");
        QTest::newRow("empty name") << QByteArray("[] = 1") << QByteArray("line 1, column 1");
        QTest::newRow("no UTF-8") << QByteArray("'\xff'") << QByteArray("line 1, column 1");
        QTest::newRow("empty") << QByteArray("") << QByteArray("line 1, column 1");
    }
    void doesNotCompile()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, place);
        const auto f = Formula::compile(source.toStdString());
        QVERIFY(!f);
        QCOMPARE(QByteArray::fromStdString(f.error().detail), place);
    }
    void absurdSizesAreRefused()
    {
        QVERIFY(!Formula::compile(std::string(20000, ' ') + "1"));
        QVERIFY(!Formula::compile(std::string(200, '(') + "1" + std::string(200, ')')));
        QVERIFY(!Formula::compile(std::string(200, '-') + "1"));
        std::string sum = "amount";
        for (int i = 0; i < 8000; ++i)
            sum += "+1";
        QCOMPARE(Formula::compile(sum)->evaluate(m_record)->toText(), std::string("8000.1"));
    }
    void boundsWorkAndResults_data()
    {
        QTest::addColumn<QByteArray>("source");
        const std::string long20 = "list(" + [] {
            std::string items = "0";
            for (int i = 1; i < 60; ++i)
                items += "," + std::to_string(i);
            return items;
        }() + ")";
        const auto nest = [&long20](int n) {
            std::string source = "status";
            for (int i = 0; i < n; ++i)
                source = "map(" + long20 + ", " + source + ")";
            return QByteArray::fromStdString("count(" + source + ")");
        };
        QTest::newRow("lists of lists") << nest(5);
        QTest::newRow("a long text") << QByteArray(
            "replace(replace(replace(pad_left('', 1000), ' ', pad_left('', 1000)), ' ', 'xx'), 'x', status)");
        QTest::newRow("a long list") << QByteArray(
            "split(replace(pad_left(status, 1000), ' ', pad_left(status, 1000)), ' ')");
        QTest::newRow("a hostile pattern")
            << QByteArray("matches(pad_left('b', 500, 'a') & status, '(a+)+')");
        QTest::newRow("far decimals") << QByteArray("0.1 + ") + QByteArray("0.") + QByteArray(100, '0') + "1";
    }
    void boundsWorkAndResults()
    {
        QFETCH(QByteArray, source);
        const auto f = Formula::compile(source.toStdString());
        QVERIFY(f);
        const auto v = f->evaluate(m_record);
        QVERIFY(!v);
        QVERIFY(v.error().code == base::ErrorCode::Rejected);
    }
    void knowsTypes()
    {
        using formula::Type;
        const auto names = [](std::string_view name) -> std::optional<Type> {
            if (name == "paid" || name == "no")
                return Type::Boolean;
            if (name == "lines")
                return Type::List;
            if (name == "status")
                return Type::Text;
            return name == "due" ? std::optional(Type::Date) : std::nullopt;
        };
        QVERIFY(Formula::compile("paid and count(lines) > 1", names)->type() == Type::Boolean);
        QVERIFY(Formula::compile("if(paid, due, date('2026-01-01'))", names)->type() == Type::Date);
        QVERIFY(Formula::compile("value * 2", names)->type() == Type::Number);
        for (const char *s : {"lines + 1", "due * 2", "paid > 1", "due = 'tomorrow'", "lines & ''",
                              "paid = 'x'", "not due", "status < 5", "count(lines) >= status",
                              "any(due, yes)", "year(paid)", "upper(lines)", "paid in ('a', 'b')"})
            QVERIFY2(!Formula::compile(s, names), s);
        for (const char *s :
             {"due = '2026-01-01'", "due < '2026-01-01'", "paid = yes", "count(lines)", "lines = empty",
              "status = 5", "number(status) < 5", "status < 'b'", "[no] and paid"})
            QVERIFY2(Formula::compile(s, names), s);
        const auto keyword = Formula::compile("no and paid", names);
        QVERIFY(!keyword);
        QCOMPARE(keyword.error().detail, std::string("line 1, column 1"));
        QVERIFY(!Formula::compileCondition("count(lines)", names));
        QVERIFY(Formula::compileCondition("paid", names));
    }
    void theReadmeTellsTheTruth()
    {
        QFile file(QStringLiteral(SPLOT_SOURCE_DIR "/core/formula/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto readme = file.readAll().toStdString();
        const auto record = format::readJson(
            R"({"status":"paid","total":12.50,"due":"2026-11-24","note":null,
            "lines":[{"sku":"A","qty":2,"price":19.99},{"sku":"B","qty":1,"price":5}]})");
        for (const auto &f : formula::catalogue()) {
            const auto row =
                "| `" + f.signature + "` | " + f.summary + " | `" + f.example + "` | `" + f.result + "` |";
            QVERIFY2(readme.find(row) != std::string::npos, row.c_str());
            const auto compiled = Formula::compile(f.example);
            QVERIFY2(compiled, f.example.c_str());
            const auto value = compiled->evaluate(*record);
            QVERIFY2(value, f.example.c_str());
            QCOMPARE(format::writeJson(*value), f.result);
        }
    }
    void failsInsteadOfGuessing_data()
    {
        QTest::addColumn<QByteArray>("source");
        for (const char *s :
             {"1 / 0", "status + 1", "date(status)", "if(status, 1, 2)", "status < 5", "lines < 5",
              "status < date('2026-01-01')", "lines & 'x'", "upper(lines)", "0 % 0", "left(status, 1.5)",
              "number('1 234')", "date(2026, 2, 30)", "boolean(status)", "join(lines)", "lines and yes",
              "matches(status, '(' & status)", "100000000000000000000 * 10000000000000000000000"})
            QTest::newRow(s) << QByteArray(s);
    }
    void failsInsteadOfGuessing()
    {
        QFETCH(QByteArray, source);
        const auto f = Formula::compile(source.toStdString());
        QVERIFY(f);
        QVERIFY(!f->evaluate(m_record));
    }
    void knowsItsNames()
    {
        const auto f = Formula::compile("address.city & status & sum(map(lines, item.qty))");
        QVERIFY(f);
        QVERIFY((f->names() == std::set<std::string>{"address.city", "status", "lines"}));
        const auto g = Formula::compile("wrong = 1", [](std::string_view name) {
            return name == "right" ? std::optional(formula::Type::Text) : std::nullopt;
        });
        QVERIFY(!g);
    }
    void aConditionTakesEmptyAsNo()
    {
        QVERIFY(!*Formula::compile("missing")->holds(m_record));
        QVERIFY(*Formula::compile("value > 3")->holds(m_record, std::make_unique<model::Value>(5).get()));
        QVERIFY(!Formula::compile("'x'")->holds(m_record));
    }
};

QTEST_APPLESS_MAIN(FormulaTest)
#include "tst_formula.moc"
