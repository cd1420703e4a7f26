#include "core/engine/approvals.h"

namespace splot::engine {

base::Result<bool> Approvals::approved(const model::SystemId &system, const model::EntityId &entity)
{
    const auto key = std::pair(system, entity);
    if (const auto it = m_known.find(key); it != m_known.end())
        return it->second;
    SPLOT_ASSIGN(const auto kept, m_context.store.state("approval", system, model::ObjectName(entity.value)));
    const auto *bound = kept.member("fingerprint");
    const bool yes = bound && bound->toText() == m_context.setup->fingerprint(entity, system);
    m_known.emplace(key, yes);
    return yes;
}

base::Result<int> Approvals::approve(const model::SystemId &system, const model::EntityId &entity,
                                     const std::string &person, const model::Value &envelope)
{
    model::Object kept{{"fingerprint", m_context.setup->fingerprint(entity, system)},
                       {"person", person},
                       {"at", m_context.now()},
                       {"envelope", envelope}};
    SPLOT_TRY(
        m_context.store.saveState("approval", system, model::ObjectName(entity.value), std::move(kept)));
    m_known[{system, entity}] = true;
    SPLOT_ASSIGN(auto waiting, m_context.store.deliveriesWaitingFor(waits::plan(system, entity)));
    for (auto &delivery : waiting) {
        delivery.state = *model::next(delivery.state, model::DeliveryEvent::ReferenceReady);
        delivery.waitsFor.clear();
        SPLOT_TRY(m_context.store.saveDelivery(delivery));
    }
    return static_cast<int>(waiting.size());
}

} // namespace splot::engine
