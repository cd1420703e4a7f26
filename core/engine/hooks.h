#pragma once

#include "core/connectors/webhooksource.h"
#include "core/engine/feeder.h"

namespace splot::engine {

/// Takes in what systems report by themselves: all that has come since the last turn, with one commit; only
/// after it does a sender hear that its report was accepted. Engine thread.
class Hooks
{
public:
    using Committed = std::function<void(base::Result<void>)>;
    using Connectors = std::function<connectors::Connector *(const model::SystemId &)>;

    Hooks(Context &context, Capture &capture, Feeder &feeder, Connectors connectors)
        : m_context(context), m_capture(capture), m_feeder(feeder), m_connectors(std::move(connectors))
    {}
    ~Hooks() { refuseAll(); }
    Hooks(const Hooks &) = delete;
    Hooks &operator=(const Hooks &) = delete;

    /// Calls `committed` once: when it is durable, or with BackOff when it could not be made so.
    void take(connectors::Notice notice, Committed committed);
    bool waiting() const { return !m_waiting.empty(); }
    /// Inside a transaction: keeps all that wait; true if there were any.
    base::Result<bool> work();
    /// The turn was rolled back, or the engine ends: the senders come again.
    void refuseAll();

private:
    struct Waiting
    {
        connectors::Notice notice;
        Committed committed;
    };

    base::Result<void> keep(const connectors::Notice &notice);
    /// Whether the body tells more than is known: then it is captured as it is, else the object is read.
    base::Result<bool> newer(const connectors::Notice &notice, const connectors::Reading &reading);

    Context &m_context;
    Capture &m_capture;
    Feeder &m_feeder;
    Connectors m_connectors;
    std::vector<Waiting> m_waiting;
    std::vector<Committed> m_kept; ///< in the open transaction
};

} // namespace splot::engine
