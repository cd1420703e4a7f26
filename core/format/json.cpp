#include "core/format/json.h"

#include <QtGlobal>

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace splot::format {

namespace {
namespace sj = simdjson::ondemand;
using model::Value;

base::Error corrupt(const char *what, std::string detail)
{
    return base::error(base::ErrorCode::Corrupt, what, {}, std::move(detail));
}

/// The grammar of RFC 8259, section 6: -? int frac? exp?
bool isJsonNumber(std::string_view t)
{
    std::size_t i = 0;
    const auto digits = [&] {
        const auto from = i;
        while (i < t.size() && t[i] >= '0' && t[i] <= '9')
            ++i;
        return i > from;
    };
    if (i < t.size() && t[i] == '-')
        ++i;
    if (i < t.size() && t[i] == '0')
        ++i;
    else if (!digits())
        return false;
    if (i < t.size() && t[i] == '.') {
        ++i;
        if (!digits())
            return false;
    }
    if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
        ++i;
        if (i < t.size() && (t[i] == '+' || t[i] == '-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == t.size();
}

/// One pass over a document with simdjson's on-demand parser; numbers are taken from their own characters.
class Reader
{
public:
    Reader(const simdjson::padded_string &text, int depth) : m_text(text), m_depth(depth) {}

    base::Result<Value> read()
    {
        thread_local sj::parser parser;
        sj::document document;
        if (const auto e = parser.iterate(m_text).get(document))
            return base::fail(fault(e, nullptr));
        SPLOT_ASSIGN(Value value, element(document, 0));
        const char *rest = nullptr;
        if (document.current_location().get(rest) == simdjson::SUCCESS)
            return base::fail(
                corrupt(QT_TRANSLATE_NOOP("splot", "The JSON goes on after its end."), position(document)));
        return value;
    }

private:
    template <class Element> std::string position(Element &element) const
    {
        const char *at = nullptr;
        if (element.current_location().get(at) != simdjson::SUCCESS || at < m_text.data())
            return "byte " + std::to_string(m_text.size());
        return "byte " + std::to_string(at - m_text.data());
    }

    base::Error fault(simdjson::error_code e, const std::string *where) const
    {
        std::string detail = simdjson::error_message(e);
        if (where)
            detail = *where + ": " + detail;
        switch (e) {
        case simdjson::UTF8_ERROR:
            return corrupt(QT_TRANSLATE_NOOP("splot", "The JSON is not valid UTF-8."), detail);
        case simdjson::DEPTH_ERROR:
            return corrupt(QT_TRANSLATE_NOOP("splot", "The JSON is nested too deeply."), detail);
        case simdjson::EMPTY:
            return corrupt(QT_TRANSLATE_NOOP("splot", "There is no JSON: the text is empty."), detail);
        default:
            return corrupt(QT_TRANSLATE_NOOP("splot", "The JSON is broken."), detail);
        }
    }

    template <class Element> base::Result<Value> broken(simdjson::error_code e, Element &element) const
    {
        const auto where = position(element);
        return base::fail(fault(e, &where));
    }

    template <class Element> base::Result<Value> element(Element &e, int depth)
    {
        if (depth > m_depth)
            return broken(simdjson::DEPTH_ERROR, e);
        sj::json_type type{};
        if (const auto code = e.type().get(type))
            return broken(code, e);
        switch (type) {
        case sj::json_type::object:
            return object(e, depth);
        case sj::json_type::array:
            return list(e, depth);
        case sj::json_type::string: {
            std::string_view text;
            if (const auto code = e.get_string().get(text))
                return broken(code, e);
            return Value(text);
        }
        case sj::json_type::number:
            return number(e);
        case sj::json_type::boolean: {
            bool yes = false;
            if (const auto code = e.get_bool().get(yes))
                return broken(code, e);
            return Value(yes);
        }
        case sj::json_type::null:
            break;
        }
        bool null = false;
        if (const auto code = e.is_null().get(null); code || !null)
            return broken(code ? code : simdjson::N_ATOM_ERROR, e);
        return Value();
    }

    template <class Element> base::Result<Value> object(Element &e, int depth)
    {
        sj::object members;
        if (const auto code = e.get_object().get(members))
            return broken(code, e);
        model::Object made;
        for (auto field : members) {
            std::string_view name;
            sj::value value;
            if (const auto code = field.unescaped_key().get(name))
                return broken(code, e);
            std::string key(name);
            if (const auto code = field.value().get(value))
                return broken(code, e);
            SPLOT_ASSIGN(Value v, element(value, depth + 1));
            made.emplace_back(std::move(key), std::move(v));
        }
        keepLast(made);
        return Value(std::move(made));
    }

    template <class Element> base::Result<Value> list(Element &e, int depth)
    {
        sj::array items;
        if (const auto code = e.get_array().get(items))
            return broken(code, e);
        model::List made;
        for (auto item : items) {
            sj::value value;
            if (const auto code = item.get(value))
                return broken(code, e);
            SPLOT_ASSIGN(Value v, element(value, depth + 1));
            made.push_back(std::move(v));
        }
        return Value(std::move(made));
    }

    template <class Element> base::Result<Value> number(Element &e)
    {
        std::string_view token;
        if constexpr (std::is_same_v<Element, sj::document>) {
            if (const auto code = e.raw_json_token().get(token))
                return broken(code, e);
        } else {
            token = e.raw_json_token();
        }
        while (!token.empty() &&
               (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
            token.remove_suffix(1);
        const std::string kept(token);
        if (!isJsonNumber(kept))
            return broken(simdjson::NUMBER_ERROR, e);
        double ignored = 0; // moves the parser on; the digits come from the text
        if (const auto code = e.get_double().get(ignored);
            code && code != simdjson::NUMBER_ERROR && code != simdjson::NUMBER_OUT_OF_RANGE)
            return broken(code, e);
        std::int64_t whole = 0;
        const auto [end, code] = std::from_chars(kept.data(), kept.data() + kept.size(), whole);
        if (code == std::errc() && end == kept.data() + kept.size() && kept != "-0")
            return Value(whole);
        auto decimal = model::Decimal::parse(kept);
        if (!decimal)
            return base::fail(corrupt(
                QT_TRANSLATE_NOOP("splot", "The JSON has a number with more than 38 digits."), position(e)));
        return Value(std::move(*decimal));
    }

    static void keepLast(model::Object &members)
    {
        std::unordered_set<std::string_view> names;
        if (members.size() < 2)
            return;
        bool doubled = false;
        for (const auto &m : members)
            doubled = !names.insert(m.first).second || doubled;
        if (!doubled)
            return;
        model::Object kept;
        names.clear();
        for (auto it = members.rbegin(); it != members.rend(); ++it) {
            if (names.insert(it->first).second)
                kept.push_back(*it);
        }
        std::reverse(kept.begin(), kept.end());
        members = std::move(kept);
    }

    const simdjson::padded_string &m_text;
    int m_depth;
};

} // namespace

base::Result<model::Value> readJson(std::string_view text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes)
        return base::fail(base::ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "The JSON has %1 bytes; at most %2 are taken."),
                          {std::to_string(text.size()), std::to_string(limits.bytes)});
    const simdjson::padded_string padded(text);
    return Reader(padded, limits.depth).read();
}

} // namespace splot::format
