#include "tests/simulation/shrinker.h"

#include <algorithm>

namespace splot::simulation {

namespace {
std::string promiseOf(const std::string &line)
{
    return line.substr(0, line.find(':'));
}
} // namespace

bool Shrinker::still(const History &history)
{
    if (m_left-- <= 0)
        return false;
    const auto broken = m_judge(history);
    return std::ranges::any_of(broken,
                               [this](const std::string &line) { return promiseOf(line) == m_promise; });
}

bool Shrinker::leaveOut(History &history, std::size_t from, std::size_t count)
{
    History shorter = history;
    const auto begin = shorter.events.begin() + static_cast<std::ptrdiff_t>(from);
    shorter.events.erase(begin,
                         begin + static_cast<std::ptrdiff_t>(std::min(count, shorter.events.size() - from)));
    if (!still(shorter))
        return false;
    history = std::move(shorter);
    return true;
}

History Shrinker::shrink(History history, const std::vector<std::string> &broken)
{
    m_promise = promiseOf(broken.front());
    for (std::size_t piece = std::max<std::size_t>(1, history.events.size() / 2); piece > 0 && m_left > 0;) {
        bool shorter = false;
        for (std::size_t at = 0; at < history.events.size();) {
            if (leaveOut(history, at, piece))
                shorter = true;
            else
                at += piece;
        }
        if (!shorter || piece > 1)
            piece = piece == 1 && shorter ? 1 : piece / 2;
    }
    return history;
}

} // namespace splot::simulation
