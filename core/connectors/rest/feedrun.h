#pragma once

#include "core/connectors/rest/descriptor/descriptor.h"
#include "core/connectors/rest/paging.h"
#include "core/connectors/rest/seenreadings.h"

#include <set>

namespace splot::connectors {

/// Where the reading of one or several feeds stands: the opaque state of a Page, taken apart. Pure.
class FeedRun
{
public:
    FeedRun(std::vector<const FeedSpec *> feeds, const model::Value &state);

    const FeedSpec &feed() const { return *m_feeds[m_index]; }
    const model::Value &place() const { return m_place; }
    /// Before the first request of a feed.
    void begin(base::WallTime now);
    /// After a page. Corrupt: the paging does not end, or the same page came twice.
    base::Result<void> advance(const PageFacts &facts, const std::vector<const model::Value *> &items);
    bool finished() const { return m_index >= m_feeds.size(); }
    /// The whole listing was seen and its size did not change meanwhile.
    bool sound() const { return m_sound; }
    base::WallTime began() const { return base::WallTime(std::chrono::microseconds(m_began)); }
    /// Sweeps that follow: the ids of a page; then, when the feed has ended, those of the last run that did
    /// not come again.
    void note(const std::vector<model::LocalId> &ids);
    std::vector<model::LocalId> left() const { return m_left; }
    /// Whether a feed of changes gave this reading before; `cursor`: of the item that showed it.
    bool repeated(const std::string &feed, const Reading &reading, model::Value cursor);
    model::Value state();

private:
    void startFrom(const model::Moment &moment);
    void endFeed();
    void endFollowing();
    /// So far back the next run reads again; empty: not known.
    model::Value readAgainFrom(const FeedSpec &feed) const;
    void forgetOld();
    void noteCursors(const std::vector<const model::Value *> &items);
    void noteTotal(const PageFacts &facts);

    std::vector<const FeedSpec *> m_feeds;
    model::Value m_cursors;
    std::size_t m_index = 0;
    model::Value m_place;     ///< empty: the feed has not begun
    model::Value m_highest;   ///< cursor value seen in this run
    std::int64_t m_began = 0; ///< by the system's clock where it tells it
    std::int64_t m_pages = 0, m_seen = 0, m_total = -1;
    std::string m_fingerprint; ///< of the last page
    std::int64_t m_repeats = 0;
    std::set<std::string> m_before, m_now; ///< sweeps that follow: ids of the last run and of this one
    std::vector<model::LocalId> m_left;
    bool m_sound = true;
    SeenReadings m_seenBefore, m_seenNow;
};

/// The Date header, else `fallback`.
base::WallTime serverTime(const Headers &headers, base::WallTime fallback);

} // namespace splot::connectors
