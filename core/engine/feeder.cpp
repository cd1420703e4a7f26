#include "core/engine/feeder.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace splot::engine {

using connectors::Feed;

namespace {
/// So many failed readings in a row open a case; the odd hiccup does not.
constexpr int failuresForCase = 3;
/// More readings than are applied within a few seconds would lie about, and be cold when their turn comes.
constexpr std::size_t mostUnapplied = 10'000;

model::Origin originOf(Feed feed)
{
    switch (feed) {
    case Feed::Full:
        return model::Origin::Full;
    case Feed::Sweep:
        return model::Origin::Sweep;
    case Feed::ByIds:
        return model::Origin::Fetch;
    case Feed::Changes:
        break;
    }
    return model::Origin::Poll;
}

/// A schedule that cannot be read is a problem of the configuration; the object is read as if it had none.
Timing timingOf(const model::System &system, const model::ObjectName &object, const QTimeZone &zone)
{
    Timing timing{model::Schedule{}.interval, {}, zone};
    for (const auto &name : {object.value, std::string()}) {
        const auto it = system.schedules.find(name);
        if (it == system.schedules.end())
            continue;
        if (it->second.cron.empty()) {
            timing.interval = it->second.interval;
        } else if (const auto cron = model::Cron::parse(it->second.cron)) {
            timing.interval = {};
            timing.cron = *cron;
        }
        break;
    }
    return timing;
}
} // namespace

void Feeder::addSystem(const model::System &system, connectors::Connector &connector)
{
    for (const auto &object : m_context.setup->objects(system.id)) {
        const Key key{system.id, object};
        const auto noticed = noticedOf(key);
        if (system.paused)
            continue;
        auto &source = m_sources[key] = std::make_unique<Source>(
            system.id, object, connector, timingOf(system, object, m_context.setup->zone()));
        if (const auto kept = m_context.store.state("read", system.id, object);
            kept && kept->get<model::Moment>())
            source->resume(*kept->get<model::Moment>(), m_context.clock.steady(), m_context.now());
        First first;
        if (!source->able().read)
            first.listed = first.done = true;
        if (const auto kept = m_context.store.state("first", system.id, object);
            kept && kept->member("upTo")) {
            first.listed = true;
            first.upTo.value = *kept->member("upTo")->get<std::int64_t>();
            keepPeriod(*m_sources[key]);
        }
        m_first[key] = first;
        for (const auto &id : noticed)
            m_sources[key]->fetch(id);
    }
}

std::set<model::LocalId> &Feeder::noticedOf(const Key &key)
{
    const auto [it, fresh] = m_noticed.try_emplace(key);
    if (!fresh)
        return it->second;
    if (const auto kept = m_context.store.state("noticed", key.first, key.second); kept && kept->list()) {
        for (const auto &id : *kept->list())
            it->second.insert(model::LocalId(id.toText()));
    }
    return it->second;
}

/// Whole listings go on in their period, however often the engine starts anew.
void Feeder::keepPeriod(Source &source) const
{
    const auto period = source.able().fullPeriod;
    const auto last = m_context.store.state("listed", source.system(), source.object());
    if (period.count() == 0)
        return;
    const auto *at = last ? last->get<model::Moment>() : nullptr;
    const auto left = at ? at->wall() + period - m_context.clock.now() : std::chrono::microseconds(0);
    source.fullDue(m_context.clock.steady() +
                   std::clamp<std::chrono::microseconds>(left, std::chrono::microseconds(0), period));
}

void Feeder::removeSystem(const model::SystemId &system)
{
    std::erase_if(m_sources, [&](const auto &s) {
        if (s.first.first != system)
            return false;
        s.second->cancel.cancel();
        return true;
    });
    std::erase_if(m_first, [&](const auto &f) { return f.first.first == system; });
}

void Feeder::clear()
{
    ++m_generation;
    for (auto &[key, source] : m_sources)
        source->cancel.cancel();
    m_sources.clear();
    m_first.clear();
    m_noticed.clear();
    m_noticedMoved.clear();
    m_places.clear();
    m_later.clear();
    m_unapplied = 0;
}

