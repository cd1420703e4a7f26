#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <string>
#include <string_view>

namespace splot::connectors {

/// Turns a value into `text`, `integer`, `decimal`, `boolean`, `date`, `moment`, `epoch` or `epochMillis`
/// (numbers since 1970 to a moment). Empty stays empty. Rejected: it cannot be that.
base::Result<model::Value> converted(const model::Value &value, std::string_view kind);
bool isConversion(std::string_view kind);

/// Bytes as base64 with padding.
std::string base64(std::string_view bytes);
/// Everything but unreserved characters as %XX, for queries, forms and path segments.
std::string percentEncoded(std::string_view text);
/// At most `limit` bytes, cut between characters, with a mark that says how much is missing.
std::string excerpt(std::string_view text, std::size_t limit = 4096);

} // namespace splot::connectors
