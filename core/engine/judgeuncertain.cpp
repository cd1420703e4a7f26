// The half of the Judge for answers that did not come: lost creates, what searches find of them, and what an
// engine before this one left in flight.
#include "core/engine/doubts.h"
#include "core/engine/judge.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using base::ErrorCode;
using model::AttemptOutcome;
using model::DeliveryEvent;

base::Result<void> Judge::loseAnswer(Flight &flight, const base::Error &error)
{
    auto &delivery = flight.delivery;
    const auto able = m_context.capabilities(delivery.system, delivery.object);
    if (able.idempotencyKey) // the same key again: the target knows what it has done
        return backOff(delivery, error.wait);
    delivery.state = *model::next(delivery.state, DeliveryEvent::LoseAnswer);
    delivery.searches = 0;
    delivery.dueAt = mayActUntil(flight.attempt, m_context.now(), able);
    m_context.count(delivery.system, delivery.entity, true, "uncertain");
    if (able.find && able.searchLag.count() >= 0) {
        SPLOT_TRY(m_context.store.saveDelivery(delivery));
        return {};
    }
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, delivery.record));
    const auto mapping = m_context.setup->mapping(delivery.system, delivery.object, delivery.entity);
    const auto *link = view ? view->link(delivery.system, delivery.object) : nullptr;
    if (mapping && link && link->presence != model::Presence::Absent)
        return linkedMeanwhile(delivery, *view, *mapping);
    model::CaseItem item = itemOf(delivery);
    item.detail = error.detail;
    item.message = {QT_TRANSLATE_NOOP("splot", "The answer to a create in %1 was lost and it cannot be "
                                               "searched. Look there, then retry or discard."),
                    {delivery.system.value}};
    SPLOT_ASSIGN(delivery.problem, m_inbox.add(model::CaseKind::Uncertain, model::EngineStep::Deliver,
                                               delivery.entity, ErrorCode::Uncertain, std::move(item)));
    delivery.dueAt = model::Moment{INT64_MAX, 0}; // a person moves it, or a reading that shows its object
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    return m_spreader.resumeChanges(waits::delivery(delivery.id)); // one of them may be that reading
}

bool Judge::lostCreate(const std::vector<model::Attempt> &attempts)
{
    return !attempts.empty() && attempts.back().kind == model::DeliveryKind::Create &&
           (attempts.back().outcome == AttemptOutcome::Uncertain ||
            attempts.back().outcome == AttemptOutcome::Sending);
}

base::Result<void> Judge::linkedMeanwhile(model::Delivery delivery, const RecordView &view,
                                          const mapping::CompiledMapping &mapping)
{
    const bool goesOn =
        delivery.state == model::DeliveryState::Uncertain && delivery.progress == adoptedMark();
    delivery.state = *model::next(delivery.state, goesOn ? DeliveryEvent::Find : DeliveryEvent::Confirm);
    delivery.generation += goesOn ? 0 : 1;
    delivery.searches = 0;
    delivery.problem = {};
    delivery.dueAt = {};
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    SPLOT_TRY(m_inbox.settleDelivery(delivery.id));
    SPLOT_TRY(m_spreader.resumeChanges(waits::delivery(delivery.id)));
    return m_spreader.spreadTo(view, mapping);
}

base::Result<void> Judge::doubt(const Flight &flight)
{
    const auto &d = flight.delivery;
    const auto mapping = m_context.setup->mapping(d.system, d.object, d.entity);
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, d.record));
    const auto *link = view && mapping ? view->link(d.system, d.object) : nullptr;
    if (!link || flight.attempt.request.isEmpty())
        return {};
    auto marked = *link;
    const auto able = m_context.capabilities(d.system, d.object);
    Doubts(marked, *mapping)
        .remember(flight.attempt.request, mayActUntil(flight.attempt, m_context.now(), able));
    return m_context.store.saveLink(marked);
}

base::Result<std::optional<base::Error>> Judge::linkFound(const model::Delivery &delivery,
                                                          const model::LocalId &id, model::Value shadow)
{
    SPLOT_ASSIGN(const auto taken,
                 m_context.store.link(delivery.system, delivery.object, delivery.entity, id));
    SPLOT_ASSIGN(const auto view,
                 viewRecord(m_context, delivery.record)); // it may have been merged meanwhile
    const auto record = view ? view->record.id : delivery.record;
    if (taken && taken->record != record)
        return base::error(ErrorCode::Conflict,
                           QT_TRANSLATE_NOOP("splot", "Object %2 in %1 matches this record but is linked to "
                                                      "another one. Merge the records or unlink it."),
                           {delivery.system.value, id.value});
    if (taken)
        return std::optional<base::Error>{};
    model::Link link;
    link.record = record;
    link.system = delivery.system;
    link.object = delivery.object;
    link.entity = delivery.entity;
    link.localId = id;
    link.shadow = std::move(shadow);
    SPLOT_TRY(addPrimary(link));
    SPLOT_TRY(m_spreader.linked(link));
    return std::optional<base::Error>{};
}

