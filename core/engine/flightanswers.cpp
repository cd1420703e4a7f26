// The asynchronous half of the Deliverer: what goes out after a commit, and what its answers do in a later
// transaction.
#include "core/engine/absent.h"
#include "core/engine/apart.h"
#include "core/engine/capture.h"
#include "core/engine/deliverer.h"
#include "core/engine/repairs.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using base::ErrorCode;
using model::DeliveryKind;
using model::DeliveryState;

void Deliverer::land(const std::shared_ptr<Flight> &flight)
{
    if (auto *l = lane(flight->delivery.system))
        l->flights.erase(flight->delivery.id);
}

/// The lane of a flight that is still under way; null after the connections were made anew: its row tells the
/// rest.
Lane *Deliverer::laneOf(const std::shared_ptr<Flight> &flight)
{
    auto *l = lane(flight->delivery.system);
    const auto it = l ? l->flights.find(flight->delivery.id) : decltype(l->flights.begin()){};
    return l && it != l->flights.end() && it->second == flight ? l : nullptr;
}

void Deliverer::search(const std::shared_ptr<Flight> &flight)
{
    auto *l = laneOf(flight);
    if (!l)
        return;
    const bool uncertain = flight->delivery.state == DeliveryState::Uncertain;
    l->connector().find(findRequest(*flight), flight->cancel,
                        [this, flight, uncertain](base::Result<std::vector<connectors::Reading>> found) {
                            m_context.post([this, flight, uncertain, found = std::move(found)] {
                                return uncertain ? onSearched(flight, found) : onFound(flight, found);
                            });
                        });
}

base::Result<void> Deliverer::onFound(const std::shared_ptr<Flight> &flight,
                                      const base::Result<std::vector<connectors::Reading>> &answer)
{
    auto *l = laneOf(flight);
    if (!l)
        return {};
    if (!answer) {
        land(flight);
        l->failed(answer.error(), m_context);
        return m_judge.failed(*flight, answer.error());
    }
    answered(*l);
    SPLOT_ASSIGN(const auto found, withoutApart(flight->delivery, *answer));
    if (found.size() > 1) {
        land(flight);
        return m_judge.refuse(
            flight->delivery, model::CaseKind::Match,
            base::error(ErrorCode::Conflict,
                        QT_TRANSLATE_NOOP(
                            "splot", "%1 already has %2 objects that match this record. Link the right one."),
                        {flight->delivery.system.value, std::to_string(found.size())}));
    }
    if (found.size() == 1) {
        land(flight);
        return m_judge.adopt(flight->delivery, found.front());
    }
    // The record may have changed while the search was under way.
    SPLOT_ASSIGN(auto fresh, m_context.store.delivery(flight->delivery.id));
    if (!fresh || fresh->state != DeliveryState::Ready) {
        land(flight);
        return {};
    }
    flight->delivery = std::move(*fresh);
    SPLOT_ASSIGN(const bool go, prepare(*flight));
    if (!go || flight->out.kind != DeliveryKind::Create) {
        land(flight);
        return {};
    }
    return send(flight);
}

/// Objects of records that people keep apart from this one, or unlinked from it, are none of its own.
base::Result<std::vector<connectors::Reading>> Deliverer::withoutApart(const model::Delivery &delivery,
                                                                       std::vector<connectors::Reading> found)
{
    std::vector<connectors::Reading> ours;
    for (auto &reading : found) {
        SPLOT_ASSIGN(const auto link, m_context.store.link(delivery.system, delivery.object, delivery.entity,
                                                           reading.localId));
        bool apart = false;
        if (link && link->record != delivery.record) {
            SPLOT_ASSIGN(apart, keptApart(m_context, delivery.record, link->record));
        }
        SPLOT_ASSIGN(const auto unlinked,
                     unlinkedFrom(m_context, delivery.system, delivery.object, reading.localId));
        if (!apart && unlinked != delivery.record)
            ours.push_back(std::move(reading));
    }
    return ours;
}

