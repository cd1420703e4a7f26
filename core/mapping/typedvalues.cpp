#include "core/mapping/typedvalues.h"

#include "core/mapping/datepattern.h"

#include <chrono>

namespace splot::mapping {

using model::Date;
using model::Moment;
using model::Object;
using model::Value;

namespace {
/// The whole number in a member, 0 where it has none; -1: it is not between 0 and `most`.
std::int64_t part(const Value &object, std::string_view name, std::int64_t most)
{
    const Value *v = object.member(name);
    if (!v)
        return 0;
    const auto *n = v->get<std::int64_t>();
    return n && *n >= 0 && *n <= most ? *n : -1;
}

std::optional<Date> dateParts(const Value &object)
{
    const auto year = part(object, "year", 9999);
    return year < 0 ? std::nullopt
                    : Date::of(static_cast<int>(year), static_cast<int>(part(object, "month", 12)),
                               static_cast<int>(part(object, "day", 31)));
}

Object dateMembers(const char *type, Date date)
{
    const std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(date.days))};
    return {{"__class__", type},
            {"year", static_cast<int>(ymd.year())},
            {"month", static_cast<std::int64_t>(static_cast<unsigned>(ymd.month()))},
            {"day", static_cast<std::int64_t>(static_cast<unsigned>(ymd.day()))}};
}
} // namespace

bool isTyped(const Value &value, std::string_view type)
{
    const Value *named = value.member("__class__");
    return named && named->text() && *named->text() == type;
}

std::optional<Date> typedDate(const Value &value)
{
    return isTyped(value, "date") ? dateParts(value) : std::nullopt;
}

std::optional<Moment> typedMoment(const Value &value)
{
    const auto date = isTyped(value, "datetime") ? dateParts(value) : std::nullopt;
    const auto hour = part(value, "hour", 23);
    const auto minute = part(value, "minute", 59);
    const auto seconds = part(value, "second", 59);
    const auto micros = part(value, "microsecond", secondMicros - 1);
    if (!date || hour < 0 || minute < 0 || seconds < 0 || micros < 0)
        return {};
    return Moment{date->days * dayMicros + ((hour * 60 + minute) * 60 + seconds) * secondMicros + micros, 0};
}

Object typedObject(Date date)
{
    return dateMembers("date", date);
}

Object typedObject(Moment moment)
{
    std::int64_t days = moment.micros / dayMicros;
    if (moment.micros % dayMicros < 0)
        --days;
    const std::int64_t rest = moment.micros - days * dayMicros;
    Object members = dateMembers("datetime", Date{static_cast<std::int32_t>(days)});
    members.emplace_back("hour", rest / secondMicros / 3600);
    members.emplace_back("minute", rest / secondMicros / 60 % 60);
    members.emplace_back("second", rest / secondMicros % 60);
    members.emplace_back("microsecond", rest % secondMicros);
    return members;
}

} // namespace splot::mapping
