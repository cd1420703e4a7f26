#pragma once

#include "core/connectors/rest/exchange.h"
#include "core/connectors/rest/openanswers.h"

namespace splot::connectors {

/// What a system reports by itself, as its descriptor says. Engine's thread.
class RestWebhooks : public WebhookSource
{
public:
    explicit RestWebhooks(std::shared_ptr<Exchange> exchange) : m_exchange(std::move(exchange)) {}

    std::vector<Endpoint> endpoints() const override;
    std::vector<Reading> readingsOf(const Notice &notice) const override;
    void subscribe(const std::string &address, base::CancelToken cancel,
                   Answer<Subscriptions> answer) override;

private:
    std::shared_ptr<Exchange> m_exchange;
    OpenAnswers m_open;
};

} // namespace splot::connectors
