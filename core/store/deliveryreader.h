#pragma once

#include "core/model/change.h"
#include "core/model/delivery.h"
#include "core/model/hold.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// How many deliveries of a system are in a state, and since when the oldest waits.
struct DeliveryCount
{
    model::SystemId system;
    model::DeliveryState state = model::DeliveryState::Ready;
    std::int64_t count = 0;
    model::Moment oldest;
};

/// How many captured changes of a system are not worked off.
struct ChangeCount
{
    model::SystemId system;
    model::ChangeState state = model::ChangeState::Captured;
    std::int64_t count = 0;
    model::Moment oldest;
};

struct HoldCount
{
    model::SystemId system;
    model::HoldReason reason = model::HoldReason::Left;
    std::int64_t count = 0;
};

/// What is under way, in both directions.
class DeliveryReader
{
public:
    explicit DeliveryReader(Database &database) : m_database(database) {}

    /// All states but confirmed.
    base::Result<std::vector<DeliveryCount>> openCounts();
    base::Result<std::int64_t> confirmedCount();
    base::Result<std::vector<ChangeCount>> openChanges();
    base::Result<std::vector<HoldCount>> holds();
    /// When the oldest duty arose that is under way: a failed one waits in its case; micros 0: there is none.
    base::Result<model::Moment> oldestOpen();

    base::Result<std::optional<model::Delivery>> get(model::DeliveryId id);
    /// In order of their ids, after `after`; an empty system: of all.
    base::Result<std::vector<model::Delivery>> list(const model::SystemId &system, model::DeliveryState state,
                                                    model::DeliveryId after, int limit);
    base::Result<std::vector<model::Attempt>> attempts(model::DeliveryId id);

private:
    Database &m_database;
};

} // namespace splot::store
