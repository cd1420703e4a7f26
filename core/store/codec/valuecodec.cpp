#include "core/store/codec/valuecodec.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <iterator>

namespace splot::store {

using model::Decimal;
using model::Value;

namespace {
constexpr std::uint8_t valueEncoding = 1;

/// Written into files: never renumber.
enum class Tag : std::uint8_t {
    Empty = 0,
    False = 1,
    True = 2,
    Integer = 3,
    Decimal = 4,    // coefficient within 64 bits
    BigDecimal = 5, // sign, then the bytes of its magnitude, highest first
    Text = 6,
    Date = 7,
    Moment = 8,
    Reference = 9,
    List = 10,
    Object = 11
};

void put(ByteWriter &out, Tag tag)
{
    out.byte(static_cast<std::uint8_t>(tag));
}

void writeDecimal(ByteWriter &out, const Decimal &value)
{
    const auto &c = value.coefficient();
    if (const auto small = c.toInteger()) {
        put(out, Tag::Decimal);
        out.signedNumber(*small);
    } else {
        put(out, Tag::BigDecimal);
        std::string magnitude; // big endian, without leading zeros
        for (int byte = 15; byte >= 0; --byte) {
            const auto b = static_cast<char>((byte >= 8 ? c.high : c.low) >> (byte % 8 * 8));
            if (b != 0 || !magnitude.empty())
                magnitude += b;
        }
        out.byte(c.negative ? 1 : 0);
        out.text(magnitude);
    }
    out.signedNumber(value.scale());
}

Value readDecimal(ByteReader &in, bool big)
{
    Decimal decimal;
    if (big) {
        Decimal::Coefficient coefficient{.negative = in.byte() != 0};
        const std::string_view magnitude = in.text();
        if (magnitude.size() > 16)
            in.fail();
        else
            for (const char c : magnitude) {
                coefficient.high = coefficient.high << 8 | coefficient.low >> 56;
                coefficient.low = coefficient.low << 8 | static_cast<unsigned char>(c);
            }
        decimal = Decimal(coefficient, 0);
    } else {
        decimal = Decimal(in.signedNumber());
    }
    const std::int64_t scale = in.signedNumber();
    if (scale < -Decimal::maxScale || scale > Decimal::maxScale)
        in.fail();
    return in.failed() ? Value() : Value(decimal.shifted(static_cast<int>(-scale)));
}

Value readDate(ByteReader &in)
{
    const std::int64_t days = in.signedNumber();
    if (days < INT32_MIN || days > INT32_MAX)
        in.fail();
    return Value(model::Date{static_cast<std::int32_t>(days)});
}

Value readMoment(ByteReader &in)
{
    const std::int64_t micros = in.signedNumber();
    const std::int64_t offset = in.signedNumber();
    if (offset < -1439 || offset > 1439)
        in.fail();
    return Value(model::Moment{micros, static_cast<std::int16_t>(offset)});
}

Value readList(ByteReader &in, int depth)
{
    model::List list;
    const std::size_t n = in.count();
    list.reserve(std::min<std::size_t>(n, 4096));
    for (std::size_t i = 0; i < n && !in.failed(); ++i)
        list.push_back(readValue(in, depth + 1));
    return Value(std::move(list));
}

Value readObject(ByteReader &in, int depth)
{
    model::Object object;
    const std::size_t n = in.count();
    object.reserve(std::min<std::size_t>(n, 4096));
    for (std::size_t i = 0; i < n && !in.failed(); ++i) {
        std::string name(in.text());
        object.emplace_back(std::move(name), readValue(in, depth + 1));
    }
    return Value(std::move(object));
}

bool writeList(ByteWriter &out, const model::List &list, int depth)
{
    put(out, Tag::List);
    out.number(list.size());
    return std::all_of(list.begin(), list.end(),
                       [&](const Value &item) { return writeValue(out, item, depth + 1); });
}

bool writeObject(ByteWriter &out, const model::Object &object, int depth)
{
    put(out, Tag::Object);
    out.number(object.size());
    return std::all_of(object.begin(), object.end(), [&](const auto &member) {
        out.text(member.first);
        return writeValue(out, member.second, depth + 1);
    });
}
} // namespace

bool writeValue(ByteWriter &out, const Value &value, int depth)
{
    if (depth > maxValueDepth)
        return false;
    switch (value.kind()) {
    case Value::Kind::Empty:
        put(out, Tag::Empty);
        return true;
    case Value::Kind::Boolean:
        put(out, *value.get<bool>() ? Tag::True : Tag::False);
        return true;
    case Value::Kind::Integer:
        put(out, Tag::Integer);
        out.signedNumber(*value.get<std::int64_t>());
        return true;
    case Value::Kind::Decimal:
        writeDecimal(out, *value.get<Decimal>());
        return true;
    case Value::Kind::Text:
        put(out, Tag::Text);
        out.text(*value.text());
        return true;
    case Value::Kind::Date:
        put(out, Tag::Date);
        out.signedNumber(value.get<model::Date>()->days);
        return true;
    case Value::Kind::Moment:
        put(out, Tag::Moment);
        out.signedNumber(value.get<model::Moment>()->micros);
        out.signedNumber(value.get<model::Moment>()->offsetMinutes);
        return true;
    case Value::Kind::Reference:
        put(out, Tag::Reference);
        out.signedNumber(value.get<model::Reference>()->record);
        return true;
    case Value::Kind::List:
        return writeList(out, *value.list(), depth);
    case Value::Kind::Object:
        return writeObject(out, *value.object(), depth);
    }
    return false;
}

Value readValue(ByteReader &in, int depth)
{
    if (depth > maxValueDepth) {
        in.fail();
        return {};
    }
    switch (static_cast<Tag>(in.byte())) {
    case Tag::Empty:
        return {};
    case Tag::False:
        return Value(false);
    case Tag::True:
        return Value(true);
    case Tag::Integer:
        return Value(in.signedNumber());
    case Tag::Decimal:
        return readDecimal(in, false);
    case Tag::BigDecimal:
        return readDecimal(in, true);
    case Tag::Text:
        return Value(in.text());
    case Tag::Date:
        return readDate(in);
    case Tag::Moment:
        return readMoment(in);
    case Tag::Reference:
        return Value(model::Reference{in.signedNumber()});
    case Tag::List:
        return readList(in, depth);
    case Tag::Object:
        return readObject(in, depth);
    }
    in.fail();
    return {};
}

base::Result<QByteArray> encodeValue(const Value &value)
{
    if (value.isEmpty())
        return QByteArray("");
    ByteWriter out;
    out.byte(valueEncoding);
    if (!writeValue(out, value))
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The data is nested too deeply to be kept."));
    return out.bytes();
}

base::Result<Value> decodeValue(std::string_view bytes)
{
    if (bytes.empty())
        return Value();
    ByteReader in(bytes);
    const std::uint8_t encoding = in.byte();
    Value value = readValue(in);
    if (encoding != valueEncoding || in.failed() || !in.atEnd())
        return base::fail(
            base::ErrorCode::Corrupt,
            QT_TRANSLATE_NOOP("splot", "A stored value is damaged. Restore the workspace from a backup."));
    return value;
}

Value messageValue(const base::Message &message)
{
    if (message.source.empty() && message.arguments.empty())
        return {};
    model::List list{Value(message.source)};
    for (const auto &argument : message.arguments)
        list.emplace_back(argument);
    return Value(std::move(list));
}

base::Message messageFromValue(const Value &value)
{
    base::Message message;
    const auto *list = value.list();
    if (!list || list->empty())
        return message;
    message.source = list->front().toText();
    for (std::size_t i = 1; i < list->size(); ++i)
        message.arguments.push_back((*list)[i].toText());
    return message;
}

} // namespace splot::store
