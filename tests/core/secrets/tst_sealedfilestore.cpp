#include "core/secrets/sealedfilestore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace splot;
using base::ErrorCode;
using secrets::SealedFileStore;
using secrets::SealKey;

class SealedFileStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("acme.secrets")).toStdString();
        m_keyFile = m_folder->filePath(QStringLiteral("keys/secrets.key")).toStdString();
    }

    void keepsSecretsAcrossOpenings()
    {
        const SealKey key = SealKey::random();
        auto store = SealedFileStore::open(m_path, key);
        QVERIFY(store);
        QVERIFY((*store)->read("a").error().code == ErrorCode::NotFound);
        QVERIFY((*store)->write("a", "one"));
        QVERIFY((*store)->write("b", std::string("\0\xff", 2)));
        QVERIFY((*store)->write("empty", ""));
        QVERIFY((*store)->write("a", "two"));
        QVERIFY((*store)->remove("b"));
        QVERIFY((*store)->remove("b"));
        auto again = SealedFileStore::open(m_path, key);
        QVERIFY(again);
        QCOMPARE((*again)->read("a").value(), std::string("two"));
        QCOMPARE((*again)->read("empty").value(), std::string());
        QVERIFY((*again)->read("b").error().code == ErrorCode::NotFound);
    }
    void twoStoresSeeEachOthersChanges()
    {
        const SealKey key = SealKey::random();
        auto one = SealedFileStore::open(m_path, key);
        auto two = SealedFileStore::open(m_path, key);
        QVERIFY((*one)->write("a", "1"));
        QVERIFY((*two)->write("b", "2"));
        QCOMPARE((*one)->read("b").value(), std::string("2"));
        QCOMPARE((*two)->read("a").value(), std::string("1"));
    }
    void nothingReadableStandsInTheFile()
    {
        auto store = SealedFileStore::open(m_path, SealKey::random());
        QVERIFY((*store)->write("shop-token", "correct horse"));
        const QByteArray bytes = content();
        QVERIFY(!bytes.contains("shop-token"));
        QVERIFY(!bytes.contains("correct"));
    }
    void onlyTheOwnerCanReadTheFiles()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows guards the files by the user's profile.");
#endif
        const auto key = SealKey::fromOrIntoFile(m_keyFile);
        QVERIFY(key);
        auto store = SealedFileStore::open(m_path, *key);
        QVERIFY((*store)->write("a", "b"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(QString::fromStdString(m_path)) & others));
        QVERIFY(!(QFile::permissions(QString::fromStdString(m_keyFile)) & others));
    }
    void aKeyFileThatOthersCanReadIsRefused()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows guards the files by the user's profile.");
#endif
        QVERIFY(SealKey::fromOrIntoFile(m_keyFile));
        QFile::setPermissions(QString::fromStdString(m_keyFile), QFile::ReadOwner | QFile::ReadGroup);
        QVERIFY(SealKey::fromFile(m_keyFile).error().code == ErrorCode::Rejected);
        QVERIFY(SealKey::fromOrIntoFile(m_keyFile).error().code == ErrorCode::Rejected);
    }
    void theKeyFileIsMadeOnce()
    {
        QVERIFY(SealKey::fromFile(m_keyFile).error().code == ErrorCode::NotFound);
        const auto first = SealKey::fromOrIntoFile(m_keyFile);
        const auto second = SealKey::fromOrIntoFile(m_keyFile);
        QVERIFY(first && second);
        QCOMPARE(first->hex(), second->hex());
        QCOMPARE(first->hex().size(), 64U);
    }
    void aBrokenKeyFileIsNeverReplaced()
    {
        QVERIFY(SealKey::fromOrIntoFile(m_keyFile));
        QFile file(QString::fromStdString(m_keyFile));
        QVERIFY(file.resize(10));
        QVERIFY(SealKey::fromOrIntoFile(m_keyFile).error().code == ErrorCode::Corrupt);
        QCOMPARE(file.size(), 10);
    }
    void aWrongKeyIsRefusedAndLeavesTheFile()
    {
        auto store = SealedFileStore::open(m_path, SealKey::random());
        QVERIFY((*store)->write("a", "b"));
        const QByteArray before = content();
        QVERIFY(SealedFileStore::open(m_path, SealKey::random()).error().code == ErrorCode::Rejected);
        QVERIFY(SealedFileStore::open(m_path, *SealKey::fromPassphrase("correct horse")).error().code ==
                ErrorCode::Rejected);
        QCOMPARE(content(), before);
    }
    void aPassphraseOpensWhatItSealed()
    {
        QVERIFY(SealKey::fromPassphrase("short").error().code == ErrorCode::Rejected);
        const SealKey key = *SealKey::fromPassphrase("correct horse battery");
        {
            auto store = SealedFileStore::open(m_path, key);
            QVERIFY((*store)->write("a", "b"));
            QVERIFY((*store)->write("c", "d"));
        }
        auto again = SealedFileStore::open(m_path, *SealKey::fromPassphrase("correct horse battery"));
        QVERIFY(again);
        QCOMPARE((*again)->read("a").value(), std::string("b"));
        QVERIFY(
            SealedFileStore::open(m_path, *SealKey::fromPassphrase("correct horse buttery")).error().code ==
            ErrorCode::Rejected);
    }
    void damageIsNoticed_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("magic") << 3;
        QTest::newRow("salt") << 20;
        QTest::newRow("nonce") << 40;
        QTest::newRow("sealed") << 60;
        QTest::newRow("tag") << -1;
        QTest::newRow("cut") << -2;
    }
    void damageIsNoticed()
    {
        QFETCH(int, at);
        const SealKey key = SealKey::random();
        auto store = SealedFileStore::open(m_path, key);
        QVERIFY((*store)->write("a", "b"));
        QByteArray bytes = content();
        if (at == -2)
            bytes.chop(1);
        else
            bytes[at < 0 ? bytes.size() - 1 : at] =
                static_cast<char>(bytes[at < 0 ? bytes.size() - 1 : at] ^ 1);
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(!SealedFileStore::open(m_path, key));
        QVERIFY(!(*store)->read("a"));
        QVERIFY(!(*store)->write("c", "d"));
        QCOMPARE(content(), bytes);
    }
    void anUnwritableFolderIsSaid()
    {
        auto store = SealedFileStore::open(m_folder->filePath(QStringLiteral("no/such/x")).toStdString(),
                                           SealKey::random());
        QVERIFY(store);
        QVERIFY(!(*store)->write("a", "b"));
    }

private:
    QByteArray content() const
    {
        QFile file(QString::fromStdString(m_path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::string m_keyFile;
};

QTEST_GUILESS_MAIN(SealedFileStoreTest)
#include "tst_sealedfilestore.moc"
