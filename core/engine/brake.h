#pragma once

#include "core/engine/inbox.h"

#include <deque>
#include <map>

namespace splot::engine {

/// Stops mass changes before they are sent (DESIGN 2.6): per entity and target in a sliding hour, updates
/// over both 5 % and 500, deletes over both 1 % and 20, creates over both 5 % and 500, each beyond what an
/// approved plan announced. Engine thread.
class Brake
{
public:
    Brake(Context &context, Inbox &inbox) : m_context(context), m_inbox(inbox) {}

    /// Whether one more write may go; counts it if so. No: a case asks.
    base::Result<bool> pass(const model::Delivery &delivery, model::DeliveryKind kind);
    /// An approved plan, or a person who lets the brake go, allows so many beyond the limit for a day.
    void allow(const model::SystemId &system, const model::EntityId &entity, model::DeliveryKind kind,
               std::int64_t count);
    void clear() { m_flows.clear(); }

private:
    struct Flow
    {
        std::map<std::int64_t, std::int64_t> perMinute;
        std::int64_t allowed = 0;
        std::int64_t allowedUntil = 0; ///< minute
    };
    using Key = std::tuple<model::SystemId, model::EntityId, int>;

    base::Result<void> ask(const model::Delivery &delivery, model::DeliveryKind kind, std::int64_t count);

    Context &m_context;
    Inbox &m_inbox;
    std::map<Key, Flow> m_flows;
};

} // namespace splot::engine
