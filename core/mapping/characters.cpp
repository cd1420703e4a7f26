#include "core/mapping/characters.h"

#include "core/model/value.h"

#include <QString>

#include <algorithm>

namespace splot::mapping {

namespace {
QString wide(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

char upperAscii(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
} // namespace

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t blankAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (static_cast<unsigned char>(c) < 0x80)
        return 0;
    const auto rest = text.substr(at);
    if (rest.starts_with("\u00a0"))
        return 2;
    // U+2000 to U+200B, U+202F, U+205F, U+3000 and the byte order mark
    if (rest.size() >= 3 && rest.starts_with("\xe2\x80")) {
        const auto last = static_cast<unsigned char>(rest[2]);
        return (last >= 0x80 && last <= 0x8b) || last == 0xaf ? 3 : 0;
    }
    return rest.starts_with("\u205f") || rest.starts_with("\u3000") || rest.starts_with("\ufeff") ? 3 : 0;
}

std::string_view trimmed(std::string_view text)
{
    std::size_t from = 0;
    while (from < text.size()) {
        const auto n = blankAt(text, from);
        if (n == 0)
            break;
        from += n;
    }
    text.remove_prefix(from);
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
            --start;
        if (blankAt(text, start) == 0)
            break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

std::string collapsed(std::string_view text)
{
    text = trimmed(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto n = blankAt(text, i);
        if (n == 0) {
            out += text[i++];
            continue;
        }
        if (out.back() != ' ')
            out += ' ';
        i += n;
    }
    return out;
}

std::string withoutBlanks(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto n = blankAt(text, i);
        if (n == 0)
            out += text[i++];
        else
            i += n;
    }
    return out;
}

std::string upper(std::string_view text)
{
    if (!isAscii(text))
        return wide(text).toUpper().toStdString();
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), upperAscii);
    return out;
}

std::string lower(std::string_view text)
{
    if (!isAscii(text))
        return wide(text).toLower().toStdString();
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lowerAscii);
    return out;
}

std::string folded(std::string_view text)
{
    if (isAscii(text))
        return lower(text);
    return wide(text).toCaseFolded().normalized(QString::NormalizationForm_C).toStdString();
}

std::string title(std::string_view text)
{
    QString out = wide(text).toLower();
    bool start = true;
    for (auto &c : out) {
        if (start && c.isLetter())
            c = c.toUpper();
        start = !c.isLetterOrNumber() && c != QChar(u'\'') && c != QChar(u'\u2019') && !c.isMark();
    }
    return out.toStdString();
}

std::string digitsOnly(std::string_view text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), isDigit);
    return out;
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    if (what.empty())
        return;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace splot::mapping
