// What was read before it could be lost: P1, and P3 as a race between a user and us.
#include "tests/simulation/oracle.h"

#include <algorithm>
#include <utility>

namespace splot::simulation {

using connectors::WriteKind;

namespace {
/// What was said no longer before a difference may have been on its way.
constexpr auto justBefore = std::chrono::minutes(2);
/// A person's word is dated by the answer to it.
constexpr auto answered = std::chrono::seconds(10);
} // namespace

/// All that was ever stored; where history is kept for a minute, what is left of it.
void Oracle::loadBodies()
{
    using model::ChangeState;
    constexpr int atOnce = 1000;
    for (const auto state : {ChangeState::Captured, ChangeState::Applied, ChangeState::Echo,
                             ChangeState::Skipped, ChangeState::Stale, ChangeState::Waiting,
                             ChangeState::Quarantined, ChangeState::Superseded, ChangeState::Discarded}) {
        model::ChangeId after{};
        for (auto some = *m_reader->changes(state, after, atOnce); !some.empty();
             some = *m_reader->changes(state, after, atOnce)) {
            after = some.back().id;
            for (auto &change : some) {
                if (const auto s = systemOf(change.system); s && !change.deleted)
                    m_stored[{*s, change.object.value, change.localId}].push_back(std::move(change));
            }
        }
    }
}

/// Whether what stands there may not be written over unread. It may where the owner's value is restored in
/// one place, whatever is there.
bool Oracle::minds(const EntitySpec &entity, const FieldSpec &field, std::size_t system) const
{
    const std::pair at(static_cast<std::size_t>(&entity - m_scheme.entities.data()),
                       static_cast<std::size_t>(&field - entity.fields.data()));
    if (field.computed || field.stage || m_remains.ownerChanged.contains(at) ||
        m_remains.remapped.contains(at) || m_remains.everHidden.contains({at.first, at.second, system}))
        return false; // whose it was at that time is a matter of its own
    return !m_scheme.systems[system].partialUpdate || field.newest || field.owner == system ||
           field.reaction != model::Reaction::Restore;
}

/// P1, P3: what a user wrote, and we wrote over, had been read before.
void Oracle::writtenOver()
{
    std::map<std::tuple<std::size_t, std::string, model::LocalId, std::string>, bool> usersWord;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (slot == m_slots.end() || effect.kind == WriteKind::Delete)
            continue;
        const auto &entity = m_scheme.entities[slot->second.first];
        for (const auto &field : entity.fields) {
            const auto place = field.places.find(s);
            if (place == field.places.end())
                continue;
            const auto *before = place->second.in(effect.before);
            const auto *after = place->second.in(effect.after);
            if (!after || (before && *before == *after))
                continue;
            bool &word = usersWord[{s, effect.object.value, effect.id, field.path}];
            const bool over = std::exchange(word, effect.byUser) && !effect.byUser && before;
            if (over && minds(entity, field, s) && !inLostTime(effect) &&
                !stored(effect, s, place->second, *before))
                say("P1", entity.id + " " + keyOf(slot->second.second) + "." + field.path + " in " +
                              nameOf(s) + ": we wrote over \"" + asRead(place->second, before) +
                              "\" before we had read it");
        }
    }
}

/// P3: where a difference is left as it is, our writes leave it until its owner says something new, also in a
/// list that goes out whole.
void Oracle::left()
{
    for (const auto &thing : m_things) {
        if (peoplesLinks(thing))
            continue;
        for (const auto &field : entityOf(thing).fields) {
            const auto index = static_cast<std::size_t>(&field - entityOf(thing).fields.data());
            if (field.reaction != model::Reaction::Leave || field.newest || field.computed || field.stage ||
                m_remains.ownerChanged.contains({thing.entity, index}) || remapped(thing, field) ||
                everHidden(thing, field, field.owner))
                continue;
            const auto &events = m_play.history().events;
            const bool lies = std::ranges::any_of(events, [&](const Event &e) {
                return e.kind == Event::Kind::ReadFault && e.system == field.owner &&
                       e.number == static_cast<int>(support::Fault::StaleRead);
            });
            if (lies)
                continue; // what its owner said long ago may be read as something new
            for (const auto &[s, place] : field.places) {
                if (s != field.owner)
                    left(thing, field, s);
            }
        }
    }
}

