#pragma once

#include "core/connectors/ratehint.h"
#include "core/model/value.h"

#include <deque>
#include <vector>

namespace splot::connectors {

/// What a system allows: every given limit holds.
struct RateRule
{
    /// At most `points` in any span of `length`: per second, minute, hour or day.
    struct Window
    {
        double points = 0;
        std::chrono::milliseconds length{0};
    };

    int concurrency = 0; ///< requests at once; 0: any number
    std::vector<Window> windows;
    double capacity = 0; ///< of a leaky bucket; 0: none
    double leak = 0;     ///< points a second that it loses
};

/// The arithmetic of one bucket: how long to wait, what is spent, what answers have taught. Pure; times are
/// those of the steady clock.
class RateBudget
{
public:
    explicit RateBudget(RateRule rule = {}) : m_rule(std::move(rule)) {}

    const RateRule &rule() const { return m_rule; }
    void setRule(RateRule rule);

    /// 0: now. A cost above a limit waits until nothing else is spent there.
    std::chrono::microseconds waitFor(double cost, base::SteadyTime now) const;
    void spend(double cost, base::SteadyTime now);
    /// `inFlight`: requests of this bucket whose answers are still out, which the hint may not have counted
    /// yet.
    void learn(const RateHint &hint, int inFlight, base::SteadyTime now);
    void pause(std::chrono::microseconds span, base::SteadyTime now);

    model::Value memory(base::SteadyTime now, base::WallTime wall) const;
    void restore(const model::Value &memory, base::SteadyTime now, base::WallTime wall);

private:
    /// Spent within a sixtieth of its window, counted until its last spending is as old as the window.
    struct Slot
    {
        base::SteadyTime first{0};
        base::SteadyTime last{0};
        double points = 0;
    };

    std::chrono::microseconds windowWait(std::size_t window, double cost, base::SteadyTime now) const;
    double levelAt(base::SteadyTime now) const;

    RateRule m_rule;
    std::vector<std::deque<Slot>> m_spent; ///< by window
    double m_level = 0;                    ///< of the leaky bucket ...
    base::SteadyTime m_levelAt{0};         ///< ... at that time
    std::optional<double> m_remaining;     ///< as an answer said, less what was spent since
    base::SteadyTime m_resetAt{0};
    base::SteadyTime m_pausedUntil = base::SteadyTime::min();
};

} // namespace splot::connectors
