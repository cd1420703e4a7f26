#include "core/store/sql/query.h"

#include "core/store/codec/valuecodec.h"
#include "core/store/sql/database.h"
#include "core/store/sql/sqlerror.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace splot::store {

Query::Query(Database &database, QSqlQuery &statement, bool &busy)
    : m_database(database), m_statement(statement), m_busy(busy)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
}

Query::Query(Database &database, base::Error error, QSqlQuery &statement, bool &busy)
    : Query(database, statement, busy)
{
    m_error = std::move(error);
}

Query::~Query()
{
    m_statement.finish();
    m_busy = false;
}

void Query::bind(const QVariant &value)
{
    m_statement.bindValue(m_next++, value);
}

Query &Query::operator<<(std::int64_t value)
{
    bind(QVariant::fromValue(static_cast<qlonglong>(value)));
    return *this;
}

Query &Query::operator<<(std::string_view value)
{
    // A null QString would be bound as NULL.
    bind(value.empty() ? QVariant(QStringLiteral(""))
                       : QVariant(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()))));
    return *this;
}

Query &Query::operator<<(const QByteArray &value)
{
    bind(value.isNull() ? QVariant(QByteArray("")) : QVariant(value));
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

base::Result<void> Query::start()
{
    if (m_error)
        return base::fail(*m_error);
    if (m_statement.exec())
        return {};
    auto error = sqlError(m_statement.lastError(), m_database.name());
    m_database.spoil(error);
    return base::fail(std::move(error));
}

base::Result<int> Query::run()
{
    if (auto started = start(); !started) {
        m_database.spoil(started.error());
        return base::fail(std::move(started.error()));
    }
    return m_statement.numRowsAffected();
}

base::Result<std::int64_t> Query::insert()
{
    SPLOT_TRY(run());
    return m_statement.lastInsertId().toLongLong();
}

base::Result<void> Query::each(const std::function<void(Row &)> &take)
{
    SPLOT_TRY(start());
    while (m_statement.next()) {
        Row row(m_statement);
        take(row);
        if (row.error())
            return base::fail(*row.error());
    }
    if (m_statement.lastError().isValid())
        return base::fail(sqlError(m_statement.lastError(), m_database.name()));
    return {};
}

} // namespace splot::store
