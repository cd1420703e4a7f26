// Whether every value is where it belongs: P1, P3, P4, P5, P8.
#include "tests/simulation/oracle.h"

#include <algorithm>

namespace splot::simulation {

using connectors::WriteKind;
using namespace std::chrono_literals;

namespace {
/// Words that lie further apart than this have one order, whatever the clocks of the systems say.
constexpr auto clearlyLater = 150s;
/// What is read later than it was said by no more than this is dated by its reading.
constexpr auto readBy = 25s;
/// What lives longer is seen by a reading, when nothing goes wrong.
constexpr auto oneReading = 15s;
} // namespace

void Oracle::thing(const Thing &thing)
{
    if (!thing.record) {
        const bool all = std::ranges::all_of(
            thing.objects, [&](const auto &object) { return stopped(thing, object.first); });
        if (!maybeUnseen(thing) && (thing.objects.empty() || !all))
            say("P1", nameOf(thing) + " never became a record");
        return;
    }
    if (!presence(thing))
        return;
    for (const auto &one : entityOf(thing).fields) {
        field(thing, one);
        order(thing, one);
    }
}

/// It was gone before any reading had to show it.
bool Oracle::maybeUnseen(const Thing &thing) const
{
    return thing.objects.empty() && (m_remains.disturbances > 0 || thing.lived < oneReading);
}

/// Whether there is one object everywhere; false: the thing is gone, and there is nothing more to look at.
bool Oracle::presence(const Thing &thing)
{
    const bool gone = thing.record->record.presence == model::Presence::Absent;
    for (const auto &[s, object] : entityOf(thing).objects) {
        const auto found = thing.objects.find(s);
        const std::size_t count = thing.joined                   ? primaries(thing, s).size()
                                  : found == thing.objects.end() ? 0
                                                                 : found->second.size();
        if (doubled(thing, s) && !asked(thing, s) && !thing.joined)
            say("P4", nameOf(thing) + " has two objects in " + nameOf(s) + ", and no case asks");
        if (isHeld(thing, s, "") || troubled(thing, s) || stopped(thing, s) ||
            (doubled(thing, s) && !thing.joined))
            continue;
        const bool left = !gone && !inScope(thing, s);
        if (left ? count > 1 || (count == 1 && entityOf(thing).scopes.at(s).deletes)
                 : count != (gone ? 0 : 1))
            say("P4", nameOf(thing) +
                          (left   ? " is not in scope, but has "
                           : gone ? " is gone, but has "
                                  : " has ") +
                          std::to_string(count) + " objects in " + nameOf(s));
    }
    for (const auto &[s, ids] : thing.objects) {
        for (const auto &id : ids) {
            const auto &body = m_play.system(s).find(entityOf(thing).objects.at(s), id)->body;
            const auto *state = body.member("state");
            if (state && state->toText() == "draft" && !troubled(thing, s) && !doubled(thing, s))
                say("P2", nameOf(thing) + " is still a draft in " + nameOf(s));
        }
    }
    const std::size_t owner = entityOf(thing).presence;
    if (gone && !thing.removedIn.contains(owner) && !removedInLostTime(thing, owner))
        say("P3", nameOf(thing) + " is gone, but its owner " + nameOf(owner) + " never deleted it");
    return !gone;
}

/// By us: for the copy that took the place of the workspace its users did it.
bool Oracle::removedInLostTime(const Thing &thing, std::size_t system) const
{
    return std::ranges::any_of(m_remains.effects, [&](const Seen &seen) {
        const auto slot = m_slots.find({seen.system, seen.effect.object.value, seen.effect.id});
        return seen.system == system && seen.effect.kind == WriteKind::Delete && slot != m_slots.end() &&
               slot->second == std::pair(thing.entity, thing.slot) && inLostTime(seen.effect);
    });
}

void Oracle::field(const Thing &thing, const FieldSpec &field)
{
    const std::string value = recordValue(thing, field);
    held(thing, field, value);
    if (field.computed) {
        if (value != capitals(recordValue(thing, entityOf(thing).fields[*field.computed])))
            say("P8", nameOf(thing) + "." + field.path + " is not what is computed: \"" + value + "\"");
        return;
    }
    ownersWord(thing, field, value);
    explained(thing, field, value);
}

/// P4: every system holds the record's value in its own form, or says why not.
void Oracle::held(const Thing &thing, const FieldSpec &field, const std::string &value)
{
    for (const auto &[s, all] : thing.objects) {
        const auto place = field.places.find(s);
        const auto ids = thing.joined ? primaries(thing, s) : all; // of others nothing is asked
        if (place == field.places.end() || ids.size() != 1 || troubled(thing, s) || stopped(thing, s) ||
            isHeld(thing, s, field.path) || mended(thing, field, s) || !inScope(thing, s) ||
            !place->second.mapped || hidden(thing, field, s))
            continue;
        const auto *object = m_play.system(s).find(entityOf(thing).objects.at(s), ids.front());
        const std::string there = valueOf(field, s, place->second.in(object->body));
        const std::string wanted = pinOf(thing, s, field.path).value_or(value);
        if (there != formOf(place->second, wanted))
            say("P4", nameOf(thing) + "." + field.path + " is \"" + wanted + "\", but " + nameOf(s) +
                          " holds \"" + there + "\"");
    }
}

bool Oracle::peoplesLinks(const Thing &thing) const
{
    return thing.joined || !thing.unlinked.empty() || !thing.relinked.empty();
}

std::vector<model::LocalId> Oracle::primaries(const Thing &thing, std::size_t system) const
{
    std::vector<model::LocalId> ids;
    for (const auto &link : thing.record->links) {
        if (link.primary && link.system.value == nameOf(system) && link.presence != model::Presence::Absent)
            ids.push_back(link.localId);
    }
    return ids;
}

/// At the end.
std::size_t Oracle::ownerOf(const Thing &thing, const FieldSpec &field) const
{
    const bool later =
        field.stage && isLater(recordValue(thing, entityOf(thing).fields[field.stage->status]));
    return later ? field.stage->later : field.owner;
}

/// Nothing: from the beginning.
std::optional<base::WallTime> Oracle::ownerSince(const Thing &thing, const FieldSpec &field) const
{
    const auto index = static_cast<std::size_t>(&field - entityOf(thing).fields.data());
    const auto changed = m_remains.ownerChanged.find({thing.entity, index});
    if (changed != m_remains.ownerChanged.end())
        return changed->second;
    if (!field.stage)
        return {};
    base::WallTime last{}; // when anybody said anything about its stage
    const auto &status = entityOf(thing).fields[field.stage->status];
    for (const auto &word : words(thing, status, {}))
        last = std::max(last, word.at);
    for (const auto &accepted : m_remains.accepted) {
        if (accepted.record == thing.record->record.id && accepted.field == status.path)
            last = std::max(last, accepted.at);
    }
    return last;
}

bool Oracle::remapped(const Thing &thing, const FieldSpec &field) const
{
    const auto index = static_cast<std::size_t>(&field - entityOf(thing).fields.data());
    return m_remains.remapped.contains({thing.entity, index});
}

/// At the end its system does not show it.
bool Oracle::hidden(const Thing &thing, const FieldSpec &field, std::size_t system) const
{
    const auto index = static_cast<std::size_t>(&field - entityOf(thing).fields.data());
    return m_remains.hidden.contains({thing.entity, index, system});
}

/// For some time.
bool Oracle::everHidden(const Thing &thing, const FieldSpec &field, std::size_t system) const
{
    const auto index = static_cast<std::size_t>(&field - entityOf(thing).fields.data());
    return m_remains.everHidden.contains({thing.entity, index, system});
}

/// The object holds a value that broke a rule, and a person mended it here.
bool Oracle::mended(const Thing &thing, const FieldSpec &field, std::size_t system) const
{
    if (!field.strict || !thing.record || thing.objects.at(system).size() != 1)
        return false;
    const auto *object =
        m_play.system(system).find(entityOf(thing).objects.at(system), thing.objects.at(system).front());
    return breaksRule(valueOf(field, system, field.places.at(system).in(object->body))) &&
           std::ranges::any_of(m_remains.repaired, [&](const Repaired &repaired) {
               return repaired.record == thing.record->record.id && repaired.system == system &&
                      repaired.field == field.path;
           });
}

bool Oracle::personsWord(const Thing &thing, const FieldSpec &field, const std::string &value) const
{
    return std::ranges::any_of(m_remains.accepted, [&](const Accepted &accepted) {
        return accepted.record == thing.record->record.id && accepted.field == field.path &&
               std::ranges::any_of(field.places, [&](const auto &place) {
                   return accepted.value == value || formOf(place.second, accepted.value) == value;
               });
    });
}

/// Words that lie further apart than this are told apart by the clocks of these systems and ours.
std::chrono::microseconds Oracle::clocksApart() const
{
    std::chrono::seconds least{0};
    std::chrono::seconds most{0};
    for (const auto &system : m_scheme.systems) {
        least = std::min(least, system.skew);
        most = std::max(most, system.skew);
    }
    return most - least + readBy;
}

/// P3: the owner's last word stands, or what a person accepted after it.
void Oracle::ownersWord(const Thing &thing, const FieldSpec &field, const std::string &value)
{
    const std::string name = nameOf(thing) + "." + field.path;
    auto all = words(thing, field, {});
    const auto owners = field.newest ? all : words(thing, field, ownerOf(thing, field));
    const bool stands = !owners.empty() && [&] {
        const auto there = thing.objects.find(owners.back().system);
        return there != thing.objects.end() && std::ranges::count(there->second, owners.back().object) > 0;
    }();
    std::set<std::string> may{""};
    for (const auto &word : all) {
        may.insert(word.value);
        for (const auto &[system, place] : field.places)
            may.insert(formOf(place, word.value)); // what a system made of it may be its word
    }
    for (const auto &accepted : m_remains.accepted) {
        if (accepted.record != thing.record->record.id || accepted.field != field.path)
            continue;
        may.insert(accepted.value);
        for (const auto &[system, place] : field.places)
            may.insert(formOf(place, accepted.value));
    }
    for (const auto &repaired : m_remains.repaired) {
        if (repaired.record != thing.record->record.id || repaired.field != field.path)
            continue;
        may.insert(repaired.value);
        for (const auto &[system, place] : field.places)
            may.insert(formOf(place, repaired.value));
    }
    if (field.strict && breaksRule(value) && !personsWord(thing, field, value))
        say("P3", name + " is \"" + value + "\", which breaks its rule");
    if (thing.joined)
        return; // it may be the other one's, or of before
    if (!may.contains(value))
        say("P8", name + " is \"" + value + "\", which nobody ever said");
    if (!stands || doubled(thing, owners.back().system) || stopped(thing, owners.back().system) ||
        std::ranges::any_of(thing.unlinked, [&](const auto &u) { return u.first == owners.back().system; }) ||
        hidden(thing, field, owners.back().system))
        return;
    const Word &last = owners.back();
    if (field.strict && breaksRule(last.value))
        return; // what it said before, what a person made of it, or nothing
    if (const auto since = ownerSince(thing, field); since && last.at <= *since)
        return; // what it said before may have been somebody else's to say
    if (field.stage && (m_remains.disturbances > 0 || last.at < *ownerSince(thing, field) + clearlyLater))
        return;
    if (field.newest && remapped(thing, field))
        return;
    if (field.newest) {
        const bool clear = std::ranges::all_of(
            all, [&](const Word &word) { return &word == &all.back() || word.at + clocksApart() < last.at; });
        if (!clear || m_remains.disturbances > 0)
            return;
    }
    may = {last.value};
    const auto &place = field.places.at(last.system);
    for (const auto &accepted : m_remains.accepted) {
        if (accepted.record == thing.record->record.id && accepted.field == field.path &&
            accepted.at > last.at)
            may.insert({accepted.value, formOf(place, accepted.value)}); // its owner's form of it, too
    }
    if (!may.contains(value) && formOf(place, value) != last.value)
        say("P3", name + " is \"" + value + "\", but " + nameOf(last.system) +
                      (field.newest ? " said last \"" : ", its owner, says \"") + last.value + "\"");
}

/// P8: a value names the system and the change that brought it, and that change holds it.
void Oracle::explained(const Thing &thing, const FieldSpec &field, const std::string &value)
{
    if (value.empty())
        return;
    const auto &provenance = thing.record->record.provenance;
    const auto from = provenance.find(entityOf(thing).keyOf(field));
    const std::string name = nameOf(thing) + "." + field.path;
    if (from == provenance.end())
        return say("P8", name + " does not say where it is from");
    if (from->second.right == model::Right::Proposal && from->second.person.empty())
        say("P8", name + " does not say who accepted it");
    if (from->second.right == model::Right::Person && from->second.person.empty())
        say("P8", name + " does not say who said it");
    if (!from->second.change.valid())
        return; // its owner took what was written there: the attempt tells
    const auto change = m_reader->change(from->second.change);
    if (!change || !*change)
        return say("P8", name + " names a change that does not exist");
    const auto s = systemOf((*change)->system);
    const auto place = field.places.find(*s);
    // What was written to the owner, and taken by it, is the owner's; its change is the one that brought it.
    const bool own = from->second.system == (*change)->system || from->second.right == model::Right::Owner ||
                     from->second.right == model::Right::Given; // it was its owner's before
    const std::string held =
        place == field.places.end() ? "" : valueOf(field, *s, place->second.in((*change)->body));
    const bool mends =
        ((*change)->origin == model::Origin::Person && held == value) || // not in its form yet
        std::ranges::any_of(m_remains.repaired, [&](const Repaired &r) { // read again, and mended again
            return r.record == thing.record->record.id && r.system == *s && r.field == field.path &&
                   r.broken == held && r.value == value;
        });
    if (!own || place == field.places.end() || (!mends && held != formOf(place->second, value)))
        say("P8", name + " names a change that does not hold \"" + value + "\"");
}

/// P5: what a target got of its owner's words came in the order in which they were said. What is computed
/// follows the words about what it is computed of.
void Oracle::order(const Thing &thing, const FieldSpec &field)
{
    std::vector<std::string> said{""}; // before its first word
    const FieldSpec &source = field.computed ? entityOf(thing).fields[*field.computed] : field;
    for (const auto &word : words(thing, source, source.owner))
        said.push_back(field.computed ? capitals(word.value) : word.value);
    if (source.newest || source.stage || ownerSince(thing, source) || m_remains.uncertain > 0 ||
        peoplesLinks(thing) ||
        everHidden(thing, source, source.owner) || // blank again is its form, not a word
        std::set(said.begin(), said.end()).size() != said.size())
        return;
    std::map<std::size_t, std::ptrdiff_t> reached;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto place = field.places.find(s);
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (effect.byUser || effect.kind == WriteKind::Delete || place == field.places.end() ||
            slot == m_slots.end() || slot->second != std::pair(thing.entity, thing.slot) ||
            everHidden(thing, field, s))
            continue;
        const auto *after = place->second.in(effect.after);
        const auto *before = place->second.in(effect.before);
        if (!after || (before && *before == *after))
            continue;
        const auto at = std::ranges::find(said, valueOf(field, s, after)) - said.begin();
        if (at == std::ssize(said))
            continue;
        if (at < reached[s])
            say("P5", nameOf(thing) + "." + field.path + " went back to \"" +
                          said[static_cast<std::size_t>(at)] + "\" in " + nameOf(s));
        reached[s] = std::max(reached[s], at);
    }
}

} // namespace splot::simulation
