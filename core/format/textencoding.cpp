#include "core/format/textencoding.h"

#include "core/format/piece.h"

#include <QtGlobal>

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace splot::format {

namespace {
constexpr std::array<std::string_view, 4> names{"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250"};
constexpr char undefinedByte = '\xFF'; // never a part of UTF-8

/// 0x80 to 0xFF of windows-1250; 0: not defined.
constexpr std::array<char16_t, 128> windows1250{
    0x20AC, 0,      0x201A, 0,      0x201E, 0x2026, 0x2020, 0x2021, 0,      0x2030, 0x0160, 0x2039, 0x015A,
    0x0164, 0x017D, 0x0179, 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0,      0x2122,
    0x0161, 0x203A, 0x015B, 0x0165, 0x017E, 0x017A, 0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x017B, 0x00B0, 0x00B1, 0x02DB, 0x0142,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD, 0x013E, 0x017C, 0x0154,
    0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD,
    0x00CE, 0x010E, 0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA,
    0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF, 0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7,
    0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4,
    0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9};

unsigned char byteAt(std::string_view text, std::size_t i)
{
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// The character at `at`, which is known to be `length` bytes long.
char32_t characterAt(std::string_view text, std::size_t at, std::size_t length)
{
    if (length == 1)
        return byteAt(text, at);
    char32_t c = byteAt(text, at) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        c = (c << 6U) | (byteAt(text, at + i) & 0x3FU);
    return c;
}

void appendUnit(std::string &out, char16_t unit, TextEncoding encoding)
{
    const auto low = static_cast<char>(unit & 0xFFU);
    const auto high = static_cast<char>(unit >> 8U);
    out += encoding == TextEncoding::Utf16Le ? low : high;
    out += encoding == TextEncoding::Utf16Le ? high : low;
}

bool append(std::string &out, char32_t c, TextEncoding encoding)
{
    if (encoding == TextEncoding::Windows1250) {
        const auto *found = std::find(windows1250.begin(), windows1250.end(), static_cast<char16_t>(c));
        if (c < 0x80)
            out += static_cast<char>(c);
        else if (c <= 0xFFFF && found != windows1250.end())
            out += static_cast<char>(0x80 + (found - windows1250.begin()));
        else
            return false;
        return true;
    }
    if (c >= 0x10000) {
        appendUnit(out, static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10U)), encoding);
        appendUnit(out, static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU)), encoding);
    } else {
        appendUnit(out, static_cast<char16_t>(c), encoding);
    }
    return true;
}
} // namespace

std::string_view encodingName(TextEncoding encoding)
{
    return names.at(static_cast<std::size_t>(encoding));
}

std::optional<TextEncoding> encodingFromName(std::string_view name)
{
    const auto *found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return {};
    return static_cast<TextEncoding>(found - names.begin());
}

bool startsWithMark(std::string_view head, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return head.starts_with("\xEF\xBB\xBF");
    case TextEncoding::Utf16Le:
        return head.starts_with("\xFF\xFE");
    case TextEncoding::Utf16Be:
        return head.starts_with("\xFE\xFF");
    case TextEncoding::Windows1250:
        break;
    }
    return false;
}

TextEncoding sniffEncoding(std::string_view head)
{
    for (const auto e : {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be}) {
        if (startsWithMark(head, e))
            return e;
    }
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const auto half = head.size() / 2;
    if (half > 0 && zeros[1] * 2 > half && zeros[0] * 4 < zeros[1]) // mostly Latin: high bytes are zero
        return TextEncoding::Utf16Le;
    if (half > 0 && zeros[0] * 2 > half && zeros[1] * 4 < zeros[0])
        return TextEncoding::Utf16Be;
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < head.size();) {
        const auto length = utf8Length(head, i);
        good += length > 1 ? 1 : 0;
        // the head may end within a character
        bad += length == 0 && i + 3 < head.size() ? 1 : 0;
        i += std::max<std::size_t>(length, 1);
    }
    // a few broken bytes in a text that is otherwise UTF-8 are broken bytes, not another encoding
    return bad == 0 || good > 4 * bad ? TextEncoding::Utf8 : TextEncoding::Windows1250;
}

std::size_t utf8Length(std::string_view text, std::size_t at)
{
    const auto first = byteAt(text, at);
    if (first < 0x80)
        return at < text.size() ? 1 : 0;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(text, at + i) & 0xC0U) != 0x80)
            return 0;
    }
    const auto c = characterAt(text, at, length);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    return surrogate || overlong || c > 0x10FFFF ? 0 : length;
}

bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

void appendUtf8(std::string &out, char32_t c)
{
    const auto tail = [&out, c](unsigned shift) { out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

void TextDecoder::unit(std::uint16_t u, std::string &out)
{
    const bool low = u >= 0xDC00 && u <= 0xDFFF;
    if (m_high != 0 && low) {
        appendUtf8(out, 0x10000U + ((m_high - 0xD800U) << 10U) + (u - 0xDC00U));
        m_high = 0;
        return;
    }
    if (m_high != 0) {
        appendUtf8(out, m_high); // a surrogate alone: three bytes that are no UTF-8
        m_high = 0;
    }
    if (u >= 0xD800 && u <= 0xDBFF)
        m_high = u;
    else
        appendUtf8(out, u);
}

void TextDecoder::decode(std::string_view bytes, bool end, std::string &out)
{
    if (m_encoding == TextEncoding::Utf8) {
        out += bytes;
        return;
    }
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (m_encoding == TextEncoding::Windows1250) {
            const char32_t defined = byte < 0x80 ? byte : windows1250[byte - 0x80U];
            if (byte >= 0x80 && defined == 0)
                out += undefinedByte;
            else
                appendUtf8(out, defined);
        } else if (!m_half) {
            m_half = byte;
        } else {
            const bool le = m_encoding == TextEncoding::Utf16Le;
            unit(static_cast<std::uint16_t>(le ? *m_half | (byte << 8U) : (*m_half << 8U) | byte), out);
            m_half.reset();
        }
    }
    if (!end)
        return;
    if (m_high != 0)
        appendUtf8(out, m_high);
    if (m_half)
        out += undefinedByte;
    m_high = 0;
    m_half.reset();
}

std::int64_t encodedSize(std::string_view decoded, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8)
        return static_cast<std::int64_t>(decoded.size());
    std::int64_t size = 0;
    for (const char c : decoded) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80) // counted with its first byte
            continue;
        if (encoding == TextEncoding::Windows1250 || c == undefinedByte)
            size += 1;
        else
            size += byte >= 0xF0 ? 4 : 2;
    }
    return size;
}

base::Result<std::string> encode(std::string_view utf8, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8)
        return std::string(utf8);
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto length = utf8Length(utf8, i);
        if (length == 0 || !append(out, characterAt(utf8, i, length), encoding))
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "%1 cannot hold the character \"%2\"."),
                              {std::string(encodingName(encoding)),
                               excerpt(utf8.substr(i, std::max<std::size_t>(length, 1)))});
        i += length;
    }
    return out;
}

} // namespace splot::format
