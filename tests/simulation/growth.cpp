#include "tests/simulation/growth.h"

#include <algorithm>
#include <array>

namespace splot::simulation {

using support::Fault;

void Growth::grow()
{
    for (const auto &event : m_history.events) {
        if (event.kind == Event::Kind::Create)
            m_slots = std::max(m_slots, event.slot + 1);
    }
    switch (m_history.trouble) {
    case Trouble::None:
        return;
    case Trouble::Blind:
        blind();
        break;
    case Trouble::Owners:
        owners();
        break;
    case Trouble::Mappings:
        mapping();
        break;
    case Trouble::Stages:
        stages();
        break;
    case Trouble::Clocks:
        clocks();
        break;
    case Trouble::Worlds:
        worlds();
        break;
    case Trouble::Listings:
        listings();
        break;
    case Trouble::Answers:
        answers();
        break;
    case Trouble::Restored:
        restored();
        break;
    case Trouble::Schema:
        schema();
        break;
    case Trouble::Steps:
        steps();
        break;
    case Trouble::Repairs:
        repairs();
        break;
    case Trouble::Links:
        links();
        break;
    case Trouble::Races:
        races();
        break;
    case Trouble::Power:
        crashes();
        break;
    }
    std::ranges::stable_sort(m_history.events, {}, &Event::at);
}

Event &Growth::add(Event::Kind kind, std::chrono::milliseconds at)
{
    Event &e = m_history.events.emplace_back();
    e.kind = kind;
    e.at = at;
    e.system = system();
    e.slot = slot();
    e.value = text();
    return e;
}

/// Those of the first entity that somebody writes and that hold texts.
std::vector<std::size_t> Growth::plainFields() const
{
    const auto &fields = m_history.scheme.entities[0].fields;
    std::vector<std::size_t> plain;
    for (std::size_t f = 1; f < fields.size(); ++f) {
        if (!fields[f].target && !fields[f].computed)
            plain.push_back(f);
    }
    return plain;
}

void Growth::edits(std::size_t count, const std::vector<std::size_t> &fields)
{
    for (std::size_t i = 0; i < count; ++i) {
        Event &e = add(Event::Kind::Edit, moment());
        e.field = fields[m_random.below(fields.size())];
    }
}

/// Writes whose answers are lost; some at the very beginning, when most is created.
void Growth::faults(std::size_t count)
{
    constexpr std::array lost{Fault::ServerError, Fault::LostConnection, Fault::TimeoutBefore,
                              Fault::TimeoutAfter, Fault::LateEffect};
    for (std::size_t i = 0; i < count; ++i) {
        Event &e =
            add(Event::Kind::WriteFault, m_random.below(2) == 0 ? std::chrono::milliseconds(0) : moment());
        e.slot = 0;
        e.number = static_cast<int>(lost[m_random.below(lost.size())]);
    }
}

/// Systems that can neither be searched nor take keys.
void Growth::blind()
{
    auto &systems = m_history.scheme.systems;
    const std::size_t certain = system();
    for (std::size_t s = 0; s < systems.size(); ++s) {
        if (s != certain && m_random.below(2) == 0)
            continue;
        systems[s].search = false;
        systems[s].idempotencyKey = false;
    }
    faults(1 + m_random.below(5));
    for (std::size_t i = 0, n = m_random.below(4); i < n; ++i)
        add(Event::Kind::Create, moment()).number = slot();
    if (m_random.below(2) == 0)
        add(Event::Kind::Retry, moment());
    away();
}

/// Now and then a system cannot be reached while everything begins.
void Growth::away()
{
    if (m_random.below(3) == 0)
        add(Event::Kind::Outage, std::chrono::milliseconds(0)).number =
            static_cast<int>(20 + m_random.below(90));
}

/// Fields change their owners while things are under way.
void Growth::owners()
{
    const auto fields = plainFields();
    if (fields.empty())
        return;
    for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i) {
        const std::size_t f = fields[m_random.below(fields.size())];
        Event &e = add(Event::Kind::Owner, moment());
        e.field = f;
        if (field(f).newest || !field(f).places.contains(e.system))
            e.system = field(f).owner;
        e.number = static_cast<int>(m_random.below(2)); // as a draft that is planned, or at once
    }
    edits(4 + m_random.below(8), fields);
}

