#pragma once

#include "core/engine/context.h"

namespace splot::engine {

/// The links of one system, as mappings see them. A failing store shows in failure(), to be looked at after
/// each use.
class StoreReferences : public mapping::References
{
public:
    StoreReferences(Context &context, model::SystemId system)
        : m_context(context), m_system(std::move(system))
    {}

    std::optional<model::RecordId> record(const model::EntityId &target, const model::ObjectName &object,
                                          const model::LocalId &id) const override;
    std::optional<model::LocalId> localId(const model::EntityId &target, const model::ObjectName &object,
                                          model::RecordId record) const override;
    /// The object that carries an entity in the system, where a mapping line does not name it.
    model::ObjectName objectOf(const model::EntityId &target, const model::ObjectName &named) const;
    base::Result<void> failure() const;

private:
    Context &m_context;
    model::SystemId m_system;
    mutable std::optional<base::Error> m_failure;
};

} // namespace splot::engine
