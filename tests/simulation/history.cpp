#include "tests/simulation/history.h"

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
constexpr std::array<const char *, 14> faultNames{"none",
                                                  "not connected",
                                                  "429",
                                                  "500",
                                                  "lost connection",
                                                  "time-out before",
                                                  "time-out after",
                                                  "late effect",
                                                  "stale read",
                                                  "duplicates",
                                                  "reordered",
                                                  "late",
                                                  "truncated page",
                                                  ""};

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

private:
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
        for (int slot = 0; slot < m_slots; ++slot) {
            for (std::size_t s = 0; s < m_history.scheme.systems.size(); ++s) {
                if (m_random.below(2) == 0)
                    add(Event::Kind::Create, std::chrono::milliseconds(0), s, slot);
            }
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
        const int slot = static_cast<int>(m_random.below(static_cast<std::uint64_t>(m_slots)));
        Event &e =
            add(m_random.below(6) == 0 ? Event::Kind::Create : Event::Kind::Edit, moment(), system(), slot);
        e.field = 1 + m_random.below(m_history.scheme.entities[0].fields.size() - 1);
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

History History::draw(std::uint64_t seed)
{
    base::SeededRandom random(seed * 0x9E3779B97F4A7C15ULL + 1);
    History history;
    history.seed = seed;
    history.scheme = Scheme::draw(random);
    Author(random, history).write();
    return history;
}

std::string keyOf(int slot)
{
    return "K" + std::to_string(slot);
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
        return at + "create " + keyOf(event.slot) + " in " + system + " with \"" + event.value + "\"";
    case Event::Kind::Edit:
        return at + "edit " + keyOf(event.slot) + "." + entity.fields[event.field].path + " in " + system +
               " to \"" + event.value + "\"";
    case Event::Kind::ReadFault:
    case Event::Kind::WriteFault:
        return at + "next " + (event.kind == Event::Kind::ReadFault ? "reading of " : "write to ") + system +
               ": " + faultNames.at(static_cast<std::size_t>(event.number));
    case Event::Kind::Outage:
        return at + system + " is away for " + std::to_string(event.number) + " s";
    case Event::Kind::Crash:
        return at + "crash at store access " + std::to_string(event.number);
    }
    return at;
}

std::string History::toText() const
{
    std::string out = "seed " + std::to_string(seed) + "\n" + scheme.toText();
    for (const auto &event : events)
        out += simulation::toText(scheme, event) + "\n";
    return out;
}

} // namespace splot::simulation
