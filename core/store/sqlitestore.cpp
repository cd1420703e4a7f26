#include "core/store/sqlitestore.h"

#include "core/base/random.h"
#include "core/store/copies.h"
#include "core/store/eraser.h"
#include "core/store/migrations.h"
#include "core/store/retention.h"
#include "core/store/tables.h"

#include <QFile>

#include <utility>

namespace splot::store {

namespace {
constexpr int workspaceIdBytes = 16;
} // namespace

SqliteStore::SqliteStore(std::unique_ptr<Tables> tables) : m_tables(std::move(tables)) {}

SqliteStore::~SqliteStore() = default;

base::Result<std::unique_ptr<SqliteStore>> SqliteStore::create(const std::string &path, model::Moment now)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (file.exists())
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "There is a file %1 already. Choose another name."),
                              {path});
        return base::fail(
            base::ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP(
                "splot",
                "File %1 cannot be made. Check that its folder exists and that you may write to it."),
            {path}, file.errorString().toStdString());
    }
    file.close();
    auto made = [&]() -> base::Result<std::unique_ptr<SqliteStore>> {
        SPLOT_ASSIGN(auto database, Database::open(path, Database::Access::Write));
        base::SystemRandom random;
        SPLOT_TRY(layOut(*database, random.hex(workspaceIdBytes), now));
        return std::unique_ptr<SqliteStore>(new SqliteStore(std::make_unique<Tables>(std::move(database))));
    }();
    if (!made)
        TemporaryFile gone{std::string(path)}; // half a workspace is worse than none
    return made;
}

base::Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::string &path)
{
    SPLOT_ASSIGN(auto database, Database::open(path, Database::Access::Write));
    SPLOT_TRY(checkFormat(*database, true));
    SPLOT_TRY(migrate(*database));
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::make_unique<Tables>(std::move(database))));
}

const std::string &SqliteStore::path() const
{
    return m_tables->database->path();
}

base::Result<std::string> SqliteStore::renewWorkspaceId()
{
    base::SystemRandom random;
    const std::string id = random.hex(workspaceIdBytes);
    SPLOT_TRY((m_tables->database->query("UPDATE workspace SET value = ? WHERE name = 'id'") << id).run());
    return id;
}

void SqliteStore::setSchemas(std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas)
{
    m_tables->schemas = schemas;
    m_tables->readRecords.clear(); // they are read by their schemas
    m_tables->records.setSchemas(std::move(schemas));
}

base::Result<void> SqliteStore::begin()
{
    return m_tables->database->begin();
}

base::Result<void> SqliteStore::commit()
{
    return m_tables->database->commit();
}

void SqliteStore::rollback()
{
    m_tables->database->rollback();
}

std::int64_t SqliteStore::dataVersion()
{
    return m_tables->database->dataVersion();
}

base::Result<std::string> SqliteStore::workspaceId()
{
    return m_tables->database->query("SELECT value FROM workspace WHERE name = 'id'").one<std::string>();
}

base::Result<std::unique_ptr<Store>> SqliteStore::snapshot()
{
    base::SystemRandom random;
    const std::string copy = path() + ".plan-" + random.hex(4);
    SPLOT_TRY(copyState(path(), copy));
    TemporaryFile temporary{std::string(copy)}; // until the tables take it over
    SPLOT_ASSIGN(auto database, Database::open(copy, Database::Access::Write));
    // Nothing in it outlives the object, so nothing needs to reach the disk.
    SPLOT_TRY(database->execute("PRAGMA journal_mode=MEMORY"));
    SPLOT_TRY(database->execute("PRAGMA synchronous=OFF"));
    std::unique_ptr<SqliteStore> store(
        new SqliteStore(std::make_unique<Tables>(std::move(database), temporary.release())));
    store->setSchemas(m_tables->schemas);
    return store;
}

base::Result<std::int64_t> SqliteStore::backup(const std::string &path)
{
    return copyWorkspace(m_tables->database->path(), path);
}

base::Result<int> SqliteStore::pruneBodies(model::Moment before, int limit)
{
    return Retention(*m_tables).bodies(before, limit);
}

base::Result<int> SqliteStore::pruneHistory(model::Moment before, int limit)
{
    return Retention(*m_tables).history(before, limit);
}

base::Result<int> SqliteStore::eraseRecord(model::RecordId id)
{
    m_tables->forgetRead(); // what was merged into it, too
    return Eraser(*m_tables->database, m_tables->records, m_tables->cases).erase(id);
}

} // namespace splot::store