/// In a system that does not own the field. A value that somebody else said too may be no difference; where
/// its owner has no object all values are provisional.
void Oracle::left(const Thing &thing, const FieldSpec &field, std::size_t system)
{
    const auto all = words(thing, field, {});
    const auto alone = [&](const std::string &value) {
        return !value.empty() && std::ranges::count(all, value, &Word::value) == 1;
    };
    const auto others = [&](base::WallTime from, base::WallTime to) {
        const auto between = [&](base::WallTime at) { return at >= from && at <= to; };
        return std::ranges::any_of(all, [&](const Word &w) { return w.system != system && between(w.at); }) ||
               std::ranges::any_of(m_remains.accepted, [&](const auto &a) {
                   return a.record == thing.record->record.id && a.field == field.path &&
                          between(a.at - answered);
               });
    };
    const PlaceSpec &place = field.places.at(system);
    std::optional<base::WallTime> updated; // by a user
    int owners = 0;                        // objects
    base::WallTime known;                  // by then of the last one that we made
    for (const auto &[s, effect] : m_remains.effects) {
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (slot == m_slots.end() || slot->second != std::pair(thing.entity, thing.slot))
            continue;
        if (s == field.owner && effect.kind != WriteKind::Update)
            owners += effect.kind == WriteKind::Create ? 1 : -1;
        if (s == field.owner && effect.kind == WriteKind::Create && !effect.byUser)
            known = effect.at + std::chrono::minutes(3);
        if (s != system || effect.kind == WriteKind::Delete)
            continue;
        const auto *before = place.in(effect.before);
        const auto *after = place.in(effect.after);
        if (!after || (before && *before == *after))
            continue;
        if (!effect.byUser && updated && !inLostTime(effect) && alone(valueOf(field, s, before)) &&
            stored(effect, s, place, *before) && !others(*updated - justBefore, effect.at))
            say("P3", nameOf(thing) + "." + field.path + " in " + nameOf(s) + " was to be left as \"" +
                          valueOf(field, s, before) + "\", but we wrote \"" + valueOf(field, s, after) +
                          "\"");
        updated = effect.byUser && effect.kind == WriteKind::Update && owners > 0 && effect.at > known
                      ? std::optional(effect.at)
                      : std::nullopt;
    }
}

/// P2: where an older copy took the workspace's place, nothing is sent until a person has approved it.
void Oracle::copiesAsk()
{
    for (const auto &[s, effect] : m_remains.effects) {
        if (m_remains.lost && !effect.byUser && effect.at > m_remains.lost->to &&
            (!m_remains.lost->approved || effect.at < *m_remains.lost->approved))
            say("P2", "object " + effect.id.value + " in " + nameOf(s) +
                          " was written by an older copy that nobody had approved");
    }
}

/// P3: what a person unlinked is written no more, until it is linked again.
void Oracle::unlinkedStay()
{
    constexpr auto underWay = std::chrono::minutes(2);
    for (const auto &u : m_remains.unlinked) {
        for (const auto &[s, effect] : m_remains.effects) {
            if (s == u.system && effect.id == u.object && !effect.byUser && effect.at > u.at + underWay &&
                (!u.back || effect.at < *u.back))
                say("P3", "object " + effect.id.value + " in " + nameOf(s) +
                              " was written although a person unlinked it");
        }
    }
}

