#include "core/model/cron.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

namespace splot::model {

namespace {
constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
/// A leap day comes at the latest after eight years (1896 to 1904).
constexpr int daysToLookAt = 8 * 366 + 1;

struct Range
{
    int number; ///< of the field
    int least;
    int greatest;
    std::span<const std::string_view> words; ///< for least, least + 1, ...
};

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(at, begin), text.size());
        if (at != ' ' || end > begin)
            parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<int> numberIn(std::string_view text, const Range &range)
{
    for (std::size_t i = 0; i < range.words.size(); ++i) {
        if (std::ranges::equal(text, range.words[i], [](char a, char b) { return (a | 0x20) == b; }))
            return range.least + static_cast<int>(i);
    }
    int n = 0;
    const char *end = text.data() + text.size();
    if (text.empty() || std::from_chars(text.data(), end, n).ptr != end || n < range.least ||
        n > range.greatest)
        return {};
    return n;
}

/// One part of a list: `*`, `5`, `8-18`, each also with `/step`.
template <std::size_t N> bool addPart(std::bitset<N> &to, std::string_view part, const Range &range)
{
    int step = 1;
    const auto slash = part.find('/');
    if (slash != std::string_view::npos) {
        const auto n = numberIn(part.substr(slash + 1), {range.number, 1, range.greatest, {}});
        if (!n)
            return false;
        step = *n;
        part = part.substr(0, slash);
    }
    int from = range.least;
    int to_ = range.greatest;
    if (part != "*") {
        const auto dash = part.find('-');
        const auto first = numberIn(part.substr(0, dash), range);
        const auto last = dash == std::string_view::npos ? first : numberIn(part.substr(dash + 1), range);
        if (!first || !last || *first > *last)
            return false;
        from = *first;
        to_ = dash == std::string_view::npos && slash != std::string_view::npos ? range.greatest : *last;
    }
    for (int i = from; i <= to_; i += step)
        to.set(static_cast<std::size_t>(i));
    return true;
}

template <std::size_t N>
base::Result<void> addField(std::bitset<N> &to, std::string_view text, const Range &range)
{
    for (const auto part : split(text, ',')) {
        if (!addPart(to, part, range))
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot",
                                                "\"%1\" in place %2 of a schedule: numbers from %3 to %4 are "
                                                "expected, like 5, 1-5, 1,15 or */10."),
                              {std::string(text), std::to_string(range.number), std::to_string(range.least),
                               std::to_string(range.greatest)});
    }
    return {};
}
} // namespace

base::Result<Cron> Cron::parse(std::string_view text)
{
    const auto fields = split(text, ' ');
    if (fields.size() != 5)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "\"%1\" is no schedule: write minute, hour, day of the month, month "
                                       "and day of the week, like \"0 6 * * 1-5\"."),
            {std::string(text)});
    Cron cron;
    std::bitset<8> days;
    SPLOT_TRY(addField(cron.m_minutes, fields[0], {1, 0, 59, {}}));
    SPLOT_TRY(addField(cron.m_hours, fields[1], {2, 0, 23, {}}));
    SPLOT_TRY(addField(cron.m_days, fields[2], {3, 1, 31, {}}));
    SPLOT_TRY(addField(cron.m_months, fields[3], {4, 1, 12, months}));
    SPLOT_TRY(addField(days, fields[4], {5, 0, 7, weekdays}));
    days.set(7, days.test(0) || days.test(7));
    cron.m_weekdays = days;
    cron.m_anyDay = fields[2].starts_with('*');
    cron.m_anyWeekday = fields[4].starts_with('*');
    return cron;
}

bool Cron::onDay(const QDate &day) const
{
    if (!m_months.test(static_cast<std::size_t>(day.month())))
        return false;
    const bool byDay = m_days.test(static_cast<std::size_t>(day.day()));
    const bool byWeekday = m_weekdays.test(static_cast<std::size_t>(day.dayOfWeek()));
    return m_anyDay || m_anyWeekday ? byDay && byWeekday : byDay || byWeekday;
}

std::optional<Moment> Cron::next(Moment after, const QTimeZone &zone) const
{
    const qint64 least = after.micros / 1000;
    QDate day = QDateTime::fromMSecsSinceEpoch(least, zone).date();
    for (int i = 0; i < daysToLookAt; ++i, day = day.addDays(1)) {
        if (!onDay(day))
            continue;
        for (int minute = 0; minute < 24 * 60; ++minute) {
            if (!m_hours.test(static_cast<std::size_t>(minute / 60)) ||
                !m_minutes.test(static_cast<std::size_t>(minute % 60)))
                continue;
            const QTime wanted(minute / 60, minute % 60);
            const QDateTime at(day, wanted, zone);
            qint64 when = at.toMSecsSinceEpoch();
            if (QDateTime::fromMSecsSinceEpoch(when, zone).time() != wanted) { // left out: where it ends
                const QDateTime before = QDateTime(day, QTime(0, 0), zone).addSecs(-1);
                const auto gap = zone.nextTransition(before);
                when = gap.atUtc.isValid() ? gap.atUtc.toMSecsSinceEpoch() : when;
            }
            if (when > least)
                return Moment{when * 1000, 0};
        }
    }
    return {};
}

} // namespace splot::model
