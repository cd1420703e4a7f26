#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

namespace splot::engine {

/// Puts a value at a place with indexes as problems name it: `lines[1].qty`, `address.city`. Rejected: there
/// is no such place.
base::Result<void> setPlace(model::Value &body, std::string_view place, const model::Value &value);

/// What is at such a place; null: there is none.
const model::Value *valueAt(const model::Value &body, std::string_view place);

} // namespace splot::engine
