#pragma once

#include "tests/simulation/history.h"

#include <functional>

namespace splot::simulation {

/// Makes a history that breaks a promise as short as it stays so.
class Shrinker
{
public:
    /// Plays a history and gives the promises that it breaks.
    using Judge = std::function<std::vector<std::string>(const History &)>;

    explicit Shrinker(Judge judge) : m_judge(std::move(judge)) {}

    /// Leaves out events, in ever smaller pieces, while the same promise stays broken.
    History shrink(History history, const std::vector<std::string> &broken);

private:
    bool still(const History &history);
    bool leaveOut(History &history, std::size_t from, std::size_t count);

    Judge m_judge;
    std::string m_promise; ///< the first one that was broken
    int m_left = 400;      ///< plays that it may take
};

} // namespace splot::simulation
