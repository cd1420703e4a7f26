#pragma once

#include "core/model/decision.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// What was decided about values; only ever added to.
class Decisions
{
public:
    /// Of a decision, in the order in which read() takes them from a row.
    static const std::string columns;
    static model::Decision read(Row &row);

    explicit Decisions(Database &database) : m_database(database) {}

    base::Result<void> add(const model::Decision &decision);
    base::Result<std::vector<model::Decision>> of(model::RecordId record, const std::string &field,
                                                  int limit);
    base::Result<std::vector<model::Decision>> of(const model::SystemId &system, model::Moment from,
                                                  model::Moment to, int limit);

private:
    Database &m_database;
};

} // namespace splot::store
