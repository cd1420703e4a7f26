#pragma once

#include "core/store/sql/query.h"

#include <variant>

namespace splot::store {

/// Conditions joined with AND, and the values of their `?`, in order.
class Conditions
{
public:
    using Value = std::variant<std::int64_t, std::string>;

    void add(const std::string &condition) { m_text += (m_text.empty() ? " WHERE " : " AND ") + condition; }
    void add(const std::string &condition, Value value)
    {
        add(condition);
        m_values.push_back(std::move(value));
    }
    const std::string &where() const { return m_text; }
    void bind(Query &query) const
    {
        for (const auto &value : m_values)
            std::visit([&query](const auto &v) { query << v; }, value);
    }

private:
    std::string m_text;
    std::vector<Value> m_values;
};

} // namespace splot::store
