#include "core/engine/absent.h"

#include "core/engine/places.h"

#include <algorithm>

namespace splot::engine {

namespace {
constexpr char lostMark = '!';

/// The places outside lists that a body does not have at all, with or without those of parked lines.
std::vector<std::string> absentIn(const mapping::CompiledMapping &mapping, const model::Value &body,
                                  bool parked)
{
    std::vector<std::string> absent;
    for (const auto &line : mapping.mapping().lines) {
        const bool plain = !line.place.empty() && line.place.find('[') == std::string::npos;
        if (plain && (parked || !line.parked) && !mapping.at(body, line.place))
            absent.push_back(line.place);
    }
    return absent;
}
} // namespace

std::string lostPlace(const std::string &place)
{
    return lostMark + place;
}

base::Result<bool> settleLostPlaces(Inbox &inbox, model::Link &link,
                                    const std::vector<std::string> &stillAbsent)
{
    std::vector<std::string> back;
    for (const auto &[mark, form] : link.accepted) {
        if (mark.starts_with(lostMark) && std::ranges::count(stillAbsent, mark.substr(1)) == 0)
            back.push_back(mark);
    }
    for (const auto &mark : back) {
        link.accepted.erase(mark);
        SPLOT_TRY(inbox.settleField(link.record, link.system, mark.substr(1)));
    }
    return !back.empty();
}

model::Value shadowOver(const mapping::CompiledMapping &mapping, const model::Value &body,
                        const model::Value &before)
{
    auto shadow = mapping.shadowOf(body);
    for (const auto &place : absentIn(mapping, body, true)) {
        if (const auto *held = mapping.at(before, place))
            (void)setPlace(shadow, place, *held); // it has the place: the shadow before had it
    }
    return shadow;
}

base::Result<Told> answerOver(Context &context, const mapping::CompiledMapping &mapping,
                              const model::Value &body, const model::Value &before, const model::Value &after)
{
    const auto &m = mapping.mapping();
    const auto absent = absentIn(mapping, body, false);
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
