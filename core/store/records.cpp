#include "core/store/records.h"

#include "core/store/words.h"

namespace splot::store {

using model::Record;
using model::RecordId;

namespace {
std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Enough to find a record by; a description of ten pages need not be searched.
constexpr std::size_t mostText = 1000;

/// What people may search a record by: its texts. Numbers and dates change often and are looked for rarely.
std::string textOf(const Record &record)
{
    std::string text;
    for (const auto &entry : record.values) {
        if (const auto *part = entry.value.text();
            part && !part->empty() && text.size() + part->size() < mostText)
            text += (text.empty() ? "" : "\n") + *part;
    }
    return searchable(text);
}
} // namespace

const model::Schema *Records::schemaOf(const model::EntityId &entity) const
{
    const auto it = m_schemas.find(entity);
    return it == m_schemas.end() ? nullptr : it->second.get();
}

base::Result<RecordId> Records::add(const Record &record)
{
    const model::Schema *schema = schemaOf(record.entity);
    if (!schema)
        return base::fail(base::ErrorCode::Internal,
                          QT_TRANSLATE_NOOP("splot", "Entity %1 is not known to the store."),
                          {record.entity.value});
    return m_database.atomically([&]() -> base::Result<RecordId> {
        SPLOT_ASSIGN(const QByteArray body, encodeRecord(record, *schema, m_numbers, {}));
        auto q = m_database.query(
            "INSERT INTO record (entity, version, presence, alias_of, created_at, changed_at, body) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)");
        q << record.entity << record.version << record.presence << record.aliasOf << record.createdAt
          << record.changedAt << body;
        SPLOT_ASSIGN(const std::int64_t id, q.insert());
        for (const std::int64_t target : referencesOf(record))
            SPLOT_TRY((m_database.query("INSERT INTO reference VALUES (?, ?)") << target << id).run());
        m_texts->add(RecordId(id), textOf(record));
        return RecordId(id);
    });
}

base::Result<void> Records::save(const Record &record)
{
    const model::Schema *schema = schemaOf(record.entity);
    if (!schema)
        return base::fail(base::ErrorCode::Internal,
                          QT_TRANSLATE_NOOP("splot", "Entity %1 is not known to the store."),
                          {record.entity.value});
    return m_database.atomically([&]() -> base::Result<void> {
        SPLOT_ASSIGN(const auto kept, leftOvers(record, *schema));
        SPLOT_ASSIGN(const QByteArray body, encodeRecord(record, *schema, m_numbers, kept));
        auto q = m_database.query(
            "UPDATE record SET entity = ?, version = ?, presence = ?, alias_of = ?, created_at = ?, "
            "changed_at = ?, body = ? WHERE id = ?");
        q << record.entity << record.version << record.presence << record.aliasOf << record.createdAt
          << record.changedAt << body << record.id;
        SPLOT_ASSIGN(const int rows, q.run());
        if (rows == 0)
            return base::fail(base::ErrorCode::NotFound,
                              QT_TRANSLATE_NOOP("splot", "Record %1 does not exist."),
                              {std::to_string(record.id.value)});
        m_texts->replace(record.id, textOf(record));
        return saveReferences(record);
    });
}

base::Result<std::vector<LeftOver>> Records::leftOvers(const Record &record, const model::Schema &schema)
{
    SPLOT_ASSIGN(const bool possible, m_numbers.hasForeign(schema));
    std::vector<LeftOver> left;
    if (!possible)
        return left;
    SPLOT_ASSIGN(const auto body,
                 (m_database.query("SELECT body FROM record WHERE id = ?") << record.id).one<QByteArray>());
    if (body.isEmpty())
        return left;
    Record before;
    before.entity = record.entity;
    SPLOT_TRY(decodeRecord(view(body), &schema, m_numbers, before, &left));
    return left;
}

base::Result<void> Records::saveReferences(const Record &record)
{
    const auto wanted = referencesOf(record);
    SPLOT_ASSIGN(
        const auto stored,
        (m_database.query("SELECT target FROM reference WHERE record = ?") << record.id).column<RecordId>());
    for (const RecordId target : stored) {
        if (!wanted.contains(target.value))
            SPLOT_TRY((m_database.query("DELETE FROM reference WHERE target = ? AND record = ?")
                       << target << record.id)
                          .run());
    }
    for (const std::int64_t target : wanted)
        SPLOT_TRY(
            (m_database.query("INSERT OR IGNORE INTO reference VALUES (?, ?)") << target << record.id).run());
    return {};
}

base::Result<std::optional<Record>> Records::get(RecordId id)
{
    QByteArray body;
    auto q = m_database.query("SELECT id, entity, version, presence, alias_of, created_at, changed_at, body "
                              "FROM record WHERE id = ?");
    q << id;
    SPLOT_ASSIGN(auto found, q.first([&body](Row &row) {
        Record r;
        row >> r.id >> r.entity >> r.version >> r.presence >> r.aliasOf >> r.createdAt >> r.changedAt >> body;
        return r;
    }));
    if (found)
        SPLOT_TRY(decodeRecord(view(body), schemaOf(found->entity), m_numbers, *found, nullptr));
    return found;
}

base::Result<std::vector<RecordId>> Records::of(const model::EntityId &entity, RecordId after, int limit)
{
    auto q = m_database.query("SELECT id FROM record WHERE entity = ? AND id > ? ORDER BY id LIMIT ?");
    q << entity << after << limit;
    return q.column<RecordId>();
}

base::Result<void> Records::setMatchValues(RecordId record, const model::EntityId &entity,
                                           const std::map<std::string, std::string> &values)
{
    return m_database.atomically([&]() -> base::Result<void> {
        std::map<std::string, std::string> missing = values;
        std::vector<std::array<std::string, 3>> wrong;
        {
            auto q = m_database.query("SELECT entity, name, value FROM match_value WHERE record = ?");
            q << record;
            SPLOT_TRY(q.each([&](Row &row) {
                std::array<std::string, 3> stored;
                row >> stored[0] >> stored[1] >> stored[2];
                const auto it = missing.find(stored[1]);
                if (it != missing.end() && it->second == stored[2] && stored[0] == entity.value)
                    missing.erase(it);
                else
                    wrong.push_back(std::move(stored));
            }));
        }
        for (const auto &w : wrong) {
            SPLOT_TRY(
                (m_database.query(
                     "DELETE FROM match_value WHERE entity = ? AND name = ? AND value = ? AND record = ?")
                 << w[0] << w[1] << w[2] << record)
                    .run());
        }
        for (const auto &[name, value] : missing)
            SPLOT_TRY((m_database.query("INSERT INTO match_value VALUES (?, ?, ?, ?)")
                       << entity << name << value << record)
                          .run());
        return {};
    });
}

base::Result<std::vector<RecordId>> Records::matching(const model::EntityId &entity, const std::string &key,
                                                      const std::string &value)
{
    auto q = m_database.query(
        "SELECT record FROM match_value WHERE entity = ? AND name = ? AND value = ? ORDER BY record");
    q << entity << key << value;
    return q.column<RecordId>();
}

base::Result<std::vector<RecordId>> Records::referring(RecordId target)
{
    return (m_database.query("SELECT record FROM reference WHERE target = ? ORDER BY record") << target)
        .column<RecordId>();
}

base::Result<bool> Records::erase(RecordId id)
{
    SPLOT_ASSIGN(auto record, get(id));
    if (!record)
        return false;
    record->values = {};
    record->presence = model::Presence::Absent;
    model::Entity unknown;
    unknown.id = record->entity;
    const model::Schema *known = schemaOf(record->entity);
    SPLOT_ASSIGN(const QByteArray body,
                 encodeRecord(*record, known ? *known : model::Schema(unknown), m_numbers, {}));
    SPLOT_TRY((m_database.query("UPDATE record SET presence = ?, body = ? WHERE id = ?")
               << record->presence << body << id)
                  .run());
    SPLOT_TRY(saveReferences(*record));
    m_texts->replace(id, textOf(*record));
    return true;
}

} // namespace splot::store
