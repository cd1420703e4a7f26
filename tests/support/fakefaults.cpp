#include "fakefaults.h"

#include <array>

namespace splot::support {

namespace {
template <std::size_t N>
Fault draw(std::deque<Fault> &next, double share, const std::array<Fault, N> &kinds, base::Random &random)
{
    if (!next.empty()) {
        const Fault fault = next.front();
        next.pop_front();
        return fault;
    }
    return share > 0 && random.unit() < share ? kinds[random.below(kinds.size())] : Fault::None;
}
} // namespace

Fault FakeFaults::drawRead(base::Random &random, bool listing)
{
    static constexpr std::array kinds{Fault::NotConnected,   Fault::BackOff,       Fault::ServerError,
                                      Fault::LostConnection, Fault::TimeoutBefore, Fault::StaleRead,
                                      Fault::Duplicates,     Fault::Reordered,     Fault::Late,
                                      Fault::TruncatedPage};
    if (offline)
        return Fault::NotConnected;
    auto &next = listing && !nextListings.empty() ? nextListings : nextReads;
    return draw(next, reads, kinds, random);
}

Fault FakeFaults::drawWrite(base::Random &random)
{
    static constexpr std::array kinds{Fault::NotConnected,   Fault::BackOff,       Fault::ServerError,
                                      Fault::LostConnection, Fault::TimeoutBefore, Fault::TimeoutAfter,
                                      Fault::LateEffect};
    return offline ? Fault::NotConnected : draw(nextWrites, writes, kinds, random);
}

} // namespace splot::support
