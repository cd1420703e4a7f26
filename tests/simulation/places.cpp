#include "tests/simulation/places.h"

#include <algorithm>

namespace splot::simulation {

std::string PlaceSpec::path() const
{
    return !item.empty() ? "parts[]." + name : listed ? "rows[0]." + name : name;
}

const char *PlaceSpec::list() const
{
    return !item.empty() ? "parts" : listed ? "rows" : nullptr;
}

namespace {
/// The place's element among these, by its key or the first; the end: there is none.
auto elementOf(const PlaceSpec &place, auto &list)
{
    return place.item.empty() ? list.begin() : std::ranges::find_if(list, [&](const model::Value &element) {
        const auto *key = element.member("k");
        return key && key->toText() == place.item;
    });
}
} // namespace

const model::Value *PlaceSpec::in(const model::Value &body) const
{
    if (!list())
        return body.member(name);
    const auto *held = body.member(list());
    const auto *elements = held ? held->list() : nullptr;
    if (!elements)
        return nullptr;
    const auto element = elementOf(*this, *elements);
    static const model::Value none("");
    if (element == elements->end())
        return presence ? &none : nullptr;
    return element->member(presence ? "k" : name);
}

void PlaceSpec::put(model::Value &body, model::Value value) const
{
    if (!list()) {
        body.setMember(name, std::move(value));
        return;
    }
    const auto *held = body.member(list());
    model::List elements = held && held->list() ? *held->list() : model::List{};
    auto element = elementOf(*this, elements);
    if (presence && value.isBlank()) {
        if (element != elements.end())
            elements.erase(element);
    } else if (element == elements.end()) {
        elements.emplace_back(item.empty() ? model::Object{} : model::Object{{"k", item}});
        element = std::prev(elements.end());
    }
    if (!presence)
        element->setMember(name, std::move(value));
    body.setMember(list(), model::Value(std::move(elements)));
}

model::Value written(const PlaceSpec &place, const std::string &value)
{
    return place.form == Form::Spaced && !value.empty() ? " " + value + " " : value;
}

std::string asRead(const PlaceSpec &place, const model::Value *held)
{
    std::string text = held ? held->toText() : std::string();
    if (place.form == Form::Spaced) {
        const auto first = text.find_first_not_of(' ');
        text = first == std::string::npos ? std::string()
                                          : text.substr(first, text.find_last_not_of(' ') - first + 1);
    }
    return text;
}

std::string fieldOf(const std::string &path)
{
    return path.ends_with("].k") ? path.substr(0, path.size() - 2) : path;
}

std::string formOf(const PlaceSpec &place, std::string value)
{
    return place.upper ? capitals(std::move(value)) : value;
}

bool refused(const std::string &text)
{
    const auto last = text.find_last_not_of(' ');
    return last != std::string::npos && text[last] == '7' && text[text.find_first_not_of(' ')] != 'K';
}

bool breaksRule(const std::string &text)
{
    return !text.empty() && text.back() == '5';
}

bool outOfScope(const std::string &text)
{
    return !text.empty() && std::string_view("369").find(text.back()) != std::string_view::npos;
}

bool isLater(const std::string &status)
{
    return !status.empty() && status.back() >= '0' && status.back() <= '4';
}

std::string capitals(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

} // namespace splot::simulation
