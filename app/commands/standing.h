#pragma once

#include "app/commandline/exit.h"
#include "app/session/session.h"

namespace splot::app {

/// How a workspace stands at one moment, in numbers.
struct Standing
{
    std::int64_t configuration = 0;
    store::Lease lease;
    bool engineRuns = false;
    std::int64_t systems = 0;
    std::int64_t paused = 0;
    std::int64_t records = 0;
    std::int64_t cases = 0;      ///< not resolved
    std::int64_t reports = 0;    ///< accepted from systems and not captured yet
    std::int64_t changes = 0;    ///< captured, waiting or quarantined
    std::int64_t deliveries = 0; ///< not confirmed
    std::int64_t confirmed = 0;
    std::int64_t unapproved = 0; ///< deliveries that wait for a plan
    model::Moment oldest;
    std::int64_t problems = 0;
};

base::Result<Standing> standingOf(Session &session);
/// CasesOpen before NeedsApproval before Done.
Exit exitOf(const Standing &standing);

} // namespace splot::app
