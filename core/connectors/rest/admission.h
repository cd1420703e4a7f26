#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <optional>

namespace splot::connectors {

/// Whether a system lets us in. Who is not let in has done nothing, and neither will anybody else until the
/// credentials are right: to all others the system is as good as not there, and nothing is refused for itself.
/// Wrong credentials are not tried again and again, for accounts get locked by that. Pure.
class Admission
{
public:
    /// The refusal that still stands; empty: it may be tried.
    std::optional<base::Error> standing(base::SteadyTime now) const;
    void granted() { m_refusals = 0; }
    /// Counts a refusal; what those are told who wanted in: NotConnected, its detail begins with `login`.
    base::Error refused(base::Error error, base::SteadyTime now);

private:
    int m_refusals = 0; ///< in a row
    base::SteadyTime m_until{0};
    base::Error m_error;
};

} // namespace splot::connectors
