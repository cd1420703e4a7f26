#include "core/workspace/configurationcodec.h"

#include "core/format/json.h"
#include "core/workspace/documentcodecs.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::workspace {

namespace {
/// Puts one document where it belongs; its id must be the one that its text names.
base::Result<void> readDocument(model::Configuration &configuration, const store::Document &document)
{
    const std::string where = document.kind + "/" + document.id + ": ";
    auto json = format::readJson(document.json);
    if (!json) {
        json.error().field = document.kind + "/" + document.id;
        return base::fail(json.error());
    }
    std::string id = document.id;
    if (document.kind == "system") {
        SPLOT_ASSIGN(auto made, readSystem(*json, where));
        id = made.id.value;
        configuration.systems.push_back(std::move(made));
    } else if (document.kind == "entity") {
        SPLOT_ASSIGN(auto made, readEntity(*json, where));
        id = made.id.value;
        configuration.entities.push_back(std::move(made));
    } else if (document.kind == "mapping") {
        SPLOT_ASSIGN(auto made, readMapping(*json, where));
        id = made.key();
        configuration.mappings.push_back(std::move(made));
    } else if (document.kind == "lookup") {
        SPLOT_ASSIGN(auto made, readLookup(*json, where));
        id = made.name;
        configuration.lookups.push_back(std::move(made));
    } else if (document.kind == "options") {
        SPLOT_ASSIGN(configuration.options, readOptions(*json, where));
    } else {
        return base::fail(wrongDocument(
            where, QT_TRANSLATE_NOOP("splot", "There is no kind of document \"%1\"."), {document.kind}));
    }
    if (id != document.id)
        return base::fail(wrongDocument(where, QT_TRANSLATE_NOOP("splot", "The document %1 calls itself %2."),
                                        {document.id, id}));
    return {};
}

class Check
{
public:
    explicit Check(const model::Configuration &configuration) : m_configuration(configuration) {}

    std::vector<model::ConfigurationProblem> run()
    {
        for (const auto &entity : m_configuration.entities)
            entityFits(entity);
        for (const auto &mapping : m_configuration.mappings)
            mappingFits(mapping);
        return std::move(m_problems);
    }

private:
    void add(std::string where, const char *what, std::vector<std::string> arguments)
    {
        m_problems.push_back({std::move(where), {what, std::move(arguments)}});
    }

    static bool hasField(const model::Entity &entity, const std::string &path)
    {
        return std::any_of(entity.fields.begin(), entity.fields.end(),
                           [&](const auto &f) { return f.path == path; });
    }

    void ownerFits(const model::Entity &entity, const std::string &path, const model::OwnershipRule &rule)
    {
        std::vector<model::SystemId> owners;
        if (rule.kind == model::OwnerKind::System && rule.owner.valid())
            owners.push_back(rule.owner);
        for (const auto &stage : rule.stages)
            owners.push_back(stage.owner);
        for (const auto &owner : owners) {
            if (owner.valid() && !m_configuration.system(owner))
                add("entity/" + entity.id.value + "/ownership/" + path,
                    QT_TRANSLATE_NOOP("splot", "The owner %1 is no system of this workspace."),
                    {owner.value});
        }
    }

