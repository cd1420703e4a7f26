#include "core/engine/source.h"

#include "core/connectors/breaker.h"

#include <algorithm>

namespace splot::engine {

namespace {
constexpr std::size_t fetchAtOnce = 50;
/// What is left out so often in a row waits for the next reading of its schedule.
constexpr int readingsForLeftOut = 5;
constexpr std::chrono::seconds firstReadWait{1};
constexpr std::chrono::minutes longestReadWait{4};
} // namespace

Source::Source(model::SystemId system, model::ObjectName object, connectors::Connector &connector,
               Timing timing)
    : m_system(std::move(system)), m_object(std::move(object)), m_connector(connector),
      m_able(connector.capabilities(m_object)), m_timing(std::move(timing))
{
    for (const auto &[name, period] : m_able.sweeps)
        m_sweeps.push_back({name, period, {}});
    if (!m_able.read)
        m_rounds = 1; // a target only
}

void Source::resume(model::Moment last, base::SteadyTime now, model::Moment wall)
{
    m_lastPass = last;
    if (m_timing.cron && last.micros != 0) {
        planRound(now, wall, last);
        m_rounds = m_nextChanges == base::SteadyTime{} ? 0 : 1;
    }
    checkMemory(wall);
}

void Source::timeJumped(base::SteadyTime now, model::Moment wall)
{
    if (m_timing.cron && m_nextChanges != base::SteadyTime{} && m_nextWall.micros != 0)
        planRound(now, wall, model::Moment{m_nextWall.micros - 1, 0});
    checkMemory(wall);
}

/// Plans the first round after `after`; one that is past is due at once.
void Source::planRound(base::SteadyTime now, model::Moment wall, model::Moment after)
{
    if (!m_timing.cron) {
        m_nextChanges = now + std::max(m_timing.interval, std::chrono::milliseconds(1));
        return;
    }
    const auto at = m_timing.cron->next(after, m_timing.zone);
    m_nextWall = at.value_or(model::Moment{});
    m_nextChanges = !at                         ? base::SteadyTime::max()
                    : at->micros <= wall.micros ? base::SteadyTime{}
                                                : now + std::chrono::microseconds(at->micros - wall.micros);
}

void Source::checkMemory(model::Moment wall)
{
    if (m_able.feedMemory.count() == 0 || m_lastPass.micros == 0 || !m_able.changes)
        return;
    if (wall.micros - m_lastPass.micros > std::chrono::microseconds(m_able.feedMemory).count())
        m_fullWanted = m_feedHasGap = true;
}

std::optional<Source::Job> Source::next(base::SteadyTime now, bool firstDone, bool held)
{
    if (m_reading || now < m_notBefore || !m_able.read)
        return {};
    Job job;
    job.request.object = m_object;
    if (!m_fetch.empty() && firstDone) {
        job.request.feed = connectors::Feed::ByIds;
        while (!m_fetch.empty() && job.request.ids.size() < fetchAtOnce) {
            job.request.ids.push_back(*m_fetch.begin());
            m_fetch.erase(m_fetch.begin());
        }
    } else if (held) {
        return {};
    } else if (!firstDone || m_fullWanted || (m_nextFull && now >= *m_nextFull)) {
        m_fullWanted = false;
        job.request.feed = connectors::Feed::Full;
        seen.clear();
    } else if (m_able.changes && roundDue(now)) {
        job.request.feed = connectors::Feed::Changes;
        job.stateKind = "cursor/changes";
    } else if (!m_able.changes && roundDue(now)) {
        job.request.feed = connectors::Feed::Full; // a source without a change feed is listed each time
        seen.clear();
    } else {
        const auto sweep =
            std::find_if(m_sweeps.begin(), m_sweeps.end(), [now](const Sweep &s) { return now >= s.next; });
        if (sweep == m_sweeps.end())
            return {};
        job.request.feed = connectors::Feed::Sweep;
        job.request.sweep = sweep->name;
    }
    m_reading = true;
    return job;
}

std::optional<base::SteadyTime> Source::due(bool firstDone, bool held) const
{
    if (m_reading || !m_able.read || (held && (m_fetch.empty() || !firstDone)))
        return {};
    base::SteadyTime at = m_nextChanges;
    if (!repeats() && m_nextChanges != base::SteadyTime{})
        at = base::SteadyTime::max();
    if (!firstDone || m_fullWanted || !m_fetch.empty())
        at = {};
    if (m_nextFull)
        at = std::min(at, *m_nextFull);
    for (const auto &s : m_sweeps)
        at = std::min(at, s.next);
    at = std::max(at, m_notBefore);
    return at == base::SteadyTime::max() ? std::nullopt : std::optional(at);
}

void Source::finished(const Job &job, base::SteadyTime now, model::Moment wall,
                      std::chrono::milliseconds soon)
{
    m_reading = false;
    m_failures = 0;
    const bool goesOn = soon.count() > 0 && m_soon < readingsForLeftOut;
    if (job.request.feed != connectors::Feed::ByIds && job.request.feed != connectors::Feed::Sweep) {
        m_lastPass = job.passBegan;
        m_soon = goesOn ? m_soon + 1 : 0;
        m_notBefore = goesOn ? now + soon : m_notBefore;
        m_nextChanges = goesOn ? base::SteadyTime{} : m_nextChanges;
    }
    switch (job.request.feed) {
    case connectors::Feed::ByIds:
        return;
    case connectors::Feed::Full:
        m_feedHasGap = false;
        if (m_able.fullPeriod.count() > 0)
            m_nextFull = now + m_able.fullPeriod;
        if (!m_able.changes && !goesOn)
            planRound(now, wall, wall);
        ++m_rounds;
        return;
    case connectors::Feed::Changes:
        if (!goesOn)
            planRound(now, wall, wall);
        ++m_rounds;
        return;
    case connectors::Feed::Sweep:
        for (auto &s : m_sweeps) {
            if (s.name == job.request.sweep)
                s.next = now + s.period;
        }
        return;
    }
}

void Source::failed(const Job &job, base::SteadyTime now, std::chrono::milliseconds wait,
                    base::Random &random)
{
    m_reading = false;
    ++m_failures;
    m_told = wait.count() > 0;
    if (job.request.feed == connectors::Feed::ByIds)
        m_fetch.insert(job.request.ids.begin(), job.request.ids.end());
    if (job.request.feed == connectors::Feed::Full)
        m_fullWanted = true;
    m_notBefore =
        now + std::max(wait, connectors::backoff(m_failures, firstReadWait, longestReadWait, random));
}

} // namespace splot::engine
