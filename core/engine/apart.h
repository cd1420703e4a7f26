#pragma once

#include "core/engine/context.h"

namespace splot::engine {

/// Records that people keep apart although they look alike: one's objects are never taken for the other's.
base::Result<void> keepApart(Context &context, model::RecordId a, model::RecordId b);
base::Result<bool> keptApart(Context &context, model::RecordId a, model::RecordId b);

/// An object that a person unlinked from a record: it is not taken for it again, until a person links it.
base::Result<void> keepUnlinked(Context &context, const model::Link &link);
base::Result<void> forgetUnlinked(Context &context, const model::Link &link);
/// Invalid: it was unlinked from none.
base::Result<model::RecordId> unlinkedFrom(Context &context, const model::SystemId &system,
                                           const model::ObjectName &object, const model::LocalId &id);

} // namespace splot::engine
