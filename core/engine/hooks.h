#pragma once

#include "core/base/journal.h"
#include "core/connectors/report.h"
#include "core/engine/feeder.h"

namespace splot::engine {

/// Takes in what systems report by themselves. Whoever receives reports puts them into the intake, a journal
/// beside the workspace (`FILE-intake-1`, ...), on a thread of its own, and has accepted them with that; here
/// they come into the store, in their order and each once. Engine thread.
class Hooks
{
public:
    using Connectors = std::function<connectors::Connector *(const model::SystemId &)>;

    Hooks(Context &context, Capture &capture, Feeder &feeder, Inbox &inbox, Connectors connectors)
        : m_context(context), m_capture(capture), m_feeder(feeder), m_inbox(inbox),
          m_connectors(std::move(connectors))
    {}
    ~Hooks();
    Hooks(const Hooks &) = delete;
    Hooks &operator=(const Hooks &) = delete;

    /// Finds what was accepted and not taken, also by engines before this one. `file`: of the workspace.
    base::Result<void> open(const std::string &file);
    /// For encode()d reports; null before open(). append() may be called on one other thread, and answers
    /// with BackOff once the engine ends.
    std::shared_ptr<base::Journal> intake() const { return m_intake; }
    bool waiting() const { return m_intake && m_intake->hasMore(); }
    /// Inside a transaction: takes what there is time for.
    base::Result<void> work(base::SteadyTime until);
    /// Inside a transaction: takes all that is there, and has nothing of it left in the intake afterwards.
    base::Result<void> empty();
    /// The turn was rolled back.
    void undo(const base::Error &error);
    /// The engine ends: nothing more is accepted.
    void close();

private:
    base::Result<void> take(const std::string &bytes);
    base::Result<void> setAside(const connectors::Report &report);
    base::Result<void> keepMarks();
    base::Result<void> keep(const connectors::Notice &notice, model::Moment began);
    /// Whether the body tells more than is known: then it is captured as it is, else the object is read.
    base::Result<bool> newer(const connectors::Notice &notice, const connectors::Reading &reading);

    Context &m_context;
    Capture &m_capture;
    Feeder &m_feeder;
    Inbox &m_inbox;
    Connectors m_connectors;
    std::shared_ptr<base::Journal> m_intake;
    std::string m_atWork; ///< to be known when its turn fails
    std::string m_failed; ///< at work when the last turn failed
    std::string m_poison; ///< failed twice by a fault of ours
    base::SteadyTime m_nextTidy{};
    bool m_again = false; ///< how far it was taken is to be looked up
};

} // namespace splot::engine
