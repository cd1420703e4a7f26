#pragma once

#include "core/base/clock.h"

#include <deque>
#include <functional>

namespace splot::connectors {

/// Lets at most so many requests run at once, so many start a second, and none before a given time. Engine's
/// thread.
class Gate
{
public:
    Gate(base::Clock &clock, int concurrency, double perSecond);
    ~Gate();
    Gate(const Gate &) = delete;
    Gate &operator=(const Gate &) = delete;

    /// `start` is called now or later; each call must be followed by one leave().
    void enter(std::function<void()> start);
    void leave();
    /// Nothing starts before that time has passed.
    void pause(std::chrono::milliseconds wait);
    /// How long nothing will start; 0: not paused.
    std::chrono::milliseconds paused() const;

private:
    void admit();

    base::Clock &m_clock;
    int m_free;
    std::chrono::microseconds m_interval{0};
    base::SteadyTime m_next{0};
    base::SteadyTime m_pausedUntil{0};
    base::Clock::TimerId m_timer = 0;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace splot::connectors
