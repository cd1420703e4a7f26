#pragma once

#include "core/model/link.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// The cross-references between records and objects, with their shadows.
class Links
{
public:
    explicit Links(Database &database) : m_database(database) {}

    /// Conflict: the object is linked for this entity already.
    base::Result<model::LinkId> add(const model::Link &link);
    base::Result<void> save(const model::Link &link);
    base::Result<void> remove(model::LinkId id);
    base::Result<std::optional<model::Link>> get(const model::SystemId &system,
                                                 const model::ObjectName &object,
                                                 const model::EntityId &entity,
                                                 const model::LocalId &localId);
    base::Result<std::vector<model::Link>> of(model::RecordId record);
    base::Result<std::vector<model::Link>> in(const model::SystemId &system, const model::ObjectName &object,
                                              const model::EntityId &entity, const model::LocalId &after,
                                              int limit);
    base::Result<std::int64_t> count(const model::SystemId &system, const model::ObjectName &object,
                                     const model::EntityId &entity);

private:
    Database &m_database;
};

} // namespace splot::store
