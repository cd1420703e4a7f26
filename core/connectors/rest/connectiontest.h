#pragma once

#include "core/connectors/rest/exchange.h"

namespace splot::connectors {

/// Tries a connection step by step for a person who sets it up: connect, log in, read each object.
class ConnectionTest : public std::enable_shared_from_this<ConnectionTest>
{
public:
    ConnectionTest(std::shared_ptr<Exchange> exchange, base::CancelToken cancel,
                   Answer<std::vector<TestStep>> answer);
    void start();

private:
    void first(const base::Error *error);
    void nextObject();
    void passed(std::string name, base::Message message);
    void failed(std::string name, base::Message message);

    std::shared_ptr<Exchange> m_exchange;
    base::CancelToken m_cancel;
    Answer<std::vector<TestStep>> m_answer;
    std::size_t m_at = 0;
    std::vector<TestStep> m_steps;
};

} // namespace splot::connectors
