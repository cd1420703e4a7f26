#include "core/store/sql/database.h"

#include "core/store/sql/sqlerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace splot::store {

namespace {
/// How long a writer waits for another one; DESIGN 2.8.
constexpr int busyMilliseconds = 2000;
/// Statements with filters in their text are many; past this number all idle ones are dropped.
constexpr std::size_t mostStatements = 400;

QString nextConnectionName()
{
    static std::atomic<std::uint64_t> next{1};
    return QStringLiteral("splot-%1").arg(next.fetch_add(1));
}
} // namespace

Database::Database(std::string path, Access access)
    : m_path(std::move(path)), m_name(QFileInfo(QString::fromStdString(m_path)).fileName().toStdString()),
      m_access(access), m_connection(nextConnectionName())
{}

Database::~Database()
{
    if (m_inTransaction)
        rollback();
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
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
    // As a URI, so that SQLite itself never makes the file, whatever happens to it between the check and
    // here.
    QUrl url = QUrl::fromLocalFile(QString::fromStdString(m_path));
    url.setQuery(m_access == Access::Read ? QStringLiteral("mode=ro") : QStringLiteral("mode=rw"));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(QString::fromLatin1(url.toEncoded()));
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    if (m_access == Access::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return base::fail(sqlError(m_database.lastError(), m_name));
    for (const char *pragma :
         {"PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY",
          "PRAGMA cache_size=-32768", "PRAGMA trusted_schema=OFF", "PRAGMA secure_delete=FAST"}) {
        SPLOT_TRY(execute(pragma));
    }
    return {};
}

base::Result<void> Database::execute(const std::string &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(QString::fromStdString(sql)))
        return {};
    auto error = sqlError(query.lastError(), m_name);
    spoil(error);
    return base::fail(std::move(error));
}

Database::Statement &Database::statement(std::string_view sql)
{
    if (const auto it = m_statements.find(sql); it != m_statements.end() && !it->second.error)
        return it->second;
    if (m_statements.size() >= mostStatements)
        std::erase_if(m_statements, [](const auto &entry) { return !entry.second.busy; });
    Statement &fresh = m_statements[std::string(sql)];
    fresh.error.reset();
    fresh.query = std::make_unique<QSqlQuery>(m_database);
    fresh.query->setForwardOnly(true);
    if (!fresh.query->prepare(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
        fresh.error = sqlError(fresh.query->lastError(), m_name);
    return fresh;
}

Query Database::query(std::string_view sql)
{
    Statement &s = statement(sql);
    if (s.error)
        return {*this, *s.error, *s.query, s.busy};
    return {*this, *s.query, s.busy};
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

std::int64_t Database::dataVersion()
{
    return query("PRAGMA data_version").one<std::int64_t>().value_or(-1);
}

} // namespace splot::store
