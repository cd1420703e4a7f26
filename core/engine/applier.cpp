#include "core/engine/applier.h"

#include "core/engine/application.h"

#include <QtGlobal>

namespace splot::engine {

using model::ChangeState;

namespace {
/// Of several mappings of one object the most demanding ending is the change's.
int weight(ChangeState state)
{
    switch (state) {
    case ChangeState::Waiting:
        return 5;
    case ChangeState::Quarantined:
        return 4;
    case ChangeState::Applied:
        return 3;
    case ChangeState::Echo:
        return 2;
    case ChangeState::Stale:
        return 1;
    default:
        return 0;
    }
}
} // namespace

base::Result<void> Applier::apply(model::Change change)
{
    Ending worst;
    if (change.problem.valid()) // repaired or retried: what it was held for is judged anew
        SPLOT_TRY(m_inbox.settleChange(change.id));
    for (const auto &mapping : m_context.setup->mappings(change.system, change.object)) {
        if (!mapping->reads())
            continue;
        Application application({m_context, m_inbox, m_spreader, m_identifier, m_merger, m_guard}, change,
                                *mapping);
        SPLOT_ASSIGN(const Ending ending, application.run());
        m_context.count(change.system, mapping->mapping().entity, false,
                        std::string(model::stateName(ending.state)));
        if (weight(ending.state) > weight(worst.state) || !worst.record.valid())
            worst = weight(ending.state) >= weight(worst.state)
                        ? ending
                        : Ending{worst.state, worst.waitsFor, worst.problem, ending.record};
    }
    change.state = worst.state;
    change.waitsFor = worst.waitsFor;
    change.problem = worst.problem;
    if (worst.record.valid())
        change.record = worst.record;
    return finish(std::move(change));
}

base::Result<void> Applier::finish(model::Change change)
{
    SPLOT_TRY(m_context.store.saveFate(change));
    if (change.state != ChangeState::Quarantined)
        SPLOT_TRY(m_spreader.resumeDeliveries(waits::change(change.id)));
    if (change.state == ChangeState::Stale)
        return {};
    SPLOT_ASSIGN(auto open, m_context.store.blockedChangesOf(change.system, change.object, change.localId));
    for (auto &older : open) {
        if (older.id >= change.id)
            continue;
        SPLOT_TRY(m_spreader.resumeDeliveries(waits::change(older.id)));
        SPLOT_TRY(m_inbox.replace(std::move(older)));
    }
    return {};
}

base::Result<void> Applier::enter(model::RecordId record, const ownership::Incoming &incoming,
                                  const model::ObjectName &object)
{
    SPLOT_ASSIGN(auto view, viewRecord(m_context, record));
    if (!view)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Record %1 does not exist."),
                          {std::to_string(record.value)});
    SPLOT_TRY(m_merger.merge(*view, incoming, object));
    SPLOT_TRY(m_merger.releaseAgreed(*view));
    return m_spreader.spread(view->record.id);
}

} // namespace splot::engine
