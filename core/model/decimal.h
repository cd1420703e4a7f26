#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace splot::model {

/// An exact decimal number: coefficient x 10^-scale, at most 38 significant digits, scale within [-6000,
/// 6000]. It keeps the digits that it was written with ("1.10" prints as "1.10"), but compares by value.
class Decimal
{
public:
    /// Sign and magnitude of the digits, magnitude = high * 2^64 + low. (The arithmetic is
    /// Boost.Multiprecision's, kept out of this header, which nearly every file includes and which would take
    /// half of its time to compile.)
    struct Coefficient
    {
        std::uint64_t high = 0;
        std::uint64_t low = 0;
        bool negative = false; ///< never for zero
        bool operator==(const Coefficient &) const = default;
        /// Empty if it does not fit.
        std::optional<std::int64_t> toInteger() const;
    };
    static constexpr int maxDigits = 38;
    static constexpr int maxScale = 6000;

    Decimal() = default;
    Decimal(std::int64_t whole) : Decimal(whole, 0) {} // NOLINT: a whole number is a decimal
    Decimal(std::int64_t coefficient, int scale)
        : m_coefficient{0,
                        coefficient < 0 ? 0 - static_cast<std::uint64_t>(coefficient)
                                        : static_cast<std::uint64_t>(coefficient),
                        coefficient < 0},
          m_scale(scale)
    {}
    Decimal(Coefficient coefficient, int scale) : m_coefficient(coefficient), m_scale(scale) {}

    /// Reads `-12.50`, `1e-3`; no blanks, no grouping. Rejected if it is no number or has over 38 digits.
    static base::Result<Decimal> parse(std::string_view text);

    std::string toText() const;
    std::optional<std::int64_t> toInteger() const; ///< empty if it has a fraction or does not fit
    double toDouble() const;
    bool isZero() const { return m_coefficient.high == 0 && m_coefficient.low == 0; }
    bool isNegative() const { return m_coefficient.negative; }
    /// The digits of the coefficient with its sign, without point: "-1250" for -12.50.
    std::string digits() const;
    const Coefficient &coefficient() const { return m_coefficient; }
    int scale() const { return m_scale; }

    /// -1, 0, 1 by value.
    int compare(const Decimal &other) const;
    bool operator==(const Decimal &other) const { return compare(other) == 0; }

    /// Exact results; Rejected when they need over 38 digits. Division is rounded half to even at `scale`.
    base::Result<Decimal> plus(const Decimal &other) const;
    base::Result<Decimal> minus(const Decimal &other) const;
    base::Result<Decimal> times(const Decimal &other) const;
    base::Result<Decimal> dividedBy(const Decimal &other, int scale = 18) const;
    /// Half to even when `bankers`, else half away from zero (as trade rounds).
    base::Result<Decimal> rounded(int scale, bool bankers = false) const;
    Decimal negated() const;
    /// Times 10^places, by the scale alone.
    Decimal shifted(int places) const { return {m_coefficient, m_scale - places}; }
    /// Without trailing zeros in the fraction.
    Decimal trimmed() const;

private:
    Coefficient m_coefficient;
    int m_scale = 0;
};

} // namespace splot::model
