#pragma once

#include "core/model/entity.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace splot::model {

/// A field of a schema by its place in it.
using FieldIndex = std::uint16_t;

/// An entity prepared for running: fields by number, lists and their parts tied together. Immutable; shared.
class Schema
{
public:
    explicit Schema(Entity entity);

    const Entity &entity() const { return m_entity; }
    FieldIndex size() const { return static_cast<FieldIndex>(m_entity.fields.size()); }
    const Field &field(FieldIndex i) const { return m_entity.fields[i]; }
    std::optional<FieldIndex> index(std::string_view path) const;
    /// The keyed list that a field like `lines[].quantity` belongs to.
    std::optional<FieldIndex> listOf(FieldIndex field) const { return m_lists[field]; }
    bool isKeyedList(FieldIndex i) const { return field(i).type == FieldType::List && !field(i).listKey.empty(); }
    /// The key fields of a keyed list, in their declared order.
    const std::vector<FieldIndex> &keyFields(FieldIndex list) const { return m_keys[list]; }
    /// The rule that governs a field: its own, its list's, or the entity's.
    const OwnershipRule &rule(FieldIndex i) const { return m_rules[i]; }

private:
    Entity m_entity;
    std::unordered_map<std::string, FieldIndex> m_byPath;
    std::vector<std::optional<FieldIndex>> m_lists;
    std::vector<std::vector<FieldIndex>> m_keys;
    std::vector<OwnershipRule> m_rules;
};

} // namespace splot::model
