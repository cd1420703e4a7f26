// The part of the Application for objects that are gone, or said to be.
#include "core/engine/absent.h"
#include "core/engine/application.h"
#include "core/engine/repairs.h"

namespace splot::engine {

using model::ChangeState;
using model::Presence;

base::Result<Ending> Application::remove()
{
    if (!m_link)
        return Ending{ChangeState::Skipped, {}, {}, {}};
    if (m_link->presence == Presence::Absent)
        return goneStill();
    m_link->presence = Presence::Absent;
    m_link->readAt = m_change.began;
    SPLOT_TRY(settleLostPlaces(m_parts.inbox, *m_link)); // what it lacked went with it
    SPLOT_TRY(m_context.store.saveLink(*m_link));
    for (auto &link : m_view.links) {
        if (link.id == m_link->id)
            link.presence = Presence::Absent;
        else if (link.system == m_change.system && link.object == m_change.object) // one of them may be back
            m_context.fetch(link.system, link.object, link.localId);
    }
    if (m_link->primary)
        SPLOT_TRY(m_parts.merger.releaseObject(m_view, m_change.system, m_change.object));
    SPLOT_TRY(Repairs(m_context).forget(m_change));
    SPLOT_TRY(
        m_parts.spreader.resumeChanges(waits::read(m_change.system, m_change.object, m_change.localId)));
    if (!m_link->primary || m_view.record.presence == Presence::Absent) {
        SPLOT_TRY(m_parts.spreader.spread(m_view.record.id)); // a delete that failed there is done
        return Ending{ChangeState::Applied, {}, {}, m_view.record.id};
    }
    SPLOT_ASSIGN(const bool ours, deletedByUs());
    if (ours) {
        SPLOT_TRY(m_parts.spreader.spread(m_view.record.id));
        return Ending{ChangeState::Echo, {}, {}, m_view.record.id};
    }
    auto in = incoming({});
    in.presence = Presence::Absent;
    SPLOT_TRY(m_parts.merger.merge(m_view, in, m_change.object));
    SPLOT_TRY(m_parts.spreader.spread(m_view.record.id));
    return Ending{ChangeState::Applied, {}, {}, m_view.record.id};
}

/// What was read before and says otherwise is out of date from now on.
base::Result<Ending> Application::goneStill()
{
    if (m_change.began > m_link->readAt) {
        m_link->readAt = m_change.began;
        SPLOT_TRY(m_context.store.saveLink(*m_link));
    }
    SPLOT_TRY(
        m_parts.spreader.resumeChanges(waits::read(m_change.system, m_change.object, m_change.localId)));
    return Ending{ChangeState::Echo, {}, {}, m_link->record};
}

/// A delete of ours whose answer was lost may be what took it away, though the record is back by now and we
/// wrote there since.
base::Result<bool> Application::deletedByUs() const
{
    SPLOT_ASSIGN(const auto delivery,
                 m_context.store.delivery(m_link->record, m_change.system, m_change.object));
    if (!delivery)
        return false;
    model::Moment seen; // when it was there last
    for (const auto &link : m_view.links) {
        if (link.id == m_link->id)
            seen = link.readAt;
    }
    const auto able = m_context.capabilities(m_change.system, m_change.object);
    SPLOT_ASSIGN(const auto attempts, m_context.store.attemptsOf(delivery->id));
    for (auto it = attempts.rbegin(); it != attempts.rend(); ++it) {
        if (it->kind != model::DeliveryKind::Delete)
            continue;
        if (it->outcome == model::AttemptOutcome::Confirmed)
            break;
        if (it->outcome == model::AttemptOutcome::Uncertain && seen <= mayActUntil(*it, it->ended, able))
            return true;
    }
    return false;
}

} // namespace splot::engine
