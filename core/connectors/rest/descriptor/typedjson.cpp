#include "core/connectors/rest/descriptor/typedjson.h"

#include <QtGlobal>

#include <chrono>

namespace splot::connectors {

using base::Result;
using model::Value;

namespace {
constexpr std::int64_t microsPerSecond = 1'000'000;

std::int64_t whole(const Value &object, std::string_view name)
{
    const auto *member = object.member(name);
    const auto *number = member ? member->get<std::int64_t>() : nullptr;
    return number ? *number : 0;
}

std::optional<model::Date> dateOf(const Value &v)
{
    return model::Date::of(static_cast<int>(whole(v, "year")), static_cast<int>(whole(v, "month")),
                           static_cast<int>(whole(v, "day")));
}

std::int64_t microsOf(const Value &v)
{
    return ((whole(v, "hour") * 60 + whole(v, "minute")) * 60 + whole(v, "second")) * microsPerSecond +
           whole(v, "microsecond");
}

void setDate(Value &object, model::Date date)
{
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(date.days))};
    object.setMember("year", Value(static_cast<int>(day.year())));
    object.setMember("month", Value(static_cast<std::int64_t>(static_cast<unsigned>(day.month()))));
    object.setMember("day", Value(static_cast<std::int64_t>(static_cast<unsigned>(day.day()))));
}

void setMoment(Value &object, model::Moment moment)
{
    constexpr std::int64_t perDay = 86400 * microsPerSecond;
    const auto day = moment.micros >= 0 ? moment.micros / perDay : -((-moment.micros + perDay - 1) / perDay);
    const auto rest = moment.micros - day * perDay;
    setDate(object, model::Date{static_cast<std::int32_t>(day)});
    object.setMember("hour", Value(rest / (3600 * microsPerSecond)));
    object.setMember("minute", Value(rest / (60 * microsPerSecond) % 60));
    object.setMember("second", Value(rest / microsPerSecond % 60));
    object.setMember("microsecond", Value(rest % microsPerSecond));
}
} // namespace

Result<TypedJson> TypedJson::from(const Value &source)
{
    TypedJson out;
    const auto *tag = source.member("tag");
    const auto *types = source.member("types");
    if (!tag || !tag->text() || !types || !types->object())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "Typed JSON needs \"tag\" and \"types\"."));
    out.m_tag = *tag->text();
    for (const auto &[name, type] : *types->object()) {
        const auto *kind = type.member("kind");
        const auto *member = type.member("member");
        out.m_types[name] = {kind ? kind->toText() : std::string(),
                             member ? member->toText() : std::string()};
    }
    return out;
}

Result<Value> TypedJson::plain(const Type &type, const Value &tagged) const
{
    if (type.kind == "date") {
        if (const auto date = dateOf(tagged))
            return Value(date->toText());
    } else if (type.kind == "moment") {
        if (const auto date = dateOf(tagged))
            return Value(model::Moment{date->days * 86400 * microsPerSecond + microsOf(tagged), 0}.toText());
    } else if (const auto *member = tagged.member(type.member)) {
        if (type.kind == "text")
            return Value(member->toText());
        if (auto number = model::Decimal::parse(member->toText()))
            return Value(std::move(*number));
    }
    return base::fail(base::ErrorCode::Corrupt,
                      QT_TRANSLATE_NOOP("splot", "The answer has a broken value of the kind %1."),
                      {type.kind}, tagged.toText());
}

Result<Value> TypedJson::decoded(Value value) const
{
    if (empty())
        return value;
    if (auto *list = value.list()) {
        for (auto &element : *list) {
            SPLOT_ASSIGN(element, decoded(std::move(element)));
        }
    } else if (auto *members = value.object()) {
        if (const auto *tag = value.member(m_tag); tag && tag->text()) {
            if (const auto type = m_types.find(*tag->text()); type != m_types.end())
                return plain(type->second, value);
        }
        for (auto &[name, member] : *members) {
            SPLOT_ASSIGN(member, decoded(std::move(member)));
        }
    }
    return value;
}

Value TypedJson::tagged(const std::string &kind, const Value &value) const
{
    for (const auto &[name, type] : m_types) {
        if (type.kind != kind)
            continue;
        Value out{model::Object{{m_tag, Value(name)}}};
        if (kind == "date")
            setDate(out, *value.get<model::Date>());
        else if (kind == "moment")
            setMoment(out, *value.get<model::Moment>());
        else
            out.setMember(type.member, Value(value.toText()));
        return out;
    }
    return value;
}

Value TypedJson::encoded(Value value) const
{
    if (empty())
        return value;
    if (auto *list = value.list()) {
        for (auto &element : *list)
            element = encoded(std::move(element));
    } else if (auto *members = value.object()) {
        for (auto &[name, member] : *members)
            member = encoded(std::move(member));
    } else if (value.kind() == Value::Kind::Decimal) {
        return tagged("decimal", value);
    } else if (value.kind() == Value::Kind::Date) {
        return tagged("date", value);
    } else if (value.kind() == Value::Kind::Moment) {
        return tagged("moment", value);
    }
    return value;
}

} // namespace splot::connectors
