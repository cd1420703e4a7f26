#include "core/engine/drains.h"

#include "core/engine/engine.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/drainstate.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using model::DeliveryState;

namespace {
constexpr std::chrono::seconds drainLookEvery{1};
constexpr int pageOfChanges = 64;
constexpr int pageOfDeliveries = 500;
} // namespace

Drains::Drains(Engine &engine, CommandRunner &runner) : m_engine(engine)
{
    runner.add("drain", [this](auto &c) { return command(c); });
}

base::Result<void> Drains::load()
{
    SPLOT_ASSIGN(const auto kept, m_engine.context().store.state(workspace::drainState, {}, {}));
    std::map<model::SystemId, Drain> drains;
    std::set<model::SystemId> held;
    for (const auto &[system, person] : workspace::readDrains(kept)) {
        const auto *known = m_engine.setup()->configuration().system(system);
        if (!known || known->paused)
            continue;
        drains[system].person = person;
        held.insert(system);
    }
    m_drains = std::move(drains);
    m_engine.feeder().hold(std::move(held));
    return keep();
}

base::Result<void> Drains::keep()
{
    std::map<model::SystemId, std::string> persons;
    for (const auto &[system, drain] : m_drains)
        persons[system] = drain.person;
    auto wanted = workspace::writeDrains(persons);
    auto &store = m_engine.context().store;
    SPLOT_ASSIGN(const auto before, store.state(workspace::drainState, {}, {}));
    if (workspace::readDrains(before) == persons)
        return {};
    return store.saveState(workspace::drainState, {}, {}, wanted);
}

CommandRunner::Outcome Drains::command(const model::Command &command)
{
    const model::SystemId system(textOf(command, "system"));
    const auto *known = m_engine.setup()->configuration().system(system);
    if (!known)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no system \"%1\"."),
                          {system.value});
    if (known->paused)
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is paused already."),
                          {system.value});
    const bool stop = flagOf(command, "stop");
    if (stop)
        m_drains.erase(system);
    else
        m_drains[system] = {command.author, {}};
    std::set<model::SystemId> held;
    for (const auto &[id, drain] : m_drains)
        held.insert(id);
    m_engine.feeder().hold(std::move(held));
    SPLOT_TRY(keep());
    return std::optional<model::Value>(model::Object{{"draining", !stop}});
}

base::Result<void> Drains::tick()
{
    const auto now = m_engine.context().clock.steady();
    if (m_drains.empty() || now < m_nextLook)
        return {};
    m_nextLook = now + drainLookEvery;
    for (auto &[system, drain] : m_drains) {
        SPLOT_ASSIGN(const bool rests, atRest(system, drain));
        if (rests) // one a turn: each is a new configuration
            return pause(system, drain.person);
    }
    return {};
}

base::Result<bool> Drains::atRest(const model::SystemId &system, Drain &drain)
{
    if (m_engine.feeder().reading(system))
        return false;
    auto &store = m_engine.context().store;
    SPLOT_ASSIGN(const auto captured,
                 store.changesIn(model::ChangeState::Captured, drain.seen, pageOfChanges));
    for (const auto &change : captured) {
        if (change.system == system)
            return false;
        drain.seen = change.id;
    }
    if (captured.size() == pageOfChanges)
        return false; // the rest is looked at next time
    SPLOT_ASSIGN(const auto ready, store.readyDeliveries(system, 1));
    if (!ready.empty())
        return false;
    for (const auto state : {DeliveryState::Sending, DeliveryState::Retrying, DeliveryState::Uncertain}) {
        for (model::DeliveryId after{};;) {
            SPLOT_ASSIGN(const auto page, store.deliveriesIn(state, after, pageOfDeliveries));
            if (std::any_of(page.begin(), page.end(), [&](const auto &d) { return d.system == system; }))
                return false;
            if (page.size() < pageOfDeliveries)
                break;
            after = page.back().id;
        }
    }
    return true;
}

base::Result<void> Drains::pause(const model::SystemId &system, const std::string &person)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(const auto version, context.store.configurationVersion());
    const auto &configuration = context.setup->configuration();
    if (version != configuration.version)
        return {}; // somebody just saved: that is loaded first
    auto next = *configuration.system(system);
    next.paused = true;
    SPLOT_TRY(context.store.saveDocuments({workspace::systemDocument(next)}, version, person, "drained",
                                          context.now()));
    model::AuditEntry entry;
    entry.at = context.now();
    entry.person = person;
    entry.action = "drained";
    entry.subject = "system/" + system.value;
    SPLOT_TRY(context.store.addAudit(entry));
    m_drains.erase(system);
    SPLOT_TRY(keep());
    context.afterCommit.push_back([this] { m_engine.wake(); });
    return {};
}

} // namespace splot::engine
