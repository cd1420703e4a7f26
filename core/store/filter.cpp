#include "core/store/filter.h"

namespace splot::store {

namespace {
constexpr std::size_t words = std::size_t(1) << 14U; ///< 2^20 bits, 128 KB
constexpr std::uint64_t mask = words * 64 - 1;
/// With two bits each, one answer in forty is then a wrong yes.
constexpr int mostKeys = 90000;

/// The finalizer of SplitMix64: each bit of the key moves half of the result's.
std::uint64_t mixed(std::uint64_t key)
{
    key += 0x9e3779b97f4a7c15ULL;
    key = (key ^ (key >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    key = (key ^ (key >> 27U)) * 0x94d049bb133111ebULL;
    return key ^ (key >> 31U);
}
} // namespace

Filter::Filter(Database &database, std::string sql, std::function<Key(Row &)> read)
    : m_database(database), m_sql(std::move(sql)), m_read(std::move(read))
{}

Filter::Key Filter::keyOf(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

Filter::Key Filter::keyOf(std::int64_t number)
{
    return static_cast<Key>(number);
}

Filter::Key Filter::both(Key first, Key second)
{
    return mixed(first) ^ second;
}

base::Result<bool> Filter::mayHave(Key key)
{
    if (!m_known)
        SPLOT_TRY(fill());
    return m_full || isSet(key);
}

void Filter::add(Key key)
{
    if (!m_known || isSet(key))
        return;
    set(key);
    if (++m_keys > mostKeys)
        m_known = false; // many of them are gone by now
}

base::Result<void> Filter::fill()
{
    m_bits.assign(words, 0);
    m_keys = 0;
    SPLOT_TRY((m_database.query(m_sql) << mostKeys).each([this](Row &row) {
        set(m_read(row));
        ++m_keys;
    }));
    m_full = m_keys >= mostKeys;
    if (m_full)
        m_keys = 0; // asked again when as many have come
    m_known = true;
    return {};
}

void Filter::set(Key key)
{
    const auto bits = mixed(key);
    for (const auto bit : {bits & mask, (bits >> 32U) & mask})
        m_bits[bit / 64] |= 1ULL << (bit % 64);
}

bool Filter::isSet(Key key) const
{
    const auto bits = mixed(key);
    for (const auto bit : {bits & mask, (bits >> 32U) & mask}) {
        if ((m_bits[bit / 64] & (1ULL << (bit % 64))) == 0)
            return false;
    }
    return true;
}

} // namespace splot::store
