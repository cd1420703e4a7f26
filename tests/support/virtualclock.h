#pragma once

#include "core/base/clock.h"

#include <map>

namespace splot::support {

/// Time that moves only when a test says so. Tasks run in the order of their times, equal ones in the order
/// they were set.
class VirtualClock : public base::Clock
{
public:
    /// Starts at 2026-01-05 (a Monday) 08:00 UTC.
    VirtualClock();

    base::WallTime now() const override { return m_wall + (m_steady += look); }
    base::SteadyTime steady() const override { return m_steady; }
    TimerId after(std::chrono::microseconds delay, std::function<void()> task) override;
    void cancel(TimerId timer) override;

    /// Runs what falls due within `span`, then stands at its end.
    void advance(std::chrono::microseconds span);
    /// Jumps from task to task until none is left; false when there still were some after `limit`.
    bool runUntilIdle(std::chrono::microseconds limit = std::chrono::hours(24));
    /// Jumps from task to task until `done`; false when it did not come true within `limit`.
    bool runUntil(const std::function<bool()> &done,
                  std::chrono::microseconds limit = std::chrono::hours(24));
    /// Called before time moves: what happens outside of virtual time ends there. It may set tasks, not run
    /// them.
    std::function<void()> beforeItMoves;
    /// How far time moves with each look at the wall clock, so that no two looks tell the same; none: it
    /// stands still between tasks.
    std::chrono::microseconds look{0};
    /// The wall clock is set; the steady one does not notice.
    void jump(std::chrono::microseconds by) { m_wall += by; }
    std::size_t pending() const { return m_tasks.size(); }

private:
    bool runNext(base::SteadyTime end);

    struct Place
    {
        base::SteadyTime due;
        TimerId id;
        auto operator<=>(const Place &) const = default;
    };

    base::WallTime m_wall;
    mutable base::SteadyTime m_steady{0};
    TimerId m_next = 1;
    std::map<Place, std::function<void()>> m_tasks;
    std::map<TimerId, base::SteadyTime> m_due;
};

} // namespace splot::support
