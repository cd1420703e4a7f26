#include "core/model/values.h"

#include <algorithm>

namespace splot::model {

namespace {
auto lower(auto &entries, const FieldKey &key)
{
    return std::lower_bound(entries.begin(), entries.end(), key,
                            [](const Values::Entry &e, const FieldKey &k) { return e.key < k; });
}

void setPath(Value &root, std::string_view path, const Value &value)
{
    const auto dot = path.find('.');
    if (dot == std::string_view::npos) {
        root.setMember(path, value);
        return;
    }
    const Value *child = root.member(path.substr(0, dot));
    Value next = child ? *child : Value(Object{});
    setPath(next, path.substr(dot + 1), value);
    root.setMember(path.substr(0, dot), std::move(next));
}
} // namespace

const Value *Values::find(const FieldKey &key) const
{
    const auto it = lower(m_entries, key);
    return it != m_entries.end() && it->key == key ? &it->value : nullptr;
}

void Values::set(FieldKey key, Value value)
{
    if (m_entries.empty() || m_entries.back().key < key) {
        m_entries.push_back({std::move(key), std::move(value)});
        return;
    }
    const auto it = lower(m_entries, key);
    if (it != m_entries.end() && it->key == key)
        it->value = std::move(value);
    else
        m_entries.insert(it, {std::move(key), std::move(value)});
}

void Values::remove(const FieldKey &key)
{
    const auto it = lower(m_entries, key);
    if (it != m_entries.end() && it->key == key)
        m_entries.erase(it);
}

std::vector<std::string> Values::items(FieldIndex list) const
{
    std::vector<std::pair<std::int64_t, std::string>> found;
    for (auto it = lower(m_entries, FieldKey{list, {}}); it != m_entries.end() && it->key.field == list; ++it) {
        if (it->key.item.empty() || it->value.isEmpty())
            continue;
        const auto *position = it->value.get<std::int64_t>();
        found.emplace_back(position ? *position : 0, it->key.item);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> keys;
    keys.reserve(found.size());
    for (auto &[position, key] : found)
        keys.push_back(std::move(key));
    return keys;
}

FieldKey itemKey(const Schema &schema, const FieldKey &key)
{
    return {schema.listOf(key.field).value_or(key.field), key.item};
}

std::string pathText(const Schema &schema, const FieldKey &key)
{
    const std::string &path = schema.field(key.field).path;
    if (key.item.empty())
        return path;
    const auto brackets = path.find("[]");
    if (brackets == std::string::npos)
        return path + "[" + key.item + "]";
    return path.substr(0, brackets + 1) + key.item + path.substr(brackets + 1);
}

std::optional<FieldKey> keyFromPath(const Schema &schema, std::string_view path)
{
    const auto open = path.find('[');
    const auto close = path.rfind("].");
    if (open == std::string_view::npos) {
        const auto i = schema.index(path);
        return i ? std::optional(FieldKey{*i, {}}) : std::nullopt;
    }
    const bool whole = close == std::string_view::npos;
    if (whole && path.back() != ']')
        return {};
    const auto end = whole ? path.size() - 1 : close;
    std::string field(path.substr(0, open));
    if (!whole)
        field += "[]" + std::string(path.substr(close + 1));
    const auto i = schema.index(field);
    return i ? std::optional(FieldKey{*i, std::string(path.substr(open + 1, end - open - 1))}) : std::nullopt;
}

Value nested(const Schema &schema, const Values &values)
{
    Value root{Object{}};
    for (FieldIndex i = 0; i < schema.size(); ++i) {
        const std::string &path = schema.field(i).path;
        if (schema.isKeyedList(i)) {
            List list;
            for (const auto &item : values.items(i)) {
                Value object{Object{}};
                for (const auto &entry : values) {
                    if (entry.key.item == item && schema.listOf(entry.key.field) == i)
                        setPath(object, schema.field(entry.key.field).path.substr(path.size() + 3), entry.value);
                }
                list.push_back(std::move(object));
            }
            setPath(root, path, Value(std::move(list)));
        } else if (!schema.listOf(i)) {
            if (const Value *v = values.find(i))
                setPath(root, path, *v);
        }
    }
    return root;
}

} // namespace splot::model