Source *Feeder::source(const model::SystemId &system, const model::ObjectName &object)
{
    const auto it = m_sources.find({system, object});
    return it == m_sources.end() ? nullptr : it->second.get();
}

void Feeder::fetch(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &id)
{
    if (auto *s = source(system, object))
        s->fetch(id);
}

void Feeder::notice(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &id)
{
    const Key key{system, object};
    if (noticedOf(key).insert(id).second)
        m_noticedMoved.insert(key);
    fetch(system, object, id);
}

void Feeder::settleNoticed(Source &source, const std::vector<model::LocalId> &read)
{
    const Key key{source.system(), source.object()};
    const auto noticed = m_noticed.find(key);
    if (noticed == m_noticed.end() || noticed->second.empty())
        return;
    for (const auto &id : read) { // what was reported again meanwhile is still to be read
        if (!source.wanted(id) && noticed->second.erase(id) > 0)
            m_noticedMoved.insert(key);
    }
}

base::Result<void> Feeder::keepNoticed()
{
    for (const auto &key : std::exchange(m_noticedMoved, {})) {
        model::List ids;
        for (const auto &id : m_noticed[key])
            ids.emplace_back(id.value);
        SPLOT_TRY(m_context.store.saveState("noticed", key.first, key.second,
                                            ids.empty() ? model::Value() : model::Value(std::move(ids))));
    }
    return {};
}

int Feeder::readNow(const model::SystemId &system, const model::ObjectName &object, bool full)
{
    int n = 0;
    for (auto &[key, s] : m_sources) {
        if ((system.valid() && key.first != system) || (object.valid() && key.second != object))
            continue;
        full ? s->wantFull() : s->wantChanges();
        ++n;
    }
    return n;
}

void Feeder::tryAgain(const model::SystemId &system)
{
    for (auto &[key, s] : m_sources) {
        if (key.first == system)
            s->tryAgain(m_context.clock.steady());
    }
}

bool Feeder::firstReadingDone(const model::SystemId &system, const model::ObjectName &object) const
{
    const auto it = m_first.find({system, object});
    return it == m_first.end() || it->second.done;
}

bool Feeder::reading() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [this](const auto &s) {
        const bool waits =
            std::any_of(m_later.begin(), m_later.end(), [&s](const auto &l) { return l.first == s.first; });
        return s.second->reading() && !waits;
    });
}

bool Feeder::reading(const model::SystemId &system) const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [&](const auto &s) {
        return s.first.first == system && (s.second->reading() || s.second->fetching());
    });
}

bool Feeder::quiet(bool held) const
{
    return std::all_of(m_sources.begin(), m_sources.end(), [this, held](const auto &s) {
        return m_held.count(s.first.first) > 0 || (s.second->quiet() && (held || m_first.at(s.first).done)) ||
               s.second->failures() >= failuresForCase;
    });
}

std::optional<std::chrono::microseconds> Feeder::nextWait() const
{
    std::optional<std::chrono::microseconds> wait;
    const auto now = m_context.clock.steady();
    for (const auto &[key, s] : m_sources) {
        if (const auto due = s->due(m_first.at(key).listed, m_held.count(key.first) > 0)) {
            const auto w = std::max<std::chrono::microseconds>(*due - now, std::chrono::microseconds(0));
            wait = wait ? std::min(*wait, w) : w;
        }
    }
    return wait;
}

void Feeder::timeJumped()
{
    for (auto &[key, source] : m_sources)
        source->timeJumped(m_context.clock.steady(), m_context.now());
}

bool Feeder::allListed() const
{
    return std::all_of(m_first.begin(), m_first.end(), [](const auto &f) { return f.second.listed; });
}

