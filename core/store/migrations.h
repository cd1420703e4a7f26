#pragma once

#include "core/store/sql/database.h"

namespace splot::store {

/// "SPLT" in the header of every workspace file.
constexpr std::int64_t applicationId = 0x53504C54;

/// The file format that this program writes.
int currentFormat();

/// Fills a new, empty file.
base::Result<void> layOut(Database &database, const std::string &workspaceId, model::Moment now);

/// Checks that the file is a workspace that this program can read. Corrupt: something else; Unsupported: from
/// a newer program, or
/// (`writer` false) from an older one whose engine has not brought it up to date yet.
base::Result<void> checkFormat(Database &database, bool writer);

/// Brings an older file up to date, one format after the other, each in one transaction, and the tables of
/// allowed states with it.
base::Result<void> migrate(Database &database);

} // namespace splot::store
