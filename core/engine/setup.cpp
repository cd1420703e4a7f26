#include "core/engine/setup.h"

#include "core/format/json.h"
#include "core/workspace/configurationcodec.h"

#include <QtGlobal>

namespace splot::engine {

std::shared_ptr<const Setup> Setup::compile(model::Configuration configuration, Parked parked)
{
    auto setup = std::make_shared<Setup>();
    setup->m_configuration = std::move(configuration);
    setup->m_parked = std::move(parked);
    const QTimeZone zone(QByteArray::fromStdString(setup->m_configuration.options.timeZone));
    setup->m_zone = zone.isValid() ? zone : QTimeZone::utc();
    for (const auto &entity : setup->m_configuration.entities)
        setup->compileEntity(entity);
    for (const auto &mapping : setup->m_configuration.mappings)
        setup->compileMapping(mapping);
    return setup;
}

void Setup::compileEntity(const model::Entity &entity)
{
    EntitySetup made;
    made.schema = std::make_shared<const model::Schema>(entity);
    auto rules = ownership::Rules::compile(made.schema);
    auto quality = mapping::Quality::compile(made.schema);
    for (const base::Error *e : {rules ? nullptr : &rules.error(), quality ? nullptr : &quality.error()}) {
        if (e)
            m_problems.push_back(
                {"entities/" + entity.id.value + (e->field.empty() ? "" : "/" + e->field), e->message});
    }
    if (!rules || !quality)
        return;
    made.rules = *rules;
    made.quality = *quality;
    m_entities.emplace(entity.id, std::move(made));
}

void Setup::compileMapping(const model::Mapping &mapping)
{
    const std::string where = "mappings/" + mapping.key();
    const auto entity = m_entities.find(mapping.entity);
    if (entity == m_entities.end()) {
        m_problems.push_back({where,
                              {QT_TRANSLATE_NOOP("splot", "The entity %1 does not exist or has a fault."),
                               {mapping.entity.value}}});
        return;
    }
    auto used = mapping;
    if (const auto parked = m_parked.find({mapping.system, mapping.object}); parked != m_parked.end()) {
        for (auto &line : used.lines)
            line.parked = line.parked || parked->second.contains(line.place);
    }
    auto compiled = mapping::CompiledMapping::compile(used, entity->second.schema, m_configuration.lookups);
    if (!compiled) {
        m_problems.push_back({where + "/" + compiled.error().field, compiled.error().message});
        return;
    }
    entity->second.mappings.push_back(*compiled);
    m_byObject[{mapping.system, mapping.object}].push_back(*compiled);
}

const EntitySetup *Setup::entity(const model::EntityId &id) const
{
    const auto it = m_entities.find(id);
    return it == m_entities.end() ? nullptr : &it->second;
}

std::map<model::EntityId, std::shared_ptr<const model::Schema>> Setup::schemas() const
{
    std::map<model::EntityId, std::shared_ptr<const model::Schema>> all;
    for (const auto &[id, entity] : m_entities)
        all.emplace(id, entity.schema);
    return all;
}

const std::vector<MappingPtr> &Setup::mappings(const model::SystemId &system,
                                               const model::ObjectName &object) const
{
    static const std::vector<MappingPtr> none;
    const auto it = m_byObject.find({system, object});
    return it == m_byObject.end() ? none : it->second;
}

MappingPtr Setup::mapping(const model::SystemId &system, const model::ObjectName &object,
                          const model::EntityId &entity) const
{
    for (const auto &m : mappings(system, object)) {
        if (m->mapping().entity == entity)
            return m;
    }
    return {};
}

std::vector<model::ObjectName> Setup::objects(const model::SystemId &system) const
{
    std::vector<model::ObjectName> found;
    for (const auto &[key, mappings] : m_byObject) {
        if (key.first == system)
            found.push_back(key.second);
    }
    return found;
}

std::string Setup::fingerprint(const model::EntityId &entity, const model::SystemId &system) const
{
    model::Configuration part;
    if (const auto *e = m_configuration.entity(entity))
        part.entities.push_back(*e);
    for (const auto &m : m_configuration.mappings) {
        if (m.entity == entity && m.system == system)
            part.mappings.push_back(m);
    }
    part.lookups = m_configuration.lookups;
    std::string text;
    for (const auto &document : workspace::writeConfiguration(part)) {
        if (document.kind != "options")
            text += document.kind + "/" + document.id + "\n" + document.json + "\n";
    }
    return std::to_string(format::hash(model::Value(text)));
}

} // namespace splot::engine
