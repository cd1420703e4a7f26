#include "tests/simulation/scheme.h"

#include <algorithm>

namespace splot::simulation {

namespace {
bool chance(base::Random &random, int percent)
{
    return random.below(100) < static_cast<std::uint64_t>(percent);
}

void drawPlaces(base::Random &random, FieldSpec &field, std::size_t systems, bool everywhere)
{
    for (std::size_t s = 0; s < systems; ++s) {
        if (!everywhere && s != field.owner && !chance(random, 85))
            continue;
        PlaceSpec &place = field.places[s];
        place.name = field.path + "_" + std::to_string(s);
        if (everywhere || field.target)
            continue;
        place.form = chance(random, 20) ? Form::Spaced : Form::Same;
        place.upper = chance(random, 10);
    }
}

EntitySpec drawEntity(base::Random &random, std::size_t systems, std::size_t index)
{
    EntitySpec e;
    e.id = index == 0 ? "Thing" : "Order";
    e.presence = random.below(systems);
    for (std::size_t s = 0; s < systems; ++s)
        e.objects[s] = (index == 0 ? "things" : "orders") + std::to_string(s);
    const std::size_t fields = 2 + random.below(3);
    for (std::size_t i = 0; i < fields; ++i) {
        FieldSpec &f = e.fields.emplace_back();
        f.path = i == 0 ? "key" : "f" + std::to_string(i);
        f.owner = i == 0 ? e.presence : random.below(systems);
        f.newest = i > 0 && chance(random, 15);
        if (i > 0 && !f.newest && chance(random, 20))
            f.reaction = chance(random, 50) ? model::Reaction::Leave : model::Reaction::Propose;
        if (index == 1 && i == 1) {
            f.target = 0;
            f.required = chance(random, 40);
        }
        drawPlaces(random, f, systems, i == 0);
    }
    return e;
}
} // namespace

SystemSpec SystemSpec::draw(base::Random &random, std::size_t index)
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
    s.refuses = chance(random, 8);
    if (chance(random, 30))
        s.searchLag = std::chrono::milliseconds(500 + random.below(4000));
    if (chance(random, 20))
        s.skew = std::chrono::seconds(static_cast<int>(random.below(120)) - 60);
    return s;
}

Scheme Scheme::draw(base::Random &random)
{
    Scheme scheme;
    const std::size_t systems = chance(random, 70) ? 2 : 3 + random.below(2);
    for (std::size_t i = 0; i < systems; ++i)
        scheme.systems.push_back(SystemSpec::draw(random, i));
    for (std::size_t i = 0, n = chance(random, 25) ? 2 : 1; i < n; ++i)
        scheme.entities.push_back(drawEntity(random, systems, i));
    return scheme;
}

void Scheme::widen(base::Random &random)
{
    const auto drawn = random.below(3);
    for (auto &system : systems) {
        if (drawn == 2 && chance(random, 40)) { // its keys alone keep it from making a thing twice
            system.search = false;
            system.idempotencyKey = true;
        }
    }
    for (auto &entity : entities) {
        auto &last = entity.fields.back();
        if (drawn == 0 && entity.fields.size() > 2 && !last.target && !entity.fields[1].target) {
            last.computed = 1;
            last.newest = false;
            last.reaction = model::Reaction::Restore;
        }
        // A reference to what is not there waits with it: a history of its own kind.
        for (std::size_t s = 0; drawn == 1 && entities.size() == 1 && s < systems.size(); ++s) {
            if (chance(random, 50))
                entity.scopes[s] = {1, chance(random, 50)};
        }
    }
}

void Scheme::gather(base::Random &random)
{
    for (auto &entity : entities) {
        for (std::size_t s = 0; s < systems.size(); ++s) {
            const bool lists = chance(random, 30);
            for (std::size_t f = 1; lists && f < entity.fields.size(); ++f) {
                const auto place = entity.fields[f].places.find(s);
                if (place != entity.fields[f].places.end() && !entity.fields[f].target)
                    place->second.listed = chance(random, 70);
            }
        }
    }
}

void Scheme::itemise(base::Random &random)
{
    for (auto &entity : entities) {
        std::set<std::size_t> apart; // formulas read them
        for (const auto &[s, scope] : entity.scopes)
            apart.insert(scope.field);
        for (const auto &f : entity.fields) {
            if (f.computed)
                apart.insert(*f.computed);
        }
        int many = 0;
        for (std::size_t i = 1; i < entity.fields.size(); ++i) {
            FieldSpec &f = entity.fields[i];
            if (f.target || f.computed || apart.contains(i) || chance(random, 20))
                continue;
            // a.v, b.v, a.w
            f.part = many == 2 ? "w" : "v";
            const FieldSpec *first = entity.firstPart(f.part);
            if (first) {
                f.owner = first->owner;
                f.newest = first->newest;
                f.reaction = first->reaction;
                f.strict = first->strict; // one rule for all items
                f.blocks = first->blocks;
                f.places = first->places;
            } else if (!f.newest && chance(random, 40)) {
                f.reaction = chance(random, 70) ? model::Reaction::Leave : model::Reaction::Propose;
            }
            f.item = many == 1 ? "b" : "a";
            f.path = "parts[" + f.item + "]." + f.part;
            for (auto &[s, place] : f.places)
                place.item = f.item;
            many += 1;
        }
        for (std::size_t s = 0; s < systems.size(); ++s) {
            if (!systems[s].partialUpdate && chance(random, 50))
                entity.itemIds.insert(s);
        }
        if (entity.firstPart() && chance(random, 60))
            entity.fields.push_back(entity.comingAndGoing());
    }
}

