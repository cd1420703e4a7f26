#include "core/format/json.h"

#include <QTest>

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
    void boundsDepthAndSize()
    {
        QVERIFY(readJson(std::string(100, '[') + std::string(100, ']')));
        QVERIFY(!readJson(std::string(200, '[') + std::string(200, ']')));
        QVERIFY(!readJson("[1,2,3]", {3, 10}));
    }
    void theLastOfEqualNamesCounts()
    {
        QCOMPARE(writeJson(*readJson(R"({"a":1,"b":2,"a":3})")), std::string(R"({"b":2,"a":3})"));
    }
    void escapesAndReadsBack()
    {
        const model::Value v(std::string("q\"b\\n\n\t\x01 Zażółć"));
        QVERIFY(*readJson(writeJson(v)) == v);
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
        QVERIFY(format::hash(*readJson("[1,2]")) != format::hash(*readJson("[2,1]")));
        QVERIFY(format::hash(*readJson("\"1\"")) != format::hash(*readJson("1")));
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
