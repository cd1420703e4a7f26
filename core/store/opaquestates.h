#pragma once

#include "core/store/sql/database.h"

namespace splot::store {

/// Cursors, learned limits and other state that the store keeps for the engine without knowing what it means.
class OpaqueStates
{
public:
    explicit OpaqueStates(Database &database) : m_database(database) {}

    /// Empty if there is none.
    base::Result<model::Value> get(const std::string &kind, const model::SystemId &system,
                                   const model::ObjectName &object);
    base::Result<void> save(const std::string &kind, const model::SystemId &system,
                            const model::ObjectName &object, const model::Value &value);

private:
    Database &m_database;
};

} // namespace splot::store
