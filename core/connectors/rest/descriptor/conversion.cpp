#include "core/connectors/rest/descriptor/conversion.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace splot::connectors {

using base::Result;
using model::Value;

namespace {
constexpr std::array<std::string_view, 8> conversions{"text", "integer", "decimal", "boolean",
                                                      "date", "moment",  "epoch",   "epochMillis"};

tl::unexpected<base::Error> cannot(const Value &value, std::string_view kind)
{
    return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" cannot be read as %2."),
                      {excerpt(value.toText(), 100), std::string(kind)});
}

Result<model::Decimal> decimalOf(const Value &value, std::string_view kind)
{
    if (const auto number = value.number())
        return *number;
    if (value.text()) {
        if (auto parsed = model::Decimal::parse(*value.text()))
            return parsed;
    }
    return cannot(value, kind);
}

Result<Value> asInteger(const Value &value)
{
    SPLOT_ASSIGN(const auto number, decimalOf(value, "integer"));
    if (const auto whole = number.toInteger())
        return Value(*whole);
    return cannot(value, "integer");
}

Result<Value> asBoolean(const Value &value)
{
    if (value.kind() == Value::Kind::Boolean)
        return value;
    const auto text = value.toText();
    if (text == "true" || text == "1" || text == "yes")
        return Value(true);
    if (text == "false" || text == "0" || text == "no")
        return Value(false);
    return cannot(value, "boolean");
}

Result<Value> asDate(const Value &value)
{
    if (value.kind() == Value::Kind::Date)
        return value;
    if (value.text()) {
        if (const auto date = model::Date::parse(std::string_view(*value.text()).substr(0, 10)))
            return Value(*date);
    }
    return cannot(value, "date");
}

Result<Value> asMoment(const Value &value)
{
    if (value.kind() == Value::Kind::Moment)
        return value;
    if (value.text()) {
        if (const auto moment = model::Moment::parse(*value.text()))
            return Value(*moment);
        if (const auto date = model::Date::parse(*value.text()))
            return Value(model::Moment{static_cast<std::int64_t>(date->days) * 86'400'000'000, 0});
    }
    return cannot(value, "moment");
}

Result<Value> asEpoch(const Value &value, std::int64_t unitMicros)
{
    SPLOT_ASSIGN(const auto number, decimalOf(value, "moment"));
    SPLOT_ASSIGN(const auto micros, number.times(model::Decimal(unitMicros)));
    SPLOT_ASSIGN(const auto whole, micros.rounded(0));
    if (const auto count = whole.toInteger())
        return Value(model::Moment{*count, 0});
    return cannot(value, "moment");
}
} // namespace

bool isConversion(std::string_view kind)
{
    return std::find(conversions.begin(), conversions.end(), kind) != conversions.end();
}

Result<Value> converted(const Value &value, std::string_view kind)
{
    if (value.isEmpty())
        return value;
    if (kind == "text")
        return Value(value.toText());
    if (value.isBlank()) // "" stands for no number and no time
        return Value();
    if (kind == "integer")
        return asInteger(value);
    if (kind == "decimal") {
        SPLOT_ASSIGN(auto number, decimalOf(value, kind));
        return Value(std::move(number));
    }
    if (kind == "boolean")
        return asBoolean(value);
    if (kind == "date")
        return asDate(value);
    if (kind == "moment")
        return asMoment(value);
    if (kind == "epoch")
        return asEpoch(value, 1'000'000);
    if (kind == "epochMillis")
        return asEpoch(value, 1000);
    return cannot(value, kind);
}

std::string base64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

std::string percentEncoded(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toPercentEncoding().toStdString();
}

std::string excerpt(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return std::string(text);
    auto end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + " [+" + std::to_string(text.size() - end) + " bytes]";
}

} // namespace splot::connectors
