// What is open at the end and what was done twice: P2, P7 and the cap.
#include "tests/simulation/oracle.h"

#include <algorithm>

namespace splot::simulation {

using connectors::WriteKind;

/// The target refuses what the record holds, or what it refers to is refused there.
bool Oracle::troubled(const Thing &thing, std::size_t system) const
{
    if (!thing.record)
        return false;
    if (m_unknown.contains({thing.record->record.id, system}))
        return true; // whether it is there, a person has to say
    if (refusedWhatItHid(thing, system))
        return true;
    return std::ranges::any_of(entityOf(thing).fields, [&](const FieldSpec &field) {
        const auto place = field.places.find(system);
        if (place == field.places.end())
            return false;
        const std::string value = pinOf(thing, system, field.path).value_or(recordValue(thing, field));
        if (!field.target)
            return m_scheme.systems[system].refuses && refused(value);
        const auto to = std::ranges::find_if(
            m_things, [&](const Thing &t) { return t.entity == *field.target && keyOf(t.slot) == value; });
        return to != m_things.end() && !to->objects.contains(system) && troubled(*to, system);
    });
}

/// A place that it did not show took nothing, for all that anybody could see.
bool Oracle::refusedWhatItHid(const Thing &thing, std::size_t system) const
{
    const auto all = m_reader->cases().list({}, 0, 1000);
    return std::ranges::any_of(*all, [&](const model::Case &c) {
        const auto items = m_reader->cases().items(c.id, {model::ItemState::Open, {}}, 0, 1000);
        return c.kind == model::CaseKind::Refused &&
               std::ranges::any_of(*items, [&](const model::CaseItem &item) {
                   return item.record == thing.record->record.id && item.system.value == nameOf(system) &&
                          std::ranges::any_of(entityOf(thing).fields, [&](const FieldSpec &f) {
                              return everHidden(thing, f, system) &&
                                     f.places.at(system).member() == item.field;
                          });
               });
    });
}

/// A user made an object while ours was on its way: two objects for one thing.
bool Oracle::doubled(const Thing &thing, std::size_t system) const
{
    const auto objects = thing.objects.find(system);
    const bool two = objects != thing.objects.end() && objects->second.size() > 1;
    return two || (!thing.joined && wereTwo(thing, system) && asked(thing, system));
}

/// One of them went with its record.
bool Oracle::wereTwo(const Thing &thing, std::size_t system) const
{
    std::size_t there = 0;
    return std::ranges::any_of(m_remains.effects, [&](const Seen &seen) {
        const auto &[s, effect] = seen;
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (s != system || slot == m_slots.end() || slot->second != std::pair(thing.entity, thing.slot))
            return false;
        there += effect.kind == WriteKind::Create ? 1 : 0;
        there -= effect.kind == WriteKind::Delete ? 1 : 0;
        return there > 1;
    });
}

/// Whether an open case asks which of two objects is the record's.
bool Oracle::asked(const Thing &thing, std::size_t system) const
{
    const auto all = m_reader->cases().list({}, 0, 1000);
    return std::ranges::any_of(*all, [&](const model::Case &c) {
        const auto items = m_reader->cases().items(c.id, {model::ItemState::Open, {}}, 0, 1000);
        return (c.kind == model::CaseKind::Duplicate || c.kind == model::CaseKind::Match) &&
               std::ranges::any_of(*items, [&](const model::CaseItem &item) {
                   return item.record == thing.record->record.id && item.system.value == nameOf(system);
               });
    });
}

void Oracle::changes()
{
    using model::ChangeState;
    for (const auto state : {ChangeState::Captured, ChangeState::Waiting, ChangeState::Quarantined}) {
        const auto left = m_reader->changes(state, {}, 100);
        for (const auto &c : *left) {
            const auto s = systemOf(c.system);
            const auto *thing = thingOf(*s, c.object, c.localId);
            if (state == ChangeState::Quarantined && thing &&
                (doubled(*thing, *s) || thing->joined || stopped(*thing, *s)))
                continue;
            say("P7", "change " + std::to_string(c.id.value) + " of " + c.system.value + " is still " +
                          std::string(model::stateName(state)) + " " + c.waitsFor);
        }
    }
}

void Oracle::deliveries()
{
    using model::DeliveryState;
    for (const auto state : {DeliveryState::Waiting, DeliveryState::Ready, DeliveryState::Sending,
                             DeliveryState::Retrying, DeliveryState::Uncertain, DeliveryState::Failed}) {
        const auto left = m_reader->deliveries().list({}, state, {}, 100);
        for (const auto &d : *left) {
            const auto *thing = thingOf(d.record);
            const bool may =
                state == DeliveryState::Waiting || state == DeliveryState::Failed ||
                (state == DeliveryState::Uncertain && m_scheme.systems[*systemOf(d.system)].blind());
            const bool behind =
                state == DeliveryState::Waiting && thing && stopped(*thing, *systemOf(d.system));
            if (behind || (may && thing && troubled(*thing, *systemOf(d.system))))
                continue;
            say("P7", "the delivery of record " + std::to_string(d.record.value) + " to " + d.system.value +
                          " is still " + std::string(model::stateName(state)) + " " + d.waitsFor);
        }
    }
}

/// A user of a system that does not own the field wrote into it, and the rule does not restore.
bool Oracle::differenceCaused(const Thing &thing, std::size_t system, const std::string &field,
                              model::Reaction reaction) const
{
    return std::ranges::any_of(entityOf(thing).fields, [&](const FieldSpec &f) {
        // Who owned it before its stage or its owner changed may be asked about what it said then.
        const bool may = f.reaction == reaction || (f.stage && reaction == model::Reaction::Propose);
        const bool owned = f.owner == system && !f.stage && !ownerSince(thing, f);
        return f.path == field && may && !owned &&
               (!words(thing, f, system).empty() || writtenInLostTime(thing, f, system) ||
                thing.relinked.contains(system) || thing.joined);
    });
}

/// By us: the copy that took the place of the workspace does not know it.
bool Oracle::writtenInLostTime(const Thing &thing, const FieldSpec &field, std::size_t system) const
{
    return m_remains.lost && std::ranges::any_of(m_remains.effects, [&](const Seen &seen) {
               const auto &[s, effect] = seen;
               const auto slot = m_slots.find({s, effect.object.value, effect.id});
               const auto place = field.places.find(s);
               if (s != system || effect.byUser || slot == m_slots.end() || place == field.places.end() ||
                   slot->second != std::pair(thing.entity, thing.slot) || !inLostTime(effect))
                   return false;
               const auto *before = place->second.in(effect.before);
               const auto *after = place->second.in(effect.after);
               return after && !(before && *before == *after);
           });
}

bool Oracle::inLostTime(const support::FakeEffect &effect) const
{
    return m_remains.lost && effect.at >= m_remains.lost->from && effect.at <= m_remains.lost->to;
}

/// The object holds a value that keeps all of it from being taken.
bool Oracle::stopped(const Thing &thing, std::size_t system) const
{
    return std::ranges::any_of(entityOf(thing).fields, [&](const FieldSpec &f) {
        return f.strict && f.blocks && brokeRule(thing, system, f.path);
    });
}

/// The object holds a value that breaks the field's rule.
bool Oracle::brokeRule(const Thing &thing, std::size_t system, const std::string &field) const
{
    const auto objects = thing.objects.find(system);
    return objects != thing.objects.end() &&
           std::ranges::any_of(entityOf(thing).fields, [&](const FieldSpec &f) {
               const auto place = f.places.find(system);
               return f.path == field && f.strict && place != f.places.end() &&
                      std::ranges::any_of(objects->second, [&](const model::LocalId &id) {
                          const auto *object =
                              m_play.system(system).find(entityOf(thing).objects.at(system), id);
                          const std::string value = valueOf(f, system, place->second.in(object->body));
                          return breaksRule(value) &&
                                 std::ranges::none_of(m_remains.repaired, [&](const Repaired &repaired) {
                                     return repaired.record == thing.record->record.id &&
                                            repaired.system == system && repaired.field == field &&
                                            repaired.broken == value; // and mended it stays
                                 });
                      });
           });
}

bool Oracle::caused(const model::Case &problem, const model::CaseItem &item) const
{
    const auto s = systemOf(item.system);
    if (!s)
        return false;
    if (problem.kind == model::CaseKind::SchemaChange)
        return std::ranges::any_of(m_remains.everHidden, [&](const auto &which) {
            const auto &[entity, field, system] = which;
            const auto &spec = m_scheme.entities[entity];
            const bool shown = !m_remains.hidden.contains(which) &&
                               !m_play.system(system).objects(spec.objects.at(system)).empty();
            return system == *s && !shown && spec.fields[field].places.at(system).member() == item.field;
        });
    const auto *thing = item.record.valid() ? thingOf(item.record) : thingOf(*s, item.object, item.localId);
    switch (problem.kind) {
    case model::CaseKind::Proposal:
        return thing && differenceCaused(*thing, *s, fieldOf(item.field), model::Reaction::Propose);
    case model::CaseKind::Uncertain:
        return thing && m_scheme.systems[*s].blind() &&
               std::ssize(m_unknown) <= static_cast<std::ptrdiff_t>(m_remains.uncertain);
    case model::CaseKind::Duplicate:
    case model::CaseKind::Match:
        return thing && (doubled(*thing, *s) || thing->joined);
    case model::CaseKind::Failure:
    case model::CaseKind::Refused:
        return thing && (troubled(*thing, *s) || brokeRule(*thing, *s, item.field));
    default:
        return false;
    }
}

void Oracle::cases()
{
    const auto all = m_reader->cases().list({}, 0, 1000);
    for (const auto &c : *all) {
        const auto items = m_reader->cases().items(c.id, {model::ItemState::Open, {}}, 0, 1000);
        if (c.state != model::CaseState::Resolved && items->empty())
            say("P7", "a case without anything in it is open: " + c.message.text());
        for (const auto &item : *items) {
            if (!caused(c, item))
                say("the cap", "nobody caused the case \"" + item.message.text() + "\" (" +
                                   item.system.value + " " + item.field + ")");
        }
    }
}

void Oracle::holds()
{
    for (const auto &thing : m_things) {
        for (const auto &hold : thing.record ? thing.record->holds : std::vector<model::Hold>()) {
            const auto s = systemOf(hold.system);
            if (hold.reason == model::HoldReason::Pinned) {
                if (!pinOf(thing, *s, hold.field))
                    say("the cap", "nobody pinned " + nameOf(thing) + "." + hold.field);
                continue;
            }
            if (hold.reason == model::HoldReason::Quarantined && brokeRule(thing, *s, hold.field))
                continue;
            if (hold.unlinked() &&
                std::ranges::any_of(thing.unlinked, [&](const auto &u) { return u.first == *s; }))
                continue;
            if (hold.reason == model::HoldReason::Discarded &&
                m_remains.discarded.contains({thing.record->record.id, *s, hold.field}))
                continue;
            const bool removal =
                hold.field.empty() && (thing.removedIn.contains(*s) || removedInLostTime(thing, *s));
            const auto reaction = hold.reason == model::HoldReason::Proposal ? model::Reaction::Propose
                                                                             : model::Reaction::Leave;
            if (!removal && !differenceCaused(thing, *s, fieldOf(hold.field), reaction))
                say("the cap", "nobody caused the hold on " + nameOf(thing) + "." + hold.field + " in " +
                                   hold.system.value);
            for (const auto &f : entityOf(thing).fields) {
                const auto objects = thing.objects.find(*s);
                if (f.path != hold.field || objects == thing.objects.end() || objects->second.size() != 1 ||
                    hidden(thing, f, *s))
                    continue;
                const auto *object =
                    m_play.system(*s).find(entityOf(thing).objects.at(*s), objects->second[0]);
                const auto &place = f.places.at(*s);
                if (valueOf(f, *s, place.in(object->body)) == formOf(place, recordValue(thing, f)))
                    say("the cap", "a hold on " + nameOf(thing) + "." + f.path + " in " + hold.system.value +
                                       ", which holds the record's value");
            }
        }
    }
}

/// Once, and once more for each time that a person said so.
int Oracle::mayCreate(const Thing &thing, std::size_t system) const
{
    const auto again =
        thing.record ? m_remains.retried.find({thing.record->record.id, system}) : m_remains.retried.end();
    const int times = thing.joined ? 2 : 1;
    return again == m_remains.retried.end() ? times : times + again->second;
}

/// P2: one create for one record in one system, but for those that were removed.
void Oracle::effectsOnce()
{
    const auto allowed = [this](const std::pair<std::size_t, int> &slot, std::size_t system) {
        const auto thing = std::ranges::find_if(
            m_things, [&](const Thing &t) { return slot == std::pair(t.entity, t.slot); });
        return thing == m_things.end() ? 1 : mayCreate(*thing, system);
    };
    std::map<std::tuple<std::size_t, std::string, std::string>, int> creates;
    std::map<std::pair<std::size_t, std::string>, int> byKey;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (effect.kind == WriteKind::Delete && slot != m_slots.end())
            --creates[{s, effect.object.value, keyOf(slot->second.second)}];
        if (effect.byUser || effect.kind != WriteKind::Create || slot == m_slots.end())
            continue;
        if (++creates[{s, effect.object.value, keyOf(slot->second.second)}] > allowed(slot->second, s))
            say("P2", "a second object was made in " + nameOf(s) + " for " + keyOf(slot->second.second));
        if (!effect.idempotencyKey.empty() && ++byKey[{s, effect.idempotencyKey}] > 1)
            say("P2", "one idempotency key made two objects in " + nameOf(s));
    }
    for (const auto &thing : m_things) {
        for (const auto &[s, count] : thing.madeByUs) {
            if (count > mayCreate(thing, s))
                say("P2",
                    nameOf(thing) + " has " + std::to_string(count) + " objects of ours in " + nameOf(s));
        }
    }
}

} // namespace splot::simulation
