#include "core/engine/brake.h"

#include <QtGlobal>

#include <numeric>

namespace splot::engine {

namespace {
int groupOf(model::DeliveryKind kind)
{
    if (kind == model::DeliveryKind::Delete || kind == model::DeliveryKind::Archive)
        return 2;
    return kind == model::DeliveryKind::Create ? 0 : 1;
}
} // namespace

base::Result<bool> Brake::pass(const model::Delivery &delivery, model::DeliveryKind kind)
{
    const int group = groupOf(kind);
    auto &flow = m_flows[{delivery.system, delivery.entity, group}];
    const std::int64_t minute = m_context.now().micros / 60000000;
    flow.perMinute.erase(flow.perMinute.begin(), flow.perMinute.upper_bound(minute - 60));
    if (minute > flow.allowedUntil)
        flow.allowed = 0;
    if (flow.allowed > 0) {
        --flow.allowed;
        return true;
    }
    const auto sent = std::accumulate(flow.perMinute.begin(), flow.perMinute.end(), std::int64_t{0},
                                      [](std::int64_t sum, const auto &m) { return sum + m.second; });
    const std::int64_t least = group == 2 ? 20 : 500;
    if (sent >= least) {
        SPLOT_ASSIGN(const auto all,
                     m_context.store.linkCount(delivery.system, delivery.object, delivery.entity));
        const std::int64_t share = group == 2 ? all / 100 : all / 20;
        if (sent >= share) {
            SPLOT_TRY(ask(delivery, kind, sent));
            return false;
        }
    }
    ++flow.perMinute[minute];
    return true;
}

void Brake::allow(const model::SystemId &system, const model::EntityId &entity, model::DeliveryKind kind,
                  std::int64_t count)
{
    auto &flow = m_flows[{system, entity, groupOf(kind)}];
    flow.allowed += count;
    flow.allowedUntil = m_context.now().micros / 60000000 + 24 * 60;
    flow.perMinute.clear();
}

base::Result<void> Brake::ask(const model::Delivery &delivery, model::DeliveryKind kind, std::int64_t count)
{
    SPLOT_ASSIGN(const auto open, m_context.store.state("brake/case", delivery.system,
                                                        model::ObjectName(delivery.entity.value)));
    if (open.get<std::int64_t>()) {
        SPLOT_ASSIGN(const auto known, m_context.store.caseById(model::CaseId(*open.get<std::int64_t>())));
        if (known && known->state != model::CaseState::Resolved)
            return {};
    }
    model::CaseItem item;
    item.kind = model::ItemKind::Delivery;
    item.delivery = delivery.id;
    item.record = delivery.record;
    item.system = delivery.system;
    item.object = delivery.object;
    item.sample = model::Value(count);
    item.message = {kind == model::DeliveryKind::Delete || kind == model::DeliveryKind::Archive
                        ? QT_TRANSLATE_NOOP("splot", "The brake stopped deletes of %2 in %1: unusually many "
                                                     "within an hour. Look at them, then release the brake.")
                        : QT_TRANSLATE_NOOP("splot", "The brake stopped changes of %2 in %1: unusually many "
                                                     "within an hour. Look at them, then release the brake."),
                    {delivery.system.value, delivery.entity.value}};
    SPLOT_ASSIGN(const auto id, m_inbox.add(model::CaseKind::Brake, model::EngineStep::Deliver,
                                            delivery.entity, base::ErrorCode::Conflict, std::move(item)));
    return m_context.store.saveState("brake/case", delivery.system, model::ObjectName(delivery.entity.value),
                                     model::Value(id.value));
}

} // namespace splot::engine
