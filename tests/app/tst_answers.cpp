#include "app/commands/answers.h"
#include "app/session/commandwait.h"

#include <QTest>

using namespace splot;

class AnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void timesAreSpansOrPoints()
    {
        const auto now = *model::Moment::parse("2026-11-24T12:00:00Z");
        QCOMPARE(app::momentOf("30m", now)->toText(), std::string("2026-11-24T11:30:00Z"));
        QCOMPARE(app::momentOf("2h", now, true)->toText(), std::string("2026-11-24T14:00:00Z"));
        QCOMPARE(app::momentOf("1d", now)->toText(), std::string("2026-11-23T12:00:00Z"));
        QCOMPARE(app::momentOf("2026-11-20T09:30:00Z", now)->toText(), std::string("2026-11-20T09:30:00Z"));
        QVERIFY(app::momentOf("2026-11-20", now));
        QVERIFY(app::momentOf("09:30", now));
        QVERIFY(!app::momentOf("soon", now));
        QVERIFY(!app::momentOf("", now));
        QVERIFY(!app::momentOf("xh", now));
    }

    void progressTellsTheTimeLeft_data()
    {
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown total") << 7 << 0 << 1 << QStringLiteral("7 so far");
        QTest::newRow("nothing yet") << 0 << 0 << 1 << QString();
        QTest::newRow("begun") << 0 << 100 << 1 << QStringLiteral("0 of 100");
        QTest::newRow("half") << 50 << 100 << 20 << QStringLiteral("50 of 100, about 20 s left");
        QTest::newRow("minutes") << 10 << 100 << 60 << QStringLiteral("10 of 100, about 9 min left");
        QTest::newRow("hours") << 1 << 1000 << 60 << QStringLiteral("1 of 1000, about 17 h left");
        QTest::newRow("over") << 100 << 100 << 20 << QStringLiteral("100 of 100");
    }

    void progressTellsTheTimeLeft()
    {
        QFETCH(int, done);
        QFETCH(int, total);
        QFETCH(int, seconds);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(app::progressText(done, total, std::chrono::seconds(seconds))), text);
    }
};

QTEST_APPLESS_MAIN(AnswersTest)
#include "tst_answers.moc"
