#include "core/engine/lane.h"

#include <algorithm>
#include <utility>

namespace splot::engine {

namespace {
constexpr int perAnswer = 6; ///< wait for each answer between two calls
constexpr std::chrono::milliseconds momentLasts{200};
} // namespace

Lane::Lane(const model::System &system, connectors::Connector &connector)
    : m_system(system),
      m_window(model::WriteWindow::parse(system.writeWindow).value_or(model::WriteWindow())),
      m_connector(connector)
{}

int Lane::free() const
{
    const int most = m_system.concurrency > 0 ? m_system.concurrency : m_connector.concurrency();
    if (!m_breaker.closed()) // half open: one probe
        return flights.empty() ? 1 : 0;
    return std::max(0, most - static_cast<int>(flights.size()));
}

int Lane::ahead(base::SteadyTime now)
{
    const int most = m_system.concurrency > 0 ? m_system.concurrency : m_connector.concurrency();
    const int answered = std::exchange(m_answered, 0);
    m_lately = std::max(answered, m_lately * 7 / 8);
    if (now - m_moment >= momentLasts) {
        m_inMomentBefore = now - m_moment < 2 * momentLasts ? m_inMoment : 0;
        m_inMoment = 0;
        m_moment = now;
    }
    m_inMoment += answered;
    if (!m_breaker.closed())
        return 0;
    const int room =
        most + std::min({15 * most, perAnswer * m_lately, std::max(m_inMoment, m_inMomentBefore)});
    return std::max(0, room - std::max(most, static_cast<int>(flights.size())));
}

bool Lane::open(const Context &context) const
{
    if (m_system.paused || m_system.readOnly)
        return false;
    return m_breaker.state(context.clock.steady()) != connectors::Breaker::State::Open;
}

bool Lane::inWindow(const Context &context) const
{
    return m_window.open(context.now(), context.setup->zone());
}

model::Moment Lane::opens(const Context &context) const
{
    return m_window.opens(context.now(), context.setup->zone());
}

void Lane::failed(const base::Error &error, Context &context)
{
    if (error.code == base::ErrorCode::Rejected || error.code == base::ErrorCode::Conflict ||
        error.code == base::ErrorCode::NotFound || error.code == base::ErrorCode::Unsupported)
        m_breaker.succeeded(); // it answers
    else if (error.code == base::ErrorCode::BackOff && error.wait.count() > 0)
        m_breaker.hold(context.clock.steady() + error.wait);
    else
        m_breaker.failed(context.clock.steady(), context.random);
}

} // namespace splot::engine
