#pragma once

#include "core/formula/formula.h"
#include "core/model/schema.h"

#include <memory>
#include <optional>

namespace splot::mapping {

/// What steps for writing, rules and the scope formula may read: the fields of the record, before them those
/// of an item of the keyed `list`, and "value".
formula::Names recordNames(std::shared_ptr<const model::Schema> schema,
                           std::optional<model::FieldIndex> list);

} // namespace splot::mapping
