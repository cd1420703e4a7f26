#include "core/format/json.h"

#include "core/format/textencoding.h"

#include <algorithm>
#include <array>

namespace splot::format {

namespace {
using model::Value;

/// Characters that stand for themselves within quotes; 0x80 and above may be broken UTF-8.
constexpr auto plain = [] {
    std::array<bool, 256> t{};
    for (std::size_t c = 0x20; c < 0x80; ++c)
        t[c] = c != '"' && c != '\\';
    return t;
}();

bool isPlain(char c)
{
    return plain[static_cast<unsigned char>(c)];
}

void escape(std::string &out, char c)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    static constexpr std::string_view special = "\"\"\\\\\nn\rr\tt\bb\ff";
    for (std::size_t i = 0; i < special.size(); i += 2) {
        if (special[i] == c) {
            out += '\\';
            out += special[i + 1];
            return;
        }
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

/// Bytes that are no UTF-8 become U+FFFD: nobody could read the JSON otherwise.
void quote(std::string &out, std::string_view text)
{
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        auto end = i;
        while (end < text.size() && isPlain(text[end]))
            ++end;
        out.append(text, i, end - i);
        i = end;
        if (i == text.size())
            break;
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            escape(out, text[i++]);
        } else if (const auto length = utf8Length(text, i)) {
            out.append(text, i, length);
            i += length;
        } else {
            out += "\uFFFD";
            ++i;
        }
    }
    out += '"';
}

/// Digits as they are, but no row of hundreds of zeros.
void writeDecimal(std::string &out, const model::Decimal &number)
{
    constexpr int spelledOut = 60;
    if (number.scale() >= -spelledOut && number.scale() <= spelledOut) {
        out += number.toText();
        return;
    }
    out += number.digits();
    out += 'e';
    out += std::to_string(-number.scale());
}

/// Writes one value; sorted: members by name.
class Writer
{
public:
    Writer(std::string &out, bool indented, bool sorted) : m_out(out), m_indented(indented), m_sorted(sorted)
    {}

    void value(const Value &v, int depth)
    {
        switch (v.kind()) {
        case Value::Kind::Empty:
            m_out += "null";
            break;
        case Value::Kind::Text:
            quote(m_out, *v.text());
            break;
        case Value::Kind::Decimal:
            writeDecimal(m_out, *v.get<model::Decimal>());
            break;
        case Value::Kind::Date:
        case Value::Kind::Moment:
            quote(m_out, v.toText());
            break;
        case Value::Kind::Reference:
            m_out += "{\"$record\":" + std::string(m_indented ? " " : "") +
                     std::to_string(v.get<model::Reference>()->record) + "}";
            break;
        case Value::Kind::List:
            list(*v.list(), depth);
            break;
        case Value::Kind::Object:
            object(*v.object(), depth);
            break;
        default:
            m_out += v.toText();
        }
    }

private:
    void line(int depth)
    {
        if (m_indented)
            m_out.append(1, '\n').append(static_cast<std::size_t>(depth) * 2, ' ');
    }

    void list(const model::List &items, int depth)
    {
        m_out += '[';
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                m_out += ',';
            line(depth + 1);
            value(items[i], depth + 1);
        }
        if (!items.empty())
            line(depth);
        m_out += ']';
    }

    void member(const std::pair<std::string, Value> &m, bool first, int depth)
    {
        if (!first)
            m_out += ',';
        line(depth + 1);
        quote(m_out, m.first);
        m_out += m_indented ? ": " : ":";
        value(m.second, depth + 1);
    }

    void object(const model::Object &members, int depth)
    {
        m_out += '{';
        bool first = true;
        if (m_sorted) {
            std::vector<const std::pair<std::string, Value> *> order;
            for (const auto &m : members)
                order.push_back(&m);
            std::sort(order.begin(), order.end(),
                      [](const auto *a, const auto *b) { return a->first < b->first; });
            for (const auto *m : order) {
                member(*m, first, depth);
                first = false;
            }
        } else {
            for (const auto &m : members) {
                member(m, first, depth);
                first = false;
            }
        }
        if (!members.empty())
            line(depth);
        m_out += '}';
    }

