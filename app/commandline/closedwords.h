#pragma once

#include <string>
#include <string_view>

namespace splot::app {

/// A word of a closed list (a state, a kind, a reason) in the reader's language; programs get it as it is.
/// What is no such word stays.
std::string closedWord(std::string_view word);

} // namespace splot::app