/// P3: what no mapping has a line for is its system's own, also inside a list of which we write a part.
void Oracle::ownLists()
{
    const auto own = [](const model::Value &body) {
        model::List found; // the note of the first element, and all behind it; what items have of their own
        const auto *parts = body.member("parts");
        for (const auto *key : {"a", "b"}) {
            for (const auto *name : {"note", "id"}) {
                const auto *held = parts ? PlaceSpec{.name = name, .item = key}.in(body) : nullptr;
                found.push_back(held ? *held : model::Value());
            }
        }
        const auto *rows = body.member("rows");
        const auto *list = rows ? rows->list() : nullptr;
        if (!list || list->empty())
            return found;
        if (const auto *note = list->front().member("note"))
            found.push_back(*note);
        found.insert(found.end(), list->begin() + 1, list->end());
        return found;
    };
    for (const auto &[s, effect] : m_remains.effects) {
        if (effect.byUser || effect.kind != WriteKind::Update)
            continue;
        if (model::Value(own(effect.before)) != model::Value(own(effect.after)))
            say("P3", "object " + effect.id.value + " in " + nameOf(s) +
                          ": our write lost what only its users know of a list");
    }
}

/// The second step of a create.
bool Oracle::confirms(const support::FakeEffect &effect)
{
    const auto *before = effect.before.member("state");
    return before && before->toText() == "draft" && effect.after.member("state")->toText() != "draft";
}

bool Oracle::stored(const support::FakeEffect &effect, std::size_t system, const PlaceSpec &place,
                    const model::Value &value) const
{
    const auto changes = m_stored.find({system, effect.object.value, effect.id});
    return m_play.history().forgets ||
           (changes != m_stored.end() &&
            std::ranges::any_of(changes->second, [&](const model::Change &change) {
                const auto *held = place.in(change.body);
                return held && *held == value;
            }));
}

/// P1: what lies at or before a cursor is stored. A page whose cursor was asked for again later was never
/// taken.
void Oracle::cursors()
{
    for (std::size_t s = 0; s < m_scheme.systems.size(); ++s) {
        std::map<model::ObjectName, std::int64_t> asked; // the lowest cursor of all later questions
        const auto &pages = m_play.system(s).served();
        for (auto page = pages.rbegin(); page != pages.rend(); ++page) {
            if (page->feed != connectors::Feed::Changes)
                continue;
            const auto later = asked.find(page->object);
            const bool taken = later != asked.end() && later->second >= page->to && page->to > page->from;
            asked[page->object] = later == asked.end() ? page->from : std::min(later->second, page->from);
            for (const auto &reading : page->readings) {
                if (taken && !reading.deleted && !stored(s, *page, reading))
                    say("P1", "object " + reading.localId.value + " of " + nameOf(s) +
                                  " was in a reading that is past, and is in no stored change");
            }
        }
    }
}

/// P3: what we delete, a user deleted before where that is decided, or it left the scope of its system.
void Oracle::deletes()
{
    std::set<std::pair<std::size_t, int>> deleted;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (effect.kind != WriteKind::Delete || slot == m_slots.end())
            continue;
        const auto &entity = m_scheme.entities[slot->second.first];
        const auto scope = entity.scopes.find(s);
        if ((effect.byUser || inLostTime(effect)) && s == entity.presence)
            deleted.insert(slot->second);
        else if (!effect.byUser && !deleted.contains(slot->second) &&
                 (scope == entity.scopes.end() || !scope->second.deletes))
            say("P3", entity.id + " " + keyOf(slot->second.second) + " was deleted in " + nameOf(s) +
                          ", though its owner never deleted it");
    }
}

