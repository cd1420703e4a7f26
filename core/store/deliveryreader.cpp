#include "core/store/deliveryreader.h"

#include "core/store/deliveries.h"

namespace splot::store {

using model::Delivery;
using model::DeliveryId;

namespace {
template <class Count> Count readCount(Row &row)
{
    Count c;
    row >> c.system >> c.state >> c.count >> c.oldest;
    return c;
}
} // namespace

base::Result<std::vector<DeliveryCount>> DeliveryReader::openCounts()
{
    return m_database
        .query("SELECT system, state, count(*), min(since) FROM delivery WHERE state <> 'confirmed' GROUP BY "
               "system, state "
               "ORDER BY system, state")
        .all(readCount<DeliveryCount>);
}

base::Result<std::int64_t> DeliveryReader::confirmedCount()
{
    // The rest of all: counting them one by one would read the whole table.
    return m_database
        .query("SELECT (SELECT count(*) FROM delivery) - (SELECT count(*) FROM delivery WHERE state <> "
               "'confirmed')")
        .one<std::int64_t>();
}

base::Result<std::vector<ChangeCount>> DeliveryReader::openChanges()
{
    return m_database
        .query("SELECT system, state, count(*), min(began) FROM change INDEXED BY change_open_object WHERE "
               "(state = 'captured' OR state = 'waiting' OR state = 'quarantined') "
               "GROUP BY system, state ORDER BY system, state")
        .all(readCount<ChangeCount>);
}

base::Result<std::vector<HoldCount>> DeliveryReader::holds()
{
    return m_database
        .query("SELECT system, reason, count(*) FROM hold GROUP BY system, reason ORDER BY system, reason")
        .all([](Row &row) {
            HoldCount c;
            row >> c.system >> c.reason >> c.count;
            return c;
        });
}

base::Result<model::Moment> DeliveryReader::oldestOpen()
{
    return m_database
        .query("SELECT min(since) FROM delivery WHERE state <> 'confirmed' AND state <> 'failed'")
        .one<model::Moment>();
}

base::Result<std::optional<Delivery>> DeliveryReader::get(DeliveryId id)
{
    return Deliveries(m_database).get(id);
}

base::Result<std::vector<Delivery>>
DeliveryReader::list(const model::SystemId &system, model::DeliveryState state, DeliveryId after, int limit)
{
    return Deliveries(m_database).in(system, state, after, limit);
}

base::Result<std::vector<model::Attempt>> DeliveryReader::attempts(DeliveryId id)
{
    return Deliveries(m_database).attemptsOf(id);
}

} // namespace splot::store
