#pragma once

#include "core/store/fieldnumbers.h"
#include "core/store/searchtexts.h"

#include <map>
#include <memory>

namespace splot::store {

/// Records, each one encoded row, with the index of what they refer to, their match values and their words.
class Records
{
public:
    using Schemas = std::map<model::EntityId, std::shared_ptr<const model::Schema>>;

    /// `texts`: needed for writing.
    explicit Records(Database &database, SearchTexts *texts = nullptr)
        : m_database(database), m_texts(texts), m_numbers(database)
    {}

    void setSchemas(Schemas schemas) { m_schemas = std::move(schemas); }
    base::Result<model::RecordId> add(const model::Record &record);
    base::Result<void> save(const model::Record &record);
    base::Result<std::optional<model::Record>> get(model::RecordId id);
    base::Result<std::vector<model::RecordId>> of(const model::EntityId &entity, model::RecordId after,
                                                  int limit);
    base::Result<void> setMatchValues(model::RecordId record, const model::EntityId &entity,
                                      const std::map<std::string, std::string> &values);
    base::Result<std::vector<model::RecordId>> matching(const model::EntityId &entity, const std::string &key,
                                                        const std::string &value);
    base::Result<std::vector<model::RecordId>> referring(model::RecordId target);
    /// Empties all values, known to the schema or not; where they came from stays. False: there is no such
    /// record.
    base::Result<bool> erase(model::RecordId id);

private:
    const model::Schema *schemaOf(const model::EntityId &entity) const;
    base::Result<std::vector<LeftOver>> leftOvers(const model::Record &record, const model::Schema &schema);
    base::Result<void> saveReferences(const model::Record &record);

    Database &m_database;
    SearchTexts *m_texts;
    StoredFieldNumbers m_numbers;
    Schemas m_schemas;
};

} // namespace splot::store
