#include "core/formula/functions.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace splot::formula {

namespace {
using model::Date;
using model::Moment;
using model::Value;

tl::unexpected<base::Error> noDate(const Value &v)
{
    return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is no date."),
                      {shown(v)});
}

QDate toQt(const Date &date)
{
    return QDate(1970, 1, 1).addDays(date.days);
}

/// Empty dates stay empty.
template <class Change> Answer changedDay(const Arguments &a, Change change)
{
    SPLOT_ASSIGN(const auto day, toDay(a[0]));
    return day ? change(*day) : Answer(Value());
}

Answer fromQt(const QDate &date, const Value &asked)
{
    const auto made = date.isValid() ? Date::of(date.year(), date.month(), date.day()) : std::nullopt;
    return made ? Answer(Value(*made)) : noDate(asked);
}

Answer date(const Arguments &a)
{
    if (a.size() == 1)
        return changedDay(a, [](const Date &day) { return Answer(Value(day)); });
    SPLOT_ASSIGN(const auto y, wholeArgument(a, 0, 0, 1, 9999));
    SPLOT_ASSIGN(const auto m, wholeArgument(a, 1, 1, 1, 12));
    SPLOT_ASSIGN(const auto d, wholeArgument(a, 2, 1, 1, 31));
    const auto made = Date::of(static_cast<int>(y), static_cast<int>(m), static_cast<int>(d));
    if (!made)
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "There is no day %1-%2-%3."),
                          {std::to_string(y), std::to_string(m), std::to_string(d)});
    return Value(*made);
}

Answer moment(const Arguments &a)
{
    if (a[0].isBlank() || a[0].get<Moment>())
        return a[0].isBlank() ? Value() : a[0];
    if (const auto *day = a[0].get<Date>())
        return Value(Moment{day->days * 86400000000LL, 0});
    const auto made = a[0].text() ? Moment::parse(*a[0].text()) : std::nullopt;
    return made ? Answer(Value(*made)) : noDate(a[0]);
}

Answer year(const Arguments &a)
{
    return changedDay(a, [](const Date &day) { return Answer(Value(toQt(day).year())); });
}

Answer month(const Arguments &a)
{
    return changedDay(a, [](const Date &day) { return Answer(Value(toQt(day).month())); });
}

Answer dayOfMonth(const Arguments &a)
{
    return changedDay(a, [](const Date &day) { return Answer(Value(toQt(day).day())); });
}

Answer weekday(const Arguments &a)
{
    return changedDay(a, [](const Date &day) { return Answer(Value(toQt(day).dayOfWeek())); });
}

Answer daysBetween(const Arguments &a)
{
    SPLOT_ASSIGN(const auto from, toDay(a[0]));
    SPLOT_ASSIGN(const auto to, toDay(a[1]));
    return from && to ? Value(static_cast<std::int64_t>(to->days) - from->days) : Value();
}

Answer addDays(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 0, -4000000, 4000000));
    return changedDay(a, [&a, n](const Date &day) { return fromQt(toQt(day).addDays(n), a[0]); });
}

Answer addMonths(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 0, -120000, 120000));
    return changedDay(
        a, [&a, n](const Date &day) { return fromQt(toQt(day).addMonths(static_cast<int>(n)), a[0]); });
}

/// A moment is shown in its own offset.
QDateTime local(const Moment &m)
{
    return QDateTime::fromMSecsSinceEpoch(m.micros / 1000 + m.offsetMinutes * 60000LL, Qt::UTC);
}

Answer formatDate(const Arguments &a)
{
    SPLOT_ASSIGN(const auto format, toWords(a[1]));
    if (format.size() > 100)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The form of the date is longer than 100 bytes."));
    SPLOT_ASSIGN(const auto day, toDay(a[0]));
    if (!day)
        return Value(std::string());
    auto moment = a[0].get<Moment>() ? std::optional(*a[0].get<Moment>()) : std::nullopt;
    if (a[0].text())
        moment = Moment::parse(*a[0].text());
    const auto when = moment ? local(*moment) : QDateTime(toQt(*day), QTime(0, 0), Qt::UTC);
    return Value(when.toString(QString::fromStdString(format)).toStdString());
}

