#pragma once

#include "core/store/tables.h"

#include <functional>
#include <set>

namespace splot::store {

/// Takes out what is older than a workspace keeps. Each call does a piece of it, so that a long past does not
/// hold up the engine: `limit` rows of each kind. It answers how many it went through of the kind with the
/// most: less than `limit` says that no more is left for now.
class Retention
{
public:
    explicit Retention(Tables &tables) : m_tables(tables), m_database(*tables.database) {}

    /// Empties bodies of finished changes, requests and answers of finished attempts; oldest first. Names of
    /// webhooks go, and minutes of the flows become hours.
    base::Result<int> bodies(model::Moment before, int limit);
    /// Takes rows of finished changes, attempts and decisions, of resolved cases and of commands that are
    /// done.
    ///
    /// What still explains something stays: the last decision that a value entered by, the last of each other
    /// verdict on it by each system, the changes that records, the remaining decisions, holds and open items
    /// name, the last change of an object, the last attempt of a delivery.
    base::Result<int> history(model::Moment before, int limit);

private:
    base::Result<int> changeBodies(model::Moment before, int limit);
    base::Result<int> attemptBodies(model::Moment before, int limit);
    /// Goes over a table by its ids, on from where the last call ended, until a row that is not old enough.
    /// Each lets those before it go that it makes superfluous: so one of each kind always stays, and what
    /// stays is not looked at again.
    base::Result<int> walk(const char *table, const char *rows, model::Moment before, int limit,
                           const std::function<base::Result<void>(std::int64_t)> &letGo);
    base::Result<void> dropOlderChanges(std::int64_t id);
    base::Result<std::set<model::ChangeId>> changesNamedBy(model::RecordId id);
    base::Result<int> cases(model::Moment before, int limit);
    base::Result<int> items(std::int64_t parent, model::Moment before, int limit);
    base::Result<int> commands(model::Moment before, int limit);

    Tables &m_tables;
    Database &m_database;
};

} // namespace splot::store
