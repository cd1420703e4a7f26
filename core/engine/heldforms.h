#pragma once

#include "core/mapping/compiledmapping.h"

#include <set>

namespace splot::engine {

/// Fields whose values an object holds in a declared form of its own: as good as equal.
std::set<model::FieldKey> heldForms(const model::Values &values, const model::Value &object,
                                    const mapping::CompiledMapping &mapping,
                                    const mapping::References &references);

} // namespace splot::engine
