#pragma once

#include "core/store/sql/row.h"

#include <functional>

struct sqlite3_stmt;

namespace splot::store {

class Database;

/// One use of a prepared statement: values in the order of its `?`, then run() or a read. It gives the
/// statement back when it goes, so that no read transaction outlives a call. Made by Database::query.
class Query
{
public:
    /// `error`: why the statement could not be prepared; it is then null.
    Query(Database &database, sqlite3_stmt *statement, bool &busy, std::optional<base::Error> error);
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    Query &operator<<(std::int64_t value);
    Query &operator<<(std::uint64_t value) { return *this << static_cast<std::int64_t>(value); }
    Query &operator<<(int value) { return *this << static_cast<std::int64_t>(value); }
    Query &operator<<(bool value) { return *this << static_cast<std::int64_t>(value ? 1 : 0); }
    Query &operator<<(std::string_view value);
    Query &operator<<(const std::string &value) { return *this << std::string_view(value); }
    Query &operator<<(const char *value) { return *this << std::string_view(value); }
    Query &operator<<(const QByteArray &value);
    Query &operator<<(const model::Moment &value) { return *this << value.micros; }
    Query &operator<<(const model::Value &value);
    Query &operator<<(const base::Message &value);
    Query &operator<<(const std::vector<std::string> &value);
    template <class Tag> Query &operator<<(const base::NumberId<Tag> &value) { return *this << value.value; }
    template <class Tag> Query &operator<<(const base::TextId<Tag> &value) { return *this << value.value; }
    template <class E>
    requires std::is_enum_v<E> Query &operator<<(E value)
    {
        bindText(nameOf(value), true);
        return *this;
    }

    /// Writes; the number of rows it touched. A failure spoils the open transaction: its commit fails with
    /// the same error. (So does a read that SQLite refuses.)
    base::Result<int> run();
    /// Writes a new row; its id.
    base::Result<std::int64_t> insert();

    /// Reads all rows through `T read(Row &)`.
    template <class Read> auto all(Read read) -> base::Result<std::vector<std::invoke_result_t<Read, Row &>>>
    {
        std::vector<std::invoke_result_t<Read, Row &>> rows;
        SPLOT_TRY(each([&rows, &read](Row &row) { rows.push_back(read(row)); }));
        return rows;
    }
    /// Reads the first row, if there is one.
    template <class Read>
    auto first(Read read) -> base::Result<std::optional<std::invoke_result_t<Read, Row &>>>
    {
        std::optional<std::invoke_result_t<Read, Row &>> found;
        SPLOT_TRY(each([&found, &read](Row &row) {
            if (!found)
                found = read(row);
        }));
        return found;
    }
    /// Reads the first column of the first row; what T starts with if there is none.
    template <class T> base::Result<T> one()
    {
        T value{};
        SPLOT_TRY(each([&value, n = 0](Row &row) mutable {
            if (n++ == 0)
                row >> value;
        }));
        return value;
    }
    /// Reads the first column of all rows.
    template <class T> base::Result<std::vector<T>> column()
    {
        return all([](Row &row) {
            T value{};
            row >> value;
            return value;
        });
    }
    base::Result<void> each(const std::function<void(Row &)> &take);

private:
    void bindText(std::string_view value,
                  bool lasting); ///< lasting: it outlives the query, and is not copied
    void bound(int code);
    base::Result<bool> step(); ///< false: no row, it is done
    base::Result<void> checkBound();
    base::Error failure();

    Database &m_database;
    sqlite3_stmt *m_statement;
    bool &m_busy;
    int m_next = 1;
    std::optional<base::Error> m_error;
};

} // namespace splot::store
