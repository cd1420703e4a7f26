#include "tests/simulation/history.h"

#include "tests/simulation/growth.h"

#include <algorithm>
#include <array>

namespace splot::simulation {

using support::Fault;

namespace {
constexpr std::array readFaults{
    Fault::NotConnected, Fault::BackOff,    Fault::ServerError, Fault::LostConnection, Fault::TimeoutBefore,
    Fault::StaleRead,    Fault::Duplicates, Fault::Reordered,   Fault::Late,           Fault::TruncatedPage};
constexpr std::array writeFaults{Fault::NotConnected,   Fault::BackOff,       Fault::ServerError,
                                 Fault::LostConnection, Fault::TimeoutBefore, Fault::TimeoutAfter,
                                 Fault::LateEffect};
constexpr std::array<const char *, 15> faultNames{
    "none",           "not connected", "429",        "500",        "lost connection", "time-out before",
    "time-out after", "late effect",   "stale read", "duplicates", "reordered",       "late",
    "truncated page", "shifted",       "only a part"};

/// Draws the events of one history.
class Author
{
public:
    Author(base::Random &random, History &history) : m_random(random), m_history(history) {}

    void write()
    {
        m_slots = 1 + static_cast<int>(m_random.below(4));
        beginning();
        const auto family = m_random.below(4); // plain, faults, crashes, both
        const std::size_t edits = 3 + m_random.below(15);
        for (std::size_t i = 0; i < edits; ++i)
            edit();
        // What is deleted while something refers to it is a history of its own kind.
        if (m_history.scheme.entities.size() == 1 && m_random.below(4) == 0)
            removals();
        if (m_random.below(3) == 0)
            people();
        if (family == 1 || family == 3) {
            for (std::size_t i = 0, n = 1 + m_random.below(10); i < n; ++i)
                fault();
        }
        if (family >= 2) {
            for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i)
                crash();
        }
        std::ranges::stable_sort(m_history.events, {}, &Event::at);
    }

    /// What came later, see Scheme::widen.
    void widen()
    {
        m_slots = 1;
        for (const auto &event : m_history.events)
            m_slots = std::max(m_slots, event.slot + 1); // faults have none yet
        m_serial = 500;
        if (m_random.below(3) == 0) {
            for (std::size_t i = 0, n = 1 + m_random.below(4); i < n; ++i)
                wish();
        }
        const bool faulty = std::ranges::any_of(m_history.events, [](const Event &e) {
            return e.kind == Event::Kind::ReadFault || e.kind == Event::Kind::WriteFault;
        });
        if (faulty && m_random.below(2) == 0) { // the same again and again
            Event &e =
                add(Event::Kind::ReadFault, moment(), system(), 12 + static_cast<int>(m_random.below(25)));
            e.number = static_cast<int>(readFaults[m_random.below(readFaults.size())]);
        }
        std::ranges::stable_sort(m_history.events, {}, &Event::at);
    }

    /// Items that users add and remove.
    void comeAndGo()
    {
        for (const auto &event : m_history.events)
            m_slots = std::max(m_slots, event.kind == Event::Kind::Create ? event.slot + 1 : 1);
        for (std::size_t e = 0; e < m_history.scheme.entities.size(); ++e) {
            const auto &fields = m_history.scheme.entities[e].fields;
            if (fields.back().item.empty() || !fields.back().part.empty())
                continue;
            for (std::size_t i = 0, n = 1 + m_random.below(5); i < n; ++i) {
                Event &event = add(Event::Kind::Edit, moment(), system(), anySlot());
                event.entity = e;
                event.field = fields.size() - 1;
                if (m_random.below(2) == 0)
                    event.value.clear();
            }
        }
        std::ranges::stable_sort(m_history.events, {}, &Event::at);
    }

private:
    /// A person's own word about a record.
    void wish()
    {
        const auto &entity = m_history.scheme.entities[0];
        const auto which = m_random.below(4);
        Event &e = add(which < 2    ? Event::Kind::Value
                       : which == 2 ? Event::Kind::Pin
                                    : Event::Kind::Unpin,
                       moment(), system(), anySlot());
        e.field = 1 + m_random.below(entity.fields.size() - 1);
        e.value = "v" + std::to_string(++m_serial);
    }

    std::chrono::milliseconds moment()
    {
        // Many things happen close together, as they do when something is hurried.
        if (m_random.below(2) == 0)
            return m_last =
                       std::chrono::milliseconds(m_last.count() + static_cast<int>(m_random.below(15000)));
        return m_last = std::chrono::milliseconds(1 + m_random.below(300000));
    }

    std::string text()
    {
        if (m_random.below(12) == 0)
            return {};
        return "v" + std::to_string(++m_serial);
    }

    void beginning()
    {
        for (std::size_t e = 0; e < m_history.scheme.entities.size(); ++e) {
            for (int slot = 0; slot < m_slots; ++slot) {
                for (std::size_t s = 0; s < m_history.scheme.systems.size(); ++s) {
                    if (m_random.below(2) == 0)
                        create(std::chrono::milliseconds(0), s, e, slot);
                }
            }
        }
    }

