#include "core/engine/judge.h"

#include "core/connectors/breaker.h"
#include "core/engine/absent.h"
#include "core/engine/capture.h"
#include "core/engine/doubts.h"
#include "core/engine/references.h"
#include "core/model/latency.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using base::ErrorCode;
using model::AttemptOutcome;
using model::DeliveryEvent;
using model::DeliveryKind;
using model::DeliveryState;

namespace {
constexpr std::chrono::milliseconds firstRetryWait{100};
constexpr std::chrono::milliseconds longestRetryWait{10 * 60 * 1000};
/// A reading may lag behind for some minutes, and until it does not each try meets a newer version.
constexpr int conflictsInARow = 12;

AttemptOutcome outcomeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotConnected:
    case ErrorCode::Cancelled:
        return AttemptOutcome::NotConnected;
    case ErrorCode::BackOff:
        return AttemptOutcome::BackOff;
    case ErrorCode::Conflict:
        return AttemptOutcome::Conflict;
    case ErrorCode::NotFound:
        return AttemptOutcome::Gone;
    case ErrorCode::Uncertain:
    case ErrorCode::Internal:
    case ErrorCode::Corrupt:
        return AttemptOutcome::Uncertain;
    default:
        return AttemptOutcome::Refused;
    }
}

/// Of one link: whether an answer left it as it was.
bool sameState(const model::Link &a, const model::Link &b)
{
    return a.wroteAt == b.wroteAt && a.readAt == b.readAt && a.version == b.version &&
           a.presence == b.presence && a.sourceTime == b.sourceTime && a.captureHash == b.captureHash &&
           a.accepted == b.accepted && a.shadow == b.shadow;
}
} // namespace

base::Result<void> Judge::closeAttempt(Flight &flight, AttemptOutcome outcome, const std::string &answer,
                                       const base::Message &message)
{
    if (flight.attempt.number == 0)
        return {};
    flight.attempt.ended = m_context.now();
    flight.attempt.outcome = outcome;
    flight.attempt.answer = answer.substr(0, 4096);
    flight.attempt.message = message;
    return m_context.store.saveAttempt(flight.attempt);
}

base::Result<bool> Judge::stepDone(Flight &flight, const connectors::Written &written)
{
    flight.delivery.progress = written.progress;
    SPLOT_TRY(m_context.store.saveDelivery(flight.delivery));
    if (flight.request.kind == connectors::WriteKind::Create && written.localId.valid() &&
        !flight.request.localId.valid()) {
        SPLOT_ASSIGN(const bool twin, madeTwin(flight, written));
        if (twin)
            return false;
        SPLOT_ASSIGN(const auto problem, keepLink(flight, written, {}));
        if (problem) {
            SPLOT_TRY(closeAttempt(flight, AttemptOutcome::Refused, written.response, problem->message));
            SPLOT_TRY(refuse(flight.delivery, model::CaseKind::Duplicate, *problem));
            return false;
        }
    }
    return true;
}

base::Result<void> Judge::written(Flight &flight, const connectors::Written &written,
                                  const model::Value &body)
{
    m_context.count(flight.delivery.system, flight.delivery.entity, true, "sent");
    return confirm(flight, written, body);
}

base::Result<std::optional<base::Error>>
Judge::keepLink(const Flight &flight, const connectors::Written &written, const model::Value &body)
{
    const auto &d = flight.delivery;
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, d.record)); // it may have been merged meanwhile
    const auto record = view ? view->record.id : d.record;
    SPLOT_ASSIGN(const auto taken, m_context.store.link(d.system, d.object, d.entity, written.localId));
    if (taken && taken->record == record)
        return std::optional<base::Error>{};
    if (taken)
        return base::error(
            ErrorCode::Conflict,
            QT_TRANSLATE_NOOP("splot",
                              "%1 answered a create with object %2, which another record is linked to."),
            {d.system.value, written.localId.value});
    model::Link link;
    link.record = record;
    link.system = d.system;
    link.object = d.object;
    link.entity = d.entity;
    link.localId = written.localId;
    // What was made by an earlier request, whose answer was lost, may have been edited since.
    link.shadow = flight.mapping->shadowOf(body.isEmpty() || flight.adopted ? flight.request.wanted : body);
    link.version = written.version;
    link.readAt = link.wroteAt = m_context.now();
    SPLOT_TRY(addPrimary(link));
    SPLOT_TRY(m_spreader.resumeChanges(waits::delivery(d.id)));
    SPLOT_TRY(m_spreader.linked(link, true));
    return std::optional<base::Error>{};
}

