#include "core/base/qtclock.h"
#include "core/connectors/script/scriptthread.h"
#include "core/format/json.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::ScriptThread;

class ScriptThreadTest : public QObject
{
    Q_OBJECT

    base::Result<model::Value> call(ScriptThread &scripts, const std::string &function, std::string_view json)
    {
        std::optional<base::Result<model::Value>> result;
        scripts.call(function, *format::readJson(json),
                     [&](base::Result<model::Value> r) { result = std::move(r); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return base::fail(ErrorCode::Internal, "No answer came.");
        return std::move(*result);
    }

    base::QtClock m_clock;

private slots:
    void aFunctionSeesItsArgument()
    {
        ScriptThread scripts(
            "function twice(item) { return {n: item.n * 2, name: item.name.toUpperCase()}; }", m_clock);
        const auto value = call(scripts, "twice", R"({"n":21,"name":"łódź"})");
        QVERIFY(value);
        QCOMPARE(format::writeJson(*value), std::string(R"({"n":42,"name":"ŁÓDŹ"})"));
    }
    void exactNumbersKeepTheirDigits()
    {
        ScriptThread scripts("function same(item) { return item; }", m_clock);
        const auto value = call(scripts, "same", R"({"id":9223372036854775807,"price":12.50})");
        QVERIFY(value);
        QCOMPARE(value->member("id")->toText(), std::string("9223372036854775807"));
        QCOMPARE(value->member("price")->toText(), std::string("12.50"));
    }
    void aFailureNamesItsLine()
    {
        ScriptThread scripts("function bad(item) {\n  return item.a.b;\n}", m_clock);
        const auto value = call(scripts, "bad", "{}");
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::Rejected);
        QVERIFY2(value.error().text().find("line 2") != std::string::npos, value.error().text().c_str());
        QVERIFY(!call(scripts, "missing", "{}"));
    }
    void whatNeverReturnsIsStopped()
    {
        ScriptThread scripts("function spin() { for (;;) {} } function fine() { return 1; }", m_clock,
                             std::chrono::milliseconds(200));
        const auto value = call(scripts, "spin", "null");
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::Rejected);
        QVERIFY(value.error().text().find("was stopped") != std::string::npos);
        QCOMPARE(call(scripts, "fine", "null")->toText(), std::string("1")); // and the next one runs
    }
    void evenATopLevelLoopIsStopped()
    {
        ScriptThread scripts("for (;;) {}", m_clock, std::chrono::milliseconds(200));
        QVERIFY(!call(scripts, "any", "null"));
    }
    void thereIsNothingToReachOutWith()
    {
        ScriptThread scripts(
            "function reach() { return [typeof require, typeof XMLHttpRequest, typeof Qt, typeof "
            "setTimeout, typeof console].join(); }",
            m_clock);
        QCOMPARE(call(scripts, "reach", "null")->toText(),
                 std::string("undefined,undefined,undefined,undefined,undefined"));
    }
    void theEndAnswersWhatIsOpen()
    {
        int answers = 0;
        {
            ScriptThread scripts("function spin() { for (;;) {} }", m_clock);
            for (int i = 0; i < 2; ++i)
                scripts.call("spin", {}, [&](const base::Result<model::Value> &r) { answers += r ? 0 : 1; });
        }
        QCOMPARE(answers, 2);
    }
    void theLinterParsesOnly()
    {
        QVERIFY(ScriptThread::check("for (;;) {}"));
        QVERIFY(!ScriptThread::check("function ( {"));
    }
};

QTEST_GUILESS_MAIN(ScriptThreadTest)
#include "tst_scriptthread.moc"