base::Result<void> Deliverer::onSearched(const std::shared_ptr<Flight> &flight,
                                         const base::Result<std::vector<connectors::Reading>> &found)
{
    if (!laneOf(flight))
        return {};
    land(flight);
    SPLOT_ASSIGN(auto delivery, m_context.store.delivery(flight->delivery.id));
    if (!delivery || delivery->state != DeliveryState::Uncertain)
        return {};
    if (!found) {
        if (auto *l = lane(delivery->system))
            l->failed(found.error(), m_context);
        delivery->dueAt = model::Moment{
            m_context.now().micros + std::max<std::int64_t>(found.error().wait.count(), 5000) * 1000, 0};
        SPLOT_TRY(m_context.store.saveDelivery(*delivery));
        return {};
    }
    SPLOT_ASSIGN(const auto ours, withoutApart(*delivery, *found));
    if (!ours.empty()) {
        SPLOT_ASSIGN(const auto attempts, m_context.store.attemptsOf(delivery->id));
        const bool kept = !attempts.empty() && !attempts.back().request.isEmpty();
        return m_judge.adoptOurs(std::move(*delivery), ours.front(),
                                 kept ? attempts.back().request : flight->request.wanted);
    }
    return m_judge.foundNothing(std::move(*delivery));
}

void Deliverer::readFirst(const std::shared_ptr<Flight> &flight)
{
    auto *l = laneOf(flight);
    if (!l)
        return;
    connectors::ReadRequest request;
    request.object = flight->delivery.object;
    request.feed = connectors::Feed::ByIds;
    request.ids = {flight->request.localId};
    flight->readBegan = m_context.now();
    l->connector().read(request, flight->cancel, [this, flight](base::Result<connectors::Page> page) {
        m_context.post([this, flight, page = std::move(page)] { return onRead(flight, page); });
    });
}

/// Gone is only what the system says is gone: a file that is being replaced, or an object that cannot be read
/// as it is, is still there.
base::Result<void> Deliverer::notThere(Flight &flight, const connectors::Page &page)
{
    if (!page.bad.empty())
        return m_judge.failed(flight, page.bad.front().error);
    if (std::find(page.gone.begin(), page.gone.end(), flight.request.localId) == page.gone.end())
        return m_judge.failed(
            flight, base::error(ErrorCode::BackOff,
                                QT_TRANSLATE_NOOP("splot",
                                                  "The object cannot be read just now; it is tried again.")));
    connectors::Reading gone;
    gone.localId = flight.request.localId;
    gone.deleted = true;
    SPLOT_TRY(m_judge.capture(flight.delivery, gone, flight.readBegan));
    return m_judge.failed(
        flight, base::error(ErrorCode::BackOff,
                            QT_TRANSLATE_NOOP("splot", "The object is gone; it is looked at first.")));
}

/// That change comes first, then it is worked out what is left to do. Where it is not taken because it breaks a
/// rule, a person has to say what it is to be; until then nothing is written over it.
base::Result<void> Deliverer::changedMeanwhile(Flight &flight, const connectors::Reading &reading)
{
    auto &d = flight.delivery;
    SPLOT_ASSIGN(const auto blocked,
                 m_context.store.blockedChangesOf(d.system, d.object, flight.request.localId));
    const auto same = std::ranges::find_if(blocked, [&](const model::Change &change) {
        return change.state == model::ChangeState::Quarantined && change.body == reading.body;
    });
    if (same != blocked.end()) {
        d.state = *model::next(d.state, model::DeliveryEvent::NeedReference);
        d.waitsFor = waits::change(same->id);
        d.problem = same->problem;
        SPLOT_TRY(m_context.store.saveDelivery(d));
        return {};
    }
    SPLOT_TRY(m_judge.capture(d, reading, flight.readBegan));
    return m_judge.failed(
        flight, base::error(ErrorCode::BackOff,
                            QT_TRANSLATE_NOOP("splot", "The object changed meanwhile; it is read first.")));
}

base::Result<void> Deliverer::onRead(const std::shared_ptr<Flight> &flight,
                                     const base::Result<connectors::Page> &page)
{
    auto *l = laneOf(flight);
    if (!l)
        return {};
    if (!page) {
        land(flight);
        l->failed(page.error(), m_context);
        return m_judge.failed(*flight, page.error());
    }
    answered(*l);
    SPLOT_ASSIGN(auto fresh, m_context.store.delivery(flight->delivery.id));
    if (!fresh || fresh->state != DeliveryState::Ready) {
        land(flight);
        return {};
    }
    if (page->readings.empty()) {
        land(flight);
        return notThere(*flight, *page);
    }
    const auto &reading = page->readings.front();
    flight->delivery = std::move(*fresh);
    SPLOT_ASSIGN(const bool go, prepare(*flight));
    if (!go || flight->out.kind != DeliveryKind::Update) {
        land(flight);
        return {};
    }
    auto read = changeOf(flight->delivery.system, flight->delivery.object, reading, model::Origin::Fetch,
                         flight->readBegan);
    SPLOT_TRY(Repairs(m_context).mend(read)); // as the change itself will be read
    if (!(shadowOver(*flight->mapping, read.body, flight->request.held) == flight->request.held)) {
        land(flight);
        return changedMeanwhile(*flight, reading);
    }
    flight->request.version = reading.version;
    flight->request.held = reading.body;
    if (!l->connector().capabilities(flight->delivery.object).partialUpdate)
        flight->request.wanted = flight->out.wholeObject(*flight->mapping, reading.body);
    return send(flight);
}

