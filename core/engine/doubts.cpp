#include "core/engine/doubts.h"

#include "core/engine/places.h"

#include <algorithm>

namespace splot::engine {

namespace {
constexpr char mark = '~';
constexpr char between = '\n';
constexpr std::int64_t untilSeen = INT64_MAX;
} // namespace

model::Moment mayActUntil(const model::Attempt &attempt, model::Moment lost,
                          const connectors::Capabilities &able)
{
    // What began later than it ended began by a clock that was set back since.
    const auto began = attempt.started.micros == 0 ? lost : std::min(attempt.started, lost);
    const auto given = std::chrono::microseconds(able.timeLimit).count();
    return {std::max(lost.micros, began.micros + given) + std::chrono::microseconds(able.lateEffect).count(),
            0};
}

void Doubts::remember(const model::Value &request, model::Moment until)
{
    for (const auto &line : m_mapping.mapping().lines) {
        if (line.parked || line.place.empty() || line.place.find('[') != std::string::npos)
            continue; // items of lists are compared one by one
        const auto *sent = m_mapping.at(request, line.place);
        const auto *held = m_mapping.at(m_link.shadow, line.place);
        if (sent && !(held && *held == *sent))
            m_link.accepted[mark + line.place + between + sent->toText()] = {*sent, until.micros};
    }
}

void Doubts::remember(const std::string &place, const model::Value &before)
{
    m_link.accepted[mark + place + between + before.toText()] = {before, model::Value(untilSeen)};
}

Doubts::Settled Doubts::settle(const model::Value &body, model::Moment began)
{
    Settled settled;
    for (auto it = m_link.accepted.begin(); it != m_link.accepted.end();) {
        if (it->first.front() != mark) {
            ++it;
            continue;
        }
        const std::string place = it->first.substr(1, it->first.find(between) - 1);
        const auto *now = m_mapping.at(body, place);
        const auto &sent = it->second.written;
        const bool ours = now && (*now == sent || (now->isBlank() && sent.isBlank()) ||
                                  m_mapping.sameForm(place, sent, *now));
        const auto *until = it->second.held.get<std::int64_t>();
        const bool seen = now && until && *until == untilSeen;
        if (!ours && !seen && until && began.micros <= *until) {
            ++it;
            continue;
        }
        if (ours)
            (void)setPlace(m_link.shadow, place, *now); // it has the place: our line wrote it
        if (seen)
            settled.seen.insert(place);
        it = m_link.accepted.erase(it);
        settled.any = true;
    }
    return settled;
}

} // namespace splot::engine
