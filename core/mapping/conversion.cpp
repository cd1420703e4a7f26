#include "core/mapping/conversion.h"

#include "core/mapping/datepattern.h"
#include "core/mapping/step.h"
#include "core/mapping/typedvalues.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>

namespace splot::mapping {

using model::Date;
using model::Decimal;
using model::Field;
using model::FieldType;
using model::Moment;
using model::Value;
using Kind = model::Value::Kind;

namespace {
bool refuse(base::Message &fault, const char *source, const Value &value)
{
    fault = base::Message{source, {sampleText(value), std::string(model::kindName(value.kind()))}};
    return false;
}

bool toText(Value &value, base::Message &fault)
{
    if (value.text())
        return true;
    if (value.list() || value.object())
        return refuse(fault,
                      QT_TRANSLATE_NOOP(
                          "splot", "The value is a %2; the field is text. Add a step that makes text of it."),
                      value);
    value = Value(value.toText());
    return true;
}

bool toInteger(Value &value, base::Message &fault)
{
    if (value.get<std::int64_t>())
        return true;
    if (const auto *text = value.text()) {
        std::int64_t n = 0;
        const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), n);
        if (code == std::errc() && end == text->data() + text->size()) {
            value = Value(n);
            return true;
        }
    }
    const auto number = numberIn(value);
    const auto whole = number ? number->toInteger() : std::nullopt;
    if (!whole)
        return refuse(fault, QT_TRANSLATE_NOOP("splot", "\"%1\" is no whole number."), value);
    value = Value(*whole);
    return true;
}

bool toDecimal(Value &value, base::Message &fault)
{
    if (value.isNumber())
        return true;
    const auto number = numberIn(value);
    if (!number)
        return refuse(
            fault, QT_TRANSLATE_NOOP("splot", "\"%1\" is no number. Local notation needs a step \"number\"."),
            value);
    value = Value(*number);
    return true;
}

bool toBoolean(Value &value, base::Message &fault)
{
    if (value.get<bool>())
        return true;
    const auto *text = value.text();
    if (!text || (*text != "true" && *text != "false"))
        return refuse(
            fault,
            QT_TRANSLATE_NOOP("splot", "\"%1\" is neither yes nor no. Other words need a step \"boolean\"."),
            value);
    value = Value(*text == "true");
    return true;
}

/// The day of a moment that is a midnight where it was written.
std::optional<Date> midnight(const Moment &moment)
{
    const std::int64_t wall = moment.micros + moment.offsetMinutes * 60000000LL;
    if (wall % dayMicros != 0)
        return {};
    return Date{static_cast<std::int32_t>(wall / dayMicros)};
}

bool toDate(Value &value, base::Message &fault)
{
    if (value.get<Date>())
        return true;
    std::optional<Date> date;
    if (const auto *text = value.text()) {
        date = Date::parse(*text);
        const auto moment = date ? std::nullopt : Moment::parse(*text);
        if (moment)
            date = midnight(*moment);
    } else if (const auto *moment = value.get<Moment>()) {
        date = midnight(*moment);
    }
    if (!date)
        return refuse(
            fault,
            QT_TRANSLATE_NOOP(
                "splot", "\"%1\" is no date like 2026-11-24. Other forms need a step \"date\" or \"day\"."),
            value);
    value = Value(*date);
    return true;
}

bool toMoment(Value &value, base::Message &fault)
{
    if (value.get<Moment>())
        return true;
    std::optional<Moment> moment;
    std::optional<Date> date;
    if (const auto *text = value.text()) {
        moment = Moment::parse(*text);
        date = Date::parse(*text);
    } else if (const auto *held = value.get<Date>()) {
        date = *held;
    }
    if (!moment && date)
        moment = Moment{date->days * dayMicros, 0};
    if (!moment)
        return refuse(
            fault,
            QT_TRANSLATE_NOOP("splot", "\"%1\" is no time like 2026-11-24T02:17:39Z. Other forms need a step "
                                       "\"moment\" or \"epoch_seconds\"."),
            value);
    value = Value(*moment);
    return true;
}

