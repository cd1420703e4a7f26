#pragma once

#include <atomic>
#include <memory>

namespace splot::base {

/// Tells work in flight that its answer is no longer wanted; copies share one state; safe across threads.
class CancelToken
{
public:
    CancelToken() : m_cancelled(std::make_shared<std::atomic<bool>>(false)) {}

    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace splot::base
