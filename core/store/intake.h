#pragma once

#include "core/base/journal.h"
#include "core/model/value.h"

namespace splot::store {

/// The journal beside a workspace: what systems reported and the engine has not taken yet.
std::string intakeOf(const std::string &workspace);

/// The engine's state of this kind: how far the intake is taken.
inline constexpr const char *intakeState = "intake";
model::Value valueOf(const base::Journal::Marks &marks);
base::Journal::Marks marksOf(const model::Value &value);

/// Reports that were accepted and are not taken, as the disk has them; `marks`: the state. Reads the files,
/// while others may go on with them.
base::Result<std::int64_t> reportsWaiting(const std::string &workspace, const model::Value &marks);

} // namespace splot::store
