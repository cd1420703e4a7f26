#pragma once

#include "core/workspace/members.h"

#include "core/model/configuration.h"

namespace splot::workspace {

/// One document each way. `where` starts the path of a fault: "entity/Customer:".
base::Result<model::System> readSystem(const model::Value &json, const std::string &where);
model::Value writeSystem(const model::System &system);
base::Result<model::Entity> readEntity(const model::Value &json, const std::string &where);
model::Value writeEntity(const model::Entity &entity);
base::Result<model::Ownership> readOwnership(const model::Value &json, const std::string &where);
model::Value writeOwnership(const model::Ownership &ownership);
base::Result<model::Mapping> readMapping(const model::Value &json, const std::string &where);
model::Value writeMapping(const model::Mapping &mapping);
base::Result<model::Lookup> readLookup(const model::Value &json, const std::string &where);
model::Value writeLookup(const model::Lookup &lookup);
base::Result<model::Options> readOptions(const model::Value &json, const std::string &where);
model::Value writeOptions(const model::Options &options);

} // namespace splot::workspace
