#include "ui/overview/map.h"

#include "core/model/latency.h"
#include "core/model/schema.h"
#include "ui/common/formats.h"
#include "ui/common/recordtitle.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace splot::overview {

namespace {
using model::Direction;
using model::SystemId;

/// The systems that may own a field, in the order of its stages.
std::vector<SystemId> ownersOf(const model::OwnershipRule &rule)
{
    std::vector<SystemId> all;
    if (rule.kind == model::OwnerKind::System && rule.owner.valid())
        all.push_back(rule.owner);
    if (rule.kind == model::OwnerKind::Stages) {
        for (const auto &stage : rule.stages)
            all.push_back(stage.owner);
    }
    return all;
}

/// How often each system owns a field that this mapping writes, and whether it owns one itself.
struct Ties
{
    std::map<SystemId, int> sources; ///< of what is sent
    bool gives = false;
    bool takes = false;
};

Ties tiesOf(const model::Mapping &mapping, const model::Schema &schema)
{
    Ties ties;
    for (const auto &line : mapping.lines) {
        const auto field = schema.index(line.field);
        if (line.parked || !field)
            continue;
        const auto owners = ownersOf(schema.rule(*field));
        const bool own = std::find(owners.begin(), owners.end(), mapping.system) != owners.end();
        if (mapping.direction != Direction::Out && line.direction != Direction::Out)
            ties.gives = ties.gives || own || owners.empty();
        if (mapping.direction == Direction::In || line.direction == Direction::In)
            continue;
        for (const auto &owner : owners) {
            if (owner != mapping.system) {
                ++ties.sources[owner];
                ties.takes = true;
            }
        }
        ties.takes = ties.takes || owners.empty();
    }
    return ties;
}

std::int64_t failedIn(const ui::Pulse &pulse, const SystemId &system, const model::EntityId &entity, bool out)
{
    std::int64_t n = 0;
    for (const auto &c : pulse.cases) {
        if (c.system == system && c.entity == entity && (c.step == model::EngineStep::Deliver) == out &&
            c.kind != model::CaseKind::Proposal && c.kind != model::CaseKind::Match)
            n += c.count;
    }
    return n;
}

/// What only shows when somebody points at the line.
void tellMore(FlowLine &line, const ui::Pulse &pulse)
{
    std::map<int, std::int64_t> took;
    for (const auto &c : pulse.hour) {
        if (c.system == line.system && c.entity == line.entity && c.out == line.out &&
            c.what.starts_with("took/"))
            took[std::stoi(c.what.substr(5))] += c.count;
    }
    if (line.out && !took.empty())
        line.p95 = static_cast<double>(model::latencyBelow(took, 0.95)) / 1e6;
    for (const auto &d : pulse.deliveries) {
        const bool waits = d.system == line.system && d.state != model::DeliveryState::Failed;
        if (line.out && waits && d.oldest.micros > 0 && (line.oldest.micros == 0 || d.oldest < line.oldest))
            line.oldest = d.oldest;
    }
    model::Moment last;
    for (const auto &c : pulse.cases) {
        const bool same = c.system == line.system && c.entity == line.entity &&
                          (c.step == model::EngineStep::Deliver) == line.out;
        if (same && c.kind == model::CaseKind::Failure && last < c.last) {
            last = c.last;
            line.lastError = ui::say(c.message);
        }
    }
}

FlowLine lineOf(const model::Mapping &mapping, bool out, const model::System *system, const ui::Pulse &pulse)
{
    FlowLine line;
    line.system = mapping.system;
    line.entity = mapping.entity;
    line.out = out;
    line.source = mapping.system;
    line.perHour = pulse.flow(mapping.system, mapping.entity, out, out ? "confirmed" : "applied");
    line.failed = failedIn(pulse, mapping.system, mapping.entity, out);
    line.paused = system && (system->paused || (out && system->readOnly));
    for (const auto &c : pulse.hour) {
        if (c.system == line.system && c.entity == line.entity && c.out == out && c.what == "confirmed" &&
            c.count > 0)
            line.meanMicros = c.micros / c.count;
    }
    tellMore(line, pulse);
    return line;
}

void addFlows(Map &map, const model::Mapping &mapping, const model::System *system,
              const model::Schema &schema, const ui::Pulse &pulse)
{
    const Ties ties = tiesOf(mapping, schema);
    FlowLine in = lineOf(mapping, false, system, pulse);
    FlowLine out = lineOf(mapping, true, system, pulse);
    int most = 0;
    for (const auto &[source, count] : ties.sources) {
        if (count > most) {
            most = count;
            out.source = source;
        }
    }
    if (ties.gives || in.perHour > 0 || in.failed > 0)
        map.flows.push_back(in);
    if ((ties.takes && mapping.direction != Direction::In) || out.perHour > 0 || out.failed > 0)
        map.flows.push_back(out);
}

EntityCard cardOf(const model::Entity &entity, const Map &map, const ui::Pulse &pulse)
{
    EntityCard card;
    card.id = entity.id;
    card.title = ui::text(entity.label.empty() ? entity.id.value : entity.label);
    for (const auto &c : pulse.records)
        card.records += c.entity == entity.id ? c.count : 0;
    for (const auto &flow : map.flows)
        card.perHour += flow.entity == entity.id && !flow.out ? flow.perHour : 0;
    std::set<SystemId> seen;
    const auto add = [&](const model::OwnershipRule &rule) {
        for (const auto &owner : ownersOf(rule)) {
            if (seen.insert(owner).second)
                card.owners.push_back(owner);
        }
    };
    add(entity.ownership.standard);
    for (const auto &[path, rule] : entity.ownership.fields)
        add(rule);
    return card;
}
} // namespace

