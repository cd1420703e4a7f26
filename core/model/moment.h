#pragma once

#include "core/base/clock.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace splot::model {

/// A calendar day without a time zone (proleptic Gregorian).
struct Date
{
    std::int32_t days = 0; ///< since 1970-01-01

    static std::optional<Date> of(int year, int month, int day);
    /// Reads `2026-11-24`.
    static std::optional<Date> parse(std::string_view text);
    std::string toText() const;
    auto operator<=>(const Date &) const = default;
};

/// A point in time with the offset that its source wrote it in; compares by the instant.
struct Moment
{
    std::int64_t micros = 0;        ///< since 1970-01-01T00:00:00Z
    std::int16_t offsetMinutes = 0; ///< east of UTC, -1439 to 1439

    static Moment at(base::WallTime t) { return {t.time_since_epoch().count(), 0}; }
    /// Reads ISO 8601 / RFC 3339: `2026-11-24T02:17:39.123456+01:00`, `...Z`; a blank may stand for the T.
    /// Without an offset `assumedOffset` holds.
    static std::optional<Moment> parse(std::string_view text, int assumedOffset = 0);
    /// `2026-11-24T02:17:39.123Z`: as many fraction digits (0, 3 or 6) as are needed.
    std::string toText() const;
    base::WallTime wall() const { return base::WallTime(std::chrono::microseconds(micros)); }
    bool operator==(const Moment &o) const { return micros == o.micros; }
    std::strong_ordering operator<=>(const Moment &o) const { return micros <=> o.micros; }
};

} // namespace splot::model
