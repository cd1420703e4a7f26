#pragma once

#include <string>
#include <string_view>

/// Unicode text in UTF-8, as steps, rules and match keys look at it; ASCII takes short ways.
namespace splot::mapping {

/// Of ASCII.
inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAscii(std::string_view text);
/// Bytes of the blank (space, tab, line end, no-break and typographic spaces) that starts at `at`; 0: none
/// does.
std::size_t blankAt(std::string_view text, std::size_t at);
/// Without blanks at both ends; a part of `text`.
std::string_view trimmed(std::string_view text);
/// Trimmed, and every run of blanks inside as one space.
std::string collapsed(std::string_view text);
/// Without any blanks.
std::string withoutBlanks(std::string_view text);
std::string upper(std::string_view text);
std::string lower(std::string_view text);
/// For comparison without case, in normalisation form C.
std::string folded(std::string_view text);
/// Each word with a capital, the rest small.
std::string title(std::string_view text);
std::string digitsOnly(std::string_view text);
bool allDigits(std::string_view text); ///< and not empty
void replaceAll(std::string &text, std::string_view what, std::string_view with);

} // namespace splot::mapping
