#include "core/base/qtclock.h"

#include <QTimer>

#include <algorithm>

namespace splot::base {

QtClock::QtClock(QObject *parent) : QObject(parent), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &QtClock::runDue);
}

QtClock::~QtClock() = default;

WallTime QtClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

SteadyTime QtClock::steady() const
{
    return std::chrono::duration_cast<SteadyTime>(std::chrono::steady_clock::now().time_since_epoch());
}

Clock::TimerId QtClock::after(std::chrono::microseconds delay, std::function<void()> task)
{
    const TimerId id = m_next++;
    m_tasks.emplace(steady() + std::max(delay, std::chrono::microseconds(0)), Task{id, std::move(task)});
    arm();
    return id;
}

void QtClock::cancel(TimerId timer)
{
    std::erase_if(m_tasks, [timer](const auto &entry) { return entry.second.id == timer; });
}

void QtClock::arm()
{
    if (m_tasks.empty()) {
        m_timer->stop();
        return;
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_tasks.begin()->first - steady());
    m_timer->start(std::max(wait, std::chrono::milliseconds(0)));
}

void QtClock::runDue()
{
    // Only what is due now: a task that posts another at once must not starve the event loop.
    const SteadyTime now = steady();
    const TimerId bound = m_next;
    auto due = [&] {
        return std::find_if(m_tasks.begin(), m_tasks.upper_bound(now),
                            [bound](const auto &entry) { return entry.second.id < bound; });
    };
    for (auto it = due(); it != m_tasks.upper_bound(now); it = due()) {
        auto run = std::move(it->second.run);
        m_tasks.erase(it);
        run();
    }
    arm();
}

} // namespace splot::base
