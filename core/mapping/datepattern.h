#pragma once

#include "core/base/result.h"
#include "core/model/moment.h"

#include <string>
#include <vector>

namespace splot::mapping {

/// Spans of time as moments count them.
inline constexpr std::int64_t secondMicros = 1000000;
inline constexpr std::int64_t minuteMicros = 60 * secondMicros;
inline constexpr std::int64_t dayMicros = 24 * 60 * minuteMicros;

/// The parts of a calendar time, without a zone.
struct CalendarTime
{
    model::Date day;
    std::int64_t micros = 0; ///< since midnight
};

/// A way of writing dates and times: yyyy yy MM M dd d HH H mm ss SSS, anything else as it stands, letters in
/// 'quotes'.
class DatePattern
{
public:
    /// Rejected: unknown letters, or no year, month and day. `time`: whether hours may occur.
    static base::Result<DatePattern> make(std::string_view pattern, bool time);

    std::optional<CalendarTime> read(std::string_view text) const;
    std::string write(const CalendarTime &time) const;
    const std::string &text() const { return m_text; }

private:
    struct Token
    {
        char part = '\0'; ///< y M d H m s S; nul: literal
        int width = 0;    ///< digits; 1: one or two
        std::string literal;
    };
    static base::Result<Token> token(char letter, int count, std::string_view pattern);
    bool has(char part) const;

    std::string m_text;
    std::vector<Token> m_tokens;
};

/// The offsets of a time zone from 1970 to 2100, looked up once.
class ZoneTable
{
public:
    /// Rejected: no such zone in the system's data. Empty name: UTC.
    static base::Result<ZoneTable> make(const std::string &name);

    int offsetAt(std::int64_t utcMicros) const; ///< minutes east of UTC
    /// The moment of a local time. Where a clock goes back, the first of the two; nothing where it skips that
    /// time.
    std::optional<model::Moment> moment(const CalendarTime &local) const;
    CalendarTime local(const model::Moment &moment) const;

private:
    std::vector<std::pair<std::int64_t, int>> m_changes; ///< from this moment on, this offset
    int m_first = 0;
};

} // namespace splot::mapping
