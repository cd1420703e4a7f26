#pragma once

#include "core/model/values.h"

#include <string>

namespace splot::model {

enum class HoldReason { Proposal, Left, Quarantined, CreateOnly, Pinned, Discarded, Paused, ReadOnly, Parked };

/// A counted reason why one field of one record is not brought up to date in one system.
struct Hold
{
    RecordId record;
    SystemId system;
    ObjectName object;
    std::string field; ///< path text; empty: the whole record there
    HoldReason reason = HoldReason::Left;
    Value value;       ///< Proposal: the proposed value; Pinned: the pinned one; Left: what the system holds
    Value seen;        ///< Proposal, Left: the record's value at that time
    CaseId problem;
    std::int64_t recordVersion = 0;
    ChangeId change;
    Moment since;
};

} // namespace splot::model