/// P6: where nothing is disturbed, what a user does to a thing causes one write in each other system, and one
/// in its own where something is restored; what refers to a thing follows once more when it is there.
void Oracle::echoes()
{
    if (m_remains.disturbances > 0)
        return;
    std::map<std::pair<std::pair<std::size_t, int>, std::size_t>, int> left;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        if (slot == m_slots.end())
            continue;
        const auto &entity = m_scheme.entities[slot->second.first];
        if (std::ranges::any_of(entity.fields,
                                [](const FieldSpec &field) { return field.stage.has_value(); }))
            continue; // another owner may be given what it did not say
        if (!effect.byUser) {
            if (effect.kind == WriteKind::Update && !confirms(effect) && --left[{slot->second, s}] == -1)
                say("P6", nameOf(s) + " was written more often for " + entity.id + " " +
                              keyOf(slot->second.second) + " than anybody said something new");
            continue;
        }
        for (std::size_t other = 0; other < m_scheme.systems.size(); ++other) {
            if (other != s || foreign(entity, effect, s))
                ++left[{slot->second, other}];
        }
        for (const auto &field : entity.fields) {
            if (effect.kind == WriteKind::Create && field.target)
                ++left[{slot->second, s}];
        }
    }
}

/// Whether it touches what its system does not own, or what something there is computed of.
bool Oracle::foreign(const EntitySpec &entity, const support::FakeEffect &effect, std::size_t system) const
{
    return std::ranges::any_of(entity.fields, [&](const FieldSpec &field) {
        const auto place = field.places.find(system);
        if (place == field.places.end() || (field.owner == system && !field.newest && !field.computed))
            return false;
        if (field.computed)
            return true;
        const auto *before = place->second.in(effect.before);
        const auto *after = place->second.in(effect.after);
        return !before || !after || !(*before == *after);
    });
}

/// P2: nothing is made in a system before it was asked what it has.
void Oracle::listedFirst()
{
    for (const auto &[s, effect] : m_remains.effects) {
        const auto &pages = m_play.system(s).served();
        if (effect.byUser || effect.kind != WriteKind::Create ||
            std::ranges::any_of(pages, [&effect = effect](const support::FakeServed &page) {
                return page.feed == connectors::Feed::Full && page.last && page.object == effect.object &&
                       page.passed < effect.passed;
            }))
            continue;
        say("P2",
            "object " + effect.id.value + " was made in " + nameOf(s) + ", which had never been listed");
    }
}

/// P2: nothing is made where a search shows what a user made.
void Oracle::searchedFirst()
{
    constexpr auto between = std::chrono::seconds(1); // the search and the create
    std::map<std::tuple<std::size_t, std::size_t, int>, std::map<model::LocalId, base::SteadyTime>> users;
    for (const auto &[s, effect] : m_remains.effects) {
        const auto slot = m_slots.find({s, effect.object.value, effect.id});
        const auto &system = m_scheme.systems[s];
        if (slot == m_slots.end() || !system.search)
            continue;
        const auto &[entity, number] = slot->second;
        auto &there = users[{s, entity, number}];
        if (effect.kind == WriteKind::Delete)
            there.erase(effect.id);
        if (effect.kind != WriteKind::Create)
            continue;
        if (effect.byUser) {
            there.emplace(effect.id, effect.passed);
            continue;
        }
        const auto thing = std::ranges::find_if(
            m_things, [&](const Thing &t) { return t.entity == entity && t.slot == number; });
        const bool found = std::ranges::any_of(there, [&](const auto &made) {
            return made.second + system.searchLag + between + system.latency < effect.asked;
        });
        if (found && thing != m_things.end() && !peoplesLinks(*thing))
            say("P2", "object " + effect.id.value + " was made in " + nameOf(s) +
                          ", where a search would have shown what a user made");
    }
}

/// By this reading, or by one before it. Where the clock was set nobody can tell which was before.
bool Oracle::stored(std::size_t system, const support::FakeServed &page,
                    const connectors::Reading &reading) const
{
    const bool anyTime = m_play.history().trouble == Trouble::Clocks;
    const auto changes = m_stored.find({system, page.object.value, reading.localId});
    return m_play.history().forgets ||
           (changes != m_stored.end() &&
            std::ranges::any_of(changes->second, [&](const model::Change &change) {
                return change.body == reading.body && (anyTime || change.began.wall() <= page.at);
            }));
}

} // namespace splot::simulation
