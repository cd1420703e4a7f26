#include "core/workspace/supportbundle.h"

#include "core/workspace/configurationcodec.h"
#include "core/workspace/documenttext.h"

#include <QString>
#include <QSysInfo>

namespace splot::workspace {

namespace {
constexpr int casesShown = 500;
constexpr int commandsShown = 200;
constexpr std::int64_t day = 24 * 60;

model::List namesOf(const std::vector<model::Step> &steps)
{
    model::List names;
    for (const auto &step : steps)
        names.emplace_back(step.function); // its arguments may hold a person's value
    return names;
}

model::Value describe(const model::System &system)
{
    model::List settings;
    for (const auto &[name, value] : system.settings)
        settings.emplace_back(name);
    return model::Object{{"id", system.id.value},
                         {"connector", system.connector},
                         {"production", system.environment == model::Environment::Production},
                         {"read_only", system.readOnly},
                         {"paused", system.paused},
                         {"settings_given", std::move(settings)}};
}

model::Value describe(const model::Entity &entity)
{
    model::List fields;
    for (const auto &f : entity.fields)
        fields.push_back(model::Object{{"path", f.path},
                                       {"type", static_cast<std::int64_t>(f.type)},
                                       {"privacy", static_cast<std::int64_t>(f.privacy)}});
    return model::Object{{"id", entity.id.value},
                         {"fields", std::move(fields)},
                         {"match_keys", static_cast<std::int64_t>(entity.matchKeys.size())}};
}

model::Value describe(const model::Mapping &mapping)
{
    model::List lines;
    for (const auto &l : mapping.lines)
        lines.push_back(model::Object{{"field", l.field},
                                      {"place", l.place},
                                      {"in", namesOf(l.in)},
                                      {"out", namesOf(l.out)},
                                      {"parked", l.parked}});
    return model::Object{{"key", mapping.key()}, {"lines", std::move(lines)}};
}

base::Result<model::Value> configurationOf(store::Reader &reader)
{
    SPLOT_ASSIGN(const auto version, reader.configurationVersion());
    SPLOT_ASSIGN(const auto documents, reader.documents());
    SPLOT_ASSIGN(const auto c, readConfiguration(documents, version));
    model::List systems, entities, mappings;
    for (const auto &s : c.systems)
        systems.push_back(describe(s));
    for (const auto &e : c.entities)
        entities.push_back(describe(e));
    for (const auto &m : c.mappings)
        mappings.push_back(describe(m));
    return model::Value(model::Object{{"version", version},
                                      {"systems", std::move(systems)},
                                      {"entities", std::move(entities)},
                                      {"mappings", std::move(mappings)},
                                      {"lookups", static_cast<std::int64_t>(c.lookups.size())}});
}

base::Result<model::List> casesOf(store::Reader &reader)
{
    SPLOT_ASSIGN(const auto cases, reader.cases().list({}, 0, casesShown));
    model::List list;
    for (const auto &c : cases)
        list.push_back(model::Object{{"id", c.id.value},
                                     {"kind", static_cast<std::int64_t>(c.kind)},
                                     {"system", c.system.value},
                                     {"entity", c.entity.value},
                                     {"step", static_cast<std::int64_t>(c.step)},
                                     {"code", base::codeName(c.code)},
                                     {"field", c.field},
                                     {"message", c.message.source}, // without what was filled in
                                     {"state", static_cast<std::int64_t>(c.state)},
                                     {"open", c.count},
                                     {"last", c.last.micros}});
    return list;
}

base::Result<model::List> trafficOf(store::Reader &reader, model::Moment now)
{
    const auto minute = now.micros / 60'000'000;
    SPLOT_ASSIGN(const auto sums, reader.flows(minute - day, minute + 1, 60));
    model::List list;
    for (const auto &f : sums)
        list.push_back(model::Object{{"system", f.system.value},
                                     {"entity", f.entity.value},
                                     {"out", f.out},
                                     {"what", f.what},
                                     {"minute", f.minute},
                                     {"count", f.count}});
    return list;
}

base::Result<model::List> workOf(store::Reader &reader)
{
    SPLOT_ASSIGN(const auto open, reader.evidence().openWork());
    model::List list;
    for (const auto &w : open)
        list.push_back(model::Object{{"system", w.system.value},
                                     {"object", w.object.value},
                                     {"entity", w.entity.value},
                                     {"out", w.out},
                                     {"state", w.state},
                                     {"count", w.count}});
    return list;
}

base::Result<model::List> commandsOf(store::Reader &reader)
{
    SPLOT_ASSIGN(const auto commands, reader.commands(0, commandsShown));
    model::List list;
    for (const auto &c : commands)
        list.push_back(model::Object{{"id", c.id},
                                     {"kind", c.kind},
                                     {"state", static_cast<std::int64_t>(c.state)},
                                     {"created", c.createdAt.micros},
                                     {"message", c.message.source}});
    return list;
}
} // namespace

base::Result<std::string> supportBundle(store::Reader &reader, const std::string &program, model::Moment now)
{
    SPLOT_ASSIGN(auto configuration, configurationOf(reader));
    SPLOT_ASSIGN(auto cases, casesOf(reader));
    SPLOT_ASSIGN(auto traffic, trafficOf(reader, now));
    SPLOT_ASSIGN(auto work, workOf(reader));
    SPLOT_ASSIGN(auto commands, commandsOf(reader));
    SPLOT_ASSIGN(const auto faults, reader.check());
    return documentText(
        model::Object{{"about", "Splot: state of a workspace for support, without personal data"},
                      {"program", program},
                      {"platform", QSysInfo::prettyProductName().toStdString()},
                      {"architecture", QSysInfo::currentCpuArchitecture().toStdString()},
                      {"at", now.micros},
                      {"file_faults", static_cast<std::int64_t>(faults.size())},
                      {"configuration", std::move(configuration)},
                      {"open_work", std::move(work)},
                      {"cases", std::move(cases)},
                      {"commands", std::move(commands)},
                      {"traffic", std::move(traffic)}});
}

} // namespace splot::workspace