Answer inZone(const Arguments &a)
{
    SPLOT_ASSIGN(const auto time, moment(a));
    const auto *at = time.get<Moment>();
    if (!at)
        return Value();
    SPLOT_ASSIGN(const auto name, toWords(a[1]));
    const QTimeZone zone(QByteArray::fromStdString(name));
    if (!zone.isValid())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The time zone \"%1\" is not known; use a name like Europe/Warsaw."),
                          {name});
    const auto offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at->micros / 1000, Qt::UTC)) / 60;
    return Value(Moment{at->micros, static_cast<decltype(Moment::offsetMinutes)>(offset)});
}

constexpr std::array dateTable{
    Function{"date",
             "date(text)",
             QT_TRANSLATE_NOOP("splot",
                               "The day of a text like 2026-11-24, of a time, or of year, month and day."),
             "date(2026, 11, 24)",
             "\"2026-11-24\"",
             1,
             3,
             Type::Date,
             {},
             date},
    Function{"moment",
             "moment(text)",
             QT_TRANSLATE_NOOP("splot", "The point in time of a text; without an offset in UTC."),
             "moment('2026-11-24 02:17+01:00')",
             "\"2026-11-24T02:17:00+01:00\"",
             1,
             1,
             Type::Moment,
             {Type::Date},
             moment},
    Function{"in_zone",
             "in_zone(time, zone)",
             QT_TRANSLATE_NOOP("splot", "The same point in time as the clocks of a time zone show it."),
             "in_zone('2026-11-24T02:17:00Z', 'Europe/Warsaw')",
             "\"2026-11-24T03:17:00+01:00\"",
             2,
             2,
             Type::Moment,
             {Type::Date, Type::Text},
             inZone},
    Function{"year",
             "year(date)",
             QT_TRANSLATE_NOOP("splot", "The year."),
             "year(due)",
             "2026",
             1,
             1,
             Type::Number,
             {Type::Date},
             year},
    Function{"month",
             "month(date)",
             QT_TRANSLATE_NOOP("splot", "The month, 1 to 12."),
             "month(due)",
             "11",
             1,
             1,
             Type::Number,
             {Type::Date},
             month},
    Function{"day",
             "day(date)",
             QT_TRANSLATE_NOOP("splot", "The day of the month."),
             "day(due)",
             "24",
             1,
             1,
             Type::Number,
             {Type::Date},
             dayOfMonth},
    Function{"weekday",
             "weekday(date)",
             QT_TRANSLATE_NOOP("splot", "The day of the week, Monday is 1."),
             "weekday(due)",
             "2",
             1,
             1,
             Type::Number,
             {Type::Date},
             weekday},
    Function{"days_between",
             "days_between(from, to)",
             QT_TRANSLATE_NOOP("splot", "How many days later the second one is."),
             "days_between(due, '2026-12-01')",
             "7",
             2,
             2,
             Type::Number,
             {Type::Date, Type::Date},
             daysBetween},
    Function{"add_days",
             "add_days(date, count)",
             QT_TRANSLATE_NOOP("splot", "So many days later, or earlier."),
             "add_days(due, 14)",
             "\"2026-12-08\"",
             2,
             2,
             Type::Date,
             {Type::Date, Type::Number},
             addDays},
    Function{
        "add_months",
        "add_months(date, count)",
        QT_TRANSLATE_NOOP("splot", "So many months later, or earlier; at most the last day of that month."),
        "add_months('2026-01-31', 1)",
        "\"2026-02-28\"",
        2,
        2,
        Type::Date,
        {Type::Date, Type::Number},
        addMonths},
    Function{"format_date",
             "format_date(date, form)",
             QT_TRANSLATE_NOOP("splot", "As text: yyyy, MM, dd, HH, mm, ss; a time in its own offset."),
             "format_date(due, 'dd.MM.yyyy')",
             "\"24.11.2026\"",
             2,
             2,
             Type::Text,
             {Type::Date, Type::Text},
             formatDate},
};
} // namespace

std::span<const Function> dateFunctions()
{
    return dateTable;
}

} // namespace splot::formula
