#include "core/connectors/breaker.h"

#include <algorithm>

namespace splot::connectors {

std::chrono::milliseconds backoff(int attempt, std::chrono::milliseconds first,
                                  std::chrono::milliseconds longest, base::Random &random)
{
    // Doubling by shifts overflows long before anybody has waited that often.
    const int doublings = std::clamp(attempt, 0, 30);
    const std::int64_t bound =
        first.count() > (longest.count() >> doublings) ? longest.count() : first.count() << doublings;
    return std::chrono::milliseconds(static_cast<std::int64_t>(
        random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(bound, 0)) + 1)));
}

Breaker::State Breaker::state(base::SteadyTime now) const
{
    if (closed())
        return State::Closed;
    return now < m_openUntil ? State::Open : State::HalfOpen;
}

void Breaker::succeeded()
{
    m_failures = 0;
    m_told = false;
}

void Breaker::failed(base::SteadyTime now, base::Random &random)
{
    if (state(now) == State::Open) // a request from before it opened
        return;
    ++m_failures;
    if (m_failures < m_rule.failures)
        return;
    // Half of the bound is certain: a breaker that opens for nothing protects nobody.
    const int attempt = m_failures - m_rule.failures;
    const auto jitter = backoff(attempt, m_rule.first, m_rule.longest, random);
    const auto bound = std::min(m_rule.longest, m_rule.first * (std::int64_t{1} << std::min(attempt, 20)));
    m_openUntil = now + bound / 2 + jitter / 2;
}

void Breaker::hold(base::SteadyTime until)
{
    m_openUntil = m_told ? std::max(m_openUntil, until) : until;
    m_told = true;
}

} // namespace splot::connectors
