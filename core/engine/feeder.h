#pragma once

#include "core/engine/capture.h"
#include "core/engine/placewatch.h"
#include "core/engine/source.h"

namespace splot::engine {

/// Reads the systems on their schedules and stores what they give, page by page, each with its cursor. Engine
/// thread.
class Feeder
{
public:
    Feeder(Context &context, Capture &capture, Inbox &inbox, Spreader &spreader)
        : m_context(context), m_capture(capture), m_inbox(inbox), m_spreader(spreader),
          m_places(context, inbox)
    {}

    void addSystem(const model::System &system, connectors::Connector &connector);
    void removeSystem(const model::SystemId &system);
    void clear();
    /// After a start: readings that stored changes wait for.
    base::Result<void> recover();
    /// Inside a transaction: starts what is due once it is committed.
    base::Result<void> tick();
    /// Nothing that was captured is left to apply, or it may not be applied yet.
    void workedOff() { m_unapplied = 0; }
    void fetch(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &id);
    /// The same on behalf of a system that reported it: kept with the next keepNoticed() until it was read,
    /// also while the system is paused.
    void notice(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &id);
    base::Result<void> keepNoticed();
    /// Reads now: one object, or all of a system, or everything; `full`: whole listings.
    int readNow(const model::SystemId &system, const model::ObjectName &object, bool full);
    /// What was put off because the system did not answer is read now, unless it said when to come again.
    void tryAgain(const model::SystemId &system);
    bool firstReadingDone(const model::SystemId &system, const model::ObjectName &object) const;
    /// Nothing to read now. `held`: what was read is not worked off yet, and need not be.
    bool quiet(bool held) const;
    std::optional<std::chrono::microseconds> nextWait() const;
    void stop() { m_stopping = true; }
    /// Of these systems only single objects are read that something under way waits for.
    void hold(std::set<model::SystemId> systems) { m_held = std::move(systems); }
    PlaceWatch &places() { return m_places; }
    void timeJumped();
    /// Whether every object that is read was listed in full.
    bool allListed() const;
    bool reading() const;
    bool reading(const model::SystemId &system) const;

private:
    using Key = std::pair<model::SystemId, model::ObjectName>;

    struct First
    {
        bool listed = false;  ///< the whole listing is stored
        model::ChangeId upTo; ///< its last change
        bool done = false;    ///< and worked off
    };

    void keepPeriod(Source &source) const;
    Source *source(const model::SystemId &system, const model::ObjectName &object);
    base::Result<void> checkFirstReadings();
    void read(const Key &key, Source::Job job);
    base::Result<void> onPage(const Key &key, const Source::Job &job,
                              const base::Result<connectors::Page> &page);
    base::Result<void> keepPage(Source &source, const Source::Job &job, const connectors::Page &page);
    base::Result<void> listed(Source &source, const Source::Job &job, const connectors::Page &page);
    base::Result<void> beginFeed(Source &source, const Source::Job &job, const connectors::Page &page);
    base::Result<std::set<model::LocalId>> failedAndUnlinked(const Source &source, const Source::Job &job);
    base::Result<void> findMissing(Source &source, const Source::Job &job);
    base::Result<void> onFailure(Source &source, const Source::Job &job, const base::Error &error);
    base::Result<void> settleFailure(Source &source);
    std::set<model::LocalId> &noticedOf(const Key &key);
    void settleNoticed(Source &source, const std::vector<model::LocalId> &read);

    Context &m_context;
    Capture &m_capture;
    Inbox &m_inbox;
    Spreader &m_spreader;
    PlaceWatch m_places;
    std::map<Key, std::unique_ptr<Source>> m_sources;
    std::map<Key, First> m_first;
    std::map<Key, std::set<model::LocalId>>
        m_noticed;                ///< reported and not read yet, as far as it was asked for
    std::set<Key> m_noticedMoved; ///< whose set is not stored yet
    std::set<model::SystemId> m_held;
    std::size_t m_unapplied = 0;                      ///< readings since everything was worked off
    std::vector<std::pair<Key, Source::Job>> m_later; ///< pages that are read then: they would only lie about
    std::uint64_t m_generation = 0;
    bool m_stopping = false;
};

} // namespace splot::engine
