#pragma once

#include "core/model/schema.h"
#include "core/model/value.h"

namespace splot::model {

/// Names one value of a record: a field, and inside a keyed list the item.
/// The list field itself with an item key holds the item's presence (true, or its position where order counts).
struct FieldKey
{
    FieldIndex field = 0;
    std::string item;
    auto operator<=>(const FieldKey &) const = default;
};

/// The values of one record or one reading, flat and sorted by key; what is not in it is absent.
class Values
{
public:
    struct Entry
    {
        FieldKey key;
        Value value;
        bool operator==(const Entry &) const = default;
    };

    const Value *find(const FieldKey &key) const;
    const Value *find(FieldIndex field) const { return find(FieldKey{field, {}}); }
    void set(FieldKey key, Value value);
    void remove(const FieldKey &key);
    bool empty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }
    void reserve(std::size_t n) { m_entries.reserve(n); }
    bool operator==(const Values &) const = default;

    /// The item keys of a keyed list, in order of their positions where they are numbered, else of their keys.
    std::vector<std::string> items(FieldIndex list) const;

private:
    std::vector<Entry> m_entries;
};

/// Of a part of an item: the item. Of everything else: the key as it is.
FieldKey itemKey(const Schema &schema, const FieldKey &key);
/// `lines[SKU-1].quantity` for people and messages.
std::string pathText(const Schema &schema, const FieldKey &key);
/// Reads such a path; empty if the schema has no such field.
std::optional<FieldKey> keyFromPath(const Schema &schema, std::string_view path);
/// The record as a nested value, as formulas and people see it: {"address": {"city": ...}, "lines": [{...}]}.
Value nested(const Schema &schema, const Values &values);

} // namespace splot::model
