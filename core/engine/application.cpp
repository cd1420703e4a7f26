#include "core/engine/application.h"

#include "core/engine/absent.h"
#include "core/engine/heldforms.h"
#include "core/engine/places.h"
#include "core/engine/repairs.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using model::ChangeState;
using model::Presence;

Application::Application(Parts parts, model::Change &change, const mapping::CompiledMapping &mapping)
    : m_parts(parts), m_context(parts.context), m_change(change), m_mapping(mapping),
      m_entity(*parts.context.setup->entity(mapping.mapping().entity)),
      m_references(parts.context, change.system)
{
    m_view.record.entity = mapping.mapping().entity;
}

base::Result<Ending> Application::run()
{
    SPLOT_ASSIGN(m_link, m_context.store.link(m_change.system, m_change.object, m_mapping.mapping().entity,
                                              m_change.localId));
    if (const auto ending = outOfDate())
        return *ending;
    SPLOT_ASSIGN(const auto half, halfWritten());
    if (half)
        return *half;
    bool deleted = m_change.deleted;
    if (!deleted) {
        auto admitted = m_mapping.admits(m_change.body);
        if (!admitted) {
            SPLOT_ASSIGN(const bool mended, Repairs(m_context).mend(m_change));
            admitted = mended ? m_mapping.admits(m_change.body) : std::move(admitted);
        }
        if (!admitted)
            return quarantine(model::EngineStep::Read, admitted.error());
        if (!*admitted)
            return Ending{ChangeState::Skipped, {}, {}, {}};
        const auto says = m_mapping.saysDeleted(m_change.body);
        if (!says)
            return quarantine(model::EngineStep::Read, says.error());
        deleted = *says;
    }
    if (m_link) {
        SPLOT_ASSIGN(auto view, viewRecord(m_context, m_link->record));
        if (view)
            m_view = std::move(*view);
    }
    if (deleted)
        return remove();
    for (auto step : {&Application::read, &Application::waitForReference, &Application::identify}) {
        SPLOT_ASSIGN(const auto ending, (this->*step)());
        if (ending)
            return *ending;
    }
    model::Values changed = compare();
    SPLOT_TRY(m_references.failure());
    const bool returned = m_link && m_link->presence != Presence::Present;
    if (m_link && m_link->id.valid() && !m_link->primary)
        return echo(); // shown with its record, and no word about it (DESIGN 2.4)
    if (m_link && m_link->id.valid() && changed.empty() && !returned && m_reading.problems.empty() &&
        m_forms.empty())
        return echo();
    return merge(std::move(changed));
}

std::optional<Ending> Application::outOfDate() const
{
    if (!m_link || m_change.origin == model::Origin::Person)
        return {};
    if (std::max(m_link->readAt, m_link->wroteAt) > m_context.now())
        return {}; // of a clock that was far ahead; it tells nothing
    // A confirmed write sets both moments, but what others did until then was not seen by it.
    if (m_change.began < m_link->readAt && m_link->readAt > m_link->wroteAt)
        return Ending{ChangeState::Stale, {}, {}, m_link->record};
    if (m_change.began < m_link->wroteAt) {
        // It was read before our write took effect: what it says may be older than what we wrote.
        m_context.fetch(m_change.system, m_change.object, m_change.localId);
        return Ending{ChangeState::Waiting,
                      waits::read(m_change.system, m_change.object, m_change.localId),
                      {},
                      m_link->record};
    }
    const bool back = m_link->presence == Presence::Absent && !m_change.deleted;
    const bool earlier = m_change.sourceTime.micros != 0 && m_change.sourceTime < m_link->sourceTime;
    if ((back || earlier) && m_change.origin != model::Origin::Fetch) {
        // It is back or its time was set back, or a feed was late: what a fresh reading says decides.
        m_context.fetch(m_change.system, m_change.object, m_change.localId);
        return Ending{ChangeState::Waiting,
                      waits::read(m_change.system, m_change.object, m_change.localId),
                      {},
                      m_link->record};
    }
    return {};
}

/// While a write of ours is on its way or between two of its steps, what is there is not the system's word.
base::Result<std::optional<Ending>> Application::halfWritten() const
{
    if (!m_link || m_change.origin == model::Origin::Person)
        return std::optional<Ending>{};
    SPLOT_ASSIGN(const auto delivery,
                 m_context.store.delivery(m_link->record, m_change.system, m_change.object));
    if (!delivery || (delivery->state != model::DeliveryState::Sending && delivery->progress.isEmpty()))
        return std::optional<Ending>{};
    return std::optional(Ending{ChangeState::Waiting, waits::delivery(delivery->id), {}, m_link->record});
}

