#include "core/engine/loopguard.h"

#include "core/format/json.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace splot::engine {

using model::Verdict;

namespace {
constexpr std::int64_t hour = 3600LL * 1000000;
/// What systems fight over comes again soon: those that were quiet longest may be forgotten.
constexpr std::size_t mostWatched = 20000;
} // namespace

base::Result<bool> LoopGuard::saw(RecordView &view, const ownership::Incoming &incoming,
                                  const std::vector<ownership::FieldVerdict> &verdicts)
{
    const int limit = m_context.setup->configuration().options.flipsPerHour;
    const bool stopped = std::ranges::any_of(
        view.holds, [](const auto &h) { return h.reason == model::HoldReason::Quarantined; });
    if (limit <= 0 || stopped || !incoming.system.valid() || !incoming.change.valid() ||
        !view.record.id.valid())
        return false;
    const auto now = m_context.now().micros;
    dropOld();
    const auto &schema = *m_context.setup->entity(view.record.entity)->schema;
    for (const auto &verdict : verdicts) {
        const bool entered = verdict.verdict == Verdict::Accepted || verdict.verdict == Verdict::Provisional;
        if (!entered && verdict.verdict != Verdict::Restored)
            continue;
        const std::string path = verdict.presence ? "" : model::pathText(schema, verdict.key);
        auto &watched = m_records[view.record.id];
        watched.seen = now;
        auto &field = watched.fields[path];
        if (!flips(field, verdict, incoming.system))
            continue;
        std::erase_if(field.flips, [now](std::int64_t at) { return now - at > hour; });
        field.flips.push_back(now);
        if (field.flips.size() <= static_cast<std::size_t>(limit))
            continue;
        model::CaseItem item;
        item.system = incoming.system;
        item.sample = model::Value(static_cast<std::int64_t>(field.flips.size()));
        item.detail = path;
        item.message = {QT_TRANSLATE_NOOP("splot",
                                          "%1 of one %2 flips to and fro: systems fight over it. Nothing "
                                          "of it is sent until somebody looks. Mend the cause, then retry."),
                        {path.empty() ? std::string("presence") : path, view.record.entity.value}};
        SPLOT_TRY(quarantine(view, model::EngineStep::Merge, std::move(item)));
        forget(view.record.id);
        return true;
    }
    return false;
}

bool LoopGuard::flips(Field &field, const ownership::FieldVerdict &verdict, const model::SystemId &system)
{
    const auto hash = format::hash(verdict.wished) | 1U;
    const auto before = format::hash(verdict.before) | 1U;
    const bool returns = std::ranges::count(field.values, hash) > 0;
    const bool other = field.last.valid() && field.last != system;
    for (const auto value : {before, hash}) {
        if (field.values[0] == value)
            continue;
        std::ranges::rotate(field.values, std::ranges::prev(field.values.end()));
        field.values[0] = value;
    }
    field.last = system;
    return returns || other;
}

void LoopGuard::dropOld()
{
    const auto now = m_context.now().micros;
    if (now < m_nextDrop && m_records.size() <= mostWatched && m_writes.size() <= mostWatched)
        return;
    m_nextDrop = now + hour / 6;
    dropOld(m_records, now - hour);
    dropOld(m_writes, now - hour);
}

template <class Id, class Seen> void LoopGuard::dropOld(std::map<Id, Seen> &watched, std::int64_t since)
{
    std::erase_if(watched, [since](const auto &w) { return w.second.seen < since; });
    if (watched.size() <= mostWatched)
        return;
    std::vector<std::int64_t> times;
    times.reserve(watched.size());
    for (const auto &[id, w] : watched)
        times.push_back(w.seen);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    std::erase_if(watched, [middle](const auto &w) { return w.second.seen <= *middle; });
}

base::Result<void> LoopGuard::wrote(RecordView &view, const model::Delivery &delivery)
{
    const int limit = m_context.setup->configuration().options.flipsPerHour;
    if (limit <= 0 || view.held(delivery.system, "", model::HoldReason::Quarantined))
        return {};
    const auto now = m_context.now().micros;
    dropOld();
    auto &writes = m_writes[delivery.id];
    if (std::exchange(writes.version, delivery.confirmed) != delivery.confirmed)
        writes.ofHour.clear();
    writes.seen = now;
    std::erase_if(writes.ofHour, [now](std::int64_t at) { return now - at > hour; });
    writes.ofHour.push_back(now);
    // Twice as often: where a value comes back, its flips tell more.
    if (writes.ofHour.size() <= 2 * static_cast<std::size_t>(limit))
        return {};
    model::CaseItem item;
    item.system = delivery.system;
    item.sample = model::Value(static_cast<std::int64_t>(writes.ofHour.size()));
    item.message = {
        QT_TRANSLATE_NOOP(
            "splot",
            "One %1 was written to %2 again and again, and does not stay there as it is written. Nothing "
            "of it is sent until somebody looks. Mend the mapping or the other system, then retry."),
        {view.record.entity.value, delivery.system.value}};
    m_writes.erase(delivery.id);
    return quarantine(view, model::EngineStep::Deliver, std::move(item));
}

base::Result<void> LoopGuard::quarantine(RecordView &view, model::EngineStep step, model::CaseItem item)
{
    item.kind = model::ItemKind::Record;
    item.record = view.record.id;
    SPLOT_ASSIGN(const auto problem, m_inbox.add(model::CaseKind::Loop, step, view.record.entity,
                                                 base::ErrorCode::Conflict, std::move(item)));
    for (const auto &mapping : m_context.setup->entity(view.record.entity)->mappings) {
        if (!mapping->writes())
            continue;
        const auto &m = mapping->mapping();
        model::Hold hold{view.record.id,
                         m.system,
                         m.object,
                         "",
                         model::HoldReason::Quarantined,
                         {},
                         {},
                         problem,
                         view.record.version,
                         {},
                         m_context.now()};
        SPLOT_TRY(m_context.store.saveHold(hold));
        view.holds.push_back(std::move(hold));
    }
    return {};
}

} // namespace splot::engine
