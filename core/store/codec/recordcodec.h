#pragma once

#include "core/base/result.h"
#include "core/model/record.h"
#include "core/store/codec/bytes.h"

#include <functional>
#include <set>

namespace splot::store {

/// Gives fields of one entity small numbers that stay the same whatever happens to its schema.
class FieldNumbers
{
public:
    virtual ~FieldNumbers() = default;
    /// The number of a path; a new one is remembered.
    virtual base::Result<std::int64_t> numberOf(const model::EntityId &entity, const std::string &path) = 0;
    /// The path behind a number; empty: unknown.
    virtual base::Result<std::string> pathOf(const model::EntityId &entity, std::int64_t number) = 0;
};

/// What a stored record holds of fields that the schema of today does not have, as it was encoded.
struct LeftOver
{
    std::int64_t field = 0;
    std::string item;
    std::optional<model::Value> value;
    std::optional<model::Provenance> provenance;
};

/// Values, provenance and stages of one record as bytes. Fields go by their numbers, so a schema may gain,
/// lose and reorder fields; equal provenances are written once. `kept` is added so that a field that comes
/// back finds its value.
base::Result<QByteArray> encodeRecord(const model::Record &record, const model::Schema &schema,
                                      FieldNumbers &numbers, const std::vector<LeftOver> &kept);
/// Fills values, provenance and stages of `record`. What the schema (may be null) does not have goes to
/// `left`, if given.
base::Result<void> decodeRecord(std::string_view bytes, const model::Schema *schema, FieldNumbers &numbers,
                                model::Record &record, std::vector<LeftOver> *left);

/// The records that a record's values point to, without itself.
std::set<std::int64_t> referencesOf(const model::Record &record);

} // namespace splot::store
