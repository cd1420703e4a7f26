#pragma once

#include <string>

namespace splot::store {

/// Text as it is indexed for search: letters that FTS5 does not take for their plain ones (the Polish "ł" and
/// its like) are replaced.
std::string searchable(const std::string &text);

/// What people type, as a query of FTS5: every word must be there, or a longer one that begins with it.
/// Empty: no word in it.
std::string wordPrefixes(const std::string &text);

/// A text after all that begin with `prefix`: it ends with the highest character of Unicode.
std::string afterPrefix(const std::string &prefix);

} // namespace splot::store
