#pragma once

#include "core/model/delivery.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// Deliveries and the attempts under them.
class Deliveries
{
public:
    explicit Deliveries(Database &database) : m_database(database) {}

    base::Result<std::optional<model::Delivery>> get(model::DeliveryId id);
    struct Saved
    {
        model::DeliveryId id;
        bool moved = false; ///< it may have been another record's
    };
    base::Result<Saved> save(const model::Delivery &delivery);
    base::Result<std::vector<model::Delivery>> ready(const model::SystemId &system, int limit);
    base::Result<std::vector<model::Delivery>> due(model::DeliveryState state, const model::SystemId &system,
                                                   model::Moment now, int limit);
    /// An empty system: of all.
    base::Result<std::vector<model::Delivery>> in(const model::SystemId &system, model::DeliveryState state,
                                                  model::DeliveryId after, int limit);
    base::Result<std::vector<model::Delivery>> waitingFor(const std::string &what);
    base::Result<std::vector<model::Delivery>> of(model::RecordId record);
    base::Result<model::Moment> nextDue(model::Moment after);
    /// Conflict: the attempt has its answer already.
    base::Result<void> saveAttempt(const model::Attempt &attempt);
    base::Result<int> lastAttempt(model::DeliveryId id);
    base::Result<std::vector<model::Attempt>> attemptsOf(model::DeliveryId id);

private:
    base::Result<model::DeliveryId> insert(const model::Delivery &delivery);

    Database &m_database;
};

} // namespace splot::store
