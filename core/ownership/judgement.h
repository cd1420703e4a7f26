#pragma once

#include "core/ownership/prepared.h"
#include "core/ownership/rules.h"

namespace splot::ownership {

/// One incoming value that differs from the record, and what is known about it.
struct Question
{
    const Prepared &rules;
    const model::OwnershipRule &rule;
    const Incoming &incoming;
    const model::Value &wished;
    const model::Value *standing = nullptr;  ///< of the record; null: it has none
    const model::Provenance *from = nullptr; ///< of the standing value; null: nobody brought one yet
    model::Moment at;                        ///< when the source changed it
    model::SystemId owner;                   ///< now; for the change that caused the last flip: before it
    const model::Handover *missed = nullptr; ///< the first flip after the change's time
    bool listed = false;                     ///< an item of a list, or a part of one that there is not
    bool flipped = false;                    ///< the change itself caused the last flip
};

/// What becomes of it.
struct Sentence
{
    model::Verdict verdict = model::Verdict::Accepted;
    model::Right right = model::Right::Owner; ///< of the value that stands afterwards
    bool formerOwner = false;
    bool disowned = false; ///< the value stays, but its owner no longer stands behind it

    bool enters() const
    {
        return verdict == model::Verdict::Accepted || verdict == model::Verdict::Provisional;
    }
};

/// Decides one value by its rule (step 6).
Sentence judge(const Question &question);
/// The sentence on a value that its rule does not let in.
Sentence rejection(const model::OwnershipRule &rule, const model::Provenance *from);
/// Whether the incoming value is later than what stands, which somebody brought; at the same time by the
/// trust order.
bool newer(const Question &question);

/// Rights that enter without asking ownership.
bool goesBeforeOwnership(model::Right right);
/// Equal as ownership sees it: all blank values are alike, absent ones too.
bool alike(const model::Value *standing, const model::Value &wished);
/// "present", "archived", "absent": as verdicts about presence show it.
model::Value presenceValue(model::Presence presence);

} // namespace splot::ownership
