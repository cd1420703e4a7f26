#pragma once

#include "core/connectors/rest/exchange.h"

#include <deque>

namespace splot::connectors {

/// Searches one object by our external id and by every match key that the descriptor can search by; unites
/// the hits.
class Finder : public std::enable_shared_from_this<Finder>
{
public:
    Finder(std::shared_ptr<Exchange> exchange, const ObjectSpec &object, const FindRequest &request,
           base::CancelToken cancel, Answer<std::vector<Reading>> answer);
    void start();

private:
    struct Search
    {
        const LookupSpec *spec = nullptr;
        model::Value key;
    };
    void next();
    base::Result<void> take(const Reply &reply, const Path &path);

    std::shared_ptr<Exchange> m_exchange;
    const ObjectSpec &m_object;
    FindRequest m_request;
    base::CancelToken m_cancel;
    Answer<std::vector<Reading>> m_answer;
    std::deque<Search> m_searches;
    Page m_page;
};

} // namespace splot::connectors
