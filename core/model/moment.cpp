#include "core/model/moment.h"

#include <array>
#include <chrono>
#include <cstdlib>

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

namespace {
/// Appends at least `width` digits.
void appendDigits(std::string &out, unsigned n, int width)
{
    std::array<char, 12> digits{};
    std::size_t at = digits.size();
    do {
        digits[--at] = static_cast<char>('0' + n % 10);
        n /= 10;
        --width;
    } while (n != 0 || width > 0);
    out.append(digits.data() + at, digits.size() - at);
}

void appendDate(std::string &out, ch::sys_days day)
{
    const ch::year_month_day ymd{day};
    const int year = static_cast<int>(ymd.year());
    if (year < 0)
        out += '-';
    appendDigits(out, static_cast<unsigned>(std::abs(year)), year < 0 ? 3 : 4);
    out += '-';
    appendDigits(out, static_cast<unsigned>(ymd.month()), 2);
    out += '-';
    appendDigits(out, static_cast<unsigned>(ymd.day()), 2);
}
} // namespace

std::string Date::toText() const
{
    std::string out;
    appendDate(out, ch::sys_days(ch::days(days)));
    return out;
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
    std::string out;
    out.reserve(32);
    appendDate(out, day);
    char before = 'T';
    for (const unsigned part : {static_cast<unsigned>(time.hours().count()), static_cast<unsigned>(time.minutes().count()),
                                static_cast<unsigned>(time.seconds().count())}) {
        out += before;
        appendDigits(out, part, 2);
        before = ':';
    }
    if (fraction != 0) {
        const bool millis = fraction % 1000 == 0;
        out += '.';
        appendDigits(out, static_cast<unsigned>(millis ? fraction / 1000 : fraction), millis ? 3 : 6);
    }
    if (offsetMinutes == 0)
        return out + 'Z';
    out += offsetMinutes < 0 ? '-' : '+';
    const auto offset = static_cast<unsigned>(std::abs(offsetMinutes));
    appendDigits(out, offset / 60, 2);
    out += ':';
    appendDigits(out, offset % 60, 2);
    return out;
}

} // namespace splot::model
