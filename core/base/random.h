#pragma once

#include <cstdint>
#include <string>

namespace splot::base {

/// Source of chance; seeded in the simulator, from the operating system in the program.
class Random
{
public:
    virtual ~Random() = default;
    virtual std::uint64_t next() = 0;

    /// Uniform in [0, bound); bound 0 gives 0.
    std::uint64_t below(std::uint64_t bound) { return bound == 0 ? 0 : next() % bound; }
    /// Uniform in [0, 1).
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// 2 x `bytes` lower-case hexadecimal digits.
    std::string hex(int bytes);
};

/// xoshiro-class generator from a seed: the same seed gives the same numbers on every platform (SplitMix64,
/// Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
class SeededRandom : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() override;

private:
    std::uint64_t m_state;
};

/// Numbers from the operating system; good enough for idempotency keys and epochs.
class SystemRandom : public Random
{
public:
    std::uint64_t next() override;
};

} // namespace splot::base