base::Result<void> Application::readAndCheck()
{
    m_reading = m_mapping.read(m_change.body, m_references);
    SPLOT_TRY(m_references.failure());
    for (auto &bad : m_entity.quality->check(m_reading.values)) {
        bad.place = placeIn(m_mapping, m_references, m_change.body, bad.key);
        m_reading.values.remove(bad.key);
        m_reading.problems.push_back(std::move(bad));
    }
    return m_references.failure();
}

base::Result<std::optional<Ending>> Application::read()
{
    SPLOT_TRY(readAndCheck());
    if (!m_reading.problems.empty()) {
        SPLOT_ASSIGN(const bool mended, Repairs(m_context).mend(m_change));
        if (mended)
            SPLOT_TRY(readAndCheck());
    }
    for (const auto &p : m_reading.problems) {
        if (p.blocksRecord || m_reading.values.empty()) {
            SPLOT_ASSIGN(const auto ending,
                         quarantine(p.step < 0 ? model::EngineStep::Check : model::EngineStep::Read, p));
            return std::optional(ending);
        }
    }
    return std::optional<Ending>{};
}

base::Result<std::optional<Ending>> Application::waitForReference()
{
    if (m_reading.missing.empty())
        return std::optional<Ending>{};
    const auto &missing = m_reading.missing.front();
    const auto object = m_references.objectOf(missing.target, missing.object);
    if (!object.valid()) {
        base::Error e = base::error(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "%1 refers to %2, which no object of %3 carries. Map one, or park the line."),
            {m_entity.schema->field(missing.key.field).path, missing.target.value, m_change.system.value});
        e.field = model::pathText(*m_entity.schema, missing.key);
        SPLOT_ASSIGN(const auto ending, quarantine(model::EngineStep::Read, e));
        return std::optional(ending);
    }
    if (m_context.firstReadingDone(m_change.system, object))
        m_context.fetch(m_change.system, object, missing.localId);
    return std::optional(
        Ending{ChangeState::Waiting, waits::link(m_change.system, object, missing.localId), {}, {}});
}

/// What was gone and is back may find another object in its place: a double, unless that one is gone itself.
base::Result<std::optional<Ending>> Application::comeBack()
{
    const auto *other = m_view.link(m_change.system, m_change.object);
    if (m_link->presence != Presence::Absent || m_link->primary || !other)
        return std::optional<Ending>{};
    if (other->presence != Presence::Absent) {
        SPLOT_ASSIGN(const auto who, m_parts.identifier.found(m_change, m_mapping.mapping(), m_link->record));
        if (who.kind == Identity::Kind::Wait)
            return std::optional(Ending{ChangeState::Waiting, who.waitsFor, {}, {}});
        if (who.kind == Identity::Kind::Problem)
            return std::optional(Ending{ChangeState::Quarantined, {}, who.problem, {}});
    }
    for (auto &link : m_view.links) {
        if (link.primary && link.system == m_change.system && link.object == m_change.object) {
            link.primary = false;
            SPLOT_TRY(m_context.store.saveLink(link));
        }
    }
    m_link->primary = true;
    return std::optional<Ending>{};
}

base::Result<std::optional<Ending>> Application::identify()
{
    if (m_link)
        return comeBack();
    SPLOT_ASSIGN(const auto who, m_parts.identifier.identify(m_change, m_mapping, m_reading.values));
    switch (who.kind) {
    case Identity::Kind::Wait:
        return std::optional(Ending{ChangeState::Waiting, who.waitsFor, {}, {}});
    case Identity::Kind::Skip:
        return std::optional(Ending{ChangeState::Skipped, {}, {}, {}});
    case Identity::Kind::Problem:
        return std::optional(Ending{ChangeState::Quarantined, {}, who.problem, {}});
    case Identity::Kind::Found: {
        SPLOT_ASSIGN(auto view, viewRecord(m_context, who.record));
        if (view)
            m_view = std::move(*view);
        break;
    }
    case Identity::Kind::New:
        break;
    }
    model::Link link;
    link.system = m_change.system;
    link.object = m_change.object;
    link.entity = m_mapping.mapping().entity;
    link.localId = m_change.localId;
    m_link = std::move(link);
    return std::optional<Ending>{};
}

