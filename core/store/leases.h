#pragma once

#include "core/store/sql/database.h"
#include "core/store/store.h"

namespace splot::store {

/// Who may be the engine of the workspace: one row, with an epoch that grows by one at each taking.
class Leases
{
public:
    explicit Leases(Database &database) : m_database(database) {}

    /// Conflict while another engine lives: its beat is younger than 10 s and its process, if on this
    /// machine, runs. A `serve` then asks an embedded engine to yield.
    base::Result<Lease> take(const std::string &kind, model::Moment now);
    base::Result<Lease> beat(std::int64_t epoch, model::Moment now);
    base::Result<void> release(std::int64_t epoch);
    /// The engine that holds the workspace, or held it last; `held` says which.
    base::Result<Lease> current(bool &held);

private:
    Database &m_database;
};

} // namespace splot::store
