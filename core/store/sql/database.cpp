#include "core/store/sql/database.h"

#include "core/store/sql/sqlerror.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace splot::store {

namespace {
/// How long a writer waits for another one; DESIGN 2.8.
constexpr int busyMilliseconds = 2000;
/// Statements with filters in their text are many; past this number all idle ones are dropped.
constexpr std::size_t mostStatements = 400;
/// Small pieces of memory that a connection takes and gives back without asking the allocator.
constexpr int pieceBytes = 512;
constexpr int pieces = 1000;

/// SQLite counts its memory under a lock at each allocation; nobody asks for the sum. Once, before its first
/// use.
void countNoMemory()
{
    static const int set = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(set)
}
} // namespace

Database::Database(std::string path, Access access)
    : m_path(std::move(path)), m_name(QFileInfo(QString::fromStdString(m_path)).fileName().toStdString()),
      m_access(access)
{}

Database::~Database()
{
    m_onRollback.clear(); // who would forget is gone already
    if (m_inTransaction)
        rollback();
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement.handle);
    sqlite3_close_v2(m_handle);
}

base::Result<std::unique_ptr<Database>> Database::open(const std::string &path, Access access)
{
    const QFileInfo file(QString::fromStdString(path));
    if (!file.exists())
        return base::fail(
            base::ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("splot", "There is no file %1. Check its name, or make a new workspace."),
            {path});
    if (!file.isFile())
        return base::fail(base::ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "%1 is no workspace of Splot. Choose another file."),
                          {path});
    std::unique_ptr<Database> database(new Database(file.absoluteFilePath().toStdString(), access));
    SPLOT_TRY(database->connect());
    return database;
}

base::Result<void> Database::connect()
{
    countNoMemory();
    // As a URI, so that SQLite itself never makes the file, whatever happens to it between the check and
    // here.
    QUrl url = QUrl::fromLocalFile(QString::fromStdString(m_path));
    url.setQuery(m_access == Access::Read ? QStringLiteral("mode=ro") : QStringLiteral("mode=rw"));
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                      (m_access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    if (sqlite3_open_v2(url.toEncoded().constData(), &m_handle, flags, nullptr) != SQLITE_OK)
        return base::fail(sqlError(m_handle, m_name));
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, pieceBytes, pieces);
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    for (const char *pragma :
         {"PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY",
          "PRAGMA cache_size=-32768", "PRAGMA wal_autocheckpoint=4000", "PRAGMA trusted_schema=OFF",
          "PRAGMA secure_delete=FAST"}) {
        SPLOT_TRY(execute(pragma));
    }
    return {};
}

base::Result<void> Database::execute(const std::string &sql)
{
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    auto error = sqlError(m_handle, m_name);
    spoil(error);
    return base::fail(std::move(error));
}

Database::Statement &Database::statement(std::string_view sql)
{
    if (const auto it = m_statements.find(sql); it != m_statements.end() && !it->second.error)
        return it->second;
    if (m_statements.size() >= mostStatements)
        std::erase_if(m_statements, [](const auto &entry) {
            if (!entry.second.busy)
                sqlite3_finalize(entry.second.handle);
            return !entry.second.busy;
        });
    Statement &fresh = m_statements[std::string(sql)];
    fresh.error.reset();
    if (sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &fresh.handle, nullptr) != SQLITE_OK)
        fresh.error = sqlError(m_handle, m_name);
    return fresh;
}

Query Database::query(std::string_view sql)
{
    Statement &s = statement(sql);
    return {*this, s.handle, s.busy, s.error};
}

base::Result<void> Database::begin()
{
    if (m_inTransaction)
        return base::fail(base::ErrorCode::Internal,
                          QT_TRANSLATE_NOOP("splot", "A transaction of %1 was begun inside another."),
                          {m_name});
    m_spoiled.reset();
    // A reader's transaction only makes several SELECTs see one state.
    SPLOT_TRY(query(m_access == Access::Read ? "BEGIN" : "BEGIN IMMEDIATE").run());
    m_inTransaction = true;
    return {};
}

base::Result<void> Database::commit()
{
    if (!m_inTransaction)
        return base::fail(base::ErrorCode::Internal,
                          QT_TRANSLATE_NOOP("splot", "A transaction of %1 was ended without a begin."),
                          {m_name});
    for (auto it = m_beforeCommit.begin(); it != m_beforeCommit.end() && !m_spoiled; ++it) {
        if (const auto finished = (*it)(); !finished)
            spoil(finished.error());
    }
    if (!m_spoiled) {
        if (auto done = query("COMMIT").run(); done) {
            m_inTransaction = false;
            return {};
        }
    }
    const base::Error error = *m_spoiled;
    rollback();
    return base::fail(error);
}

void Database::rollback()
{
    if (!m_inTransaction)
        return;
    // SQLite may have rolled back by itself (full disk); then this fails, and rightly so.
    (void)query("ROLLBACK").run();
    m_inTransaction = false;
    m_spoiled.reset();
    for (const auto &forget : m_onRollback)
        forget();
}

void Database::spoil(const base::Error &error)
{
    if (m_inTransaction && !m_spoiled)
        m_spoiled = error;
}

std::int64_t Database::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Database::dataVersion()
{
    return query("PRAGMA data_version").one<std::int64_t>().value_or(-1);
}

} // namespace splot::store
