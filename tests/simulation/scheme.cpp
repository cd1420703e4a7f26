#include "tests/simulation/scheme.h"

namespace splot::simulation {

namespace {
bool chance(base::Random &random, int percent)
{
    return random.below(100) < static_cast<std::uint64_t>(percent);
}

SystemSpec drawSystem(base::Random &random, std::size_t index)
{
    SystemSpec s;
    s.id = "s" + std::to_string(index);
    s.externalId = chance(random, 70);
    s.versions = chance(random, 60);
    s.deletesInFeed = chance(random, 60);
    s.answersBody = chance(random, 70);
    s.partialUpdate = chance(random, 70);
    s.idempotencyKey = chance(random, 30);
    s.wholeSeconds = chance(random, 30);
    if (chance(random, 30))
        s.searchLag = std::chrono::milliseconds(500 + random.below(4000));
    if (chance(random, 20))
        s.skew = std::chrono::seconds(static_cast<int>(random.below(120)) - 60);
    return s;
}

EntitySpec drawEntity(base::Random &random, std::size_t systems)
{
    EntitySpec e;
    e.id = "Thing";
    e.presence = random.below(systems);
    for (std::size_t s = 0; s < systems; ++s)
        e.objects[s] = "things" + std::to_string(s);
    const std::size_t fields = 2 + random.below(3);
    for (std::size_t i = 0; i < fields; ++i) {
        FieldSpec &f = e.fields.emplace_back();
        f.path = i == 0 ? "key" : "f" + std::to_string(i);
        f.owner = i == 0 ? e.presence : random.below(systems);
        f.newest = i > 0 && chance(random, 15);
        for (std::size_t s = 0; s < systems; ++s) {
            if (i == 0 || s == f.owner || chance(random, 85))
                f.places[s] = {f.path + "_" + std::to_string(s),
                               chance(random, 20) ? Form::Spaced : Form::Same};
        }
    }
    return e;
}
} // namespace

Scheme Scheme::draw(base::Random &random)
{
    Scheme scheme;
    const std::size_t systems = chance(random, 70) ? 2 : 3 + random.below(2);
    for (std::size_t i = 0; i < systems; ++i)
        scheme.systems.push_back(drawSystem(random, i));
    scheme.entities.push_back(drawEntity(random, systems));
    return scheme;
}

support::FakeBehaviour Scheme::behaviour(std::size_t system) const
{
    const SystemSpec &s = systems[system];
    support::FakeBehaviour b;
    b.capabilities.externalId = s.externalId;
    b.capabilities.versions = b.givesVersions = s.versions;
    b.capabilities.deletesInFeed = s.deletesInFeed;
    b.capabilities.partialUpdate = s.partialUpdate;
    b.capabilities.idempotencyKey = s.idempotencyKey;
    b.capabilities.searchLag = s.searchLag + std::chrono::milliseconds(100);
    b.capabilities.fullPeriod = std::chrono::minutes(2);
    b.answersBody = s.answersBody;
    b.wholeSeconds = s.wholeSeconds;
    b.searchLag = s.searchLag;
    b.skew = s.skew;
    b.pageSize = 5;
    return b;
}

model::Configuration Scheme::configuration() const
{
    model::Configuration c;
    for (const auto &s : systems) {
        model::System &system = c.systems.emplace_back();
        system.id = model::SystemId(s.id);
        system.connector = "fake";
        system.schedules[""].interval = std::chrono::seconds(10);
    }
    for (const auto &e : entities) {
        model::Entity &entity = c.entities.emplace_back();
        entity.id = model::EntityId(e.id);
        entity.matchKeys.push_back({"key", {"key"}, "text", {}});
        const auto owned = [this](std::size_t system) {
            model::OwnershipRule rule;
            rule.owner = model::SystemId(systems[system].id);
            return rule;
        };
        entity.ownership.standard = entity.ownership.presence = owned(e.presence);
        entity.ownership.mayDelete = {model::SystemId(systems[e.presence].id)};
        for (const auto &s : systems)
            entity.ownership.trust.emplace_back(s.id);
        for (const auto &f : e.fields) {
            entity.fields.emplace_back().path = f.path;
            auto &rule = entity.ownership.fields[f.path] = owned(f.owner);
            if (f.newest) {
                rule.kind = model::OwnerKind::Newest;
                rule.owner = {};
            }
        }
        for (const auto &[s, object] : e.objects) {
            model::Mapping &mapping = c.mappings.emplace_back();
            mapping.system = model::SystemId(systems[s].id);
            mapping.object = model::ObjectName(object);
            mapping.entity = entity.id;
            mapping.onDelete = model::DeleteEffect::Delete;
            for (const auto &f : e.fields) {
                const auto place = f.places.find(s);
                if (place == f.places.end())
                    continue;
                model::MappingLine &line = mapping.lines.emplace_back();
                line.field = f.path;
                line.place = place->second.name;
                if (place->second.form == Form::Spaced)
                    line.in = {{"trim", {}}};
            }
        }
    }
    return c;
}

std::string Scheme::toText() const
{
    std::string out;
    for (const auto &s : systems) {
        out += "system " + s.id;
        for (const auto &[set, word] : {std::pair(s.externalId, " external-id"),
                                        {s.versions, " versions"},
                                        {s.deletesInFeed, " deletes-in-feed"},
                                        {s.answersBody, " answers-body"},
                                        {s.partialUpdate, " partial"},
                                        {s.idempotencyKey, " idempotency-key"},
                                        {s.wholeSeconds, " whole-seconds"}})
            out += set ? word : "";
        out += " lag " + std::to_string(s.searchLag.count()) + " ms, skew " + std::to_string(s.skew.count()) +
               " s\n";
    }
    for (const auto &e : entities) {
        out += "entity " + e.id + ", presence by " + systems[e.presence].id + "\n";
        for (const auto &f : e.fields) {
            out += "  " + f.path + ": " + (f.newest ? "newest" : systems[f.owner].id) + ", in";
            for (const auto &[s, place] : f.places)
                out += " " + systems[s].id;
            out += "\n";
        }
    }
    return out;
}

model::Value written(const PlaceSpec &place, const std::string &value)
{
    return place.form == Form::Spaced && !value.empty() ? " " + value + " " : value;
}

std::string asRead(const PlaceSpec &place, const model::Value *held)
{
    std::string text = held ? held->toText() : std::string();
    if (place.form == Form::Spaced) {
        const auto first = text.find_first_not_of(' ');
        text = first == std::string::npos ? std::string()
                                          : text.substr(first, text.find_last_not_of(' ') - first + 1);
    }
    return text;
}

} // namespace splot::simulation