    std::string &m_out;
    bool m_indented;
    bool m_sorted;
};

/// FNV-1a, 64 bits (Fowler, Noll, Vo), over what makes values equal.
class Hash
{
public:
    void bytes(std::string_view text)
    {
        number(text.size());
        for (const char c : text) {
            m_state ^= static_cast<unsigned char>(c);
            m_state *= prime;
        }
    }
    void number(std::uint64_t n)
    {
        for (; n >= 0x80; n >>= 7U)
            byte(static_cast<unsigned char>(n | 0x80U));
        byte(static_cast<unsigned char>(n));
    }
    void value(const Value &v)
    {
        number(static_cast<std::uint64_t>(v.isNumber() ? Value::Kind::Integer : v.kind()));
        if (const auto *whole = v.get<std::int64_t>()) {
            integer(*whole, 0);
        } else if (const auto *decimal = v.get<model::Decimal>()) {
            digits(*decimal);
        } else if (const auto *items = v.list()) {
            number(items->size());
            for (const auto &item : *items)
                value(item);
        } else if (const auto *members = v.object()) {
            number(members->size());
            std::uint64_t sum = 0; // whatever the order
            for (const auto &[name, member] : *members) {
                Hash one;
                one.bytes(name);
                one.value(member);
                sum += one.state();
            }
            number(sum);
        } else if (const auto *text = v.text()) {
            const bool ascii =
                std::all_of(text->begin(), text->end(), [](char c) { return (c & 0x80) == 0; });
            bytes(ascii ? std::string_view(*text) : std::string_view(model::normalised(*text)));
        } else if (const auto *moment = v.get<model::Moment>()) {
            number(static_cast<std::uint64_t>(moment->micros));
        } else {
            bytes(v.toText());
        }
    }
    /// Mixed once more (the last step of SplitMix64): sums of bare FNV-1a states hide that two members took
    /// the same new value.
    std::uint64_t state() const
    {
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

private:
    static constexpr std::uint64_t prime = 0x100000001B3ULL;

    void byte(unsigned char b)
    {
        m_state ^= b;
        m_state *= prime;
    }
    /// 3, 3.00 and 0.3e1 are equal: coefficient without zeros at its end, and scale.
    void integer(std::int64_t coefficient, int scale)
    {
        for (; coefficient != 0 && coefficient % 10 == 0; coefficient /= 10)
            --scale;
        number(static_cast<std::uint64_t>(coefficient));
        number(coefficient == 0 ? 0 : static_cast<std::uint64_t>(scale + 2 * model::Decimal::maxScale));
    }
    void digits(const model::Decimal &d)
    {
        if (const auto coefficient = d.coefficient().toInteger()) {
            integer(*coefficient, d.scale());
            return;
        }
        std::string digits = d.digits();
        int scale = d.scale();
        for (; digits.back() == '0'; digits.pop_back())
            --scale;
        if (const auto trimmed = model::Decimal::parse(digits).value().coefficient().toInteger()) {
            integer(*trimmed, scale);
        } else {
            bytes(digits);
            number(static_cast<std::uint64_t>(scale + 2 * model::Decimal::maxScale));
        }
    }

    std::uint64_t m_state = 0xCBF29CE484222325ULL;
};
} // namespace

std::string writeJson(const model::Value &value, bool indented)
{
    std::string out;
    out.reserve(256);
    Writer(out, indented, false).value(value, 0);
    return out;
}

std::string writeStableJson(const model::Value &value, bool indented)
{
    std::string out;
    out.reserve(256);
    Writer(out, indented, true).value(value, 0);
    return out;
}

std::uint64_t hash(const model::Value &value)
{
    Hash h;
    h.value(value);
    return h.state();
}

} // namespace splot::format