/// A record has one primary link in an object: what it had there before is gone.
base::Result<void> Judge::addPrimary(model::Link &link)
{
    SPLOT_ASSIGN(auto others, m_context.store.linksOf(link.record));
    for (auto &other : others) {
        if (other.primary && other.system == link.system && other.object == link.object) {
            other.primary = false;
            SPLOT_TRY(m_context.store.saveLink(other));
        }
    }
    SPLOT_ASSIGN(link.id, m_context.store.addLink(link));
    return {};
}

base::Result<void> Judge::confirm(Flight &flight, const connectors::Written &written,
                                  const model::Value &body)
{
    auto &d = flight.delivery;
    const auto began = m_context.now();
    if (flight.request.kind == connectors::WriteKind::Create && written.localId.valid()) {
        SPLOT_ASSIGN(const bool twin, madeTwin(flight, written));
        if (twin)
            return {};
        SPLOT_ASSIGN(const auto problem, keepLink(flight, written, body));
        if (problem) {
            SPLOT_TRY(closeAttempt(flight, AttemptOutcome::Refused, written.response, problem->message));
            return refuse(d, model::CaseKind::Duplicate, *problem);
        }
    }
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, d.record));
    if (!view)
        return {};
    const auto held = [&](const model::LocalId &id) {
        connectors::Reading reading;
        reading.localId = id;
        reading.body = body;
        reading.version = written.version;
        for (const auto &[part, time] : written.partTimes) // our own write may have moved the latest
            reading.partTimes.emplace(part, time < written.changedAt ? time : model::Moment());
        return reading;
    };
    // The answer tells what was there some time since the request left, and not what is there now.
    const auto asked = flight.attempt.started.micros != 0 ? flight.attempt.started : began;
    std::optional<base::Error> refusal;
    const auto *found = view->link(d.system, d.object);
    if (found && flight.adopted) { // time has passed since it was made: what differs was changed there
        if (!body.isEmpty())
            SPLOT_TRY(capture(d, held(found->localId), asked));
    } else if (found) {
        auto link = *found;
        const auto before = link.shadow;
        const bool create = flight.request.kind == connectors::WriteKind::Create;
        SPLOT_ASSIGN(const auto told,
                     answerOver(m_context, *flight.mapping, body, create ? model::Value() : before,
                                create ? flight.request.wanted : flight.out.written().over(before)));
        const auto known = create && !flight.out.changed.empty() ? model::Value() : before;
        SPLOT_ASSIGN(auto seen, looks(flight, known, told.body));
        if (written.body.isEmpty()) // else it is the target's own answer
            seen.since = saidSince(flight, link, seen, told.body);
        bool edited = false;
        if (flight.request.kind == connectors::WriteKind::Delete) {
            link.presence = model::Presence::Absent;
            SPLOT_TRY(settleLostPlaces(m_inbox, link));
            SPLOT_TRY(m_inbox.settleObject(link));
        } else {
            if (d.kind == DeliveryKind::Archive)
                link.presence = model::Presence::Archived;
            edited = takeShadow(flight, link, known, seen, told.body);
        }
        const auto now = m_context.now();
        const bool made = began <= link.wroteAt && link.wroteAt <= now; // here, just now
        link.wroteAt = link.readAt = made ? link.wroteAt : now;
        if (edited) { // beside what we wrote: a change like any other
            SPLOT_TRY(capture(d, held(link.localId), asked));
        } else {
            if (!written.version.empty())
                link.version = written.version;
            // Our own write moves the source's time: an edit that does not is dated by its reading.
            const auto at = written.changedAt.micros != 0 ? std::optional(written.changedAt)
                                                          : flight.mapping->changedAt(body);
            if (at && *at > link.sourceTime)
                link.sourceTime = *at;
        }
        for (const auto &place : told.untold) {
            const auto *was = create ? nullptr : flight.mapping->at(before, place);
            Doubts(link, *flight.mapping).remember(place, was ? *was : model::Value());
        }
        link.captureHash = 0; // the next reading is compared, whatever it says
        if (!body.isEmpty() && flight.request.kind != connectors::WriteKind::Delete) {
            refusal = judgePlaces(flight, link, create ? model::Value() : before, seen, told.body);
        }
        if (!sameState(link, *found)) // a new one mostly stands there already
            SPLOT_TRY(m_context.store.saveLink(link));
        SPLOT_TRY(keepDelivered(flight, *view, before));
        if (flight.request.kind != connectors::WriteKind::Delete)
            SPLOT_TRY(ownersWord(flight, *view, link.shadow, told.untold));
    }
    SPLOT_TRY(m_spreader.resumeChanges(waits::delivery(d.id)));
    if (refusal) {
        SPLOT_TRY(closeAttempt(flight, AttemptOutcome::Refused, written.response, refusal->message));
        return refuse(d, model::CaseKind::Refused, *refusal);
    }
    SPLOT_TRY(closeAttempt(flight, AttemptOutcome::Confirmed, written.response, {}));
    const auto state = model::next(d.state, DeliveryEvent::Confirm);
    if (!state)
        return base::fail(ErrorCode::Internal,
                          QT_TRANSLATE_NOOP("splot", "A delivery was answered that was not sent."));
    const auto took = m_context.now().micros - d.since.micros;
    m_context.count(d.system, d.entity, true, "confirmed", 1, took);
    m_context.count(d.system, d.entity, true, "took/" + std::to_string(model::latencyClass(took)));
    d.state = *state;
    d.confirmed = flight.recordVersion;
    d.generation += 1;
    d.attempts = 0;
    d.searches = 0;
    d.progress = {};
    d.problem = {};
    SPLOT_TRY(m_context.store.saveDelivery(d));
    SPLOT_TRY(m_inbox.settleDelivery(d.id));
    SPLOT_ASSIGN(auto after, viewRecord(m_context, d.record));
    if (!after)
        return {};
    Merger merger(m_context, m_inbox);
    if (flight.request.kind == connectors::WriteKind::Delete)
        SPLOT_TRY(merger.releaseObject(*after, d.system, d.object));
    SPLOT_TRY(merger.releaseAgreed(*after));
    if (d.kind == DeliveryKind::Update && !written.nothingSent)
        SPLOT_TRY(m_guard.wrote(*after, d));
    return m_spreader.spreadTo(*after, *flight.mapping);
}

