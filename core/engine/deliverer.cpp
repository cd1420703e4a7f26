#include "core/engine/deliverer.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using base::ErrorCode;
using model::DeliveryEvent;
using model::DeliveryKind;
using model::DeliveryState;

namespace {
constexpr int dueAtOnce = 200;

connectors::WriteKind writeKind(DeliveryKind kind)
{
    if (kind == DeliveryKind::Create)
        return connectors::WriteKind::Create;
    return kind == DeliveryKind::Delete ? connectors::WriteKind::Delete : connectors::WriteKind::Update;
}
} // namespace

void Deliverer::addLane(const model::System &system, connectors::Connector &connector)
{
    m_lanes[system.id] = std::make_unique<Lane>(system, connector);
}

void Deliverer::removeLane(const model::SystemId &system)
{
    m_lanes.erase(system);
}

void Deliverer::clear()
{
    for (auto &[id, lane] : m_lanes) {
        for (auto &[delivery, flight] : lane->flights)
            flight->cancel.cancel();
    }
    m_lanes.clear();
}

Lane *Deliverer::lane(const model::SystemId &system)
{
    const auto it = m_lanes.find(system);
    return it == m_lanes.end() ? nullptr : it->second.get();
}

std::size_t Deliverer::underWay() const
{
    std::size_t flights = 0;
    for (const auto &[id, lane] : m_lanes)
        flights += lane->flights.size();
    return flights;
}

std::vector<model::DeliveryId> Deliverer::createsInFlight(const model::SystemId &system,
                                                          const model::ObjectName &object) const
{
    std::vector<model::DeliveryId> found;
    const auto it = m_lanes.find(system);
    if (it == m_lanes.end())
        return found;
    for (const auto &[id, flight] : it->second->flights) {
        if (flight->delivery.object == object && flight->delivery.kind == DeliveryKind::Create &&
            flight->delivery.state == DeliveryState::Sending)
            found.push_back(id);
    }
    return found;
}

base::Result<void> Deliverer::recover()
{
    for (model::DeliveryId after{};;) {
        SPLOT_ASSIGN(auto left, m_context.store.deliveriesIn(DeliveryState::Sending, after, 500));
        if (left.empty())
            return {};
        for (auto &d : left) {
            after = d.id;
            SPLOT_TRY(m_judge.orphaned(std::move(d)));
        }
    }
}

base::Result<std::optional<std::chrono::microseconds>> Deliverer::nextWait()
{
    std::optional<std::chrono::microseconds> wait;
    const auto sooner = [&wait](std::chrono::microseconds w) {
        wait = std::max(std::chrono::microseconds(0), wait ? std::min(*wait, w) : w);
    };
    if (m_more)
        sooner(std::chrono::microseconds(0));
    SPLOT_ASSIGN(const auto due, m_context.store.nextDue(m_context.now()));
    if (due.micros > 0 && due.micros != INT64_MAX)
        sooner(std::chrono::microseconds(due.micros - m_context.now().micros));
    for (const auto &[id, lane] : m_lanes) {
        if (!lane->inWindow(m_context))
            sooner(std::chrono::microseconds(lane->opens(m_context).micros - m_context.now().micros));
        if (const auto until = lane->brokenUntil();
            until && lane->flights.empty() && *until > m_context.clock.steady())
            sooner(std::chrono::duration_cast<std::chrono::microseconds>(*until - m_context.clock.steady()));
    }
    return wait;
}

base::Result<void> Deliverer::fill()
{
    m_more = m_plenty = false;
    if (m_stopping)
        return {};
    SPLOT_TRY(wakeDue());
    for (auto &[id, lane] : m_lanes)
        SPLOT_TRY(fillLane(*lane));
    return {};
}

base::Result<void> Deliverer::wakeDue()
{
    SPLOT_ASSIGN(auto again,
                 m_context.store.dueDeliveries(DeliveryState::Retrying, {}, m_context.now(), dueAtOnce));
    for (auto &d : again) {
        d.state = *model::next(d.state, DeliveryEvent::Retry);
        SPLOT_TRY(m_context.store.saveDelivery(d));
    }
    for (auto &[id, lane] : m_lanes) {
        if (lane->open(m_context) && lane->free() > 0)
            SPLOT_TRY(lookForUncertain(*lane));
    }
    return {};
}

