#pragma once

#include "core/model/entity.h"
#include "core/model/mapping.h"
#include "core/model/system.h"

namespace splot::model {

/// All that people decide: one version of it is one immutable value.
struct Configuration
{
    std::int64_t version = 0;
    std::vector<System> systems;
    std::vector<Entity> entities;
    std::vector<Mapping> mappings;
    std::vector<Lookup> lookups;
    Options options;
    bool operator==(const Configuration &) const = default;

    const System *system(const SystemId &id) const;
    const Entity *entity(const EntityId &id) const;
    const Mapping *mapping(const SystemId &system, const ObjectName &object, const EntityId &entity) const;
    std::vector<const Mapping *> mappingsOf(const EntityId &entity) const;
    std::vector<const Mapping *> mappingsOf(const SystemId &system, const ObjectName &object) const;
};

/// What is wrong in a configuration, and where ("entities/Customer/fields/email").
struct ConfigurationProblem
{
    std::string where;
    base::Message message;
};

} // namespace splot::model
