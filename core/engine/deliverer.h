#pragma once

#include "core/engine/brake.h"
#include "core/engine/judge.h"
#include "core/engine/lane.h"

namespace splot::engine {

/// Step 9: brings deliveries on their way, each with its attempt committed before the first byte leaves.
/// Engine thread.
class Deliverer
{
public:
    Deliverer(Context &context, Inbox &inbox, Spreader &spreader, Approvals &approvals)
        : m_context(context), m_spreader(spreader), m_approvals(approvals), m_judge(context, inbox, spreader),
          m_brake(context, inbox)
    {}

    void addLane(const model::System &system, connectors::Connector &connector);
    void removeLane(const model::SystemId &system);
    void clear(); ///< gives up all flights; their rows tell the rest
    /// Inside a transaction: what is due becomes ready, and ready deliveries start as far as there is room.
    base::Result<void> fill();
    /// After a start: deliveries that another epoch left in flight.
    base::Result<void> recover();
    bool flying() const { return underWay() > 0; }
    std::size_t underWay() const;
    /// Whether more is ready for a system than it may be sent by now.
    bool plenty() const { return m_plenty; }
    std::vector<model::DeliveryId> createsInFlight(const model::SystemId &system,
                                                   const model::ObjectName &object) const;
    /// The next moment at which a closed lane opens or a delivery is due; empty: nothing to wait for.
    base::Result<std::optional<std::chrono::microseconds>> nextWait();
    void stop() { m_stopping = true; }
    /// A broken connection is tried at once.
    void probe(const model::SystemId &system);
    /// The wall clock was set back: what was put off by the old time comes soon.
    base::Result<void> timeJumped();
    Judge &judge() { return m_judge; }
    Brake &brake() { return m_brake; }

private:
    base::Result<void> wakeDue();
    base::Result<void> lookForUncertain(Lane &lane);
    base::Result<void> fillLane(Lane &lane);
    base::Result<void> waitForWindow(Lane &lane);
    base::Result<void> start(Lane &lane, model::Delivery delivery);
    base::Result<bool> gate(Flight &flight);
    base::Result<bool> prepare(Flight &flight);
    base::Result<void> send(const std::shared_ptr<Flight> &flight);
    void search(const std::shared_ptr<Flight> &flight);
    void readFirst(const std::shared_ptr<Flight> &flight);
    void write(const std::shared_ptr<Flight> &flight);
    void readBack(const std::shared_ptr<Flight> &flight);
    base::Result<void> onFound(const std::shared_ptr<Flight> &flight,
                               const base::Result<std::vector<connectors::Reading>> &found);
    base::Result<void> notThere(Flight &flight, const connectors::Page &page);
    base::Result<void> changedMeanwhile(Flight &flight, const connectors::Reading &reading);
    base::Result<void> onRead(const std::shared_ptr<Flight> &flight,
                              const base::Result<connectors::Page> &page);
    base::Result<void> onWritten(const std::shared_ptr<Flight> &flight,
                                 const base::Result<connectors::Written> &written);
    base::Result<void> onReadBack(const std::shared_ptr<Flight> &flight,
                                  const base::Result<connectors::Page> &page);
    base::Result<void> onSearched(const std::shared_ptr<Flight> &flight,
                                  const base::Result<std::vector<connectors::Reading>> &found);
    base::Result<std::vector<connectors::Reading>> withoutApart(const model::Delivery &delivery,
                                                                std::vector<connectors::Reading> found);
    bool risky(const Flight &flight, const model::Record &record) const;
    connectors::FindRequest findRequest(const Flight &flight) const;
    std::string externalId(model::RecordId record) const;
    void land(const std::shared_ptr<Flight> &flight);
    void answered(Lane &lane);
    Lane *lane(const model::SystemId &system);
    Lane *laneOf(const std::shared_ptr<Flight> &flight);

    Context &m_context;
    Spreader &m_spreader;
    Approvals &m_approvals;
    Judge m_judge;
    Brake m_brake;
    std::map<model::SystemId, std::unique_ptr<Lane>> m_lanes;
    bool m_stopping = false;
    bool m_plenty = false;
    bool m_more = false; ///< something is left to be put off at once
};

} // namespace splot::engine