const FieldSpec *EntitySpec::firstPart(const std::string &part) const
{
    const auto it = std::ranges::find_if(
        fields, [&](const FieldSpec &f) { return !f.item.empty() && (part.empty() || f.part == part); });
    return it == fields.end() ? nullptr : &*it;
}

FieldSpec EntitySpec::comingAndGoing() const
{
    FieldSpec f = *firstPart();
    f.item = "c";
    f.strict = f.blocks = false;
    f.part.clear();
    f.path = "parts[c]";
    f.places.clear();
    for (const auto &other : fields) {
        for (const auto &[s, place] : other.places) {
            if (!other.item.empty())
                f.places[s] = {.name = {}, .item = f.item, .presence = true};
        }
    }
    return f;
}

/// Plain fields come first, then the list, its key and its parts.
model::FieldKey EntitySpec::keyOf(const FieldSpec &field) const
{
    const auto plain = [](const FieldSpec &f) { return f.item.empty(); };
    if (plain(field))
        return {static_cast<model::FieldIndex>(std::count_if(fields.data(), &field, plain)), {}};
    const auto list = std::ranges::count_if(fields, plain);
    if (field.part.empty())
        return {static_cast<model::FieldIndex>(list), field.item};
    return {static_cast<model::FieldIndex>(list + (field.part == "v" ? 2 : 3)), field.item};
}

support::FakeBehaviour Scheme::behaviour(std::size_t system, const EntitySpec &entity) const
{
    const SystemSpec &s = systems[system];
    support::FakeBehaviour b;
    b.capabilities.externalId = s.externalId;
    b.capabilities.versions = b.givesVersions = s.versions;
    b.capabilities.deletesInFeed = s.deletesInFeed;
    b.capabilities.partialUpdate = s.partialUpdate;
    b.capabilities.idempotencyKey = s.idempotencyKey;
    b.capabilities.find = s.search;
    b.capabilities.searchLag = s.searchLag + std::chrono::milliseconds(100);
    b.capabilities.fullPeriod = s.fullPeriod;
    b.answersBody = s.answersBody;
    b.draftFirst = s.drafts;
    b.wholeSeconds = s.wholeSeconds;
    b.searchLag = s.searchLag;
    b.skew = s.skew;
    b.pageSize = s.pageSize;
    std::vector<PlaceSpec> places;
    for (const auto &f : entity.fields) {
        if (const auto place = f.places.find(system); place != f.places.end())
            places.push_back(place->second);
    }
    const auto last = places.back();
    b.leavesOut = [place = places.size() < 2   ? std::string()
                           : last.item.empty() ? last.name
                                               : last.list()](const model::Value &body) {
        model::Value part = model::Object{};
        for (const auto &[name, value] : *body.object()) {
            if (name != place)
                part.setMember(name, value);
        }
        return part;
    };
    b.normalise = [places](model::Value body) {
        for (const auto &place : places) { // its form has all its fields, empty ones too
            if (!place.in(body))
                place.put(body, "");
            if (place.upper)
                place.put(body, simulation::capitals(place.in(body)->toText()));
        }
        return body;
    };
    if (s.refuses) {
        std::vector<PlaceSpec> judged; // ids of other objects are none of its business
        for (const auto &f : entity.fields) {
            if (const auto place = f.places.find(system); place != f.places.end() && !f.target)
                judged.push_back(place->second);
        }
        b.refuse = [judged](const model::Value &body) -> std::optional<std::pair<std::string, std::string>> {
            for (const auto &place : judged) {
                const auto *value = place.in(body);
                if (value && refused(value->toText()))
                    return std::pair(place.path(), std::string("nothing that ends with 7"));
            }
            return {};
        };
    }
    return b;
}

