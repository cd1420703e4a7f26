#include "app/commandline/table.h"

#include <QTest>

using namespace splot;
using app::Table;
using model::Value;

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsAlignWhateverTheLetters()
    {
        Table table({{"name", "Name"}, {"count", "Count"}});
        table.add({"Łódź", 7});
        table.add({"東京", 1200});
        table.add({"e\xCC\x81t\xC3\xA9", 3});
        QCOMPARE(table.text(0), std::string("Name  Count\n"
                                            "Łódź      7\n"
                                            "東京   1200\n"
                                            "e\xCC\x81t\xC3\xA9       3\n"));
    }

    void wideColumnsGiveWayToTheTerminal()
    {
        Table table({{"id", "Id"}, {"message", "Message"}});
        table.add({"1", std::string(200, 'x')});
        const std::string text = table.text(40);
        for (const QString &line : QString::fromStdString(text).split(QLatin1Char('\n')))
            QVERIFY(app::displayWidth(line.toStdString()) <= 40);
        QVERIFY(QString::fromStdString(text).contains(QChar(0x2026)));
        QVERIFY(table.text(0).size() > 200);
    }

    void wordsOfClosedListsAreForPeople()
    {
        Table table({{"state", "State", true}, {"name", "Name"}});
        table.add({"waiting_for_ticket", "on_hold"});
        QCOMPARE(table.text(0), std::string("State               Name\n"
                                            "waiting for ticket  on_hold\n"));
        QVERIFY(*table.json().list()->front().member("state") == Value("waiting_for_ticket"));
    }

    void nothingThatATerminalObeysGetsThrough()
    {
        QCOMPARE(app::cellText(Value("a\x1b[31mb\nc\td")), std::string("a\xEF\xBF\xBD[31mb c d"));
    }

    void programsGetValuesNotTexts()
    {
        Table table({{"n", "N"}, {"at", "At"}, {"ok", "Ok"}, {"never", "Never"}});
        table.add({5, model::Moment{1000000, 0}, true, model::Moment{}});
        const Value row = table.json().list()->front();
        QVERIFY(*row.member("n") == Value(5));
        QVERIFY(row.member("at")->get<model::Moment>());
        QVERIFY(*row.member("ok")->get<bool>());
        QVERIFY(row.member("never")->isEmpty());
    }

    void widthsOfText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("plain") << QStringLiteral("abc") << 3;
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("Polish") << QStringLiteral("żółw") << 4;
        QTest::newRow("wide") << QStringLiteral("価格") << 4;
        QTest::newRow("combining") << QStringLiteral("e\u0301") << 1;
        QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F600") << 2;
    }

    void widthsOfText()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QCOMPARE(app::displayWidth(text.toStdString()), width);
    }

    void elisionKeepsTheWidth()
    {
        QCOMPARE(app::elided("abcdef", 4), std::string("abc\xE2\x80\xA6"));
        QCOMPARE(app::elided("abcd", 4), std::string("abcd"));
        QCOMPARE(app::displayWidth(app::elided("価格価格", 4)), 3);
    }

    void aSheetHasALineForEachPart()
    {
        Table table({{"a", "A"}, {"long", "Longer"}});
        table.add({1, "x"});
        QCOMPARE(table.sheet(), std::string("A       1\nLonger  x\n"));
    }
};

QTEST_APPLESS_MAIN(TableTest)
#include "tst_table.moc"
