#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

class QFileDevice;

namespace splot::base {

enum class Readers { Everyone, OwnerOnly };

/// Puts `bytes` in the place of the file: whoever looks, and whenever the power goes, sees the old content or
/// the new one, whole. OwnerOnly: no other account can read it from the first byte on (on Windows the user's
/// profile guards it). Rejected: the folder cannot be written, or the disk is full.
Result<void> replaceFile(const std::string &path, std::string_view bytes,
                         Readers readers = Readers::Everyone);

/// Waits until all that was written to the open file is on the disk; false: it may be or not.
bool syncFile(QFileDevice &file);

/// Makes new and changed names in the folder survive a loss of power.
void syncFolder(const std::string &folder);

/// Whether accounts other than the owner's can read the file; false on Windows, where modes do not tell.
bool othersCanRead(const std::string &path);

} // namespace splot::base
