#pragma once

#include <span>

namespace splot::store {

/// The statements of file format 1. Never changed: later formats are steps from here.
std::span<const char *const> layout1();

} // namespace splot::store
