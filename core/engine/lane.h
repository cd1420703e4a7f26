#pragma once

#include "core/connectors/breaker.h"
#include "core/engine/flight.h"
#include "core/model/writewindow.h"

#include <map>
#include <set>

namespace splot::engine {

/// The way out to one system: what is under way, and whether it may be used now. In memory; engine thread.
class Lane
{
public:
    Lane(const model::System &system, connectors::Connector &connector);

    connectors::Connector &connector() { return m_connector; }
    const model::System &system() const { return m_system; }
    int free() const; ///< how many deliveries may start now
    /// How many more may be committed as under way, so that a connection that falls free finds the next one
    /// ready: some for each answer between two calls of late, and no more than a moment's answers, so that
    /// little waits before a slow target. Only where a repeat under the same key does no harm: after a crash
    /// nobody knows which of them had left.
    int ahead(base::SteadyTime now);
    /// Not paused, breaker closed or due for a probe.
    bool open(const Context &context) const;
    bool inWindow(const Context &context) const;
    /// When the write window opens; now, if it is open.
    model::Moment opens(const Context &context) const;
    /// The moment when a broken connection is tried again; empty: it is not broken.
    std::optional<base::SteadyTime> brokenUntil() const
    {
        return m_breaker.closed() ? std::nullopt : std::optional(m_breaker.until());
    }
    void succeeded()
    {
        ++m_answered;
        m_breaker.succeeded();
    }
    void failed(const base::Error &error, Context &context);
    /// A broken connection may be tried at once, unless the system said when.
    void probe(const Context &context) { m_breaker.probe(context.clock.steady()); }

    std::map<model::DeliveryId, std::shared_ptr<Flight>> flights;
    bool someWait = true; ///< deliveries may be waiting for the window

private:
    model::System m_system;
    model::WriteWindow m_window;
    connectors::Connector &m_connector;
    connectors::Breaker m_breaker{{5, std::chrono::seconds(1), std::chrono::minutes(1)}};
    int m_answered = 0;           ///< since the last look
    int m_lately = 0;             ///< answers between two looks, the most of the last ones
    int m_inMoment = 0;           ///< answers in this moment, as far as it has gone
    int m_inMomentBefore = 0;     ///< and in the one before it
    base::SteadyTime m_moment{0}; ///< when this one began
};

} // namespace splot::engine
