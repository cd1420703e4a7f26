#pragma once

#include "core/store/sql/database.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace splot::store {

/// Which keys the rows of a table may bear. It never denies a key that a row bears, so that asking for rows
/// that are not there needs no query, and may be wrong the other way (a Bloom filter; removed rows stay in it
/// until it is filled again). Only for tables that nobody writes but the engine through this connection: it
/// must learn every row by add(). It is filled from the table at its first question and after forget().
class Filter
{
public:
    using Key = std::uint64_t;

    /// `sql` gives the keys of the table, with one `?` for the most rows that are wanted.
    Filter(Database &database, std::string sql, std::function<Key(Row &)> read);

    /// False: no row bears the key.
    base::Result<bool> mayHave(Key key);
    void add(Key key);
    /// The next question fills it anew: somebody else may have written.
    void forget() { m_known = false; }

    static Key keyOf(std::string_view text);
    static Key keyOf(std::int64_t number);
    /// Of a row that is known by both.
    static Key both(Key first, Key second);

private:
    base::Result<void> fill();
    void set(Key key);
    bool isSet(Key key) const;

    Database &m_database;
    std::string m_sql;
    std::function<Key(Row &)> m_read;
    std::vector<std::uint64_t> m_bits;
    int m_keys = 0; ///< that were set since it was filled, those of the filling included
    bool m_known = false;
    bool m_full = false; ///< so many keys that it would nearly always say yes
};

} // namespace splot::store
