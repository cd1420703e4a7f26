#pragma once

#include "core/base/clock.h"
#include "core/connectors/httpclient.h"
#include "core/connectors/rest/descriptor/descriptor.h"

namespace splot::connectors {

/// What one page showed that decides about the next.
struct PageFacts
{
    std::size_t count = 0;                  ///< items on it
    std::optional<model::Value> lastCursor; ///< of its last item
    const model::Value *whole = nullptr;    ///< the whole answer
    const Headers *headers = nullptr;
    base::WallTime now{};
};

/// Where a run of a feed begins; `cursor`: what the last run ended with, empty at the first time.
model::Value firstPlace(const FeedSpec &feed, const model::Value &cursor, base::WallTime now);
/// The names that the request's templates see at that place.
model::Value placeNames(const FeedSpec &feed, const model::Value &place);
/// Empty: that was the last page.
base::Result<model::Value> nextPlace(const FeedSpec &feed, const model::Value &place, const PageFacts &facts);

} // namespace splot::connectors