/// Places that are mapped only from some time on, or no longer.
void Growth::mapping()
{
    const auto fields = plainFields();
    if (fields.empty())
        return;
    for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i) {
        const std::size_t f = fields[m_random.below(fields.size())];
        Event &e = add(Event::Kind::Map, moment());
        e.field = f;
        const auto place = field(f).places.find(e.system);
        const bool used = std::ranges::any_of(m_history.scheme.entities[0].fields,
                                              [&](const FieldSpec &other) { return other.computed == f; });
        if (place == field(f).places.end() || e.system == field(f).owner || used ||
            m_history.scheme.entities[0].scopes.contains(e.system)) {
            m_history.events.pop_back();
            continue;
        }
        e.number = static_cast<int>(m_random.below(2));
        if (m_random.below(2) == 0)
            place->second.mapped = false;
    }
    edits(4 + m_random.below(8), fields);
}

/// A field whose owner follows from the value of another one.
void Growth::stages()
{
    auto &entity = m_history.scheme.entities[0];
    const auto plain = plainFields();
    if (plain.empty())
        return;
    const std::size_t status = plain.front();
    if (plain.size() < 2) {
        FieldSpec fresh;
        fresh.path = "g";
        fresh.owner = system();
        for (std::size_t s = 0; s < m_history.scheme.systems.size(); ++s)
            fresh.places[s].name = "g_" + std::to_string(s);
        entity.fields.push_back(std::move(fresh));
    }
    const std::size_t staged = plain.size() < 2 ? entity.fields.size() - 1 : plain[1];
    FieldSpec &f = field(staged);
    f.newest = false;
    f.reaction = model::Reaction::Restore;
    f.stage = StageSpec{status, (f.owner + 1) % m_history.scheme.systems.size()};
    for (const auto s : {f.owner, f.stage->later}) {
        if (!f.places.contains(s))
            f.places[s].name = f.path + "_" + std::to_string(s);
    }
    edits(6 + m_random.below(8), {status, staged});
}

void Growth::clocks()
{
    for (std::size_t i = 0, n = 1 + m_random.below(4); i < n; ++i) {
        Event &e = add(Event::Kind::Jump, moment());
        const int far = static_cast<int>(m_random.below(3) == 0 ? m_random.below(7200) : m_random.below(180));
        e.number = m_random.below(2) == 0 ? far : -far;
    }
}

/// Up to six systems.
void Growth::worlds()
{
    const std::size_t before = m_history.scheme.systems.size();
    const std::size_t wanted = 4 + m_random.below(3);
    for (std::size_t i = before; i < wanted; ++i)
        addSystem();
    for (std::size_t i = 0, n = 2 + m_random.below(4); i < n; ++i)
        add(Event::Kind::Create, m_random.below(2) == 0 ? std::chrono::milliseconds(0) : moment()).number =
            slot();
    if (const auto fields = plainFields(); !fields.empty())
        edits(4 + m_random.below(8), fields);
}

/// Short pages, some of them cut, some with an object that is passed over. A system that lacks an object
/// twice in a row has deleted it: none is shifted more than once. What is deleted while there are two of it
/// is a history of its own kind, and so is what refers to one of two.
void Growth::listings()
{
    for (std::size_t s = 0; s < m_history.scheme.systems.size(); ++s) {
        m_history.scheme.systems[s].pageSize = 2;
        Event &e = add(Event::Kind::ListingFault, moment());
        const bool cut = m_random.below(2) == 0;
        if (cut) // early enough for more than one listing
            e.at = std::chrono::milliseconds(1 + m_random.below(100000));
        e.system = s;
        e.slot = cut ? static_cast<int>(1 + m_random.below(3)) : 0;
        e.number = static_cast<int>(cut ? Fault::TruncatedPage : Fault::Shifted);
    }
    for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i) {
        m_slots = std::max(m_slots, 4);
        add(Event::Kind::Create, std::chrono::milliseconds(0)).number = slot();
    }
    for (std::size_t i = 0, n = m_random.below(4); i < n; ++i) {
        Event &e = add(Event::Kind::ReadFault, moment());
        e.slot = static_cast<int>(m_random.below(4));
        e.number = static_cast<int>(Fault::Partial);
    }
    const auto &entities = m_history.scheme.entities;
    const bool removed =
        std::ranges::any_of(m_history.events, [](const Event &e) { return e.kind == Event::Kind::Remove; }) ||
        std::ranges::any_of(entities[0].scopes, [](const auto &scope) { return scope.second.deletes; });
    if (!removed && entities.size() == 1 && m_random.below(2) == 0)
        add(Event::Kind::Twice, m_random.below(3) == 0 ? std::chrono::milliseconds(0) : moment());
}

