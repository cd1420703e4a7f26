#pragma once

#include "core/mapping/compiledmapping.h"
#include "core/model/configuration.h"
#include "core/model/schema.h"

namespace splot::ui {

/// Stands for links that only the engine knows: every id counts as linked.
class AnyReference : public mapping::References
{
public:
    std::optional<model::RecordId> record(const model::EntityId &, const model::ObjectName &,
                                          const model::LocalId &id) const override;
    std::optional<model::LocalId> localId(const model::EntityId &, const model::ObjectName &,
                                          model::RecordId record) const override;
};

using CompiledMapping = std::shared_ptr<const mapping::CompiledMapping>;

/// Null where there is no mapping, or it does not compile: then `fault` says why, unless it said something
/// before.
CompiledMapping compiledForTrial(const model::Configuration &configuration, const model::Mapping *mapping,
                                 const std::shared_ptr<const model::Schema> &schema, std::string &fault);

} // namespace splot::ui
