#pragma once

#include "core/base/error.h"

class QSqlError;

namespace splot::store {

/// What a failed SQL call means for the caller, with what to do about it; `file` is named to people.
base::Error sqlError(const QSqlError &error, const std::string &file);

/// Whether the failure is a broken UNIQUE or PRIMARY KEY: somebody else has that place.
bool isTaken(const QSqlError &error);

} // namespace splot::store
