#pragma once

#include <span>

namespace splot::store {

/// The step from file format 1 to 2: conditions that SQLite answers without a table of their values.
std::span<const char *const> layout2();

} // namespace splot::store
