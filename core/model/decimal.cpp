#include "core/model/decimal.h"

#include <QtGlobal>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace splot::model {

namespace {
using Wide = boost::multiprecision::int512_t;
using Coefficient = Decimal::Coefficient;

Wide wide(const Coefficient &c)
{
    Wide value = c.high;
    value <<= 64;
    value |= c.low;
    return c.negative ? Wide(-value) : value;
}

/// Of a value below 2^128.
Coefficient narrow(const Wide &value)
{
    const Wide magnitude = abs(value);
    static const Wide mask = ~std::uint64_t{0};
    return {static_cast<std::uint64_t>(Wide(magnitude >> 64)),
            static_cast<std::uint64_t>(Wide(magnitude & mask)), value < 0};
}

int compareMagnitude(const Coefficient &a, const Coefficient &b)
{
    if (a.high != b.high)
        return a.high < b.high ? -1 : 1;
    return a.low == b.low ? 0 : (a.low < b.low ? -1 : 1);
}

/// -1, 0 or 1.
int signOf(const Coefficient &c)
{
    return c.negative ? -1 : (c.high == 0 && c.low == 0 ? 0 : 1);
}

const Wide &powerOfTen(int n)
{
    static const auto table = [] {
        std::array<Wide, 154> t;
        t[0] = 1;
        for (std::size_t i = 1; i < t.size(); ++i)
            t[i] = t[i - 1] * 10;
        return t;
    }();
    return table.at(static_cast<std::size_t>(n));
}

const Wide &limit()
{
    return powerOfTen(Decimal::maxDigits);
}

base::Error tooLong()
{
    return base::error(base::ErrorCode::Rejected,
                       QT_TRANSLATE_NOOP("splot", "The number has more than 38 digits."));
}

base::Result<Decimal> fit(Wide value, int scale)
{
    while (scale > 0 && (value >= limit() || value <= -limit()) && value % 10 == 0) {
        value /= 10;
        --scale;
    }
    if (value >= limit() || value <= -limit() || scale > Decimal::maxScale || scale < -Decimal::maxScale)
        return base::fail(tooLong());
    return Decimal(narrow(value), scale);
}

/// value / 10^digits, rounded.
Wide shiftRight(const Wide &value, int digits, bool bankers)
{
    if (digits > 150)
        return 0;
    const Wide &unit = powerOfTen(digits);
    Wide quotient = value / unit;
    const Wide twice = abs(Wide(value % unit)) * 2;
    const bool up = twice > unit || (twice == unit && (!bankers || quotient % 2 != 0));
    if (up)
        quotient += value < 0 ? -1 : 1;
    return quotient;
}

/// Digit by digit, as it is written.
base::Result<Decimal> parseWritten(std::string_view text)
{
    constexpr int maxDigits = Decimal::maxDigits, maxScale = Decimal::maxScale;
    const auto bad = [&] {
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."),
                          {std::string(text.substr(0, 60))});
    };
    std::size_t i = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        ++i;
    std::uint64_t low = 0; // the first 18 digits at machine speed, the rest exactly
    Wide more = 0;
    int digits = 0;
    int scale = 0;
    bool any = false;
    bool point = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        any = true;
        if (digits > 0 || c != '0')
            ++digits;
        if (digits > maxDigits)
            return base::fail(tooLong());
        if (digits <= 18) {
            low = low * 10 + static_cast<unsigned>(c - '0');
        } else {
            if (digits == 19)
                more = low;
            more = more * 10 + (c - '0');
        }
        if (point && ++scale > maxScale)
            return base::fail(tooLong());
    }
    if (!any)
        return bad();
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && text[i] == '+')
            ++i;
        int exponent = 0;
        const auto [end, code] = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
        if (code != std::errc() || end == text.data() + i)
            return bad();
        i = static_cast<std::size_t>(end - text.data());
        if (exponent > maxScale || exponent < -maxScale)
            return base::fail(tooLong());
        scale -= exponent;
    }
    if (i != text.size())
        return bad();
    if (scale > maxScale || scale < -maxScale)
        return base::fail(tooLong());
    Coefficient coefficient = digits <= 18 ? Coefficient{0, low, false} : narrow(more);
    coefficient.negative = negative && digits > 0;
    return Decimal(coefficient, scale);
}
} // namespace

