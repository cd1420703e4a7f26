#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace splot::store {

/// What was read lately, by its key; what is saved must be told. When it is full, the older half goes: the
/// engine works on one record many times within a moment, and then for long no more.
template <class Key, class T> class Cache
{
public:
    const T *find(Key key) const
    {
        if (const auto it = m_young.find(key.value); it != m_young.end())
            return &it->second;
        const auto it = m_old.find(key.value);
        return it == m_old.end() ? nullptr : &it->second;
    }
    T *find(Key key) { return const_cast<T *>(std::as_const(*this).find(key)); }
    void put(Key key, T entry)
    {
        if (m_young.size() >= most) {
            std::swap(m_old, m_young);
            m_young.clear();
        }
        m_old.erase(key.value);
        m_young.insert_or_assign(key.value, std::move(entry));
    }
    void drop(Key key)
    {
        m_young.erase(key.value);
        m_old.erase(key.value);
    }
    void clear()
    {
        m_young.clear();
        m_old.clear();
    }

private:
    static constexpr std::size_t most = 1536;
    std::unordered_map<decltype(Key::value), T> m_young;
    std::unordered_map<decltype(Key::value), T> m_old;
};

} // namespace splot::store
