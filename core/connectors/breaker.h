#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

namespace splot::connectors {

/// Full jitter: uniform in [0, min(longest, first x 2^attempt)]; the first repetition has attempt 0.
/// (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.)
std::chrono::milliseconds backoff(int attempt, std::chrono::milliseconds first,
                                  std::chrono::milliseconds longest, base::Random &random);

struct BreakerRule
{
    int failures = 5; ///< in a row, until it opens
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds longest{300000};
};

/// Keeps requests from a system that does not answer: after several failures in a row it opens for a while,
/// then lets one probe through, whose outcome closes it or opens it for longer. Pure.
class Breaker
{
public:
    enum class State {
        Closed,
        Open,    ///< nothing may start
        HalfOpen ///< one may
    };

    explicit Breaker(BreakerRule rule = {}) : m_rule(rule) {}

    State state(base::SteadyTime now) const;
    bool closed() const { return m_failures < m_rule.failures && !m_told; }
    void succeeded();
    void failed(base::SteadyTime now, base::Random &random);
    /// The system said when it answers again: nothing before that, which is no failure.
    void hold(base::SteadyTime until);
    /// There are signs that it answers again: the probe may start now. What the system said stands.
    void probe(base::SteadyTime now)
    {
        if (!m_told)
            m_openUntil = std::min(m_openUntil, now);
    }
    /// Of a breaker that is not closed: when the probe may start.
    base::SteadyTime until() const { return m_openUntil; }

private:
    BreakerRule m_rule;
    int m_failures = 0;
    bool m_told = false;
    base::SteadyTime m_openUntil{0};
};

} // namespace splot::connectors
