#include "core/base/random.h"

#include <QRandomGenerator>

namespace splot::base {

std::string Random::hex(int bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(static_cast<std::size_t>(bytes) * 2);
    for (int i = 0; i < bytes; ++i) {
        const auto b = static_cast<unsigned>(next() >> 56U);
        out += digits[b >> 4U];
        out += digits[b & 15U];
    }
    return out;
}

std::uint64_t SeededRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::uint64_t SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace splot::base