base::Result<void> Feeder::recover()
{
    for (model::ChangeId after{};;) {
        SPLOT_ASSIGN(const auto waiting, m_context.store.changesIn(model::ChangeState::Waiting, after, 500));
        if (waiting.empty())
            return {};
        for (const auto &change : waiting) {
            after = change.id;
            for (auto &[key, s] : m_sources) {
                for (const char *kind : {"read:", "link:"}) {
                    const auto prefix = kind + key.first.value + "/" + key.second.value + "/";
                    if (change.waitsFor.compare(0, prefix.size(), prefix) == 0)
                        s->fetch(model::LocalId(change.waitsFor.substr(prefix.size())));
                }
            }
        }
    }
}

base::Result<void> Feeder::tick()
{
    SPLOT_TRY(checkFirstReadings());
    if (m_stopping)
        return {};
    if (m_unapplied == 0) {
        for (auto &[key, job] : std::exchange(m_later, {}))
            m_context.afterCommit.push_back([this, key = key, job = job] { read(key, job); });
    }
    const auto now = m_context.clock.steady();
    for (auto &[key, s] : m_sources) {
        auto job = s->next(now, m_first[key].listed, m_held.count(key.first) > 0);
        if (!job)
            continue;
        if (job->request.feed == Feed::Full)
            m_places.begin(key.first, key.second);
        const std::string kind =
            job->request.feed == Feed::Sweep ? "cursor/sweep/" + job->request.sweep : job->stateKind;
        if (!kind.empty()) {
            job->stateKind = kind;
            SPLOT_ASSIGN(job->request.state, m_context.store.state(kind, key.first, key.second));
        }
        job->passBegan = m_context.now();
        job->generation = m_generation;
        m_context.afterCommit.push_back([this, key = key, job = *job] { read(key, job); });
    }
    return {};
}

/// A first reading is matched when its last change was worked off: then creates may go there.
base::Result<void> Feeder::checkFirstReadings()
{
    std::optional<model::ChangeId> oldest;
    for (auto &[key, first] : m_first) {
        if (!first.listed || first.done)
            continue;
        if (!oldest) {
            SPLOT_ASSIGN(const auto captured, m_context.store.changesIn(model::ChangeState::Captured, {}, 1));
            oldest = captured.empty() ? model::ChangeId(INT64_MAX) : captured.front().id;
        }
        if (*oldest <= first.upTo)
            continue;
        first.done = true;
        SPLOT_TRY(m_spreader.resumeDeliveries(waits::firstReading(key.first, key.second)));
        // References into it that are still unknown are fetched one by one from now on.
        const std::string prefix = "link:" + key.first.value + "/" + key.second.value + "/";
        for (model::ChangeId after{};;) {
            SPLOT_ASSIGN(const auto waiting,
                         m_context.store.changesIn(model::ChangeState::Waiting, after, 500));
            if (waiting.empty())
                break;
            for (const auto &change : waiting) {
                after = change.id;
                if (change.waitsFor.compare(0, prefix.size(), prefix) == 0)
                    fetch(key.first, key.second, model::LocalId(change.waitsFor.substr(prefix.size())));
            }
        }
    }
    return {};
}

void Feeder::read(const Key &key, Source::Job job)
{
    auto *s = source(key.first, key.second);
    if (!s || job.generation != m_generation)
        return;
    job.began = m_context.now();
    s->connector().read(job.request, s->cancel, [this, key, job](base::Result<connectors::Page> page) {
        m_context.post([this, key, job, page = std::move(page)] { return onPage(key, job, page); });
    });
}

