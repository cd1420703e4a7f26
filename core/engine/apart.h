#pragma once

#include "core/engine/context.h"

namespace splot::engine {

/// Records that people keep apart although they look alike: one's objects are never taken for the other's.
base::Result<void> keepApart(Context &context, model::RecordId a, model::RecordId b);
base::Result<bool> keptApart(Context &context, model::RecordId a, model::RecordId b);

} // namespace splot::engine
