#include "core/model/value.h"

#include <QString>

#include <algorithm>
#include <array>

namespace splot::model {

namespace {
bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void appendQuoted(std::string &out, const Value &v)
{
    if (const auto *t = v.text()) {
        out += '"';
        for (const char c : *t) {
            if (c == '"' || c == '\\')
                out += '\\';
            out += c;
        }
        out += '"';
    } else {
        out += v.isEmpty() ? "null" : v.toText();
    }
}
} // namespace

std::string normalised(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .normalized(QString::NormalizationForm_C)
        .toStdString();
}

bool sameText(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    if (isAscii(a) && isAscii(b))
        return false;
    return normalised(a) == normalised(b);
}

bool Value::isBlank() const
{
    switch (kind()) {
    case Kind::Empty:
        return true;
    case Kind::Text:
        return text()->empty();
    case Kind::List:
        return list()->empty();
    case Kind::Object:
        return object()->empty();
    default:
        return false;
    }
}

const Value *Value::member(std::string_view name) const
{
    const auto *members = object();
    if (!members)
        return nullptr;
    const auto it = std::find_if(members->begin(), members->end(), [name](const auto &m) { return m.first == name; });
    return it == members->end() ? nullptr : &it->second;
}

Value &Value::setMember(std::string_view name, Value value)
{
    if (!object())
        m_data = Object{};
    auto &members = *object();
    const auto it = std::find_if(members.begin(), members.end(), [name](const auto &m) { return m.first == name; });
    if (it != members.end()) {
        it->second = std::move(value);
        return it->second;
    }
    return members.emplace_back(std::string(name), std::move(value)).second;
}

std::optional<Decimal> Value::number() const
{
    if (const auto *i = get<std::int64_t>())
        return Decimal(*i);
    if (const auto *d = get<Decimal>())
        return *d;
    return {};
}

std::string Value::toText() const
{
    switch (kind()) {
    case Kind::Empty:
        return {};
    case Kind::Boolean:
        return *get<bool>() ? "true" : "false";
    case Kind::Integer:
        return std::to_string(*get<std::int64_t>());
    case Kind::Decimal:
        return get<Decimal>()->toText();
    case Kind::Text:
        return *text();
    case Kind::Date:
        return get<Date>()->toText();
    case Kind::Moment:
        return get<Moment>()->toText();
    case Kind::Reference:
        return "#" + std::to_string(get<Reference>()->record);
    case Kind::List: {
        std::string out = "[";
        for (const auto &v : *list()) {
            if (out.size() > 1)
                out += ", ";
            appendQuoted(out, v);
        }
        return out + "]";
    }
    case Kind::Object: {
        std::string out = "{";
        for (const auto &[name, v] : *object()) {
            if (out.size() > 1)
                out += ", ";
            appendQuoted(out, Value(name));
            out += ": ";
            appendQuoted(out, v);
        }
        return out + "}";
    }
    }
    return {};
}

bool Value::operator==(const Value &other) const
{
    if (kind() != other.kind()) {
        if (!isNumber() || !other.isNumber())
            return false;
        return number()->compare(*other.number()) == 0;
    }
    if (const auto *t = text())
        return sameText(*t, *other.text());
    if (const auto *members = object()) {
        const auto &theirs = *other.object();
        return members->size() == theirs.size() &&
               std::all_of(members->begin(), members->end(), [&other](const auto &m) {
                   const Value *v = other.member(m.first);
                   return v && *v == m.second;
               });
    }
    return m_data == other.m_data;
}

std::string_view kindName(Value::Kind kind)
{
    static constexpr std::array<std::string_view, 10> names{"empty", "yes/no", "whole number", "number",   "text",
                                                            "date",  "time",   "reference",    "list", "object"};
    return names.at(static_cast<std::size_t>(kind));
}

} // namespace splot::model
