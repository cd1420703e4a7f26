#pragma once

#include "core/engine/applier.h"
#include "core/engine/outgoing.h"
#include "core/engine/recordwalk.h"

namespace splot::engine {

/// Counts what would be written where, and shows samples of the differences (DESIGN 2.6). Works on any store:
/// the live one before a first approval, a snapshot under a draft. In slices.
class Plan
{
public:
    Plan(Context &context, std::vector<model::EntityId> entities);

    base::Result<bool> work(base::SteadyTime until);
    std::int64_t seen() const { return m_walk.seen(); }
    /// {flows: [{entity, system, create, update, delete, archive, waiting, seconds, samples: [...]}], totals}
    model::Value result() const;
    /// Planned writes of one flow and kind.
    std::int64_t planned(const model::SystemId &system, const model::EntityId &entity,
                         model::DeliveryKind kind) const;
    std::vector<std::pair<model::SystemId, model::EntityId>> flows() const;

private:
    struct Flow
    {
        std::map<model::DeliveryKind, std::int64_t> counts;
        std::int64_t blocked = 0; ///< values that cannot be written as they are
        std::map<std::string, std::int64_t> fields;
        model::List samples;
    };

    base::Result<void> look(model::RecordId id);
    void sample(Flow &flow, const RecordView &view, const mapping::CompiledMapping &mapping,
                const Outgoing &out);

    Context &m_context;
    RecordWalk m_walk;
    std::map<std::pair<model::EntityId, model::SystemId>, Flow> m_flows;
};

/// A short name of a record for people: the values of its first match key, or its id.
std::string labelOf(const EntitySetup &entity, const model::Record &record);

} // namespace splot::engine
