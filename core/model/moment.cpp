#include "core/model/moment.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace splot::model {

namespace {
namespace ch = std::chrono;

std::optional<int> number(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return {};
    int n = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return {};
        n = n * 10 + (text[i] - '0');
    }
    return n;
}
} // namespace

std::optional<Date> Date::of(int year, int month, int day)
{
    if (year < -9999 || year > 9999)
        return {};
    const ch::year_month_day ymd{ch::year(year), ch::month(static_cast<unsigned>(month)),
                                 ch::day(static_cast<unsigned>(day))};
    if (month < 1 || day < 1 || !ymd.ok())
        return {};
    return Date{static_cast<std::int32_t>(ch::sys_days(ymd).time_since_epoch().count())};
}

std::optional<Date> Date::parse(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const auto y = number(text, 0, 4);
    const auto m = number(text, 5, 2);
    const auto d = number(text, 8, 2);
    return y && m && d ? of(*y, *m, *d) : std::nullopt;
}

std::string Date::toText() const
{
    const ch::year_month_day ymd{ch::sys_days(ch::days(days))};
    std::array<char, 32> out{};
    const int n = std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return {out.data(), static_cast<std::size_t>(n)};
}

std::optional<Moment> Moment::parse(std::string_view text, int assumedOffset)
{
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ' && text[10] != 't'))
        return {};
    const auto day = Date::parse(text.substr(0, 10));
    const auto h = number(text, 11, 2);
    const auto m = number(text, 14, 2);
    if (!day || !h || !m || text[13] != ':' || *h > 23 || *m > 59)
        return {};
    std::size_t i = 16;
    int seconds = 0;
    std::int64_t micros = 0;
    if (i < text.size() && text[i] == ':') {
        const auto s = number(text, i + 1, 2);
        if (!s || *s > 60) // 60: a leap second, read as the next minute's start
            return {};
        seconds = *s;
        i += 3;
        if (i < text.size() && (text[i] == '.' || text[i] == ',')) {
            std::int64_t unit = 100000;
            std::size_t digits = 0;
            for (++i; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, ++digits) {
                micros += (text[i] - '0') * unit;
                unit /= 10;
            }
            if (digits == 0)
                return {};
        }
    }
    int offset = assumedOffset;
    if (i < text.size()) {
        if ((text[i] == 'Z' || text[i] == 'z') && i + 1 == text.size()) {
            offset = 0;
        } else if (text[i] == '+' || text[i] == '-') {
            const bool colon = text.size() == i + 6 && text[i + 3] == ':';
            const auto oh = number(text, i + 1, 2);
            const auto om = colon ? number(text, i + 4, 2)
                                  : (text.size() == i + 5 ? number(text, i + 3, 2) : std::optional<int>(0));
            if (!oh || !om || *oh > 23 || *om > 59 || (!colon && text.size() != i + 5 && text.size() != i + 3))
                return {};
            offset = (*oh * 60 + *om) * (text[i] == '-' ? -1 : 1);
        } else {
            return {};
        }
    }
    const std::int64_t local = ((static_cast<std::int64_t>(day->days) * 24 + *h) * 60 + *m) * 60 + seconds;
    return Moment{(local - offset * 60LL) * 1000000 + micros, static_cast<std::int16_t>(offset)};
}

std::string Moment::toText() const
{
    const ch::sys_time<ch::microseconds> local{ch::microseconds(micros + offsetMinutes * 60000000LL)};
    const auto day = ch::floor<ch::days>(local);
    const ch::hh_mm_ss time{local - day};
    const auto fraction = static_cast<int>(time.subseconds().count());
    std::array<char, 64> out{};
    int n = std::snprintf(out.data(), out.size(), "%s", Date{static_cast<std::int32_t>(day.time_since_epoch().count())}.toText().c_str());
    const auto append = [&](const char *format, auto... args) {
        n += std::snprintf(out.data() + n, out.size() - static_cast<std::size_t>(n), format, args...);
    };
    append("T%02d:%02d:%02d", static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
           static_cast<int>(time.seconds().count()));
    if (fraction % 1000 != 0)
        append(".%06d", fraction);
    else if (fraction != 0)
        append(".%03d", fraction / 1000);
    if (offsetMinutes == 0)
        append("Z");
    else
        append("%c%02d:%02d", offsetMinutes < 0 ? '-' : '+', std::abs(offsetMinutes) / 60, std::abs(offsetMinutes) % 60);
    return {out.data(), static_cast<std::size_t>(n)};
}

} // namespace splot::model
