#include "core/format/json.h"
#include "core/mapping/place.h"
#include "core/mapping/step.h"
#include "core/mapping/typedvalues.h"

#include <QtGlobal>

namespace splot::mapping {

using model::Date;
using model::Decimal;
using model::Moment;
using model::Object;
using model::Value;

namespace {
base::Result<PreparedStep> memberStep(const StepSource &source)
{
    SPLOT_ASSIGN(const Place place, Place::parse(source.text(0)));
    if (place.empty() || place.loops())
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" names no member."),
                          {source.text(0)});
    return prepared([place](Value &value, Scope &scope) {
        if (value.isBlank()) {
            value = Value();
            return true;
        }
        if (!value.object() && !value.list())
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no object with members."),
                              {sampleText(value)});
        const Value *found = place.find(value).value;
        Value member = found ? *found : Value();
        value = std::move(member);
        return true;
    });
}

base::Result<PreparedStep> memberBack(const StepSource &source)
{
    SPLOT_ASSIGN(const Place place, Place::parse(source.text(0)));
    return prepared([place](Value &value, Scope &) {
        if (value.isEmpty())
            return true;
        Value wrapped;
        place.put(wrapped, std::move(value));
        value = std::move(wrapped);
        return true;
    });
}

/// Reads an object of one type; other kinds of values pass.
Run typed(const char *type, std::function<std::optional<Value>(const Value &)> read)
{
    return [type = std::string(type), read = std::move(read)](Value &value, Scope &scope) {
        if (!value.object())
            return true;
        auto result = isTyped(value, type) ? read(value) : std::nullopt;
        if (!result)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no object of the type %2."),
                              {sampleText(value), type});
        value = std::move(*result);
        return true;
    };
}

template <class T> std::optional<Value> valueFrom(const std::optional<T> &found)
{
    return found ? std::optional(Value(*found)) : std::nullopt;
}

base::Result<PreparedStep> jsonIn(const StepSource &)
{
    return prepared([](Value &value, Scope &scope) {
        const auto *text = value.text();
        if (!text || text->empty())
            return true;
        auto read = format::readJson(*text);
        if (!read)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "The text is no JSON: %1"), {read.error().text()});
        value = std::move(*read);
        return true;
    });
}

base::Result<PreparedStep> jsonOut(const StepSource &)
{
    return prepared([](Value &value, Scope &) {
        if (!value.isEmpty())
            value = Value(format::writeJson(value));
        return true;
    });
}

base::Result<PreparedStep> decimalIn(const StepSource &)
{
    return prepared(typed("Decimal", [](const Value &object) -> std::optional<Value> {
        const Value *digits = object.member("decimal");
        return digits ? valueFrom(numberIn(*digits)) : std::nullopt;
    }));
}

base::Result<PreparedStep> decimalOut(const StepSource &)
{
    return prepared([](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto number = numberIn(value);
        if (!number)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."), {sampleText(value)});
        value = Value(Object{{"__class__", "Decimal"}, {"decimal", number->toText()}});
        return true;
    });
}

base::Result<PreparedStep> typedDateIn(const StepSource &)
{
    return prepared(typed("date", [](const Value &object) { return valueFrom(typedDate(object)); }));
}

base::Result<PreparedStep> typedDateOut(const StepSource &)
{
    return prepared([](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto *date = value.get<Date>();
        if (!date)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no date."), {sampleText(value)});
        value = Value(typedObject(*date));
        return true;
    });
}

base::Result<PreparedStep> typedMomentIn(const StepSource &)
{
    return prepared(typed("datetime", [](const Value &object) { return valueFrom(typedMoment(object)); }));
}

base::Result<PreparedStep> typedMomentOut(const StepSource &)
{
    return prepared([](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto *moment = value.get<Moment>();
        if (!moment)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no time."), {sampleText(value)});
        value = Value(typedObject(*moment));
        return true;
    });
}

base::Result<PreparedStep> durationIn(const StepSource &)
{
    return prepared(typed("timedelta", [](const Value &object) -> std::optional<Value> {
        const Value *seconds = object.member("seconds");
        return seconds && seconds->isNumber() ? std::optional(*seconds) : std::nullopt;
    }));
}

base::Result<PreparedStep> durationOut(const StepSource &)
{
    return prepared([](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto seconds = numberIn(value);
        if (!seconds)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number of seconds."),
                              {sampleText(value)});
        value = Value(Object{{"__class__", "timedelta"}, {"seconds", numberValue(*seconds)}});
        return true;
    });
}
} // namespace

std::vector<Function> objectFunctions()
{
    return {
        {"member",
         {{"place"}},
         memberStep,
         memberBack,
         QT_TRANSLATE_NOOP(
             "splot",
             "Takes a member of an object; turned round, puts the value into an object with only that."),
         "member name: {\"name\": \"a\"} -> \"a\""},
        {"json",
         {},
         jsonIn,
         jsonOut,
         QT_TRANSLATE_NOOP("splot", "Reads the JSON that stands in a text."),
         "\"[1, 2]\" -> [1, 2]"},
        {"typed_decimal",
         {},
         decimalIn,
         decimalOut,
         QT_TRANSLATE_NOOP("splot", "Reads a number that stands as an object of the class Decimal."),
         "{\"__class__\": \"Decimal\", \"decimal\": \"1.20\"} -> 1.20"},
        {"typed_date",
         {},
         typedDateIn,
         typedDateOut,
         QT_TRANSLATE_NOOP("splot", "Reads a date that stands as an object of the class date."),
         "{\"__class__\": \"date\", \"year\": 2026, \"month\": 11, \"day\": 24} -> 2026-11-24"},
        {"typed_datetime",
         {},
         typedMomentIn,
         typedMomentOut,
         QT_TRANSLATE_NOOP("splot", "Reads a time in UTC that stands as an object of the class datetime."),
         "{\"__class__\": \"datetime\", \"year\": 2026, ...} -> 2026-11-24T02:17:39Z"},
        {"typed_duration",
         {},
         durationIn,
         durationOut,
         QT_TRANSLATE_NOOP("splot",
                           "Reads a duration that stands as an object of the class timedelta, in seconds."),
         "{\"__class__\": \"timedelta\", \"seconds\": 90} -> 90"},
    };
}

} // namespace splot::mapping
