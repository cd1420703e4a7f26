#pragma once

#include "core/mapping/place.h"
#include "core/mapping/step.h"
#include "core/model/schema.h"

namespace splot::mapping {

/// One rule prepared for running.
struct QualityCheck
{
    /// False: Scope::fault says what is wrong.
    std::function<bool(const model::Value &, Scope &)> holds;
    bool alsoEmpty = false; ///< looks at empty values too
    bool needsRecord = false;
    bool blocksRecord = false;
};

/// Rejected: unknown kind, wrong arguments. Not for `unique`, which needs the store.
base::Result<QualityCheck> makeCheck(const model::QualityRule &rule,
                                     std::shared_ptr<const model::Schema> schema, model::FieldIndex field);

} // namespace splot::mapping
