#pragma once

#include "core/base/result.h"
#include "core/model/decision.h"
#include "core/model/record.h"
#include "core/model/schema.h"

#include <memory>
#include <optional>
#include <set>

namespace splot::ownership {

/// The fields that one system (or a person) changed, as step 5 found them.
struct Incoming
{
    model::SystemId system; ///< empty: a person
    std::string person;
    model::Right right =
        model::Right::Owner; ///< Person, Proposal, Merge, Taken: enters without asking ownership
    model::ChangeId change;
    model::Moment at; ///< the source's time if it moved since the last reading, else when the reading began
    std::map<model::FieldIndex, model::Moment>
        times; ///< of fields that are known to have changed at another time
    std::int64_t configuration = 0;
    model::Values changed; ///< new values; Empty clears; a removed list item is {list, item} = Empty
    std::optional<model::Presence> presence; ///< when it changed
    bool first = false; ///< the first reading of this system's link: its values were never compared before
    std::set<model::SystemId> linked; ///< systems with a link to the record, the source included

    /// When a field changed.
    model::Moment when(model::FieldIndex field) const
    {
        const auto found = times.find(field);
        return found == times.end() ? at : found->second;
    }
};

/// The verdict about one value.
struct FieldVerdict
{
    model::FieldKey key;
    bool presence = false; ///< about the record's existence, not about `key`
    model::Verdict verdict = model::Verdict::Accepted;
    model::Right right = model::Right::Owner;
    model::SystemId owner;    ///< at the moment of judging; empty: newest, manual, computed
    model::Value before;      ///< of the record
    model::Value wished;      ///< by the source
    bool formerOwner = false; ///< Proposed because the source owned the field when it wrote
};

struct Outcome
{
    model::Record record; ///< after the merge; version grew by one if anything in it changed
    bool changed = false;
    std::vector<FieldVerdict>
        verdicts; ///< of every incoming value that differs from the record, and of computed and given fields
    std::vector<base::Error>
        errors; ///< formulas that failed; Error::field is the path; the field keeps its value
};

/// Ownership of one entity prepared for running: decide and merge (steps 6 and 7). Immutable, pure.
class Rules
{
public:
    /// Rejected: a formula that does not compile, an owner rule without an owner, a computed field that
    /// depends on itself.
    static base::Result<std::shared_ptr<const Rules>> compile(std::shared_ptr<const model::Schema> schema);
    ~Rules();

    /// A change is judged by the owner before its merge; the stage is worked out once, after it. `before` of
    /// a new record has no values.
    Outcome apply(const model::Record &before, const Incoming &incoming) const;
    /// The record under new rules, nothing coming in: stages and computed fields worked out again, nothing
    /// given. To be called before the first apply() under them: places in Record::stages mean nothing to
    /// other rules.
    Outcome settle(const model::Record &before, std::int64_t configuration, model::Moment at) const;

    /// Who owns a field of this record now; empty: newest, manual, computed, or no stage holds.
    model::SystemId ownerOf(const model::Record &record, model::FieldIndex field) const;
    model::SystemId presenceOwner(const model::Record &record) const;
    /// Whether a difference in the target may be overwritten with the record's value (promise P3): the target
    /// does not own it, or the value is there by a right that goes before its owner (a person, a proposal, a
    /// merge, given by a handover).
    bool maySend(const model::Record &record, const model::FieldKey &key,
                 const model::SystemId &target) const;
    model::Reaction reaction(model::FieldIndex field) const;
    bool mayCreate(const model::SystemId &system) const;
    bool mayDelete(const model::SystemId &system) const;
    /// Whether `a` is believed before `b` where no owner decides.
    bool trusted(const model::SystemId &a, const model::SystemId &b) const;

private:
    Rules();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace splot::ownership
