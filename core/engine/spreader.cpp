#include "core/engine/spreader.h"

namespace splot::engine {

using model::DeliveryEvent;
using model::DeliveryState;

base::Result<void> Spreader::spread(model::RecordId record, bool backfill)
{
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, record));
    if (!view)
        return {};
    const auto *entity = m_context.setup->entity(view->record.entity);
    if (!entity)
        return {};
    for (const auto &mapping : entity->mappings)
        SPLOT_TRY(spreadTo(*view, *mapping, backfill));
    return {};
}

base::Result<void> Spreader::spreadTo(const RecordView &view, const mapping::CompiledMapping &mapping,
                                      bool backfill)
{
    const auto &m = mapping.mapping();
    if (!mapping.writes() && m.onDelete == model::DeleteEffect::Nothing)
        return {};
    const auto *system = m_context.setup->configuration().system(m.system);
    if (!system)
        return {};
    SPLOT_ASSIGN(const Outgoing out, outgoing(m_context, view, mapping));
    SPLOT_ASSIGN(auto known, m_context.store.delivery(view.record.id, m.system, m.object));
    if (out.nothing()) {
        if (known)
            SPLOT_TRY(settle(std::move(*known), view));
        return {};
    }
    if (system->readOnly) {
        model::Hold hold{
            view.record.id,      m.system, m.object,       "", model::HoldReason::ReadOnly, {}, {}, {},
            view.record.version, {},       m_context.now()};
        SPLOT_TRY(m_context.store.saveHold(hold));
        if (known)
            SPLOT_TRY(settle(std::move(*known), view));
        return {};
    }
    model::Delivery delivery;
    if (known) {
        delivery = std::move(*known);
    } else {
        delivery.record = view.record.id;
        delivery.system = m.system;
        delivery.object = m.object;
        delivery.entity = m.entity;
        delivery.state = DeliveryState::Ready;
        delivery.since = m_context.now();
    }
    return want(std::move(delivery), view, backfill);
}

base::Result<void> Spreader::want(model::Delivery delivery, const RecordView &view, bool backfill)
{
    const bool fresh = !delivery.id.valid();
    const bool newer = delivery.wanted < view.record.version;
    delivery.wanted = view.record.version;
    delivery.backfill =
        backfill && (fresh || delivery.backfill || delivery.state == DeliveryState::Confirmed);
    if (delivery.state == DeliveryState::Confirmed) {
        delivery.since = m_context.now();
        delivery.attempts = 0;
    }
    // A refused value stays refused until something in the record is different; a person may always retry.
    const bool stays = delivery.state == DeliveryState::Failed && !newer;
    if (const auto state = model::next(delivery.state, DeliveryEvent::Want); state && !stays)
        delivery.state = *state;
    if (delivery.state == DeliveryState::Ready) {
        delivery.waitsFor.clear();
        delivery.problem = {};
        delivery.dueAt = {};
        SPLOT_ASSIGN(const bool approved, m_approvals.approved(delivery.system, delivery.entity));
        if (!approved) {
            if (!fresh) // the table of states knows no short cut
                SPLOT_TRY(m_context.store.saveDelivery(delivery));
            delivery.state = *model::next(delivery.state, DeliveryEvent::NeedReference);
            delivery.waitsFor = waits::plan(delivery.system, delivery.entity);
        }
    }
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    return {};
}

base::Result<void> Spreader::settle(model::Delivery delivery, const RecordView &view)
{
    if (delivery.state == DeliveryState::Confirmed && delivery.confirmed >= view.record.version)
        return {};
    if (!delivery.progress.isEmpty()) // steps remain, though the shadow holds what they will lead to
        return {};
    const auto state = model::next(delivery.state, DeliveryEvent::Settle);
    if (!state) // in flight or uncertain: its answer decides
        return {};
    delivery.state = *state;
    delivery.wanted = delivery.confirmed = view.record.version;
    delivery.waitsFor.clear();
    delivery.problem = {};
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    SPLOT_TRY(resumeChanges(waits::delivery(delivery.id)));
    return m_inbox.settleDelivery(delivery.id);
}

/// Another object has taken the place of one that a person unlinked, or the same one again.
base::Result<void> Spreader::endUnlinking(const model::Link &link)
{
    SPLOT_ASSIGN(const auto holds, m_context.store.holdsOf(link.record));
    for (const auto &hold : holds) {
        if (hold.unlinked() && hold.system == link.system && hold.object == link.object)
            SPLOT_TRY(m_context.store.removeHold(hold));
    }
    return {};
}

base::Result<void> Spreader::linked(const model::Link &link, bool made)
{
    SPLOT_TRY(resumeChanges(waits::link(link.system, link.object, link.localId)));
    SPLOT_TRY(resumeDeliveries(waits::record(link.system, link.record)));
    if (!made)
        SPLOT_TRY(endUnlinking(link));
    SPLOT_ASSIGN(auto own, m_context.store.delivery(link.record, link.system, link.object));
    if (own && own->state == DeliveryState::Uncertain) { // it need not be looked for any more
        own->dueAt = m_context.now();
        SPLOT_TRY(m_context.store.saveDelivery(*own));
    }
    SPLOT_ASSIGN(const auto referring, m_context.store.recordsReferring(link.record));
    for (const auto id : referring) {
        SPLOT_ASSIGN(const auto view, viewRecord(m_context, id));
        const auto *entity = view ? m_context.setup->entity(view->record.entity) : nullptr;
        if (!entity)
            continue;
        for (const auto &mapping : entity->mappings) {
            if (mapping->mapping().system == link.system &&
                view->link(link.system, mapping->mapping().object))
                SPLOT_TRY(spreadTo(*view, *mapping));
        }
    }
    return {};
}

base::Result<void> Spreader::resumeChanges(const std::string &what)
{
    SPLOT_ASSIGN(auto waiting, m_context.store.changesWaitingFor(what));
    for (auto &change : waiting) {
        change.state = *model::next(change.state, model::ChangeEvent::Resume);
        change.waitsFor.clear();
        SPLOT_TRY(m_context.store.saveFate(change));
    }
    return {};
}

base::Result<void> Spreader::resumeDeliveries(const std::string &what)
{
    SPLOT_ASSIGN(auto waiting, m_context.store.deliveriesWaitingFor(what));
    for (auto &delivery : waiting) {
        delivery.state = *model::next(delivery.state, DeliveryEvent::ReferenceReady);
        delivery.waitsFor.clear();
        delivery.problem = {};
        delivery.dueAt = {};
        SPLOT_TRY(m_context.store.saveDelivery(delivery));
    }
    return {};
}

} // namespace splot::engine
