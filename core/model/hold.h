#pragma once

#include "core/model/values.h"

#include <string>

namespace splot::model {

enum class HoldReason {
    Proposal,
    Left,
    Quarantined,
    CreateOnly,
    Pinned,
    Discarded,
    Paused,
    ReadOnly,
    Parked
};

/// A counted reason why one field of one record is not brought up to date in one system.
struct Hold
{
    RecordId record;
    SystemId system;
    ObjectName object;
    std::string field; ///< path text; empty: the whole record there
    HoldReason reason = HoldReason::Left;
    Value value; ///< Proposal: the proposed value; Pinned: the pinned one; Left: what the system holds;
                 ///< Discarded: what was in question
    Value seen;  ///< Proposal, Left: the record's value at that time
    CaseId problem;
    std::int64_t recordVersion = 0;
    ChangeId change;
    Moment since;

    /// The record's object there was unlinked by a person: nothing is made anew until another one is linked.
    bool unlinked() const { return reason == HoldReason::Discarded && field.empty() && !problem.valid(); }
};

} // namespace splot::model