std::optional<std::int64_t> Decimal::Coefficient::toInteger() const
{
    constexpr std::uint64_t least = std::uint64_t{1} << 63;
    if (high != 0 || low > least || (low == least && !negative))
        return {};
    return negative ? static_cast<std::int64_t>(0 - low) : static_cast<std::int64_t>(low);
}

base::Result<Decimal> Decimal::parse(std::string_view text)
{
    // A number of few digits and many zeros behind them, as toText writes large ones.
    if (text.size() > std::size_t{maxDigits} && text.back() == '0' &&
        text.find_first_not_of("0123456789", 1) == std::string_view::npos) {
        const auto last = text.find_last_not_of('0');
        if (last != std::string_view::npos && text[last] >= '1' && text[last] <= '9') {
            const auto zeros = std::min<std::size_t>(text.size() - last - 1, maxScale);
            SPLOT_ASSIGN(const auto number, parseWritten(text.substr(0, text.size() - zeros)));
            return Decimal(number.coefficient(), -static_cast<int>(zeros));
        }
    }
    return parseWritten(text);
}

std::string Decimal::digits() const
{
    if (m_coefficient.high != 0)
        return wide(m_coefficient).str();
    std::array<char, 24> buffer{};
    buffer[0] = '-';
    const auto [end, code] =
        std::to_chars(buffer.data() + 1, buffer.data() + buffer.size(), m_coefficient.low);
    return {m_coefficient.negative ? buffer.data() : buffer.data() + 1, end};
}

std::string Decimal::toText() const
{
    std::string digits = this->digits();
    if (m_scale == 0)
        return digits;
    if (m_scale < 0)
        return isZero() ? digits : digits + std::string(static_cast<std::size_t>(-m_scale), '0');
    const std::size_t sign = digits[0] == '-' ? 1 : 0;
    const auto scale = static_cast<std::size_t>(m_scale);
    if (digits.size() - sign <= scale)
        digits.insert(sign, scale - (digits.size() - sign) + 1, '0');
    digits.insert(digits.size() - scale, 1, '.');
    return digits;
}

std::optional<std::int64_t> Decimal::toInteger() const
{
    const Decimal t = trimmed();
    if (t.m_scale > 0 || t.m_scale < -20)
        return {};
    if (t.m_scale == 0)
        return t.m_coefficient.toInteger();
    const Wide value = wide(t.m_coefficient) * powerOfTen(-t.m_scale);
    if (value < INT64_MIN || value > INT64_MAX)
        return {};
    return static_cast<std::int64_t>(value);
}

double Decimal::toDouble() const
{
    const double magnitude =
        static_cast<double>(m_coefficient.high) * 0x1p64 + static_cast<double>(m_coefficient.low);
    return (m_coefficient.negative ? -magnitude : magnitude) * std::pow(10.0, -m_scale);
}

int Decimal::compare(const Decimal &other) const
{
    const int sign = signOf(m_coefficient);
    if (sign != signOf(other.m_coefficient))
        return sign < signOf(other.m_coefficient) ? -1 : 1;
    if (m_scale == other.m_scale || sign == 0)
        return sign * compareMagnitude(m_coefficient, other.m_coefficient);
    const int gap = m_scale - other.m_scale;
    if (gap > 2 * maxDigits)
        return -sign;
    if (gap < -2 * maxDigits)
        return sign;
    const Wide a = gap < 0 ? wide(m_coefficient) * powerOfTen(-gap) : wide(m_coefficient);
    const Wide b = gap > 0 ? wide(other.m_coefficient) * powerOfTen(gap) : wide(other.m_coefficient);
    return a == b ? 0 : (a < b ? -1 : 1);
}

