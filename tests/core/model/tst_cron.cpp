#include "core/model/cron.h"
#include "core/model/writewindow.h"

#include <QTest>
#include <QTimeZone>

using namespace splot::model;

namespace {
QTimeZone zoneOf(const char *name)
{
    return QTimeZone(QByteArray(name));
}
} // namespace

class CronTest : public QObject
{
    Q_OBJECT

private slots:
    void itTellsTheNextTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("next");

        // 2026-01-05 is a Monday.
        QTest::newRow("every minute")
            << QByteArray("* * * * *") << QByteArray("UTC") << QByteArray("2026-01-05T08:00:30Z")
            << QByteArray("2026-01-05T08:01:00Z");
        QTest::newRow("never the same moment again")
            << QByteArray("0 8 * * *") << QByteArray("UTC") << QByteArray("2026-01-05T08:00:00Z")
            << QByteArray("2026-01-06T08:00:00Z");
        QTest::newRow("steps") << QByteArray("*/20 * * * *") << QByteArray("UTC")
                               << QByteArray("2026-01-05T08:21:00Z") << QByteArray("2026-01-05T08:40:00Z");
        QTest::newRow("steps from a number")
            << QByteArray("10/20 * * * *") << QByteArray("UTC") << QByteArray("2026-01-05T08:31:00Z")
            << QByteArray("2026-01-05T08:50:00Z");
        QTest::newRow("ranges and lists")
            << QByteArray("15,45 8-10 * * *") << QByteArray("UTC") << QByteArray("2026-01-05T10:45:00Z")
            << QByteArray("2026-01-06T08:15:00Z");
        QTest::newRow("working days by name")
            << QByteArray("0 6 * * mon-fri") << QByteArray("UTC") << QByteArray("2026-01-09T07:00:00Z")
            << QByteArray("2026-01-12T06:00:00Z");
        QTest::newRow("Sunday is seven too")
            << QByteArray("0 0 * * 7") << QByteArray("UTC") << QByteArray("2026-01-05T00:00:00Z")
            << QByteArray("2026-01-11T00:00:00Z");
        QTest::newRow("either kind of day")
            << QByteArray("0 0 13 * fri") << QByteArray("UTC") << QByteArray("2026-01-09T12:00:00Z")
            << QByteArray("2026-01-13T00:00:00Z");
        QTest::newRow("the leap day")
            << QByteArray("0 0 29 feb *") << QByteArray("UTC") << QByteArray("2026-01-05T00:00:00Z")
            << QByteArray("2028-02-29T00:00:00Z");
        QTest::newRow("a day that never comes") << QByteArray("0 0 30 2 *") << QByteArray("UTC")
                                                << QByteArray("2026-01-05T00:00:00Z") << QByteArray();
        QTest::newRow("local time") << QByteArray("0 6 * * *") << QByteArray("Europe/Warsaw")
                                    << QByteArray("2026-01-05T08:00:00Z")
                                    << QByteArray("2026-01-06T05:00:00Z");
        QTest::newRow("an hour that is left out")
            << QByteArray("30 2 * * *") << QByteArray("Europe/Warsaw") << QByteArray("2026-03-28T12:00:00Z")
            << QByteArray("2026-03-29T01:00:00Z");
        QTest::newRow("and the day after")
            << QByteArray("30 2 * * *") << QByteArray("Europe/Warsaw") << QByteArray("2026-03-29T01:00:00Z")
            << QByteArray("2026-03-30T00:30:00Z");
    }
    void itTellsTheNextTime()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, next);
        const auto cron = Cron::parse(text.toStdString());
        QVERIFY2(cron, cron ? "" : cron.error().text().c_str());
        const auto found = cron->next(*Moment::parse(after.toStdString()), zoneOf(zone.constData()));
        QCOMPARE(found ? QByteArray::fromStdString(found->toText()) : QByteArray(), next);
    }
    void anHourThatComesTwiceCountsOnce()
    {
        const auto cron = Cron::parse("30 2 * * *");
        const auto zone = zoneOf("Europe/Warsaw");
        const auto first = cron->next(*Moment::parse("2026-10-24T12:00:00Z"), zone);
        const auto second = cron->next(*first, zone);
        QCOMPARE(second->toText(), std::string("2026-10-26T01:30:00Z"));
    }
    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *",
              "* * * * 8", "5-1 * * * *", "*/0 * * * *", "a * * * *", "1, * * * *", "1.5 * * * *"})
            QTest::newRow(text) << QByteArray(text);
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Cron::parse(text.toStdString()));
    }
    void aWindowOpensAndCloses_data()
    {
        QTest::addColumn<QByteArray>("window");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("open");
        QTest::addColumn<QByteArray>("opens");
        const auto row = [](const char *name, const char *window, const char *now, bool open,
                            const char *opens) {
            QTest::newRow(name) << QByteArray(window) << QByteArray(now) << open << QByteArray(opens);
        };
        row("always", "", "2026-01-05T08:00:00Z", true, "2026-01-05T08:00:00Z");
        row("inside", "06:00-12:00", "2026-01-05T08:00:00Z", true, "2026-01-05T08:00:00Z");
        row("at its end", "06:00-12:00", "2026-01-05T11:00:00Z", false, "2026-01-06T05:00:00Z");
        row("before", "22:00-05:30", "2026-01-05T08:00:00Z", false, "2026-01-05T21:00:00Z");
        row("past midnight", "22:00-05:30", "2026-01-05T04:29:00Z", true, "2026-01-05T04:29:00Z");
        row("until midnight", "22:00-24:00", "2026-01-05T22:59:00Z", true, "2026-01-05T22:59:00Z");
    }
    void aWindowOpensAndCloses()
    {
        QFETCH(QByteArray, window);
        QFETCH(QByteArray, now);
        QFETCH(bool, open);
        QFETCH(QByteArray, opens);
        const auto parsed = WriteWindow::parse(window.toStdString());
        QVERIFY(parsed);
        const auto zone = zoneOf("Europe/Warsaw");
        const auto at = *Moment::parse(now.toStdString());
        QCOMPARE(parsed->open(at, zone), open);
        QCOMPARE(QByteArray::fromStdString(parsed->opens(at, zone).toText()), opens);
    }
    void noWindowIsRefused()
    {
        for (const char *text :
             {"22:00", "22-23", "22:00-", "22:60-23:00", "25:00-26:00", "08:00-08:00", "always"})
            QVERIFY2(!WriteWindow::parse(text), text);
    }
};

QTEST_GUILESS_MAIN(CronTest)
#include "tst_cron.moc"
