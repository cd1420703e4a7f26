#pragma once

#include "tests/simulation/play.h"

namespace splot::simulation {

/// What happened in the systems and what the engine made of it, line by line, for people who look for a
/// fault.
std::string chronicle(Play &play, const Remains &remains);

} // namespace splot::simulation
