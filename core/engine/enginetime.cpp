#include "core/engine/enginetime.h"

#include <algorithm>

namespace splot::engine {

namespace {
/// Nine parts for ten that pass: an hour is made up for in ten.
constexpr int slower = 10;
/// A clock that was so far ahead was wrong; nobody waits until its time comes.
constexpr std::chrono::hours farthest{24};
} // namespace

model::Moment EngineTime::now()
{
    const auto wall = m_clock.now();
    const auto steady = m_clock.steady();
    const auto passed = steady - m_lastSteady;
    const auto least = m_last + passed - passed / slower;
    m_last = least - wall > farthest ? wall : std::max(wall, least);
    m_lastSteady = steady;
    return model::Moment::at(m_last);
}

void EngineTime::notBefore(model::Moment told)
{
    (void)now();
    if (const auto wall = told.wall(); wall > m_last && wall - m_last <= farthest)
        m_last = wall;
}

} // namespace splot::engine
