#include "core/connectors/rest/cursor.h"

#include "core/connectors/rest/descriptor/conversion.h"

namespace splot::connectors {

using model::Value;

namespace {
constexpr std::int64_t millisecond = 1000; ///< the finest step that a filter on moments is trusted with

std::int64_t micros(const Value &value)
{
    const auto moment = model::Moment::parse(value.toText());
    return moment ? moment->micros : 0;
}

Value less(const CursorSpec &spec, const Value &value, std::int64_t amount, std::int64_t unit)
{
    if (amount == 0 || spec.kind == "text")
        return value;
    if (spec.kind == "moment")
        return Value(model::Moment{micros(value) - amount * unit, 0}.toText());
    const auto number = value.number().value_or(model::Decimal());
    const auto result = number.minus(model::Decimal(amount));
    if (!result)
        return value;
    const auto whole = result->toInteger();
    return whole ? Value(*whole) : Value(*result);
}
} // namespace

base::Result<Value> cursorValue(const CursorSpec &spec, const Value &raw)
{
    if (spec.kind == "moment") {
        SPLOT_ASSIGN(const auto moment, converted(raw, "moment"));
        return Value(moment.toText());
    }
    if (spec.kind == "number" && !raw.isNumber()) {
        SPLOT_ASSIGN(const auto number, converted(raw, "decimal"));
        const auto whole = number.number() ? number.number()->toInteger() : std::nullopt;
        return whole ? Value(*whole) : number;
    }
    return spec.kind == "text" ? Value(raw.toText()) : raw;
}

int compareCursors(const CursorSpec &spec, const Value &a, const Value &b)
{
    if (spec.kind == "moment")
        return micros(a) < micros(b) ? -1 : micros(a) > micros(b) ? 1 : 0;
    if (spec.kind == "number")
        return a.number().value_or(model::Decimal()).compare(b.number().value_or(model::Decimal()));
    const auto order = a.toText().compare(b.toText());
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

Value inclusiveFrom(const CursorSpec &spec, const Value &value)
{
    if (!spec.exclusive)
        return value;
    return spec.kind == "moment" ? less(spec, value, 1, millisecond) : less(spec, value, 1, 1);
}

Value overlapped(const CursorSpec &spec, const Value &value)
{
    return inclusiveFrom(spec, less(spec, value, spec.overlap, microsPerSecond));
}

} // namespace splot::connectors
