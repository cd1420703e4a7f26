#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace splot::store {

/// What was read lately, by its key; what is saved must be told. It starts anew when it is full: the engine
/// works on one record many times within a moment, and then for long no more.
template <class Key, class T> class Cache
{
public:
    const T *find(Key key) const
    {
        const auto it = m_entries.find(key.value);
        return it == m_entries.end() ? nullptr : &it->second;
    }
    T *find(Key key) { return const_cast<T *>(std::as_const(*this).find(key)); }
    void put(Key key, T entry)
    {
        if (m_entries.size() >= most)
            m_entries.clear();
        m_entries.insert_or_assign(key.value, std::move(entry));
    }
    void drop(Key key) { m_entries.erase(key.value); }
    void clear() { m_entries.clear(); }

private:
    static constexpr std::size_t most = 2048;
    std::unordered_map<decltype(Key::value), T> m_entries;
};

} // namespace splot::store