/// Lane by lane, so that many of a system that does not answer stand in nobody's way.
base::Result<void> Deliverer::lookForUncertain(Lane &lane)
{
    SPLOT_ASSIGN(auto due, m_context.store.dueDeliveries(DeliveryState::Uncertain, lane.system().id,
                                                         m_context.now(), dueAtOnce));
    for (auto &d : due) {
        if (lane.free() == 0 || lane.flights.count(d.id))
            continue;
        SPLOT_ASSIGN(const auto view, viewRecord(m_context, d.record));
        auto mapping = m_context.setup->mapping(d.system, d.object, d.entity);
        if (!view || !mapping)
            continue;
        const auto *link = view->link(d.system, d.object);
        if (link && link->presence != model::Presence::Absent) {
            SPLOT_TRY(m_judge.linkedMeanwhile(std::move(d), *view, *mapping));
            continue;
        }
        auto flight = std::make_shared<Flight>();
        flight->phase = Flight::Phase::Search;
        flight->delivery = d;
        flight->mapping = mapping;
        SPLOT_ASSIGN(flight->out, outgoing(m_context, *view, *mapping));
        flight->request.wanted = flight->out.writing.object();
        lane.flights.emplace(d.id, flight);
        m_context.afterCommit.push_back([this, flight] { search(flight); });
    }
    return {};
}

base::Result<void> Deliverer::fillLane(Lane &lane)
{
    if (!lane.inWindow(m_context))
        return waitForWindow(lane);
    if (lane.someWait) {
        lane.someWait = false;
        SPLOT_TRY(m_spreader.resumeDeliveries(waits::window(lane.system().id)));
    }
    int ahead = lane.ahead(m_context.clock.steady());
    if (!lane.open(m_context))
        return {};
    if (lane.free() + ahead <= 0) {
        m_plenty = true; // more may be ready: it is full
        return {};
    }
    // Those that are looked for or read first are still ready; a few will have to wait for something.
    const auto looking = std::count_if(lane.flights.begin(), lane.flights.end(), [](const auto &f) {
        return f.second->delivery.state == DeliveryState::Ready;
    });
    const int limit = lane.free() + ahead + static_cast<int>(looking) + (lane.flights.empty() ? 64 : 8);
    SPLOT_ASSIGN(auto ready, m_context.store.readyDeliveries(lane.system().id, limit));
    m_plenty = m_plenty || std::ssize(ready) == limit;
    for (auto &d : ready) {
        if (lane.flights.count(d.id))
            continue;
        if (lane.free() == 0) {
            if (ahead <= 0)
                break;
            if (!lane.connector().capabilities(d.object).idempotencyKey)
                continue;
            --ahead;
        }
        SPLOT_TRY(start(lane, std::move(d)));
    }
    return {};
}

/// Outside the write window nothing starts; each delivery says until when.
base::Result<void> Deliverer::waitForWindow(Lane &lane)
{
    constexpr int atOnce = 500;
    lane.someWait = true;
    if (lane.system().paused || lane.system().readOnly)
        return {};
    SPLOT_ASSIGN(auto ready, m_context.store.readyDeliveries(lane.system().id, atOnce));
    m_more = m_more || ready.size() == atOnce;
    for (auto &d : ready) {
        if (lane.flights.count(d.id)) // it is only being looked up; its answer puts it off
            continue;
        d.state = *model::next(d.state, DeliveryEvent::NeedReference);
        d.waitsFor = waits::window(d.system);
        d.dueAt = lane.opens(m_context);
        SPLOT_TRY(m_context.store.saveDelivery(d));
    }
    return {};
}

void Deliverer::probe(const model::SystemId &system)
{
    if (auto *l = lane(system))
        l->probe(m_context);
}

/// The other ways to a system need not wait until it is their turn to find out.
void Deliverer::answered(Lane &lane)
{
    const bool again = lane.brokenUntil().has_value();
    lane.succeeded();
    if (again)
        m_context.answersAgain(lane.system().id);
}

base::Result<void> Deliverer::timeJumped()
{
    const auto latest = m_context.now().micros + std::chrono::microseconds(std::chrono::hours(1)).count();
    for (const auto state : {DeliveryState::Retrying, DeliveryState::Uncertain}) {
        for (model::DeliveryId after{};;) {
            SPLOT_ASSIGN(auto open, m_context.store.deliveriesIn(state, after, 500));
            if (open.empty())
                break;
            for (auto &d : open) {
                after = d.id;
                if (d.dueAt.micros <= latest || d.dueAt.micros == INT64_MAX)
                    continue;
                d.dueAt = model::Moment{m_context.now().micros + 60LL * 1000000, 0};
                SPLOT_TRY(m_context.store.saveDelivery(d));
            }
        }
    }
    return {};
}