Map Map::of(const model::Configuration &configuration, const ui::Pulse &pulse)
{
    Map map;
    for (const auto &entity : configuration.entities) {
        const model::Schema schema(entity);
        for (const auto *mapping : configuration.mappingsOf(entity.id))
            addFlows(map, *mapping, configuration.system(mapping->system), schema, pulse);
    }
    for (const auto &system : configuration.systems) {
        SystemCard card;
        card.id = system.id;
        card.title = ui::text(system.label.empty() ? system.id.value : system.label);
        card.subtitle = ui::text(system.connector);
        card.status = ui::statusOf(system, pulse);
        card.production = system.environment == model::Environment::Production;
        card.readOnly = system.readOnly;
        for (const auto &d : pulse.deliveries)
            card.waiting += d.system == system.id && d.state != model::DeliveryState::Failed ? d.count : 0;
        for (std::size_t i = 0; i < map.flows.size(); ++i) {
            if (map.flows[i].system == system.id)
                card.flows.push_back(i);
        }
        map.systems.push_back(std::move(card));
    }
    for (const auto &entity : configuration.entities)
        map.entities.push_back(cardOf(entity, map, pulse));
    return map;
}

namespace {
/// The middle of the entities that a system is tied to: what orders systems so that few lines cross.
double centreOf(const SystemCard &card, const Map &map)
{
    double sum = 0;
    int n = 0;
    for (const auto flow : card.flows) {
        for (std::size_t i = 0; i < map.entities.size(); ++i) {
            if (map.entities[i].id == map.flows[flow].entity) {
                sum += static_cast<double>(i);
                ++n;
            }
        }
    }
    return n ? sum / n : 0;
}

/// Spreads cards of these heights over the whole height, at least `gap` apart.
double place(std::vector<QRectF *> cards, const std::vector<double> &heights, double x, double width,
             double height, double margin, double gap)
{
    const double needed = std::accumulate(heights.begin(), heights.end(), 0.0);
    const auto n = static_cast<double>(cards.size());
    const double room = n > 1 ? std::max(gap, (height - 2 * margin - needed) / (n - 1)) : 0;
    const double spread = n > 1 ? std::min(room, gap * 5) : 0;
    double y = std::max(margin, (height - needed - spread * (n - 1)) / 2);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        *cards[i] = QRectF(x, y, width, heights[i]);
        y += heights[i] + spread;
    }
    return needed + gap * std::max(0.0, n - 1) + 2 * margin;
}
} // namespace

MapLayout MapLayout::of(const Map &map, double width, double height, double unit)
{
    MapLayout layout;
    layout.systems.resize(map.systems.size());
    layout.entities.resize(map.entities.size());
    std::vector<std::size_t> order(map.systems.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&map](auto a, auto b) {
        return centreOf(map.systems[a], map) < centreOf(map.systems[b], map);
    });
    std::vector<QRectF *> sides[2];
    std::vector<double> heights[2];
    double taken[2] = {0, 0};
    for (const auto i : order) {
        const int side = taken[0] <= taken[1] ? 0 : 1;
        const double h = heightOf(map.systems[i]) * unit;
        sides[side].push_back(&layout.systems[i]);
        heights[side].push_back(h);
        taken[side] += h + 24 * unit;
    }
    const double margin = 20 * unit, gap = 24 * unit;
    std::vector<QRectF *> middle;
    for (auto &rect : layout.entities)
        middle.push_back(&rect);
    const double w = systemWidth * unit, e = entityWidth * unit;
    layout.height = std::max({place(sides[0], heights[0], margin, w, height, margin, gap),
                              place(sides[1], heights[1], width - margin - w, w, height, margin, gap),
                              place(middle, std::vector<double>(middle.size(), entityHeight * unit),
                                    (width - e) / 2, e, height, margin, gap)});
    return layout;
}

} // namespace splot::overview
