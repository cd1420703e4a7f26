#include "core/connectors/rest/feedreader.h"

#include "core/connectors/rest/cursor.h"
#include "core/connectors/rest/itemreading.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>
#include <set>

namespace splot::connectors {

using base::ErrorCode;
using base::Result;
using model::Value;

namespace {
constexpr std::chrono::seconds answerDelay{10}; ///< the Date of an answer is later than the data in it

std::vector<const FeedSpec *> feedsOf(const ObjectSpec &object, const ReadRequest &request)
{
    std::vector<const FeedSpec *> out;
    if (request.feed == Feed::Full && object.full)
        out.push_back(&*object.full);
    if (request.feed == Feed::Changes) {
        for (const auto &feed : object.changes)
            out.push_back(&feed);
    }
    if (request.feed == Feed::Sweep) {
        for (const auto &sweep : object.sweeps) {
            if (sweep.name == request.sweep)
                out.push_back(&sweep);
        }
    }
    return out;
}
} // namespace

FeedReader::FeedReader(std::shared_ptr<Exchange> exchange, const ObjectSpec &object,
                       const ReadRequest &request, base::CancelToken cancel, Answer<Page> answer)
    : m_exchange(std::move(exchange)), m_object(object), m_request(request), m_cancel(std::move(cancel)),
      m_answer(std::move(answer)), m_run(feedsOf(object, request), request.state)
{}

void FeedReader::start()
{
    if (m_run.finished()) {
        m_exchange->later([self = shared_from_this()] {
            self->fail(base::error(ErrorCode::Unsupported,
                                   QT_TRANSLATE_NOOP("splot", "%1 cannot be read this way."),
                                   {self->m_object.label}));
        });
        return;
    }
    m_run.begin(m_exchange->clock().now());
    m_exchange->send(m_run.feed().request, placeNames(m_run.feed(), m_run.place()), Use::Read, m_cancel,
                     [self = shared_from_this()](Result<Reply> reply) { self->received(std::move(reply)); });
}

void FeedReader::received(Result<Reply> reply)
{
    if (!reply)
        return fail(std::move(reply.error()));
    if (auto taken = take(*reply); !taken) {
        auto e = std::move(taken.error());
        if (e.detail.empty())
            e.detail = reply->request + "\n-> " + reply->response;
        return fail(std::move(e));
    }
    if (!m_again.empty())
        return readAgain();
    finish();
}

Result<void> FeedReader::take(const Reply &reply)
{
    const auto &feed = m_run.feed();
    SPLOT_ASSIGN(const auto items, itemsAt(feed.items, reply));
    std::set<model::LocalId> again;
    if (feed.parents) {
        for (const auto *item : items) {
            for (const auto *parent : feed.parents->allIn(*item)) {
                if (!parent->isBlank())
                    again.insert(model::LocalId(parent->toText()));
            }
        }
    } else {
        SPLOT_ASSIGN(const auto scope, m_exchange->scope({}));
        for (std::size_t i = 0; i < items.size(); ++i)
            addItem(m_object, *items[i], scope, m_object.name.value + ":" + std::to_string(i), m_page);
        std::vector<model::LocalId> ids;
        for (const auto &reading : m_page.readings)
            ids.push_back(reading.localId);
        m_run.note(ids);
    }
    noteCursors(feed, items);
    PageFacts facts{items.size(), {}, &reply.whole, &reply.headers, reply.sentAt};
    if (feed.cursor && !items.empty()) {
        const auto *raw = feed.cursor->path.in(*items.back());
        if (raw && !raw->isEmpty()) {
            SPLOT_ASSIGN(facts.lastCursor, cursorValue(*feed.cursor, *raw));
        }
    }
    SPLOT_TRY(m_run.advance(facts, items));
    for (const auto &id : m_run.left())
        again.insert(id);
    m_again.assign(again.begin(), again.end());
    return {};
}

void FeedReader::readAgain()
{
    auto done = [self = shared_from_this()](Result<Page> page) {
        if (!page)
            return self->fail(std::move(page.error()));
        auto &readings = self->m_page.readings;
        readings.insert(readings.end(), std::make_move_iterator(page->readings.begin()),
                        std::make_move_iterator(page->readings.end()));
        auto &bad = self->m_page.bad;
        bad.insert(bad.end(), std::make_move_iterator(page->bad.begin()),
                   std::make_move_iterator(page->bad.end()));
        self->m_page.gone = std::move(page->gone);
        self->finish();
    };
    std::make_shared<IdReader>(m_exchange, m_object, std::move(m_again), m_cancel, std::move(done))
        ->start(0, true);
}

void FeedReader::finish()
{
    m_page.last = m_run.finished();
    if (m_page.last && m_request.feed == Feed::Full) {
        m_page.complete = m_object.full->complete && m_run.sound();
        m_page.changesFrom = changesFrom();
    }
    dropRepeated();
    m_page.state = m_run.state();
    m_answer(std::move(m_page));
}

/// What changes from now on is found by the changes' cursors, wherever the listing was at that time.
Value FeedReader::changesFrom() const
{
    Value cursors{model::Object{}};
    for (const auto &feed : m_object.changes) {
        if (feed.cursor && feed.cursor->kind == "moment")
            cursors.setMember(feed.name, Value(model::Moment::at(m_run.began() - answerDelay).toText()));
    }
    return cursors.object()->empty() ? Value() : Value(model::Object{{"cursors", std::move(cursors)}});
}

void FeedReader::noteCursors(const FeedSpec &feed, const std::vector<const Value *> &items)
{
    m_feed = feed.name;
    if (m_request.feed != Feed::Changes || !feed.cursor)
        return;
    for (const auto *item : items) {
        const auto *raw = feed.cursor->path.in(*item);
        const auto value = raw ? cursorValue(*feed.cursor, *raw) : Result<Value>(Value());
        if (!value || value->isEmpty())
            continue;
        for (const auto *id : (feed.parents ? *feed.parents : m_object.id).allIn(*item)) {
            auto &newest = m_cursors[model::LocalId(id->toText())];
            if (newest.isEmpty() || compareCursors(*feed.cursor, *value, newest) > 0)
                newest = *value;
        }
    }
}

/// What the overlap shows again as it was. What we wrote meanwhile is given even so: it may have been put
/// back.
void FeedReader::dropRepeated()
{
    std::erase_if(m_page.readings, [this](const Reading &reading) {
        const auto cursor = m_cursors.find(reading.localId);
        return cursor != m_cursors.end() && m_run.repeated(m_feed, reading, cursor->second) &&
               !m_exchange->wroteLately(m_object.name, reading.localId);
    });
}

void FeedReader::fail(base::Error error)
{
    m_answer(base::fail(std::move(error)));
}

// --- by ids -----------------------------------------------------------------------------------------------

IdReader::IdReader(std::shared_ptr<Exchange> exchange, const ObjectSpec &object,
                   std::vector<model::LocalId> ids, base::CancelToken cancel, Answer<Page> answer)
    : m_exchange(std::move(exchange)), m_object(object), m_ids(std::move(ids)), m_cancel(std::move(cancel)),
      m_answer(std::move(answer))
{}

void IdReader::start(std::size_t from, bool all)
{
    m_at = from;
    m_all = all;
    if (!m_object.byIds || m_at >= m_ids.size()) {
        m_exchange->later([self = shared_from_this()] {
            if (!self->m_object.byIds)
                return self->m_answer(base::fail(ErrorCode::Unsupported,
                                                 QT_TRANSLATE_NOOP("splot", "%1 cannot be read by id."),
                                                 {self->m_object.label}));
            self->m_answer(Page());
        });
        return;
    }
    next();
}

void IdReader::next()
{
    const auto count = std::min<std::size_t>(
        m_ids.size() - m_at, static_cast<std::size_t>(std::max<std::int64_t>(m_object.byIds->batch, 1)));
    m_batch.assign(m_ids.begin() + static_cast<std::ptrdiff_t>(m_at),
                   m_ids.begin() + static_cast<std::ptrdiff_t>(m_at + count));
    m_at += count;
    m_exchange->send(m_object.byIds->request, idNames(m_object, m_batch), Use::Read, m_cancel,
                     [self = shared_from_this()](Result<Reply> reply) { self->received(std::move(reply)); });
}

void IdReader::received(Result<Reply> reply)
{
    if (!reply && reply.error().code == ErrorCode::NotFound && m_batch.size() == 1)
        m_page.gone.push_back(m_batch.front());
    else if (!reply)
        return m_answer(base::fail(std::move(reply.error())));
    else if (auto taken = take(*reply); !taken)
        return m_answer(base::fail(std::move(taken.error())));
    if (m_all && m_at < m_ids.size())
        return next();
    m_page.last = m_at >= m_ids.size();
    m_page.state = model::Object{{"index", Value(static_cast<std::int64_t>(m_at))}};
    m_answer(std::move(m_page));
}

Result<void> IdReader::take(const Reply &reply)
{
    SPLOT_ASSIGN(const auto items, itemsAt(m_object.byIds->items, reply));
    SPLOT_ASSIGN(const auto scope, m_exchange->scope({}));
    std::set<model::LocalId> seen;
    for (const auto *item : items) {
        const auto id = itemId(m_object, *item);
        if (id && std::find(m_batch.begin(), m_batch.end(), *id) == m_batch.end())
            continue;
        if (id)
            seen.insert(*id);
        addItem(m_object, *item, scope, m_batch.front().value, m_page);
    }
    if (m_batch.size() == 1 && m_page.readings.size() == 1 && !m_object.versionHeader.empty()) {
        HttpResponse response;
        response.headers = reply.headers;
        m_page.readings.front().version = response.header(m_object.versionHeader);
    }
    for (const auto &id : m_batch) {
        if (!seen.contains(id))
            m_page.gone.push_back(id);
    }
    return {};
}

} // namespace splot::connectors
