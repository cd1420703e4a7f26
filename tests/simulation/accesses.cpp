#include "tests/simulation/accesses.h"

#include "tests/simulation/oracle.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace splot::simulation {

namespace {
using Kind = Play::Mishap::Kind;

/// What all systems hold, whatever the ids.
std::string held(Play &play)
{
    std::vector<std::string> lines;
    const auto &scheme = play.history().scheme;
    for (std::size_t s = 0; s < scheme.systems.size(); ++s) {
        for (const auto &entity : scheme.entities) {
            for (const auto &[id, object] : play.system(s).objects(entity.objects.at(s))) {
                std::string line = scheme.systems[s].id;
                for (const auto &field : entity.fields)
                    line += " " + asRead(field.places.at(s), field.places.at(s).in(object.body));
                lines.push_back(std::move(line));
            }
        }
    }
    std::ranges::sort(lines);
    std::string out;
    for (const auto &line : lines)
        out += line + "\n";
    return out;
}

std::vector<Play::Mishap> mishapsAt(std::int64_t access)
{
    const auto error = [](base::ErrorCode code, const char *text) { return base::error(code, text); };
    return {{Kind::Error, access, error(base::ErrorCode::NotConnected, "The disk is full.")},
            {Kind::Error, access, error(base::ErrorCode::BackOff, "The workspace is locked by another.")},
            {Kind::DiesBefore, access, {}},
            {Kind::DiesAfter, access, {}}};
}

constexpr std::array names{"disk full", "locked", "death before it", "death after it"};
} // namespace

History Accesses::history()
{
    History h;
    h.scheme.systems = {{"s0"}, {"s1"}};
    h.scheme.systems[1].externalId = false;
    auto &entity = h.scheme.entities.emplace_back();
    entity.id = "Thing";
    entity.objects = {{0, "things0"}, {1, "things1"}};
    for (std::size_t f = 0; f < 3; ++f) {
        auto &field = entity.fields.emplace_back();
        field.path = f == 0 ? "key" : "f" + std::to_string(f);
        field.owner = f == 2 ? 1 : 0;
        for (std::size_t s = 0; s < 2; ++s)
            field.places[s].name = field.path + "_" + std::to_string(s);
    }
    const auto add = [&h](Event::Kind kind, int seconds, std::size_t system, int slot, std::size_t field,
                          const char *value) {
        Event e;
        e.kind = kind;
        e.at = std::chrono::seconds(seconds);
        e.system = system;
        e.slot = slot;
        e.field = field;
        e.value = value;
        h.events.push_back(std::move(e));
    };
    add(Event::Kind::Create, 0, 0, 0, 0, "a");
    add(Event::Kind::Create, 0, 1, 1, 0, "b");
    add(Event::Kind::Edit, 20, 0, 0, 1, "c");
    add(Event::Kind::Edit, 22, 1, 0, 2, "d");
    add(Event::Kind::Edit, 23, 1, 0, 1, "not its own");
    add(Event::Kind::Create, 30, 0, 2, 0, "e");
    // By then a create whose answer a mishap lost is looked for and known; what is removed before may come
    // again.
    add(Event::Kind::Remove, 150, 0, 1, 0, "");
    return h;
}

int Accesses::play(std::int64_t first, std::int64_t step)
{
    const History h = history();
    Play calm(h);
    const Remains undisturbed = calm.run();
    const std::string wanted = held(calm);
    int failed = 0;
    std::int64_t plays = 0;
    for (std::int64_t access = first; access <= undisturbed.accesses; access += step) {
        const auto mishaps = mishapsAt(access);
        for (std::size_t m = 0; m < mishaps.size(); ++m, ++plays) {
            Play disturbed(h);
            disturbed.arm(mishaps[m]);
            Remains remains = disturbed.run();
            remains.disturbances += 1;
            remains.uncertain += 1;
            auto broken = Oracle(disturbed, remains).judge();
            if (broken.empty() && held(disturbed) != wanted)
                broken.push_back("the systems end otherwise:\n" + held(disturbed));
            if (broken.empty())
                continue;
            ++failed;
            std::printf("access %lld, %s: %s\n", static_cast<long long>(access), names.at(m),
                        broken.front().c_str());
            std::fflush(stdout);
        }
    }
    std::printf("%lld accesses, %lld plays: %d went wrong\n", static_cast<long long>(undisturbed.accesses),
                static_cast<long long>(plays), failed);
    return failed;
}

} // namespace splot::simulation
