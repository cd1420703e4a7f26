#include "core/engine/engine.h"

#include "core/engine/commandrunner.h"
#include "core/engine/drains.h"
#include "core/engine/inboxcommands.h"
#include "core/engine/mergecommands.h"
#include "core/engine/plancommands.h"
#include "core/engine/recordcommands.h"
#include "core/engine/resettler.h"
#include "core/engine/routines.h"
#include "core/engine/secretcommands.h"
#include "core/engine/systemcommands.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace splot::engine {

namespace {
Q_LOGGING_CATEGORY(engineLog, "splot.engine")

// A turn is shared out, so that no kind of work keeps the others waiting; together under the 50 ms that other
// writers wait (DESIGN 2.8). The numbers bound a turn where time stands still.
constexpr std::chrono::milliseconds shareOfReports{6};
constexpr std::chrono::milliseconds shareOfAnswers{12};
constexpr std::chrono::milliseconds shareOfCommands{8};
constexpr std::chrono::milliseconds shareOfSettling{8};
constexpr std::chrono::milliseconds shareOfChanges{16};
constexpr std::chrono::milliseconds shareWhileFlying{8}; ///< of changes, when answers are about to come
constexpr std::chrono::milliseconds applyingWaits{50};   ///< at most, while others are answered and sent
constexpr int manyAnswers = 8;
constexpr std::chrono::microseconds gatherAnswers{1500};
constexpr std::size_t enoughAnswers = 64;
constexpr int answersAtOnce = 256;
constexpr int changesAtOnce = 512;
constexpr int changesAPage = 64; ///< at most: what there is no time for was read in vain
constexpr int changesAtFirst = 8;
constexpr std::chrono::minutes pruneEvery{2};
constexpr std::chrono::milliseconds pruneOn{50}; ///< while there is more to prune
constexpr int pruneAtOnce = 250;
constexpr std::chrono::seconds sightEvery{60};
constexpr std::chrono::seconds kindsEvery{2};
/// So far the wall clock may drift from the steady one between two turns.
constexpr std::int64_t clockTolerance = 5'000'000;
/// A delivery that failed so often does not keep `run` waiting.
constexpr int attemptsForQuiet = 7;
} // namespace

Engine::Engine(Ports ports, std::string kind)
    : m_ports(std::move(ports)), m_kind(std::move(kind)),
      m_context{m_ports.store, m_ports.clock, m_ports.random, {}, 0, {}, {}, {}, {}, {}, {}, {}, {}},
      m_inbox(m_context), m_approvals(m_context),
      m_recovery(m_context, m_inbox, m_approvals, m_ports.witness, m_ports.file),
      m_spreader(m_context, m_inbox, m_approvals), m_applier(m_context, m_inbox, m_spreader),
      m_capture(m_context, m_inbox, m_spreader), m_deliverer(m_context, m_inbox, m_spreader, m_approvals),
      m_feeder(m_context, m_capture, m_inbox, m_spreader),
      m_hooks(m_context, m_capture, m_feeder, m_inbox,
              [this](const model::SystemId &s) { return connector(s); }),
      m_commands(std::make_unique<CommandRunner>(m_context)),
      m_drains(std::make_unique<Drains>(*this, *m_commands)), m_routines(std::make_unique<Routines>(*this)),
      m_systemCommands(std::make_unique<SystemCommands>(*this, *m_commands)),
      m_secretCommands(
          std::make_unique<SecretCommands>(m_context, *m_commands, m_ports.surroundings.secrets,
                                           [this](const std::string &name) { secretChanged(name); })),
      m_inboxCommands(std::make_unique<InboxCommands>(*this, *m_commands)),
      m_recordCommands(std::make_unique<RecordCommands>(*this, *m_commands)),
      m_mergeCommands(std::make_unique<MergeCommands>(*this, *m_commands)),
      m_planCommands(std::make_unique<PlanCommands>(*this, *m_commands))
{
    wire();
}

Engine::~Engine()
{
    *m_alive = false;
    m_running = false;
    m_deliverer.clear();
    m_feeder.clear();
    m_connectors.clear(); // their answers on shutdown find nobody alive
    if (m_timer)
        m_ports.clock.cancel(*m_timer);
}

