#pragma once

#include "core/connectors/rest/exchange.h"
#include "core/connectors/rest/feedrun.h"

#include <map>

namespace splot::connectors {

/// Reads one page of a full listing, of the changes, or of a sweep.
class FeedReader : public std::enable_shared_from_this<FeedReader>
{
public:
    FeedReader(std::shared_ptr<Exchange> exchange, const ObjectSpec &object, const ReadRequest &request,
               base::CancelToken cancel, Answer<Page> answer);
    void start();

private:
    void received(base::Result<Reply> reply);
    base::Result<void> take(const Reply &reply);
    void readAgain();
    model::Value changesFrom() const;
    void noteCursors(const FeedSpec &feed, const std::vector<const model::Value *> &items);
    void dropRepeated();
    void finish();
    void fail(base::Error error);

    std::shared_ptr<Exchange> m_exchange;
    const ObjectSpec &m_object;
    ReadRequest m_request;
    base::CancelToken m_cancel;
    Answer<Page> m_answer;
    FeedRun m_run;
    std::string m_feed;                               ///< that the page is of
    std::map<model::LocalId, model::Value> m_cursors; ///< of the items that showed each object
    Page m_page;
    std::vector<model::LocalId>
        m_again; ///< to be read by id: parents of changed parts, and what left a sweep
};

/// Reads objects by their ids, in batches as the descriptor allows; one batch a call.
class IdReader : public std::enable_shared_from_this<IdReader>
{
public:
    IdReader(std::shared_ptr<Exchange> exchange, const ObjectSpec &object, std::vector<model::LocalId> ids,
             base::CancelToken cancel, Answer<Page> answer);
    /// From this index on; `all`: every batch instead of one.
    void start(std::size_t from, bool all);

private:
    void next();
    void received(base::Result<Reply> reply);
    base::Result<void> take(const Reply &reply);

    std::shared_ptr<Exchange> m_exchange;
    const ObjectSpec &m_object;
    std::vector<model::LocalId> m_ids, m_batch;
    base::CancelToken m_cancel;
    Answer<Page> m_answer;
    std::size_t m_at = 0;
    bool m_all = false;
    Page m_page;
};

} // namespace splot::connectors
