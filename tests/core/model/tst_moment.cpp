#include "core/model/moment.h"

#include <QTest>

using splot::model::Date;
using splot::model::Moment;

class MomentTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWrites_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("z") << QByteArray("2026-11-24T02:17:39Z") << QByteArray("2026-11-24T02:17:39Z");
        QTest::newRow("milli") << QByteArray("2026-11-24T02:17:39.120Z") << QByteArray("2026-11-24T02:17:39.120Z");
        QTest::newRow("micro") << QByteArray("2026-11-24T02:17:39.123456+01:00") << QByteArray("2026-11-24T02:17:39.123456+01:00");
        QTest::newRow("blank") << QByteArray("2026-11-24 02:17") << QByteArray("2026-11-24T02:17:00Z");
        QTest::newRow("west") << QByteArray("1969-12-31T23:30:00-0530") << QByteArray("1969-12-31T23:30:00-05:30");
    }
    void readsAndWrites()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);
        const auto m = Moment::parse(text.toStdString());
        QVERIFY(m);
        QCOMPARE(QByteArray::fromStdString(m->toText()), written);
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *t : {"", "2026-11-24", "2026-13-01T00:00:00Z", "2026-02-30T00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T02:17:39.Z", "2026-11-24T02:17:39Zx"})
            QTest::newRow(t) << QByteArray(t);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Moment::parse(text.toStdString()));
    }
    void comparesTheInstant()
    {
        QCOMPARE(Moment::parse("2026-11-24T03:00:00+01:00")->micros, Moment::parse("2026-11-24T02:00:00Z")->micros);
    }
    void knowsTheCalendar()
    {
        QVERIFY(Date::of(2024, 2, 29));
        QVERIFY(!Date::of(2026, 2, 29));
        QCOMPARE(Date::parse("2026-11-24")->toText(), std::string("2026-11-24"));
        QCOMPARE(Date::of(1970, 1, 1)->days, 0);
    }
};

QTEST_APPLESS_MAIN(MomentTest)
#include "tst_moment.moc"
