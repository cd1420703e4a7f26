#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"
#include "core/model/value.h"
#include "core/store/codec/names.h"

#include <QByteArray>

struct sqlite3_stmt;

namespace splot::store {

/// One row of an answer, read column by column in the order of the SELECT: `row >> link.id >> link.record`.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}

    Row &operator>>(std::int64_t &out);
    Row &operator>>(std::uint64_t &out);
    Row &operator>>(int &out);
    Row &operator>>(std::int16_t &out);
    Row &operator>>(bool &out);
    Row &operator>>(std::string &out);
    Row &operator>>(QByteArray &out);
    Row &operator>>(model::Moment &out); ///< the microseconds; an offset has a column of its own
    Row &operator>>(model::Value &out);
    Row &operator>>(base::Message &out);
    Row &operator>>(std::vector<std::string> &out);
    template <class Tag> Row &operator>>(base::NumberId<Tag> &out) { return *this >> out.value; }
    template <class Tag> Row &operator>>(base::TextId<Tag> &out) { return *this >> out.value; }
    template <class E>
    requires std::is_enum_v<E> Row &operator>>(E &out)
    {
        const auto value = fromName<E>(nextBytes());
        if (value)
            out = *value;
        else
            spoil();
        return *this;
    }

    /// Set when a column did not hold what it should.
    const std::optional<base::Error> &error() const { return m_error; }

private:
    /// The next column, as long as the statement stands on this row.
    std::string_view nextBytes();
    void spoil();

    sqlite3_stmt *m_statement;
    int m_column = 0;
    std::optional<base::Error> m_error;
};

} // namespace splot::store
