#pragma once

#include "core/connectors/rest/exchange.h"

#include <deque>

namespace splot::connectors {

/// Registers the webhooks that a system does not have yet, one after the other.
class Subscription : public std::enable_shared_from_this<Subscription>
{
public:
    Subscription(std::shared_ptr<Exchange> exchange, std::string address, base::CancelToken cancel,
                 Answer<int> answer);
    void start();

private:
    struct Wanted
    {
        std::string address, topic, object;
    };

    void listed(base::Result<Reply> reply);
    void next();
    static model::Value namesOf(const Wanted &wanted);

    std::shared_ptr<Exchange> m_exchange;
    std::string m_address;
    base::CancelToken m_cancel;
    Answer<int> m_answer;
    std::deque<Wanted> m_wanted;
    int m_made = 0;
};

/// Where the reports of an object arrive: "/hooks/SYSTEM/OBJECT".
std::string pathOf(const model::SystemId &system, const model::ObjectName &object);

} // namespace splot::connectors
