#pragma once

#include "core/connectors/rest/exchange.h"
#include "core/connectors/rest/feedrun.h"

namespace splot::connectors {

/// Reads one page of a full listing, of the changes, or of a sweep.
class FeedReader : public std::enable_shared_from_this<FeedReader>
{
public:
    FeedReader(std::shared_ptr<Exchange> exchange, const ObjectSpec &object, const ReadRequest &request,
               base::CancelToken cancel, Answer<Page> answer);
    void start();

private:
    std::vector<const FeedSpec *> feeds() const;
    void received(base::Result<Reply> reply);
    base::Result<void> take(const Reply &reply);
    void readAgain();
    void finish();
    void fail(base::Error error);

    std::shared_ptr<Exchange> m_exchange;
    const ObjectSpec &m_object;
    ReadRequest m_request;
    base::CancelToken m_cancel;
    Answer<Page> m_answer;
    FeedRun m_run;
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