/// Creates of which nobody hears, in systems whose searches show only after a while what was made there.
void Growth::answers()
{
    for (auto &system : m_history.scheme.systems) {
        if (m_random.below(3) == 0)
            continue;
        system.search = true;
        system.idempotencyKey = false;
        system.searchLag = std::chrono::milliseconds(2000 + m_random.below(25000));
        system.interval = std::chrono::seconds(10 + m_random.below(110)); // so the feed is late, too
    }
    for (std::size_t i = 0, n = 2 + m_random.below(4); i < n; ++i) {
        m_slots = std::max(m_slots, 4);
        add(Event::Kind::Create, m_random.below(2) == 0 ? std::chrono::milliseconds(0) : moment()).number =
            slot();
    }
    faults(3 + m_random.below(6));
    away();
}

/// What was done since the copy was made, nobody in it knows of.
void Growth::restored()
{
    const auto copied = std::chrono::milliseconds(1 + m_random.below(150000));
    const auto back = copied + std::chrono::milliseconds(1 + m_random.below(120000));
    add(Event::Kind::Backup, copied);
    add(Event::Kind::Restore, back);
    if (m_random.below(2) == 0)
        add(Event::Kind::Approve, back + std::chrono::milliseconds(65000 + m_random.below(150000)));
    const auto between = [&] {
        return copied +
               std::chrono::milliseconds(m_random.below(static_cast<std::uint64_t>((back - copied).count())));
    };
    const auto fields = plainFields();
    for (std::size_t i = 0, n = m_random.below(5); i < n && !fields.empty(); ++i) {
        Event &e = add(Event::Kind::Edit, m_random.below(3) == 0 ? moment() : between());
        e.field = fields[m_random.below(fields.size())];
    }
    for (std::size_t i = 0, n = m_random.below(4); i < n; ++i) {
        m_slots = std::max(m_slots, 3);
        add(Event::Kind::Create, m_random.below(3) == 0 ? moment() : between()).number = slot();
    }
}

void Growth::schema()
{
    const auto fields = plainFields();
    if (fields.empty())
        return;
    for (std::size_t i = 0, n = 1 + m_random.below(2); i < n; ++i) {
        Event &e = add(Event::Kind::Hide, moment());
        e.field = fields[m_random.below(fields.size())];
        e.number = m_random.below(3) == 0 ? 0 : static_cast<int>(5 + m_random.below(400));
    }
    edits(4 + m_random.below(8), fields);
}

void Growth::steps()
{
    for (auto &system : m_history.scheme.systems)
        system.drafts = m_random.below(3) > 0;
    for (std::size_t i = 0, n = 2 + m_random.below(4); i < n; ++i) {
        m_slots = std::max(m_slots, 4);
        add(Event::Kind::Create, m_random.below(2) == 0 ? std::chrono::milliseconds(0) : moment()).number =
            slot();
    }
    if (m_random.below(3) > 0)
        faults(1 + m_random.below(5));
    if (m_random.below(2) == 0)
        crashes();
    away();
}

/// Fields with a rule that many values break.
void Growth::repairs()
{
    const auto fields = plainFields();
    if (fields.empty())
        return;
    // An object that is made before its list is known has an item all the same, which only a person can settle.
    const bool items = m_history.seed % 3 == 1;
    const bool blocks = m_random.below(3) == 0 && !items;
    for (const auto f : fields) {
        field(f).strict = m_random.below(2) == 0;
        field(f).blocks = blocks;
    }
    for (std::size_t i = 0, n = 4 + m_random.below(8); i < n; ++i) {
        Event &e = add(Event::Kind::Edit, moment());
        e.field = fields[m_random.below(fields.size())];
        if (m_random.below(2) == 0)
            e.value += "5";
    }
    for (std::size_t i = 0, n = 1 + m_random.below(5); i < n; ++i) {
        const auto which = m_random.below(4);
        Event &e = add(which < 2    ? Event::Kind::Repair
                       : which == 2 ? Event::Kind::Discard
                                    : Event::Kind::Retry,
                       moment());
        e.value += "0";
    }
}

