#include "core/format/json.h"

#include <QTest>

#include <set>

using namespace splot;
using format::readJson;
using format::writeJson;

class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryDigit_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *t : {"0", "-1", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
                              "12345678901234567890.12345", "1.10", "0.1", "\"a\"", "null", "true", "[]",
                              "{}", "[1,[2,{\"a\":3.50}]]", "{\"b\":1,\"a\":[null,false]}"})
            QTest::newRow(t) << QByteArray(t);
    }
    void keepsEveryDigit()
    {
        QFETCH(QByteArray, text);
        const auto v = readJson(text.toStdString());
        if (!v)
            qWarning("%s", v.error().detail.c_str());
        QVERIFY(v);
        QCOMPARE(QByteArray::fromStdString(writeJson(*v)), text);
    }
    void refusesWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *t :
             {"",      " ",         "{",   "[1,]",   "{\"a\":}", "{\"a\" 1}",
              "01",    "1.",        "+1",  "nul",    "tru",      "\"a",
              "[1 2]", "{}x",       "1 2", "<html>", "\"\xff\"", "123456789012345678901234567890123456789",
              "{a:1}", "[\"a\\x\"]"})
            QTest::newRow(t) << QByteArray(t);
    }
    void refusesWhatIsBroken()
    {
        QFETCH(QByteArray, text);
        const auto v = readJson(text.toStdString());
        QVERIFY(!v);
        QVERIFY(v.error().code == base::ErrorCode::Corrupt);
    }
    void saysTheByteOfTheFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char *text, const char *place) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(place);
        };
        row("", "byte 0");
        row("  ", "byte 0");
        row("{\"a\" 1}", "byte 5");
        row("[1,01]", "byte 3");
        row("[1, -]", "byte 4");
        row("01", "byte 0");
        row("[\"a\", \"\xff\"]", "byte 7");
        row("[1,2", "byte 4");
        row("[\"abc", "byte 5");
        row("{}x", "byte 2");
        row("[123456789012345678901234567890123456789]", "byte 1");
    }
    void saysTheByteOfTheFault()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, place);
        const auto v = readJson(text.toStdString());
        QVERIFY(!v);
        QCOMPARE(QByteArray::fromStdString(v.error().detail).split(':').front(), place);
    }
    void readsOneAfterAnother()
    {
        QVERIFY(!readJson("[1,{\"a\":"));
        QCOMPARE(writeJson(*readJson("[1,{\"a\":\"b\"}]")), std::string("[1,{\"a\":\"b\"}]"));
        const std::string long1 = "[\"" + std::string(2U << 20U, 'x') + "\"]";
        QCOMPARE(writeJson(*readJson(long1)), long1);
        QCOMPARE(writeJson(*readJson(" 7 ")), std::string("7"));
    }
    void boundsDepthAndSize()
    {
        QVERIFY(readJson(std::string(100, '[') + std::string(100, ']')));
        QVERIFY(!readJson(std::string(200, '[') + std::string(200, ']')));
        QVERIFY(!readJson("[1,2,3]", {3, 10}));
    }
    void theLastOfEqualNamesCounts()
    {
        std::string many = "{\"n3\":-1";
        for (int i = 0; i < 30; ++i)
            many += ",\"n" + std::to_string(i) + "\":" + std::to_string(i);
        const auto read = readJson(many + "}");
        QCOMPARE(read->object()->size(), 30U);
        QCOMPARE(read->member("n3")->toText(), std::string("3"));
        QCOMPARE(writeJson(*readJson(R"({"a":1,"b":2,"a":3})")), std::string(R"({"b":2,"a":3})"));
    }
    void escapesAndReadsBack()
    {
        const model::Value v(std::string("q\"b\\n\n\t\x01 Zażółć"));
        QVERIFY(*readJson(writeJson(v)) == v);
    }
    void farExponentsStayShort()
    {
        QCOMPARE(writeJson(*readJson("[1e6000,-25e-100,1e3,1.5e-3]")),
                 std::string("[1e6000,-25e-100,1000,0.0015]"));
    }
    void brokenTextIsWrittenAsReadableJson()
    {
        const auto written = writeJson(model::Value(std::string("a\xB3z")));
        QCOMPARE(written, std::string("\"a\uFFFDz\""));
        QVERIFY(readJson(written));
    }
    void stableFormIsSorted()
    {
        QCOMPARE(format::writeStableJson(*readJson(R"({"b":1,"a":{"d":2,"c":3}})"), false),
                 std::string(R"({"a":{"c":3,"d":2},"b":1})"));
    }
    void equalValuesHaveEqualHashes()
    {
        QCOMPARE(format::hash(*readJson(R"({"a":3.00,"b":"x"})")),
                 format::hash(*readJson(R"({"b":"x","a":3})")));
        for (const char *t : {"100", "1e2", "100.00", "0.1e3"})
            QCOMPARE(format::hash(*readJson(t)), format::hash(model::Value(100)));
        QCOMPARE(format::hash(*readJson("12345678901234567890123.0")),
                 format::hash(*readJson("12345678901234567890123")));
        QCOMPARE(format::hash(*readJson("0.00")), format::hash(model::Value(0)));
        QVERIFY(format::hash(*readJson("1")) != format::hash(*readJson("10")));
        std::set<std::uint64_t> hashes;
        for (int i = 0; i < 1000; ++i) {
            const auto n = std::to_string(i) + ".0";
            hashes.insert(format::hash(
                *readJson("{\"code\":\"A\",\"quantity\":" + n + ",\"forecast_quantity\":" + n + "}")));
        }
        QCOMPARE(hashes.size(), std::size_t(1000));
        QVERIFY(format::hash(*readJson("[1,2]")) != format::hash(*readJson("[2,1]")));
        QVERIFY(format::hash(*readJson("\"1\"")) != format::hash(*readJson("1")));
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
