#include "core/engine/lane.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace splot::engine {

namespace {
/// Minutes of the day of "22:00"; -1 if it is no time.
int minutesOf(std::string_view text)
{
    const QTime time = QTime::fromString(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                                         QStringLiteral("HH:mm"));
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}
} // namespace

Lane::Lane(const model::System &system, connectors::Connector &connector)
    : m_system(system), m_connector(connector)
{}

int Lane::free() const
{
    const int most = m_system.concurrency > 0 ? m_system.concurrency : m_connector.concurrency();
    if (!m_breaker.closed()) // half open: one probe
        return flights.empty() ? 1 : 0;
    return std::max(0, most - static_cast<int>(flights.size()));
}

int Lane::ahead()
{
    const int most = m_system.concurrency > 0 ? m_system.concurrency : m_connector.concurrency();
    const int answered = std::exchange(m_answered, 0);
    if (!m_breaker.closed())
        return 0;
    const int room = most + std::min(3 * most, 2 * answered);
    return std::max(0, room - std::max(most, static_cast<int>(flights.size())));
}

bool Lane::open(const Context &context) const
{
    if (m_system.paused || m_system.readOnly || !inWindow(context))
        return false;
    return m_breaker.state(context.clock.steady()) != connectors::Breaker::State::Open;
}

bool Lane::inWindow(const Context &context) const
{
    const auto dash = m_system.writeWindow.find('-');
    if (dash == std::string::npos)
        return true;
    const int from = minutesOf(std::string_view(m_system.writeWindow).substr(0, dash));
    const int to = minutesOf(std::string_view(m_system.writeWindow).substr(dash + 1));
    if (from < 0 || to < 0)
        return true;
    const QTimeZone zone(QByteArray::fromStdString(context.setup->configuration().options.timeZone));
    const QTime local =
        QDateTime::fromMSecsSinceEpoch(context.now().micros / 1000, zone.isValid() ? zone : QTimeZone::utc())
            .time();
    const int now = local.hour() * 60 + local.minute();
    return from <= to ? now >= from && now < to : now >= from || now < to;
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
