#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

namespace splot::format {

struct JsonLimits
{
    std::size_t bytes = 64U * 1024 * 1024;
    int depth = 100;
};

/// Reads one JSON document exactly: integers that fit 64 bits become Integer, every other number Decimal with
/// its digits. Corrupt (with the byte offset in Error::detail): broken JSON, invalid UTF-8, too deep, too
/// large, a number beyond 38 digits. Of members with equal names the last one counts.
base::Result<model::Value> readJson(std::string_view text, const JsonLimits &limits = {});

/// Compact, or indented by two blanks. Dates and moments as ISO 8601 text, references as `{"$record": 17}`,
/// decimals with their digits (over 60 zeros: with an exponent).
std::string writeJson(const model::Value &value, bool indented = false);
/// The same with the members of every object sorted by name: stable for git and for hashes.
std::string writeStableJson(const model::Value &value, bool indented = true);

/// 64-bit hash (FNV-1a); equal values have equal hashes, whatever the order of members and the way a number
/// is written. For echo detection, not for secrets.
std::uint64_t hash(const model::Value &value);

} // namespace splot::format
