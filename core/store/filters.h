#pragma once

#include "core/model/case.h"
#include "core/model/change.h"
#include "core/model/delivery.h"
#include "core/store/filter.h"

namespace splot::store {

/// Where the engine mostly asks for rows that are not there: nothing waits, is held or has failed. All tables
/// here are written by the engine that holds the workspace, and by nobody else.
struct Filters
{
    explicit Filters(Database &database);

    void saved(const model::Change &change);
    void saved(const model::Delivery &delivery);
    void saved(const model::CaseItem &item);
    void forget(); ///< another engine may have held the workspace
    static Filter::Key keyOf(const model::SystemId &, const model::ObjectName &, const model::LocalId &);
    static Filter::Key keyOf(model::RecordId, const model::SystemId &, const std::string &field);

    Filter openObjects;    ///< of captured, waiting and quarantined changes
    Filter blockedObjects; ///< of waiting and quarantined changes
    Filter waitingChanges; ///< by what they wait for
    Filter waitingDeliveries;
    Filter heldRecords;
    Filter failedChanges; ///< with an open item
    Filter failedDeliveries;
    Filter failedFields; ///< by record, system and field
    Filter unreadObjects;
};

} // namespace splot::store
