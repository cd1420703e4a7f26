#pragma once

#include "core/engine/context.h"

#include <deque>
#include <map>
#include <set>

namespace splot::engine {

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

    Source(model::SystemId system, model::ObjectName object, connectors::Connector &connector,
           std::chrono::milliseconds interval);

    const model::SystemId &system() const { return m_system; }
    const model::ObjectName &object() const { return m_object; }
    connectors::Connector &connector() { return m_connector; }
    const connectors::Capabilities &able() const { return m_able; }

    void fetch(const model::LocalId &id) { m_fetch.insert(id); }
    bool wanted(const model::LocalId &id) const { return m_fetch.count(id) > 0; }
    void wantFull() { m_fullWanted = true; }
    void wantChanges() { m_nextChanges = {}; }
    /// The next thing to read, if anything is due; takes it.
    std::optional<Job> next(base::SteadyTime now, bool firstDone);
    /// When something will be due; nothing while a reading is under way.
    std::optional<base::SteadyTime> due(bool firstDone) const;
    /// `again`: something was left out for a moment, which is read soon.
    void finished(const Job &job, base::SteadyTime now, std::chrono::milliseconds again = {});
    void failed(const Job &job, base::SteadyTime now, std::chrono::milliseconds wait, base::Random &random);
    bool reading() const { return m_reading; }
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

    model::SystemId m_system;
    model::ObjectName m_object;
    connectors::Connector &m_connector;
    connectors::Capabilities m_able;
    std::chrono::milliseconds m_interval;
    std::vector<Sweep> m_sweeps;
    std::set<model::LocalId> m_fetch;
    base::SteadyTime m_nextChanges{};
    std::optional<base::SteadyTime> m_nextFull;
    base::SteadyTime m_notBefore{};
    bool m_fullWanted = false;
    bool m_reading = false;
    int m_failures = 0;
    int m_rounds = 0;
    int m_soon = 0; ///< readings in a row that left something out
};

} // namespace splot::engine
