#pragma once

#include "core/engine/engine.h"
#include "core/store/sqlitestore.h"
#include "tests/simulation/history.h"
#include "tests/simulation/mortalstore.h"
#include "tests/simulation/remains.h"
#include "tests/support/fakeworld.h"
#include "tests/support/powerlossvfs.h"
#include "tests/support/virtualclock.h"

#include <QTemporaryDir>

#include <set>

namespace splot::simulation {

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
    void race(std::size_t system, const connectors::WriteRequest &request);
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
    std::map<std::size_t, std::vector<Event>> m_races; ///< by the system that is to be written
    std::unique_ptr<workspace::Witness> m_witness;     ///< none: the workspace is never an older copy
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
