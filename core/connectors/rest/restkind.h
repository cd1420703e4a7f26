#pragma once

#include "core/connectors/registry.h"
#include "core/connectors/rest/descriptor/schemacheck.h"

namespace splot::connectors {

/// A descriptor file that was not taken into the catalogue.
struct BadDescriptor
{
    std::string file;
    std::vector<DescriptorProblem> problems;
};

/// Adds every shipped descriptor, and those in `folder` if it is not empty (a name given twice: the folder's
/// wins).
std::vector<BadDescriptor> addRestConnectors(Registry &registry, const std::string &folder = {});
/// What one descriptor becomes: for tests and tools.
base::Result<std::unique_ptr<Connector>> makeRestConnector(const model::Value &descriptor,
                                                           const model::System &system,
                                                           const Surroundings &surroundings);

} // namespace splot::connectors
