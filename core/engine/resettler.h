#pragma once

#include "core/engine/applier.h"
#include "core/engine/recordwalk.h"

namespace splot::engine {

/// Brings records under a new configuration: the new owner's value is taken from its shadow, new lines get
/// their values, and what differs then is spread (DESIGN 2.3, handover by configuration). In slices; engine
/// thread, inside the open transaction.
class Resettler
{
public:
    Resettler(Context &context, Applier &applier, Spreader &spreader, std::vector<model::EntityId> entities);

    /// Works on until the moment given; true when every record was seen.
    base::Result<bool> work(base::SteadyTime until);
    std::int64_t seen() const { return m_walk.seen(); }
    /// One record.
    base::Result<void> settle(model::RecordId id);

private:
    base::Result<void> compareAgain(model::Link link, const mapping::CompiledMapping &mapping);
    ownership::Incoming fromShadow(const RecordView &view, const model::Link &link,
                                   const mapping::CompiledMapping &mapping);

    Context &m_context;
    Applier &m_applier;
    Spreader &m_spreader;
    RecordWalk m_walk;
};

} // namespace splot::engine