void Engine::wire()
{
    m_context.post = [this, alive = m_alive](std::function<base::Result<void>()> answer) {
        if (!*alive)
            return;
        m_answers.push_back(std::move(answer));
        // A commit costs much the same for a few of them as for many: while most are to come, they get a
        // moment.
        const bool few = m_answers.size() < enoughAnswers && 2 * m_answers.size() < m_deliverer.underWay();
        schedule(few ? gatherAnswers : std::chrono::microseconds(0));
    };
    m_context.capabilities = [this](const model::SystemId &system, const model::ObjectName &object) {
        auto *c = connector(system);
        return c ? c->capabilities(object) : connectors::Capabilities{};
    };
    m_context.fetch = [this](const model::SystemId &system, const model::ObjectName &object,
                             const model::LocalId &id) { m_feeder.fetch(system, object, id); };
    m_context.answersAgain = [this](const model::SystemId &system) {
        m_feeder.tryAgain(system);
        m_deliverer.probe(system);
    };
    m_context.createsInFlight = [this](const model::SystemId &system, const model::ObjectName &object) {
        return m_deliverer.createsInFlight(system, object);
    };
    m_context.firstReadingDone = [this](const model::SystemId &system, const model::ObjectName &object) {
        return m_feeder.firstReadingDone(system, object);
    };
}

/// Derives the work again from what is stored.
base::Result<void> Engine::recover()
{
    if (m_mode == Mode::CommandsOnly)
        return {};
    SPLOT_TRY(m_deliverer.recover());
    return m_feeder.recover();
}

connectors::Connector *Engine::connector(const model::SystemId &system)
{
    const auto it = m_connectors.find(system);
    return it == m_connectors.end() ? nullptr : it->second.get();
}

void Engine::schedule(std::chrono::microseconds delay)
{
    if (!m_running || m_busy)
        return;
    const auto due = m_ports.clock.steady() + delay;
    if (m_timer && m_timerDue <= due)
        return;
    if (m_timer)
        m_ports.clock.cancel(*m_timer);
    m_timerDue = due;
    m_timer = m_ports.clock.after(delay, [this, alive = m_alive] {
        if (*alive)
            turn();
    });
}

void Engine::turn()
{
    m_timer.reset();
    if (!m_running)
        return;
    m_busy = true;
    const auto worked = work();
    if (!worked) {
        m_ports.store.rollback();
        m_busy = false;
        onStoreFailure(worked.error());
        return;
    }
    auto outside = std::move(m_context.afterCommit);
    m_context.afterCommit.clear();
    for (auto &run : outside)
        run();
    m_busy = false;
    afterTurn();
}

base::Result<void> Engine::work()
{
    const auto share = [&](std::chrono::microseconds span) { return m_ports.clock.steady() + span; };
    SPLOT_TRY(m_ports.store.begin());
    SPLOT_TRY(noticeClock());
    SPLOT_TRY(noticeOthers());
    if (m_mode == Mode::Full && !m_draining)
        SPLOT_TRY(m_hooks.work(share(shareOfReports)));
    SPLOT_TRY(prune());
    SPLOT_ASSIGN(const int answered, takeAnswers(share(shareOfAnswers)));
    if (m_feeder.places().takeChanged()) // before what was read meanwhile is applied
        SPLOT_TRY(compileAnew());
    SPLOT_TRY(m_commands->carryOn(share(shareOfCommands)));
    if (m_resettler) {
        SPLOT_ASSIGN(const bool over, m_resettler->work(share(shareOfSettling)));
        if (over) {
            SPLOT_TRY(m_ports.store.saveState("settled", {}, {}, model::Value(m_context.setup->version())));
            m_resettler.reset();
        }
    }
    // While answers pour in and more is ready than may be sent, what was captured waits a moment: what is
    // sent is then still known from when it was applied.
    const bool sendsFirst =
        answered >= manyAnswers && m_deliverer.plenty() && m_ports.clock.steady() < m_nextApplying;
    if (!sendsFirst) {
        SPLOT_TRY(applyCaptured(share(m_deliverer.flying() ? shareWhileFlying : shareOfChanges)));
        m_nextApplying = m_ports.clock.steady() + applyingWaits;
    }
    if (m_mode == Mode::Full) {
        SPLOT_TRY(m_feeder.tick());
        SPLOT_TRY(m_deliverer.fill());
        SPLOT_TRY(m_drains->tick());
        SPLOT_TRY(m_routines->tick());
    }
    SPLOT_TRY(keepCounts());
    return m_ports.store.commit();
}

base::Result<int> Engine::takeAnswers(base::SteadyTime until)
{
    int n = 0;
    while (n < answersAtOnce && !m_answers.empty()) {
        const auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        SPLOT_TRY(answer());
        ++n;
        if (m_ports.clock.steady() > until)
            break;
    }
    return n;
}

