#include "core/format/json.h"

#include <algorithm>
#include <array>

namespace splot::format {

namespace {
using model::Value;

void quote(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[static_cast<unsigned char>(c) >> 4U];
                out += digits[static_cast<unsigned char>(c) & 15U];
            } else {
                out += c;
            }
        }
    }
    out += '"';
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

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
class Hash
{
public:
    void bytes(std::string_view text)
    {
        for (const char c : text) {
            m_state ^= static_cast<unsigned char>(c);
            m_state *= 0x100000001B3ULL;
        }
    }
    void number(std::uint64_t n)
    {
        for (int i = 0; i < 8; ++i, n >>= 8U) {
            m_state ^= n & 255U;
            m_state *= 0x100000001B3ULL;
        }
    }
    void value(const Value &v)
    {
        if (v.isNumber()) { // 3 and 3.00 are equal
            bytes("#");
            bytes(v.number()->trimmed().toText());
            return;
        }
        number(static_cast<std::uint64_t>(v.kind()));
        if (const auto *items = v.list()) {
            number(items->size());
            for (const auto &item : *items)
                value(item);
        } else if (const auto *members = v.object()) {
            std::uint64_t sum = 0; // whatever the order
            for (const auto &[name, member] : *members) {
                Hash one;
                one.bytes(name);
                one.value(member);
                sum += one.m_state;
            }
            number(sum);
        } else if (const auto *text = v.text()) {
            bytes(model::normalised(*text));
        } else if (const auto *moment = v.get<model::Moment>()) {
            number(static_cast<std::uint64_t>(moment->micros));
        } else {
            bytes(v.toText());
        }
    }
    std::uint64_t state() const { return m_state; }

private:
    std::uint64_t m_state = 0xCBF29CE484222325ULL;
};
} // namespace

std::string writeJson(const model::Value &value, bool indented)
{
    std::string out;
    Writer(out, indented, false).value(value, 0);
    return out;
}

std::string writeStableJson(const model::Value &value, bool indented)
{
    std::string out;
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
