#include "tests/simulation/chronicle.h"

#include "core/store/reader.h"

#include <array>

namespace splot::simulation {

namespace {
constexpr std::array verdicts{"accepted", "provisional", "restored", "left",
                              "proposed", "given",       "computed", "delivered"};
constexpr std::array kinds{"create", "update", "delete"};

std::string clock(std::int64_t micros)
{
    return model::Moment{micros, 0}.toText().substr(11) + "  ";
}

/// A list that outlives the loop over it.
template <class T> T whole(base::Result<T> list)
{
    return list ? std::move(*list) : T();
}

std::string lines(const std::multimap<std::int64_t, std::string> &events)
{
    std::string out;
    for (const auto &[at, text] : events)
        out += clock(at) + text + "\n";
    return out;
}
} // namespace

std::string chronicle(Play &play, const Remains &remains)
{
    std::multimap<std::int64_t, std::string> events;
    for (const auto &[s, effect] : remains.effects)
        events.emplace(effect.at.time_since_epoch().count(),
                       std::string(effect.byUser ? "user   " : "ENGINE ") +
                           kinds.at(static_cast<std::size_t>(effect.kind)) + " " +
                           play.history().scheme.systems[s].id + "/" + effect.object.value + "/" +
                           effect.id.value + " " + effect.after.toText() + " " + effect.externalId);
    const auto reader = std::move(*store::Reader::open(play.path()));
    reader->setSchemas(play.setup()->schemas());
    for (int state = 0; state <= static_cast<int>(model::ChangeState::Discarded); ++state) {
        for (const auto &c : whole(reader->changes(static_cast<model::ChangeState>(state), {}, 10000)))
            events.emplace(c.began.micros, "change " + std::to_string(c.id.value) + " " + c.system.value +
                                               "/" + c.object.value + "/" + c.localId.value + " " +
                                               (c.deleted ? "deleted" : c.body.toText()) + " -> " +
                                               std::string(model::stateName(c.state)) + " " + c.waitsFor +
                                               " (origin " + std::to_string(static_cast<int>(c.origin)) +
                                               ")");
    }
    std::string rest;
    for (const auto &entity : play.history().scheme.entities) {
        for (const auto id : whole(reader->records().list(model::EntityId(entity.id), {}, 10000))) {
            const auto view = *reader->records().get(id);
            for (const auto &d : whole(reader->records().decisions(id, {}, 10000)))
                events.emplace(d.decidedAt.micros,
                               "decision record " + std::to_string(id.value) + " \"" + d.field + "\" " +
                                   verdicts.at(static_cast<std::size_t>(d.verdict)) + " by " +
                                   d.system.value + " change " + std::to_string(d.change.value) + ": " +
                                   d.before.toText() + " -> " + d.after.toText());
            rest += "record " + std::to_string(id.value) + " " + entity.id + " presence " +
                    std::to_string(static_cast<int>(view->record.presence)) + "\n";
            for (const auto &e : view->record.values) {
                const auto from = view->record.provenance.find(e.key);
                rest += "    " +
                        model::pathText(*play.setup()->schemas().at(model::EntityId(entity.id)), e.key) +
                        " = " + e.value.toText();
                if (from != view->record.provenance.end())
                    rest += "  from " + from->second.system.value + " change " +
                            std::to_string(from->second.change.value) + " right " +
                            std::to_string(static_cast<int>(from->second.right));
                rest += "\n";
            }
            for (const auto &l : view->links)
                rest += "    link " + l.system.value + "/" + l.localId.value +
                        (l.primary ? "" : " secondary") + " presence " +
                        std::to_string(static_cast<int>(l.presence)) + " " + l.shadow.toText() + "\n";
            for (const auto &h : view->holds)
                rest += "    hold " + h.system.value + " \"" + h.field + "\" reason " +
                        std::to_string(static_cast<int>(h.reason)) + " " + h.value.toText() + "\n";
            for (const auto &d : view->deliveries) {
                rest += "    delivery " + d.system.value + " " + std::string(model::stateName(d.state)) +
                        " " + d.waitsFor + "\n";
                for (const auto &a : whole(reader->deliveries().attempts(d.id)))
                    events.emplace(a.started.micros, "attempt " + std::to_string(a.number) + " record " +
                                                         std::to_string(id.value) + " to " + d.system.value +
                                                         " " + a.request.toText() + " outcome " +
                                                         std::to_string(static_cast<int>(a.outcome)) +
                                                         " at " + clock(a.ended.micros));
            }
        }
    }
    return lines(events) + rest;
}

} // namespace splot::simulation