base::Result<void> Engine::applyCaptured(base::SteadyTime until)
{
    if (m_recovery.holdsApplying()) {
        if (m_mode == Mode::Full && m_feeder.allListed())
            SPLOT_TRY(m_recovery.allRead());
        if (m_recovery.phase() == Recovery::Phase::OwnersFirst)
            SPLOT_TRY(m_recovery.takeOwners(m_applier.merger(), until));
        m_feeder.workedOff();
        return {};
    }
    int page = changesAtFirst;
    for (int n = 0; n < changesAtOnce && m_ports.clock.steady() <= until;) {
        SPLOT_ASSIGN(auto captured, m_ports.store.changesIn(model::ChangeState::Captured, {}, page));
        for (auto &change : captured) {
            if (n > 0 && m_ports.clock.steady() > until)
                return {};
            m_applying = change.id;
            SPLOT_TRY(m_applier.apply(std::move(change)));
            m_applying = {};
            ++n;
        }
        if (std::ssize(captured) < page) {
            m_feeder.workedOff();
            break;
        }
        page = std::min(2 * page, changesAPage);
    }
    return {};
}

/// Sleep, and a clock that was set, move the wall clock against the steady one.
base::Result<void> Engine::noticeClock()
{
    const auto offset = m_context.wall().micros - m_ports.clock.steady().count();
    const auto before = std::exchange(m_clockOffset, offset);
    if (!before || std::abs(offset - *before) < clockTolerance)
        return {};
    m_feeder.timeJumped();
    return offset < *before ? m_deliverer.timeJumped() : base::Result<void>{};
}

/// Leaves for the next engine the time before which it is not to begin: what this one will not tell past.
base::Result<void> Engine::keepTime(std::chrono::microseconds ahead)
{
    return m_ports.store.saveState("clock", {}, {}, model::Moment{m_context.now().micros + ahead.count(), 0});
}

/// What is older than the workspace keeps goes, some at a time until none is left.
base::Result<void> Engine::prune()
{
    const auto now = m_ports.clock.steady();
    if (now < m_nextPrune)
        return {};
    const auto &options = m_context.setup->configuration().options;
    const auto before = [this](std::chrono::seconds keep) {
        return model::Moment{m_context.now().micros - std::chrono::microseconds(keep).count(), 0};
    };
    bool more = false;
    if (options.bodyRetention.count() > 0) {
        SPLOT_ASSIGN(const int n, m_ports.store.pruneBodies(before(options.bodyRetention), pruneAtOnce));
        more = n >= pruneAtOnce;
    }
    if (options.historyRetention.count() > 0) {
        SPLOT_ASSIGN(const int n, m_ports.store.pruneHistory(before(options.historyRetention), pruneAtOnce));
        more = more || n >= pruneAtOnce;
    }
    m_nextPrune = more ? now + pruneOn : now + pruneEvery;
    return {};
}

base::Result<void> Engine::noticeOthers()
{
    const auto now = m_ports.clock.steady();
    if (now >= m_nextBeat) {
        m_nextBeat = now + beatEvery;
        SPLOT_TRY(m_deliverer.brake().keep());
        SPLOT_ASSIGN(const auto lease, m_ports.store.beat(m_context.epoch, m_context.wall()));
        SPLOT_TRY(keepTime(beatEvery));
        if (lease.yieldWanted && m_lost && !m_draining)
            m_lost(base::error(base::ErrorCode::Cancelled,
                               QT_TRANSLATE_NOOP("splot", "Another engine asks for the workspace.")));
    }
    if (now >= m_nextSight) {
        m_nextSight = now + sightEvery;
        SPLOT_TRY(m_recovery.countOn());
    }
    if (m_ports.kindsChanged && now >= m_nextKinds) {
        m_nextKinds = now + kindsEvery;
        SPLOT_TRY(followKinds());
    }
    const auto version = m_ports.store.dataVersion();
    if (version == m_dataVersion)
        return {};
    m_dataVersion = version;
    SPLOT_TRY(followConfiguration());
    SPLOT_TRY(m_commands->takeWaiting());
    if (m_connectAnew)
        wake();
    return {};
}

base::Result<void> Engine::keepCounts()
{
    if (m_context.counts.empty())
        return {};
    SPLOT_TRY(m_ports.store.count(m_context.counts));
    m_context.counts.clear();
    return {};
}

