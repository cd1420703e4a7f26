#pragma once

#include <span>

namespace splot::store {

/// The step from file format 4 to 5: links are listed by the index that also keeps them apart.
std::span<const char *const> layout5();

} // namespace splot::store
