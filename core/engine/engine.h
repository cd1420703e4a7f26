#pragma once

#include "core/base/filelock.h"
#include "core/connectors/registry.h"
#include "core/connectors/webhooksource.h"
#include "core/engine/applier.h"
#include "core/engine/deliverer.h"
#include "core/engine/feeder.h"
#include "core/engine/hooks.h"
#include "core/engine/recovery.h"

#include <deque>

namespace splot::engine {

class CommandRunner;
class Drains;
class InboxCommands;
class MergeCommands;
class PlanCommands;
class RecordCommands;
class SecretCommands;
class Resettler;
class Routines;
class SystemCommands;

/// What the engine works with; all outlive it.
struct Ports
{
    store::Store &store;
    base::Clock &clock;
    base::Random &random;
    const connectors::Registry &registry;
    connectors::Surroundings surroundings;
    std::chrono::milliseconds watch{250}; ///< how often it looks for commands and configurations of other
                                          ///< processes; 0: only at its own turns
    std::string file{}; ///< of the workspace; beside it lie the lock and the intake. Empty: the lease alone
    workspace::Witness *witness = nullptr; ///< null: an older copy is not noticed
    /// Runs `work` where it may take long, then `done` on the engine's thread; none: at once, here.
    std::function<void(std::function<void()> work, std::function<void()> done)> background{};
    /// Whether the registry's kinds are others than when it was asked last; none: they never change.
    std::function<bool()> kindsChanged{};
};

enum class Mode {
    Full,        ///< reads, applies, delivers
    CommandsOnly ///< carries out commands, applies, and nothing goes in or out by itself
};

/// The sync engine: turns of one durable transaction each, in which answers, changes, deliveries and commands
/// are worked off. One thread; nothing in it blocks. What it does is derived from the store, so that it may
/// be killed at any moment.
class Engine
{
public:
    Engine(Ports ports, std::string kind);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Takes the lease and loads the configuration. Conflict: another engine holds the workspace.
    base::Result<void> start(Mode mode);
    /// Calls once when nothing is left to do now: everything was read since the start, applied, and
    /// delivered, refused or put off.
    void whenQuiet(std::function<void()> task);
    /// Stops taking work, waits for the answers in flight (at most `patience`), releases the lease.
    void drain(std::function<void()> done, std::chrono::milliseconds patience = std::chrono::seconds(30));
    /// Called once if the engine has to stop by itself: the lease was lost, or another engine asks for the
    /// workspace.
    void whenLost(std::function<void(const base::Error &)> task) { m_lost = std::move(task); }
    const std::shared_ptr<const Setup> &setup() const { return m_context.setup; }

    Context &context() { return m_context; }
    Feeder &feeder() { return m_feeder; }
    Deliverer &deliverer() { return m_deliverer; }
    Applier &applier() { return m_applier; }
    Spreader &spreader() { return m_spreader; }
    Approvals &approvals() { return m_approvals; }
    /// Where reports of systems are put as connectors::encode() writes them: they are accepted once append()
    /// returns. Null without Ports::file, or before start().
    std::shared_ptr<base::Journal> intake() const { return m_hooks.intake(); }
    /// There is something new in it.
    void reported() { schedule(std::chrono::microseconds(0)); }
    /// How a try to be reported to went; Unsupported: it is set up in the system, nothing is known of it.
    void subscribed(const model::SystemId &system, const base::Result<connectors::Subscriptions> &result);
    Hooks &hooks() { return m_hooks; }
    Inbox &inbox() { return m_inbox; }
    Capture &capture() { return m_capture; }
    Recovery &recovery() { return m_recovery; }
    /// Work that takes long and touches nothing of the engine; `done` comes on its thread, if it still lives.
    void inBackground(std::function<void()> work, std::function<void()> done);
    InboxCommands &inboxCommands() { return *m_inboxCommands; }
    /// For commands that other parts of the program carry out.
    CommandRunner &commands() { return *m_commands; }
    connectors::Connector *connector(const model::SystemId &system);
    /// A connector of its own to a system that need not be in the configuration.
    base::Result<std::unique_ptr<connectors::Connector>> makeConnector(const model::System &system) const
    {
        return m_ports.registry.make(system, m_ports.surroundings);
    }
    Mode mode() const { return m_mode; }
    /// A turn as soon as the thread is free.
    void wake()
    {
        m_dataVersion = -1; // also what was written through the same connection is noticed
        schedule(std::chrono::microseconds(0));
    }
    /// Somebody asked for an end: the owner of the engine is told, and drains it.
    void askToStop();

private:
    static constexpr std::chrono::seconds beatEvery{2};

