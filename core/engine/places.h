#pragma once

#include "core/base/result.h"
#include "core/mapping/compiledmapping.h"

namespace splot::engine {

/// Puts a value at a place with indexes as problems name it: `lines[1].qty`, `address.city`. Rejected: there
/// is no such place.
base::Result<void> setPlace(model::Value &body, std::string_view place, const model::Value &value);

/// What is at such a place; null: there is none.
const model::Value *valueAt(const model::Value &body, std::string_view place);

/// Where a body holds what was read as the value of a field, for people and repairs; empty: nowhere.
std::string placeIn(const mapping::CompiledMapping &mapping, const mapping::References &references,
                    const model::Value &body, const model::FieldKey &key);

} // namespace splot::engine
