#pragma once

#include "core/engine/inbox.h"

#include <array>
#include <map>
#include <set>

namespace splot::engine {

/// Stops mass changes before they are sent (DESIGN 2.6): per entity and target in a sliding hour, updates
/// over both 5 % and 500, deletes over both 1 % and 20, creates over both 5 % and 500, each beyond what an
/// approved plan announced. Regular imports may have a number that goes every day instead. Engine thread.
class Brake
{
public:
    Brake(Context &context, Inbox &inbox) : m_context(context), m_inbox(inbox) {}

    /// Whether one more write may go; counts it if so. No: a case asks.
    base::Result<bool> pass(const model::Delivery &delivery, model::DeliveryKind kind);
    /// An approved plan, or a person who lets the brake go, allows so many beyond the limit for a day.
    base::Result<void> allow(const model::SystemId &system, const model::EntityId &entity,
                             model::DeliveryKind kind, std::int64_t count);
    /// A standing approval: so many creates and so many updates a day, and no more; 0: none.
    base::Result<void> setDaily(const model::SystemId &system, const model::EntityId &entity,
                                std::int64_t count);
    /// Keeps what was counted; every few seconds, and at the end. A crash forgets the rest.
    base::Result<void> keep();
    /// What was not kept is forgotten: after a rollback, and when the configuration changed.
    void clear()
    {
        m_flows.clear();
        m_changed.clear();
    }

private:
    struct Flow
    {
        std::map<std::int64_t, std::int64_t> perMinute;
        std::int64_t allowed = 0;
        std::int64_t allowedUntil = 0; ///< minute
        std::int64_t daily = 0;        ///< standing approval; 0: none
        std::int64_t day = 0;          ///< Julian, of the workspace's zone
        std::int64_t today = 0;        ///< writes on that day
    };
    using Target = std::pair<model::SystemId, model::EntityId>;
    using Flows = std::array<Flow, 3>; ///< creates, updates, deletes

    base::Result<Flows *> flows(const model::SystemId &system, const model::EntityId &entity);
    base::Result<bool> passDaily(Flow &flow, const model::Delivery &delivery);
    base::Result<void> ask(const model::Delivery &delivery, std::int64_t count, const char *message);

    Context &m_context;
    Inbox &m_inbox;
    std::map<Target, Flows> m_flows;
    std::set<Target> m_changed;
};

} // namespace splot::engine
