#include "core/mapping/datepattern.h"

#include "core/mapping/characters.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace splot::mapping {

using model::Date;
using model::Moment;

namespace {
/// Takes `width` digits, or one or two where width is 1; -1: they are not there.
int takeNumber(std::string_view text, std::size_t &at, int width)
{
    const int most = width == 1 ? 2 : width;
    int n = 0;
    int count = 0;
    while (count < most && at < text.size() && isDigit(text[at])) {
        n = n * 10 + (text[at++] - '0');
        ++count;
    }
    return count >= width ? n : -1;
}

void appendNumber(std::string &out, std::int64_t n, int width)
{
    const std::string digits = std::to_string(n);
    if (static_cast<int>(digits.size()) < width)
        out.append(static_cast<std::size_t>(width) - digits.size(), '0');
    out += digits;
}
} // namespace

base::Result<DatePattern::Token> DatePattern::token(char letter, int count, std::string_view pattern)
{
    if (letter == 'z') // Qt's and .NET's letter for milliseconds
        letter = 'S';
    const std::string_view both = "MdHms";
    const bool ok = (letter == 'y' && (count == 4 || count == 2)) ||
                    (letter == 'S' && (count == 3 || count == 6)) ||
                    (both.find(letter) != std::string_view::npos && count <= 2);
    if (!ok)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP(
                "splot", "The pattern \"%1\" has \"%2\", which means nothing. There are yyyy yy MM M dd d "
                         "HH H mm m ss s SSS; other letters go into 'quotes'."),
            {std::string(pattern), std::string(static_cast<std::size_t>(count), letter)});
    return Token{letter, count, {}};
}

bool DatePattern::has(char part) const
{
    return std::any_of(m_tokens.begin(), m_tokens.end(), [part](const Token &t) { return t.part == part; });
}

base::Result<DatePattern> DatePattern::make(std::string_view pattern, bool time)
{
    DatePattern made;
    made.m_text = pattern;
    const auto literal = [&made](char c) {
        if (made.m_tokens.empty() || made.m_tokens.back().part != '\0')
            made.m_tokens.emplace_back();
        made.m_tokens.back().literal += c;
    };
    for (std::size_t i = 0; i < pattern.size();) {
        if (pattern[i] == '\'') {
            for (++i; i < pattern.size() && pattern[i] != '\''; ++i)
                literal(pattern[i]);
            ++i;
        } else if (!isLetter(pattern[i])) {
            literal(pattern[i++]);
        } else {
            const auto end = std::min(pattern.find_first_not_of(pattern[i], i), pattern.size());
            SPLOT_ASSIGN(Token t, token(pattern[i], static_cast<int>(end - i), pattern));
            made.m_tokens.push_back(std::move(t));
            i = end;
        }
    }
    const bool day = made.has('y') && made.has('M') && made.has('d');
    const bool hours = made.has('H') || made.has('m') || made.has('s') || made.has('S');
    if (!day || (hours && !time))
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP(
                "splot", "The pattern \"%1\" needs a year, a month and a day, and only times have hours."),
            {std::string(pattern)});
    return made;
}

std::optional<CalendarTime> DatePattern::read(std::string_view text) const
{
    int year = 0;
    int month = 0;
    int day = 0;
    std::int64_t micros = 0;
    std::size_t at = 0;
    for (const auto &t : m_tokens) {
        if (t.part == '\0') {
            if (!text.substr(at).starts_with(t.literal))
                return {};
            at += t.literal.size();
            continue;
        }
        const int n = takeNumber(text, at, t.width);
        if (n < 0 || (t.part == 'H' && n > 23) || ((t.part == 'm' || t.part == 's') && n > 59))
            return {};
        switch (t.part) {
        case 'y':
            year = t.width == 2 ? (n < 70 ? 2000 + n : 1900 + n) : n;
            break;
        case 'M':
            month = n;
            break;
        case 'd':
            day = n;
            break;
        case 'H':
            micros += n * 60 * minuteMicros;
            break;
        case 'm':
            micros += n * minuteMicros;
            break;
        case 's':
            micros += n * secondMicros;
            break;
        default:
            micros += t.width == 3 ? n * 1000 : n;
        }
    }
    const auto date = Date::of(year, month, day);
    return date && at == text.size() ? std::optional(CalendarTime{*date, micros}) : std::nullopt;
}

std::string DatePattern::write(const CalendarTime &time) const
{
    namespace ch = std::chrono;
    const ch::year_month_day ymd{ch::sys_days(ch::days(time.day.days))};
    std::string out;
    for (const auto &t : m_tokens) {
        const int year = static_cast<int>(ymd.year());
        switch (t.part) {
        case '\0':
            out += t.literal;
            break;
        case 'y':
            appendNumber(out, t.width == 2 ? year % 100 : year, t.width);
            break;
        case 'M':
            appendNumber(out, static_cast<unsigned>(ymd.month()), t.width);
            break;
        case 'd':
            appendNumber(out, static_cast<unsigned>(ymd.day()), t.width);
            break;
        case 'H':
            appendNumber(out, time.micros / (60 * minuteMicros), t.width);
            break;
        case 'm':
            appendNumber(out, time.micros / minuteMicros % 60, t.width);
            break;
        case 's':
            appendNumber(out, time.micros / secondMicros % 60, t.width);
            break;
        default:
            appendNumber(out, time.micros % secondMicros / (t.width == 3 ? 1000 : 1), t.width);
        }
    }
    return out;
}

base::Result<ZoneTable> ZoneTable::make(const std::string &name)
{
    ZoneTable table;
    if (name.empty() || name == "UTC" || name == "Z")
        return table;
    const QTimeZone zone(QByteArray::fromStdString(name));
    if (!zone.isValid())
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "There is no time zone \"%1\". Names look like Europe/Warsaw."),
            {name});
    const auto start = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const auto end = QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    table.m_first = zone.offsetFromUtc(start) / 60;
    for (const auto &change : zone.transitions(start, end))
        table.m_changes.emplace_back(change.atUtc.toMSecsSinceEpoch() * 1000, change.offsetFromUtc / 60);
    return table;
}

int ZoneTable::offsetAt(std::int64_t utcMicros) const
{
    const auto after = std::upper_bound(m_changes.begin(), m_changes.end(), utcMicros,
                                        [](std::int64_t t, const auto &change) { return t < change.first; });
    return after == m_changes.begin() ? m_first : std::prev(after)->second;
}

std::optional<Moment> ZoneTable::moment(const CalendarTime &local) const
{
    const std::int64_t wall = local.day.days * dayMicros + local.micros;
    // the larger offset, before the clock goes back, is the earlier moment
    const int a = offsetAt(wall - dayMicros);
    const int b = offsetAt(wall + dayMicros);
    for (const int offset : {std::max(a, b), std::min(a, b)}) {
        const std::int64_t utc = wall - offset * minuteMicros;
        if (offsetAt(utc) == offset)
            return Moment{utc, static_cast<std::int16_t>(offset)};
    }
    return {};
}

CalendarTime ZoneTable::local(const Moment &moment) const
{
    const std::int64_t wall = moment.micros + offsetAt(moment.micros) * minuteMicros;
    std::int64_t days = wall / dayMicros;
    if (wall % dayMicros < 0)
        --days;
    return {Date{static_cast<std::int32_t>(days)}, wall - days * dayMicros};
}

} // namespace splot::mapping
