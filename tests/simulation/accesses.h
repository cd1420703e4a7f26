#pragma once

#include "tests/simulation/history.h"

namespace splot::simulation {

/// One small history, played again and again with a mishap at every `step`-th access to the store from
/// `first` on: as an error of the disk, as a death before it and as one after it. Each time every promise is
/// kept and the systems end the same.
class Accesses
{
public:
    /// Prints what goes wrong; how many plays did.
    int play(std::int64_t first, std::int64_t step);

private:
    static History history();
};

} // namespace splot::simulation