base::Result<void> Judge::keepDelivered(const Flight &flight, const RecordView &view,
                                        const model::Value &before)
{
    if (flight.request.kind == connectors::WriteKind::Create)
        return {}; // the attempt and the link tell it
    const auto &schema = *m_context.setup->entity(flight.delivery.entity)->schema;
    StoreReferences references(m_context, flight.delivery.system);
    const auto held = flight.mapping->read(before, references).values;
    for (const auto &key : flight.out.fields) {
        const auto *was = held.find(key);
        const auto *is = view.record.values.find(key);
        if (was && is && *was == *is)
            continue;
        model::Decision d;
        d.record = view.record.id;
        d.entity = view.record.entity;
        d.field = model::pathText(schema, key);
        d.system = flight.delivery.system;
        d.verdict = model::Verdict::Delivered;
        d.before = was ? *was : model::Value();
        d.after = is ? *is : model::Value();
        d.at = d.decidedAt = m_context.now();
        d.configuration = m_context.setup->version();
        SPLOT_TRY(m_context.store.addDecision(d));
    }
    return references.failure();
}

/// What an owner holds after our write is its own from then on; of the `untold` places nobody knows.
base::Result<void> Judge::ownersWord(const Flight &flight, const RecordView &view, const model::Value &body,
                                     const std::vector<std::string> &untold)
{
    const auto known = [&](const model::FieldKey &key) {
        return std::ranges::count(untold, flight.mapping->placeOf(key.field)) == 0;
    };
    const auto &entity = *m_context.setup->entity(flight.delivery.entity);
    StoreReferences references(m_context, flight.delivery.system);
    const auto held = flight.mapping->read(body, references).values;
    SPLOT_TRY(references.failure());
    ownership::Incoming in;
    in.system = flight.delivery.system;
    in.first = true;
    in.at = m_context.now();
    in.configuration = m_context.setup->version();
    for (const auto &key : flight.out.fields) {
        const auto *theirs = held.find(key);
        const auto *ours = view.record.values.find(key);
        if (theirs && ours && *theirs == *ours && known(key) &&
            entity.rules->ownerOf(view.record, key.field) == in.system)
            in.changed.set(key, *theirs);
    }
    for (const auto &entry :
         held) { // what the record does not know and its owner has blank is known from now on
        const bool unknown = entry.value.isBlank() && !view.record.values.find(entry.key);
        if (unknown && entity.rules->ownerOf(view.record, entry.key.field) == in.system)
            in.changed.set(entry.key, entry.value);
    }
    if (in.changed.empty())
        return {};
    for (const auto &link : view.links) {
        if (link.presence != model::Presence::Absent)
            in.linked.insert(link.system);
    }
    in.linked.insert(in.system);
    auto changed = view;
    SPLOT_TRY(Merger(m_context, m_inbox).merge(changed, in, flight.delivery.object));
    return {};
}

