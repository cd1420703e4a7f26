#include "core/model/decimal.h"

#include <QTest>

using splot::model::Decimal;

class DecimalTest : public QObject
{
    Q_OBJECT

private slots:
    void theLargestNumbersReadBackWhatTheyWrite()
    {
        for (const char *text :
             {"20e6000", "-20e6000", "1e6000", "99999999999999999999999999999999999999e6000"}) {
            const auto number = Decimal::parse(text);
            QVERIFY2(number, text);
            const auto again = Decimal::parse(number->toText());
            QVERIFY2(again && *again == *number, text);
        }
        QVERIFY(!Decimal::parse("1" + std::string(6038, '0'))); // 39 digits even so
    }
    void largeNumbersOfFewDigitsReadBack()
    {
        for (const char *text : {"-1e300", "1e50", "12345678901234567890123456789012345678e7"}) {
            const auto number = Decimal::parse(text);
            QVERIFY(number);
            const auto again = Decimal::parse(number->toText());
            QVERIFY2(again, number->toText().c_str());
            QVERIFY(*again == *number);
            QCOMPARE(again->toText(), number->toText());
        }
        QVERIFY(!Decimal::parse("123456789012345678901234567890123456789"));
        QVERIFY(!Decimal::parse(std::string(7000, '0').insert(0, "1")));
        QVERIFY(Decimal::parse(std::string(60, '0'))->isZero());
    }

    void keepsTheDigitsItWasWrittenWith_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *t :
             {"0", "1.10", "-0.05", "12345678901234567890.123456789", "9223372036854775807", "100", "0.000"})
            QTest::newRow(t) << QByteArray(t);
    }
    void keepsTheDigitsItWasWrittenWith()
    {
        QFETCH(QByteArray, text);
        const auto d = Decimal::parse(text.toStdString());
        QVERIFY(d);
        QCOMPARE(QByteArray::fromStdString(d->toText()), text);
    }
    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *t : {"", "-", ".", "1,5", "1e", "0x10", "1 000", "NaN", "1.2.3",
                              "123456789012345678901234567890123456789", "1e99999"})
            QTest::newRow(t) << QByteArray(t);
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Decimal::parse(text.toStdString()));
    }
    void comparesByValue()
    {
        QVERIFY(*Decimal::parse("1.10") == *Decimal::parse("1.1"));
        QVERIFY(*Decimal::parse("1e2") == Decimal(100));
        QCOMPARE(Decimal::parse("-2")->compare(*Decimal::parse("-1.999")), -1);
        QCOMPARE(Decimal::parse("1e-300")->compare(Decimal(0)), 1);
    }
    void calculatesExactly()
    {
        QCOMPARE(Decimal::parse("0.1")->plus(*Decimal::parse("0.2"))->toText(), std::string("0.3"));
        QCOMPARE(Decimal::parse("19.99")->times(Decimal(3))->toText(), std::string("59.97"));
        QCOMPARE(Decimal(1).dividedBy(Decimal(8))->toText(), std::string("0.125"));
        QCOMPARE(Decimal(2).dividedBy(Decimal(3), 4)->toText(), std::string("0.6667"));
        QVERIFY(!Decimal(1).dividedBy(Decimal(0)));
        QCOMPARE(Decimal::parse("2.345")->rounded(2)->toText(), std::string("2.35"));
        QCOMPARE(Decimal::parse("2.345")->rounded(2, true)->toText(), std::string("2.34"));
        QCOMPARE(Decimal::parse("-2.5")->rounded(0)->toText(), std::string("-3"));
        QCOMPARE(Decimal::parse("1e3")->toInteger().value(), 1000);
        QVERIFY(!Decimal::parse("1.5")->toInteger());
    }
    void calculatesBeyondTheMachinesWords()
    {
        const auto of = [](const char *text) { return Decimal::parse(text).value(); };
        QCOMPARE(of("-9223372036854775808").toInteger().value(), INT64_MIN);
        QVERIFY(!of("9223372036854775808").toInteger());
        QCOMPARE(of("18446744073709551615").plus(1)->toText(), std::string("18446744073709551616"));
        QCOMPARE(of("18446744073709551616").minus(of("18446744073709551617"))->toText(), std::string("-1"));
        QCOMPARE(of("-4294967296.5").times(of("4294967296.5"))->toText(),
                 std::string("-18446744078004518912.25"));
        QCOMPARE(of("34028236692093846346337460743176821.500").trimmed().toText(),
                 std::string("34028236692093846346337460743176821.5"));
        QCOMPARE(of("-99999999999999999999999999999999999999").negated().toText(),
                 std::string("99999999999999999999999999999999999999"));
        QVERIFY(!of("99999999999999999999999999999999999999").plus(1));
        QCOMPARE(of("-0.00").isNegative(), false);
        QCOMPARE(of("18446744073709551616e-3").toDouble(), 18446744073709551.616);
        QCOMPARE(of("12.5").shifted(-3).toText(), std::string("0.0125"));
    }
};

QTEST_APPLESS_MAIN(DecimalTest)
#include "tst_decimal.moc"
