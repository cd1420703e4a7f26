#include "core/connectors/rest/feedrun.h"

#include "core/connectors/ratehint.h"
#include "core/connectors/rest/cursor.h"
#include "core/connectors/rest/descriptor/conversion.h"
#include "core/format/json.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::ErrorCode;
using base::Result;
using model::Value;

namespace {
constexpr std::chrono::microseconds clockDifference = std::chrono::minutes(5);

std::int64_t whole(const Value *object, std::string_view name, std::int64_t standard)
{
    const auto *member = object ? object->member(name) : nullptr;
    const auto *number = member ? member->get<std::int64_t>() : nullptr;
    return number ? *number : standard;
}

Value memberOf(const Value *object, std::string_view name)
{
    const auto *member = object ? object->member(name) : nullptr;
    return member ? *member : Value();
}

std::set<std::string> textsOf(const Value *list)
{
    std::set<std::string> out;
    if (list && list->list()) {
        for (const auto &text : *list->list())
            out.insert(text.toText());
    }
    return out;
}

Value listOf(const std::set<std::string> &texts)
{
    model::List out;
    for (const auto &text : texts)
        out.emplace_back(text);
    return out;
}
} // namespace

base::WallTime serverTime(const Headers &headers, base::WallTime fallback)
{
    HttpResponse response;
    response.headers = headers;
    return httpDate(response.header("Date")).value_or(fallback);
}

FeedRun::FeedRun(std::vector<const FeedSpec *> feeds, const Value &state) : m_feeds(std::move(feeds))
{
    m_cursors = memberOf(&state, "cursors");
    if (!m_cursors.object())
        m_cursors = model::Object{};
    if (const auto *since = state.member("since"); since && since->get<model::Moment>())
        startFrom(*since->get<model::Moment>());
    m_before = textsOf(state.member("ids"));
    m_seenBefore = SeenReadings::from(state.member("recent"));
    const auto *run = state.member("run");
    if (!run)
        return;
    m_index = static_cast<std::size_t>(std::max<std::int64_t>(whole(run, "feed", 0), 0));
    if (m_index >= m_feeds.size())
        m_index = 0;
    m_place = memberOf(run, "place");
    m_highest = memberOf(run, "highest");
    m_began = whole(run, "began", 0);
    m_pages = whole(run, "pages", 0);
    m_seen = whole(run, "seen", 0);
    m_total = whole(run, "total", -1);
    m_fingerprint = memberOf(run, "page").toText();
    m_repeats = whole(run, "repeats", 0);
    m_sound = memberOf(run, "sound") == Value(true);
    m_now = textsOf(run->member("ids"));
    m_seenNow = SeenReadings::from(run->member("recent"));
}

/// By the clock of this machine, which need not be the system's. In whole seconds, as many systems refuse finer ones.
void FeedRun::startFrom(const model::Moment &moment)
{
    constexpr std::int64_t second = 1'000'000;
    const Value from(model::Moment{(moment.micros - clockDifference.count()) / second * second, 0}.toText());
    for (const auto *feed : m_feeds) {
        if (feed->cursor && feed->cursor->kind == "moment" && !m_cursors.member(feed->name))
            m_cursors.setMember(feed->name, from);
    }
}

void FeedRun::note(const std::vector<model::LocalId> &ids)
{
    if (finished() || !feed().follow)
        return;
    for (const auto &id : ids)
        m_now.insert(id.value);
}

void FeedRun::endFollowing()
{
    if (!feed().follow)
        return;
    for (const auto &id : m_before) {
        if (!m_now.contains(id))
            m_left.emplace_back(id);
    }
    m_before = std::exchange(m_now, {});
}

void FeedRun::begin(base::WallTime now)
{
    if (!m_place.isEmpty())
        return;
    const auto *cursor = m_cursors.member(feed().name);
    m_place = firstPlace(feed(), cursor ? *cursor : Value(), now);
    m_highest = {};
    m_pages = m_seen = 0;
    m_total = -1;
    m_fingerprint.clear();
    m_repeats = 0;
    m_began = 0;
}

void FeedRun::noteCursors(const std::vector<const Value *> &items)
{
    if (!feed().cursor)
        return;
    const auto &cursor = *feed().cursor;
    for (const auto *item : items) {
        const auto *raw = cursor.path.in(*item);
        const auto value = raw && !raw->isEmpty() ? cursorValue(cursor, *raw) : Result<Value>(Value());
        if (!value || value->isEmpty())
            continue;
        if (m_highest.isEmpty() || compareCursors(cursor, *value, m_highest) > 0)
            m_highest = *value;
    }
}

void FeedRun::noteTotal(const PageFacts &facts)
{
    const auto *found = feed().paging.total && facts.whole ? feed().paging.total->in(*facts.whole) : nullptr;
    const auto total = found && found->number() ? found->number()->toInteger() : std::nullopt;
    if (!total)
        return;
    if (m_total >= 0 && m_total != *total)
        m_sound = false;
    m_total = *total;
}

