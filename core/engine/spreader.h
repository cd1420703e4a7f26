#pragma once

#include "core/engine/approvals.h"
#include "core/engine/inbox.h"
#include "core/engine/outgoing.h"

#include <set>

namespace splot::engine {

/// Step 8: finds the systems that lack something of a record and makes it their duty. Engine thread, inside
/// the open transaction.
class Spreader
{
public:
    Spreader(Context &context, Inbox &inbox, Approvals &approvals)
        : m_context(context), m_inbox(inbox), m_approvals(approvals)
    {}

    /// Every system that maps the record's entity.
    base::Result<void> spread(model::RecordId record, bool backfill = false);
    /// One system only.
    base::Result<void> spreadTo(const RecordView &view, const mapping::CompiledMapping &mapping,
                                bool backfill = false);
    /// A link was made: what waited for it goes on, and references that were left out follow. `made`: by a
    /// create of ours.
    base::Result<void> linked(const model::Link &link, bool made = false);
    /// Changes that waited for `what` are captured again, in their old order.
    base::Result<void> resumeChanges(const std::string &what);
    base::Result<void> resumeDeliveries(const std::string &what);

private:
    base::Result<void> endUnlinking(const model::Link &link);
    base::Result<void> want(model::Delivery delivery, const RecordView &view, bool backfill);
    base::Result<void> settle(model::Delivery delivery, const RecordView &view);

    Context &m_context;
    Inbox &m_inbox;
    Approvals &m_approvals;
};

} // namespace splot::engine
