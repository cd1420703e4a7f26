#include "core/model/schema.h"

namespace splot::model {

Schema::Schema(Entity entity) : m_entity(std::move(entity))
{
    const auto &fields = m_entity.fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        m_byPath.emplace(fields[i].path, static_cast<FieldIndex>(i));
    m_lists.resize(fields.size());
    m_keys.resize(fields.size());
    m_rules.reserve(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto brackets = fields[i].path.find("[]");
        if (brackets != std::string::npos)
            m_lists[i] = index(fields[i].path.substr(0, brackets));
        for (const auto &key : fields[i].listKey) {
            if (const auto k = index(fields[i].path + "[]." + key))
                m_keys[i].push_back(*k);
        }
    }
    const auto &own = m_entity.ownership;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto rule = own.fields.find(fields[i].path);
        if (rule == own.fields.end() && m_lists[i])
            rule = own.fields.find(fields[*m_lists[i]].path);
        m_rules.push_back(rule == own.fields.end() ? own.standard : rule->second);
    }
}

std::optional<FieldIndex> Schema::index(std::string_view path) const
{
    const auto it = m_byPath.find(std::string(path));
    return it == m_byPath.end() ? std::nullopt : std::optional(it->second);
}

} // namespace splot::model
