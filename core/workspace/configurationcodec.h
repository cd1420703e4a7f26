#pragma once

#include "core/model/configuration.h"
#include "core/store/store.h"

namespace splot::workspace {

/// Configuration to and from its documents (JSON, stable, sorted, without secrets). Unknown members and wrong
/// types are Rejected, Error::field is "entity/Customer: fields[2].type".
base::Result<model::Configuration> readConfiguration(const std::vector<store::Document> &documents,
                                                     std::int64_t version);
std::vector<store::Document> writeConfiguration(const model::Configuration &configuration);
/// Whether nothing of the sync depends on a document: alerts, recipes, schedules of
/// comparisons. It is read and checked with the
/// others, but is no part of model::Configuration.
bool goesBeside(const store::Document &document);
/// What contradicts itself across documents: unknown systems, entities, fields, lookups, owners that do not
/// map a field, cycles of required references. Formulas and steps are checked by compiling them in the
/// engine.
std::vector<model::ConfigurationProblem> checkConfiguration(const model::Configuration &configuration);

} // namespace splot::workspace
