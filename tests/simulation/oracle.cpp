#include "tests/simulation/oracle.h"

#include <algorithm>

namespace splot::simulation {

using connectors::WriteKind;

Oracle::Oracle(Play &play, const Remains &remains) : m_play(play), m_scheme(play.scheme()), m_remains(remains)
{}

std::vector<std::string> Oracle::judge()
{
    rest();
    if (!m_remains.rested)
        return m_broken;
    load();
    findThings();
    effectsOnce();
    loadBodies();
    writtenOver();
    left();
    ownLists();
    unlinkedStay();
    copiesAsk();
    cursors();
    listedFirst();
    searchedFirst();
    deletes();
    echoes();
    for (const auto &one : m_things)
        thing(one);
    changes();
    deliveries();
    cases();
    holds();
    return m_broken;
}

void Oracle::say(const std::string &promise, const std::string &what)
{
    m_broken.push_back(promise + ": " + what);
}

std::string Oracle::nameOf(const Thing &thing) const
{
    return entityOf(thing).id + " " + keyOf(thing.slot);
}

void Oracle::load()
{
    auto opened = store::Reader::open(m_play.path());
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    m_reader = std::move(*opened);
    m_reader->setSchemas(m_play.setup()->schemas());
    const auto all = m_reader->cases().list({}, 0, 1000);
    for (const auto &c : *all) {
        if (c.kind != model::CaseKind::Uncertain)
            continue;
        const auto items = m_reader->cases().items(c.id, {model::ItemState::Open, {}}, 0, 1000);
        for (const auto &item : *items)
            m_unknown.emplace(item.record, systemOf(item.system).value_or(0));
    }
}

/// P4: it ends. P6: what is at rest stays at rest.
void Oracle::rest()
{
    if (!m_remains.rested)
        return say("P4", "it does not come to rest");
    for (std::size_t i = m_remains.effectsAtRest; i < m_remains.effects.size(); ++i)
        say("P6", "a write to " + nameOf(m_remains.effects[i].system) + " although everything was at rest");
    if (m_remains.decisionsAfter > m_remains.decisionsAtRest)
        say("P6", "a decision although everything was at rest");
}

void Oracle::findThings()
{
    std::map<std::pair<std::size_t, int>, Thing> things;
    std::map<std::tuple<std::size_t, std::string, model::LocalId>, base::WallTime> born;
    for (const auto &seen : m_remains.effects) {
        if (seen.effect.kind == WriteKind::Create)
            addObject(seen, things);
        const std::tuple object{seen.system, seen.effect.object.value, seen.effect.id};
        const auto slot = m_slots.find(object);
        if (seen.effect.kind == WriteKind::Create)
            born[object] = seen.effect.at;
        if (seen.effect.kind != WriteKind::Delete || slot == m_slots.end())
            continue;
        Thing &thing = things[slot->second];
        thing.lived = std::max(thing.lived, seen.effect.at - born.at(object));
        if (seen.effect.byUser)
            thing.removedIn.insert(seen.system);
    }
    for (auto &[at, thing] : things)
        m_things.push_back(std::move(thing));
    findRecords();
    findLinks();
}

/// What people said about which object is whose.
void Oracle::findLinks()
{
    for (auto &thing : m_things) {
        for (const auto &u : m_remains.unlinked) {
            if (u.entity != thing.entity || u.slot != thing.slot)
                continue;
            if (u.back)
                thing.relinked.insert(u.system);
            else
                thing.unlinked.emplace(u.system, u.object);
        }
        for (const auto &m : m_remains.merged)
            thing.joined =
                thing.joined || (m.entity == thing.entity && (m.from == thing.slot || m.into == thing.slot));
    }
}

/// Which thing an object is, by the key that it was made with.
void Oracle::addObject(const Seen &seen, std::map<std::pair<std::size_t, int>, Thing> &things)
{
    const auto &[s, effect] = seen;
    for (std::size_t e = 0; e < m_scheme.entities.size(); ++e) {
        const auto object = m_scheme.entities[e].objects.find(s);
        if (object == m_scheme.entities[e].objects.end() || object->second != effect.object.value)
            continue;
        const auto &key = m_scheme.entities[e].fields[0].places.at(s);
        int slot = slotOf(asRead(key, key.in(effect.after)));
        if (slot < 0) {
            say("P4", "an object without its key was made in " + nameOf(s));
            continue;
        }
        for (const auto &m : m_remains.merged)
            slot = m.entity == e && m.from == slot && !m.parted ? m.into : slot;
        Thing &thing = things[{e, slot}];
        thing.entity = e;
        thing.slot = slot;
        m_slots[{s, effect.object.value, effect.id}] = {e, slot};
        if (!m_play.system(s).find(effect.object.value, effect.id))
            continue;
        thing.objects[s].push_back(effect.id);
        thing.madeByUs[s] += effect.byUser ? 0 : 1;
    }
}

void Oracle::findRecords()
{
    for (auto &thing : m_things) {
        const auto records = m_reader->records().list(model::EntityId(entityOf(thing).id), {}, 10000);
        for (const auto id : *records) {
            auto view = m_reader->records().get(id);
            if (!view || !*view || (*view)->record.aliasOf.valid())
                continue;
            const auto *key = (*view)->record.values.find(0);
            const bool parted = std::ranges::any_of(m_remains.merged, [&](const Merged &m) {
                return m.entity == thing.entity &&
                       ((m.from == thing.slot && m.alias == id) || (m.into == thing.slot && m.record == id));
            });
            const bool other = std::ranges::any_of(m_remains.merged, [&](const Merged &m) {
                return (m.alias == id && m.from != thing.slot) || (m.record == id && m.into != thing.slot);
            });
            if (!parted && (other || !key || key->toText() != keyOf(thing.slot)))
                continue;
            if (thing.record)
                say("P2", nameOf(thing) + " has two records");
            thing.record = std::move(**view);
        }
    }
}

const Oracle::Thing *Oracle::thingOf(model::RecordId record) const
{
    const auto it = std::ranges::find_if(
        m_things, [record](const Thing &t) { return t.record && t.record->record.id == record; });
    return it == m_things.end() ? nullptr : &*it;
}

const Oracle::Thing *Oracle::thingOf(std::size_t system, const model::ObjectName &object,
                                     const model::LocalId &id) const
{
    const auto slot = m_slots.find({system, object.value, id});
    const auto it = std::ranges::find_if(m_things, [&](const Thing &t) {
        return slot != m_slots.end() && slot->second == std::pair(t.entity, t.slot);
    });
    return it == m_things.end() ? nullptr : &*it;
}

std::optional<std::size_t> Oracle::systemOf(const model::SystemId &id) const
{
    for (std::size_t s = 0; s < m_scheme.systems.size(); ++s) {
        if (m_scheme.systems[s].id == id.value)
            return s;
    }
    return {};
}

bool Oracle::inScope(const Thing &thing, std::size_t system) const
{
    const auto scope = entityOf(thing).scopes.find(system);
    return scope == entityOf(thing).scopes.end() ||
           !outOfScope(recordValue(thing, entityOf(thing).fields[scope->second.field]));
}

std::optional<std::string> Oracle::pinOf(const Thing &thing, std::size_t system,
                                         const std::string &field) const
{
    const auto pin = m_remains.pins.find({thing.record->record.id, field, system});
    return pin == m_remains.pins.end() ? std::nullopt : std::optional(pin->second);
}

bool Oracle::isHeld(const Thing &thing, std::size_t system, const std::string &field) const
{
    return thing.record && std::ranges::any_of(thing.record->holds, [&](const model::Hold &h) {
               return h.reason != model::HoldReason::Pinned && h.system.value == nameOf(system) &&
                      (h.field == field || h.field.empty());
           });
}

/// The value of a place in the oracle's terms: a reference is the key of what it points to.
std::string Oracle::valueOf(const FieldSpec &field, std::size_t system, const model::Value *held) const
{
    if (!field.target)
        return asRead(field.places.at(system), held);
    if (!held || held->isBlank())
        return {};
    const auto &object = m_scheme.entities[*field.target].objects.at(system);
    const auto slot = m_slots.find({system, object, model::LocalId(held->toText())});
    return slot == m_slots.end() ? "?" + held->toText() : keyOf(slot->second.second);
}

std::string Oracle::recordValue(const Thing &thing, const FieldSpec &field) const
{
    const auto *value = thing.record->record.values.find(entityOf(thing).keyOf(field));
    if (!value || value->isBlank())
        return {};
    if (!field.item.empty() && field.part.empty())
        return field.item;
    if (const auto *reference = value->get<model::Reference>()) {
        const auto *to = thingOf(model::RecordId(reference->record));
        return to ? keyOf(to->slot) : "?" + value->toText();
    }
    return value->toText();
}

/// What users wrote into one field of one thing, in one system or anywhere, in their order.
std::vector<Oracle::Word> Oracle::words(const Thing &thing, const FieldSpec &field,
                                        std::optional<std::size_t> system) const
{
    std::vector<Word> out;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto place = field.places.find(s);
        if ((system && s != *system) || place == field.places.end() || !effect.byUser ||
            effect.kind == WriteKind::Delete)
            continue;
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (slot == m_slots.end() || slot->second != std::pair(thing.entity, thing.slot))
            continue;
        const auto *after = place->second.in(effect.after);
        const auto *before = place->second.in(effect.before);
        if (effect.kind == WriteKind::Create && after && after->isBlank() && everHidden(thing, field, s))
            continue; // its form may have had no such place
        if (after && (!before || !(*before == *after)))
            out.push_back({valueOf(field, s, after), effect.at, s, effect.id});
    }
    return out;
}

} // namespace splot::simulation