base::Result<void> Feeder::onPage(const Key &key, const Source::Job &job,
                                  const base::Result<connectors::Page> &page)
{
    auto *s = source(key.first, key.second);
    if (!s || job.generation != m_generation)
        return {};
    if (!page)
        return onFailure(*s, job, page.error());
    SPLOT_TRY(keepPage(*s, job, *page));
    m_unapplied += page->readings.size();
    if (!page->last) {
        auto next = job;
        next.request.state = page->state;
        // Single objects are what something waits for.
        const bool waits = m_unapplied >= mostUnapplied && job.request.feed != Feed::ByIds;
        m_context.afterCommit.push_back([this, key, next, waits] {
            if (waits && m_unapplied > 0) // of what is as it was nothing is left to apply
                m_later.emplace_back(key, next);
            else
                read(key, next);
        });
        return {};
    }
    if (job.request.feed == Feed::ByIds)
        settleNoticed(*s, job.request.ids);
    else
        SPLOT_TRY(listed(*s, job, *page));
    SPLOT_TRY(keepNoticed());
    if (job.request.feed == Feed::Full || job.request.feed == Feed::Changes)
        SPLOT_TRY(m_context.store.saveState("read", s->system(), s->object(), job.passBegan));
    SPLOT_TRY(settleFailure(*s)); // its case may be of an engine before this one
    if (s->failures() > 0)
        m_context.answersAgain(key.first);
    s->finished(job, m_context.clock.steady(), m_context.now(), page->again);
    return {};
}

base::Result<void> Feeder::keepPage(Source &source, const Source::Job &job, const connectors::Page &page)
{
    const auto origin = originOf(job.request.feed);
    const bool full = job.request.feed == Feed::Full;
    for (const auto &reading : page.readings) {
        if (!reading.deleted)
            SPLOT_TRY(m_places.saw(source.system(), source.object(), reading.body));
        SPLOT_TRY(m_capture.take(source.system(), source.object(), reading, origin, job.began));
        if (full)
            source.seen.insert(reading.localId);
    }
    for (const auto &piece : page.bad)
        SPLOT_TRY(m_capture.takeBad(source.system(), source.object(), piece));
    for (const auto &id : page.gone)
        SPLOT_TRY(m_capture.takeGone(source.system(), source.object(), id, origin, job.began));
    if (!job.stateKind.empty())
        SPLOT_TRY(m_context.store.saveState(job.stateKind, source.system(), source.object(), page.state));
    return m_context.store.saveState("memory", source.system(), {}, source.connector().memory());
}

base::Result<void> Feeder::onFailure(Source &source, const Source::Job &job, const base::Error &error)
{
    source.failed(job, m_context.clock.steady(), error.wait, m_context.random);
    if (error.code == base::ErrorCode::Cancelled)
        return {};
    const bool definite = error.code == base::ErrorCode::Rejected ||
                          error.code == base::ErrorCode::Unsupported ||
                          error.code == base::ErrorCode::Corrupt || error.code == base::ErrorCode::NotFound;
    if (!definite && source.failures() != failuresForCase)
        return {};
    if (definite && source.failures() > 1)
        return {};
    model::CaseItem item;
    item.kind = model::ItemKind::Change;
    item.system = source.system();
    item.object = source.object();
    item.message = error.message;
    item.detail = error.detail;
    const auto &mappings = m_context.setup->mappings(source.system(), source.object());
    SPLOT_ASSIGN(const auto id,
                 m_inbox.add(model::CaseKind::Failure, model::EngineStep::Capture,
                             mappings.empty() ? model::EntityId() : mappings.front()->mapping().entity,
                             error.code, item));
    SPLOT_ASSIGN(const auto kept, m_context.store.state("reading/case", source.system(), source.object()));
    const auto *before = kept.get<std::int64_t>();
    if (before && *before != id.value) // it fails for another reason now
        SPLOT_TRY(settleFailure(source));
    return m_context.store.saveState("reading/case", source.system(), source.object(),
                                     model::Value(id.value));
}

base::Result<void> Feeder::settleFailure(Source &source)
{
    SPLOT_ASSIGN(const auto kept, m_context.store.state("reading/case", source.system(), source.object()));
    const auto *id = kept.get<std::int64_t>();
    if (!id)
        return {};
    SPLOT_ASSIGN(auto items, m_context.store.openItems(model::CaseId(*id), 0, 1000));
    for (auto &item : items) {
        if (item.system != source.system() || item.object != source.object())
            continue;
        item.state = model::ItemState::Settled;
        SPLOT_TRY(m_context.store.saveCaseItem(item));
    }
    return m_context.store.saveState("reading/case", source.system(), source.object(), {});
}

} // namespace splot::engine