base::Result<void> Deliverer::start(Lane &lane, model::Delivery delivery)
{
    auto flight = std::make_shared<Flight>();
    flight->delivery = std::move(delivery);
    SPLOT_ASSIGN(const bool go, prepare(*flight));
    if (!go)
        return {};
    lane.flights.emplace(flight->delivery.id, flight);
    const auto able = lane.connector().capabilities(flight->delivery.object);
    const bool resuming = !flight->delivery.progress.isEmpty();
    if (flight->out.kind == DeliveryKind::Create && able.find && !resuming) {
        flight->phase = Flight::Phase::Search;
        m_context.afterCommit.push_back([this, flight] { search(flight); });
        return {};
    }
    const bool whole = !able.partialUpdate || (flight->request.conditional && !able.versions) ||
                       flight->delivery.attempts > 0 ||
                       flight->out.tellsUnknownLists(*flight->mapping, flight->request.held);
    if (flight->out.kind == DeliveryKind::Update && able.read && whole && !resuming) {
        flight->phase = Flight::Phase::ReadFirst;
        m_context.afterCommit.push_back([this, flight] { readFirst(flight); });
        return {};
    }
    return send(flight);
}

/// Works out anew what is to be sent. False: nothing now; the row says why.
base::Result<bool> Deliverer::prepare(Flight &flight)
{
    auto &d = flight.delivery;
    flight.mapping = m_context.setup->mapping(d.system, d.object, d.entity);
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, d.record));
    if (!view || !flight.mapping) {
        d.state = *model::next(d.state, DeliveryEvent::Settle);
        SPLOT_TRY(m_context.store.saveDelivery(d));
        return false;
    }
    SPLOT_ASSIGN(flight.out, outgoing(m_context, *view, *flight.mapping));
    const bool begun = !d.progress.isEmpty();
    if (begun && d.kind == DeliveryKind::Create)
        flight.out.kind = DeliveryKind::Create; // linked by its first step, and not through
    if (flight.out.nothing() && !begun) {
        SPLOT_TRY(m_spreader.spreadTo(*view, *flight.mapping));
        return false;
    }
    if (flight.out.nothing())
        flight.out.kind = d.kind;
    SPLOT_ASSIGN(const bool free, gate(flight));
    if (!free)
        return false;
    if (!flight.out.problems.empty()) {
        const auto &p = flight.out.problems.front();
        base::Error e{ErrorCode::Rejected, p.message, p.place, p.field, {}};
        d.kind = flight.out.kind;
        SPLOT_TRY(m_judge.refuse(d, model::CaseKind::Failure, e, p.sample));
        return false;
    }
    flight.recordVersion = view->record.version;
    auto &r = flight.request;
    r.object = d.object;
    r.kind = writeKind(flight.out.kind);
    r.wanted = flight.out.writing.object();
    r.progress = d.progress;
    r.externalId = externalId(d.record);
    const auto *link = view->link(d.system, d.object);
    if (r.kind == connectors::WriteKind::Update)
        r.changed = flight.out.difference().object(link ? link->shadow : model::Value());
    if (link && r.kind != connectors::WriteKind::Create) {
        r.localId = link->localId;
        r.held = link->shadow;
        r.version = link->version;
        if (r.kind == connectors::WriteKind::Update)
            r.wanted = flight.out.wholeObject(*flight.mapping, link->shadow);
    } else if (r.kind == connectors::WriteKind::Create && d.attempts > 0 && !begun) {
        SPLOT_ASSIGN(const auto attempts, m_context.store.attemptsOf(d.id));
        flight.adopted = Judge::lostCreate(attempts); // the same key: it may have been made then
    } else if (link && begun) {
        r.localId = link->localId;
        flight.adopted = d.progress == Judge::adoptedMark();
        if (flight.adopted)
            r.progress = {};
    }
    // A whole object or list also says again what others own: it must not come late and undo their edits.
    const bool whole = r.kind == connectors::WriteKind::Update &&
                       (flight.out.tellsLists() || !m_context.capabilities(d.system, d.object).partialUpdate);
    r.conditional = whole || risky(flight, view->record);
    return true;
}

