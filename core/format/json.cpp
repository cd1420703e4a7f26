#include "core/format/json.h"

#include "core/format/textencoding.h"

#include <QtGlobal>

#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace splot::format {

namespace {
namespace sj = simdjson::ondemand;
using model::Value;

constexpr std::string_view blanks = " \t\n\r";

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

bool hasEqualNames(const model::Object &members)
{
    if (members.size() <= 16) {
        for (std::size_t i = 1; i < members.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (members[i].first == members[j].first)
                    return true;
            }
        }
        return false;
    }
    std::vector<std::string_view> names;
    names.reserve(members.size());
    for (const auto &m : members)
        names.push_back(m.first);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

void keepLastOfEqualNames(model::Object &members)
{
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&members](auto a, auto b) { return members[a].first < members[b].first; });
    std::vector<bool> drop(members.size());
    for (std::size_t i = 1; i < order.size(); ++i)
        drop[order[i - 1]] = members[order[i - 1]].first == members[order[i]].first;
    model::Object kept;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!drop[i])
            kept.push_back(std::move(members[i]));
    }
    members = std::move(kept);
}

/// Where the brackets that the text begins with are closed; npos: nowhere.
std::size_t endOfBrackets(std::string_view text)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            ++depth;
        else if (!quoted && (c == '}' || c == ']') && --depth == 0)
            return i + 1;
    }
    return std::string_view::npos;
}

/// One pass over a document with simdjson's on-demand parser; numbers are taken from their own characters.
/// Functions answer false after they have noted the fault.
class Reader
{
public:
    Reader(simdjson::padded_string_view text, int depth) : m_text(text), m_depth(depth) {}

    base::Result<Value> read(sj::parser &parser)
    {
        Value value;
        if (isNumberAlone()) {
            if (!number(std::string_view(m_text.data(), m_text.size()), value))
                return base::fail(std::move(m_error));
            return value;
        }
        if (const auto e = parser.iterate(m_text).get(m_document))
            return base::fail(atStart(e));
        if (!element(m_document, 0, value))
            return base::fail(std::move(m_error));
        const char *rest = nullptr;
        if (m_document.current_location().get(rest) == simdjson::SUCCESS) {
            note(QT_TRANSLATE_NOOP("splot", "The JSON goes on after its end."));
            return base::fail(std::move(m_error));
        }
        return value;
    }

private:
    bool isNumberAlone() const
    {
        const std::string_view text(m_text.data(), m_text.size());
        const auto at = text.find_first_not_of(blanks);
        return at != std::string_view::npos && (text[at] == '-' || (text[at] >= '0' && text[at] <= '9'));
    }

    std::string position()
    {
        const char *at = nullptr;
        if (m_document.current_location().get(at) != simdjson::SUCCESS || at < m_text.data())
            return "byte " + std::to_string(m_text.size());
        return "byte " + std::to_string(std::min<std::size_t>(at - m_text.data(), m_text.size()));
    }

    bool note(const char *what, const std::string &place, const char *reason = "")
    {
        m_error = base::error(base::ErrorCode::Corrupt, what, {}, place + (*reason ? ": " : "") + reason);
        return false;
    }
    bool note(const char *what) { return note(what, position()); }

    bool broken(simdjson::error_code e)
    {
        if (e == simdjson::DEPTH_ERROR)
            return note(QT_TRANSLATE_NOOP("splot", "The JSON is nested too deeply."));
        if (e == simdjson::INCOMPLETE_ARRAY_OR_OBJECT)
            return incomplete();
        return note(QT_TRANSLATE_NOOP("splot", "The JSON is broken."), position(),
                    simdjson::error_message(e));
    }

    /// The parser saw that the last bracket does not close the first, before it read anything.
    bool incomplete()
    {
        const std::string_view text(m_text.data(), m_text.size());
        const auto end = endOfBrackets(text);
        const auto rest = end == std::string_view::npos ? end : text.find_first_not_of(blanks, end);
        if (rest != std::string_view::npos)
            return note(QT_TRANSLATE_NOOP("splot", "The JSON goes on after its end."),
                        "byte " + std::to_string(rest));
        return note(QT_TRANSLATE_NOOP("splot", "The JSON is not complete."),
                    "byte " + std::to_string(text.size()));
    }

    /// Faults that are found before anything is read, by the look at the whole text.
    base::Error atStart(simdjson::error_code e)
    {
        const std::string_view text(m_text.data(), m_text.size());
        if (text.find_first_not_of(blanks) == std::string_view::npos) {
            note(QT_TRANSLATE_NOOP("splot", "There is no JSON: the text is empty."), "byte 0");
        } else if (e == simdjson::UTF8_ERROR) {
            std::size_t at = 0;
            while (const auto length = utf8Length(text, at))
                at += length;
            note(QT_TRANSLATE_NOOP("splot", "The JSON is not valid UTF-8."), "byte " + std::to_string(at));
        } else {
            note(QT_TRANSLATE_NOOP("splot", "The JSON is broken."), "byte " + std::to_string(text.size()),
                 simdjson::error_message(e));
        }
        return std::move(m_error);
    }

