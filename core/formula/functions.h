#pragma once

#include "core/formula/node.h"

#include <span>

namespace splot::formula {

using Arguments = std::vector<model::Value>;
using Answer = base::Result<model::Value>;

/// The functions by family, each beside its table.
std::span<const Function> textFunctions();
std::span<const Function> numberFunctions();
std::span<const Function> dateFunctions();
std::span<const Function> listFunctions();

/// A whole number within [least, most] of an argument; `standard` where it is missing.
base::Result<std::int64_t> wholeArgument(const Arguments &arguments, std::size_t index, std::int64_t standard,
                                         std::int64_t least, std::int64_t most);

} // namespace splot::formula