    void create(std::chrono::milliseconds at, std::size_t system, std::size_t entity, int slot)
    {
        Event &e = add(Event::Kind::Create, at, system, slot);
        e.entity = entity;
        e.number = anySlot();
    }

    int anySlot() { return static_cast<int>(m_random.below(static_cast<std::uint64_t>(m_slots))); }

    void removals()
    {
        for (std::size_t i = 0, n = 1 + m_random.below(4); i < n; ++i) {
            add(Event::Kind::Remove, moment(), system(), anySlot());
            if (m_random.below(2) == 0)
                create(moment(), system(), 0, anySlot());
        }
    }

    void people()
    {
        for (std::size_t i = 0, n = 1 + m_random.below(4); i < n; ++i) {
            const auto which = m_random.below(4);
            const Event::Kind kind = which == 0   ? Event::Kind::Pause
                                     : which == 1 ? Event::Kind::Accept
                                     : which == 2 ? Event::Kind::Reject
                                                  : Event::Kind::Retry;
            add(kind, moment(), system(), 0).number = static_cast<int>(5 + m_random.below(120));
        }
    }

    Event &add(Event::Kind kind, std::chrono::milliseconds at, std::size_t system, int slot)
    {
        Event &e = m_history.events.emplace_back();
        e.kind = kind;
        e.at = at;
        e.system = system;
        e.slot = slot;
        e.value = text();
        return e;
    }

    std::size_t system() { return m_random.below(m_history.scheme.systems.size()); }

    void edit()
    {
        const std::size_t entity = m_random.below(m_history.scheme.entities.size());
        if (m_random.below(6) == 0)
            return create(moment(), system(), entity, anySlot());
        const auto &fields = m_history.scheme.entities[entity].fields;
        Event &e = add(Event::Kind::Edit, moment(), system(), anySlot());
        e.entity = entity;
        e.field = 1 + m_random.below(fields.size() - 1);
        if (fields[e.field].target) { // what others write into a reference that the record lacks: not yet
            e.value = keyOf(anySlot());
            e.system = fields[e.field].owner;
        }
    }

    void fault()
    {
        const auto which = m_random.below(10);
        const Event::Kind kind = which < 4   ? Event::Kind::ReadFault
                                 : which < 9 ? Event::Kind::WriteFault
                                             : Event::Kind::Outage;
        Event &e = add(kind, moment(), system(), 0);
        e.number = kind == Event::Kind::ReadFault
                       ? static_cast<int>(readFaults[m_random.below(readFaults.size())])
                   : kind == Event::Kind::WriteFault
                       ? static_cast<int>(writeFaults[m_random.below(writeFaults.size())])
                       : static_cast<int>(5 + m_random.below(90));
    }

    void crash()
    {
        add(Event::Kind::Crash, moment(), 0, 0).number = static_cast<int>(1 + m_random.below(150));
    }

    base::Random &m_random;
    History &m_history;
    std::chrono::milliseconds m_last{0};
    int m_slots = 1;
    int m_serial = 0;
};
} // namespace

namespace {
/// The troubles whose seeds are clean.
Trouble turnOf(std::uint64_t seed)
{
    constexpr std::array some{Trouble::Owners, Trouble::Stages, Trouble::Blind, Trouble::Worlds};
    constexpr std::array others{Trouble::Clocks, Trouble::Listings, Trouble::Mappings, Trouble::Answers};
    constexpr std::array odd{Trouble::Restored, Trouble::Schema, Trouble::Steps,
                             Trouble::Repairs,  Trouble::Links,  Trouble::Races};
    if (seed % 4 == 1)
        return odd.at(seed / 4 % odd.size());
    if (seed % 2 == 1)
        return Trouble::None;
    return (seed % 4 == 2 ? some : others).at(seed / 4 % some.size());
}
} // namespace

History History::draw(std::uint64_t seed, std::optional<Trouble> trouble)
{
    base::SeededRandom random(base::SeededRandom(seed).next()); // seeds in a row have nothing in common
    History history;
    history.seed = seed;
    history.scheme = Scheme::draw(random);
    Author(random, history).write();
    base::SeededRandom later(base::SeededRandom(seed + 1000000007).next());
    history.scheme.widen(later);
    Author(later, history).widen();
    history.trouble = trouble ? *trouble : turnOf(seed);
    history.forgets = seed % 5 == 0; // each trouble has some
    base::SeededRandom latest(base::SeededRandom(seed + 2000000011).next());
    Growth(latest, history).grow();
    base::SeededRandom last(base::SeededRandom(seed + 3000000019).next());
    if (seed % 3 == 0)
        history.scheme.gather(last);
    const bool moves = history.trouble == Trouble::Owners || history.trouble == Trouble::Stages ||
                       history.trouble == Trouble::Mappings; // of single fields
    if (seed % 3 == 1 && !moves) {
        history.scheme.itemise(last);
        Author(last, history).comeAndGo();
    }
    return history;
}

