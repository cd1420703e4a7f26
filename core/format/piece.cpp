#include "core/format/piece.h"

#include "core/format/textencoding.h"

namespace splot::format {

std::string excerpt(std::string_view raw, std::size_t most)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    std::size_t i = 0;
    while (i < raw.size() && out.size() < most) {
        const auto length = utf8Length(raw, i);
        if (length == 0 || raw[i] == '\0') {
            const auto byte = static_cast<unsigned char>(raw[i++]);
            out += "\\x";
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        } else {
            out += raw.substr(i, length);
            i += length;
        }
    }
    return i < raw.size() ? out + "\u2026" : out;
}

} // namespace splot::format
