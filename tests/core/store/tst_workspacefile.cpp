#include "core/store/changes.h"
#include "core/store/layout1.h"
#include "core/store/migrations.h"
#include "core/store/sqlitestore.h"
#include "tests/core/store/samples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace splot;
using namespace splot::store;

/// Opening and making workspace files, and every way in which a file can be wrong.
class WorkspaceFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("Żółw & co #1?.splot")).toStdString();
    }
    void openNeverMakesAFile()
    {
        QCOMPARE(SqliteStore::open(m_path).error().code, base::ErrorCode::NotFound);
        QVERIFY(!QFile::exists(QString::fromStdString(m_path)));
    }
    void createNeverTakesAFile()
    {
        QVERIFY(SqliteStore::create(m_path, samples::at(1)));
        QCOMPARE(SqliteStore::create(m_path, samples::at(1)).error().code, base::ErrorCode::Rejected);
        QCOMPARE(SqliteStore::create(m_folder->filePath(QStringLiteral("no/where.splot")).toStdString(), {})
                     .error()
                     .code,
                 base::ErrorCode::NotConnected);
    }
    void aWorkspaceIsFoundAgain()
    {
        const auto id = *SqliteStore::create(m_path, samples::at(1)).value()->workspaceId();
        QCOMPARE(id.size(), std::size_t{32});
        QCOMPARE(*SqliteStore::open(m_path).value()->workspaceId(), id);
    }
    void aStoreMayGoInsideATransaction()
    {
        auto store = std::move(SqliteStore::create(m_path, samples::at(1)).value());
        store->setSchemas(samples::schemas());
        QVERIFY(store->addRecord(samples::customer("a@x.test")));
        QVERIFY(store->begin());
        QVERIFY(store->addChange(samples::change("1")));
        store.reset();
        QVERIFY(SqliteStore::open(m_path).value()->changesIn(model::ChangeState::Captured, {}, 10)->empty());
    }
    void aCopyMayGetAnIdOfItsOwn()
    {
        const auto store = std::move(SqliteStore::create(m_path, samples::at(1)).value());
        const auto first = *store->workspaceId();
        const auto second = *store->renewWorkspaceId();
        QVERIFY(first != second);
        QCOMPARE(*SqliteStore::open(m_path).value()->workspaceId(), second);
    }
    void aBackupOpensAsTheSameWorkspace()
    {
        const auto store = std::move(SqliteStore::create(m_path, samples::at(1)).value());
        const auto id = *store->addChange(samples::change("1"));
        const std::string copy = m_folder->filePath(QStringLiteral("b.splot")).toStdString();
        const std::int64_t size = *store->backup(copy);
        QCOMPARE(size, QFileInfo(QString::fromStdString(copy)).size());
        QVERIFY(!QFile::exists(QString::fromStdString(copy + ".part")));
        const auto back = std::move(SqliteStore::open(copy).value());
        QCOMPARE(*back->workspaceId(), *store->workspaceId());
        QVERIFY(back->change(id)->has_value());
    }
    void aSnapshotLeavesNothingBehind()
    {
        const auto store = std::move(SqliteStore::create(m_path, samples::at(1)).value());
        const auto files = [this] {
            return QDir(m_folder->path()).entryList(QDir::Files).filter(QStringLiteral("plan")).size();
        };
        auto snapshot = std::move(store->snapshot().value());
        QVERIFY(files() > 0);
        snapshot.reset();
        QCOMPARE(files(), 0);
    }
    void anotherFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("id,name\n1,x\n").repeated(500);
        QTest::newRow("short") << QByteArray("SQLite format 3");
    }
    void anotherFileIsRefused()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        QCOMPARE(SqliteStore::open(m_path).error().code, base::ErrorCode::Corrupt);
        QCOMPARE(read(), bytes);
    }
    void anotherDatabaseIsRefused()
    {
        run("CREATE TABLE t (a)");
        QCOMPARE(SqliteStore::open(m_path).error().code, base::ErrorCode::Corrupt);
    }
    void aFolderIsRefused()
    {
        QCOMPARE(SqliteStore::open(m_folder->path().toStdString()).error().code, base::ErrorCode::Corrupt);
    }
    void aNewerFormatIsRefused()
    {
        QVERIFY(SqliteStore::create(m_path, samples::at(1)));
        run("PRAGMA user_version=1000");
        const auto error = SqliteStore::open(m_path).error();
        QCOMPARE(error.code, base::ErrorCode::Unsupported);
        QVERIFY(error.text().find("1000") != std::string::npos);
    }
    void aFormatOfBeforeIsBroughtUpToDate()
    {
        QVERIFY(QFile(QString::fromStdString(m_path)).open(QIODevice::WriteOnly));
        {
            auto file = std::move(Database::open(m_path, Database::Access::Write).value());
            for (const char *statement : layout1())
                QVERIFY(file->execute(statement));
            QVERIFY(file->execute("INSERT INTO workspace VALUES ('id', '0123456789abcdef0123456789abcdef')"));
            QVERIFY(file->execute("PRAGMA application_id=" + std::to_string(applicationId)));
            QVERIFY(file->execute("PRAGMA user_version=1"));
            QVERIFY(file->execute(
                "INSERT INTO change (system, object, local_id, deleted, version, source_time, "
                "source_offset, began, origin, state, record, problem, person, waits_for, hash, "
                "has_body) VALUES ('shop', 'Order', '1', 0, '', 0, 0, 0, 'poll', 'captured', 0, "
                "0, '', '', 0, 0)"));
        }
        {
            auto store = std::move(SqliteStore::open(m_path).value());
            auto found = *store->changesIn(model::ChangeState::Captured, {}, 10);
            QCOMPARE(found.size(), 1U);
            found.front().state = model::ChangeState::Applied;
            QVERIFY(store->saveFate(found.front()));
            found.front().state = model::ChangeState::Captured; // there is no way back
            QVERIFY(!store->saveFate(found.front()));
        }
        auto file = std::move(Database::open(m_path, Database::Access::Write).value());
        QCOMPARE(*file->query("PRAGMA user_version").one<int>(), currentFormat());
        QCOMPARE(*file->query("PRAGMA integrity_check").one<std::string>(), std::string("ok"));
        QVERIFY(!file->execute("UPDATE change SET state = 'lost'"));
        const auto lists =
            file->query("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%IN (''%'',%'',%'')%'")
                .one<int>();
        QCOMPARE(*lists, 0);
    }
    void damageIsReported()
    {
        {
            const auto store = std::move(SqliteStore::create(m_path, samples::at(1)).value());
            store->setSchemas(samples::schemas());
            for (int i = 0; i < 200; ++i)
                QVERIFY(store->addChange(samples::change(std::to_string(i))));
        }
        QByteArray bytes = read();
        for (qsizetype i = 8 * 4096; i < bytes.size(); ++i)
            bytes[i] = '\xA5';
        write(bytes);
        const auto store = SqliteStore::open(m_path);
        if (store)
            QCOMPARE((*store)->changesIn(model::ChangeState::Captured, {}, 1000).error().code,
                     base::ErrorCode::Corrupt);
        else
            QCOMPARE(store.error().code, base::ErrorCode::Corrupt);
    }
    void aReadOnlyFileSaysSo()
    {
        QVERIFY(SqliteStore::create(m_path, samples::at(1)));
        QVERIFY(QFile::setPermissions(QString::fromStdString(m_path), QFileDevice::ReadOwner));
        if (QFile f(QString::fromStdString(m_path)); f.open(QIODevice::ReadWrite))
            QSKIP("this user may write to every file");
        const auto store = SqliteStore::open(m_path);
        const auto error = store ? (*store)->begin().error() : store.error();
        QCOMPARE(error.code, base::ErrorCode::NotConnected);
    }
    void aWriterWaitsAndThenBacksOff()
    {
        const auto a = std::move(SqliteStore::create(m_path, samples::at(1)).value());
        const auto b = std::move(SqliteStore::open(m_path).value());
        QVERIFY(a->begin());
        const auto error = b->begin().error();
        QCOMPARE(error.code, base::ErrorCode::BackOff);
        QVERIFY(error.wait.count() > 0);
        QVERIFY(a->commit());
        QVERIFY(b->begin());
    }
    void aFullDiskLosesNothingThatWasSaved()
    {
        SqliteStore::create(m_path, samples::at(1)).value().reset();
        auto database = std::move(Database::open(m_path, Database::Access::Write).value());
        QVERIFY(database->execute("PRAGMA max_page_count=80"));
        Changes changes(*database);
        const auto kept = *changes.add(samples::change("kept"));
        auto big = samples::change("big");
        big.body = model::Value(std::string(1 << 20, 'x'));
        QVERIFY(database->begin());
        QCOMPARE(changes.add(big).error().code, base::ErrorCode::NotConnected);
        QVERIFY(!database->commit());
        QVERIFY(changes.get(kept)->has_value());
        QVERIFY(database->begin());
        QVERIFY(changes.add(samples::change("small")));
        QVERIFY(database->commit());
    }

private:
    void write(const QByteArray &bytes)
    {
        QFile f(QString::fromStdString(m_path));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(bytes);
    }
    QByteArray read()
    {
        QFile f(QString::fromStdString(m_path));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    void run(const char *sql)
    {
        {
            auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            db.setDatabaseName(QString::fromStdString(m_path));
            QVERIFY(db.open());
            QVERIFY(QSqlQuery(db).exec(QString::fromLatin1(sql)));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

QTEST_GUILESS_MAIN(WorkspaceFileTest)
#include "tst_workspacefile.moc"
