#pragma once

#include "core/connectors/rest/exchange.h"

namespace splot::connectors {

/// Tries a connection step by step for a person who sets it up: resolve, connect, encrypt,
/// log in, read each object, and what is known of writing.
class ConnectionTest : public std::enable_shared_from_this<ConnectionTest>
{
public:
    using Told = std::function<void(const TestStep &)>; ///< may be empty

    ConnectionTest(std::shared_ptr<Exchange> exchange, base::CancelToken cancel, Told told,
                   Answer<std::vector<TestStep>> answer);
    void start();

private:
    base::Result<void> checkAddress() const;
    void first(const base::Error *error);
    void reached(std::string_view until);
    void nextObject();
    void writing();
    void passed(std::string name, base::Message message);
    void failed(std::string name, base::Message message);
    void add(TestStep step);

    std::shared_ptr<Exchange> m_exchange;
    base::CancelToken m_cancel;
    Told m_told;
    Answer<std::vector<TestStep>> m_answer;
    std::size_t m_at = 0;
    std::vector<TestStep> m_steps;
};

} // namespace splot::connectors
