#include "core/engine/routines.h"

#include "core/engine/engine.h"

namespace splot::engine {

namespace {
constexpr std::chrono::seconds routinesEvery{10};
}

base::Result<void> Routines::load(const std::vector<store::Document> &documents)
{
    SPLOT_ASSIGN(auto routine, workspace::readRoutine(documents));
    const auto cron = model::Cron::parse(routine.cron);
    m_cron = cron ? std::optional(*cron) : std::nullopt;
    auto &context = m_engine.context();
    SPLOT_ASSIGN(const auto kept, context.store.state(workspace::routineState, {}, {}));
    const auto *last = kept.get<model::Moment>();
    // A new schedule begins now: what would have been due before it was set is not missed.
    const bool set = !last || !(routine == m_routine || m_routine.cron.empty());
    m_last = last && !set ? *last : context.now();
    m_routine = std::move(routine);
    if (m_cron && set)
        SPLOT_TRY(context.store.saveState(workspace::routineState, {}, {}, m_last));
    return {};
}

base::Result<void> Routines::tick()
{
    auto &context = m_engine.context();
    if (!m_cron || context.clock.steady() < m_nextLook)
        return {};
    m_nextLook = context.clock.steady() + routinesEvery;
    const auto due = m_cron->next(m_last, context.setup->zone());
    if (!due || context.now() < *due)
        return {};
    return reconcile();
}

base::Result<void> Routines::reconcile()
{
    auto &context = m_engine.context();
    m_last = context.now();
    SPLOT_TRY(context.store.saveState(workspace::routineState, {}, {}, m_last));
    const auto list = [](const auto &ids) {
        model::List all;
        for (const auto &id : ids)
            all.emplace_back(id.value);
        return all;
    };
    model::Command command;
    command.kind = "reconcile";
    command.author = "schedule";
    command.createdAt = m_last;
    command.arguments = model::Object{
        {"entities", list(m_routine.entities)}, {"systems", list(m_routine.systems)}, {"samples", 20}};
    SPLOT_TRY(context.store.saveCommand(command));
    return m_engine.commands().takeWaiting();
}

} // namespace splot::engine
