#include "core/engine/merger.h"

#include "core/engine/heldforms.h"
#include "core/engine/references.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using model::Verdict;

base::Result<ownership::Outcome> Merger::merge(RecordView &view, const ownership::Incoming &incoming,
                                               const model::ObjectName &object)
{
    const auto &entity = *m_context.setup->entity(view.record.entity);
    const bool fresh = !view.record.id.valid();
    auto outcome = entity.rules->apply(view.record, incoming);
    if (fresh || outcome.changed)
        SPLOT_TRY(keepRecord(view, outcome.record, fresh, entity));
    if (outcome.changed) // what was discarded stays so until the record changes
        SPLOT_TRY(dropHolds(view, "", {model::HoldReason::Discarded}));
    outcome.record = view.record;
    for (const auto &verdict : outcome.verdicts)
        SPLOT_TRY(keepVerdict(view, verdict, incoming, object, fresh));
    for (const auto &error : outcome.errors) {
        model::CaseItem item;
        item.kind = model::ItemKind::Record;
        item.record = view.record.id;
        item.change = incoming.change;
        item.system = incoming.system;
        item.field = error.field;
        item.message = error.message;
        item.detail = error.detail;
        SPLOT_TRY(m_inbox.add(model::CaseKind::Failure, model::EngineStep::Decide, view.record.entity,
                              error.code, std::move(item)));
    }
    return outcome;
}

base::Result<bool> Merger::settle(RecordView &view)
{
    const auto &entity = *m_context.setup->entity(view.record.entity);
    const auto outcome = entity.rules->settle(view.record, m_context.setup->version(), m_context.now());
    if (outcome.changed)
        SPLOT_TRY(keepRecord(view, outcome.record, false, entity));
    return outcome.changed;
}

base::Result<void> Merger::keepRecord(RecordView &view, const model::Record &after, bool fresh,
                                      const EntitySetup &entity)
{
    auto record = after;
    record.changedAt = m_context.now();
    if (fresh) {
        record.createdAt = record.changedAt;
        SPLOT_ASSIGN(record.id, m_context.store.addRecord(record));
    } else {
        SPLOT_TRY(m_context.store.saveRecord(record));
    }
    const auto before = fresh ? std::map<std::string, std::string>{}
                              : mapping::matchValues(*entity.schema, view.record.values);
    const auto now = mapping::matchValues(*entity.schema, record.values);
    if (before != now)
        SPLOT_TRY(m_context.store.setMatchValues(record.id, record.entity, now));
    view.record = std::move(record);
    return {};
}

base::Result<void> Merger::keepVerdict(RecordView &view, const ownership::FieldVerdict &verdict,
                                       const ownership::Incoming &incoming, const model::ObjectName &object,
                                       bool fresh)
{
    const auto &schema = *m_context.setup->entity(view.record.entity)->schema;
    const std::string field = verdict.presence ? "" : model::pathText(schema, verdict.key);
    const bool entered = verdict.verdict == Verdict::Accepted || verdict.verdict == Verdict::Provisional;
    if (!(fresh && entered)) { // the first values of a record are explained by their provenance alone
        model::Decision d;
        d.record = view.record.id;
        d.entity = view.record.entity;
        d.field = field;
        d.system = incoming.system;
        d.change = incoming.change;
        d.verdict = verdict.verdict;
        d.right = verdict.right;
        d.before = verdict.before;
        d.after = verdict.wished;
        d.at = verdict.presence ? incoming.at : incoming.when(verdict.key.field);
        d.decidedAt = m_context.now();
        d.configuration = incoming.configuration;
        d.person = incoming.person;
        SPLOT_TRY(m_context.store.addDecision(d));
    }
    if (entered || verdict.verdict == Verdict::Given)
        return dropHolds(view, field, {model::HoldReason::Left, model::HoldReason::Discarded});
    if (verdict.verdict == Verdict::Restored) {
        m_context.count(incoming.system, view.record.entity, false, "restored");
        return {};
    }
    if (verdict.verdict != Verdict::Left && verdict.verdict != Verdict::Proposed)
        return {};
    model::Hold h{view.record.id,
                  incoming.system,
                  object,
                  field,
                  verdict.verdict == Verdict::Left ? model::HoldReason::Left : model::HoldReason::Proposal,
                  verdict.wished,
                  verdict.before,
                  {},
                  view.record.version,
                  incoming.change,
                  m_context.now()};
    if (verdict.verdict == Verdict::Proposed) {
        SPLOT_TRY(m_inbox.settleField(view.record.id, incoming.system,
                                      field)); // a newer wish replaces the older one
        model::CaseItem item;
        item.kind = model::ItemKind::Hold;
        item.change = incoming.change;
        item.record = view.record.id;
        item.system = incoming.system;
        item.object = object;
        item.field = field;
        item.sample = verdict.wished;
        item.message = {
            verdict.formerOwner
                ? QT_TRANSLATE_NOOP(
                      "splot",
                      "%1 changed %2 when it still owned it. Accept the value, or keep the present one.")
                : QT_TRANSLATE_NOOP("splot",
                                    "%1 proposes another value for %2. Accept it, or keep the present one."),
            {incoming.system.value, verdict.presence ? "presence" : schema.field(verdict.key.field).path}};
        SPLOT_ASSIGN(h.problem, m_inbox.add(model::CaseKind::Proposal, model::EngineStep::Decide,
                                            view.record.entity, base::ErrorCode::Conflict, std::move(item)));
    }
    return hold(view, std::move(h));
}

