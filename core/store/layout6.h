#pragma once

#include <span>

namespace splot::store {

/// The step from file format 5 to 6: fewer indexes follow each step of a delivery and each new link.
std::span<const char *const> layout6();

} // namespace splot::store
