#pragma once

#include "core/engine/engine.h"
#include "core/store/sqlitestore.h"
#include "tests/simulation/history.h"
#include "tests/simulation/mortalstore.h"
#include "tests/support/fakeworld.h"
#include "tests/support/powerlossvfs.h"
#include "tests/support/virtualclock.h"

#include <QTemporaryDir>

#include <set>

namespace splot::simulation {

/// An effect as the oracle looks at it: which system, and when in the history.
struct Seen
{
    std::size_t system = 0;
    support::FakeEffect effect;
};

/// A proposal that a person accepted.
struct Accepted
{
    model::RecordId record;
    std::string field;
    std::string value;
    base::WallTime at;
};

/// A value that broke a rule, and what a person made of it.
struct Repaired
{
    model::RecordId record;
    std::size_t system;
    std::string field;
    std::string broken; ///< as it was read
    std::string value;
    base::WallTime at;
};

/// Two things that a person said are one.
struct Merged
{
    std::size_t entity;
    int from;
    int into;
    model::RecordId alias; ///< the record of `from`
    model::RecordId record;
    base::WallTime at;
    std::optional<base::WallTime> parted; ///< when that was taken back
};

/// An object that a person said is none of its record.
struct Unlinked
{
    std::size_t entity;
    int slot;
    std::size_t system;
    model::LocalId object;
    base::WallTime at;
    std::optional<base::WallTime> back; ///< when it was linked again
};

/// A time of which the workspace knows nothing: between a copy of it and the moment when that took its place.
struct Lost
{
    base::WallTime from;
    base::WallTime to;                      ///< what was under way has happened by then
    std::optional<base::WallTime> approved; ///< when a person approved what is to follow
};

/// What is left when a history has come to rest.
struct Remains
{
    std::vector<Seen> effects;     ///< of all systems, in their order
    std::size_t effectsAtRest = 0; ///< how many of them there were when everything was at rest
    std::size_t decisionsAtRest = 0;
    std::size_t decisionsAfter = 0; ///< and a while later
    std::vector<Accepted> accepted; ///< also what a person said without being asked
    std::map<std::tuple<model::RecordId, std::string, std::size_t>, std::string>
        pins;            ///< by record, field and system
    bool rested = false; ///< false: a live lock
    int crashes = 0;
    std::int64_t accesses = 0; ///< to the store by the last engine, until everything was at rest
    int disturbances = 0;      ///< faults, crashes, pauses and outages
    std::map<std::pair<model::RecordId, std::size_t>, int>
        retried; ///< uncertain creates that a person had made again, by record and system
    std::map<std::pair<std::size_t, std::size_t>, base::WallTime>
        ownerChanged;                                       ///< when last, by entity and field
    std::set<std::pair<std::size_t, std::size_t>> remapped; ///< by entity and field
    std::optional<Lost> lost;
    std::vector<Repaired> repaired;
    std::set<std::tuple<model::RecordId, std::size_t, std::string>>
        discarded; ///< by record, system and field; "": all of it
    std::vector<Merged> merged;
    std::vector<Unlinked> unlinked;
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>>
        hidden; ///< at the end: by entity, field and system
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> everHidden;
    int uncertain = 0; ///< writes whose answer may have been lost: faults of that kind and crashes
};

/// Plays one history on the real engine and the real store, on virtual time.
class Play
{
public:
    explicit Play(const History &history);
    ~Play();

    /// What happens at one access to the store, counted from the first start.
    struct Mishap
    {
        enum class Kind { Error, DiesBefore, DiesAfter };
        Kind kind = Kind::Error;
        std::int64_t access = 0;
        base::Error error; ///< Error
    };
    void arm(Mishap mishap) { m_mishap = std::move(mishap); }

    /// Until everything rests; then a while longer, to see that nothing stirs.
    Remains run();

    const History &history() const { return m_history; }
    /// As it is by now: owners and mappings may have changed.
    const Scheme &scheme() const { return m_scheme; }
    const support::FakeSystem &system(std::size_t index)
    {
        return m_world.system(m_scheme.systems[index].id);
    }
    std::string path() const;
    std::string copyPath() const;
    store::Store &store() { return *m_file; }
    std::shared_ptr<const engine::Setup> setup() const { return m_engine->setup(); }

private:
    void arrange();
    void start();
    bool begin();
    void reopen();
    void approve();
    void happen(const Event &event);
    bool hides(std::size_t system, const EntitySpec &entity, const FieldSpec &field);
    void create(const Event &event);
    void twice(const Event &event);
    void make(const Event &event);
    void edit(const Event &event);
    void remove(const Event &event);
    void pause(std::size_t system, bool paused);
    void decide(bool accept);
    void retry();
    std::optional<model::RecordId> recordOf(const Event &event);
    void value(const Event &event);
    void pin(const Event &event);
    void owner(const Event &event);
    void map(const Event &event);
    void repair(const Event &event);
    void discard();
    void merge(const Event &event);
    void unmerge(const Event &event);
    void unlink(const Event &event);
    void relink(const Event &event);
    void hide(const Event &event);
    void backUp();
    void restore();
    model::Configuration configuration() const;
    std::vector<model::CaseItem> openItems(std::optional<model::CaseKind> kind);
    std::optional<model::LocalId> objectOf(std::size_t system, std::size_t entity, int slot);
    std::optional<model::Value> valueFor(const Event &event, const FieldSpec &field,
                                         const std::string &value);
    void save(std::vector<store::Document> documents);
    void gather();
    std::size_t decisions();
    void restart();
    void advance(std::chrono::microseconds span);
    bool until(const std::function<bool()> &done, std::chrono::microseconds limit);
    bool atRest();
    model::Command command(const std::string &kind, model::Object arguments);
    support::FakeSystem &fake(std::size_t index) { return m_world.system(m_scheme.systems[index].id); }

    /// The wall clock as if nobody had set it.
    base::WallTime when() const { return m_begun + m_clock.steady(); }

    const History &m_history;
    Scheme m_scheme;
    QTemporaryDir m_folder;
    support::VirtualClock m_clock;
    const base::WallTime m_begun = m_clock.now();
    base::SeededRandom m_random;
    support::FakeWorld m_world;
    connectors::Registry m_registry;
    std::unique_ptr<support::PowerLossVfs> m_disk; ///< none: the power never goes
    std::unique_ptr<store::SqliteStore> m_file;
    std::unique_ptr<MortalStore> m_store;
    std::unique_ptr<engine::Engine> m_engine;
    std::set<std::size_t> m_paused;
    std::unique_ptr<workspace::Witness> m_witness; ///< none: the workspace is never an older copy
    /// What people had said when the copy was made.
    struct Copied
    {
        base::WallTime at;
        std::set<std::size_t> paused;
        decltype(Remains::pins) pins;
    };
    std::optional<Copied> m_copied;
    std::vector<std::size_t> m_gathered; ///< per system: effects taken so far
    std::optional<Mishap> m_mishap;
    Remains m_remains;
};

} // namespace splot::simulation
