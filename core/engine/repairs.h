#pragma once

#include "core/engine/context.h"

namespace splot::engine {

/// What people mended by hand in values that came from a system, which still holds them as they were: read again,
/// they are mended again, until the system says something else. Engine thread, inside the open transaction.
class Repairs
{
public:
    explicit Repairs(Context &context) : m_context(context) {}

    /// Keeps the places of the change's object where `mended` differs from `before`.
    base::Result<void> remember(const model::Change &change, const model::Value &before, const model::Value &mended);
    /// Puts what was mended into the body of a change that cannot be read as it is. False: nothing of it was.
    base::Result<bool> mend(model::Change &change);
    /// The object is gone.
    base::Result<void> forget(const model::Change &change);

private:
    Context &m_context;
};

} // namespace splot::engine
