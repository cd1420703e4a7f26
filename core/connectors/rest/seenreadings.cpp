#include "core/connectors/rest/seenreadings.h"

#include "core/format/json.h"

namespace splot::connectors {

using model::Value;

SeenReadings SeenReadings::from(const Value *value)
{
    SeenReadings out;
    if (!value || !value->object())
        return out;
    for (const auto &[id, entry] : *value->object()) {
        const auto *list = entry.list();
        const auto *hash = list && list->size() == 3 ? (*list)[0].get<std::int64_t>() : nullptr;
        if (hash)
            out.m_seen[id] = {*hash, (*list)[1].toText(), (*list)[2]};
    }
    return out;
}

Value SeenReadings::value() const
{
    model::Object out;
    for (const auto &[id, seen] : m_seen)
        out.emplace_back(id, model::List{Value(seen.hash), Value(seen.feed), seen.cursor});
    return out;
}

bool SeenReadings::has(const model::LocalId &id, std::int64_t hash) const
{
    const auto it = m_seen.find(id.value);
    return it != m_seen.end() && it->second.hash == hash;
}

void SeenReadings::prune(const std::function<bool(const Seen &)> &over)
{
    std::erase_if(m_seen, [&over](const auto &entry) { return over(entry.second); });
}

std::optional<std::int64_t> SeenReadings::hash(const Reading &reading)
{
    if (reading.version.empty() && reading.changedAt.micros == 0)
        return {};
    const Value all = model::List{reading.body, Value(reading.version), Value(reading.changedAt.micros)};
    return static_cast<std::int64_t>(format::hash(all));
}

} // namespace splot::connectors
