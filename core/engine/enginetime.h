#pragma once

#include "core/base/clock.h"
#include "core/model/moment.h"

namespace splot::engine {

/// The wall clock as the engine tells it: it never goes back, so that what is read or written later bears the
/// later time. After the wall clock was set back it goes slower than time passes until the two meet. Engine
/// thread only.
class EngineTime
{
public:
    explicit EngineTime(const base::Clock &clock) : m_clock(clock) {}

    model::Moment now();
    /// An engine before this one has told this time.
    void notBefore(model::Moment told);

private:
    const base::Clock &m_clock;
    base::WallTime m_last{};
    base::SteadyTime m_lastSteady{};
};

} // namespace splot::engine