std::string keyOf(int slot)
{
    return "K" + std::to_string(slot);
}

int slotOf(const std::string &key)
{
    return key.size() > 1 && key[0] == 'K' ? std::stoi(key.substr(1)) : -1;
}

std::string toText(const Scheme &scheme, const Event &event)
{
    const auto &system = scheme.systems[event.system].id;
    const auto &entity = scheme.entities[event.entity];
    std::string at = std::to_string(event.at.count());
    at.insert(at.begin(), at.size() < 9 ? 9 - at.size() : 0, ' ');
    at += " ms  ";
    switch (event.kind) {
    case Event::Kind::Create:
        return at + "create " + entity.id + " " + keyOf(event.slot) + " in " + system + " with \"" +
               event.value + "\"";
    case Event::Kind::Edit:
        return at + "edit " + entity.id + " " + keyOf(event.slot) + "." + entity.fields[event.field].path +
               " in " + system + " to \"" + event.value + "\"";
    case Event::Kind::Remove:
        return at + "delete " + entity.id + " " + keyOf(event.slot) + " in " + system;
    case Event::Kind::Pause:
        return at + "pause " + system + " for " + std::to_string(event.number) + " s";
    case Event::Kind::Accept:
        return at + "accept a proposal";
    case Event::Kind::Reject:
        return at + "reject a proposal";
    case Event::Kind::Retry:
        return at + "retry everything";
    case Event::Kind::Value:
        return at + "a person says " + entity.id + " " + keyOf(event.slot) + "." +
               entity.fields[event.field].path + " is \"" + event.value + "\"";
    case Event::Kind::Pin:
    case Event::Kind::Unpin:
        return at + (event.kind == Event::Kind::Pin ? "pin " : "unpin ") + entity.id + " " +
               keyOf(event.slot) + "." + entity.fields[event.field].path + " in " + system + " \"" +
               event.value + "\"";
    case Event::Kind::Twice:
        return at + "create a second " + entity.id + " " + keyOf(event.slot) + " in " + system + " with \"" +
               event.value + "\"";
    case Event::Kind::ReadFault:
    case Event::Kind::WriteFault:
    case Event::Kind::ListingFault:
        return at + "next " +
               (event.kind == Event::Kind::ReadFault    ? "reading of "
                : event.kind == Event::Kind::WriteFault ? "write to "
                                                        : "listing of ") +
               system + ": " + faultNames.at(static_cast<std::size_t>(event.number)) +
               (event.slot > 0 ? ", and " + std::to_string(event.slot) + " more" : "");
    case Event::Kind::Outage:
        return at + system + " is away for " + std::to_string(event.number) + " s";
    case Event::Kind::Owner:
        return at + system + " owns " + entity.id + "." + entity.fields[event.field].path + " from now on" +
               (event.number == 1 ? ", by a draft" : "");
    case Event::Kind::Map:
        return at + entity.id + "." + entity.fields[event.field].path + " in " + system +
               (event.number == 1 ? " is mapped from now on" : " is no longer mapped");
    case Event::Kind::Jump:
        return at + "the clock is set by " + std::to_string(event.number) + " s";
    case Event::Kind::Hide:
        return at + system + " no longer shows " + entity.id + "." + entity.fields[event.field].path +
               (event.number > 0 ? " for " + std::to_string(event.number) + " s" : "");
    case Event::Kind::Backup:
        return at + "a copy of the workspace is made";
    case Event::Kind::Restore:
        return at + "the copy takes the place of the workspace";
    case Event::Kind::Repair:
        return at + "mend a value: \"" + event.value + "\"";
    case Event::Kind::Discard:
        return at + "discard what failed";
    case Event::Kind::Merge:
    case Event::Kind::Unmerge:
        return at + (event.kind == Event::Kind::Merge ? "merge " : "part ") + entity.id + " " +
               keyOf(event.slot) + " and " + keyOf(event.number);
    case Event::Kind::Unlink:
    case Event::Kind::Relink:
        return at + (event.kind == Event::Kind::Unlink ? "unlink " : "link again ") + entity.id + " " +
               keyOf(event.slot) + " in " + system;
    case Event::Kind::Approve:
        return at + "a person makes a plan and approves it";
    case Event::Kind::Fall:
        return at + "next write to " + system + ": crash at store access " + std::to_string(event.number) +
               " after it has left";
    case Event::Kind::Race:
        return at + "next write to " + system + ": " + std::to_string(event.number) +
               " ms later its user edits " + entity.fields[event.field].path + " to \"" + event.value + "\"";
    case Event::Kind::Crash:
        return at + "crash at store access " + std::to_string(event.number);
    }
    return at;
}

std::string History::toText() const
{
    std::string out = "seed " + std::to_string(seed) + ", trouble " +
                      troubleNames.at(static_cast<std::size_t>(trouble)) +
                      (forgets ? ", history kept for a minute" : "") + "\n" + scheme.toText();
    for (const auto &event : events)
        out += simulation::toText(scheme, event) + "\n";
    return out;
}

} // namespace splot::simulation
