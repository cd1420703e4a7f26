#include "ui/common/formats.h"

#include <QtTest>

using namespace splot;

class Formats : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void spansAreShortWhereTheyAreShort_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        QTest::newRow("tenths") << qint64(440000) << "0.4 s";
        QTest::newRow("seconds") << qint64(12000000) << "12 s";
        QTest::newRow("minutes") << qint64(252000000) << "4 min 12 s";
        QTest::newRow("hours") << qint64(3 * 3600 + 5 * 60) * 1000000 << "3 h 5 min";
        QTest::newRow("a clock set back") << qint64(-5000000) << "0.0 s";
    }
    void spansAreShortWhereTheyAreShort()
    {
        QFETCH(qint64, micros);
        QFETCH(QString, text);
        QCOMPARE(ui::spanText(micros), text);
    }
    void numbersAreGroupedByLocale()
    {
        QCOMPARE(ui::numberText(4210), QStringLiteral("4,210"));
        QLocale::setDefault(QLocale(QLocale::Polish));
        QVERIFY(ui::numberText(14210) != QStringLiteral("14210"));
    }
    void timesOfTodayAreClocks()
    {
        const model::Moment now = *model::Moment::parse("2026-11-24T12:00:00Z");
        QCOMPARE(ui::whenText({}, now), QString());
        QCOMPARE(ui::whenText(now, now).size(), 5);
        const model::Moment older{now.micros - 3LL * 86400 * 1000000, 0};
        QVERIFY(ui::whenText(older, now).startsWith(QStringLiteral("Sat ")));
        const model::Moment old{now.micros - 400LL * 86400 * 1000000, 0};
        QVERIFY(ui::whenText(old, now).endsWith(QStringLiteral("2025")));
    }
    void aPastedValueOfMegabytesIsCut()
    {
        const model::Value large(std::string(5 * 1024 * 1024, 'x'));
        const QString shown = ui::valueText(large, 100);
        QCOMPARE(shown.size(), 100);
        QVERIFY(shown.endsWith(QStringLiteral("…")));
        QCOMPARE(ui::valueText(model::Value()), QStringLiteral("–"));
    }
    void messagesAreFilledInWithTheirArguments()
    {
        QCOMPARE(ui::say(base::Message{"%1 refuses %2.", {"ERP", "23 %"}}),
                 QStringLiteral("ERP refuses 23 %."));
        QCOMPARE(ui::say(base::Message{}), QString());
    }
};

QTEST_MAIN(Formats)
#include "tst_formats.moc"
