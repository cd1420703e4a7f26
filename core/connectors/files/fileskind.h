#pragma once

#include "core/connectors/registry.h"

namespace splot::connectors {

/// The kind "files" in the catalogue.
ConnectorInfo filesConnectorInfo();
base::Result<std::unique_ptr<Connector>> makeFilesConnector(const model::System &system,
                                                            const Surroundings &surroundings);

} // namespace splot::connectors
