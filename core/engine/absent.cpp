#include "core/engine/absent.h"

#include "core/engine/places.h"

namespace splot::engine {

namespace {
/// The places outside lists that a body does not have at all.
std::vector<std::string> absentIn(const mapping::CompiledMapping &mapping, const model::Value &body)
{
    std::vector<std::string> absent;
    for (const auto &line : mapping.mapping().lines) {
        const bool plain = !line.place.empty() && line.place.find('[') == std::string::npos;
        if (plain && !mapping.at(body, line.place))
            absent.push_back(line.place);
    }
    return absent;
}
} // namespace

model::Value shadowOver(const mapping::CompiledMapping &mapping, const model::Value &body,
                        const model::Value &before)
{
    auto shadow = mapping.shadowOf(body);
    for (const auto &place : absentIn(mapping, body)) {
        if (const auto *held = mapping.at(before, place))
            (void)setPlace(shadow, place, *held); // it has the place: the shadow before had it
    }
    return shadow;
}

base::Result<Told> answerOver(Context &context, const mapping::CompiledMapping &mapping,
                              const model::Value &body, const model::Value &before, const model::Value &after)
{
    const auto &m = mapping.mapping();
    const auto absent = absentIn(mapping, body);
    if (body.isEmpty() || absent.empty() || !context.capabilities(m.system, m.object).read)
        return Told{body, {}};
    SPLOT_ASSIGN(const auto given, context.store.state("places", m.system, m.object));
    Told told{body, {}};
    for (const auto &place : absent) {
        const auto *left = mapping.at(after, place);
        const auto *was = mapping.at(before, place);
        if (!left || (!was && !given.member(place)))
            continue;
        (void)setPlace(told.body, place, *left); // what was written has the place
        if (!was || !(*was == *left))
            told.untold.push_back(place);
    }
    return told;
}

} // namespace splot::engine
