#include "core/ownership/judgement.h"

namespace splot::ownership {

using model::EmptyRule;
using model::OwnerKind;
using model::Reaction;
using model::Right;
using model::Verdict;

namespace {
bool blank(const model::Value *value)
{
    return !value || value->isBlank();
}

bool keepsBlanksOut(const Question &q)
{
    return q.rule.empty == EmptyRule::PreferOwnerUnlessBlank && q.wished.isBlank() && !blank(q.standing);
}

Sentence newest(const Question &q)
{
    const Sentence accepted{Verdict::Accepted, Right::Newest};
    const Sentence older{Verdict::Restored, Right::Newest};
    if (keepsBlanksOut(q))
        return older;
    const bool fillsBlank = q.rule.empty == EmptyRule::PreferOwnerUnlessBlank && blank(q.standing);
    if (!q.from || fillsBlank)
        return accepted;
    // A system's own later word counts even if its clock went back; captures reach us in their order.
    if (q.incoming.system.valid() && q.from->system == q.incoming.system)
        return accepted;
    return newer(q) ? accepted : older;
}

/// While no owner can speak: by the trust order among the systems that are still linked.
Sentence provisional(const Question &q)
{
    const Sentence enters{Verdict::Provisional, Right::Provisional};
    const bool sameSystem = q.from && q.from->system == q.incoming.system;
    if (q.wished.isBlank() && !blank(q.standing)) {
        // A blank tells less than a value, whoever says it; only who brought the value may clear it.
        return sameSystem && q.rule.empty == EmptyRule::Clears ? enters : rejection(q.rule, q.from);
    }
    if (!q.from || blank(q.standing) || sameSystem)
        return enters;
    if (q.from->right == Right::Person || q.from->right == Right::Proposal)
        return rejection(q.rule, q.from);
    const bool gone = !q.incoming.linked.contains(q.from->system);
    const bool disowned = q.from->system == q.owner; // the owner left the field blank since
    return gone || disowned || q.rules.trusted(q.incoming.system, q.from->system) ? enters
                                                                                  : rejection(q.rule, q.from);
}

Sentence ownersWord(const Question &q)
{
    const bool given = q.from && q.from->right == Right::Given;
    // The value was given to this owner; only what it changed since the flip stops that.
    if (given && q.flipped)
        return rejection(q.rule, q.from);
    if (given && q.missed) {
        // A first reading tells no change. A real one dated before the flip may just have a slow clock:
        // nobody's value is lost.
        return q.incoming.first ? Sentence{Verdict::Given, Right::Given}
                                : Sentence{Verdict::Proposed, Right::Given};
    }
    if (keepsBlanksOut(q)) {
        // Nothing was ever wished by a first reading's blank, so it may be filled; a clearing by hand is not
        // written over.
        return {q.incoming.first ? Verdict::Restored : Verdict::Left, Right::Provisional, false, true};
    }
    return {Verdict::Accepted, Right::Owner};
}

Sentence owned(const Question &q)
{
    if (!q.owner.valid())
        return provisional(q);
    if (q.owner == q.incoming.system)
        return ownersWord(q);
    if (q.missed && q.missed->from == q.incoming.system)
        return {Verdict::Proposed, q.from ? q.from->right : Right::Owner, true};
    if (!q.incoming.linked.contains(q.owner))
        return provisional(q);
    if (!q.listed && !q.standing && !q.from && !q.wished.isBlank())
        return provisional(q); // its owner is there, and never gave this place: absent is no word
    const bool unclaimed = blank(q.standing) || (q.from && q.from->right == Right::Provisional);
    if (q.rule.empty == EmptyRule::PreferOwnerUnlessBlank && unclaimed && !q.wished.isBlank())
        return provisional(q);
    return rejection(q.rule, q.from);
}
} // namespace

Sentence judge(const Question &q)
{
    const Right standing = q.from ? q.from->right : Right::Owner;
    switch (q.rule.kind) {
    case OwnerKind::Computed:
        return {Verdict::Restored, Right::Computed};
    case OwnerKind::Newest:
        return goesBeforeOwnership(q.incoming.right) ? Sentence{Verdict::Accepted, q.incoming.right}
                                                     : newest(q);
    case OwnerKind::Manual:
        if (goesBeforeOwnership(q.incoming.right))
            return {Verdict::Accepted, q.incoming.right};
        // People decide about differences; the first value that a record gets contradicts nobody.
        return q.from ? Sentence{Verdict::Proposed, standing}
                      : Sentence{Verdict::Provisional, Right::Provisional};
    case OwnerKind::System:
    case OwnerKind::Stages:
        break;
    }
    return goesBeforeOwnership(q.incoming.right) ? Sentence{Verdict::Accepted, q.incoming.right} : owned(q);
}

Sentence rejection(const model::OwnershipRule &rule, const model::Provenance *from)
{
    const Right right = from ? from->right : Right::Owner;
    if (rule.kind == OwnerKind::Newest || rule.kind == OwnerKind::Computed)
        return {Verdict::Restored, right};
    if (rule.kind == OwnerKind::Manual || rule.reaction == Reaction::Propose)
        return {Verdict::Proposed, right};
    return {rule.reaction == Reaction::Leave ? Verdict::Left : Verdict::Restored, right};
}

bool newer(const Question &q)
{
    if (q.at != q.from->at)
        return q.at > q.from->at;
    return q.rules.trusted(q.incoming.system, q.from->system);
}

bool goesBeforeOwnership(Right right)
{
    return right == Right::Person || right == Right::Proposal || right == Right::Merge ||
           right == Right::Taken;
}

bool alike(const model::Value *standing, const model::Value &wished)
{
    return standing ? *standing == wished || (standing->isBlank() && wished.isBlank()) : wished.isBlank();
}

model::Value presenceValue(model::Presence presence)
{
    switch (presence) {
    case model::Presence::Present:
        return "present";
    case model::Presence::Archived:
        return "archived";
    case model::Presence::Absent:
        break;
    }
    return "absent";
}

} // namespace splot::ownership
