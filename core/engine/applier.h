#pragma once

#include "core/engine/identifier.h"
#include "core/engine/loopguard.h"
#include "core/engine/merger.h"
#include "core/engine/spreader.h"

namespace splot::engine {

/// Steps 2 to 8 of one change, inside one open transaction. Engine thread.
class Applier
{
public:
    Applier(Context &context, Inbox &inbox, Spreader &spreader)
        : m_context(context), m_inbox(inbox), m_spreader(spreader), m_identifier(context, inbox),
          m_merger(context, inbox), m_guard(context, inbox)
    {}

    /// A captured change leaves in another state. An error is the store's: the transaction must be rolled
    /// back.
    base::Result<void> apply(model::Change change);
    /// Values that do not come from a captured change: a person's, an accepted proposal, a handover.
    base::Result<void> enter(model::RecordId record, const ownership::Incoming &incoming,
                             const model::ObjectName &object = {});
    Merger &merger() { return m_merger; }
    LoopGuard &guard() { return m_guard; }

private:
    base::Result<void> finish(model::Change change);

    Context &m_context;
    Inbox &m_inbox;
    Spreader &m_spreader;
    Identifier m_identifier;
    Merger m_merger;
    LoopGuard m_guard;
};

} // namespace splot::engine
