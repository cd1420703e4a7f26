#pragma once

#include "core/mapping/compiledmapping.h"
#include "core/mapping/quality.h"
#include "core/model/configuration.h"
#include "core/ownership/rules.h"

#include <QTimeZone>

#include <map>
#include <memory>
#include <set>

namespace splot::engine {

using MappingPtr = std::shared_ptr<const mapping::CompiledMapping>;

/// One entity prepared for running.
struct EntitySetup
{
    std::shared_ptr<const model::Schema> schema;
    std::shared_ptr<const ownership::Rules> rules;
    std::shared_ptr<const mapping::Quality> quality;
    std::vector<MappingPtr> mappings;
};

/// One version of the configuration, compiled. Immutable; shared by everything that works under it.
class Setup
{
public:
    /// Places that an object's source no longer gives: their lines are not used.
    using Parked = std::map<std::pair<model::SystemId, model::ObjectName>, std::set<std::string>>;

    /// Parts that do not compile are left out and listed in problems(): one wrong mapping does not stop the
    /// others.
    static std::shared_ptr<const Setup> compile(model::Configuration configuration, Parked parked = {});

    const model::Configuration &configuration() const { return m_configuration; }
    std::int64_t version() const { return m_configuration.version; }
    /// The workspace's, for schedules and write windows; UTC where its name is not known.
    const QTimeZone &zone() const { return m_zone; }
    const Parked &parked() const { return m_parked; }
    /// The places of one object whose lines are parked.
    std::set<std::string> parkedAt(const model::SystemId &system, const model::ObjectName &object) const
    {
        const auto it = m_parked.find({system, object});
        return it == m_parked.end() ? std::set<std::string>() : it->second;
    }
    const std::vector<model::ConfigurationProblem> &problems() const { return m_problems; }
    const EntitySetup *entity(const model::EntityId &id) const;
    const std::map<model::EntityId, EntitySetup> &entities() const { return m_entities; }
    std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas() const;
    /// The mappings of one object of one system, one for each entity that it carries.
    const std::vector<MappingPtr> &mappings(const model::SystemId &system,
                                            const model::ObjectName &object) const;
    MappingPtr mapping(const model::SystemId &system, const model::ObjectName &object,
                       const model::EntityId &entity) const;
    /// Objects of a system that any mapping uses.
    std::vector<model::ObjectName> objects(const model::SystemId &system) const;
    /// Changes whenever the entity, its ownership or the system's mappings of it change: what an approval is
    /// bound to.
    std::string fingerprint(const model::EntityId &entity, const model::SystemId &system) const;

private:
    void compileEntity(const model::Entity &entity);
    void compileMapping(const model::Mapping &mapping);

    model::Configuration m_configuration;
    QTimeZone m_zone;
    Parked m_parked;
    std::map<model::EntityId, EntitySetup> m_entities;
    std::map<std::pair<model::SystemId, model::ObjectName>, std::vector<MappingPtr>> m_byObject;
    std::vector<model::ConfigurationProblem> m_problems;
};

} // namespace splot::engine