/// One kind each history: what they do to each other is a matter of taste.
void Growth::links()
{
    if (m_random.below(2) == 0) {
        for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i) {
            const Event e = add(Event::Kind::Unlink, moment());
            if (m_random.below(3) == 0)
                continue;
            Event &back = m_history.events.emplace_back(e);
            back.kind = Event::Kind::Relink;
            back.at += std::chrono::milliseconds(1 + m_random.below(120000));
        }
    } else {
        m_slots = std::max(m_slots, 2);
        for (int i = 0; i < m_slots; ++i) {
            Event &e = add(Event::Kind::Create, std::chrono::milliseconds(0));
            e.slot = i;
            e.number = slot();
        }
        Event e = add(Event::Kind::Merge, moment());
        e.number = m_history.events.back().number = (e.slot + 1) % m_slots;
        if (m_random.below(2) == 0) {
            e.kind = Event::Kind::Unmerge;
            e.at += std::chrono::milliseconds(1 + m_random.below(120000));
            m_history.events.push_back(e);
        }
    }
    if (const auto fields = plainFields(); !fields.empty())
        edits(3 + m_random.below(6), fields);
}

/// Readings and writes overlap, and users write in between, some of them again and again.
void Growth::races()
{
    for (auto &system : m_history.scheme.systems) {
        const auto s = static_cast<std::size_t>(&system - m_history.scheme.systems.data());
        system.interval = std::chrono::milliseconds(500 + m_random.below(4000));
        system.latency = std::chrono::milliseconds(20 + m_random.below(600));
        const bool truthful = std::ranges::none_of(m_history.events, [s](const Event &e) {
            return e.system == s && e.kind == Event::Kind::ReadFault &&
                   (e.number == static_cast<int>(Fault::StaleRead) ||
                    e.number == static_cast<int>(Fault::Late) ||
                    e.number == static_cast<int>(Fault::TruncatedPage));
        });
        if (system.deletesInFeed && truthful) // its feed tells all
            system.fullPeriod = std::chrono::hours(24);
    }
    const auto fields = plainFields();
    if (fields.empty())
        return;
    for (std::size_t i = 0, n = 4 + m_random.below(12); i < n; ++i) {
        const auto at = moment();
        const std::size_t s = system();
        const auto answer = static_cast<std::uint64_t>(m_history.scheme.systems[s].latency.count());
        for (std::size_t edits = 1 + m_random.below(3); edits > 0; --edits) {
            Event &e = add(Event::Kind::Race, at);
            e.system = s;
            e.field = fields[m_random.below(fields.size())];
            e.number = static_cast<int>(m_random.below(answer * 3 / 2));
        }
        if (m_random.below(6) == 0) {
            Event &e = add(Event::Kind::Fall, at);
            e.system = s;
            e.number = static_cast<int>(1 + m_random.below(40));
        }
    }
    edits(4 + m_random.below(8), fields);
}

/// It maps most of what there is, and owns nothing yet.
void Growth::addSystem()
{
    auto &scheme = m_history.scheme;
    const std::size_t s = scheme.systems.size();
    scheme.systems.push_back(SystemSpec::draw(m_random, s));
    for (auto &entity : scheme.entities) {
        entity.objects[s] = (entity.id == "Thing" ? "things" : "orders") + std::to_string(s);
        for (auto &f : entity.fields) {
            if (&f == &entity.fields[0] || m_random.below(100) < 85)
                f.places[s].name = f.path + "_" + std::to_string(s);
            if (&f != &entity.fields[0] && !f.target && f.places.contains(s) && m_random.below(5) == 0)
                f.owner = s;
        }
    }
}

/// Each a number of writes and syncs of the disk from then on: some in the middle of a commit.
void Growth::crashes()
{
    for (std::size_t i = 0, n = 2 + m_random.below(6); i < n; ++i)
        add(Event::Kind::Crash, moment()).number = static_cast<int>(1 + m_random.below(150));
}

} // namespace splot::simulation