    void wire();
    base::Result<void> takeWorkspace();
    void giveBack();
    base::Result<void> load(bool starting);
    base::Result<void> recover();
    base::Result<void> publish();
    base::Result<void> forgetReporting();
    base::Result<void> publishAbilities();
    void connectSystems(std::vector<model::CaseItem> &problems);
    base::Result<void> keepProblems(std::vector<model::CaseItem> problems);
    void schedule(std::chrono::microseconds delay);
    void turn();
    base::Result<void> work();
    base::Result<int> takeAnswers(base::SteadyTime until);
    base::Result<void> applyCaptured(base::SteadyTime until);
    base::Result<void> noticeClock();
    base::Result<void> keepTime(std::chrono::microseconds ahead);
    base::Result<void> prune();
    base::Result<void> noticeOthers();
    base::Result<void> keepCounts();
    base::Result<void> followConfiguration();
    void secretChanged(const std::string &name);
    base::Result<void> followKinds();
    base::Result<void> loadAnew(std::int64_t version);
    base::Result<bool> takeBeside(std::int64_t version);
    base::Result<void> compileAnew();
    bool reportsWait() const { return m_mode == Mode::Full && !m_draining && m_hooks.waiting(); }
    void afterTurn();
    base::Result<bool> quietNow();
    void onStoreFailure(const base::Error &error);
    void setAside(model::ChangeId id, const base::Error &error);
    void finishDrain();

    Ports m_ports;
    std::string m_kind;
    Mode m_mode = Mode::Full;
    Context m_context;
    Inbox m_inbox;
    Approvals m_approvals;
    Recovery m_recovery;
    Spreader m_spreader;
    Applier m_applier;
    Capture m_capture;
    Deliverer m_deliverer;
    Feeder m_feeder;
    Hooks m_hooks;
    std::unique_ptr<CommandRunner> m_commands;
    std::unique_ptr<Drains> m_drains;
    std::unique_ptr<Routines> m_routines;
    std::unique_ptr<SystemCommands> m_systemCommands;
    std::unique_ptr<SecretCommands> m_secretCommands;
    std::unique_ptr<InboxCommands> m_inboxCommands;
    std::unique_ptr<RecordCommands> m_recordCommands;
    std::unique_ptr<MergeCommands> m_mergeCommands;
    std::unique_ptr<PlanCommands> m_planCommands;
    std::unique_ptr<Resettler> m_resettler; ///< while records come under a new configuration
    std::map<model::SystemId, std::unique_ptr<connectors::Connector>> m_connectors;
    std::deque<std::function<base::Result<void>()>> m_answers;
    std::vector<std::function<void()>> m_quiet;
    std::function<void()> m_drained;
    std::function<void(const base::Error &)> m_lost;
    std::optional<base::Clock::TimerId> m_timer;
    base::SteadyTime m_timerDue{};
    base::SteadyTime m_nextBeat{};
    base::SteadyTime m_drainUntil{};
    base::SteadyTime m_nextPrune{};
    base::SteadyTime m_nextApplying{};
    base::SteadyTime m_nextSight{};
    base::SteadyTime m_nextKinds{};
    std::optional<std::int64_t> m_clockOffset; ///< of the wall clock against the steady one, microseconds
    std::unique_ptr<base::FileLock> m_lock;
    model::ChangeId m_applying; ///< the change at work, to be known when its turn fails
    model::ChangeId m_suspect;  ///< at work when the last turn failed
    std::int64_t m_dataVersion = -1;
    std::int64_t m_refusedVersion = 0; ///< a configuration that could not be read
    bool m_connectAnew = false;        ///< with the next turn: a secret of theirs changed
    bool m_running = false;
    bool m_busy = false;
    bool m_draining = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace splot::engine
