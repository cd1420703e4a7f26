#pragma once

#include "core/engine/context.h"

namespace splot::engine {

/// Visits every record of some entities in slices, inside the open transaction, and keeps its place in
/// between. Engine thread.
class RecordWalk
{
public:
    using Visit = std::function<base::Result<void>(model::RecordId)>;

    /// No entities: all of the configuration.
    RecordWalk(Context &context, std::vector<model::EntityId> entities);

    /// Visits until the moment given; true when every record was seen.
    base::Result<bool> work(base::SteadyTime until, const Visit &visit);
    std::int64_t seen() const { return m_seen; }
    /// Those that are still to be walked.
    const std::vector<model::EntityId> &entities() const { return m_entities; }

private:
    Context &m_context;
    std::vector<model::EntityId> m_entities;
    model::RecordId m_after;
    std::int64_t m_seen = 0;
};

} // namespace splot::engine
