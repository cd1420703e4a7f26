#pragma once

#include "core/connectors/rest/exchange.h"
#include "core/connectors/webhooksource.h"

#include <deque>

namespace splot::connectors {

/// Registers the webhooks that a system does not have yet, and renews those about to lapse, one after the
/// other.
class Subscription : public std::enable_shared_from_this<Subscription>
{
public:
    Subscription(std::shared_ptr<Exchange> exchange, std::string address, base::CancelToken cancel,
                 Answer<Subscriptions> answer);
    void start();

private:
    struct Wanted
    {
        std::string address, topic, object;
        std::optional<model::Value> item = {}; ///< as it is registered, to be renewed
    };

    void listed(base::Result<Reply> reply);
    void next();
    /// Whether nothing is to be done about it for now.
    bool lasts(Wanted &wanted, const std::vector<const model::Value *> &items);
    static model::Value namesOf(const Wanted &wanted);

    std::shared_ptr<Exchange> m_exchange;
    std::string m_address;
    base::CancelToken m_cancel;
    Answer<Subscriptions> m_answer;
    std::deque<Wanted> m_wanted;
    Subscriptions m_result;
};

/// Where the reports of an object arrive: "/hooks/SYSTEM/OBJECT".
std::string pathOf(const model::SystemId &system, const model::ObjectName &object);

} // namespace splot::connectors
