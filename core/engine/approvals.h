#pragma once

#include "core/engine/context.h"

#include <map>

namespace splot::engine {

/// Which flows out people approved, each under the configuration that they saw (DESIGN 2.6). Engine thread.
class Approvals
{
public:
    explicit Approvals(Context &context) : m_context(context) {}

    /// Whether writes of an entity to a system are approved under the present configuration.
    base::Result<bool> approved(const model::SystemId &system, const model::EntityId &entity);
    /// Approves a flow and lets its waiting deliveries go. `envelope`: limits per kind, as the plan counted
    /// them.
    base::Result<int> approve(const model::SystemId &system, const model::EntityId &entity,
                              const std::string &person, const model::Value &envelope);
    /// Forget what was looked up: the configuration changed or a transaction was rolled back.
    void forget() { m_known.clear(); }

private:
    Context &m_context;
    std::map<std::pair<model::SystemId, model::EntityId>, bool> m_known;
};

} // namespace splot::engine
