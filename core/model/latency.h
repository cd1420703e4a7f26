#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace splot::model {

/// Classes of durations, four to each doubling from a millisecond on: a percentile is off by at most a fifth.
/// FlowCount counts confirmations under "took/CLASS".
inline int latencyClass(std::int64_t micros)
{
    const double millis = std::max(1.0, static_cast<double>(micros) / 1000.0);
    return std::min(120, static_cast<int>(std::log2(millis) * 4));
}

/// The middle of a class, in microseconds.
inline std::int64_t latencyOf(int latencyClass)
{
    return static_cast<std::int64_t>(std::exp2((latencyClass + 0.5) / 4.0) * 1000);
}

/// The duration that `share` (0 to 1) of all counted ones stay below; 0: nothing was counted.
inline std::int64_t latencyBelow(const std::map<int, std::int64_t> &counts, double share)
{
    std::int64_t all = 0, seen = 0;
    for (const auto &[c, n] : counts)
        all += n;
    for (const auto &[c, n] : counts) {
        seen += n;
        if (static_cast<double>(seen) >= share * static_cast<double>(all))
            return latencyOf(c);
    }
    return 0;
}

} // namespace splot::model
