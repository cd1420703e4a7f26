#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace splot::base {

/// Microseconds since 1970-01-01 UTC.
using WallTime = std::chrono::sys_time<std::chrono::microseconds>;
/// Microseconds of a clock that never jumps; its origin means nothing.
using SteadyTime = std::chrono::duration<std::int64_t, std::micro>;

/// Time and waiting as the engine sees them; the simulator puts virtual time behind it.
/// All calls and all callbacks are on the engine's thread.
class Clock
{
public:
    using TimerId = std::uint64_t;

    virtual ~Clock() = default;
    virtual WallTime now() const = 0;
    virtual SteadyTime steady() const = 0;
    /// Calls `task` once after `delay` (0: as soon as the thread is free); never from within this call.
    virtual TimerId after(std::chrono::microseconds delay, std::function<void()> task) = 0;
    virtual void cancel(TimerId timer) = 0;
};

} // namespace splot::base
