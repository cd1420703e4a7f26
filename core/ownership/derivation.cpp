#include "core/ownership/derivation.h"

#include "core/ownership/judgement.h"

namespace splot::ownership {

using model::FieldIndex;
using model::FieldKey;
using model::Right;
using model::Value;
using model::Verdict;

namespace {
FieldVerdict verdictOf(const FieldKey &key, Verdict verdict, Right right)
{
    FieldVerdict v;
    v.key = key;
    v.verdict = verdict;
    v.right = right;
    return v;
}
} // namespace

void Derivation::computeFields()
{
    const auto &schema = *m_rules.schema;
    for (const FieldIndex field : m_rules.computed) {
        const auto list = schema.listOf(field);
        if (!list) {
            compute(field, {});
            continue;
        }
        for (const auto &item : m_draft.record().values.items(*list))
            compute(field, item);
    }
}

void Derivation::compute(FieldIndex field, const std::string &item)
{
    const FieldKey key{field, item};
    auto result = m_rules.fields[field].computed.evaluate(item.empty() ? root() : rootFor(field, item));
    if (!result) {
        result.error().field = pathText(*m_rules.schema, key);
        m_draft.tell(std::move(result.error()));
        return;
    }
    const Value *standing = m_draft.value(key);
    if (standing && *standing == *result)
        return;
    FieldVerdict v = verdictOf(key, Verdict::Computed, Right::Computed);
    v.before = standing ? *standing : Value();
    v.wished = *result;
    if (!alike(standing, *result))
        m_draft.tell(std::move(v));
    model::Provenance from = m_from;
    from.system = {};
    from.person.clear();
    from.right = Right::Computed;
    m_draft.put(key, std::move(*result), std::move(from));
    m_root.reset();
}

std::vector<int> Derivation::stages()
{
    const auto &schema = *m_rules.schema;
    std::vector<int> byOrder;
    for (std::size_t i = 0; i < m_rules.orders.size(); ++i)
        byOrder.push_back(-2); // not yet worked out
    std::vector<int> out(m_rules.stages, -1);
    const auto workOut = [&](const FieldRule &rule, const std::string &path) {
        if (rule.stage < 0)
            return;
        int &stage = byOrder[static_cast<std::size_t>(rule.order)];
        if (stage == -2)
            stage = stageOf(m_rules.orders[static_cast<std::size_t>(rule.order)], rule, path);
        out[static_cast<std::size_t>(rule.stage)] = stage;
    };
    for (FieldIndex i = 0; i < schema.size(); ++i)
        workOut(m_rules.fields[i], schema.field(i).path);
    workOut(m_rules.presence, {});
    return out;
}

int Derivation::stageOf(const StageOrder &order, const FieldRule &rule, const std::string &path)
{
    for (std::size_t i = 0; i < order.conditions.size(); ++i) {
        if (order.conditions[i].empty())
            return static_cast<int>(i);
        auto holds = order.conditions[i].holds(root());
        if (!holds) {
            holds.error().field = path;
            m_draft.tell(std::move(holds.error()));
            return m_rules.knowsStages(m_draft.record())
                       ? m_draft.record().stages[static_cast<std::size_t>(rule.stage)]
                       : -1;
        }
        if (*holds)
            return static_cast<int>(i);
    }
    return -1;
}

void Derivation::flipStages()
{
    const bool known = m_rules.knowsStages(m_draft.record());
    const model::Record before = m_draft.record();
    m_draft.setStages(stages());
    if (!known)
        return;
    const auto owners = [&](const FieldRule &rule) {
        return std::pair(m_rules.owner(rule, before), m_rules.owner(rule, m_draft.record()));
    };
    for (FieldIndex i = 0; i < m_rules.schema->size(); ++i) {
        const auto [from, to] = owners(m_rules.fields[i]);
        if (from != to)
            give(m_rules.fields[i], i, from);
    }
    const auto [from, to] = owners(m_rules.presence);
    if (from != to)
        givePresence(from);
}

void Derivation::give(const FieldRule &rule, FieldIndex field, const model::SystemId &from)
{
    m_draft.addHandover({rule.stage, from, m_from.at, m_from.change});
    const model::SystemId to = m_rules.owner(rule, m_draft.record());
    if (!to.valid())
        return; // nobody is there to be given anything; the value stays as it came
    std::vector<model::Values::Entry> given;
    for (const auto &entry : m_draft.record().values) {
        if (entry.key.field == field && !(entry.key.item.empty() && m_rules.schema->isKeyedList(field)))
            given.push_back(entry);
    }
    for (const auto &entry : given) {
        const auto *old = m_draft.provenance(entry.key);
        model::Provenance provenance = old ? *old : m_from;
        if (provenance.right != Right::Person &&
            provenance.right != Right::Proposal) // people's word needs no gift
            provenance.right = Right::Given;
        FieldVerdict v = verdictOf(entry.key, Verdict::Given, provenance.right);
        m_draft.prove(entry.key, std::move(provenance));
        v.owner = to;
        v.before = v.wished = entry.value;
        m_draft.tell(std::move(v));
    }
}

void Derivation::givePresence(const model::SystemId &from)
{
    m_draft.addHandover({m_rules.presence.stage, from, m_from.at, m_from.change});
    const model::SystemId to = m_rules.owner(m_rules.presence, m_draft.record());
    if (!to.valid())
        return;
    model::Provenance provenance = m_draft.record().presenceFrom;
    provenance.right = Right::Given;
    m_draft.setPresence(m_draft.record().presence, std::move(provenance));
    FieldVerdict v = verdictOf({}, Verdict::Given, Right::Given);
    v.presence = true;
    v.owner = to;
    v.before = v.wished = presenceValue(m_draft.record().presence);
    m_draft.tell(std::move(v));
}

const Value &Derivation::root()
{
    if (!m_root)
        m_root = nested(*m_rules.schema, m_draft.record().values);
    return *m_root;
}

// The parts of the item stand beside the record's own fields, and before them where names are equal.
Value Derivation::rootFor(FieldIndex field, const std::string &item)
{
    Value out = root();
    const auto &schema = *m_rules.schema;
    const FieldIndex list = *schema.listOf(field);
    const auto items = m_draft.record().values.items(list);
    const Value *all = &out;
    std::string_view path = schema.field(list).path;
    for (std::size_t dot = 0; all && dot != std::string_view::npos;
         path.remove_prefix(std::min(path.size(), dot + 1))) {
        dot = path.find('.');
        all = all->member(path.substr(0, dot));
        if (dot == std::string_view::npos)
            break;
    }
    if (!all || !all->list())
        return out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i] != item)
            continue;
        const model::Object parts = *all->list()->at(i).object();
        for (const auto &[name, value] : parts)
            out.setMember(name, value);
        break;
    }
    return out;
}

std::vector<int> workedOutStages(const Prepared &rules, const model::Record &record)
{
    Draft draft(rules, record);
    return Derivation(rules, draft, {}).stages();
}

} // namespace splot::ownership
