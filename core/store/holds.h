#pragma once

#include "core/model/hold.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// Why fields are not brought up to date: one row per record, system, object, field and reason.
class Holds
{
public:
    explicit Holds(Database &database) : m_database(database) {}

    base::Result<void> save(const model::Hold &hold);
    base::Result<void> remove(const model::Hold &hold);
    base::Result<std::vector<model::Hold>> of(model::RecordId record);

private:
    Database &m_database;
};

} // namespace splot::store
