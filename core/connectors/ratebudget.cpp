#include "core/connectors/ratebudget.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>

namespace splot::connectors {

namespace {

using std::chrono::microseconds;

constexpr int slotsPerWindow = 60;
constexpr double rounding = 1e-9; // sums of fractions do not come out even
/// An answer that gives no time for the end of its window: most windows are no longer.
constexpr std::chrono::milliseconds unknownReset{60000};

model::Value decimal(double value)
{
    auto number = model::Decimal::parse(QByteArray::number(value, 'f', 3).toStdString());
    return number ? model::Value(*number) : model::Value(0);
}

double plain(const model::Value *value)
{
    const auto number = value ? value->number() : std::nullopt;
    return number ? number->toDouble() : 0.0;
}

} // namespace

void RateBudget::setRule(RateRule rule)
{
    const bool same = std::ranges::equal(rule.windows, m_rule.windows, {}, &RateRule::Window::length,
                                         &RateRule::Window::length);
    m_rule = std::move(rule);
    if (!same)
        m_spent.clear();
}

double RateBudget::levelAt(base::SteadyTime now) const
{
    const double seconds = std::chrono::duration<double>(now - m_levelAt).count();
    return std::max(m_level - std::max(seconds, 0.0) * m_rule.leak, 0.0);
}

microseconds RateBudget::windowWait(std::size_t window, double cost, base::SteadyTime now) const
{
    const RateRule::Window &limit = m_rule.windows[window];
    const double allowed = std::max(limit.points, cost);
    double sum = cost;
    const auto &parts = m_spent[window];
    // From the youngest: the first slot that does not fit any more has to grow old, and all before it.
    for (auto slot = parts.rbegin(); slot != parts.rend(); ++slot) {
        sum += slot->points;
        if (sum > allowed + rounding)
            return std::max(microseconds(slot->last + limit.length - now), microseconds(0));
    }
    return microseconds(0);
}

microseconds RateBudget::waitFor(double cost, base::SteadyTime now) const
{
    microseconds wait = std::max(m_pausedUntil, now) - now;
    for (std::size_t i = 0; i < std::min(m_rule.windows.size(), m_spent.size()); ++i)
        wait = std::max(wait, windowWait(i, cost, now));
    if (m_rule.capacity > 0 && m_rule.leak > 0) {
        const double over = levelAt(now) + std::min(cost, m_rule.capacity) - m_rule.capacity;
        if (over > rounding)
            wait =
                std::max(wait, microseconds(static_cast<std::int64_t>(std::ceil(over / m_rule.leak * 1e6))));
    }
    if (m_remaining && *m_remaining < 1 && m_resetAt > now)
        wait = std::max(wait, microseconds(m_resetAt - now));
    return wait;
}

void RateBudget::spend(double cost, base::SteadyTime now)
{
    m_spent.resize(m_rule.windows.size());
    for (std::size_t i = 0; i < m_spent.size(); ++i) {
        const microseconds length = m_rule.windows[i].length;
        auto &parts = m_spent[i];
        while (!parts.empty() && parts.front().last + length <= now)
            parts.pop_front();
        if (parts.empty() || parts.back().first + length / slotsPerWindow <= now)
            parts.push_back({now, now, 0});
        parts.back().last = now;
        parts.back().points += cost;
    }
    m_level = levelAt(now) + cost;
    m_levelAt = now;
    if (m_remaining) {
        *m_remaining -= 1;
        if (m_resetAt <= now)
            m_remaining.reset();
    }
}

void RateBudget::learn(const RateHint &hint, int inFlight, base::SteadyTime now)
{
    if (hint.retryAfter)
        pause(*hint.retryAfter, now);
    if (hint.remaining) {
        const double left = *hint.remaining - inFlight;
        const auto reset = now + hint.reset.value_or(unknownReset);
        // Answers overtake each other: within one window only the smaller number is news.
        const bool sameWindow =
            m_remaining && m_resetAt > now && reset <= m_resetAt + std::chrono::seconds(1);
        m_remaining = sameWindow ? std::min(*m_remaining, left) : left;
        m_resetAt = reset;
    }
    if (hint.used && hint.capacity && *hint.capacity > 0) {
        m_rule.capacity = *hint.capacity;
        m_level = std::max(levelAt(now), *hint.used);
        m_levelAt = now;
    }
}

void RateBudget::pause(microseconds span, base::SteadyTime now)
{
    m_pausedUntil = std::max(m_pausedUntil, now + span);
}

model::Value RateBudget::memory(base::SteadyTime now, base::WallTime wall) const
{
    const auto onWall = [&](base::SteadyTime time) {
        return model::Value((wall + (time - now)).time_since_epoch().count());
    };
    model::Value memory{model::Object{}};
    if (m_pausedUntil > now)
        memory.setMember("paused", onWall(m_pausedUntil));
    if (m_remaining && m_resetAt > now) {
        memory.setMember("remaining", decimal(*m_remaining));
        memory.setMember("reset", onWall(m_resetAt));
    }
    model::List windows;
    for (std::size_t i = 0; i < m_spent.size(); ++i) {
        const auto length = m_rule.windows[i].length;
        // Short windows are over before a restart is.
        if (length < std::chrono::minutes(1))
            continue;
        model::List parts;
        for (const Slot &slot : m_spent[i]) {
            if (slot.last + length > now)
                parts.emplace_back(model::List{onWall(slot.last), decimal(slot.points)});
        }
        windows.emplace_back(
            model::Object{{"length", static_cast<std::int64_t>(length.count())},
                          {"points", decimal(m_rule.windows[i].points)}, // for people: how much is used
                          {"spent", parts}});
    }
    if (!windows.empty())
        memory.setMember("windows", windows);
    return memory;
}

void RateBudget::restore(const model::Value &memory, base::SteadyTime now, base::WallTime wall)
{
    // A wall clock that was set back meanwhile must not stretch a wait beyond what it was.
    const auto onSteady = [&](const model::Value *value) {
        const auto *micros = value ? value->get<std::int64_t>() : nullptr;
        return now + microseconds(micros ? *micros - wall.time_since_epoch().count() : 0);
    };
    if (const auto *paused = memory.member("paused"))
        m_pausedUntil = std::min(onSteady(paused), now + std::chrono::hours(48));
    if (const auto *remaining = memory.member("remaining")) {
        m_remaining = plain(remaining);
        m_resetAt = std::min(onSteady(memory.member("reset")), now + std::chrono::hours(48));
    }
    const model::Value *windows = memory.member("windows");
    if (!windows || !windows->list())
        return;
    m_spent.resize(m_rule.windows.size());
    for (const model::Value &window : *windows->list()) {
        const auto *length = window.member("length");
        const auto *spent = window.member("spent");
        for (std::size_t i = 0; length && spent && spent->list() && i < m_spent.size(); ++i) {
            if (*length != model::Value(static_cast<std::int64_t>(m_rule.windows[i].length.count())))
                continue;
            m_spent[i].clear();
            for (const model::Value &slot : *spent->list()) {
                if (!slot.list() || slot.list()->size() != 2)
                    continue;
                const auto last = std::min(onSteady(&slot.list()->front()), now);
                m_spent[i].push_back({last, last, plain(&slot.list()->back())});
            }
        }
    }
}

} // namespace splot::connectors
