// The part of Engine that begins and ends: takes the workspace, stops, gives it back.
#include "core/engine/engine.h"
#include "core/engine/secretcommands.h"
#include "core/workspace/catalogue.h"
#include "core/workspace/reporting.h"

#include <utility>

namespace splot::engine {

base::Result<void> Engine::start(Mode mode)
{
    m_mode = mode;
    SPLOT_TRY(takeWorkspace());
    SPLOT_TRY(m_ports.store.begin());
    const auto started = [&]() -> base::Result<void> {
        SPLOT_TRY(publish());
        SPLOT_TRY(m_hooks.open(m_ports.file));
        SPLOT_TRY(load(true));
        if (m_mode == Mode::Full)
            SPLOT_TRY(forgetReporting());
        SPLOT_TRY(m_commands->endAbandoned());
        return recover();
    }();
    if (!started) {
        m_ports.store.rollback();
        m_context.afterCommit.clear();
        giveBack();
        return started;
    }
    SPLOT_TRY(m_ports.store.commit());
    for (auto &run : std::exchange(m_context.afterCommit, {}))
        run();
    if (m_kind == "run") // it reads everything once, whatever the schedules say
        m_feeder.readNow({}, {}, false);
    m_running = true;
    m_nextBeat = m_ports.clock.steady() + beatEvery;
    schedule(std::chrono::microseconds(0));
    return {};
}

/// Leaves for windows what this engine can talk to, and how secrets reach it.
base::Result<void> Engine::publish()
{
    std::vector<workspace::CatalogueEntry> entries;
    for (auto &info : m_ports.registry.catalogue()) {
        workspace::CatalogueEntry entry{info.name, info.label, info.about, info.abilities, {}};
        for (const auto &s : info.settings)
            entry.settings.push_back({s.name, s.label, s.type, s.required, s.standard, s.choices, s.help});
        entries.push_back(std::move(entry));
    }
    auto catalogue = workspace::writeCatalogue(entries);
    SPLOT_ASSIGN(const auto before, m_ports.store.state(workspace::catalogueState, {}, {}));
    if (!(before == catalogue))
        SPLOT_TRY(m_ports.store.saveState(workspace::catalogueState, {}, {}, catalogue));
    return m_secretCommands->publish();
}

/// The lock of the operating system keeps a second engine of this machine out, the lease one of another.
base::Result<void> Engine::takeWorkspace()
{
    std::optional<base::Error> locked;
    if (!m_ports.file.empty()) {
        auto lock = base::FileLock::take(m_ports.file + ".lock");
        if (lock)
            m_lock = std::move(*lock);
        else if (lock.error().code == base::ErrorCode::Conflict)
            locked = lock.error();
        else if (lock.error().code != base::ErrorCode::Unsupported)
            return base::fail(lock.error());
    }
    SPLOT_TRY(m_ports.store.begin());
    const auto lease = m_ports.store.takeLease(m_kind, m_context.wall());
    if (!lease && lease.error().code == base::ErrorCode::Conflict) {
        SPLOT_TRY(m_ports.store.commit()); // with the wish that the other one yields
        m_lock.reset();
        return base::fail(lease.error());
    }
    if (!lease || locked) {
        m_ports.store.rollback();
        m_lock.reset();
        if (!lease)
            return base::fail(lease.error());
        return base::fail(base::ErrorCode::Conflict,
                          QT_TRANSLATE_NOOP("splot", "Another process on this machine holds this workspace, "
                                                     "but its engine does not answer. End it, then start "
                                                     "again."),
                          {}, locked->text());
    }
    m_context.epoch = lease->epoch;
    return m_ports.store.commit();
}

/// The lease and the lock are free for the next engine.
void Engine::giveBack()
{
    if (m_ports.store.begin()) {
        const bool kept = !m_running || (m_deliverer.brake().keep() && m_recovery.countOn() && keepTime({}));
        if (kept && m_ports.store.releaseLease(m_context.epoch) && m_ports.store.commit()) {
            for (auto &run : std::exchange(m_context.afterCommit, {}))
                run();
        } else {
            m_ports.store.rollback();
        }
    }
    m_context.afterCommit.clear();
    m_lock.reset();
}

/// Who listens registers anew in a moment; where nobody does any more, nobody is to be told that it ends.
base::Result<void> Engine::forgetReporting()
{
    for (const auto &system : m_context.setup->configuration().systems) {
        SPLOT_ASSIGN(const auto known, m_ports.store.state(workspace::reportingState, system.id, {}));
        if (!known.isEmpty())
            SPLOT_TRY(m_ports.store.saveState(workspace::reportingState, system.id, {}, {}));
    }
    return {};
}

void Engine::subscribed(const model::SystemId &system, const base::Result<connectors::Subscriptions> &result)
{
    workspace::Reporting reporting;
    if (result) {
        reporting.ends = result->ends;
    } else {
        using base::ErrorCode;
        const auto code = result.error().code;
        if (code == ErrorCode::NotConnected || code == ErrorCode::BackOff || code == ErrorCode::Uncertain ||
            code == ErrorCode::Cancelled)
            return; // it is tried again, and what was known holds until then
        if (code != ErrorCode::Unsupported)
            reporting.problem = result.error().message;
    }
    m_context.post([this, system, now = workspace::writeReporting(reporting)]() -> base::Result<void> {
        SPLOT_ASSIGN(const auto before, m_ports.store.state(workspace::reportingState, system, {}));
        if (before == now || (before.isEmpty() && now == workspace::writeReporting({})))
            return {};
        return m_ports.store.saveState(workspace::reportingState, system, {}, now);
    });
}

void Engine::inBackground(std::function<void()> work, std::function<void()> done)
{
    auto ended = [done = std::move(done), alive = m_alive] {
        if (*alive)
            done();
    };
    if (m_ports.background) {
        m_ports.background(std::move(work), std::move(ended));
        return;
    }
    work();
    ended();
}

void Engine::askToStop()
{
    if (m_lost)
        m_lost(base::error(base::ErrorCode::Cancelled, QT_TRANSLATE_NOOP("splot", "It was asked to stop.")));
    else
        drain({});
}

void Engine::whenQuiet(std::function<void()> task)
{
    m_quiet.push_back(std::move(task));
    schedule(std::chrono::microseconds(0));
}

void Engine::drain(std::function<void()> done, std::chrono::milliseconds patience)
{
    m_drained = std::move(done);
    m_draining = true;
    m_drainUntil = m_ports.clock.steady() + patience;
    m_hooks.close();
    m_feeder.stop();
    m_deliverer.stop();
    if (!m_running)
        finishDrain();
    else
        schedule(std::chrono::microseconds(0));
}

void Engine::finishDrain()
{
    m_deliverer.clear();
    m_feeder.clear();
    giveBack();
    m_running = false;
    if (auto done = std::move(m_drained))
        done();
}

} // namespace splot::engine
