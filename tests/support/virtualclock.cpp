#include "virtualclock.h"

#include <algorithm>

namespace splot::support {

using namespace std::chrono_literals;

VirtualClock::VirtualClock() : m_wall(std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + 8h) {}

base::Clock::TimerId VirtualClock::after(std::chrono::microseconds delay, std::function<void()> task)
{
    const TimerId id = m_next++;
    const base::SteadyTime due = m_steady + std::max(delay, 0us);
    m_tasks.emplace(Place{due, id}, std::move(task));
    m_due.emplace(id, due);
    return id;
}

void VirtualClock::cancel(TimerId timer)
{
    if (const auto it = m_due.find(timer); it != m_due.end()) {
        m_tasks.erase(Place{it->second, timer});
        m_due.erase(it);
    }
}

void VirtualClock::advance(std::chrono::microseconds span)
{
    const base::SteadyTime end = m_steady + span;
    while (runNext(end)) {
    }
    m_steady = std::max(m_steady, end); // looks may have moved it past
}

bool VirtualClock::runUntilIdle(std::chrono::microseconds limit)
{
    const base::SteadyTime end = m_steady + limit;
    while (runNext(end)) {
    }
    return m_tasks.empty();
}

bool VirtualClock::runUntil(const std::function<bool()> &done, std::chrono::microseconds limit)
{
    const base::SteadyTime end = m_steady + limit;
    while (!done()) {
        if (!runNext(end))
            return false;
    }
    return true;
}

bool VirtualClock::runNext(base::SteadyTime end)
{
    if (beforeItMoves && (m_tasks.empty() || m_tasks.begin()->first.due > m_steady))
        beforeItMoves();
    if (m_tasks.empty() || m_tasks.begin()->first.due > end)
        return false;
    auto first = m_tasks.extract(m_tasks.begin());
    m_due.erase(first.key().id);
    m_steady = std::max(m_steady, first.key().due);
    first.mapped()();
    return true;
}

} // namespace splot::support
