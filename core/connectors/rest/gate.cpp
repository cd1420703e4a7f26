#include "core/connectors/rest/gate.h"

#include <algorithm>
#include <cmath>

namespace splot::connectors {

Gate::Gate(base::Clock &clock, int concurrency, double perSecond)
    : m_clock(clock), m_free(std::max(concurrency, 1)), m_next(clock.steady()), m_pausedUntil(m_next)
{
    if (perSecond > 0)
        m_interval = std::chrono::microseconds(std::llround(1e6 / perSecond));
}

Gate::~Gate()
{
    if (m_timer)
        m_clock.cancel(m_timer);
}

void Gate::enter(std::function<void()> start)
{
    m_waiting.push_back(std::move(start));
    admit();
}

void Gate::leave()
{
    ++m_free;
    admit();
}

void Gate::pause(std::chrono::milliseconds wait)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.steady() + wait);
    m_next = std::max(m_next, m_pausedUntil);
}

std::chrono::milliseconds Gate::paused() const
{
    const auto left = m_pausedUntil - m_clock.steady();
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds(0));
}

void Gate::admit()
{
    while (m_free > 0 && !m_waiting.empty() && !m_timer) {
        const auto now = m_clock.steady();
        if (m_next > now) {
            m_timer = m_clock.after(m_next - now, [this] {
                m_timer = 0;
                admit();
            });
            return;
        }
        m_next = now + m_interval;
        --m_free;
        const auto start = std::move(m_waiting.front());
        m_waiting.pop_front();
        start();
    }
}

} // namespace splot::connectors
