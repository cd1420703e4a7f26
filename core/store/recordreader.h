#pragma once

#include "core/model/change.h"
#include "core/model/decision.h"
#include "core/model/delivery.h"
#include "core/model/hold.h"
#include "core/model/link.h"
#include "core/store/records.h"

namespace splot::store {

/// A record that a search found, and by what.
struct RecordHit
{
    enum class By { Id, LocalId, MatchValue, Text };

    model::RecordId record;
    model::EntityId entity;
    By by = By::Id;
    std::string found; ///< the local id or match value that begins with what was typed; Text: empty
};

/// Everything about one record at one moment.
struct RecordView
{
    model::Record record;
    std::vector<model::Link> links;
    std::vector<model::Hold> holds;
    std::vector<model::Delivery> deliveries;
};

struct EntityCount
{
    model::EntityId entity;
    std::int64_t count = 0;
};

/// Records as people look at them.
class RecordReader
{
public:
    explicit RecordReader(Database &database) : m_database(database), m_records(database) {}

    /// Without them values cannot be read.
    void setSchemas(Records::Schemas schemas);
    base::Result<std::optional<RecordView>> get(model::RecordId id);
    base::Result<std::vector<model::RecordId>> list(const model::EntityId &entity, model::RecordId after,
                                                    int limit);
    base::Result<std::vector<EntityCount>> counts();
    /// By id, beginning of a local id, beginning of a match value, words of its texts: in this order, each
    /// record once. An empty entity: of all.
    base::Result<std::vector<RecordHit>> search(const std::string &text, const model::EntityId &entity,
                                                int limit);
    base::Result<std::vector<model::Decision>> decisions(model::RecordId id, const std::string &field,
                                                         int limit);
    /// The newest before `before` (0: from the newest).
    base::Result<std::vector<model::Change>> changes(model::RecordId id, model::ChangeId before, int limit);
    base::Result<std::vector<model::RecordId>> referring(model::RecordId id);

private:
    Database &m_database;
    Records m_records;
    Records::Schemas m_schemas;
};

} // namespace splot::store
