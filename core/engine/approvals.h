#pragma once

#include "core/engine/context.h"

#include <map>

namespace splot::engine {

/// What a person approved for one flow out.
struct Approval
{
    std::string fingerprint; ///< of the configuration that was planned
    std::string person;
    model::Value envelope; ///< limits per kind, as the plan counted them
    model::Moment until;   ///< not valid later; micros 0: without end
};

/// Which flows out people approved, each under the configuration that they saw (DESIGN 2.6). Engine thread.
class Approvals
{
public:
    explicit Approvals(Context &context) : m_context(context) {}

    /// Whether writes of an entity to a system are approved now, under the present configuration.
    base::Result<bool> approved(const model::SystemId &system, const model::EntityId &entity);
    /// Approves a flow and lets its waiting deliveries go; how many.
    base::Result<int> approve(const model::SystemId &system, const model::EntityId &entity,
                              const Approval &approval);
    /// A plan must ask again.
    base::Result<void> withdraw(const model::SystemId &system, const model::EntityId &entity);
    /// Forget what was looked up: the configuration changed or a transaction was rolled back.
    void forget() { m_known.clear(); }

private:
    struct Known
    {
        bool approved = false;
        model::Moment until;
    };

    Context &m_context;
    std::map<std::pair<model::SystemId, model::EntityId>, Known> m_known;
};

} // namespace splot::engine
