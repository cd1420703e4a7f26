#include "core/connectors/ratelimiter.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

namespace {

/// Tokens are looked at while their owners wait.
constexpr std::chrono::microseconds waitingLook = std::chrono::milliseconds(250);

base::Error tooLong(std::chrono::microseconds wait)
{
    base::Error error =
        base::error(base::ErrorCode::BackOff,
                    QT_TRANSLATE_NOOP("splot", "The system's limit is used up; it goes on in %1 seconds."),
                    {std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count())});
    error.wait = std::chrono::ceil<std::chrono::milliseconds>(wait);
    return error;
}

base::Error cancelledAtLimit()
{
    return base::error(base::ErrorCode::Cancelled,
                       QT_TRANSLATE_NOOP("splot", "Cancelled while waiting for its turn."));
}

} // namespace

RateLimiter::~RateLimiter()
{
    *m_alive = false;
    std::vector<Start> left;
    for (auto &[name, bucket] : m_buckets) {
        if (bucket.timer)
            m_clock.cancel(bucket.timer);
        for (Waiting &waiting : bucket.waiting)
            left.push_back(std::move(waiting.start));
    }
    m_buckets.clear();
    for (const Start &start : left)
        start(base::fail(cancelledAtLimit()));
}

void RateLimiter::setRule(const std::string &bucket, RateRule rule, int ahead)
{
    Bucket &b = m_buckets[bucket];
    b.budget.setRule(std::move(rule));
    b.ahead = ahead;
    admit(b);
}

void RateLimiter::acquire(const std::string &bucket, double cost, std::chrono::milliseconds patience,
                          base::CancelToken cancel, Start start)
{
    Bucket &b = m_buckets[bucket];
    b.waiting.push_back({cost, m_clock.steady() + patience, std::move(cancel), std::move(start)});
    admit(b);
}

void RateLimiter::release(const std::string &bucket)
{
    Bucket &b = m_buckets[bucket];
    b.inFlight = std::max(b.inFlight - 1, 0);
    admit(b);
}

std::chrono::milliseconds RateLimiter::wait(const std::string &bucket, double cost) const
{
    const auto it = m_buckets.find(bucket);
    if (it == m_buckets.end())
        return std::chrono::milliseconds(0);
    return std::chrono::ceil<std::chrono::milliseconds>(it->second.budget.waitFor(cost, m_clock.steady()));
}

void RateLimiter::learn(const std::string &bucket, const Headers &headers)
{
    learn(bucket, rateHint(headers, m_clock.now()));
}

void RateLimiter::learn(const std::string &bucket, const RateHint &hint)
{
    Bucket &b = m_buckets[bucket];
    // The request whose answer this is has been counted by its sender.
    b.budget.learn(hint, std::max(b.inFlight - 1, 0), m_clock.steady());
}

void RateLimiter::pause(const std::string &bucket, std::chrono::milliseconds span)
{
    m_buckets[bucket].budget.pause(span, m_clock.steady());
}

/// Starts what may start. A start may ask for more, or destroy this object.
void RateLimiter::admit(Bucket &bucket)
{
    if (bucket.admitting)
        return;
    const auto alive = m_alive;
    bucket.admitting = true;
    while (*alive && !bucket.waiting.empty() && admitOne(bucket)) {
    }
    if (*alive)
        bucket.admitting = false;
}

/// False: nothing more can start now.
bool RateLimiter::admitOne(Bucket &bucket)
{
    Waiting &first = bucket.waiting.front();
    const auto now = m_clock.steady();
    const auto wait = bucket.budget.waitFor(first.cost, now);
    base::Result<void> result;
    if (first.cancel.cancelled())
        result = base::fail(cancelledAtLimit());
    else if (now + wait > first.latest || now > first.latest)
        result = base::fail(tooLong(std::max(wait, std::chrono::microseconds(1000))));
    else if (const int most = bucket.budget.rule().concurrency;
             wait.count() > 0 || (most > 0 && bucket.inFlight >= most + bucket.ahead)) {
        sleep(bucket, std::min(wait.count() > 0 ? wait : waitingLook, waitingLook));
        return false;
    }
    const Start start = std::move(first.start);
    if (result) {
        bucket.budget.spend(first.cost, now);
        ++bucket.inFlight;
    }
    bucket.waiting.pop_front();
    start(std::move(result));
    return true;
}

void RateLimiter::sleep(Bucket &bucket, std::chrono::microseconds span)
{
    if (bucket.timer)
        m_clock.cancel(bucket.timer);
    bucket.timer = m_clock.after(span, [this, &bucket] {
        bucket.timer = 0;
        const auto alive = m_alive;
        dropHopeless(bucket);
        if (*alive)
            admit(bucket);
    });
}

/// Behind the first there may be some that were cancelled or whose patience is over.
void RateLimiter::dropHopeless(Bucket &bucket)
{
    std::vector<std::pair<Start, base::Error>> dropped;
    const auto now = m_clock.steady();
    std::erase_if(bucket.waiting, [&](Waiting &waiting) {
        const bool over = now > waiting.latest;
        if (!over && !waiting.cancel.cancelled())
            return false;
        dropped.emplace_back(std::move(waiting.start),
                             over ? tooLong(bucket.budget.waitFor(waiting.cost, now)) : cancelledAtLimit());
        return true;
    });
    for (auto &[start, error] : dropped)
        start(base::fail(std::move(error)));
}

model::Value RateLimiter::memory() const
{
    model::Value memory{model::Object{}};
    for (const auto &[name, bucket] : m_buckets) {
        auto kept = bucket.budget.memory(m_clock.steady(), m_clock.now());
        if (!kept.isBlank())
            memory.setMember(name, std::move(kept));
    }
    return memory;
}

void RateLimiter::restore(const model::Value &memory)
{
    if (!memory.object())
        return;
    for (const auto &[name, kept] : *memory.object())
        m_buckets[name].budget.restore(kept, m_clock.steady(), m_clock.now());
}

} // namespace splot::connectors