base::Result<bool> Deliverer::gate(Flight &flight)
{
    auto &delivery = flight.delivery;
    const auto &out = flight.out;
    std::string waitsFor;
    const auto *l = lane(delivery.system);
    SPLOT_ASSIGN(const bool approved, m_approvals.approved(delivery.system, delivery.entity));
    if (!approved)
        waitsFor = waits::plan(delivery.system, delivery.entity);
    else if (out.kind == DeliveryKind::Create &&
             !m_context.firstReadingDone(delivery.system, delivery.object))
        waitsFor = waits::firstReading(delivery.system, delivery.object);
    else if (!out.required.empty()) {
        const auto &needed = out.required.front();
        waitsFor = waits::record(delivery.system, needed.record);
        SPLOT_ASSIGN(const auto other,
                     m_context.store.delivery(needed.record, delivery.system, needed.object));
        delivery.problem = other && other->state == DeliveryState::Failed ? other->problem : model::CaseId{};
    } else if (l && !l->inWindow(m_context)) { // it closed while the target was searched
        waitsFor = waits::window(delivery.system);
        delivery.dueAt = l->opens(m_context);
    }
    if (waitsFor.empty() && delivery.attempts == 0 && !flight.passedBrake) {
        SPLOT_ASSIGN(const bool passes, m_brake.pass(delivery, out.kind));
        if (!passes)
            waitsFor = waits::brake(delivery.system, delivery.entity);
        flight.passedBrake = passes;
    }
    if (waitsFor.empty())
        return true;
    delivery.state = *model::next(delivery.state, DeliveryEvent::NeedReference);
    delivery.waitsFor = std::move(waitsFor);
    SPLOT_TRY(m_context.store.saveDelivery(delivery));
    return false;
}

/// What is changed between our reading and our write must not be lost: the word of the target that owns a
/// field, or a difference that is not simply restored.
bool Deliverer::risky(const Flight &flight, const model::Record &record) const
{
    const auto &entity = *m_context.setup->entity(flight.delivery.entity);
    return std::any_of(flight.out.fields.begin(), flight.out.fields.end(), [&](const auto &key) {
        const auto &rule = entity.schema->rule(key.field);
        return entity.rules->ownerOf(record, key.field) == flight.delivery.system ||
               rule.reaction != model::Reaction::Restore || rule.kind == model::OwnerKind::Newest ||
               rule.kind == model::OwnerKind::Manual;
    });
}

std::string Deliverer::externalId(model::RecordId record) const
{
    return "splot-" + m_context.workspace.substr(0, 8) + "-" + std::to_string(record.value);
}

connectors::FindRequest Deliverer::findRequest(const Flight &flight) const
{
    connectors::FindRequest find;
    find.object = flight.delivery.object;
    find.externalId = externalId(flight.delivery.record);
    const auto &schema = *m_context.setup->entity(flight.delivery.entity)->schema;
    find.keys = model::Object{};
    for (const auto &p : flight.out.writing.places) {
        for (const auto &match : schema.entity().matchKeys) {
            const bool part = std::any_of(p.keys.begin(), p.keys.end(), [&](const auto &k) {
                return std::find(match.fields.begin(), match.fields.end(), schema.field(k.field).path) !=
                       match.fields.end();
            });
            if (part && !p.value.isBlank())
                find.keys.setMember(p.place, p.value);
        }
    }
    return find;
}

base::Result<void> Deliverer::send(const std::shared_ptr<Flight> &flight)
{
    auto &d = flight->delivery;
    d.state = *model::next(d.state, DeliveryEvent::Send);
    d.kind = flight->out.kind;
    d.epoch = m_context.epoch;
    d.attempts += 1;
    SPLOT_TRY(m_context.store.saveDelivery(d));
    SPLOT_ASSIGN(const int before, m_context.store.lastAttempt(d.id));
    auto &a = flight->attempt;
    a.delivery = d.id;
    a.number = before + 1;
    a.kind = d.kind;
    a.idempotencyKey =
        m_context.workspace + "-" + std::to_string(d.id.value) + "-" + std::to_string(d.generation);
    a.started = m_context.now();
    a.request = flight->request.changed.isEmpty() ? flight->request.wanted : flight->request.changed;
    a.recordVersion = flight->recordVersion;
    SPLOT_TRY(m_context.store.saveAttempt(a));
    flight->request.idempotencyKey = a.idempotencyKey;
    flight->phase = Flight::Phase::Write;
    m_context.afterCommit.push_back([this, flight] { write(flight); });
    return {};
}

} // namespace splot::engine
