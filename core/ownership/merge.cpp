#include "core/ownership/merge.h"

#include "core/ownership/derivation.h"

#include <algorithm>

namespace splot::ownership {

using model::FieldIndex;
using model::FieldKey;
using model::OwnerKind;
using model::Presence;
using model::Right;
using model::Value;
using model::Verdict;

Merge::Merge(const Prepared &rules, const model::Record &before, const Incoming &incoming)
    : m_rules(rules), m_before(before), m_incoming(incoming), m_draft(rules, before)
{
    // A record that older rules left without stages is judged by what holds for it now; a new one has none
    // yet.
    if (!rules.knowsStages(before) && !before.values.empty())
        m_draft.setStages(workedOutStages(rules, before));
}

Outcome Merge::run() &&
{
    const bool stagesKnown = m_rules.knowsStages(m_draft.record());
    judgePresence();
    // Items before their parts: whether an item exists decides about them.
    for (const auto &entry : m_incoming.changed) {
        if (schema().isKeyedList(entry.key.field) && !entry.key.item.empty())
            judgeItem(entry);
    }
    for (const auto &entry : m_incoming.changed) {
        if (schema().isKeyedList(entry.key.field)) {
            if (entry.key.item.empty())
                takeMarker(entry);
        } else if (standsAlone(entry)) {
            judgeField(entry);
        }
    }
    for (FieldIndex i = 0; m_incoming.first && i < schema().size(); ++i) {
        if (schema().isKeyedList(i))
            giveWay(i);
    }
    Derivation derivation(m_rules, m_draft, provenance(m_incoming.right, m_incoming.at));
    if (m_draft.changed() || !stagesKnown) {
        derivation.computeFields();
        derivation.flipStages();
    }
    if (!stagesKnown)
        ownFirstStages();
    judgeComputed();
    return std::move(m_draft).finish();
}

void Merge::judgePresence()
{
    if (!m_incoming.presence || *m_incoming.presence == m_draft.record().presence)
        return;
    const Value standing = presenceValue(m_draft.record().presence);
    const Value wished = presenceValue(*m_incoming.presence);
    const auto &from = m_draft.record().presenceFrom;
    const auto &rule = m_rules.presence;
    Question q{m_rules,       rule.rule,
               m_incoming,    wished,
               &standing,     from.at.micros == 0 ? nullptr : &from,
               m_incoming.at, m_rules.owner(rule, m_draft.record())};
    addFlips(q, rule);
    Sentence sentence = judge(q);
    const auto &mayDelete = schema().entity().ownership.mayDelete;
    const bool deletes = *m_incoming.presence == Presence::Absent;
    if (deletes && !goesBeforeOwnership(m_incoming.right) &&
        std::ranges::count(mayDelete, m_incoming.system) == 0)
        sentence = rejection(rule.rule, q.from);
    // To restore a deleted object would create a second one under a new id; that takes a person or a plan.
    if (deletes && sentence.verdict == Verdict::Restored)
        sentence.verdict = Verdict::Left;
    FieldVerdict v;
    v.presence = true;
    v.verdict = sentence.verdict;
    v.right = sentence.right;
    v.owner = q.owner;
    v.before = standing;
    v.wished = wished;
    v.formerOwner = sentence.formerOwner;
    if (sentence.enters())
        m_draft.setPresence(*m_incoming.presence, provenance(sentence.right, m_incoming.at));
    m_draft.tell(std::move(v));
}

void Merge::judgeItem(const Entry &entry)
{
    const FieldRule &rule = m_rules.fields[entry.key.field];
    const bool exists = m_draft.hasItem(entry.key.field, entry.key.item);
    const bool removes = entry.value.isEmpty();
    const bool moves = exists && !removes && schema().field(entry.key.field).ordered &&
                       !(*m_draft.value(entry.key) == entry.value);
    if (exists && !removes && !moves)
        return confirm(rule, entry);
    Question q = question(rule, entry.key, entry.value);
    if (!exists && removes) {
        // Under `newest` a later removal must stand against an earlier addition that arrives after it.
        if (rule.rule.kind == OwnerKind::Newest && (!q.from || newer(q)))
            m_draft.prove(entry.key, provenance(Right::Newest, q.at));
        return;
    }
    // An item is no first value where people decide and the list is known already.
    const auto known = m_before.provenance.find({entry.key.field, {}});
    if (rule.rule.kind == OwnerKind::Manual && !q.from && known != m_before.provenance.end())
        q.from = &known->second;
    const Sentence sentence = judge(q);
    if (!exists)
        m_newItems.emplace(entry.key, sentence);
    tell(entry, sentence, q.owner);
    if (!sentence.enters())
        return;
    if (!removes)
        return enter(entry, sentence.right);
    m_draft.removeItem(entry.key.field, entry.key.item);
    // Also that it is gone has to be told to its owner, where a person said so.
    if (rule.rule.kind == OwnerKind::Newest || goesBeforeOwnership(sentence.right))
        m_draft.prove(entry.key, provenance(sentence.right, q.at));
}

// The marker of a list that was seen, even without items.
void Merge::takeMarker(const Entry &marker)
{
    if (marker.value.isEmpty() || m_draft.value(marker.key))
        return;
    const Sentence sentence = judge(question(m_rules.fields[marker.key.field], marker.key, marker.value));
    if (sentence.enters())
        m_draft.put(marker.key, true, provenance(sentence.right, m_incoming.when(marker.key.field)));
}

// An owner's first reading is the whole list: what came provisionally and is not in it gives way.
void Merge::giveWay(FieldIndex list)
{
    const FieldRule &rule = m_rules.fields[list];
    const auto owner = m_rules.owner(rule, m_draft.record());
    const bool seen =
        std::ranges::any_of(m_incoming.changed, [list](const Entry &e) { return e.key.field == list; });
    if (!seen || owner != m_incoming.system || rule.rule.empty == model::EmptyRule::PreferOwnerUnlessBlank)
        return;
    for (const auto &item : m_draft.record().values.items(list)) {
        const FieldKey key{list, item};
        const auto *from = m_draft.provenance(key);
        if (!from || from->right != Right::Provisional || m_incoming.changed.find(key))
            continue;
        tell({key, Value()}, {Verdict::Accepted, Right::Owner}, owner);
        m_draft.removeItem(list, item);
    }
}

bool Merge::standsAlone(const Entry &entry)
{
    if (m_rules.fields[entry.key.field].rule.kind == OwnerKind::Computed)
        return false; // judged against the result, once it is there
    const auto list = schema().listOf(entry.key.field);
    if (!list)
        return true;
    const FieldKey item{*list, entry.key.item};
    const Value *wished = m_incoming.changed.find(item);
    if (wished && wished->isEmpty())
        return false;
    const auto fate = m_newItems.find(item);
    if (m_draft.hasItem(*list, entry.key.item)) {
        const auto &keys = schema().keyFields(*list);
        if (fate == m_newItems.end() || std::ranges::count(keys, entry.key.field) == 0)
            return true;
        enter(entry, fate->second.right);
        tell(entry, fate->second, m_rules.owner(m_rules.fields[*list], m_draft.record()));
        return false;
    }
    // A part of an item that the record does not have shares the fate of the item.
    if (!entry.value.isBlank()) {
        const FieldRule &rule = m_rules.fields[*list];
        const Sentence sentence =
            fate == m_newItems.end() ? rejection(rule.rule, m_draft.provenance(item)) : fate->second;
        tell(entry, sentence, m_rules.owner(rule, m_draft.record()));
    }
    return false;
}

void Merge::judgeField(const Entry &entry)
{
    const FieldRule &rule = m_rules.fields[entry.key.field];
    if (alike(m_draft.value(entry.key), entry.value))
        return confirm(rule, entry);
    const Question q = question(rule, entry.key, entry.value);
    Sentence sentence = judge(q);
    // A new item's parts that its bringer does not own are a seed for their owner, who cannot have spoken
    // about them yet.
    const auto list = schema().listOf(entry.key.field);
    const bool seeds = list && !q.from && m_newItems.contains({*list, entry.key.item});
    if (seeds && !sentence.enters())
        sentence = {Verdict::Provisional, Right::Provisional};
    if (sentence.enters())
        enter(entry, sentence.right);
    else if (sentence.disowned)
        disown(entry.key);
    tell(entry, sentence, q.owner);
}

// Nothing to decide: the record holds the value. But its owner, a later time or a more trusted system may now
// stand behind it.
void Merge::confirm(const FieldRule &rule, const Entry &entry)
{
    if (goesBeforeOwnership(m_incoming.right))
        return;
    const Question q = question(rule, entry.key, entry.value);
    const auto stand = [&](Right right) {
        if (q.standing)
            m_draft.prove(entry.key, provenance(right, m_incoming.when(entry.key.field)));
        else
            m_draft.put(
                entry.key, Value(),
                provenance(right, m_incoming.when(
                                      entry.key.field))); // known to be empty, which is more than unknown
    };
    if (rule.rule.kind == OwnerKind::Newest) {
        if (!q.from || newer(q))
            stand(Right::Newest);
    } else if (q.owner.valid() && q.owner == m_incoming.system) {
        if (!q.flipped && (!q.from || q.from->right != Right::Owner))
            stand(Right::Owner);
    } else if (q.from && q.from->right == Right::Provisional && q.from->system != m_incoming.system) {
        if (!entry.value.isBlank() && judge(q).verdict == Verdict::Provisional)
            stand(Right::Provisional);
    }
}

// A new record has no stage when it is judged. If the first one makes its bringer the owner, the values are
// the owner's.
void Merge::ownFirstStages()
{
    const auto owned = [this](const FieldKey &key) {
        const FieldRule &rule = m_rules.fields[key.field];
        return rule.stage >= 0 && m_rules.owner(rule, m_draft.record()) == m_incoming.system;
    };
    for (const auto &entry : m_incoming.changed) {
        const auto list =
            schema().isKeyedList(entry.key.field) ? entry.key.field : schema().listOf(entry.key.field);
        if (owned(entry.key) && (!list || m_draft.hasItem(*list, entry.key.item)) &&
            alike(m_draft.value(entry.key), entry.value))
            confirm(m_rules.fields[entry.key.field], entry);
    }
    for (auto &v : m_draft.verdicts()) {
        if (!v.presence && v.verdict == Verdict::Provisional && owned(v.key)) {
            v.verdict = Verdict::Accepted;
            v.right = Right::Owner;
            v.owner = m_incoming.system;
        }
    }
}

void Merge::judgeComputed()
{
    for (const auto &entry : m_incoming.changed) {
        const FieldRule &rule = m_rules.fields[entry.key.field];
        if (rule.rule.kind != OwnerKind::Computed || alike(m_draft.value(entry.key), entry.value))
            continue;
        const auto list = schema().listOf(entry.key.field);
        if (!list || m_draft.hasItem(*list, entry.key.item))
            tell(entry, {Verdict::Restored, Right::Computed}, {});
    }
}

Question Merge::question(const FieldRule &rule, const FieldKey &key, const Value &wished) const
{
    Question q{m_rules,
               rule.rule,
               m_incoming,
               wished,
               m_draft.value(key),
               m_draft.provenance(key),
               m_incoming.when(key.field),
               m_rules.owner(rule, m_draft.record())};
    const auto list = schema().listOf(key.field);
    q.listed = !key.item.empty() && (!list || !m_draft.hasItem(*list, key.item));
    addFlips(q, rule);
    return q;
}

void Merge::addFlips(Question &q, const FieldRule &rule) const
{
    if (rule.stage < 0)
        return;
    const model::Handover *last = nullptr;
    for (const auto &handover : m_draft.record().handovers) {
        if (handover.stage != rule.stage)
            continue;
        last = &handover;
        if (!q.missed && handover.at > q.at)
            q.missed = &handover;
    }
    q.flipped = last && last->change.valid() && last->change == m_incoming.change;
    if (q.flipped)
        q.owner = last->from;
}

void Merge::enter(const Entry &entry, Right right)
{
    model::Provenance from = provenance(right, m_incoming.when(entry.key.field));
    const auto *old = m_draft.provenance(entry.key);
    if (right == Right::Newest && old && old->system == from.system)
        from.at = std::max(from.at, old->at);
    m_draft.put(entry.key, entry.value, std::move(from));
    if (schema().isKeyedList(entry.key.field) && !m_draft.value({entry.key.field, {}}))
        m_draft.put({entry.key.field, {}}, true, provenance(right, m_incoming.when(entry.key.field)));
}

void Merge::disown(const FieldKey &key)
{
    if (const auto *old = m_draft.provenance(key)) {
        model::Provenance from = *old;
        from.right = Right::Provisional;
        m_draft.prove(key, std::move(from));
    }
}

void Merge::tell(const Entry &entry, const Sentence &sentence, const model::SystemId &owner)
{
    FieldVerdict v;
    v.key = entry.key;
    v.verdict = sentence.verdict;
    v.right = sentence.right;
    v.owner = owner;
    if (const Value *before = m_before.values.find(entry.key))
        v.before = *before;
    v.wished = entry.value;
    v.formerOwner = sentence.formerOwner;
    m_draft.tell(std::move(v));
}

model::Provenance Merge::provenance(Right right, model::Moment at) const
{
    return {m_incoming.system, m_incoming.change, at, right, m_incoming.configuration, m_incoming.person};
}

} // namespace splot::ownership
