#include "core/engine/loopguard.h"

#include "core/format/json.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using model::Verdict;

namespace {
constexpr std::int64_t hour = 3600LL * 1000000;
} // namespace

base::Result<bool> LoopGuard::saw(RecordView &view, const ownership::Incoming &incoming,
                                  const std::vector<ownership::FieldVerdict> &verdicts)
{
    const int limit = m_context.setup->configuration().options.flipsPerHour;
    if (limit <= 0 || !incoming.system.valid() || !incoming.change.valid() || !view.record.id.valid())
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
        SPLOT_TRY(quarantine(view, incoming.system, path, field.flips.size()));
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

/// What was quiet for an hour is forgotten, now and then.
void LoopGuard::dropOld()
{
    const auto now = m_context.now().micros;
    if (now < m_nextDrop)
        return;
    m_nextDrop = now + hour / 6;
    std::erase_if(m_records, [now](const auto &r) { return now - r.second.seen > hour; });
}

base::Result<void> LoopGuard::quarantine(RecordView &view, const model::SystemId &system,
                                         const std::string &field, std::size_t flips)
{
    model::CaseItem item;
    item.kind = model::ItemKind::Record;
    item.record = view.record.id;
    item.system = system;
    item.sample = model::Value(static_cast<std::int64_t>(flips));
    item.detail = field;
    item.message = {QT_TRANSLATE_NOOP("splot",
                                      "%1 of one %2 flips to and fro: systems fight over it. Nothing "
                                      "of it is sent until somebody looks. Mend the cause, then retry."),
                    {field.empty() ? std::string("presence") : field, view.record.entity.value}};
    SPLOT_ASSIGN(const auto problem,
                 m_inbox.add(model::CaseKind::Loop, model::EngineStep::Merge, view.record.entity,
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
