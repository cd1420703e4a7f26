#include "core/mapping/notation.h"

#include "core/mapping/characters.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::mapping {

using model::Decimal;

namespace {
base::Error noNumber(std::string_view text)
{
    return base::error(base::ErrorCode::Rejected,
                       QT_TRANSLATE_NOOP("splot", "\"%1\" is no number in the notation that is set here."),
                       {std::string(text.substr(0, 60))});
}

/// Every way of writing a minus or a gap between digits as one: - and a space.
std::string plainSigns(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto blank = blankAt(text, i);
        if (blank > 0) {
            out += ' ';
            i += blank;
        } else if (text.substr(i).starts_with("\u2212")) { // minus sign
            out += '-';
            i += 3;
        } else if (text.substr(i).starts_with("\u2019")) { // Swiss apostrophe
            out += '\'';
            i += 3;
        } else {
            out += text[i++];
        }
    }
    return out;
}

/// Digits in groups of three between equal separators, other than the decimal mark; without them.
bool ungroup(std::string_view whole, char mark, std::string &digits)
{
    char separator = '\0';
    std::size_t run = 0;
    for (const char c : whole) {
        if (isDigit(c)) {
            digits += c;
            ++run;
            continue;
        }
        const bool known = c == ' ' || c == '\'' || ((c == '.' || c == ',') && c != mark);
        const bool first = separator == '\0';
        if (!known || (!first && c != separator) || run == 0 || run > 3 || (!first && run != 3))
            return false;
        separator = c;
        run = 0;
    }
    return separator == '\0' ? run > 0 || whole.empty() : run == 3;
}

/// Takes a unit off the front or the end, whatever its case.
std::string_view withoutUnit(std::string_view text, const std::string &unit)
{
    if (unit.empty())
        return text;
    const auto same = [&unit](std::string_view part) { return folded(part) == folded(unit); };
    if (text.size() > unit.size() && same(text.substr(text.size() - unit.size())))
        return trimmed(text.substr(0, text.size() - unit.size()));
    if (text.size() > unit.size() && same(text.substr(0, unit.size())))
        return trimmed(text.substr(unit.size()));
    return text;
}
} // namespace

base::Result<Notation> Notation::make(std::string_view name, std::string unit)
{
    Notation n;
    n.m_unit = std::move(unit);
    const auto isOne = [name](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (isOne({"pl", "de", "fr", "at", "cz", "es", "it", "comma"}))
        n.m_mark = Mark::Comma;
    else if (isOne({"en", "us", "gb", "ch", "point", "plain"}))
        n.m_mark = Mark::Point;
    else if (name == "auto")
        n.m_mark = Mark::Auto;
    else
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot",
                                            "\"%1\" is no notation of numbers. There are pl, de, fr, en, us, "
                                            "comma, point and auto."),
                          {std::string(name)});
    return n;
}

base::Result<Notation::Mark> Notation::decimalMark(std::string_view digits) const
{
    if (m_mark != Mark::Auto)
        return m_mark;
    const auto comma = digits.rfind(',');
    const auto point = digits.rfind('.');
    constexpr auto none = std::string_view::npos;
    if (comma == none && point == none)
        return Mark::Point;
    if (comma != none && point != none)
        return comma > point ? Mark::Comma : Mark::Point;
    const auto last = comma != none ? comma : point;
    const char mark = digits[last];
    if (std::count(digits.begin(), digits.end(), mark) > 1)
        return mark == ',' ? Mark::Point : Mark::Comma; // many of them: they group
    const bool couldGroup = digits.size() - last - 1 == 3 && last >= 1 && last <= 3 && digits[0] != '0';
    if (couldGroup && digits.find_first_of(" '") == none)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "\"%1\" can be read in two ways. Set the notation in the step \"number\"."),
            {std::string(digits)});
    return mark == ',' ? Mark::Comma : Mark::Point;
}

base::Result<Decimal> Notation::read(std::string_view text) const
{
    const std::string plain = plainSigns(text);
    std::string_view digits = withoutUnit(trimmed(plain), m_unit);
    bool negative = false;
    if (!digits.empty() && (digits.front() == '-' || digits.front() == '+')) {
        negative = digits.front() == '-';
        digits = trimmed(digits.substr(1));
    } else if (!digits.empty() && digits.back() == '-') {
        negative = true;
        digits = trimmed(digits.substr(0, digits.size() - 1));
    }
    SPLOT_ASSIGN(const Mark mark, decimalMark(digits));
    const char point = mark == Mark::Comma ? ',' : '.';
    const auto at = digits.find(point);
    const auto whole = digits.substr(0, at);
    const auto fraction = at == std::string_view::npos ? std::string_view() : digits.substr(at + 1);
    std::string number = negative ? "-" : "";
    const auto signs = number.size();
    if (!ungroup(whole, point, number) || !std::all_of(fraction.begin(), fraction.end(), isDigit) ||
        (at != std::string_view::npos && fraction.empty()) || (number.size() == signs && fraction.empty()))
        return base::fail(noNumber(text));
    if (number.size() == signs)
        number += '0';
    if (!fraction.empty())
        (number += '.') += fraction;
    return Decimal::parse(number);
}

std::string Notation::write(const Decimal &number) const
{
    std::string text = number.toText();
    if (m_mark == Mark::Comma)
        std::replace(text.begin(), text.end(), '.', ',');
    return m_unit.empty() ? text : text + ' ' + m_unit;
}

} // namespace splot::mapping
