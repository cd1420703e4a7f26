#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace splot::format {

/// One row or element of a file, or the report of one that cannot be taken. A bad piece never ends the file.
struct Piece
{
    std::int64_t line = 0;      ///< where it starts, from 1
    std::int64_t offset = 0;    ///< where it starts, in bytes of the file
    std::int64_t endOffset = 0; ///< first byte after it
    base::Result<model::Value> value;
    std::string raw; ///< of a bad piece: how its text begins, fit to be shown
};

/// The beginning of a raw text, fit to be shown: whole characters, bytes that are no UTF-8 as `\xB3`.
std::string excerpt(std::string_view raw, std::size_t most = 200);

} // namespace splot::format
