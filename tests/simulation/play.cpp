#include "tests/simulation/play.h"

#include "core/workspace/configurationcodec.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace splot::simulation {

using namespace std::chrono_literals;
using support::Fault;

namespace {
/// Memory instead of a disk, where there is such a place: what a disk keeps when the power goes is worked
/// out.
QString scratch()
{
    const QDir memory(QStringLiteral("/dev/shm"));
    const QString name = QStringLiteral("splot-simulation-XXXXXX");
    return memory.exists() ? memory.filePath(name) : QDir::temp().filePath(name);
}

/// A new workspace costs more than a short history: it is made once, and copied.
const QByteArray &emptyWorkspace()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder(scratch());
        const QString path = folder.filePath(QStringLiteral("w.splot"));
        const auto made = store::SqliteStore::create(path.toStdString(), model::Moment{1, 0});
        if (!made)
            qFatal("%s", made.error().detail.c_str());
        const QString copy = folder.filePath(QStringLiteral("copy.splot"));
        if (const auto copied = (*made)->backup(copy.toStdString()); !copied)
            qFatal("%s", copied.error().detail.c_str());
        QFile file(copy);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return bytes;
}

/// What the machine remembers of the workspace.
class Memory : public workspace::Witness
{
public:
    base::Result<std::optional<workspace::Sighting>> last(const std::string &) override { return m_last; }
    base::Result<void> keep(const std::string &, const workspace::Sighting &sighting) override
    {
        m_last = sighting;
        m_last->stillThere = false;
        return {};
    }

private:
    std::optional<workspace::Sighting> m_last;
};
} // namespace

Play::Play(const History &history)
    : m_history(history), m_scheme(history.scheme), m_folder(scratch()), m_random(history.seed + 77),
      m_world(m_clock, m_random), m_gathered(history.scheme.systems.size())
{
    m_clock.look = 1us;
    m_registry.add(support::FakeWorld::info(), m_world.factory());
    if (history.trouble == Trouble::Restored)
        m_witness = std::make_unique<Memory>();
    const auto &empty = emptyWorkspace(); // not on the disk that loses power
    if (history.trouble == Trouble::Power)
        (m_disk = std::make_unique<support::PowerLossVfs>())->count(false);
    QFile file(QString::fromStdString(path()));
    if (!file.open(QIODevice::WriteOnly) || file.write(empty) != empty.size())
        qFatal("no workspace could be made");
}

Play::~Play()
{
    m_engine.reset();
    m_file.reset();
}

std::string Play::path() const
{
    return m_folder.filePath(QStringLiteral("w.splot")).toStdString();
}

std::string Play::copyPath() const
{
    return m_folder.filePath(QStringLiteral("copy.splot")).toStdString();
}

Remains Play::run()
{
    arrange();
    start();
    m_remains.rested = until([this] { return atRest(); }, 4h);
    approve();
    const auto begin = m_clock.steady();
    for (const Event &event : m_history.events) {
        if (event.at > 0ms) {
            advance(std::max(0us, begin + event.at - m_clock.steady()));
            happen(event);
        }
    }
    m_world.calm();
    m_races.clear();
    while (!m_paused.empty())
        pause(*m_paused.begin(), false);
    m_store->dieAt(0, false);
    if (m_disk)
        m_disk->loseAt(0);
    if (!m_remains.ownerChanged.empty() || !m_remains.remapped.empty())
        approve(); // what a crash kept from being approved
    advance(3min); // what was held back comes, late effects happen
    m_remains.rested = m_remains.rested && until([this] { return atRest(); }, 4h);
    if (m_remains.lost) {
        approve();
        advance(1min);
        m_remains.rested = m_remains.rested && until([this] { return atRest(); }, 4h);
    }
    advance(5min); // every listing twice more
    m_remains.rested = m_remains.rested && until([this] { return atRest(); }, 4h);
    gather();
    m_remains.effectsAtRest = m_remains.effects.size();
    m_remains.accesses = m_store->accesses();
    m_remains.decisionsAtRest = decisions();
    advance(5min);
    gather();
    m_remains.decisionsAfter = decisions();
    return std::move(m_remains);
}

