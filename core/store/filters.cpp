#include "core/store/filters.h"

namespace splot::store {

using model::ChangeState;

namespace {
Filter::Key readObject(Row &row)
{
    model::SystemId system;
    model::ObjectName object;
    model::LocalId id;
    row >> system >> object >> id;
    return Filters::keyOf(system, object, id);
}

Filter::Key readText(Row &row)
{
    std::string text;
    row >> text;
    return Filter::keyOf(text);
}

Filter::Key readNumber(Row &row)
{
    std::int64_t number = 0;
    row >> number;
    return Filter::keyOf(number);
}

Filter::Key readField(Row &row)
{
    model::RecordId record;
    model::SystemId system;
    std::string field;
    row >> record >> system >> field;
    return Filters::keyOf(record, system, field);
}
} // namespace

// The conditions are those of the indexes, word for word, so that these are walked and not the tables.
Filters::Filters(Database &database)
    : openObjects(database,
                  "SELECT system, object, local_id FROM change INDEXED BY change_open_object "
                  "WHERE (state = 'captured' OR state = 'waiting' OR state = 'quarantined') LIMIT ?",
                  readObject),
      blockedObjects(database,
                     "SELECT system, object, local_id FROM change INDEXED BY change_open_object "
                     "WHERE (state = 'captured' OR state = 'waiting' OR state = 'quarantined') AND state <> 'captured' LIMIT ?",
                     readObject),
      waitingChanges(database, "SELECT waits_for FROM change WHERE state = 'waiting' LIMIT ?", readText),
      waitingDeliveries(database, "SELECT waits_for FROM delivery WHERE state = 'waiting' LIMIT ?", readText),
      heldRecords(database, "SELECT record FROM hold LIMIT ?", readNumber),
      failedChanges(database, "SELECT change FROM item WHERE state = 'open' AND change <> 0 LIMIT ?",
                    readNumber),
      failedDeliveries(database, "SELECT delivery FROM item WHERE state = 'open' AND delivery <> 0 LIMIT ?",
                       readNumber),
      failedFields(database,
                   "SELECT record, system, field FROM item WHERE state = 'open' AND record <> 0 LIMIT ?",
                   readField),
      unreadObjects(database,
                    "SELECT system, object, local_id FROM item INDEXED BY item_unread "
                    "WHERE change = 0 AND delivery = 0 AND record = 0 AND local_id <> '' LIMIT ?",
                    readObject)
{}

Filter::Key Filters::keyOf(const model::SystemId &system, const model::ObjectName &object,
                           const model::LocalId &id)
{
    return Filter::both(Filter::both(Filter::keyOf(system.value), Filter::keyOf(object.value)),
                        Filter::keyOf(id.value));
}

Filter::Key Filters::keyOf(model::RecordId record, const model::SystemId &system, const std::string &field)
{
    return Filter::both(Filter::both(Filter::keyOf(record.value), Filter::keyOf(system.value)),
                        Filter::keyOf(field));
}

void Filters::saved(const model::Change &change)
{
    const bool blocked = change.state == ChangeState::Waiting || change.state == ChangeState::Quarantined;
    if (blocked || change.state == ChangeState::Captured)
        openObjects.add(keyOf(change.system, change.object, change.localId));
    if (blocked)
        blockedObjects.add(keyOf(change.system, change.object, change.localId));
    if (change.state == ChangeState::Waiting)
        waitingChanges.add(Filter::keyOf(change.waitsFor));
}

void Filters::saved(const model::Delivery &delivery)
{
    if (delivery.state == model::DeliveryState::Waiting)
        waitingDeliveries.add(Filter::keyOf(delivery.waitsFor));
}

void Filters::saved(const model::CaseItem &item)
{
    if (item.state != model::ItemState::Open)
        return;
    if (item.change.valid())
        failedChanges.add(Filter::keyOf(item.change.value));
    if (item.delivery.valid())
        failedDeliveries.add(Filter::keyOf(item.delivery.value));
    if (item.record.valid())
        failedFields.add(keyOf(item.record, item.system, item.field));
    if (!item.change.valid() && !item.delivery.valid() && !item.record.valid())
        unreadObjects.add(keyOf(item.system, item.object, item.localId));
}

void Filters::forget()
{
    for (auto *filter : {&openObjects, &blockedObjects, &waitingChanges, &waitingDeliveries, &heldRecords,
                         &failedChanges, &failedDeliveries, &failedFields, &unreadObjects})
        filter->forget();
}

} // namespace splot::store