void Engine::afterTurn()
{
    const bool still = m_deliverer.flying() || m_feeder.reading() || !m_answers.empty();
    if (m_draining && (!still || m_ports.clock.steady() >= m_drainUntil)) {
        finishDrain();
        return;
    }
    std::optional<std::chrono::microseconds> wait =
        std::chrono::duration_cast<std::chrono::microseconds>(beatEvery);
    const auto sooner = [&wait](std::optional<std::chrono::microseconds> w) {
        if (w)
            wait = std::min(*wait, *w);
    };
    const auto captured = m_ports.store.changesIn(model::ChangeState::Captured, {}, 1);
    const bool waits = m_recovery.phase() == Recovery::Phase::Reading && !m_feeder.allListed();
    if (!m_answers.empty() || reportsWait() || m_commands->working() || m_resettler ||
        (captured && !captured->empty() && !waits))
        sooner(std::chrono::microseconds(0));
    if (m_mode == Mode::Full && !m_draining) {
        if (const auto due = m_deliverer.nextWait())
            sooner(*due);
        sooner(m_feeder.nextWait());
    }
    if (m_ports.watch.count() > 0)
        sooner(m_ports.watch);
    schedule(*wait);
    if (m_quiet.empty())
        return;
    const auto quiet = quietNow();
    if (!quiet || !*quiet)
        return;
    auto tasks = std::move(m_quiet);
    m_quiet.clear();
    for (auto &task : tasks)
        task();
}

base::Result<bool> Engine::quietNow()
{
    if (!m_answers.empty() || reportsWait() || m_commands->busy() || m_resettler || m_deliverer.flying())
        return false;
    SPLOT_ASSIGN(const auto captured, m_ports.store.changesIn(model::ChangeState::Captured, {}, 1));
    const bool held = m_recovery.holdsApplying() && !m_feeder.allListed();
    if (!captured.empty() && !held)
        return false;
    if (m_mode == Mode::CommandsOnly)
        return true;
    if (!m_feeder.quiet(held))
        return false;
    for (const auto state :
         {model::DeliveryState::Ready, model::DeliveryState::Retrying, model::DeliveryState::Uncertain}) {
        SPLOT_ASSIGN(const auto open, m_ports.store.deliveriesIn(state, {}, 200));
        for (const auto &d : open) {
            const auto *system = m_context.setup->configuration().system(d.system);
            const bool closed = !system || system->paused || system->readOnly || !connector(d.system);
            if (!closed && d.attempts < attemptsForQuiet && d.dueAt.micros != INT64_MAX)
                return false;
        }
    }
    return true;
}

/// A change that fails twice by a fault of ours waits in a case, so that it does not stop the others.
void Engine::setAside(model::ChangeId id, const base::Error &error)
{
    const auto set = [&]() -> base::Result<void> {
        SPLOT_TRY(m_ports.store.begin());
        SPLOT_ASSIGN(auto change, m_ports.store.change(id));
        const auto state = change ? model::next(change->state, model::ChangeEvent::Fail) : std::nullopt;
        if (!state)
            return base::fail(error);
        auto item = itemOf(*change);
        item.message = error.message;
        item.detail = error.detail;
        SPLOT_ASSIGN(change->problem, m_inbox.add(model::CaseKind::Failure, model::EngineStep::Merge, {},
                                                  error.code, std::move(item)));
        change->state = *state;
        SPLOT_TRY(m_ports.store.saveFate(*change));
        return m_ports.store.commit();
    }();
    if (!set)
        m_ports.store.rollback();
}

/// What was not committed never happened: everything in memory is derived again, after a moment.
void Engine::onStoreFailure(const base::Error &error)
{
    qCWarning(engineLog, "a turn was rolled back: %s (%s)", error.text().c_str(), error.detail.c_str());
    m_context.afterCommit.clear();
    m_context.counts.clear();
    m_answers.clear();
    m_hooks.undo(error);
    if (m_draining) {
        finishDrain();
        return;
    }
    const auto suspect = std::exchange(m_applying, {});
    if (suspect.valid() && error.code == base::ErrorCode::Internal && suspect == m_suspect)
        setAside(suspect, error);
    m_suspect = suspect;
    m_deliverer.clear();
    m_feeder.clear();
    if (error.code == base::ErrorCode::Conflict || error.code == base::ErrorCode::Corrupt) {
        m_running = false;
        m_hooks.close();
        if (m_lost)
            m_lost(error);
        return;
    }
    m_busy = true; // nothing else starts a turn before the work is derived again
    m_timer = m_ports.clock.after(std::chrono::seconds(1), [this, alive = m_alive, error] {
        if (!*alive)
            return;
        m_timer.reset();
        m_busy = false;
        const auto again = [&]() -> base::Result<void> {
            SPLOT_TRY(m_ports.store.begin());
            SPLOT_TRY(load(false));
            SPLOT_TRY(recover());
            return m_ports.store.commit();
        }();
        if (!again) {
            m_ports.store.rollback();
            onStoreFailure(again.error());
            return;
        }
        schedule(std::chrono::microseconds(0));
    });
}

} // namespace splot::engine
