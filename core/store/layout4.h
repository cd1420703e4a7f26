#pragma once

#include <span>

namespace splot::store {

/// The step from file format 3 to 4: items of objects that could not be read are found by the object.
std::span<const char *const> layout4();

} // namespace splot::store
