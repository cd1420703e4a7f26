#pragma once

#include "core/engine/outgoing.h"
#include "core/model/delivery.h"

namespace splot::engine {

/// One delivery on its way: what was worked out and sent. In memory only; after a crash it is derived again
/// from the delivery's row.
struct Flight
{
    enum class Phase { Search, ReadFirst, Write, ReadBack } phase = Phase::Write;

    model::Delivery delivery;
    model::Attempt attempt;
    MappingPtr mapping;
    Outgoing out;
    std::int64_t recordVersion = 0;
    bool adopted = false;     ///< completes the object that an uncertain create was found to have made
    bool passedBrake = false; ///< counted once, though it is prepared twice
    connectors::WriteRequest request;
    connectors::Written written; ///< ReadBack: what the write answered
    model::Moment readBegan;
    base::CancelToken cancel;
};

} // namespace splot::engine
