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
/// then lets one probe through, whose outcome closes it or opens it for longer. Pure over its clock.
class Breaker
{
public:
    enum class State { Closed, Open, HalfOpen };

    Breaker(base::Clock &clock, base::Random &random, BreakerRule rule = {})
        : m_clock(clock), m_random(random), m_rule(rule)
    {}

    State state() const;
    /// Whether a request may start now; HalfOpen says yes to one, until its outcome is told.
    bool admit();
    void succeeded();
    void failed();
    /// The request came to no outcome (cancelled): the next one may probe.
    void abandoned() { m_probing = false; }
    /// Until the next probe; 0: now.
    std::chrono::milliseconds wait() const;

private:
    base::Clock &m_clock;
    base::Random &m_random;
    BreakerRule m_rule;
    int m_failures = 0;
    base::SteadyTime m_openUntil{0};
    bool m_probing = false;
};

} // namespace splot::connectors
