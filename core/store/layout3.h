#pragma once

#include <span>

namespace splot::store {

/// The step from file format 2 to 3: the times of the parts of a captured object.
std::span<const char *const> layout3();

} // namespace splot::store
