#include "core/engine/places.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>

namespace splot::engine {

base::Result<void> setPlace(model::Value &body, std::string_view place, const model::Value &value)
{
    const auto bad = [&] {
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The change has no place \"%1\"."),
                          {std::string(place)});
    };
    if (place.empty()) {
        body = value;
        return {};
    }
    if (place.front() == '[') {
        const auto close = place.find(']');
        auto *list = body.list();
        std::size_t index = 0;
        if (close == std::string_view::npos || !list ||
            std::from_chars(place.data() + 1, place.data() + close, index).ec != std::errc() ||
            index >= list->size())
            return bad();
        auto rest = place.substr(close + 1);
        if (!rest.empty() && rest.front() == '.')
            rest.remove_prefix(1);
        return setPlace((*list)[index], rest, value);
    }
    const auto end = place.find_first_of(".[");
    const auto name = place.substr(0, end);
    auto rest = end == std::string_view::npos ? std::string_view() : place.substr(end);
    if (!rest.empty() && rest.front() == '.')
        rest.remove_prefix(1);
    if (!body.object() && !body.isEmpty())
        return bad();
    const auto *known = body.member(name);
    model::Value child = known ? *known : model::Value();
    SPLOT_TRY(setPlace(child, rest, value));
    body.setMember(name, std::move(child));
    return {};
}

const model::Value *valueAt(const model::Value &body, std::string_view place)
{
    if (place.empty())
        return &body;
    const model::Value *child = nullptr;
    std::string_view rest;
    if (place.front() == '[') {
        const auto close = place.find(']');
        const auto *list = body.list();
        std::size_t index = 0;
        if (close == std::string_view::npos || !list ||
            std::from_chars(place.data() + 1, place.data() + close, index).ec != std::errc() ||
            index >= list->size())
            return nullptr;
        child = &(*list)[index];
        rest = place.substr(close + 1);
    } else {
        const auto end = place.find_first_of(".[");
        child = body.member(place.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : place.substr(end);
    }
    if (!rest.empty() && rest.front() == '.')
        rest.remove_prefix(1);
    return child ? valueAt(*child, rest) : nullptr;
}

std::string placeIn(const mapping::CompiledMapping &mapping, const mapping::References &references,
                    const model::Value &body, const model::FieldKey &key)
{
    const auto &schema = mapping.schema();
    const auto list = schema.listOf(key.field);
    if (!list || key.item.empty())
        return mapping.placeOf(key.field);
    const auto &lines = mapping.mapping().lines;
    const auto line = std::ranges::find_if(lines, [&](const model::MappingLine &l) {
        return l.field == schema.field(key.field).path && l.place.find("[]") != std::string::npos;
    });
    if (line == lines.end())
        return {};
    const auto open = line->place.find("[]");
    const auto place = line->place.substr(0, open);
    const auto *held = valueAt(body, place);
    const auto *items = held ? held->list() : nullptr;
    for (std::size_t i = 0; items && i < items->size(); ++i) {
        model::Value alone = model::Object{};
        if (!setPlace(alone, place, model::Value(model::List{(*items)[i]})))
            return {};
        if (mapping.read(alone, references).values.items(*list) == std::vector<std::string>{key.item})
            return place + "[" + std::to_string(i) + line->place.substr(open + 1);
    }
    return {};
}

} // namespace splot::engine
