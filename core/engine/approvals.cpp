#include "core/engine/approvals.h"

namespace splot::engine {

base::Result<bool> Approvals::approved(const model::SystemId &system, const model::EntityId &entity)
{
    const auto key = std::pair(system, entity);
    auto it = m_known.find(key);
    if (it == m_known.end()) {
        SPLOT_ASSIGN(const auto kept,
                     m_context.store.state("approval", system, model::ObjectName(entity.value)));
        Known known;
        const auto *bound = kept.member("fingerprint");
        known.approved = bound && bound->toText() == m_context.setup->fingerprint(entity, system);
        if (const auto *until = kept.member("until"); until && until->get<model::Moment>())
            known.until = *until->get<model::Moment>();
        it = m_known.emplace(key, known).first;
    }
    const bool over = it->second.until.micros != 0 && it->second.until < m_context.now();
    return it->second.approved && !over;
}

base::Result<void> Approvals::withdraw(const model::SystemId &system, const model::EntityId &entity)
{
    m_known.erase({system, entity});
    return m_context.store.saveState("approval", system, model::ObjectName(entity.value), {});
}

base::Result<int> Approvals::approve(const model::SystemId &system, const model::EntityId &entity,
                                     const Approval &approval)
{
    model::Object kept{{"fingerprint", approval.fingerprint},
                       {"person", approval.person},
                       {"at", m_context.now()},
                       {"envelope", approval.envelope}};
    if (approval.until.micros != 0)
        kept.emplace_back("until", approval.until);
    SPLOT_TRY(
        m_context.store.saveState("approval", system, model::ObjectName(entity.value), std::move(kept)));
    m_known.erase({system, entity});
    SPLOT_ASSIGN(auto waiting, m_context.store.deliveriesWaitingFor(waits::plan(system, entity)));
    for (auto &delivery : waiting) {
        delivery.state = *model::next(delivery.state, model::DeliveryEvent::ReferenceReady);
        delivery.waitsFor.clear();
        SPLOT_TRY(m_context.store.saveDelivery(delivery));
    }
    return static_cast<int>(waiting.size());
}

} // namespace splot::engine
