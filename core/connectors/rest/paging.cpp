#include "core/connectors/rest/paging.h"

#include "core/connectors/rest/cursor.h"

#include <QString>
#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::Result;
using model::Value;

namespace {
std::int64_t whole(const Value &object, std::string_view name)
{
    const auto *member = object.member(name);
    const auto *number = member ? member->get<std::int64_t>() : nullptr;
    return number ? *number : 0;
}

std::optional<std::int64_t> totalOf(const PagingSpec &paging, const PageFacts &facts)
{
    const auto *found = paging.total && facts.whole ? paging.total->in(*facts.whole) : nullptr;
    const auto number = found ? found->number() : std::nullopt;
    return number ? number->toInteger() : std::nullopt;
}

bool fullPage(const PagingSpec &paging, const PageFacts &facts)
{
    return static_cast<std::int64_t>(facts.count) >= paging.size;
}

/// `offset` counts items already seen: the page is the last when no more are announced, or it was not full.
bool exhausted(const PagingSpec &paging, const PageFacts &facts, std::int64_t seen)
{
    if (facts.count == 0)
        return true;
    const auto total = totalOf(paging, facts);
    if (total)
        return seen >= *total;
    return !paging.untilEmpty && !fullPage(paging, facts);
}

Value withMember(Value place, std::string_view name, Value value)
{
    place.setMember(name, std::move(value));
    return place;
}

Value nextByToken(const PagingSpec &paging, const Value &place, const PageFacts &facts)
{
    const auto *more = paging.more ? paging.more->in(*facts.whole) : nullptr;
    if (more && *more == Value(false))
        return {};
    const auto *next = paging.next->in(*facts.whole);
    return next && !next->isBlank() ? withMember(place, "token", *next) : Value();
}

/// The address in `Link: <...>; rel="next"` (RFC 8288).
std::string nextInHeader(const Headers &headers)
{
    for (const auto &[name, value] : headers) {
        if (QString::fromStdString(name).compare(QStringLiteral("link"), Qt::CaseInsensitive) != 0)
            continue;
        for (std::size_t at = value.find('<'); at != std::string::npos; at = value.find('<', at + 1)) {
            const auto end = value.find('>', at);
            if (end == std::string::npos)
                break;
            const auto parameters = value.substr(end, value.find('<', end) - end);
            if (parameters.find("rel=\"next\"") != std::string::npos ||
                parameters.find("rel=next") != std::string::npos)
                return value.substr(at + 1, end - at - 1);
            at = end;
        }
    }
    return {};
}

Value nextByLink(const PagingSpec &paging, const Value &place, const PageFacts &facts)
{
    if (!paging.next) {
        const auto link = nextInHeader(*facts.headers);
        return link.empty() ? Value() : withMember(place, "link", Value(link));
    }
    const auto *next = paging.next->in(*facts.whole);
    return next && !next->isBlank() ? withMember(place, "link", *next) : Value();
}

/// Goes on from the last value seen, so that items moving to the end while we page are met there and none is
/// jumped over.
Result<Value> nextByKey(const FeedSpec &feed, const Value &place, const PageFacts &facts)
{
    if (!fullPage(feed.paging, facts))
        return Value();
    if (!facts.lastCursor)
        return base::fail(base::ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "The last item of a page has no %1 to go on from."),
                          {feed.cursor->path.text()});
    const auto from = feed.paging.unique ? *facts.lastCursor : inclusiveFrom(*feed.cursor, *facts.lastCursor);
    const auto *since = place.member("since");
    Value next = place;
    if (since && compareCursors(*feed.cursor, from, *since) <= 0) {
        next.setMember("skip", Value(whole(place, "skip") + static_cast<std::int64_t>(facts.count)));
        return next;
    }
    next.setMember("since", from);
    next.setMember("skip", Value(0));
    return next;
}

std::int64_t momentMicros(const Value &place, std::string_view name)
{
    const auto *member = place.member(name);
    const auto moment = member ? model::Moment::parse(member->toText()) : std::nullopt;
    return moment ? moment->micros : 0;
}

/// A full window is halved and asked for again; windows end at the present.
Result<Value> nextByWindow(const FeedSpec &feed, const Value &place, const PageFacts &facts)
{
    const auto since = momentMicros(place, "since");
    const auto until = momentMicros(place, "until");
    Value next = place;
    if (fullPage(feed.paging, facts)) {
        const auto half = (until - since) / 2 / microsPerSecond * microsPerSecond;
        if (half <= 0)
            return base::fail(base::ErrorCode::Corrupt,
                              QT_TRANSLATE_NOOP("splot", "One second holds more than a page of changes."));
        next.setMember("until", Value(model::Moment{since + half, 0}.toText()));
        return next;
    }
    const auto now = facts.now.time_since_epoch().count();
    if (until >= now)
        return Value();
    next.setMember("since", Value(model::Moment{until, 0}.toText()));
    next.setMember("until", Value(model::Moment{until + feed.paging.seconds * microsPerSecond, 0}.toText()));
    return next;
}
} // namespace

Value firstPlace(const FeedSpec &feed, const Value &cursor, base::WallTime)
{
    Value place{model::Object{}};
    const auto &kind = feed.paging.kind;
    if (feed.cursor) {
        const auto since = cursor.isEmpty() ? feed.cursor->start : overlapped(*feed.cursor, cursor);
        place.setMember("since", since);
        if (kind == "window")
            place.setMember(
                "until",
                Value(model::Moment{momentMicros(place, "since") + feed.paging.seconds * microsPerSecond, 0}
                          .toText()));
    }
    if (kind == "page")
        place.setMember("page", Value(feed.paging.first));
    if (kind == "offset")
        place.setMember("offset", Value(0));
    if (kind == "keyset")
        place.setMember("skip", Value(0));
    return place;
}

Value placeNames(const FeedSpec &feed, const Value &place)
{
    Value out = place;
    out.setMember("size", Value(feed.paging.size));
    return out;
}

Result<Value> nextPlace(const FeedSpec &feed, const Value &place, const PageFacts &facts)
{
    const auto &paging = feed.paging;
    const auto *since = place.member("since");
    if (paging.newestFirst && since && facts.lastCursor &&
        compareCursors(*feed.cursor, *facts.lastCursor, *since) < 0)
        return Value();
    const auto count = static_cast<std::int64_t>(facts.count);
    if (paging.kind == "offset") {
        const auto seen = whole(place, "offset") + count;
        return exhausted(paging, facts, seen) ? Value() : withMember(place, "offset", Value(seen));
    }
    if (paging.kind == "page") {
        const auto page = whole(place, "page");
        const auto seen = (page - paging.first) * paging.size + count;
        return exhausted(paging, facts, seen) ? Value() : withMember(place, "page", Value(page + 1));
    }
    if (paging.kind == "cursor")
        return nextByToken(paging, place, facts);
    if (paging.kind == "link")
        return nextByLink(paging, place, facts);
    if (paging.kind == "keyset")
        return nextByKey(feed, place, facts);
    if (paging.kind == "window")
        return nextByWindow(feed, place, facts);
    return Value();
}

} // namespace splot::connectors
