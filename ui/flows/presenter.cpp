#include "ui/flows/presenter.h"

#include "core/workspace/drainstate.h"
#include "ui/common/configurationundo.h"
#include "ui/common/formats.h"
#include "ui/common/recordtitle.h"

namespace splot::ui {

namespace {
constexpr std::chrono::milliseconds shownEvery{1000}, hiddenEvery{5000};
constexpr int feedAtOnce = 120;

struct Sample
{
    std::vector<model::FlowCount> counts;
    std::vector<store::OpenWork> open;
    std::set<model::SystemId> draining;
};

struct Feed
{
    std::int64_t last = 0;
    std::vector<FeedEntry> entries;
};
} // namespace

FlowsPresenter::FlowsPresenter(Workspace &workspace, QUndoStack *undo, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_undo(undo)
{
    connect(&m_timer, &QTimer::timeout, this, &FlowsPresenter::sample);
    connect(&workspace, &Workspace::configurationChanged, this, &FlowsPresenter::readMarks);
    start();
    readMarks();
}

void FlowsPresenter::start()
{
    const auto now = Workspace::now().micros / 1000000;
    m_sample = m_workspace.ask(
        Lane::Quick, this,
        [now](store::Reader &reader) { return reader.flows(now / 60 - 60, now / 60 + 1, 1); },
        [this, now](base::Result<std::vector<model::FlowCount>> counts) {
            if (!counts) {
                emit failed(counts.error());
                return;
            }
            m_history.start(*counts, now);
            m_started = true;
            m_timer.start(m_shown ? shownEvery : hiddenEvery);
            sample();
        });
}

void FlowsPresenter::setShown(bool shown)
{
    m_shown = shown;
    if (!m_started)
        return;
    m_timer.start(shown ? shownEvery : hiddenEvery);
    if (shown)
        sample();
}

void FlowsPresenter::setFilter(const FlowFilter &filter)
{
    m_filter = filter;
    emit sampled();
}

void FlowsPresenter::sample()
{
    if (m_reading)
        return;
    m_reading = true;
    const auto now = Workspace::now().micros / 1000000;
    m_sample = m_workspace.ask(
        Lane::Quick, this,
        [now](store::Reader &reader) -> base::Result<Sample> {
            Sample s;
            SPLOT_ASSIGN(s.counts, reader.flows(now / 60 - 1, now / 60 + 1, 1));
            SPLOT_ASSIGN(s.open, reader.evidence().openWork());
            SPLOT_ASSIGN(const auto drains, reader.state(workspace::drainState));
            for (const auto &[system, person] : workspace::readDrains(drains))
                s.draining.insert(system);
            return s;
        },
        [this, now](base::Result<Sample> s) {
            m_reading = false;
            if (!s) {
                emit failed(s.error());
                return;
            }
            m_now = now;
            m_draining = std::move(s->draining);
            m_history.sample(s->counts, s->open, now);
            if (m_shown) {
                m_flows.setRows(flowRows(*m_workspace.configuration(), m_history, s->open,
                                         m_workspace.pulse().cases, now, m_draining));
                emit sampled();
            }
        });
    if (m_shown && m_feedLive)
        readFeed();
}

void FlowsPresenter::readFeed()
{
    if (m_readingFeed)
        return;
    m_readingFeed = true;
    m_feedRead = m_workspace.ask(
        Lane::Slow, this,
        [after = m_lastDecision,
         configuration = m_workspace.configuration()](store::Reader &reader) -> base::Result<Feed> {
            Feed feed{after, {}};
            SPLOT_ASSIGN(const auto decisions, reader.evidence().recent(after, feedAtOnce));
            std::map<model::RecordId, QString> titles;
            for (const auto &d : decisions) {
                feed.last = std::max(feed.last, d.id);
                if (titles.count(d.record))
                    continue;
                SPLOT_ASSIGN(const auto title, readRecordTitle(reader, d.record, *configuration));
                titles[d.record] = title ? title->title : QString();
            }
            feed.entries = feedEntries(decisions, titles, *configuration);
            return feed;
        },
        [this](base::Result<Feed> feed) {
            m_readingFeed = false;
            if (!feed) {
                emit failed(feed.error());
                return;
            }
            m_lastDecision = feed->last;
            if (!feed->entries.empty())
                m_feed.prepend(std::move(feed->entries));
        });
}

/// Every saved configuration of the last hour is a mark on the charts.
void FlowsPresenter::readMarks()
{
    const auto now = Workspace::now().micros;
    m_marksRead = m_workspace.ask(
        Lane::Quick, this,
        [now](store::Reader &reader) -> base::Result<std::vector<ChartMark>> {
            std::vector<ChartMark> marks;
            SPLOT_ASSIGN(const auto history, reader.documentHistory({}, {}));
            std::int64_t version = 0;
            for (const auto &d : history) {
                if (d.version == version || now - d.at.micros > 3600LL * 1000000)
                    continue;
                version = d.version;
                marks.push_back({static_cast<double>(d.at.micros) / 1e6,
                                 ui::text(d.document.kind + " " + d.document.id)});
            }
            return marks;
        },
        [this](base::Result<std::vector<ChartMark>> marks) {
            if (marks)
                m_marks = std::move(*marks);
        });
}

bool FlowsPresenter::paused(const model::SystemId &id) const
{
    const auto *system = m_workspace.configuration()->system(id);
    return system && system->paused;
}

void FlowsPresenter::setPaused(const model::SystemId &id, bool paused)
{
    const auto *system = m_workspace.configuration()->system(id);
    if (!system || system->paused == paused)
        return;
    auto next = *system;
    next.paused = paused;
    const auto name = ui::text(next.label.empty() ? next.id.value : next.label);
    saveSystem(next, paused ? tr("Pause") : tr("Resume"),
               paused ? tr("%1 is paused.").arg(name) : tr("%1 goes on.").arg(name));
}

void FlowsPresenter::setDraining(const model::SystemId &id, bool draining)
{
    const auto *system = m_workspace.configuration()->system(id);
    if (!system || system->paused)
        return;
    const auto name = ui::text(system->label.empty() ? system->id.value : system->label);
    auto *job = m_workspace.send("drain", {{"system", id.value}, {"stop", !draining}});
    connect(job, &Job::finished, this, [this, job, name, draining] {
        if (!job->answer()) {
            emit failed(job->answer().error());
            return;
        }
        emit done(draining ? tr("Nothing new is read from %1; it is paused when all is finished.").arg(name)
                           : tr("%1 goes on.").arg(name));
        sample();
    });
}

model::Schedule FlowsPresenter::schedule(const model::SystemId &id, const model::ObjectName &object) const
{
    const auto *system = m_workspace.configuration()->system(id);
    for (const auto &name : {object.value, std::string()}) {
        if (!system)
            break;
        if (const auto found = system->schedules.find(name); found != system->schedules.end())
            return found->second;
    }
    return {};
}

void FlowsPresenter::setSchedule(const model::SystemId &id, const model::ObjectName &object,
                                 const model::Schedule &schedule)
{
    const auto *system = m_workspace.configuration()->system(id);
    if (!system)
        return;
    auto next = *system;
    next.schedules[object.value] = schedule;
    saveSystem(next, tr("Schedule"), tr("The schedule of %1 is saved.").arg(ui::text(object.value)));
}

void FlowsPresenter::saveSystem(const model::System &system, const QString &comment, const QString &text)
{
    saveUndoably(m_workspace, m_undo, workspace::systemDocument(system), comment, this,
                 [this, text](base::Result<std::int64_t> version) {
                     if (version)
                         emit done(text);
                     else
                         emit failed(version.error());
                 });
}

void FlowsPresenter::runNow(const model::SystemId &system, const model::ObjectName &object)
{
    auto *job = m_workspace.send("read", {{"system", system.value}, {"object", object.value}});
    connect(job, &Job::finished, this, [this, job] {
        if (!job->answer()) {
            emit failed(job->answer().error());
            return;
        }
        emit done(tr("The reading has begun; what it finds shows in the feed."));
    });
}

} // namespace splot::ui