void Deliverer::write(const std::shared_ptr<Flight> &flight)
{
    auto *l = laneOf(flight);
    if (!l)
        return;
    l->connector().write(flight->request, flight->cancel,
                         [this, flight](base::Result<connectors::Written> written) {
                             m_context.post([this, flight, written = std::move(written)] {
                                 return onWritten(flight, written);
                             });
                         });
}

base::Result<void> Deliverer::onWritten(const std::shared_ptr<Flight> &flight,
                                        const base::Result<connectors::Written> &written)
{
    auto *l = laneOf(flight);
    if (!l)
        return {};
    // Whatever was wanted meanwhile stands in the row.
    SPLOT_ASSIGN(auto row, m_context.store.delivery(flight->delivery.id));
    if (!row || row->state != DeliveryState::Sending || row->epoch != m_context.epoch) {
        land(flight);
        return {};
    }
    flight->delivery = std::move(*row);
    if (!written) {
        land(flight);
        l->failed(written.error(), m_context);
        return m_judge.failed(*flight, written.error());
    }
    answered(*l);
    if (written->more) {
        SPLOT_ASSIGN(const bool goesOn, m_judge.stepDone(*flight, *written));
        if (!goesOn) {
            land(flight);
            return {};
        }
        flight->request.progress = written->progress;
        if (written->localId.valid())
            flight->request.localId = written->localId;
        m_context.afterCommit.push_back([this, flight] { write(flight); });
        return {};
    }
    const auto able = l->connector().capabilities(flight->delivery.object);
    if (written->body.isEmpty() && able.read && flight->request.kind != connectors::WriteKind::Delete) {
        flight->written = *written;
        flight->phase = Flight::Phase::ReadBack;
        if (flight->request.kind == connectors::WriteKind::Create && written->localId.valid()) {
            SPLOT_ASSIGN(const bool linked,
                         m_judge.stepDone(*flight, *written)); // the link is committed at once
            if (!linked) {
                land(flight);
                return {};
            }
        }
        m_context.afterCommit.push_back([this, flight] { readBack(flight); });
        return {};
    }
    land(flight);
    return m_judge.written(*flight, *written, written->body);
}

void Deliverer::readBack(const std::shared_ptr<Flight> &flight)
{
    auto *l = laneOf(flight);
    if (!l)
        return;
    connectors::ReadRequest request;
    request.object = flight->delivery.object;
    request.feed = connectors::Feed::ByIds;
    request.ids = {flight->written.localId.valid() ? flight->written.localId : flight->request.localId};
    l->connector().read(request, flight->cancel, [this, flight](base::Result<connectors::Page> page) {
        m_context.post([this, flight, page = std::move(page)] { return onReadBack(flight, page); });
    });
}

base::Result<void> Deliverer::onReadBack(const std::shared_ptr<Flight> &flight,
                                         const base::Result<connectors::Page> &page)
{
    if (!laneOf(flight))
        return {};
    land(flight);
    SPLOT_ASSIGN(auto row, m_context.store.delivery(flight->delivery.id));
    if (!row || row->state != DeliveryState::Sending || row->epoch != m_context.epoch)
        return {};
    flight->delivery = std::move(*row);
    const bool seen = page && !page->readings.empty();
    if (seen && flight->written.version.empty()) {
        flight->written.version = page->readings.front().version;
        flight->written.changedAt = page->readings.front().changedAt;
        flight->written.partTimes = page->readings.front().partTimes;
    }
    if (!seen) // the write is done; a later reading tells what the target made of it
        m_context.fetch(flight->delivery.system, flight->delivery.object,
                        flight->written.localId.valid() ? flight->written.localId : flight->request.localId);
    return m_judge.written(*flight, flight->written, seen ? page->readings.front().body : model::Value());
}

} // namespace splot::engine
