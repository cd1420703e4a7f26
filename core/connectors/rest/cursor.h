#pragma once

#include "core/base/result.h"
#include "core/connectors/rest/descriptor/descriptor.h"

namespace splot::connectors {

inline constexpr std::int64_t microsPerSecond = 1'000'000;

/// Arithmetic on the values of a feed's cursor: ISO 8601 texts, numbers, or texts that are only compared.
/// Rejected: the value is not of the cursor's kind.
base::Result<model::Value> cursorValue(const CursorSpec &spec, const model::Value &raw);
int compareCursors(const CursorSpec &spec, const model::Value &a, const model::Value &b);
/// So that nothing of that value itself is left out: one unit less where the source's filter is exclusive.
model::Value inclusiveFrom(const CursorSpec &spec, const model::Value &value);
/// The same with the overlap.
model::Value overlapped(const CursorSpec &spec, const model::Value &value);

} // namespace splot::connectors