/// Its own form of the record's value is no difference, unless the system decides about it.
void Application::leaveOutForms(model::Values &changed)
{
    const bool forms = std::ranges::any_of(m_mapping.mapping().lines,
                                           [](const auto &line) { return !line.acceptedForm.empty(); });
    if (!forms || changed.empty() || !m_link->id.valid())
        return;
    for (const auto &key : heldForms(m_view.record.values, m_change.body, m_mapping, m_references)) {
        const auto kind = m_entity.schema->rule(key.field).kind;
        const bool owned = kind == model::OwnerKind::System || kind == model::OwnerKind::Stages;
        if (!owned || m_entity.rules->ownerOf(m_view.record, key.field) == m_change.system)
            continue;
        m_forms.insert(key);
        changed.remove(key);
    }
}

/// A value of ours whose answer was lost is no word of its system. But where the record holds another word of
/// the owner by now, a reading may have been late: what the owner holds is true.
void Application::takeLateWrites(model::Values &changed) const
{
    for (const auto &entry : m_reading.values) {
        const auto *ours = m_view.record.values.find(entry.key);
        if (ours && !(*ours == entry.value) && !changed.find(entry.key) &&
            !m_settled.seen.contains(m_mapping.placeOf(entry.key.field)) &&
            m_entity.rules->ownerOf(m_view.record, entry.key.field) == m_change.system &&
            !m_entity.rules->maySend(m_view.record, entry.key, m_change.system))
            changed.set(entry.key, entry.value);
    }
}

/// Of what we created and never read its system confirms what it owns.
void Application::takeOwnersFirst(model::Values &changed) const
{
    for (const auto &entry : m_reading.values) {
        const auto *ours = m_view.record.values.find(entry.key);
        if (ours && *ours == entry.value &&
            m_entity.rules->ownerOf(m_view.record, entry.key.field) == m_change.system)
            changed.set(entry.key, entry.value);
    }
}

model::Values Application::compare()
{
    m_settled = Doubts(*m_link, m_mapping).settle(m_change.body, m_change.began);
    if (!m_link->shadow.isEmpty())
        m_shadow = m_mapping.read(m_link->shadow, m_references);
    const auto &schema = *m_entity.schema;
    model::Values changed;
    for (const auto &entry : m_reading.values) {
        const auto *before = m_shadow.values.find(entry.key);
        // Where nothing was known a blank clears nothing: the place was mapped, or came to be, since.
        const bool bare = !before && entry.value.isBlank() && !m_link->shadow.isEmpty() &&
                          m_entity.rules->ownerOf(m_view.record, entry.key.field) != m_change.system;
        if (!bare && (!before || !(*before == entry.value)))
            changed.set(entry.key, entry.value);
    }
    if (m_settled.any)
        takeLateWrites(changed);
    if (m_link->id.valid() && m_link->readAt.micros == 0)
        takeOwnersFirst(changed);
    leaveOutForms(changed);
    for (const auto &entry : m_shadow.values) {
        const bool item =
            schema.isKeyedList(entry.key.field) && !entry.key.item.empty() && !entry.value.isEmpty();
        if (item && m_reading.values.find(entry.key.field) && !m_reading.values.find(entry.key))
            changed.set(entry.key, {});
    }
    return changed;
}

base::Result<Ending> Application::echo()
{
    auto shadow = shadowNow();
    SPLOT_ASSIGN(const bool found, settleLostPlaces(m_parts.inbox, *m_link, m_reading.absent));
    const bool later = m_change.sourceTime > m_link->sourceTime;
    const bool moved =
        found || later || m_settled.any || !(shadow == m_link->shadow) || m_link->version != m_change.version;
    if (moved || m_change.origin == model::Origin::Fetch) {
        m_link->shadow = std::move(shadow);
        m_link->version = m_change.version;
        if (later) // else an edit that its time stamp does not show would be dated back to this one
            m_link->sourceTime = m_change.sourceTime;
        m_link->readAt = m_change.began;
        SPLOT_TRY(m_context.store.saveLink(*m_link));
    }
    SPLOT_TRY(
        m_parts.spreader.resumeChanges(waits::read(m_change.system, m_change.object, m_change.localId)));
    if (m_settled.any) { // what we wrote may be out of date by now, or what was held for a difference is ours
        for (auto &link : m_view.links) {
            if (link.id == m_link->id)
                link = *m_link;
        }
        SPLOT_TRY(m_parts.merger.releaseAgreed(m_view));
        SPLOT_TRY(m_parts.spreader.spread(m_link->record));
    }
    return Ending{ChangeState::Echo, {}, {}, m_link->record};
}