base::Result<void> Judge::failed(Flight &flight, const base::Error &error)
{
    auto &d = flight.delivery;
    const bool sent = flight.attempt.number > 0;
    SPLOT_TRY(closeAttempt(flight, outcomeOf(error.code), error.detail.empty() ? error.text() : error.detail,
                           error.message));
    switch (error.code) {
    case ErrorCode::Uncertain:
    case ErrorCode::Internal:
    case ErrorCode::Corrupt:
        if (sent && d.kind == DeliveryKind::Create && d.progress.isEmpty())
            return loseAnswer(flight, error);
        SPLOT_TRY(doubt(flight));
        m_context.count(d.system, d.entity, true, "retried");
        return backOff(d, error.wait);
    case ErrorCode::NotConnected:
    case ErrorCode::BackOff:
    case ErrorCode::Cancelled:
        m_context.count(d.system, d.entity, true, "retried");
        return backOff(d, error.wait);
    case ErrorCode::Conflict:
    case ErrorCode::NotFound: {
        // Somebody else was there: read it before anything is decided again.
        SPLOT_ASSIGN(const auto view, viewRecord(m_context, d.record));
        if (const auto *link = view ? view->link(d.system, d.object) : nullptr;
            link && d.attempts < conflictsInARow) {
            m_context.fetch(d.system, d.object, link->localId);
            return backOff(d, error.wait);
        }
        return refuse(d, model::CaseKind::Failure, error);
    }
    case ErrorCode::Rejected:
    case ErrorCode::Unsupported:
        break;
    }
    if (sent && d.wanted > flight.recordVersion) { // what the record became meanwhile was not refused
        d.generation += 1;
        d.progress = {};
        return backOff(d, error.wait);
    }
    return refuse(d, model::CaseKind::Failure, error);
}

base::Result<void> Judge::backOff(model::Delivery &delivery, std::chrono::milliseconds least)
{
    const auto state = model::next(delivery.state, DeliveryEvent::BackOff);
    if (!state)
        return {};
    const auto wait =
        connectors::backoff(delivery.attempts, firstRetryWait, longestRetryWait, m_context.random) +
        std::max(least, {});
    delivery.state = *state;
    delivery.dueAt = model::Moment{m_context.now().micros + std::chrono::microseconds(wait).count(), 0};
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    return {};
}

base::Result<void> Judge::refuse(model::Delivery delivery, model::CaseKind kind, const base::Error &error,
                                 const model::Value &sample)
{
    const auto state = model::next(delivery.state, DeliveryEvent::Refuse);
    if (!state)
        return {};
    delivery.state = *state;
    delivery.generation += 1;
    delivery.progress = {};
    SPLOT_TRY(m_inbox.settleDelivery(delivery.id));
    model::CaseItem item = itemOf(delivery);
    item.field = error.field;
    item.message = error.message;
    item.detail = error.detail;
    item.sample = sample;
    SPLOT_ASSIGN(delivery.problem,
                 m_inbox.add(kind, model::EngineStep::Deliver, delivery.entity, error.code, std::move(item)));
    m_context.count(delivery.system, delivery.entity, true, "failed");
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    // What needs this record there waits for the same case.
    SPLOT_ASSIGN(auto behind,
                 m_context.store.deliveriesWaitingFor(waits::record(delivery.system, delivery.record)));
    for (auto &other : behind) {
        other.problem = delivery.problem;
        SPLOT_TRY(m_context.store.saveDelivery(other));
    }
    return m_spreader.resumeChanges(waits::delivery(delivery.id));
}

base::Result<void> Judge::capture(const model::Delivery &delivery, const connectors::Reading &reading,
                                  model::Moment began)
{
    SPLOT_TRY(m_context.store.addChange(
        changeOf(delivery.system, delivery.object, reading, model::Origin::Fetch, began)));
    return {};
}

} // namespace splot::engine