base::Result<Decimal> Decimal::plus(const Decimal &other) const
{
    if (isZero())
        return other;
    if (other.isZero())
        return *this;
    const int scale = std::max(m_scale, other.m_scale);
    if (m_scale == other.m_scale) {
        const auto a = m_coefficient.toInteger();
        const auto b = other.m_coefficient.toInteger();
        constexpr std::int64_t quarter = std::int64_t{1} << 62;
        if (a && b && *a<quarter && * a> - quarter && *b<quarter && * b> - quarter)
            return Decimal(*a + *b, scale);
    }
    if (scale - m_scale > 2 * maxDigits || scale - other.m_scale > 2 * maxDigits)
        return base::fail(tooLong());
    return fit(wide(m_coefficient) * powerOfTen(scale - m_scale) +
                   wide(other.m_coefficient) * powerOfTen(scale - other.m_scale),
               scale);
}

base::Result<Decimal> Decimal::minus(const Decimal &other) const
{
    return plus(other.negated());
}

base::Result<Decimal> Decimal::times(const Decimal &other) const
{
    constexpr std::uint64_t half = std::uint64_t{1} << 32;
    const Coefficient &a = m_coefficient;
    const Coefficient &b = other.m_coefficient;
    const int scale = m_scale + other.m_scale;
    if (a.high == 0 && b.high == 0 && a.low < half && b.low < half && scale <= maxScale && scale >= -maxScale)
        return Decimal({0, a.low * b.low, a.negative != b.negative && a.low != 0 && b.low != 0}, scale);
    return fit(wide(m_coefficient) * wide(other.m_coefficient), m_scale + other.m_scale);
}

base::Result<Decimal> Decimal::dividedBy(const Decimal &other, int scale) const
{
    if (other.isZero())
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "A division by zero."));
    if (isZero())
        return Decimal(0);
    // quotient = a / b * 10^(scale - as + bs); two more digits decide the rounding, a sticky one the ties
    const int shift = scale + 2 - m_scale + other.m_scale;
    if (shift > 110)
        return base::fail(tooLong());
    if (shift < -110)
        return Decimal(0);
    const Wide numerator = shift >= 0 ? wide(m_coefficient) * powerOfTen(shift) : wide(m_coefficient);
    const Wide divisor =
        shift >= 0 ? wide(other.m_coefficient) : wide(other.m_coefficient) * powerOfTen(-shift);
    Wide quotient = numerator / divisor;
    if (numerator % divisor != 0 && quotient % 10 == 0)
        quotient += (numerator < 0) == (divisor < 0) ? 1 : -1;
    SPLOT_ASSIGN(const Decimal result, fit(shiftRight(quotient, 2, true), scale));
    return result.trimmed();
}

base::Result<Decimal> Decimal::rounded(int scale, bool bankers) const
{
    if (scale >= m_scale) {
        if (scale - m_scale > 2 * maxDigits)
            return base::fail(tooLong());
        return fit(wide(m_coefficient) * powerOfTen(scale - m_scale), scale);
    }
    return fit(shiftRight(wide(m_coefficient), m_scale - scale, bankers), scale);
}

Decimal Decimal::negated() const
{
    Decimal n = *this;
    n.m_coefficient.negative = !isNegative() && !isZero();
    return n;
}

Decimal Decimal::trimmed() const
{
    if (isZero())
        return Decimal(0);
    Decimal t = *this;
    if (m_coefficient.high != 0 && m_scale > 0) {
        Wide value = wide(m_coefficient);
        for (; t.m_scale > 0 && value % 10 == 0; --t.m_scale)
            value /= 10;
        t.m_coefficient = narrow(value);
        return t;
    }
    for (auto &low = t.m_coefficient.low; t.m_scale > 0 && low % 10 == 0; --t.m_scale)
        low /= 10;
    return t;
}

} // namespace splot::model
