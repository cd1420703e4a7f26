#include "core/workspace/configurationcheck.h"

#include "core/model/cron.h"
#include "core/model/writewindow.h"
#include "core/workspace/configurationcodec.h"

#include <QTimeZone>

#include <algorithm>
#include <functional>

namespace splot::workspace {

using model::FieldType;

namespace {
const model::Field *findField(const model::Entity &entity, const std::string &path)
{
    const auto at = std::find_if(entity.fields.begin(), entity.fields.end(),
                                 [&](const auto &f) { return f.path == path; });
    return at == entity.fields.end() ? nullptr : &*at;
}

/// `lines` for `lines[].quantity`; empty: it is in no list.
std::string listOf(const std::string &path)
{
    const auto brackets = path.find("[]");
    return brackets == std::string::npos ? std::string() : path.substr(0, brackets);
}

bool goesIn(const model::Mapping &mapping, const model::MappingLine &line)
{
    return mapping.direction != model::Direction::Out && line.direction != model::Direction::Out &&
           !line.parked;
}

bool goesOut(const model::Mapping &mapping, const model::MappingLine &line)
{
    return mapping.direction != model::Direction::In && line.direction != model::Direction::In &&
           !line.parked;
}

template <class T, class IdOf> std::vector<std::string> doubles(const std::vector<T> &all, IdOf idOf)
{
    std::set<std::string> seen;
    std::vector<std::string> out;
    for (const T &one : all) {
        if (!seen.insert(idOf(one)).second)
            out.push_back(idOf(one));
    }
    return out;
}
} // namespace

void ConfigurationCheck::say(std::string where, std::string source, std::vector<std::string> arguments)
{
    m_problems.push_back({std::move(where), {std::move(source), std::move(arguments)}});
}

std::vector<model::ConfigurationProblem> ConfigurationCheck::run()
{
    systems();
    for (const auto &id : doubles(m_configuration.entities, [](const auto &e) { return e.id.value; }))
        say("entity/" + id, QT_TRANSLATE_NOOP("splot", "There are two entities of this name."));
    for (const auto &one : m_configuration.entities)
        entity(one);
    for (const auto &key : doubles(m_configuration.mappings, [](const auto &m) { return m.key(); }))
        say("mapping/" + key,
            QT_TRANSLATE_NOOP("splot", "There are two mappings of this object to this entity."));
    for (const auto &one : m_configuration.mappings)
        mapping(one);
    lookups();
    requiredCycles();
    if (!QTimeZone(QByteArray::fromStdString(m_configuration.options.timeZone)).isValid())
        say("options/timeZone",
            QT_TRANSLATE_NOOP("splot", "The time zone \"%1\" is not known; use a name like Europe/Warsaw."),
            {m_configuration.options.timeZone});
    return std::move(m_problems);
}

bool ConfigurationCheck::knowsSystem(const model::SystemId &system, const std::string &where)
{
    if (m_configuration.system(system))
        return true;
    say(where, QT_TRANSLATE_NOOP("splot", "There is no system \"%1\"."), {system.value});
    return false;
}

void ConfigurationCheck::systems()
{
    for (const auto &id : doubles(m_configuration.systems, [](const auto &s) { return s.id.value; }))
        say("system/" + id, QT_TRANSLATE_NOOP("splot", "There are two systems of this name."));
    for (const auto &system : m_configuration.systems) {
        if (system.id.value == "newest" || system.id.value == "manual")
            say("system/" + system.id.value,
                QT_TRANSLATE_NOOP("splot",
                                  "\"%1\" has a meaning of its own as an owner; choose another name."),
                {system.id.value});
        if (system.id.value.find('/') != std::string::npos)
            say("system/" + system.id.value,
                QT_TRANSLATE_NOOP("splot", "The name of a system must not contain \"/\"."));
        times(system);
    }
}

void ConfigurationCheck::times(const model::System &system)
{
    const std::string where = "system/" + system.id.value;
    if (const auto window = model::WriteWindow::parse(system.writeWindow); !window)
        m_problems.push_back({where + "/writeWindow", window.error().message});
    for (const auto &[object, schedule] : system.schedules) {
        if (schedule.cron.empty())
            continue;
        const std::string at = where + "/schedules/" + (object.empty() ? "*" : object);
        const auto cron = model::Cron::parse(schedule.cron);
        if (!cron)
            m_problems.push_back({at, cron.error().message});
        else if (!cron->next({}, QTimeZone::utc()))
            say(at, QT_TRANSLATE_NOOP("splot", "The schedule \"%1\" never comes."), {schedule.cron});
    }
}

void ConfigurationCheck::lookups()
{
    for (const auto &name : doubles(m_configuration.lookups, [](const auto &l) { return l.name; }))
        say("lookup/" + name, QT_TRANSLATE_NOOP("splot", "There are two lookups of this name."));
    for (const auto &lookup : m_configuration.lookups) {
        for (const auto &word : doubles(lookup.entries, [](const auto &e) { return e.first; }))
            say("lookup/" + lookup.name + "/" + word,
                QT_TRANSLATE_NOOP("splot", "The word \"%1\" stands twice in the lookup."), {word});
    }
}

void ConfigurationCheck::entity(const model::Entity &entity)
{
    const std::string where = "entity/" + entity.id.value;
    for (const auto &path : doubles(entity.fields, [](const auto &f) { return f.path; }))
        say(where + "/fields/" + path, QT_TRANSLATE_NOOP("splot", "The entity has two fields of this name."));
    for (const auto &one : entity.fields)
        field(entity, one, where + "/fields/" + one.path);
    matchKeys(entity, where);
    ownership(entity, where + "/ownership");
}

void ConfigurationCheck::field(const model::Entity &entity, const model::Field &field,
                               const std::string &where)
{
    if (field.type == FieldType::Reference && !m_configuration.entity(field.target))
        say(where, QT_TRANSLATE_NOOP("splot", "The field refers to the entity \"%1\", which does not exist."),
            {field.target.value});
    if (field.type == FieldType::OneOf && field.options.empty())
        say(where, QT_TRANSLATE_NOOP("splot", "The field is a choice, but has no options."));
    if (const auto list = listOf(field.path); !list.empty()) {
        const auto *parent = findField(entity, list);
        if (!parent || parent->type != FieldType::List)
            say(where,
                QT_TRANSLATE_NOOP("splot",
                                  "The field is in the list \"%1\", which the entity does not have."),
                {list});
        else if (parent->listKey.empty())
            say(where,
                QT_TRANSLATE_NOOP(
                    "splot", "The list \"%1\" is one value as a whole; give it a key to have fields in it."),
                {list});
    }
    for (const auto &key : field.listKey) {
        if (!findField(entity, field.path + "[]." + key))
            say(where, QT_TRANSLATE_NOOP("splot", "The key \"%1\" of the list is no field in it."), {key});
    }
    for (const auto &other : entity.fields) {
        if (other.path.starts_with(field.path + "."))
            say(where,
                QT_TRANSLATE_NOOP("splot", "The field is one value and cannot also hold the field \"%1\"."),
                {other.path});
    }
}

void ConfigurationCheck::matchKeys(const model::Entity &entity, const std::string &where)
{
    static const std::set<std::string> forms{"text", "email", "phone", "tax_id", "code", "exact"};
    for (const auto &name : doubles(entity.matchKeys, [](const auto &k) { return k.name; }))
        say(where + "/match/" + name,
            QT_TRANSLATE_NOOP("splot", "The entity has two match keys of this name."));
    for (const auto &key : entity.matchKeys) {
        const std::string at = where + "/match/" + key.name;
        if (key.fields.empty())
            say(at, QT_TRANSLATE_NOOP("splot", "The match key has no fields."));
        if (!forms.contains(key.normalForm))
            say(at,
                QT_TRANSLATE_NOOP("splot",
                                  "\"%1\" is no normal form; use text, email, phone, tax_id, code or exact."),
                {key.normalForm});
        for (const auto &path : key.fields) {
            if (!findField(entity, path))
                say(at, QT_TRANSLATE_NOOP("splot", "The entity has no field \"%1\"."), {path});
        }
    }
}

void ConfigurationCheck::ownership(const model::Entity &entity, const std::string &where)
{
    const auto &own = entity.ownership;
    // The default rule owns what has no rule of its own: its owner has to bring at least one such field.
    rule(entity, own.standard, {}, where + "/standard");
    for (const auto &[path, one] : own.fields) {
        if (!findField(entity, path))
            say(where + "/fields/" + path, QT_TRANSLATE_NOOP("splot", "The entity has no field \"%1\"."),
                {path});
        else
            rule(entity, one, path, where + "/fields/" + path);
    }
    if (own.presence != own.standard)
        rule(entity, own.presence, {}, where + "/presence");
    const std::pair<const char *, const std::vector<model::SystemId> *> lists[] = {
        {"/trust", &own.trust}, {"/mayCreate", &own.mayCreate}, {"/mayDelete", &own.mayDelete}};
    for (const auto &[name, systems] : lists) {
        for (const auto &system : *systems)
            knowsSystem(system, where + name);
    }
}

void ConfigurationCheck::rule(const model::Entity &entity, const model::OwnershipRule &rule,
                              const std::string &path, const std::string &where)
{
    switch (rule.kind) {
    case model::OwnerKind::System:
        // An entity without mappings is a draft; its owner is asked for with the first mapping.
        if (rule.owner.valid())
            owner(entity, rule.owner, path, where);
        else if (!m_configuration.mappingsOf(entity.id).empty())
            say(where, QT_TRANSLATE_NOOP(
                           "splot", "Nobody owns this; name a system, or say newest, manual or a formula."));
        break;
    case model::OwnerKind::Computed:
        if (rule.formula.empty())
            say(where, QT_TRANSLATE_NOOP("splot", "The field is computed, but has no formula."));
        break;
    case model::OwnerKind::Stages:
        if (rule.stages.empty())
            say(where, QT_TRANSLATE_NOOP("splot", "The owner changes by stage, but there are no stages."));
        for (std::size_t i = 0; i < rule.stages.size(); ++i) {
            const std::string at = where + "/stages/" + std::to_string(i + 1);
            owner(entity, rule.stages[i].owner, path, at);
            if (rule.stages[i].when.empty() && i + 1 < rule.stages.size())
                say(at, QT_TRANSLATE_NOOP("splot",
                                          "This stage always holds, so the stages after it never will."));
        }
        break;
    case model::OwnerKind::Newest:
    case model::OwnerKind::Manual:
        break;
    }
}

void ConfigurationCheck::owner(const model::Entity &entity, const model::SystemId &owner,
                               const std::string &path, const std::string &where)
{
    if (knowsSystem(owner, where) && !brings(owner, entity, path))
        say(where, QT_TRANSLATE_NOOP("splot", "\"%1\" owns this, but no mapping reads it from there."),
            {owner.value});
}

bool ConfigurationCheck::brings(const model::SystemId &system, const model::Entity &entity,
                                const std::string &path) const
{
    for (const auto *mapping : m_configuration.mappingsOf(entity.id)) {
        if (mapping->system != system)
            continue;
        for (const auto &line : mapping->lines) {
            const bool meant = path.empty() || line.field == path || listOf(line.field) == path;
            if (meant && goesIn(*mapping, line))
                return true;
        }
        const auto inList = [&](const auto &list) { return list.field == path; };
        if (std::any_of(mapping->lists.begin(), mapping->lists.end(), inList) &&
            mapping->direction != model::Direction::Out)
            return true;
    }
    return false;
}

void ConfigurationCheck::mapping(const model::Mapping &mapping)
{
    const std::string where = "mapping/" + mapping.key();
    knowsSystem(mapping.system, where);
    if (mapping.onDelete == model::DeleteEffect::Archive || mapping.onLeave == model::DeleteEffect::Archive) {
        if (mapping.archiveValues.empty())
            say(where, QT_TRANSLATE_NOOP(
                           "splot", "Objects are to be archived, but no values are given that archive one."));
    }
    const auto *entity = m_configuration.entity(mapping.entity);
    if (!entity) {
        say(where, QT_TRANSLATE_NOOP("splot", "There is no entity \"%1\"."), {mapping.entity.value});
        return;
    }
    std::set<std::string> placesOut;
    for (std::size_t i = 0; i < mapping.lines.size(); ++i) {
        const auto &one = mapping.lines[i];
        const std::string at = where + "/lines/" + std::to_string(i + 1);
        line(mapping, *entity, one, at);
        if (goesOut(mapping, one) && !one.place.empty() && !placesOut.insert(one.place).second)
            say(at, QT_TRANSLATE_NOOP("splot", "Two lines write the place \"%1\"."), {one.place});
    }
    lists(mapping, *entity, where);
}

void ConfigurationCheck::line(const model::Mapping &mapping, const model::Entity &entity,
                              const model::MappingLine &line, const std::string &where)
{
    for (const auto *steps : {&line.in, &line.out}) {
        for (const auto &step : *steps) {
            if (step.function != "lookup" && step.function != "reverse_lookup")
                continue;
            const std::string name = step.arguments.empty() ? std::string() : step.arguments.front();
            const auto known = [&](const auto &lookup) { return lookup.name == name; };
            if (std::none_of(m_configuration.lookups.begin(), m_configuration.lookups.end(), known))
                say(where, QT_TRANSLATE_NOOP("splot", "There is no lookup \"%1\"."), {name});
        }
    }
    if (line.field.empty()) {
        // A constant or a formula on the way out; nothing to read.
        if (line.direction != model::Direction::Out)
            say(where, QT_TRANSLATE_NOOP("splot", "A line without a field can go out only."));
        return;
    }
    const auto *field = findField(entity, line.field);
    if (!field)
        say(where, QT_TRANSLATE_NOOP("splot", "The entity has no field \"%1\"."), {line.field});
    else if (field->type == FieldType::Reference && !line.parked)
        reference(mapping, *field, line, where);
}

void ConfigurationCheck::reference(const model::Mapping &mapping, const model::Field &field,
                                   const model::MappingLine &line, const std::string &where)
{
    const auto carries = [&](const model::Mapping &other) {
        return other.system == mapping.system && other.entity == field.target &&
               (!line.referenceObject.valid() || other.object == line.referenceObject);
    };
    if (std::none_of(m_configuration.mappings.begin(), m_configuration.mappings.end(), carries))
        say(where,
            QT_TRANSLATE_NOOP("splot",
                              "The field \"%1\" refers to %2, but no object of \"%3\" is mapped to it."),
            {field.path, field.target.value, mapping.system.value});
}

void ConfigurationCheck::lists(const model::Mapping &mapping, const model::Entity &entity,
                               const std::string &where)
{
    std::set<std::string> mapped;
    for (const auto &list : mapping.lists) {
        const auto *field = findField(entity, list.field);
        if (list.field.empty()) // names the ids of elements that a place picks
            continue;
        if (!field || field->type != FieldType::List)
            say(where + "/lists", QT_TRANSLATE_NOOP("splot", "The entity has no list \"%1\"."), {list.field});
        mapped.insert(list.field);
    }
    std::set<std::string> missing;
    for (const auto &line : mapping.lines) {
        const auto list = listOf(line.field);
        if (!list.empty() && !mapped.contains(list) && missing.insert(list).second)
            say(where + "/lists",
                QT_TRANSLATE_NOOP(
                    "splot",
                    "Lines read the list \"%1\", but it is not said which list of the object it is."),
                {list});
    }
}

void ConfigurationCheck::requiredCycles()
{
    // Per system: which entity cannot be created there before which other.
    std::map<model::SystemId, std::map<model::EntityId, std::set<model::EntityId>>> needs;
    for (const auto &mapping : m_configuration.mappings) {
        const auto *entity = m_configuration.entity(mapping.entity);
        for (const auto &line : mapping.lines) {
            const auto *field = entity ? findField(*entity, line.field) : nullptr;
            if (field && field->type == FieldType::Reference && line.requiredOnCreate &&
                goesOut(mapping, line))
                needs[mapping.system][mapping.entity].insert(field->target);
        }
    }
    for (const auto &[system, graph] : needs) {
        for (const auto &[start, direct] : graph) {
            std::set<model::EntityId> reached;
            std::vector<model::EntityId> open(direct.begin(), direct.end());
            while (!open.empty()) {
                const auto next = open.back();
                open.pop_back();
                if (!reached.insert(next).second)
                    continue;
                if (const auto found = graph.find(next); found != graph.end())
                    open.insert(open.end(), found->second.begin(), found->second.end());
            }
            if (reached.contains(start))
                say("entity/" + start.value,
                    QT_TRANSLATE_NOOP("splot", "In \"%1\" a new %2 needs another one first, which again "
                                               "needs a %2; make one of the references not required."),
                    {system.value, start.value});
        }
    }
}

std::vector<model::ConfigurationProblem> checkConfiguration(const model::Configuration &configuration)
{
    return ConfigurationCheck(configuration).run();
}

} // namespace splot::workspace
