#pragma once

#include "ui/common/workspace.h"
#include "ui/flows/charts.h"
#include "ui/flows/feed.h"
#include "ui/flows/flowmodel.h"

class QUndoStack;

namespace splot::ui {

/// What the monitor does, without its window: samples the traffic for as long as the window is open, keeps
/// the table and the feed, and pauses, resumes and reads systems.
class FlowsPresenter : public QObject
{
    Q_OBJECT

public:
    /// `undo`: takes what is saved here, so that it can be undone; null: nothing.
    explicit FlowsPresenter(Workspace &workspace, QUndoStack *undo = nullptr, QObject *parent = nullptr);

    FlowModel &flows() { return m_flows; }
    FeedModel &feed() { return m_feed; }
    FlowSeries series() const { return m_history.series(m_filter); }
    const std::vector<ChartMark> &marks() const { return m_marks; }
    std::int64_t now() const { return m_now; } ///< seconds since 1970, of the last sample

    void setFilter(const FlowFilter &filter);
    const FlowFilter &filter() const { return m_filter; }
    void setShown(bool shown);
    void setFeedLive(bool live) { m_feedLive = live; }

    bool paused(const model::SystemId &system) const;
    void setPaused(const model::SystemId &system, bool paused);
    bool draining(const model::SystemId &system) const { return m_draining.count(system) > 0; }
    /// Nothing new is read from it; what is under way is finished, then it is paused. False: reads again.
    void setDraining(const model::SystemId &system, bool draining);
    /// The one that holds for an object: its own, that of the rest, or the standard one.
    model::Schedule schedule(const model::SystemId &system, const model::ObjectName &object) const;
    void setSchedule(const model::SystemId &system, const model::ObjectName &object,
                     const model::Schedule &schedule);
    void runNow(const model::SystemId &system, const model::ObjectName &object);

signals:
    void sampled();
    void failed(const splot::base::Error &error);
    void done(const QString &text); ///< what a command did

private:
    void start();
    void sample();
    void readFeed();
    void readMarks();
    void saveSystem(const model::System &system, const QString &comment, const QString &text);

    Workspace &m_workspace;
    QUndoStack *m_undo;
    FlowModel m_flows;
    FeedModel m_feed;
    FlowHistory m_history;
    FlowFilter m_filter;
    std::set<model::SystemId> m_draining;
    std::vector<ChartMark> m_marks;
    QTimer m_timer;
    Latest m_sample, m_feedRead, m_marksRead;
    std::int64_t m_now = 0;
    std::int64_t m_lastDecision = 0;
    bool m_started = false, m_shown = false, m_feedLive = true, m_reading = false, m_readingFeed = false;
};

} // namespace splot::ui