void Play::arrange()
{
    const auto opened = [this] {
        auto file = store::SqliteStore::open(path());
        if (!file)
            qFatal("%s", file.error().detail.c_str());
        return std::move(*file);
    };
    m_file = opened();
    save(workspace::writeConfiguration(configuration()));
    for (std::size_t s = 0; s < m_scheme.systems.size(); ++s) {
        for (const auto &entity : m_scheme.entities) {
            if (const auto object = entity.objects.find(s); object != entity.objects.end())
                fake(s).object(object->second) = m_scheme.behaviour(s, entity);
        }
        fake(s).latency = m_scheme.systems[s].latency;
        fake(s).onRequest = [this, s](const connectors::WriteRequest &request) { race(s, request); };
    }
    for (const Event &event : m_history.events) {
        if (event.at == 0ms)
            happen(event);
    }
}

void Play::start()
{
    while (!begin())
        reopen();
}

/// False: something befell the store.
bool Play::begin()
{
    m_store = std::make_unique<MortalStore>(*m_file, m_clock);
    if (m_disk)
        m_store->liesOn(*m_disk);
    const auto mishap = std::exchange(m_mishap, std::nullopt);
    if (mishap && mishap->kind == Mishap::Kind::Error)
        m_store->failAt(mishap->access, mishap->error);
    else if (mishap)
        m_store->dieAt(mishap->access, mishap->kind == Mishap::Kind::DiesAfter);
    connectors::Surroundings around;
    around.clock = &m_clock;
    around.random = &m_random;
    m_engine = std::make_unique<engine::Engine>(
        engine::Ports{*m_store, m_clock, m_random, m_registry, around, 0ms, {}, m_witness.get()},
        "simulation");
    try {
        const auto started = m_engine->start(engine::Mode::Full);
        if (!started && !mishap)
            qFatal("the engine did not start: %s %s", started.error().text().c_str(),
                   started.error().detail.c_str());
        return started.has_value();
    } catch (const Crash &) {
        m_world.abandon();
        return false;
    }
}

/// The process is gone; another one starts on what was committed.
void Play::restart()
{
    ++m_remains.crashes;
    ++m_remains.uncertain;
    ++m_remains.disturbances;
    m_world.abandon();
    reopen();
    start();
}

void Play::reopen()
{
    if (m_disk) {
        m_disk->count(true);
        m_disk->loseAt(1); // whatever would still be written, as when a file is closed
    }
    m_engine.reset();
    m_store.reset();
    m_file.reset();
    if (m_disk) {
        m_disk->comeBack(m_folder.path().toStdString(), [this] { return m_random.below(2) == 0; });
        m_disk->count(false); // but while the engine is at the store
    }
    auto opened = store::SqliteStore::open(path());
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    m_file = std::move(*opened);
    m_clock.advance(11s); // its lease runs out; people go on
}

void Play::advance(std::chrono::microseconds span)
{
    const auto end = m_clock.steady() + span;
    while (m_clock.steady() < end) {
        try {
            m_clock.advance(end - m_clock.steady());
        } catch (const Crash &) {
            restart();
        }
    }
}

bool Play::until(const std::function<bool()> &done, std::chrono::microseconds limit)
{
    const auto end = m_clock.steady() + limit;
    while (!done()) {
        if (m_clock.steady() >= end)
            return false;
        advance(5s);
    }
    return true;
}

/// Nothing is captured, under way or to be tried again.
bool Play::atRest()
{
    bool quiet = false;
    m_engine->whenQuiet([&quiet] { quiet = true; });
    advance(1ms);
    if (!quiet) {
        advance(20s);
        if (!quiet)
            return false;
    }
    for (const auto state : {model::DeliveryState::Ready, model::DeliveryState::Sending,
                             model::DeliveryState::Retrying, model::DeliveryState::Uncertain}) {
        const auto open = m_file->deliveriesIn(state, {}, 100);
        for (const auto &d : *open) {
            if (d.dueAt.micros != INT64_MAX)
                return false;
        }
    }
    return m_file->changesIn(model::ChangeState::Captured, {}, 1)->empty();
}