bool toOption(const Field &field, Value &value, base::Message &fault)
{
    if (!toText(value, fault))
        return false;
    const auto &options = field.options;
    const bool known =
        options.empty() || std::any_of(options.begin(), options.end(), [&value](const auto &option) {
            return model::sameText(option, *value.text());
        });
    if (!known)
        return refuse(
            fault,
            QT_TRANSLATE_NOOP(
                "splot", "\"%1\" is none of the options of the field. Add the option, or a step \"lookup\"."),
            value);
    return true;
}
} // namespace

bool toFieldType(const Field &field, Value &value, base::Message &fault)
{
    if (value.isBlank()) {
        value = Value();
        return true;
    }
    switch (field.type) {
    case FieldType::Text:
        return toText(value, fault);
    case FieldType::Integer:
        return toInteger(value, fault);
    case FieldType::Decimal:
        return toDecimal(value, fault);
    case FieldType::Boolean:
        return toBoolean(value, fault);
    case FieldType::Date:
        return toDate(value, fault);
    case FieldType::Moment:
        return toMoment(value, fault);
    case FieldType::OneOf:
        return toOption(field, value, fault);
    case FieldType::Reference:
        return value.kind() == Kind::List || value.kind() == Kind::Object
                   ? refuse(
                         fault,
                         QT_TRANSLATE_NOOP(
                             "splot",
                             "The value is a %2; the id of an object is needed. Point the line at the id."),
                         value)
                   : true;
    case FieldType::List:
        return value.list() ? true : refuse(fault, QT_TRANSLATE_NOOP("splot", "\"%1\" is no list."), value);
    }
    return true;
}

void toHeldKind(Value &value, const Value *held)
{
    const Kind wanted = held ? held->kind() : Kind::Empty;
    switch (value.kind()) {
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Boolean:
        if (wanted == Kind::Text)
            value = Value(value.toText());
        break;
    case Kind::Date:
    case Kind::Moment:
        if (wanted != value.kind())
            value = Value(value.toText());
        break;
    case Kind::Text:
        if (wanted == Kind::Integer || wanted == Kind::Decimal) {
            const auto number = numberIn(value);
            if (number && number->toText() == *value.text())
                value = numberValue(*number);
        }
        break;
    case Kind::Empty:
        if (wanted == Kind::List)
            value = Value(model::List{}); // both read as empty; a list stays one
        break;
    default:
        break;
    }
}

std::string localIdText(const Value &value)
{
    return value.list() || value.object() ? std::string() : value.toText();
}

std::string keyText(const Value &value)
{
    if (const auto *text = value.text())
        return model::normalised(*text);
    if (const auto *number = value.get<Decimal>())
        return number->trimmed().toText();
    if (const auto *moment = value.get<Moment>())
        return Moment{moment->micros, 0}.toText();
    return value.toText();
}

std::optional<Moment> momentSince1970(const Decimal &count, int digits)
{
    constexpr std::int64_t end = 253402300800LL * 1000000; // of the year 9999
    const auto micros = count.shifted(digits).rounded(0);
    const auto whole = micros ? micros->toInteger() : std::nullopt;
    return whole && *whole<end && * whole> - end ? std::optional(Moment{*whole, 0}) : std::nullopt;
}

std::optional<Moment> momentOf(const Value &value)
{
    if (value.object())
        return typedMoment(value);
    if (const auto number = value.number()) {
        constexpr std::int64_t farSeconds =
            100000000000; // in the year 5138; greater numbers are milliseconds
        const bool millis = number->compare(Decimal(farSeconds)) >= 0;
        return momentSince1970(*number, millis ? 3 : 6);
    }
    Value copy = value;
    base::Message unused;
    return !value.isBlank() && toMoment(copy, unused) ? std::optional(*copy.get<Moment>()) : std::nullopt;
}

} // namespace splot::mapping
