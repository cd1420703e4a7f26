#pragma once

#include "core/connectors/connector.h"
#include "core/mapping/compiledmapping.h"
#include "core/model/delivery.h"
#include "core/model/link.h"

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
    /// Puts what is ours of a reading into the shadow, and forgets what can no longer show; whether the link
    /// changed.
    bool settle(const model::Value &body, model::Moment began);

private:
    model::Link &m_link;
    const mapping::CompiledMapping &m_mapping;
};

} // namespace splot::engine
