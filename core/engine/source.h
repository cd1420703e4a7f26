#pragma once

#include "core/engine/context.h"

#include "core/model/cron.h"

#include <QTimeZone>

#include <deque>
#include <map>
#include <set>

namespace splot::engine {

/// When one object is read by itself.
struct Timing
{
    std::chrono::milliseconds interval{0}; ///< 0 without a cron: only on demand
    std::optional<model::Cron> cron;       ///< goes before the interval
    QTimeZone zone;
};

/// One object of one system as the engine reads it: what is due, and where the reading stands. In memory;
/// engine thread.
class Source
{
public:
    /// One reading that is due.
    struct Job
    {
        connectors::ReadRequest request;
        std::string stateKind; ///< under which its cursor is kept; empty: not kept
        model::Moment began;   ///< of the present page
        model::Moment passBegan;
        std::uint64_t generation = 0; ///< of the connections; an answer of an older one is dropped
    };

    Source(model::SystemId system, model::ObjectName object, connectors::Connector &connector, Timing timing);

    const model::SystemId &system() const { return m_system; }
    const model::ObjectName &object() const { return m_object; }
    connectors::Connector &connector() { return m_connector; }
    const connectors::Capabilities &able() const { return m_able; }

    void fetch(const model::LocalId &id) { m_fetch.insert(id); }
    bool wanted(const model::LocalId &id) const { return m_fetch.count(id) > 0; }
    void wantFull() { m_fullWanted = true; }
    /// When the next whole listing of its period is due; only for objects that have one.
    void fullDue(base::SteadyTime at) { m_nextFull = at; }
    void wantChanges() { m_nextChanges = {}; }
    /// After a start: `last` is when its last whole pass began. One that was missed meanwhile is due at once;
    /// when the source remembers less than that, everything is read.
    void resume(model::Moment last, base::SteadyTime now, model::Moment wall);
    /// The wall clock jumped, or the machine slept.
    void timeJumped(base::SteadyTime now, model::Moment wall);
    /// The change feed has a gap: a full reading takes its place, and its cursor begins anew.
    bool feedHasGap() const { return m_feedHasGap; }
    /// The next thing to read, if anything is due; takes it. `held`: only what was asked for by its id.
    std::optional<Job> next(base::SteadyTime now, bool firstDone, bool held);
    /// When something will be due; nothing while a reading is under way.
    std::optional<base::SteadyTime> due(bool firstDone, bool held) const;
    /// `again`: something was left out for a moment, which is read soon.
    void finished(const Job &job, base::SteadyTime now, model::Moment wall,
                  std::chrono::milliseconds again = {});
    void failed(const Job &job, base::SteadyTime now, std::chrono::milliseconds wait, base::Random &random);
    /// The system answers others again: a failed reading is repeated at once, unless it was told when.
    void tryAgain(base::SteadyTime now)
    {
        if (m_failures > 0 && !m_told)
            m_notBefore = std::min(m_notBefore, now);
    }
    bool reading() const { return m_reading; }
    bool fetching() const { return !m_fetch.empty(); }
    /// Nothing is due at once and everything was read since the start.
    bool quiet() const
    {
        return !m_reading && m_fetch.empty() && !m_fullWanted && m_rounds > 0 && m_soon == 0;
    }
    int failures() const { return m_failures; }

    std::set<model::LocalId> seen; ///< of the full listing under way
    base::CancelToken cancel;

private:
    struct Sweep
    {
        std::string name;
        std::chrono::milliseconds period;
        base::SteadyTime next{};
    };

    bool repeats() const { return m_timing.interval.count() > 0 || m_timing.cron; }
    bool roundDue(base::SteadyTime now) const
    {
        return m_nextChanges == base::SteadyTime{} || (repeats() && now >= m_nextChanges);
    }
    void planRound(base::SteadyTime now, model::Moment wall, model::Moment after);
    void checkMemory(model::Moment wall);

    model::SystemId m_system;
    model::ObjectName m_object;
    connectors::Connector &m_connector;
    connectors::Capabilities m_able;
    Timing m_timing;
    std::vector<Sweep> m_sweeps;
    std::set<model::LocalId> m_fetch;
    base::SteadyTime m_nextChanges{}; ///< 0: at once
    model::Moment m_nextWall;         ///< the same by a cron's clock
    model::Moment m_lastPass;         ///< when the last whole pass began; 0: unknown
    std::optional<base::SteadyTime> m_nextFull;
    base::SteadyTime m_notBefore{};
    bool m_fullWanted = false;
    bool m_feedHasGap = false;
    bool m_reading = false;
    int m_failures = 0;
    bool m_told = false; ///< the last failure said how long to wait
    int m_rounds = 0;
    int m_soon = 0; ///< readings in a row that left something out
};

} // namespace splot::engine
