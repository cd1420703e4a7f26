#pragma once

#include "core/base/random.h"

#include <deque>

namespace splot::support {

/// What may go wrong with one call.
enum class Fault {
    None,
    NotConnected,   ///< nothing was sent
    BackOff,        ///< 429 with a time to wait
    ServerError,    ///< 500: a write may or may not have happened
    LostConnection, ///< cut at once, before or after the effect
    TimeoutBefore,  ///< no answer, no effect
    TimeoutAfter,   ///< no answer, but the effect
    LateEffect,     ///< no answer, and the effect after the caller gave up
    StaleRead,      ///< objects as they were before their last change
    Duplicates,     ///< readings twice
    Reordered,      ///< readings in another order
    Late,           ///< some changes come later, as they were when they should have come
    TruncatedPage,  ///< a page ends early
    Shifted,        ///< a whole listing passes over one object, as one that moves while it is paged
    Partial         ///< a feed of changes tells of each object only a part, see FakeBehaviour::leavesOut
};

/// Decides which calls go wrong: first what a test asked for, then by chance.
class FakeFaults
{
public:
    /// Every call goes wrong with this probability, in a way drawn evenly from those that fit it.
    double reads = 0;
    double writes = 0;
    std::deque<Fault> nextReads; ///< for the next calls, one each
    std::deque<Fault> nextWrites;
    std::deque<Fault> nextListings; ///< for the next pages of whole listings, before `nextReads`
    bool offline = false;           ///< every call is NotConnected

    /// `listing`: of a page of a whole listing.
    Fault drawRead(base::Random &random, bool listing = false);
    Fault drawWrite(base::Random &random);
};

} // namespace splot::support
