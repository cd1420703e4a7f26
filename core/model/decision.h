#pragma once

#include "core/model/record.h"

namespace splot::model {

enum class Verdict {
    Accepted,    ///< entered the record by right of the source
    Provisional, ///< entered while the owner had no link
    Restored,    ///< rejected; the owner's value goes back to the source
    Left,        ///< rejected; the source keeps its value under a hold
    Proposed,    ///< rejected for now; a person decides
    Given,       ///< kept, and handed to the new owner of its stage
    Computed,    ///< a formula's result
    Delivered    ///< written to a target and confirmed
};

/// What was decided about one value, kept for "why is this value here?" and for reverts.
struct Decision
{
    std::int64_t id = 0;
    RecordId record;
    EntityId entity;
    std::string field;  ///< path text with item keys; empty: presence
    SystemId system;    ///< who brought the value, or (Delivered) got it; empty: a person or a formula
    ChangeId change;
    Verdict verdict = Verdict::Accepted;
    Right right = Right::Owner;
    Value before;       ///< the record's value; Delivered: what the target held
    Value after;        ///< accepted or wished value; Delivered: what was confirmed
    Moment at;          ///< the source's time
    Moment decidedAt;
    std::int64_t configuration = 0; ///< version of the configuration that decided
    std::string person;
};

} // namespace splot::model
