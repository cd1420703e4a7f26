#include "core/connectors/breaker.h"

#include <algorithm>
#include <utility>

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

Breaker::State Breaker::state() const
{
    if (m_failures < m_rule.failures)
        return State::Closed;
    return m_clock.steady() < m_openUntil ? State::Open : State::HalfOpen;
}

bool Breaker::admit()
{
    switch (state()) {
    case State::Closed:
        return true;
    case State::Open:
        return false;
    case State::HalfOpen:
        break;
    }
    return !std::exchange(m_probing, true);
}

void Breaker::succeeded()
{
    m_failures = 0;
    m_probing = false;
}

void Breaker::failed()
{
    const bool late = state() == State::Open; // a request from before it opened
    m_probing = false;
    if (late)
        return;
    ++m_failures;
    if (m_failures < m_rule.failures)
        return;
    // Half of the bound is certain: a breaker that opens for nothing protects nobody.
    const int attempt = m_failures - m_rule.failures;
    const auto jitter = backoff(attempt, m_rule.first, m_rule.longest, m_random);
    const auto bound = std::min(m_rule.longest, m_rule.first * (std::int64_t{1} << std::min(attempt, 20)));
    m_openUntil = m_clock.steady() + bound / 2 + jitter / 2;
}

std::chrono::milliseconds Breaker::wait() const
{
    if (state() != State::Open)
        return std::chrono::milliseconds(0);
    return std::chrono::ceil<std::chrono::milliseconds>(m_openUntil - m_clock.steady());
}

} // namespace splot::connectors
