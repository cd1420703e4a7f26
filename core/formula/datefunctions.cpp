#include "core/formula/functions.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <array>

namespace splot::formula {

namespace {
using model::Date;
using model::Moment;
using model::Value;

tl::unexpected<base::Error> noDate(const Value &v)
{
    return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is no date."),
                      {v.toText().substr(0, 60)});
}

/// The calendar day of a date, of a moment in its own offset, or of their ISO 8601 text.
base::Result<Date> dayOf(const Value &v)
{
    if (const auto *date = v.get<Date>())
        return *date;
    auto moment = v.get<Moment>() ? std::optional(*v.get<Moment>()) : std::nullopt;
    if (const auto *text = v.text()) {
        if (const auto date = Date::parse(*text))
            return *date;
        moment = Moment::parse(*text);
    }
    if (!moment)
        return noDate(v);
    const auto local = moment->micros + moment->offsetMinutes * 60000000LL;
    const auto day = local / 86400000000LL - (local % 86400000000LL < 0 ? 1 : 0);
    return Date{static_cast<std::int32_t>(day)};
}

QDate toQt(const Date &date)
{
    return QDate(1970, 1, 1).addDays(date.days);
}

Answer fromQt(const QDate &date, const Value &asked)
{
    const auto made = date.isValid() ? Date::of(date.year(), date.month(), date.day()) : std::nullopt;
    if (!made)
        return noDate(asked);
    return Value(*made);
}

Answer date(const Arguments &a)
{
    if (a.size() == 3) {
        SPLOT_ASSIGN(const auto y, wholeArgument(a, 0, 0, 1, 9999));
        SPLOT_ASSIGN(const auto m, wholeArgument(a, 1, 1, 1, 12));
        SPLOT_ASSIGN(const auto d, wholeArgument(a, 2, 1, 1, 31));
        const auto made = Date::of(static_cast<int>(y), static_cast<int>(m), static_cast<int>(d));
        return made ? Answer(Value(*made)) : noDate(a[2]);
    }
    if (a[0].isBlank())
        return Value();
    SPLOT_ASSIGN(const auto day, dayOf(a[0]));
    return Value(day);
}

Answer moment(const Arguments &a)
{
    if (a[0].isBlank() || a[0].get<Moment>())
        return a[0];
    const auto made = a[0].text() ? Moment::parse(*a[0].text()) : std::nullopt;
    return made ? Answer(Value(*made)) : noDate(a[0]);
}

Answer year(const Arguments &a)
{
    SPLOT_ASSIGN(const auto day, dayOf(a[0]));
    return Value(toQt(day).year());
}

Answer month(const Arguments &a)
{
    SPLOT_ASSIGN(const auto day, dayOf(a[0]));
    return Value(toQt(day).month());
}

Answer dayOfMonth(const Arguments &a)
{
    SPLOT_ASSIGN(const auto day, dayOf(a[0]));
    return Value(toQt(day).day());
}

Answer daysBetween(const Arguments &a)
{
    SPLOT_ASSIGN(const auto from, dayOf(a[0]));
    SPLOT_ASSIGN(const auto to, dayOf(a[1]));
    return Value(static_cast<std::int64_t>(to.days) - from.days);
}

Answer addDays(const Arguments &a)
{
    SPLOT_ASSIGN(const auto day, dayOf(a[0]));
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 0, -4000000, 4000000));
    return fromQt(toQt(day).addDays(n), a[0]);
}

Answer addMonths(const Arguments &a)
{
    SPLOT_ASSIGN(const auto day, dayOf(a[0]));
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 0, -120000, 120000));
    return fromQt(toQt(day).addMonths(static_cast<int>(n)), a[0]);
}

Answer formatDate(const Arguments &a)
{
    if (a[0].isBlank())
        return Value(std::string());
    SPLOT_ASSIGN(const auto day, dayOf(a[0]));
    return Value(toQt(day).toString(QString::fromStdString(toWords(a[1]).substr(0, 100))).toStdString());
}

constexpr std::array table{
    Function{"date", 1, 3, Type::Date, Type::Any, date},
    Function{"moment", 1, 1, Type::Moment, Type::Any, moment},
    Function{"year", 1, 1, Type::Number, Type::Any, year},
    Function{"month", 1, 1, Type::Number, Type::Any, month},
    Function{"day", 1, 1, Type::Number, Type::Any, dayOfMonth},
    Function{"days_between", 2, 2, Type::Number, Type::Any, daysBetween},
    Function{"add_days", 2, 2, Type::Date, Type::Any, addDays},
    Function{"add_months", 2, 2, Type::Date, Type::Any, addMonths},
    Function{"format_date", 2, 2, Type::Text, Type::Any, formatDate},
};
} // namespace

std::span<const Function> dateFunctions()
{
    return table;
}

} // namespace splot::formula