base::Result<void> Judge::adopt(model::Delivery delivery, const connectors::Reading &reading)
{
    SPLOT_ASSIGN(const auto known,
                 m_context.store.link(delivery.system, delivery.object, delivery.entity, reading.localId));
    // Read while it was looked for, and linked by that: what still differs is an update, and the row is ready
    // for it.
    if (known && known->record == delivery.record && known->presence != model::Presence::Absent)
        return {};
    SPLOT_ASSIGN(const auto attempts, m_context.store.attemptsOf(delivery.id));
    // A create under the same key again found what the last one made, whose answer was lost.
    const bool ours = lostCreate(attempts);
    SPLOT_ASSIGN(const auto problem,
                 linkFound(delivery, reading.localId, ours ? attempts.back().request : model::Value()));
    if (problem)
        return refuse(std::move(delivery), model::CaseKind::Duplicate, *problem);
    if (ours) {
        delivery.progress = adoptedMark();
        SPLOT_TRY(m_context.store.saveDelivery(delivery));
        return m_inbox.settleDelivery(delivery.id);
    }
    SPLOT_TRY(capture(delivery, reading, m_context.now()));
    SPLOT_TRY(m_spreader.resumeChanges(waits::delivery(delivery.id)));
    delivery.state = *model::next(delivery.state, DeliveryEvent::Settle);
    delivery.generation += 1;
    delivery.progress = {};
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    return m_inbox.settleDelivery(delivery.id);
}

base::Result<void> Judge::adoptOurs(model::Delivery delivery, const connectors::Reading &reading,
                                    const model::Value &wanted)
{
    SPLOT_ASSIGN(const auto problem, linkFound(delivery, reading.localId, wanted));
    if (problem)
        return refuse(std::move(delivery), model::CaseKind::Duplicate, *problem);
    delivery.state = *model::next(delivery.state, DeliveryEvent::Find);
    delivery.progress = adoptedMark();
    delivery.searches = 0;
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    return m_inbox.settleDelivery(delivery.id);
}

/// While the create was under way the object of an earlier one was found, whose answer was lost. What was
/// made now is one too many, which its reading tells; what the record's object lacks is worked out anew.
base::Result<bool> Judge::madeTwin(Flight &flight, const connectors::Written &written)
{
    auto &d = flight.delivery;
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, d.record));
    const auto *other = view ? view->link(d.system, d.object) : nullptr;
    if (!other || other->presence == model::Presence::Absent || other->localId == written.localId ||
        !m_context.capabilities(d.system, d.object).read)
        return false;
    m_context.fetch(d.system, d.object, written.localId);
    SPLOT_TRY(closeAttempt(flight, AttemptOutcome::Confirmed, written.response, {}));
    d.progress = {};
    SPLOT_TRY(linkedMeanwhile(d, *view, *flight.mapping));
    return true;
}

base::Result<void> Judge::foundNothing(model::Delivery delivery)
{
    const auto able = m_context.capabilities(delivery.system, delivery.object);
    delivery.searches += 1;
    if (delivery.searches >= 2) {
        delivery.state = *model::next(delivery.state, DeliveryEvent::FindNothing);
        delivery.generation += 1;
        delivery.searches = 0;
        SPLOT_TRY(m_spreader.resumeChanges(waits::delivery(delivery.id)));
    } else {
        delivery.dueAt = model::Moment{
            m_context.now().micros + std::max<std::int64_t>(able.searchLag.count(), 1) * 1000, 0};
    }
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    return {};
}

base::Result<void> Judge::orphaned(model::Delivery delivery)
{
    const auto error = base::error(ErrorCode::Uncertain,
                                   QT_TRANSLATE_NOOP("splot", "The engine stopped before the answer came."));
    SPLOT_ASSIGN(const auto attempts, m_context.store.attemptsOf(delivery.id));
    Flight flight;
    flight.delivery = std::move(delivery);
    for (const auto &a : attempts) {
        if (a.outcome == AttemptOutcome::Sending)
            flight.attempt = a;
    }
    if (flight.attempt.number == 0)
        flight.attempt.number = flight.delivery.attempts;
    flight.attempt.delivery = flight.delivery.id;
    return failed(flight, error);
}

} // namespace splot::engine
