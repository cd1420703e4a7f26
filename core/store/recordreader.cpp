#include "core/store/recordreader.h"

#include "core/store/changes.h"
#include "core/store/decisions.h"
#include "core/store/deliveries.h"
#include "core/store/holds.h"
#include "core/store/links.h"
#include "core/store/words.h"

#include <charconv>
#include <unordered_set>

namespace splot::store {

using model::EntityId;
using model::RecordId;

namespace {
/// Collects hits, each record once, up to a limit.
class Hits
{
public:
    Hits(const EntityId &entity, int limit) : m_entity(entity), m_limit(static_cast<std::size_t>(limit)) {}

    std::size_t room() const { return m_limit - m_hits.size(); }
    base::Result<void> take(Query &query, RecordHit::By by)
    {
        return query.each([this, by](Row &row) {
            RecordHit hit;
            hit.by = by;
            row >> hit.record >> hit.entity >> hit.found;
            const bool wanted = !m_entity.valid() || hit.entity == m_entity;
            if (wanted && room() > 0 && m_seen.insert(hit.record).second)
                m_hits.push_back(std::move(hit));
        });
    }
    std::vector<RecordHit> &all() { return m_hits; }

private:
    EntityId m_entity;
    std::size_t m_limit;
    std::vector<RecordHit> m_hits;
    std::unordered_set<RecordId> m_seen;
};

base::Result<void> byId(Database &database, const std::string &text, Hits &hits)
{
    std::int64_t id = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (code != std::errc() || end != text.data() + text.size())
        return {};
    auto q = database.query("SELECT id, entity, CAST(id AS TEXT) FROM record WHERE id = ?");
    return hits.take(q << id, RecordHit::By::Id);
}

/// Whether the whole text must be met, or only its beginning.
enum class Met { Whole, Beginning };

struct LinkPlace
{
    model::SystemId system;
    model::ObjectName object;
    EntityId entity;
};

/// The next of the objects that have links, in the order of the index; there are few.
base::Result<std::optional<LinkPlace>> nextPlace(Database &database, const LinkPlace &after)
{
    auto q =
        database.query("SELECT system, object, entity FROM link WHERE (system, object, entity) > (?, ?, ?) "
                       "ORDER BY system, object, entity LIMIT 1");
    return (q << after.system << after.object << after.entity).first([](Row &row) {
        LinkPlace place;
        row >> place.system >> place.object >> place.entity;
        return place;
    });
}

base::Result<void> byLocalId(Database &database, const std::string &text, Met met, const EntityId &entity,
                             Hits &hits)
{
    std::optional<LinkPlace> place = LinkPlace{};
    while (hits.room() > 0) {
        SPLOT_ASSIGN(place, nextPlace(database, *place));
        if (!place)
            break;
        if (entity.valid() && place->entity != entity)
            continue;
        auto q = database.query(
            "SELECT record, entity, local_id FROM link WHERE system = ? AND object = ? AND entity = ? "
            "AND local_id >= ? AND local_id < ? AND (? = 0 OR local_id = ?) ORDER BY local_id LIMIT ?");
        q << place->system << place->object << place->entity << text << afterPrefix(text)
          << (met == Met::Whole) << text << static_cast<std::int64_t>(hits.room());
        SPLOT_TRY(hits.take(q, RecordHit::By::LocalId));
    }
    return {};
}

base::Result<void> byMatchValue(Database &database, const std::string &text, Met met,
                                const model::Entity &entity, Hits &hits)
{
    for (const auto &key : entity.matchKeys) {
        auto q = database.query("SELECT record, entity, value FROM match_value WHERE entity = ? AND name = ? "
                                "AND value >= ? AND value < ? AND (? = 0 OR value = ?) "
                                "ORDER BY value LIMIT ?");
        q << entity.id << key.name << text << afterPrefix(text) << (met == Met::Whole) << text
          << static_cast<std::int64_t>(hits.room());
        SPLOT_TRY(hits.take(q, RecordHit::By::MatchValue));
    }
    return {};
}

base::Result<void> byText(Database &database, const std::string &text, const EntityId &entity, Hits &hits)
{
    const std::string words = wordPrefixes(text);
    if (words.empty())
        return {};
    auto q = database.query(
        "SELECT r.id, r.entity, '' FROM record_text t JOIN record r ON r.id = t.rowid "
        "WHERE record_text MATCH ? AND (? = '' OR r.entity = ?) ORDER BY t.rowid DESC LIMIT ?");
    q << words << entity << entity << static_cast<std::int64_t>(hits.room());
    return hits.take(q, RecordHit::By::Text);
}
} // namespace

void RecordReader::setSchemas(Records::Schemas schemas)
{
    m_schemas = schemas;
    m_records.setSchemas(std::move(schemas));
}

base::Result<std::optional<RecordView>> RecordReader::get(RecordId id)
{
    // One transaction for one moment; it ends with the call.
    return m_database.atomically([&]() -> base::Result<std::optional<RecordView>> {
        SPLOT_ASSIGN(auto record, m_records.get(id));
        if (!record)
            return std::optional<RecordView>();
        RecordView view;
        view.record = std::move(*record);
        SPLOT_ASSIGN(view.links, Links(m_database).of(id));
        SPLOT_ASSIGN(view.holds, Holds(m_database).of(id));
        SPLOT_ASSIGN(view.deliveries, Deliveries(m_database).of(id));
        return std::optional(std::move(view));
    });
}

base::Result<std::vector<RecordId>> RecordReader::list(const EntityId &entity, RecordId after, int limit)
{
    return m_records.of(entity, after, limit);
}

base::Result<std::vector<EntityCount>> RecordReader::counts()
{
    return m_database.query("SELECT entity, count(*) FROM record GROUP BY entity ORDER BY entity")
        .all([](Row &row) {
            EntityCount c;
            row >> c.entity >> c.count;
            return c;
        });
}

base::Result<std::vector<RecordHit>> RecordReader::search(const std::string &text, const EntityId &entity,
                                                          int limit)
{
    Hits hits(entity, limit);
    if (text.empty())
        return hits.all();
    SPLOT_TRY(byId(m_database, text, hits));
    for (const auto met : {Met::Whole, Met::Beginning}) {
        SPLOT_TRY(byLocalId(m_database, text, met, entity, hits));
        for (const auto &[id, schema] : m_schemas) {
            if (!entity.valid() || id == entity)
                SPLOT_TRY(byMatchValue(m_database, text, met, schema->entity(), hits));
        }
    }
    SPLOT_TRY(byText(m_database, text, entity, hits));
    return std::move(hits.all());
}

base::Result<std::vector<model::Decision>> RecordReader::decisions(RecordId id, const std::string &field,
                                                                   int limit)
{
    return Decisions(m_database).of(id, field, limit);
}

base::Result<std::vector<model::Change>> RecordReader::changes(RecordId id, model::ChangeId before, int limit)
{
    return Changes(m_database).ofRecord(id, before, limit);
}

base::Result<std::vector<RecordId>> RecordReader::referring(RecordId id)
{
    return m_records.referring(id);
}

} // namespace splot::store
