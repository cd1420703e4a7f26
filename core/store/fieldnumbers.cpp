#include "core/store/fieldnumbers.h"

#include <algorithm>

namespace splot::store {

StoredFieldNumbers::StoredFieldNumbers(Database &database) : m_database(database)
{
    // Numbers given in a transaction that did not happen may be given to other fields.
    m_database.onRollback([this] { m_known.clear(); });
}

base::Result<void> StoredFieldNumbers::read(const model::EntityId &entity, Known &known)
{
    auto q = m_database.query("SELECT id, path FROM field WHERE entity = ?");
    q << entity;
    return q.each([&known](Row &row) {
        std::int64_t id = 0;
        std::string path;
        row >> id >> path;
        known.numbers[path] = id;
        known.paths[id] = path;
    });
}

base::Result<StoredFieldNumbers::Known *> StoredFieldNumbers::known(const model::EntityId &entity)
{
    const auto [it, fresh] = m_known.try_emplace(entity);
    if (fresh)
        SPLOT_TRY(read(entity, it->second));
    return &it->second;
}

base::Result<std::int64_t> StoredFieldNumbers::numberOf(const model::EntityId &entity,
                                                        const std::string &path)
{
    SPLOT_ASSIGN(Known *const all, known(entity));
    if (const auto it = all->numbers.find(path); it != all->numbers.end())
        return it->second;
    SPLOT_ASSIGN(
        const std::int64_t id,
        (m_database.query("INSERT INTO field (entity, path) VALUES (?, ?)") << entity << path).insert());
    all->numbers[path] = id;
    all->paths[id] = path;
    return id;
}

base::Result<std::string> StoredFieldNumbers::pathOf(const model::EntityId &entity, std::int64_t number)
{
    SPLOT_ASSIGN(Known *const all, known(entity));
    if (const auto it = all->paths.find(number); it != all->paths.end())
        return it->second;
    SPLOT_TRY(read(entity, *all)); // another connection may have added it since
    const auto it = all->paths.find(number);
    return it == all->paths.end() ? std::string() : it->second;
}

base::Result<bool> StoredFieldNumbers::hasForeign(const model::Schema &schema)
{
    SPLOT_ASSIGN(Known *const all, known(schema.entity().id));
    return std::any_of(all->numbers.begin(), all->numbers.end(),
                       [&schema](const auto &entry) { return !schema.index(entry.first); });
}

} // namespace splot::store
