#pragma once

#include "core/connectors/rest/exchange.h"

namespace splot::connectors {

/// Looks at the first page of every object and says which fields there are.
class Discovery : public std::enable_shared_from_this<Discovery>
{
public:
    Discovery(std::shared_ptr<Exchange> exchange, base::CancelToken cancel,
              Answer<std::vector<FoundObject>> answer);
    void start();

private:
    void next();
    void received(const base::Result<Page> &page);

    std::shared_ptr<Exchange> m_exchange;
    base::CancelToken m_cancel;
    Answer<std::vector<FoundObject>> m_answer;
    std::size_t m_at = 0;
    std::vector<FoundObject> m_found;
};

} // namespace splot::connectors
