#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <vector>

namespace splot::formula {

enum class TokenKind { Number, Text, Name, Symbol, End };

struct Token
{
    TokenKind kind = TokenKind::End;
    std::string text; ///< the name, the symbol, the text without its quotes
    model::Value number;
    std::size_t at = 0;      ///< byte offset in the source
    bool quotedName = false; ///< in backticks or brackets: never a word of the language
};

/// Cuts a formula into tokens. Rejected: an unknown character, an open quote.
base::Result<std::vector<Token>> tokens(std::string_view source);
/// "line 1, column 7" of a byte offset.
std::string placeOf(std::string_view source, std::size_t at);

} // namespace splot::formula
