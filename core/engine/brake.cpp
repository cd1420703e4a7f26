#include "core/engine/brake.h"

#include <QDateTime>

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

base::Result<Brake::Flows *> Brake::flows(const model::SystemId &system, const model::EntityId &entity)
{
    const Target target(system, entity);
    if (const auto it = m_flows.find(target); it != m_flows.end())
        return &it->second;
    SPLOT_ASSIGN(const auto kept, m_context.store.state("brake", system, model::ObjectName(entity.value)));
    auto &flows = m_flows[target];
    const auto *list = kept.list();
    for (std::size_t i = 0; list && i < flows.size() && i < list->size(); ++i) {
        const auto &from = (*list)[i];
        auto &flow = flows[i];
        flow.allowed = numberIn(from, "allowed");
        flow.allowedUntil = numberIn(from, "until");
        flow.daily = numberIn(from, "daily");
        flow.day = numberIn(from, "day");
        flow.today = numberIn(from, "today");
        const auto *minutes = from.member("minutes");
        for (const auto &m : minutes && minutes->list() ? *minutes->list() : model::List())
            flow.perMinute[numberIn(m, "at")] = numberIn(m, "count");
    }
    return &flows;
}

base::Result<void> Brake::keep()
{
    for (const auto &target : m_changed) {
        model::List list;
        for (const auto &flow : m_flows[target]) {
            model::List minutes;
            for (const auto &[minute, count] : flow.perMinute)
                minutes.push_back(model::Object{{"at", minute}, {"count", count}});
            list.push_back(model::Object{{"allowed", flow.allowed},
                                         {"until", flow.allowedUntil},
                                         {"daily", flow.daily},
                                         {"day", flow.day},
                                         {"today", flow.today},
                                         {"minutes", std::move(minutes)}});
        }
        SPLOT_TRY(m_context.store.saveState("brake", target.first, model::ObjectName(target.second.value),
                                            std::move(list)));
    }
    m_changed.clear();
    return {};
}

base::Result<bool> Brake::pass(const model::Delivery &delivery, model::DeliveryKind kind)
{
    const int group = groupOf(kind);
    SPLOT_ASSIGN(auto *all, flows(delivery.system, delivery.entity));
    auto &flow = all->at(static_cast<std::size_t>(group));
    m_changed.emplace(delivery.system, delivery.entity);
    const std::int64_t minute = m_context.now().micros / 60000000;
    flow.perMinute.erase(flow.perMinute.begin(), flow.perMinute.upper_bound(minute - 60));
    if (minute > flow.allowedUntil)
        flow.allowed = 0;
    if (flow.allowed > 0) {
        --flow.allowed;
        return true;
    }
    if (flow.daily > 0)
        return passDaily(flow, delivery);
    const auto sent = std::accumulate(flow.perMinute.begin(), flow.perMinute.end(), std::int64_t{0},
                                      [](std::int64_t sum, const auto &m) { return sum + m.second; });
    const std::int64_t least = group == 2 ? 20 : 500;
    if (sent >= least) {
        SPLOT_ASSIGN(const auto links,
                     m_context.store.linkCount(delivery.system, delivery.object, delivery.entity));
        if (sent >= (group == 2 ? links / 100 : links / 20)) {
            SPLOT_TRY(ask(delivery, sent,
                          group == 2 ? QT_TRANSLATE_NOOP("splot", "The brake stopped deletes of %2 in %1: "
                                                                  "unusually many within an hour. Look at "
                                                                  "them, then release the brake.")
                                     : QT_TRANSLATE_NOOP("splot", "The brake stopped changes of %2 in %1: "
                                                                  "unusually many within an hour. Look at "
                                                                  "them, then release the brake.")));
            return false;
        }
    }
    ++flow.perMinute[minute];
    return true;
}

base::Result<bool> Brake::passDaily(Flow &flow, const model::Delivery &delivery)
{
    const auto day = QDateTime::fromMSecsSinceEpoch(m_context.now().micros / 1000, m_context.setup->zone())
                         .date()
                         .toJulianDay();
    if (flow.day != day) {
        flow.day = day;
        flow.today = 0;
    }
    if (flow.today < flow.daily) {
        ++flow.today;
        return true;
    }
    SPLOT_TRY(ask(delivery, flow.today,
                  QT_TRANSLATE_NOOP("splot", "More changes of %2 in %1 than the standing approval lets go a "
                                             "day. Look at them, then release the brake.")));
    return false;
}

base::Result<void> Brake::allow(const model::SystemId &system, const model::EntityId &entity,
                                model::DeliveryKind kind, std::int64_t count)
{
    SPLOT_ASSIGN(auto *all, flows(system, entity));
    auto &flow = all->at(static_cast<std::size_t>(groupOf(kind)));
    flow.allowed += count;
    flow.allowedUntil = m_context.now().micros / 60000000 + 24 * 60;
    flow.perMinute.clear();
    m_changed.emplace(system, entity);
    return keep();
}

base::Result<void> Brake::setDaily(const model::SystemId &system, const model::EntityId &entity,
                                   std::int64_t count)
{
    SPLOT_ASSIGN(auto *all, flows(system, entity));
    (*all)[0].daily = (*all)[1].daily = count;
    m_changed.emplace(system, entity);
    return keep();
}

base::Result<void> Brake::ask(const model::Delivery &delivery, std::int64_t count, const char *message)
{
    SPLOT_ASSIGN(const auto open, m_context.store.state("brake/case", delivery.system,
                                                        model::ObjectName(delivery.entity.value)));
    if (open.get<std::int64_t>()) {
        SPLOT_ASSIGN(const auto known, m_context.store.caseById(model::CaseId(*open.get<std::int64_t>())));
        if (known && known->state != model::CaseState::Resolved)
            return {};
    }
    auto item = itemOf(delivery);
    item.sample = model::Value(count);
    item.message = {message, {delivery.system.value, delivery.entity.value}};
    SPLOT_ASSIGN(const auto id, m_inbox.add(model::CaseKind::Brake, model::EngineStep::Deliver,
                                            delivery.entity, base::ErrorCode::Conflict, std::move(item)));
    return m_context.store.saveState("brake/case", delivery.system, model::ObjectName(delivery.entity.value),
                                     model::Value(id.value));
}

} // namespace splot::engine
