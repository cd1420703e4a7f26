#include "core/format/json.h"
#include "core/formula/formula.h"

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
        std::string sum = "1";
        for (int i = 0; i < 5000; ++i)
            sum += "+1";
        QVERIFY(!Formula::compile(sum));
    }
    void failsInsteadOfGuessing_data()
    {
        QTest::addColumn<QByteArray>("source");
        for (const char *s : {"1 / 0", "status + 1", "date('x')", "if(status, 1, 2)", "matches('a', '(')",
                              "100000000000000000000 * 10000000000000000000000"})
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
