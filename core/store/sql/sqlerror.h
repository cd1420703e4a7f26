#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace splot::store {

/// What the last call of SQLite, which failed, means for the caller, with what to do about it; `file` is
/// named to people. No `handle`: there was no memory for one.
base::Error sqlError(sqlite3 *handle, const std::string &file);

} // namespace splot::store