ownership::Incoming Application::incoming(model::Values changed) const
{
    ownership::Incoming in;
    in.system = m_change.system;
    in.person = m_change.person;
    in.change = m_change.id;
    const bool moved =
        m_change.sourceTime.micros != 0 && (!m_link || m_change.sourceTime > m_link->sourceTime);
    in.at = moved ? m_change.sourceTime : m_change.began;
    in.configuration = m_context.setup->version();
    in.changed = std::move(changed);
    if (!m_change.partTimes.empty())
        in.times = times(in.changed);
    in.first = !m_link || m_link->shadow.isEmpty();
    for (const auto &link : m_view.links) {
        if (link.presence != Presence::Absent)
            in.linked.insert(link.system);
    }
    in.linked.insert(m_change.system);
    return in;
}

/// A part whose time did not move since the last reading changed when nobody knows, so when this reading
/// began.
std::map<model::FieldIndex, model::Moment> Application::times(const model::Values &changed) const
{
    std::map<model::FieldIndex, model::Moment> out;
    for (const auto &entry : changed) {
        const auto at = model::timeAt(m_change.partTimes, m_mapping.placeOf(entry.key.field));
        const bool moved = at.micros != 0 && (!m_link || at > m_link->sourceTime);
        out.emplace(entry.key.field, moved ? at : m_change.began);
    }
    return out;
}

base::Result<Ending> Application::merge(model::Values changed)
{
    auto in = incoming(std::move(changed));
    if (m_view.record.id.valid() && m_view.record.presence == Presence::Absent)
        in.presence = Presence::Present;
    const bool newRecord = !m_view.record.id.valid();
    SPLOT_ASSIGN(const auto outcome, m_parts.merger.merge(m_view, in, m_change.object));
    if (m_link->id.valid())
        SPLOT_TRY(m_parts.guard.saw(m_view, in, outcome.verdicts));
    bool newLink = false;
    SPLOT_TRY(noteLostPlaces());
    SPLOT_TRY(settleLostPlaces(m_parts.inbox, *m_link, m_reading.absent));
    SPLOT_TRY(keepLink(newLink));
    SPLOT_TRY(holdBadFields());
    SPLOT_TRY(releaseGoodFields());
    SPLOT_TRY(m_parts.merger.releaseAgreed(m_view));
    if (newRecord) {
        for (const auto &[name, value] : mapping::matchValues(*m_entity.schema, m_view.record.values))
            SPLOT_TRY(m_parts.spreader.resumeChanges(waits::key(m_view.record.entity, name, value)));
    }
    if (newLink)
        SPLOT_TRY(m_parts.spreader.linked(*m_link));
    SPLOT_TRY(
        m_parts.spreader.resumeChanges(waits::read(m_change.system, m_change.object, m_change.localId)));
    SPLOT_TRY(m_parts.spreader.spread(m_view.record.id, m_change.origin == model::Origin::Full));
    return Ending{ChangeState::Applied, {}, {}, m_view.record.id};
}

base::Result<void> Application::keepLink(bool &fresh)
{
    auto &link = *m_link;
    fresh = !link.id.valid();
    link.record = m_view.record.id;
    link.presence = Presence::Present;
    link.shadow = shadowNow();
    link.version = m_change.version;
    link.readAt = m_change.began;
    link.captureHash = m_change.hash;
    if (m_change.sourceTime.micros != 0)
        link.sourceTime = m_change.sourceTime;
    for (auto &known : m_view.links) {
        if (known.id == link.id)
            known = link;
    }
    if (!fresh)
        return m_context.store.saveLink(link);
    for (auto &other : m_view.links) { // the old object is gone: this one takes its place
        if (other.primary && other.system == link.system && other.object == link.object) {
            other.primary = false;
            SPLOT_TRY(m_context.store.saveLink(other));
        }
    }
    SPLOT_ASSIGN(link.id, m_context.store.addLink(link));
    m_view.links.push_back(link);
    return {};
}

/// Absent is no value: what a place held last stays known until the place is back.
model::Value Application::shadowNow() const
{
    const bool whole = m_reading.absent.empty() &&
                       std::ranges::none_of(m_mapping.mapping().lines, &model::MappingLine::parked);
    return whole ? m_mapping.shadowOf(m_change.body) : shadowOver(m_mapping, m_change.body, m_link->shadow);
}

} // namespace splot::engine
