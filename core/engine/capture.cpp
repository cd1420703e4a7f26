#include "core/engine/capture.h"

#include "core/engine/apart.h"
#include "core/engine/judge.h"
#include "core/format/json.h"

#include <QtGlobal>

#include <charconv>

namespace splot::engine {

namespace {
/// Members in another order are the same: some systems shuffle them in every answer.
bool sameContent(const std::string &a, const std::string &b)
{
    if (a == b)
        return true;
    const auto one = format::readJson(a);
    const auto other = format::readJson(b);
    return one && other && format::hash(*one) == format::hash(*other);
}
} // namespace

model::Change changeOf(const model::SystemId &system, const model::ObjectName &object,
                       const connectors::Reading &reading, model::Origin origin, model::Moment began)
{
    model::Change change;
    change.system = system;
    change.object = object;
    change.localId = reading.localId;
    change.body = reading.body;
    change.deleted = reading.deleted;
    change.version = reading.version;
    change.sourceTime = reading.changedAt;
    change.partTimes = reading.partTimes;
    change.began = began;
    change.origin = origin;
    return change;
}

base::Result<bool> Capture::take(const model::SystemId &system, const model::ObjectName &object,
                                 const connectors::Reading &reading, model::Origin origin,
                                 model::Moment began)
{
    if (!reading.externalId.empty())
        SPLOT_TRY(adopt(system, object, reading));
    for (const auto &place : {reading.localId, reading.place}) {
        if (place.valid())
            SPLOT_TRY(m_context.store.settleUnread(system, object, place));
    }
    const std::uint64_t hash = reading.deleted ? 1 : format::hash(reading.body);
    std::vector<model::Link> links;
    SPLOT_ASSIGN(const bool same, known(system, object, reading, hash, links));
    if (same && origin != model::Origin::Fetch) {
        m_context.count(system, {}, false, "unchanged");
        return false;
    }
    auto change = changeOf(system, object, reading, origin, began);
    change.hash = hash;
    if (change.sourceTime.micros == 0 && !reading.deleted) {
        for (const auto &mapping : m_context.setup->mappings(system, object)) {
            if (const auto at = mapping->changedAt(reading.body))
                change.sourceTime = *at;
        }
    }
    SPLOT_TRY(m_context.store.addChange(change));
    for (auto &link : links) {
        link.captureHash = hash;
        SPLOT_TRY(m_context.store.saveLink(link));
    }
    m_context.count(system, {}, false, "captured");
    return true;
}

base::Result<bool> Capture::known(const model::SystemId &system, const model::ObjectName &object,
                                  const connectors::Reading &reading, std::uint64_t hash,
                                  std::vector<model::Link> &links)
{
    bool same = true;
    for (const auto &mapping : m_context.setup->mappings(system, object)) {
        SPLOT_ASSIGN(auto link,
                     m_context.store.link(system, object, mapping->mapping().entity, reading.localId));
        if (!link)
            continue;
        const bool gone = reading.deleted && link->presence == model::Presence::Absent;
        same = same && (gone || link->captureHash == hash);
        links.push_back(std::move(*link));
    }
    if (!links.empty())
        return same;
    SPLOT_ASSIGN(const auto open, m_context.store.openChangesOf(system, object, reading.localId));
    return !open.empty() && open.back().hash == hash;
}

/// The record that an external id of ours stands for; under a former name only those of its time.
model::RecordId Capture::recordOf(const std::string &externalId) const
{
    auto names = m_context.formerNames;
    names.emplace_back(m_context.workspace, model::RecordId(INT64_MAX));
    for (const auto &[name, last] : names) {
        const std::string prefix = "splot-" + name.substr(0, 8) + "-";
        if (!externalId.starts_with(prefix))
            continue;
        model::RecordId id;
        const char *end = externalId.data() + externalId.size();
        const auto parsed = std::from_chars(externalId.data() + prefix.size(), end, id.value);
        return parsed.ptr == end && id <= last ? id : model::RecordId();
    }
    return {};
}

/// An unlinked object that bears our own id was made by us, whatever became of the answer.
base::Result<void> Capture::adopt(const model::SystemId &system, const model::ObjectName &object,
                                  const connectors::Reading &reading)
{
    const auto id = recordOf(reading.externalId);
    if (!id.valid())
        return {};
    for (const auto &mapping : m_context.setup->mappings(system, object)) {
        const auto &entity = mapping->mapping().entity;
        SPLOT_ASSIGN(const auto known, m_context.store.link(system, object, entity, reading.localId));
        SPLOT_ASSIGN(const auto view, viewRecord(m_context, id));
        SPLOT_ASSIGN(const auto unlinked, unlinkedFrom(m_context, system, object, reading.localId));
        if (known || !view || view->record.entity != entity || view->link(system, object) ||
            unlinked == view->record.id)
            continue;
        SPLOT_ASSIGN(const auto delivery, m_context.store.delivery(id, system, object));
        if (delivery && m_context.willBeSearched(*delivery))
            continue; // the search knows what was wanted
        model::Link link;
        link.record = view->record.id;
        link.system = system;
        link.object = object;
        link.entity = entity;
        link.localId = reading.localId;
        if (delivery)
            SPLOT_TRY(takeCreated(*delivery, *mapping, reading.body, link));
        SPLOT_ASSIGN(link.id, m_context.store.addLink(link));
        SPLOT_TRY(m_spreader.linked(link));
    }
    return {};
}

/// What the last create sent, whose answer nobody waits for any more: it is no word of its system. Of one
/// that was refused and made its object all the same nobody knows what was taken: nothing there is a word of
/// its system.
base::Result<void> Capture::takeCreated(model::Delivery delivery, const mapping::CompiledMapping &mapping,
                                        const model::Value &held, model::Link &link)
{
    SPLOT_ASSIGN(const auto attempts, m_context.store.attemptsOf(delivery.id));
    if (Judge::lostCreate(attempts)) {
        link.shadow = mapping.shadowOf(attempts.back().request);
        if (delivery.progress.isEmpty()) {
            delivery.progress = Judge::adoptedMark(); // what is left of the create goes on
            SPLOT_TRY(m_context.store.saveDelivery(delivery));
        }
    } else if (!attempts.empty() && attempts.back().kind == model::DeliveryKind::Create &&
               attempts.back().outcome == model::AttemptOutcome::Refused) {
        link.shadow = mapping.shadowOf(held);
    }
    return {};
}

base::Result<void> Capture::takeBad(const model::SystemId &system, const model::ObjectName &object,
                                    const connectors::BadPiece &piece)
{
    SPLOT_ASSIGN(const auto last, m_context.store.lastUnread(system, object, piece.where));
    if (last && last->state != model::ItemState::Settled && sameContent(last->sample.toText(), piece.raw))
        return {};
    SPLOT_TRY(m_context.store.settleUnread(system, object, piece.where));
    model::CaseItem item;
    item.kind = model::ItemKind::Change;
    item.system = system;
    item.object = object;
    item.localId = piece.where;
    item.field = piece.error.field;
    item.message = piece.error.message;
    item.detail = piece.error.detail;
    item.sample = model::Value(piece.raw);
    const auto &mappings = m_context.setup->mappings(system, object);
    const auto entity = mappings.empty() ? model::EntityId() : mappings.front()->mapping().entity;
    m_context.count(system, entity, false, "quarantined");
    SPLOT_TRY(m_inbox.add(model::CaseKind::File, model::EngineStep::Capture, entity, piece.error.code,
                          std::move(item)));
    return {};
}

base::Result<void> Capture::takeGone(const model::SystemId &system, const model::ObjectName &object,
                                     const model::LocalId &id, model::Origin origin, model::Moment began)
{
    connectors::Reading gone;
    gone.localId = id;
    gone.deleted = true;
    SPLOT_TRY(take(system, object, gone, origin, began));
    // What waited for this object will wait in vain: it goes to the inbox with the reason.
    SPLOT_ASSIGN(auto waiting, m_context.store.changesWaitingFor(waits::link(system, object, id)));
    for (auto &change : waiting) {
        auto item = itemOf(change);
        item.message = {QT_TRANSLATE_NOOP("splot", "It refers to %2 %3 in %1, which does not exist there."),
                        {system.value, object.value, id.value}};
        SPLOT_ASSIGN(change.problem, m_inbox.add(model::CaseKind::Failure, model::EngineStep::Read, {},
                                                 base::ErrorCode::NotFound, std::move(item)));
        change.state = *model::next(change.state, model::ChangeEvent::Fail);
        change.waitsFor.clear();
        SPLOT_TRY(m_context.store.saveFate(change));
    }
    return m_spreader.resumeChanges(waits::read(system, object, id));
}

} // namespace splot::engine
