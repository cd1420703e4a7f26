#pragma once

#include "core/engine/context.h"

namespace splot::engine {

/// An item about a delivery, or about a captured change; its message is still to be said.
model::CaseItem itemOf(const model::Delivery &delivery);
model::CaseItem itemOf(const model::Change &change);

/// Groups failures into cases: one cause, one case. Engine thread, inside the open transaction.
class Inbox
{
public:
    explicit Inbox(Context &context) : m_context(context) {}

    /// Adds an item to the open case of its cause (system, kind, step, error and field without item keys), or
    /// to a new one.
    base::Result<model::CaseId> add(model::CaseKind kind, model::EngineStep step,
                                    const model::EntityId &entity, base::ErrorCode code,
                                    model::CaseItem item);
    /// Settles what stands open about a change as a whole.
    base::Result<void> settleChange(model::ChangeId change);
    /// The change is out of date: nothing of it is to be taken any more, or asked about.
    base::Result<void> replace(model::Change change);
    /// What was wrong with an object that is gone.
    base::Result<void> settleObject(const model::Link &link);
    base::Result<void> settleDelivery(model::DeliveryId delivery);
    /// Settles the items about one field of one record in one system.
    base::Result<void> settleField(model::RecordId record, const model::SystemId &system,
                                   const std::string &field);

private:
    Context &m_context;
};

} // namespace splot::engine
