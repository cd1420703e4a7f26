#include "tests/simulation/oracle.h"

#include <algorithm>
#include <set>

namespace splot::simulation {

using connectors::WriteKind;

Oracle::Oracle(Play &play, const Remains &remains)
    : m_play(play), m_scheme(play.history().scheme), m_remains(remains)
{}

std::vector<std::string> Oracle::judge()
{
    rest();
    if (!m_broken.empty())
        return m_broken;
    load();
    findThings();
    states();
    effectsOnce();
    for (const auto &one : m_things)
        thing(one);
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
}

/// P4: it ends. P6: what is at rest stays at rest.
void Oracle::rest()
{
    if (!m_remains.rested)
        return say("P4", "it does not come to rest within a day");
    for (std::size_t i = m_remains.effectsAtRest; i < m_remains.effects.size(); ++i)
        say("P6", "a write to " + m_scheme.systems[m_remains.effects[i].system].id +
                      " although everything was at rest");
}

/// Which thing every object is, by the key that it was made with.
void Oracle::findThings()
{
    std::map<std::pair<std::size_t, int>, Thing> things;
    for (const auto &[s, effect] : m_remains.effects) {
        if (effect.kind != WriteKind::Create)
            continue;
        for (std::size_t e = 0; e < m_scheme.entities.size(); ++e) {
            const auto object = m_scheme.entities[e].objects.find(s);
            if (object == m_scheme.entities[e].objects.end() || object->second != effect.object.value)
                continue;
            const auto &key = m_scheme.entities[e].fields[0].places.at(s);
            const std::string text = asRead(key, effect.after.member(key.name));
            if (text.empty() || text[0] != 'K') {
                say("P4", "an object without its key was made in " + m_scheme.systems[s].id);
                continue;
            }
            const int slot = std::stoi(text.substr(1));
            Thing &thing = things[{e, slot}];
            thing.entity = e;
            thing.slot = slot;
            m_slots[{s, effect.object.value, effect.id}] = slot;
            if (m_play.system(s).find(effect.object.value, effect.id))
                thing.objects[s].push_back(effect.id);
        }
    }
    for (auto &[at, thing] : things) {
        const auto hits = m_reader->records().list(model::EntityId(entityOf(thing).id), {}, 10000);
        for (const auto id : *hits) {
            auto view = m_reader->records().get(id);
            if (!view || !*view || (*view)->record.aliasOf.valid())
                continue;
            const auto *key = (*view)->record.values.find(0);
            if (!key || key->toText() != keyOf(thing.slot))
                continue;
            if (thing.record)
                say("P2", nameOf(thing) + " has two records");
            thing.record = std::move(**view);
        }
        m_things.push_back(std::move(thing));
    }
}

/// P7: nothing is left half done, nothing waits for a person without a cause.
void Oracle::states()
{
    using model::ChangeState;
    using model::DeliveryState;
    for (const auto state : {ChangeState::Captured, ChangeState::Waiting, ChangeState::Quarantined}) {
        const auto left = m_reader->changes(state, {}, 100);
        for (const auto &c : *left)
            say("P7", "change " + std::to_string(c.id.value) + " of " + c.system.value + " is still " +
                          std::string(model::stateName(state)) + " " + c.waitsFor);
    }
    for (const auto state : {DeliveryState::Waiting, DeliveryState::Ready, DeliveryState::Sending,
                             DeliveryState::Retrying, DeliveryState::Uncertain, DeliveryState::Failed}) {
        const auto left = m_reader->deliveries().list({}, state, {}, 100);
        for (const auto &d : *left)
            say("P7", "the delivery of record " + std::to_string(d.record.value) + " to " + d.system.value +
                          " is still " + std::string(model::stateName(state)) + " " + d.waitsFor);
    }
    const auto cases = m_reader->cases().list({}, 0, 100);
    for (const auto &c : *cases) {
        if (c.state != model::CaseState::Resolved)
            say("the cap",
                "a case nobody caused: " + c.message.text() + " (" + c.system.value + ", " + c.field + ")");
    }
    for (const auto &thing : m_things) {
        for (const auto &hold : thing.record ? thing.record->holds : std::vector<model::Hold>())
            say("the cap",
                "a hold nobody caused on " + nameOf(thing) + " in " + hold.system.value + " " + hold.field);
    }
}

/// P2: one create for one record in one system, and one object of one thing.
void Oracle::effectsOnce()
{
    std::map<std::tuple<std::size_t, std::string, std::string>, int> creates;
    std::map<std::pair<std::size_t, std::string>, model::Value> byKey;
    for (const auto &[s, effect] : m_remains.effects) {
        if (effect.byUser)
            continue;
        if (effect.kind == WriteKind::Create && ++creates[{s, effect.object.value, effect.externalId}] > 1)
            say("P2", "a second object was made in " + m_scheme.systems[s].id + " for " + effect.externalId);
        if (effect.idempotencyKey.empty())
            continue;
        const auto [known, fresh] = byKey.try_emplace({s, effect.idempotencyKey}, effect.after);
        if (!fresh && effect.kind == WriteKind::Create)
            say("P2", "one idempotency key made two objects in " + m_scheme.systems[s].id);
    }
}

void Oracle::thing(const Thing &thing)
{
    if (!thing.record)
        return say("P1", nameOf(thing) + " never became a record");
    for (const auto &[s, object] : entityOf(thing).objects) {
        const auto found = thing.objects.find(s);
        const std::size_t count = found == thing.objects.end() ? 0 : found->second.size();
        if (count != 1)
            say(count == 0 ? "P4" : "P2",
                nameOf(thing) + " has " + std::to_string(count) + " objects in " + m_scheme.systems[s].id);
    }
    for (const auto &one : entityOf(thing).fields) {
        field(thing, one);
        order(thing, one);
    }
}

std::string Oracle::recordValue(const Thing &thing, const FieldSpec &field) const
{
    const auto &fields = entityOf(thing).fields;
    const auto index = static_cast<model::FieldIndex>(&field - fields.data());
    const auto *value = thing.record->record.values.find(index);
    return value ? value->toText() : std::string();
}

std::vector<std::string> Oracle::edits(const Thing &thing, const FieldSpec &field, std::size_t system) const
{
    std::vector<std::string> out;
    const auto place = field.places.find(system);
    if (place == field.places.end())
        return out;
    for (const auto &[s, effect] : m_remains.effects) {
        if (s != system || !effect.byUser || effect.kind == WriteKind::Delete)
            continue;
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (slot == m_slots.end() || slot->second != thing.slot)
            continue;
        const auto *after = effect.after.member(place->second.name);
        const auto *before = effect.before.member(place->second.name);
        if (after && (!before || !(*before == *after)))
            out.push_back(asRead(place->second, after));
    }
    return out;
}

/// P3 and P4: the owner's last word stands in the record and everywhere.
void Oracle::field(const Thing &thing, const FieldSpec &field)
{
    const std::string value = recordValue(thing, field);
    const std::string name = nameOf(thing) + "." + field.path;
    for (const auto &[s, ids] : thing.objects) {
        const auto place = field.places.find(s);
        if (place == field.places.end() || ids.size() != 1)
            continue;
        const auto *object = m_play.system(s).find(entityOf(thing).objects.at(s), ids.front());
        const std::string held = asRead(place->second, object->body.member(place->second.name));
        if (held != value)
            say("P4",
                name + " is \"" + value + "\", but " + m_scheme.systems[s].id + " holds \"" + held + "\"");
    }
    const auto words = edits(thing, field, field.owner);
    if (!field.newest && !words.empty()) {
        if (value != words.back())
            say("P3", name + " is \"" + value + "\", but its owner " + m_scheme.systems[field.owner].id +
                          " says \"" + words.back() + "\"");
    } else {
        std::set<std::string> said{""};
        for (const auto &[s, place] : field.places) {
            const auto all = edits(thing, field, s);
            said.insert(all.begin(), all.end());
        }
        if (!said.contains(value))
            say("P8", name + " is \"" + value + "\", which nobody ever said");
    }
    explained(thing, field, value);
}

/// P8: a value names the system and the change that brought it, and that change holds it.
void Oracle::explained(const Thing &thing, const FieldSpec &field, const std::string &value)
{
    if (value.empty())
        return;
    const auto index = static_cast<model::FieldIndex>(&field - entityOf(thing).fields.data());
    const auto &provenance = thing.record->record.provenance;
    const auto from = provenance.find(model::FieldKey{index, {}});
    const std::string name = nameOf(thing) + "." + field.path;
    if (from == provenance.end())
        return say("P8", name + " does not say where it is from");
    if (!from->second.change.valid())
        return; // its owner took what was written there: the attempt tells
    const auto change = m_reader->change(from->second.change);
    if (!change || !*change)
        return say("P8", name + " names a change that does not exist");
    for (std::size_t s = 0; s < m_scheme.systems.size(); ++s) {
        if (m_scheme.systems[s].id != (*change)->system.value)
            continue;
        const auto place = field.places.find(s);
        if (from->second.system != (*change)->system || place == field.places.end() ||
            asRead(place->second, (*change)->body.member(place->second.name)) != value)
            say("P8", name + " names a change that does not hold \"" + value + "\"");
    }
}

/// P5: what a target got of its owner's words came in the order in which they were said.
void Oracle::order(const Thing &thing, const FieldSpec &field)
{
    const auto words = edits(thing, field, field.owner);
    if (field.newest || std::set(words.begin(), words.end()).size() != words.size())
        return;
    std::map<std::size_t, std::ptrdiff_t> reached;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto place = field.places.find(s);
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (effect.byUser || effect.kind == WriteKind::Delete || place == field.places.end() ||
            slot == m_slots.end() || slot->second != thing.slot)
            continue;
        const auto *after = effect.after.member(place->second.name);
        const auto *before = effect.before.member(place->second.name);
        if (!after || (before && *before == *after))
            continue;
        const auto at = std::ranges::find(words, asRead(place->second, after)) - words.begin();
        if (at == std::ssize(words))
            continue;
        if (at < reached[s] && m_remains.uncertain == 0)
            say("P5", nameOf(thing) + "." + field.path + " went back to \"" +
                          words[static_cast<std::size_t>(at)] + "\" in " + m_scheme.systems[s].id);
        reached[s] = std::max(reached[s], at);
    }
}

} // namespace splot::simulation