Result<void> FeedRun::advance(const PageFacts &facts, const std::vector<const Value *> &items)
{
    if (m_pages == 0)
        m_began = serverTime(*facts.headers, facts.now).time_since_epoch().count();
    noteCursors(items);
    noteTotal(facts);
    m_seen += static_cast<std::int64_t>(items.size());
    model::List page;
    for (const auto *item : items)
        page.push_back(*item);
    const auto fingerprint = std::to_string(format::hash(Value(std::move(page))));
    // Paging by key shows a page again when all of it is of one instant: before it skips what it has seen.
    m_repeats = !items.empty() && fingerprint == m_fingerprint ? m_repeats + 1 : 0;
    if (m_repeats > (feed().paging.kind == "keyset" ? 1 : 0) && feed().paging.kind != "window")
        return base::fail(
            ErrorCode::Corrupt,
            QT_TRANSLATE_NOOP("splot",
                              "The system sent the same page again: it seems to ignore the paging of %1."),
            {feed().name});
    m_fingerprint = fingerprint;
    if (++m_pages >= feed().paging.limit)
        return base::fail(ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "The paging of %1 did not end after %2 pages."),
                          {feed().name, std::to_string(m_pages)});
    SPLOT_ASSIGN(m_place, nextPlace(feed(), m_place, facts));
    if (m_place.isEmpty())
        endFeed();
    return {};
}

void FeedRun::endFeed()
{
    if (m_total >= 0 && m_seen < m_total)
        m_sound = false;
    if (const auto &cursor = feed().cursor) {
        const Value began(model::Moment{m_began, 0}.toText());
        if (feed().paging.kind == "window")
            m_highest = began;
        // A time stamp from the future would hide what is changed until then.
        if (cursor->kind == "moment" && !m_highest.isEmpty() && compareCursors(*cursor, m_highest, began) > 0)
            m_highest = began;
        const auto *before = m_cursors.member(feed().name);
        if (!m_highest.isEmpty() && (!before || compareCursors(*cursor, m_highest, *before) > 0))
            m_cursors.setMember(feed().name, m_highest);
    }
    endFollowing();
    ++m_index;
}

bool FeedRun::repeated(const std::string &feed, const Reading &reading, Value cursor)
{
    const auto hash = SeenReadings::hash(reading);
    if (!hash)
        return false;
    const bool known = m_seenBefore.has(reading.localId, *hash) || m_seenNow.has(reading.localId, *hash);
    m_seenNow.note(reading.localId, {*hash, feed, std::move(cursor)});
    return known;
}

Value FeedRun::readAgainFrom(const FeedSpec &feed) const
{
    const bool running = !finished() && &feed == m_feeds[m_index] && !m_highest.isEmpty();
    const auto *ended = m_cursors.member(feed.name);
    if (!running)
        return ended ? overlapped(*feed.cursor, *ended) : Value();
    const Value began(model::Moment{m_began, 0}.toText());
    const bool ahead = feed.cursor->kind == "moment" && compareCursors(*feed.cursor, m_highest, began) > 0;
    return overlapped(*feed.cursor, ahead ? began : m_highest);
}

void FeedRun::forgetOld()
{
    for (const auto *feed : m_feeds) {
        const auto from = feed->cursor ? readAgainFrom(*feed) : Value();
        if (!from.isEmpty())
            m_seenNow.prune([&](const SeenReadings::Seen &seen) {
                return seen.feed == feed->name && compareCursors(*feed->cursor, seen.cursor, from) < 0;
            });
    }
}

Value FeedRun::state()
{
    forgetOld();
    const auto &recent = finished() ? m_seenNow : m_seenBefore;
    Value out{model::Object{{"cursors", m_cursors}}};
    if (!m_before.empty())
        out.setMember("ids", listOf(m_before));
    if (!recent.empty())
        out.setMember("recent", recent.value());
    if (finished())
        return out;
    Value run{model::Object{}};
    run.setMember("feed", Value(static_cast<std::int64_t>(m_index)));
    run.setMember("place", m_place);
    run.setMember("highest", m_highest);
    run.setMember("began", Value(m_began));
    run.setMember("pages", Value(m_pages));
    run.setMember("seen", Value(m_seen));
    run.setMember("total", Value(m_total));
    run.setMember("page", Value(m_fingerprint));
    run.setMember("repeats", Value(m_repeats));
    run.setMember("sound", Value(m_sound));
    if (!m_now.empty())
        run.setMember("ids", listOf(m_now));
    if (!m_seenNow.empty())
        run.setMember("recent", m_seenNow.value());
    out.setMember("run", std::move(run));
    return out;
}

} // namespace splot::connectors