    template <class Element> bool element(Element &e, int depth, Value &out)
    {
        if (depth > m_depth)
            return broken(simdjson::DEPTH_ERROR);
        sj::json_type type{};
        if (const auto code = e.type().get(type))
            return broken(code);
        switch (type) {
        case sj::json_type::object:
            return object(e, depth, out);
        case sj::json_type::array:
            return list(e, depth, out);
        case sj::json_type::string: {
            std::string_view text;
            if (const auto code = e.get_string().get(text))
                return broken(code);
            out = Value(text);
            return true;
        }
        case sj::json_type::number: {
            std::string_view token;
            if (const auto code = simdjson::simdjson_result<std::string_view>(e.raw_json_token()).get(token))
                return broken(code);
            return number(token, out); // the parser passes over it by itself
        }
        case sj::json_type::boolean: {
            bool yes = false;
            if (const auto code = e.get_bool().get(yes))
                return broken(code);
            out = Value(yes);
            return true;
        }
        case sj::json_type::null:
            break;
        }
        bool null = false;
        if (const auto code = e.is_null().get(null); code || !null)
            return broken(code ? code : simdjson::N_ATOM_ERROR);
        return true;
    }

    template <class Element> bool object(Element &e, int depth, Value &out)
    {
        sj::object members;
        if (const auto code = e.get_object().get(members))
            return broken(code);
        model::Object made;
        made.reserve(8);
        for (auto field : members) {
            std::string_view name;
            sj::value value;
            if (const auto code = field.unescaped_key().get(name))
                return broken(code);
            auto &member = made.emplace_back(std::piecewise_construct, std::forward_as_tuple(name),
                                             std::forward_as_tuple());
            if (const auto code = field.value().get(value))
                return broken(code);
            if (!element(value, depth + 1, member.second))
                return false;
        }
        if (hasEqualNames(made))
            keepLastOfEqualNames(made);
        out = Value(std::move(made));
        return true;
    }

    template <class Element> bool list(Element &e, int depth, Value &out)
    {
        sj::array items;
        if (const auto code = e.get_array().get(items))
            return broken(code);
        model::List made;
        for (auto item : items) {
            sj::value value;
            if (const auto code = item.get(value))
                return broken(code);
            if (!element(value, depth + 1, made.emplace_back()))
                return false;
        }
        out = Value(std::move(made));
        return true;
    }

    bool number(std::string_view token, Value &out)
    {
        const auto last = token.find_last_not_of(blanks);
        const auto first = token.find_first_not_of(blanks);
        token = token.substr(first, last - first + 1);
        std::int64_t whole = 0;
        const auto [end, code] = std::from_chars(token.data(), token.data() + token.size(), whole);
        const auto digits = token[0] == '-' ? 1U : 0U;
        if (code == std::errc() && end == token.data() + token.size() &&
            (token[digits] != '0' || token == "0")) {
            out = Value(whole);
            return true;
        }
        const auto place = [&] { return "byte " + std::to_string(token.data() - m_text.data()); };
        if (!isJsonNumber(token))
            return note(QT_TRANSLATE_NOOP("splot", "The JSON is broken."), place(), "this is no number");
        auto decimal = model::Decimal::parse(token);
        if (!decimal)
            return note(QT_TRANSLATE_NOOP("splot", "The JSON has a number with more than 38 digits."),
                        place());
        out = Value(std::move(*decimal));
        return true;
    }

    simdjson::padded_string_view m_text;
    int m_depth;
    sj::document m_document;
    base::Error m_error;
};

constexpr std::size_t keptSize = 1024U * 1024; ///< up to this the memory of the thread's parser is kept

} // namespace

base::Result<model::Value> readJson(std::string_view text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes)
        return base::fail(base::ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "The JSON has %1 bytes; at most %2 are taken."),
                          {std::to_string(text.size()), std::to_string(limits.bytes)},
                          "byte " + std::to_string(limits.bytes));
    if (text.size() > keptSize) {
        sj::parser parser;
        const simdjson::padded_string padded(text);
        return Reader(padded, limits.depth).read(parser);
    }
    thread_local sj::parser parser;
    thread_local std::string padded;
    padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(text);
    return Reader(simdjson::padded_string_view(padded.data(), padded.size(), padded.capacity()), limits.depth)
        .read(parser);
}

} // namespace splot::format
