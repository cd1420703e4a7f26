#pragma once

#include "core/engine/inbox.h"
#include "core/engine/outgoing.h"
#include "core/ownership/rules.h"

namespace splot::engine {

/// Steps 6 and 7: lets ownership decide, keeps the record, the decisions, the holds and the proposals. Engine
/// thread, inside the open transaction.
class Merger
{
public:
    Merger(Context &context, Inbox &inbox) : m_context(context), m_inbox(inbox) {}

    /// `view.record.id` 0: a new record of `view.record.entity`; afterwards `view` shows what was kept.
    base::Result<ownership::Outcome> merge(RecordView &view, const ownership::Incoming &incoming,
                                           const model::ObjectName &object);
    /// Works stages and computed fields out again under the present rules; true if the record changed.
    base::Result<bool> settle(RecordView &view);
    /// A difference that was left or proposed is over where its system holds what the record holds by now.
    base::Result<void> releaseAgreed(RecordView &view);
    /// What was bad in an object that is gone, or another than the record's, went with it.
    base::Result<void> releaseObject(RecordView &view, const model::SystemId &system,
                                     const model::ObjectName &object);

private:
    base::Result<bool> agreed(const RecordView &view, const model::Hold &hold) const;
    base::Result<void> keepRecord(RecordView &view, const model::Record &after, bool fresh,
                                  const EntitySetup &entity);
    base::Result<void> keepVerdict(RecordView &view, const ownership::FieldVerdict &verdict,
                                   const ownership::Incoming &incoming, const model::ObjectName &object,
                                   bool fresh);
    base::Result<void> hold(RecordView &view, model::Hold hold);
    base::Result<void> dropHolds(RecordView &view, const std::string &field,
                                 std::initializer_list<model::HoldReason> reasons);

    Context &m_context;
    Inbox &m_inbox;
};

} // namespace splot::engine
