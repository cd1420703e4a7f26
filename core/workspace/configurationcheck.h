#pragma once

#include "core/model/configuration.h"

#include <map>
#include <set>

namespace splot::workspace {

/// Looks for what contradicts itself across the documents of one configuration.
class ConfigurationCheck
{
public:
    explicit ConfigurationCheck(const model::Configuration &configuration) : m_configuration(configuration) {}

    std::vector<model::ConfigurationProblem> run();

private:
    void say(std::string where, std::string source, std::vector<std::string> arguments = {});
    void systems();
    void times(const model::System &system);
    void entity(const model::Entity &entity);
    void field(const model::Entity &entity, const model::Field &field, const std::string &where);
    void matchKeys(const model::Entity &entity, const std::string &where);
    void ownership(const model::Entity &entity, const std::string &where);
    void rule(const model::Entity &entity, const model::OwnershipRule &rule, const std::string &path,
              const std::string &where);
    void owner(const model::Entity &entity, const model::SystemId &owner, const std::string &path,
               const std::string &where);
    void mapping(const model::Mapping &mapping);
    void line(const model::Mapping &mapping, const model::Entity &entity, const model::MappingLine &line,
              const std::string &where);
    void reference(const model::Mapping &mapping, const model::Field &field, const model::MappingLine &line,
                   const std::string &where);
    void lists(const model::Mapping &mapping, const model::Entity &entity, const std::string &where);
    void lookups();
    void requiredCycles();
    bool brings(const model::SystemId &system, const model::Entity &entity, const std::string &path) const;
    bool knowsSystem(const model::SystemId &system, const std::string &where);

    const model::Configuration &m_configuration;
    std::vector<model::ConfigurationProblem> m_problems;
};

} // namespace splot::workspace
