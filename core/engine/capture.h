#pragma once

#include "core/engine/inbox.h"
#include "core/engine/spreader.h"

namespace splot::engine {

/// What a reading tells, as it is stored.
model::Change changeOf(const model::SystemId &system, const model::ObjectName &object,
                       const connectors::Reading &reading, model::Origin origin, model::Moment began);

/// Step 1: stores what was read, as it came, unless it equals the newest stored capture of the same object.
/// Engine thread, inside the open transaction.
class Capture
{
public:
    Capture(Context &context, Inbox &inbox, Spreader &spreader)
        : m_context(context), m_inbox(inbox), m_spreader(spreader)
    {}

    /// True if it was stored.
    base::Result<bool> take(const model::SystemId &system, const model::ObjectName &object,
                            const connectors::Reading &reading, model::Origin origin, model::Moment began);
    /// A piece of a source that is no object; reported once.
    base::Result<void> takeBad(const model::SystemId &system, const model::ObjectName &object,
                               const connectors::BadPiece &piece);
    /// An object that a complete listing, or its own address, no longer gives.
    base::Result<void> takeGone(const model::SystemId &system, const model::ObjectName &object,
                                const model::LocalId &id, model::Origin origin, model::Moment began);

private:
    model::RecordId recordOf(const std::string &externalId) const;
    base::Result<void> adopt(const model::SystemId &system, const model::ObjectName &object,
                             const connectors::Reading &reading);
    base::Result<void> takeCreated(model::Delivery delivery, const mapping::CompiledMapping &mapping,
                                   const model::Value &held, model::Link &link);
    base::Result<bool> known(const model::SystemId &system, const model::ObjectName &object,
                             const connectors::Reading &reading, std::uint64_t hash,
                             std::vector<model::Link> &links);

    Context &m_context;
    Inbox &m_inbox;
    Spreader &m_spreader;
};

} // namespace splot::engine
