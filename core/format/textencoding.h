#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace splot::format {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1250 };

std::string_view encodingName(TextEncoding encoding); ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250"
std::optional<TextEncoding> encodingFromName(std::string_view name);

/// Judged by the byte order mark, the zero bytes of UTF-16, and whether the bytes can be UTF-8.
TextEncoding sniffEncoding(std::string_view head);
bool startsWithMark(std::string_view head, TextEncoding encoding);

/// Length of the well-formed UTF-8 character at `at`; 0: there is none.
std::size_t utf8Length(std::string_view text, std::size_t at);
bool isUtf8(std::string_view text);
void appendUtf8(std::string &out, char32_t character);

/// Turns the bytes of a file into UTF-8, chunk by chunk; a mark at the start stays in (U+FEFF).
/// What the encoding does not define comes out as bytes that are no UTF-8, so that whoever checks finds it.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding) : m_encoding(encoding) {}

    /// `end`: nothing follows; half a character is then an undefined one.
    void decode(std::string_view bytes, bool end, std::string &out);

private:
    void unit(std::uint16_t u, std::string &out);

    TextEncoding m_encoding;
    std::optional<unsigned char> m_half; ///< first byte of a UTF-16 unit
    std::uint16_t m_high = 0;            ///< high surrogate that waits for its low one
};

/// How many bytes of the file a decoded text was.
std::int64_t encodedSize(std::string_view decoded, TextEncoding encoding);
/// Rejected: a character that the encoding does not have.
base::Result<std::string> encode(std::string_view utf8, TextEncoding encoding);

} // namespace splot::format
