#include "core/mapping/place.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>

namespace splot::mapping {

using model::List;
using model::Object;
using model::Value;

namespace {
constexpr std::size_t npos = std::string::npos;
constexpr std::size_t maxIndex = 9999;

base::Error bad(std::string_view text, std::size_t at)
{
    return base::error(
        base::ErrorCode::Rejected,
        QT_TRANSLATE_NOOP("splot", "\"%1\" is no place: it goes wrong at character %2. Put names with dots "
                                   "or brackets into quotation marks."),
        {std::string(text), std::to_string(at + 1)});
}

/// Takes one name off the text; nothing: broken quotes.
std::optional<std::string> takeName(std::string_view text, std::size_t &at)
{
    std::string name;
    if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size() && text[at] != '"'; ++at) {
            if (text[at] == '\\' && at + 1 < text.size())
                ++at;
            name += text[at];
        }
        if (at >= text.size() || name.empty())
            return {};
        ++at;
        return name;
    }
    const auto end = std::min(text.find_first_of(".[", at), text.size());
    name = text.substr(at, end - at);
    at = end;
    return name;
}

std::vector<std::string> splitDots(std::string_view text)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0;;) {
        const auto dot = text.find('.', from);
        parts.emplace_back(text.substr(from, dot == npos ? npos : dot - from));
        if (dot == npos)
            return parts;
        from = dot + 1;
    }
}

/// Reads what stands between brackets.
bool readChoice(std::string_view inside, Place::Segment &segment)
{
    if (inside.empty()) {
        segment.choice = Place::Choice::Loop;
        return true;
    }
    const auto equals = inside.find('=');
    if (equals == npos) {
        segment.choice = Place::Choice::Index;
        const auto [end, code] = std::from_chars(inside.data(), inside.data() + inside.size(), segment.index);
        return code == std::errc() && end == inside.data() + inside.size() && segment.index <= maxIndex;
    }
    segment.choice = Place::Choice::Match;
    segment.member = splitDots(inside.substr(0, equals));
    segment.wanted = inside.substr(equals + 1);
    return std::none_of(segment.member.begin(), segment.member.end(),
                        [](const auto &m) { return m.empty(); });
}

Value &child(Value &at, std::string_view name)
{
    if (Object *members = at.object()) {
        for (auto &[key, value] : *members) {
            if (key == name)
                return value;
        }
    }
    return at.setMember(name, Value());
}

bool isText(const Value &value, const std::string &wanted)
{
    if (const auto *t = value.text())
        return model::sameText(*t, wanted);
    return !value.isEmpty() && !value.list() && !value.object() && value.toText() == wanted;
}
} // namespace

const Value *memberAt(const Value &value, const std::vector<std::string> &path)
{
    const Value *at = &value;
    for (const auto &name : path) {
        at = at->member(name);
        if (!at)
            return nullptr;
    }
    return at;
}

std::size_t Place::Segment::pick(const List &list) const
{
    if (choice == Choice::Index)
        return index < list.size() ? index : npos;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Value *decides = memberAt(list[i], member);
        if (decides && isText(*decides, wanted))
            return i;
    }
    return npos;
}

base::Result<Place> Place::parse(std::string_view text)
{
    Place place;
    place.m_text = text;
    std::size_t at = 0;
    while (at < text.size()) {
        Segment segment;
        auto name = takeName(text, at);
        if (!name)
            return base::fail(bad(text, at));
        segment.name = std::move(*name);
        if (at < text.size() && text[at] == '[') {
            const auto close = text.find(']', at);
            if (close == npos || !readChoice(text.substr(at + 1, close - at - 1), segment))
                return base::fail(bad(text, at));
            at = close + 1;
        } else if (segment.name.empty()) {
            return base::fail(bad(text, at));
        }
        if (segment.choice == Choice::Loop) {
            if (place.m_loop)
                return base::fail(
                    base::ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "The place \"%1\" goes over two lists; one is possible."),
                    {std::string(text)});
            place.m_loop = place.m_segments.size();
        }
        place.m_segments.push_back(std::move(segment));
        if (at == text.size())
            break;
        const bool anotherChoice = text[at] == '[';
        if (!anotherChoice && (text[at] != '.' || ++at == text.size()))
            return base::fail(bad(text, at));
    }
    return place;
}

