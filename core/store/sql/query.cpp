#include "core/store/sql/query.h"

#include "core/store/codec/valuecodec.h"
#include "core/store/sql/database.h"
#include "core/store/sql/sqlerror.h"

#include <sqlite3.h>

namespace splot::store {

Query::Query(Database &database, sqlite3_stmt *statement, bool &busy, std::optional<base::Error> error)
    : m_database(database), m_statement(statement), m_busy(busy), m_error(std::move(error))
{
    Q_ASSERT(!m_busy);
    m_busy = true;
}

Query::~Query()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    m_busy = false;
}

void Query::bound(int code)
{
    if (code != SQLITE_OK && !m_error)
        m_error = failure();
}

base::Error Query::failure()
{
    return sqlError(m_database.handle(), m_database.name());
}

Query &Query::operator<<(std::int64_t value)
{
    if (m_statement)
        bound(sqlite3_bind_int64(m_statement, m_next++, value));
    return *this;
}

void Query::bindText(std::string_view value, bool lasting)
{
    if (m_statement) // no pointer would be NULL
        bound(sqlite3_bind_text64(m_statement, m_next++, value.data() ? value.data() : "", value.size(),
                                  lasting ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8));
}

Query &Query::operator<<(std::string_view value)
{
    bindText(value, false);
    return *this;
}

Query &Query::operator<<(const QByteArray &value)
{
    if (m_statement)
        bound(sqlite3_bind_blob64(m_statement, m_next++, value.isNull() ? "" : value.constData(),
                                  static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

Query &Query::operator<<(const model::Value &value)
{
    auto bytes = encodeValue(value);
    if (!bytes) {
        if (!m_error)
            m_error = std::move(bytes.error());
        bytes = QByteArray("");
    }
    return *this << *bytes;
}

Query &Query::operator<<(const base::Message &value)
{
    return *this << messageValue(value);
}

Query &Query::operator<<(const std::vector<std::string> &value)
{
    if (value.empty())
        return *this << model::Value();
    return *this << model::Value(model::List(value.begin(), value.end()));
}

base::Result<void> Query::checkBound()
{
    if (!m_error && m_next - 1 != sqlite3_bind_parameter_count(m_statement))
        m_error =
            base::error(base::ErrorCode::Internal, QT_TRANSLATE_NOOP("splot", "An access to %1 failed."),
                        {m_database.name()}, std::string("values missing: ") + sqlite3_sql(m_statement));
    if (!m_error)
        return {};
    m_database.spoil(*m_error);
    return base::fail(*m_error);
}

base::Result<bool> Query::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    auto error = failure();
    m_database.spoil(error);
    return base::fail(std::move(error));
}

base::Result<int> Query::run()
{
    SPLOT_TRY(checkBound());
    for (bool more = true; more;) {
        SPLOT_ASSIGN(more, step());
    }
    return sqlite3_changes(m_database.handle());
}

base::Result<std::int64_t> Query::insert()
{
    SPLOT_TRY(run());
    return sqlite3_last_insert_rowid(m_database.handle());
}

base::Result<void> Query::each(const std::function<void(Row &)> &take)
{
    SPLOT_TRY(checkBound());
    while (true) {
        SPLOT_ASSIGN(const bool more, step());
        if (!more)
            return {};
        Row row(m_statement);
        take(row);
        if (row.error())
            return base::fail(*row.error());
    }
}

} // namespace splot::store