    void entityFits(const model::Entity &entity)
    {
        const auto where = "entity/" + entity.id.value;
        for (const auto &f : entity.fields) {
            if (f.target.valid() && !m_configuration.entity(f.target))
                add(where + "/fields/" + f.path, QT_TRANSLATE_NOOP("splot", "The entity %1 does not exist."),
                    {f.target.value});
            for (const auto &key : f.listKey) {
                if (!hasField(entity, f.path + "[]." + key))
                    add(where + "/fields/" + f.path,
                        QT_TRANSLATE_NOOP("splot", "The list has no field \"%1\" for its key."), {key});
            }
        }
        for (const auto &key : entity.matchKeys) {
            for (const auto &path : key.fields) {
                if (!hasField(entity, path))
                    add(where + "/match/" + key.name, QT_TRANSLATE_NOOP("splot", "There is no field \"%1\"."),
                        {path});
            }
        }
        ownerFits(entity, "standard", entity.ownership.standard);
        ownerFits(entity, "presence", entity.ownership.presence);
        for (const auto &[path, rule] : entity.ownership.fields) {
            if (!hasField(entity, path))
                add(where + "/ownership/" + path, QT_TRANSLATE_NOOP("splot", "There is no field \"%1\"."),
                    {path});
            ownerFits(entity, path, rule);
            if (rule.kind == model::OwnerKind::System && rule.owner.valid() &&
                !maps(entity.id, rule.owner, path))
                add(where + "/ownership/" + path,
                    QT_TRANSLATE_NOOP("splot", "%1 owns %2 but does not map it."), {rule.owner.value, path});
        }
    }

    bool maps(const model::EntityId &entity, const model::SystemId &system, const std::string &path) const
    {
        return std::any_of(
            m_configuration.mappings.begin(), m_configuration.mappings.end(), [&](const auto &m) {
                if (m.entity != entity || m.system != system)
                    return false;
                return std::any_of(m.lines.begin(), m.lines.end(), [&](const auto &l) {
                    return l.field == path || l.field.compare(0, path.size() + 2, path + "[]") == 0;
                });
            });
    }

    void mappingFits(const model::Mapping &mapping)
    {
        const auto where = "mapping/" + mapping.key();
        if (!m_configuration.system(mapping.system))
            add(where, QT_TRANSLATE_NOOP("splot", "The system %1 does not exist."), {mapping.system.value});
        const auto *entity = m_configuration.entity(mapping.entity);
        if (!entity) {
            add(where, QT_TRANSLATE_NOOP("splot", "The entity %1 does not exist."), {mapping.entity.value});
            return;
        }
        for (const auto &line : mapping.lines) {
            if (!line.parked && !hasField(*entity, line.field))
                add(where + "/lines/" + line.field, QT_TRANSLATE_NOOP("splot", "There is no field \"%1\"."),
                    {line.field});
        }
    }

    const model::Configuration &m_configuration;
    std::vector<model::ConfigurationProblem> m_problems;
};
} // namespace

base::Result<model::Configuration> readConfiguration(const std::vector<store::Document> &documents,
                                                     std::int64_t version)
{
    model::Configuration configuration;
    configuration.version = version;
    for (const auto &document : documents)
        SPLOT_TRY(readDocument(configuration, document));
    const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
    std::sort(configuration.systems.begin(), configuration.systems.end(), byId);
    std::sort(configuration.entities.begin(), configuration.entities.end(), byId);
    std::sort(configuration.mappings.begin(), configuration.mappings.end(),
              [](const auto &a, const auto &b) { return a.key() < b.key(); });
    std::sort(configuration.lookups.begin(), configuration.lookups.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    return configuration;
}

std::vector<store::Document> writeConfiguration(const model::Configuration &configuration)
{
    std::vector<store::Document> documents;
    const auto add = [&documents](std::string kind, std::string id, const model::Value &json) {
        documents.push_back({std::move(kind), std::move(id), format::writeStableJson(json) + "\n"});
    };
    for (const auto &s : configuration.systems)
        add("system", s.id.value, writeSystem(s));
    for (const auto &e : configuration.entities)
        add("entity", e.id.value, writeEntity(e));
    for (const auto &m : configuration.mappings)
        add("mapping", m.key(), writeMapping(m));
    for (const auto &l : configuration.lookups)
        add("lookup", l.name, writeLookup(l));
    add("options", "options", writeOptions(configuration.options));
    return documents;
}

std::vector<model::ConfigurationProblem> checkConfiguration(const model::Configuration &configuration)
{
    return Check(configuration).run();
}

} // namespace splot::workspace
