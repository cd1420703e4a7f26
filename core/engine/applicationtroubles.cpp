// The part of the Application for what cannot be read as it is: held fields, lost places, changes set aside.
#include "core/engine/absent.h"
#include "core/engine/application.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using model::ChangeState;

/// A place that the shadow had and the whole body has no more is no cleared value. Of one object it is said
/// once; where a whole listing has lost it, PlaceWatch speaks.
base::Result<void> Application::noteLostPlaces()
{
    for (const auto &place : m_reading.absent) {
        const auto mark = lostPlace(place);
        if (m_change.origin == model::Origin::Full || m_link->shadow.isEmpty() || m_shadow.values.empty() ||
            m_link->accepted.contains(mark) ||
            std::find(m_shadow.absent.begin(), m_shadow.absent.end(), place) != m_shadow.absent.end())
            continue;
        m_link->accepted[mark] = {};
        auto lost = itemOf(m_change);
        lost.kind = model::ItemKind::Change;
        lost.record = m_view.record.id;
        lost.field = place;
        lost.message = {
            QT_TRANSLATE_NOOP(
                "splot",
                "%1 no longer gives \"%2\" of %3. The last values are kept; mend or park the mapping line."),
            {m_change.system.value, place, m_change.object.value}};
        SPLOT_TRY(m_parts.inbox.add(model::CaseKind::SchemaChange, model::EngineStep::Read,
                                    m_view.record.entity, base::ErrorCode::Rejected, std::move(lost)));
    }
    return {};
}

base::Result<void> Application::releaseGoodFields()
{
    for (const auto &hold : m_view.holds) {
        const bool back = hold.reason == model::HoldReason::Left && hold.field.empty() &&
                          hold.system == m_change.system && hold.object == m_change.object;
        if (back) // it was deleted there and left so; now it is there again
            SPLOT_TRY(m_context.store.removeHold(hold));
        if (hold.reason != model::HoldReason::Quarantined || hold.system != m_change.system ||
            hold.object != m_change.object || hold.field.empty())
            continue;
        const auto key = model::keyFromPath(*m_entity.schema, hold.field);
        const bool stillBad = std::any_of(m_reading.problems.begin(), m_reading.problems.end(),
                                          [&](const auto &p) { return p.field == hold.field; });
        if (stillBad || (key && !m_reading.values.find(*key) && key->item.empty()))
            continue;
        SPLOT_TRY(m_context.store.removeHold(hold));
        SPLOT_TRY(m_parts.inbox.settleField(m_view.record.id, m_change.system, hold.field));
    }
    return {};
}

base::Result<Ending> Application::quarantine(model::EngineStep step, const mapping::Problem &problem)
{
    auto bad = itemOf(m_change);
    bad.field = problem.field;
    bad.message = problem.message;
    bad.sample = problem.sample;
    bad.detail = problem.place;
    SPLOT_ASSIGN(const auto id, m_parts.inbox.add(model::CaseKind::Failure, step, m_mapping.mapping().entity,
                                                  base::ErrorCode::Rejected, std::move(bad)));
    m_context.count(m_change.system, m_mapping.mapping().entity, false, "quarantined");
    return Ending{ChangeState::Quarantined, {}, id, m_link ? m_link->record : model::RecordId{}};
}

base::Result<Ending> Application::quarantine(model::EngineStep step, const base::Error &error)
{
    mapping::Problem problem;
    problem.field = error.field;
    problem.place = error.detail;
    problem.message = error.message;
    return quarantine(step, problem);
}

base::Result<void> Application::holdBadFields()
{
    for (const auto &problem : m_reading.problems) {
        if (m_view.held(m_change.system, problem.field, model::HoldReason::Quarantined))
            SPLOT_TRY(m_parts.inbox.settleField(m_view.record.id, m_change.system, problem.field));
        auto bad = itemOf(m_change);
        bad.kind = model::ItemKind::Hold;
        bad.record = m_view.record.id;
        bad.field = problem.field;
        bad.message = problem.message;
        bad.sample = problem.sample;
        bad.detail = problem.place;
        const auto step = problem.step < 0 ? model::EngineStep::Check : model::EngineStep::Read;
        model::Hold hold{m_view.record.id,
                         m_change.system,
                         m_change.object,
                         problem.field,
                         model::HoldReason::Quarantined,
                         problem.sample,
                         {},
                         {},
                         m_view.record.version,
                         m_change.id,
                         m_context.now()};
        SPLOT_ASSIGN(hold.problem, m_parts.inbox.add(model::CaseKind::Failure, step, m_view.record.entity,
                                                     base::ErrorCode::Rejected, std::move(bad)));
        SPLOT_TRY(m_context.store.saveHold(hold));
        m_context.count(m_change.system, m_view.record.entity, false, "quarantined");
    }
    return {};
}

} // namespace splot::engine
