#include "core/secrets/sealedbox.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using secrets::SealedBox;

class SealedBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatWasSealedForIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("hunter2");
        QTest::newRow("bytes") << QByteArray("a\0b\xff", 4);
        QTest::newRow("long") << QByteArray(100'000, 'x');
    }
    void opensWhatWasSealedForIt()
    {
        QFETCH(QByteArray, text);
        const SealedBox box = SealedBox::generate();
        const auto sealed = SealedBox::seal(box.publicKey(), text.toStdString());
        QVERIFY(sealed);
        QCOMPARE(box.open(*sealed).value(), text.toStdString());
        const auto again = SealedBox::fromSecretKey(box.secretKey());
        QVERIFY(again);
        QCOMPARE(again->publicKey(), box.publicKey());
        QCOMPARE(again->open(*sealed).value(), text.toStdString());
    }
    void anotherBoxCannotOpenIt()
    {
        const SealedBox box = SealedBox::generate();
        const auto sealed = SealedBox::seal(box.publicKey(), "secret");
        QVERIFY(SealedBox::generate().open(*sealed).error().code == ErrorCode::Rejected);
    }
    void sealingTwiceGivesDifferentTexts()
    {
        const SealedBox box = SealedBox::generate();
        QVERIFY(*SealedBox::seal(box.publicKey(), "a") != *SealedBox::seal(box.publicKey(), "a"));
    }
    void refusesChangedAndForeignText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("no base64") << "%%%";
        QTest::newRow("too short") << "YWJj";
        QTest::newRow("changed") << "*";
    }
    void refusesChangedAndForeignText()
    {
        QFETCH(QString, text);
        const SealedBox box = SealedBox::generate();
        std::string sealed = text.toStdString();
        if (sealed == "*") {
            sealed = *SealedBox::seal(box.publicKey(), "secret");
            sealed[50] = sealed[50] == 'A' ? 'B' : 'A';
        }
        const auto opened = box.open(sealed);
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::Rejected);
    }
    void refusesKeysThatAreNone()
    {
        QVERIFY(SealedBox::seal("YWJj", "x").error().code == ErrorCode::Rejected);
        QVERIFY(SealedBox::seal("", "x").error().code == ErrorCode::Rejected);
        QVERIFY(SealedBox::fromSecretKey("YWJj").error().code == ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(SealedBoxTest)
#include "tst_sealedbox.moc"