std::string Place::quoted(std::string_view name)
{
    if (!name.empty() && name.find_first_of(".[]\"\\") == npos)
        return std::string(name);
    std::string out = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

void Place::restoreText()
{
    m_text.clear();
    for (const auto &segment : m_segments) {
        if (!m_text.empty() && !segment.name.empty())
            m_text += '.';
        if (!segment.name.empty())
            m_text += quoted(segment.name);
        if (segment.choice == Choice::Loop)
            m_text += "[]";
        else if (segment.choice == Choice::Index)
            m_text += "[" + std::to_string(segment.index) + "]";
        else if (segment.choice == Choice::Match) {
            m_text += '[';
            for (std::size_t i = 0; i < segment.member.size(); ++i)
                m_text += (i ? "." : "") + segment.member[i];
            m_text += "=" + segment.wanted + "]";
        }
    }
}

Place Place::upTo(std::size_t segment) const
{
    Place place;
    place.m_segments.assign(m_segments.begin(),
                            m_segments.begin() + static_cast<std::ptrdiff_t>(segment) + 1);
    place.m_segments.back().choice = Choice::Member;
    if (place.m_segments.back().name.empty())
        place.m_segments.pop_back();
    place.restoreText();
    return place;
}

Place Place::list() const
{
    return upTo(*m_loop);
}

std::optional<Place> Place::chosenList(bool byNumber) const
{
    const auto it = std::ranges::find_if(m_segments, [byNumber](const Segment &s) {
        return s.choice == Choice::Index || (!byNumber && s.choice == Choice::Match);
    });
    return it == m_segments.end() ? std::nullopt
                                  : std::optional(upTo(static_cast<std::size_t>(it - m_segments.begin())));
}

Place Place::inItem() const
{
    Place place;
    place.m_segments.assign(m_segments.begin() + static_cast<std::ptrdiff_t>(*m_loop) + 1, m_segments.end());
    place.restoreText();
    return place;
}

Place::Hit Place::find(const Value &root) const
{
    const Value *at = &root;
    for (const auto &segment : m_segments) {
        if (!segment.name.empty()) {
            if (at->isEmpty())
                return {nullptr, at != &root};
            at = at->member(segment.name);
            if (!at)
                return {};
        }
        if (segment.choice == Choice::Member)
            continue;
        const List *list = at->list();
        if (!list)
            return {nullptr, at->isEmpty() && at != &root};
        const auto picked = segment.pick(*list);
        if (picked == npos)
            return {nullptr, true};
        at = &(*list)[picked];
    }
    return {at, true};
}

std::optional<Value> Place::collect(const Place &list, const Place &inItem, const Value &root)
{
    const Hit hit = list.find(root);
    if (!hit.value)
        return hit.seen ? std::optional(Value()) : std::nullopt;
    const List *items = hit.value->list();
    if (!items)
        return hit.value->isEmpty() ? std::optional(Value()) : std::nullopt;
    List found;
    found.reserve(items->size());
    for (const auto &item : *items) {
        if (const Value *v = inItem.find(item).value)
            found.push_back(*v);
    }
    return Value(std::move(found));
}

Value &Place::enter(Value &at, const Segment &segment)
{
    Value *here = segment.name.empty() ? &at : &child(at, segment.name);
    if (segment.choice == Choice::Member)
        return *here;
    if (!here->list())
        *here = Value(List{});
    List &list = *here->list();
    if (segment.choice == Choice::Index) {
        if (list.size() <= segment.index)
            list.resize(segment.index + 1);
        return list[segment.index];
    }
    const auto picked = segment.pick(list);
    if (picked != npos)
        return list[picked];
    list.emplace_back();
    Value *deep = &list.back();
    for (std::size_t i = 0; i + 1 < segment.member.size(); ++i)
        deep = &deep->setMember(segment.member[i], Value());
    deep->setMember(segment.member.back(), Value(segment.wanted));
    return list.back();
}

void Place::put(Value &root, Value value) const
{
    Value *at = &root;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        if (m_loop != i) {
            at = &enter(*at, m_segments[i]);
            continue;
        }
        Segment plain = m_segments[i];
        plain.choice = Choice::Member;
        const Place rest = inItem();
        const auto *elements = value.list();
        List items;
        for (std::size_t n = 0; elements && n < elements->size(); ++n)
            rest.put(items.emplace_back(), (*elements)[n]);
        enter(*at, plain) = elements ? Value(std::move(items)) : Value();
        return;
    }
    *at = std::move(value);
}

bool Place::putPlain(Value &root, std::string_view text, Value &&value)
{
    if (text.empty() || text.find_first_of("[\"") != npos)
        return false;
    Value *at = &root;
    while (true) {
        const auto dot = text.find('.');
        at = &child(*at, text.substr(0, dot));
        if (dot == npos)
            break;
        text.remove_prefix(dot + 1);
    }
    *at = std::move(value);
    return true;
}

void Place::putBeside(Value &root, const Object &members) const
{
    Value *at = &root;
    for (const auto &segment : m_segments) {
        at = &enter(*at, segment);
        if (segment.choice == Choice::Match)
            break;
    }
    for (const auto &[name, value] : members)
        at->setMember(name, value);
}

const Value *Place::element(const Value &root) const
{
    Place upTo;
    for (const auto &segment : m_segments) {
        upTo.m_segments.push_back(segment);
        if (segment.choice == Choice::Match)
            return upTo.find(root).value;
    }
    return nullptr;
}

} // namespace splot::mapping
