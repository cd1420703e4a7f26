#pragma once

#include "core/model/command.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// Counters of flows by the minute; old minutes become hours.
class Flows
{
public:
    explicit Flows(Database &database) : m_database(database) {}

    base::Result<void> add(const std::vector<model::FlowCount> &counts);
    /// Sums by `step` minutes (60: hours) of [from, to) in minutes since 1970, in order of time.
    base::Result<std::vector<model::FlowCount>> sums(std::int64_t from, std::int64_t to, int step);
    /// Adds up the minutes before `minute` to hours.
    base::Result<void> fold(std::int64_t minute);

private:
    Database &m_database;
};

} // namespace splot::store
