#include "ui/flows/history.h"

#include "core/model/latency.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace splot::ui {

using model::FlowCount;

namespace {
constexpr std::int64_t slotSeconds = 5;

std::pair<std::int64_t, std::string> keyOf(const FlowCount &c)
{
    return {c.minute, c.system.value + '/' + c.entity.value + (c.out ? "/o/" : "/i/") + c.what};
}

std::optional<int> latencyClassOf(const std::string &what)
{
    return what.starts_with("took/") ? std::optional(std::stoi(what.substr(5))) : std::nullopt;
}
} // namespace

bool FlowFilter::takes(const FlowCount &c) const
{
    return (!entity.valid() || c.entity == entity || !c.entity.valid()) &&
           (!system.valid() || c.system == system) && (!out || c.out == *out);
}

void FlowHistory::start(const std::vector<FlowCount> &minutes, std::int64_t nowSeconds)
{
    m_slots.clear();
    m_flows.clear();
    m_last.clear();
    const auto last = nowSeconds / 60;
    for (auto minute = last - span / 60; minute <= last; ++minute) // also those in which nothing happened
        m_slots.push_back(
            {minute * 60, std::min(minute * 60 + 60, std::max(nowSeconds, minute * 60 + 1)), {}, {}, false});
    for (const auto &c : minutes) {
        const auto at = c.minute - (last - span / 60);
        if (at < 0 || at >= std::ssize(m_slots))
            continue;
        m_slots[static_cast<std::size_t>(at)].counts.push_back(c);
        note(c);
        m_last[keyOf(c)] = c.count;
    }
}

void FlowHistory::sample(const std::vector<FlowCount> &minutes, const std::vector<store::OpenWork> &open,
                         std::int64_t nowSeconds)
{
    if (m_slots.empty() || !m_slots.back().sampled || nowSeconds - m_slots.back().from >= slotSeconds)
        m_slots.push_back({m_slots.empty() ? nowSeconds - 1 : m_slots.back().to, nowSeconds, {}, {}, true});
    auto &slot = m_slots.back();
    slot.to = std::max(slot.from + 1, nowSeconds);
    slot.open = open;
    for (const auto &c : minutes) {
        auto &known = m_last[keyOf(c)];
        if (c.count > known) {
            auto delta = c;
            delta.count = c.count - known;
            note(delta);
            slot.counts.push_back(std::move(delta));
            known = c.count;
        }
    }
    while (!m_slots.empty() && m_slots.front().to < nowSeconds - span)
        m_slots.pop_front();
    for (auto &[key, kept] : m_flows) {
        while (!kept.empty() && kept.front().minute <= (nowSeconds - span) / 60)
            kept.pop_front();
    }
    while (!m_last.empty() && m_last.begin()->first.first < nowSeconds / 60 - 3)
        m_last.erase(m_last.begin());
}

void FlowHistory::add(FlowSeries &s, const Slot &slot, const FlowFilter &filter) const
{
    const double seconds = static_cast<double>(std::max<std::int64_t>(1, slot.to - slot.from));
    double changes = 0, confirmed = 0, refused = 0, retried = 0, bad = 0, uncertain = 0;
    std::map<int, std::int64_t> took;
    for (const auto &c : slot.counts) {
        if (!filter.takes(c) || (filter.entity.valid() && !c.entity.valid()))
            continue;
        const auto n = static_cast<double>(c.count);
        changes += c.what == "applied" ? n : 0;
        confirmed += c.what == "confirmed" ? n : 0;
        refused += c.what == "failed" ? n : 0;
        retried += c.what == "retried" ? n : 0;
        bad += c.what == "quarantined" ? n : 0;
        uncertain += c.what == "uncertain" ? n : 0;
        if (const auto k = latencyClassOf(c.what))
            took[*k] += c.count;
    }
    double waiting = 0;
    std::int64_t oldest = 0;
    for (const auto &w : slot.open) {
        if (w.state == "failed" || w.state == "quarantined" ||
            (filter.system.valid() && w.system != filter.system) ||
            (filter.entity.valid() && w.entity != filter.entity))
            continue;
        waiting += static_cast<double>(w.count);
        if (w.out && w.oldest.micros > 0)
            oldest = std::max(oldest, slot.to - w.oldest.micros / 1000000);
    }
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto below = [&took](double share) {
        return took.empty() ? none : static_cast<double>(model::latencyBelow(took, share)) / 1e6;
    };
    s.at << static_cast<double>(slot.to);
    s.changes << changes / seconds;
    s.confirmed << confirmed / seconds;
    s.p50 << below(0.5);
    s.p95 << below(0.95);
    s.p99 << below(0.99);
    s.waiting << (slot.sampled ? waiting : none);
    s.oldest << (slot.sampled ? static_cast<double>(oldest) : none);
    s.refused << refused * 60 / seconds;
    s.retried << retried * 60 / seconds;
    s.bad << bad * 60 / seconds;
    s.uncertain << uncertain * 60 / seconds;
}

FlowSeries FlowHistory::series(const FlowFilter &filter) const
{
    FlowSeries s;
    for (const auto &slot : m_slots)
        add(s, slot, filter);
    return s;
}

void FlowHistory::note(const FlowCount &delta)
{
    auto &minutes = m_flows[{delta.entity, delta.system, delta.out}];
    auto at = std::find_if(minutes.rbegin(), minutes.rend(),
                           [&delta](const auto &m) { return m.minute == delta.minute; });
    if (at == minutes.rend()) {
        minutes.push_back({delta.minute, {}});
        at = minutes.rbegin();
    }
    at->counts[delta.what] += delta.count;
}

std::vector<double> FlowHistory::sparkline(const FlowFilter &filter, std::int64_t nowSeconds) const
{
    std::vector<double> out(60, 0.0);
    eachMinute(filter, [&](const Minute &m) {
        const auto back = nowSeconds / 60 - m.minute;
        if (back < 0 || back >= 60)
            return;
        for (const char *what : {"applied", "confirmed"}) {
            if (const auto found = m.counts.find(what); found != m.counts.end())
                out[static_cast<std::size_t>(59 - back)] += static_cast<double>(found->second);
        }
    });
    return out;
}

std::int64_t FlowHistory::count(const FlowFilter &filter, const std::string &what) const
{
    std::int64_t sum = 0;
    eachMinute(filter, [&](const Minute &m) {
        const auto found = m.counts.find(what);
        sum += found == m.counts.end() ? 0 : found->second;
    });
    return sum;
}

double FlowHistory::percentile(const FlowFilter &filter, double share) const
{
    std::map<int, std::int64_t> took;
    eachMinute(filter, [&](const Minute &m) {
        for (auto c = m.counts.lower_bound("took/"); c != m.counts.end() && c->first.starts_with("took/");
             ++c)
            took[*latencyClassOf(c->first)] += c->second;
    });
    return took.empty() ? 0 : static_cast<double>(model::latencyBelow(took, share)) / 1e6;
}

} // namespace splot::ui