void Play::happen(const Event &event)
{
    auto &system = fake(event.system);
    const auto fault = static_cast<Fault>(event.number);
    const bool people = event.kind == Event::Kind::Create || event.kind == Event::Kind::Edit ||
                        event.kind == Event::Kind::Remove || event.kind == Event::Kind::Twice ||
                        event.kind == Event::Kind::Race;
    m_remains.disturbances += people ? 0 : 1;
    switch (event.kind) {
    case Event::Kind::Create:
        return create(event);
    case Event::Kind::Twice:
        return twice(event);
    case Event::Kind::Edit:
        return edit(event);
    case Event::Kind::Remove:
        return remove(event);
    case Event::Kind::Pause:
        pause(event.system, true);
        m_clock.after(std::chrono::seconds(event.number), [this, s = event.system] { pause(s, false); });
        return;
    case Event::Kind::Accept:
    case Event::Kind::Reject:
        return decide(event.kind == Event::Kind::Accept);
    case Event::Kind::Retry:
        return retry();
    case Event::Kind::Value:
        return value(event);
    case Event::Kind::Pin:
    case Event::Kind::Unpin:
        return pin(event);
    case Event::Kind::Owner:
        return owner(event);
    case Event::Kind::Map:
        return map(event);
    case Event::Kind::Hide:
        return hide(event);
    case Event::Kind::Backup:
        return backUp();
    case Event::Kind::Restore:
        return restore();
    case Event::Kind::Repair:
        return repair(event);
    case Event::Kind::Discard:
        return discard();
    case Event::Kind::Merge:
        return merge(event);
    case Event::Kind::Unmerge:
        return unmerge(event);
    case Event::Kind::Unlink:
        return unlink(event);
    case Event::Kind::Relink:
        return relink(event);
    case Event::Kind::Approve:
        return approve();
    case Event::Kind::Race:
    case Event::Kind::Fall:
        m_races[event.system].push_back(event);
        return;
    case Event::Kind::Jump:
        return m_clock.jump(std::chrono::seconds(event.number));
    case Event::Kind::ReadFault:
        system.faults.nextReads.insert(system.faults.nextReads.end(),
                                       static_cast<std::size_t>(event.slot) + 1, fault);
        return;
    case Event::Kind::ListingFault:
        system.faults.nextListings.insert(system.faults.nextListings.end(),
                                          static_cast<std::size_t>(event.slot) + 1, fault);
        return;
    case Event::Kind::WriteFault:
        m_remains.uncertain += 1;
        return system.faults.nextWrites.push_back(fault);
    case Event::Kind::Outage:
        system.faults.offline = true;
        m_clock.after(std::chrono::seconds(event.number), [&system] { system.faults.offline = false; });
        return;
    case Event::Kind::Crash:
        if (m_disk)
            return m_disk->loseAt(event.number);
        return m_store->dieAt(event.number, event.number % 2 == 0);
    }
}

std::size_t Play::decisions()
{
    std::size_t count = 0;
    for (const auto &system : m_scheme.systems)
        count += m_file->decisionsOf(model::SystemId(system.id), {}, {INT64_MAX, 0}, 1000000)->size();
    return count;
}

/// Takes over what happened in the systems since the last time, in the order in which it happened.
void Play::gather()
{
    std::vector<Seen> fresh;
    for (std::size_t s = 0; s < m_gathered.size(); ++s) {
        const auto &all = fake(s).effects();
        for (; m_gathered[s] < all.size(); ++m_gathered[s]) {
            fresh.push_back({s, all[m_gathered[s]]});
            fresh.back().effect.at = m_begun + fresh.back().effect.passed;
        }
    }
    std::ranges::stable_sort(fresh, {}, [](const Seen &seen) { return seen.effect.at; });
    m_remains.effects.insert(m_remains.effects.end(), fresh.begin(), fresh.end());
}

} // namespace splot::simulation