model::Configuration Scheme::configuration() const
{
    model::Configuration c;
    for (const auto &s : systems) {
        model::System &system = c.systems.emplace_back();
        system.id = model::SystemId(s.id);
        system.connector = "fake";
        system.schedules[""].interval = s.interval;
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
        const auto addField = [&](const FieldSpec &f, const std::string &path) {
            model::Field &field = entity.fields.emplace_back();
            field.path = path;
            if (f.target) {
                field.type = model::FieldType::Reference;
                field.target = model::EntityId(entities[*f.target].id);
            }
            if (f.strict)
                field.rules.push_back({"pattern", {"|.*[^5]"}, f.blocks});
            auto &rule = entity.ownership.fields[path] = owned(f.owner);
            rule.reaction = f.reaction;
            if (f.newest) {
                rule.kind = model::OwnerKind::Newest;
                rule.owner = {};
            } else if (f.computed) {
                rule.kind = model::OwnerKind::Computed;
                rule.owner = {};
                rule.formula = "upper(" + e.fields[*f.computed].path + ")";
            } else if (f.stage) {
                rule.kind = model::OwnerKind::Stages;
                rule.owner = {};
                rule.stages = {{"right(" + e.fields[f.stage->status].path + ") in ('0', '1', '2', '3', '4')",
                                model::SystemId(systems[f.stage->later].id)},
                               {"", model::SystemId(systems[f.owner].id)}};
            }
        };
        for (const auto &f : e.fields) {
            if (f.item.empty())
                addField(f, f.path);
        }
        if (const auto *first = e.firstPart()) {
            addField(*first, "parts");
            entity.fields.back().type = model::FieldType::List;
            entity.fields.back().listKey = {"k"};
            addField(*first, "parts[].k");
            for (const auto *part : {first, e.firstPart("w")}) {
                if (part)
                    addField(*part, "parts[]." + part->part);
            }
        }
        for (const auto &[s, object] : e.objects) {
            model::Mapping &mapping = c.mappings.emplace_back();
            mapping.system = model::SystemId(systems[s].id);
            mapping.object = model::ObjectName(object);
            mapping.entity = entity.id;
            mapping.onDelete = model::DeleteEffect::Delete;
            if (const auto scope = e.scopes.find(s); scope != e.scopes.end()) {
                mapping.scope = "not (right(" + e.fields[scope->second.field].path + ") in ('3', '6', '9'))";
                mapping.onLeave =
                    scope->second.deletes ? model::DeleteEffect::Delete : model::DeleteEffect::Nothing;
            }
            for (const auto &f : e.fields) {
                const auto place = f.places.find(s);
                if (place == f.places.end() || !place->second.mapped ||
                    (!f.item.empty() && &f != e.firstPart(f.part)))
                    continue;
                if (!f.item.empty() && mapping.lists.empty()) {
                    mapping.lists.push_back({"parts", "parts[]", e.itemIds.contains(s) ? "id" : ""});
                    auto &key = mapping.lines.emplace_back();
                    key.field = key.place = "parts[].k";
                }
                model::MappingLine &line = mapping.lines.emplace_back();
                line.field = f.item.empty() ? f.path : "parts[]." + f.part;
                line.place = place->second.path();
                if (place->second.form == Form::Spaced)
                    line.in = {{"trim", {}}};
                if (place->second.upper)
                    line.acceptedForm = "case";
                line.requiredOnCreate = f.required;
                if (f.target)
                    line.referenceObject = model::ObjectName(entities[*f.target].objects.at(s));
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
                                        {!s.search, " no-search"},
                                        {s.wholeSeconds, " whole-seconds"},
                                        {s.drafts, " drafts"},
                                        {s.refuses, " refuses-7"}})
            out += set ? word : "";
        out += " lag " + std::to_string(s.searchLag.count()) + " ms, skew " + std::to_string(s.skew.count()) +
               " s, read every " + std::to_string(s.interval.count()) + " ms, answers after " +
               std::to_string(s.latency.count()) + " ms, listed every " +
               std::to_string(s.fullPeriod.count()) + " min\n";
    }
    for (const auto &e : entities) {
        out += "entity " + e.id + ", presence by " + systems[e.presence].id;
        for (const auto &[s, scope] : e.scopes)
            out += ", " + systems[s].id + " without " + e.fields[scope.field].path + " of 3, 6, 9" +
                   (scope.deletes ? " (deletes)" : "");
        out += "\n";
        for (const auto &f : e.fields) {
            out += "  " + f.path + ": " +
                   (f.newest     ? "newest"
                    : f.computed ? "capitals of " + e.fields[*f.computed].path
                                 : systems[f.owner].id);
            out += f.reaction == model::Reaction::Leave     ? " else leave"
                   : f.reaction == model::Reaction::Propose ? " else propose"
                                                            : "";
            if (f.stage)
                out += ", " + systems[f.stage->later].id + " while " + e.fields[f.stage->status].path +
                       " ends with 0 to 4";
            out += !f.strict  ? ""
                   : f.blocks ? ", no object with a value that ends with 5"
                              : ", no value that ends with 5";
            out += f.target ? (f.required ? ", required reference" : ", reference") : "";
            out += ", in";
            for (const auto &[s, place] : f.places)
                out += " " + systems[s].id + (place.upper ? " (capitals)" : "") +
                       (place.listed ? " (in a list)" : "") + (place.mapped ? "" : " (not mapped)");
            out += "\n";
        }
    }
    return out;
}

} // namespace splot::simulation