base::Result<void> Merger::releaseAgreed(RecordView &view)
{
    for (auto it = view.holds.begin(); it != view.holds.end();) {
        SPLOT_ASSIGN(const bool over, agreed(view, *it));
        if (!over) {
            ++it;
            continue;
        }
        SPLOT_TRY(m_context.store.removeHold(*it));
        SPLOT_TRY(m_inbox.settleField(view.record.id, it->system, it->field));
        it = view.holds.erase(it);
    }
    return {};
}

base::Result<void> Merger::releaseObject(RecordView &view, const model::SystemId &system,
                                         const model::ObjectName &object)
{
    for (auto it = view.holds.begin(); it != view.holds.end();) {
        const bool there = it->system == system && it->object == object && !it->field.empty();
        if (!there || (it->reason != model::HoldReason::Quarantined &&
                       it->reason != model::HoldReason::Left && it->reason != model::HoldReason::Proposal)) {
            ++it;
            continue;
        }
        SPLOT_TRY(m_context.store.removeHold(*it));
        SPLOT_TRY(m_inbox.settleField(view.record.id, system, it->field));
        it = view.holds.erase(it);
    }
    return {};
}

/// Whether its system holds by now what the record holds, or a declared form of it.
base::Result<bool> Merger::agreed(const RecordView &view, const model::Hold &hold) const
{
    const bool difference =
        hold.reason == model::HoldReason::Left || hold.reason == model::HoldReason::Proposal;
    const auto *link = difference && !hold.field.empty() ? view.link(hold.system, hold.object) : nullptr;
    const auto mapping = m_context.setup->mapping(hold.system, hold.object, view.record.entity);
    if (!link || link->presence == model::Presence::Absent || !mapping)
        return false;
    const auto &schema = *m_context.setup->entity(view.record.entity)->schema;
    const auto key = model::keyFromPath(schema, hold.field);
    if (!key)
        return false;
    StoreReferences references(m_context, hold.system);
    const auto reading = mapping->read(link->shadow, references);
    const auto *theirs = reading.values.find(*key);
    const auto *ours = view.record.values.find(*key);
    const auto list = model::itemKey(schema, *key).field;
    const bool neither = !key->item.empty() && !theirs && !ours && reading.values.find(list); // has the item
    const bool same =
        neither || (theirs && ours &&
                    (*theirs == *ours ||
                     heldForms(view.record.values, link->shadow, *mapping, references).contains(*key)));
    SPLOT_TRY(references.failure());
    return same;
}

base::Result<void> Merger::hold(RecordView &view, model::Hold hold)
{
    SPLOT_TRY(m_context.store.saveHold(hold));
    view.holds.push_back(std::move(hold));
    return {};
}

base::Result<void> Merger::dropHolds(RecordView &view, const std::string &field,
                                     std::initializer_list<model::HoldReason> reasons)
{
    for (auto it = view.holds.begin(); it != view.holds.end();) {
        const bool over = it->field == field && !it->unlinked() &&
                          std::ranges::find(reasons, it->reason) != reasons.end();
        if (!over) {
            ++it;
            continue;
        }
        SPLOT_TRY(m_context.store.removeHold(*it));
        it = view.holds.erase(it);
    }
    return {};
}

} // namespace splot::engine
