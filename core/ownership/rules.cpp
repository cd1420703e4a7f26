#include "core/ownership/rules.h"

#include "core/ownership/derivation.h"
#include "core/ownership/merge.h"

#include <algorithm>

namespace splot::ownership {

using model::Right;

struct Rules::Parts
{
    std::unique_ptr<const Prepared> prepared;

    /// The owner, also of a record whose stages these rules never worked out.
    model::SystemId owner(const FieldRule &rule, const model::Record &record) const
    {
        if (rule.stage < 0 || prepared->knowsStages(record) || record.values.empty())
            return prepared->owner(rule, record);
        model::Record known = record;
        known.stages = workedOutStages(*prepared, record);
        return prepared->owner(rule, known);
    }
};

Rules::Rules() : m_parts(std::make_unique<Parts>()) {}

Rules::~Rules() = default;

base::Result<std::shared_ptr<const Rules>> Rules::compile(std::shared_ptr<const model::Schema> schema)
{
    std::shared_ptr<Rules> rules(new Rules);
    SPLOT_ASSIGN(rules->m_parts->prepared, Prepared::from(std::move(schema)));
    return rules;
}

Outcome Rules::apply(const model::Record &before, const Incoming &incoming) const
{
    return Merge(*m_parts->prepared, before, incoming).run();
}

Outcome Rules::settle(const model::Record &before, std::int64_t configuration, model::Moment at) const
{
    const Prepared &rules = *m_parts->prepared;
    Draft draft(rules, before);
    if (!rules.knowsStages(before))
        draft.forgetHandovers();
    model::Provenance from;
    from.at = at;
    from.configuration = configuration;
    Derivation derivation(rules, draft, from);
    derivation.computeFields();
    // No handover: where the configuration changed an owner, the new owner's value is taken through a plan.
    draft.setStages(derivation.stages());
    return std::move(draft).finish();
}

model::SystemId Rules::ownerOf(const model::Record &record, model::FieldIndex field) const
{
    return m_parts->owner(m_parts->prepared->fields[field], record);
}

model::SystemId Rules::presenceOwner(const model::Record &record) const
{
    return m_parts->owner(m_parts->prepared->presence, record);
}

bool Rules::maySend(const model::Record &record, const model::FieldKey &key,
                    const model::SystemId &target) const
{
    // The key of an item comes and goes with the item.
    model::FieldKey judged = key;
    if (const auto list = m_parts->prepared->schema->listOf(key.field)) {
        const auto &keys = m_parts->prepared->schema->keyFields(*list);
        if (std::ranges::count(keys, key.field) > 0)
            judged.field = *list;
    }
    if (ownerOf(record, judged.field) != target)
        return true;
    const auto from = record.provenance.find(judged);
    if (from == record.provenance.end())
        return false;
    switch (from->second.right) {
    case Right::Provisional:
    case Right::Given:
    case Right::Proposal:
    case Right::Person:
    case Right::Merge:
        return true;
    case Right::Owner:
    case Right::Newest:
    case Right::Computed:
    case Right::Taken:
        break;
    }
    return false;
}

model::Reaction Rules::reaction(model::FieldIndex field) const
{
    return m_parts->prepared->fields[field].rule.reaction;
}

bool Rules::mayCreate(const model::SystemId &system) const
{
    const auto &systems = m_parts->prepared->schema->entity().ownership.mayCreate;
    return systems.empty() || std::ranges::count(systems, system) > 0;
}

bool Rules::mayDelete(const model::SystemId &system) const
{
    const auto &systems = m_parts->prepared->schema->entity().ownership.mayDelete;
    return std::ranges::count(systems, system) > 0;
}

bool Rules::trusted(const model::SystemId &a, const model::SystemId &b) const
{
    return m_parts->prepared->trusted(a, b);
}

} // namespace splot::ownership
