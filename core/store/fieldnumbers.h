#pragma once

#include "core/store/codec/recordcodec.h"
#include "core/store/sql/database.h"

#include <unordered_map>

namespace splot::store {

/// The table of field numbers, with what was read of it kept in memory.
class StoredFieldNumbers : public FieldNumbers
{
public:
    explicit StoredFieldNumbers(Database &database);

    base::Result<std::int64_t> numberOf(const model::EntityId &entity, const std::string &path) override;
    base::Result<std::string> pathOf(const model::EntityId &entity, std::int64_t number) override;
    /// Whether records of this entity may hold fields that the schema does not have.
    base::Result<bool> hasForeign(const model::Schema &schema);

private:
    struct Known
    {
        std::unordered_map<std::string, std::int64_t> numbers;
        std::unordered_map<std::int64_t, std::string> paths;
    };

    base::Result<Known *> known(const model::EntityId &entity);
    base::Result<void> read(const model::EntityId &entity, Known &known);

    Database &m_database;
    std::unordered_map<model::EntityId, Known> m_known;
};

} // namespace splot::store
