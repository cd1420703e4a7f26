#include "core/base/filelock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace splot::base;

class FileLockTest : public QObject
{
    Q_OBJECT

private slots:
    void oneHolderAtATime()
    {
        const auto first = FileLock::take(path("a"));
        QVERIFY(first);
        const auto second = FileLock::take(path("a"));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QVERIFY(FileLock::take(path("b")));
    }
    void itIsFreeWhenItsHolderGoes()
    {
        {
            const auto first = FileLock::take(path("c"));
            QVERIFY(first);
        }
        QVERIFY(FileLock::take(path("c")));
    }
    void aFolderThatDoesNotExistIsSaid()
    {
        const auto lock = FileLock::take(path("missing/d"));
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::Rejected);
    }

private:
    std::string path(const char *name) { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FileLockTest)
#include "tst_filelock.moc"
