#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/connectors/ratebudget.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace splot::connectors {

/// Lets requests to one account of one system start as its limits allow, bucket by bucket, in the order in
/// which they were asked for. Engine's thread.
class RateLimiter
{
public:
    using Start = std::function<void(base::Result<void>)>;

    explicit RateLimiter(base::Clock &clock) : m_clock(clock) {}
    /// Answers who still waits with Cancelled.
    ~RateLimiter();
    RateLimiter(const RateLimiter &) = delete;
    RateLimiter &operator=(const RateLimiter &) = delete;

    /// `ahead`: so many more than the rule's concurrency may start, for a sender who keeps it himself.
    void setRule(const std::string &bucket, RateRule rule, int ahead = 0);
    /// `start` is called once, now or later. After a success one release() must follow. BackOff with the
    /// wait: it would begin later than after `patience`. Cancelled.
    void acquire(const std::string &bucket, double cost, std::chrono::milliseconds patience,
                 base::CancelToken cancel, Start start);
    void release(const std::string &bucket);
    /// How long a request would have to wait if it came alone; for estimates.
    std::chrono::milliseconds wait(const std::string &bucket, double cost = 1) const;
    void learn(const std::string &bucket, const Headers &headers);
    /// The same from a body: points left in a leaky bucket (Shopify's extensions.cost.throttleStatus).
    void learn(const std::string &bucket, const RateHint &hint);
    void pause(const std::string &bucket, std::chrono::milliseconds span);

    /// What was spent and learned, for Connector::memory(). To be restored after the rules are set.
    model::Value memory() const;
    void restore(const model::Value &memory);

private:
    struct Waiting
    {
        double cost;
        base::SteadyTime latest; ///< begins by then, or not at all
        base::CancelToken cancel;
        Start start;
    };
    struct Bucket
    {
        RateBudget budget;
        std::deque<Waiting> waiting;
        int inFlight = 0;
        int ahead = 0;
        base::Clock::TimerId timer = 0;
        bool admitting = false;
    };

    void admit(Bucket &bucket);
    bool admitOne(Bucket &bucket);
    void sleep(Bucket &bucket, std::chrono::microseconds span);
    void dropHopeless(Bucket &bucket);

    base::Clock &m_clock;
    std::map<std::string, Bucket> m_buckets;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace splot::connectors
