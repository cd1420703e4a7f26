#pragma once

#include "core/base/result.h"

namespace splot::store {

/// Writes the committed state of a workspace into a new file, through a connection of its own, while others
/// go on writing. The new file appears under its name only when it is complete; its size in bytes. Rejected:
/// there is a file of that name.
base::Result<std::int64_t> copyState(const std::string &from, const std::string &to);
/// The same with what is in its intake.
base::Result<std::int64_t> copyWorkspace(const std::string &from, const std::string &to);

} // namespace splot::store
