#pragma once

#include "core/connectors/connector.h"
#include "core/mapping/compiledmapping.h"
#include "core/model/delivery.h"
#include "core/model/link.h"

#include <set>

namespace splot::engine {

/// Until when a write whose answer is lost may still act: its target need not have noticed that nobody waits
/// for it any more, as after a crash. `lost`: when it was given up.
model::Moment mayActUntil(const model::Attempt &attempt, model::Moment lost,
                          const connectors::Capabilities &able);

/// What writes of ours whose answers were lost may have left in an object: values that are no word of its
/// system when they are read there. Kept among the link's accepted forms.
class Doubts
{
public:
    Doubts(model::Link &link, const mapping::CompiledMapping &mapping) : m_link(link), m_mapping(mapping) {}

    /// `request` was sent and not answered; it may act until then.
    void remember(const model::Value &request, model::Moment until);
    /// The answer to a write did not tell what is at a place that held this `before`: it may be there still.
    /// Until the place is seen again.
    void remember(const std::string &place, const model::Value &before);
    struct Settled
    {
        bool any = false;           ///< the link changed
        std::set<std::string> seen; ///< places that an answer had not told
    };
    /// Puts what is ours of a reading into the shadow, and forgets what can no longer show.
    Settled settle(const model::Value &body, model::Moment began);

private:
    model::Link &m_link;
    const mapping::CompiledMapping &m_mapping;
};

} // namespace splot::engine
