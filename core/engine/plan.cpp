#include "core/engine/plan.h"

#include "core/engine/references.h"

#include <algorithm>

namespace splot::engine {

using model::DeliveryKind;

namespace {
constexpr std::size_t samplesPerFlow = 5;

std::string_view kindName(DeliveryKind kind)
{
    switch (kind) {
    case DeliveryKind::Create:
        return "create";
    case DeliveryKind::Update:
        return "update";
    case DeliveryKind::Delete:
        return "delete";
    case DeliveryKind::Archive:
        return "archive";
    case DeliveryKind::None:
        break;
    }
    return "none";
}
} // namespace

std::string labelOf(const EntitySetup &entity, const model::Record &record)
{
    for (const auto &key : entity.schema->entity().matchKeys) {
        std::string label;
        for (const auto &path : key.fields) {
            const auto index = entity.schema->index(path);
            const auto *value = index ? record.values.find(*index) : nullptr;
            if (value && !value->isBlank())
                label += (label.empty() ? "" : " / ") + value->toText();
        }
        if (!label.empty())
            return label;
    }
    return "#" + std::to_string(record.id.value);
}

Plan::Plan(Context &context, std::vector<model::EntityId> entities)
    : m_context(context), m_walk(context, std::move(entities))
{
    for (const auto &id : m_walk.entities()) {
        const auto *entity = m_context.setup->entity(id);
        for (const auto &mapping : entity ? entity->mappings : std::vector<MappingPtr>()) {
            if (mapping->writes())
                m_flows[{id, mapping->mapping().system}];
        }
    }
}

base::Result<bool> Plan::work(base::SteadyTime until)
{
    return m_walk.work(until, [this](model::RecordId id) { return look(id); });
}

base::Result<void> Plan::look(model::RecordId id)
{
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, id));
    const auto *entity =
        view && view->record.id == id ? m_context.setup->entity(view->record.entity) : nullptr;
    if (!entity)
        return {};
    for (const auto &mapping : entity->mappings) {
        if (!mapping->writes())
            continue;
        SPLOT_ASSIGN(const auto out, outgoing(m_context, *view, *mapping));
        if (out.nothing())
            continue;
        auto &flow = m_flows[{view->record.entity, mapping->mapping().system}];
        ++flow.counts[out.kind];
        flow.blocked += out.problems.empty() ? 0 : 1;
        for (const auto &key : out.fields)
            ++flow.fields[entity->schema->field(key.field).path];
        if (flow.samples.size() < samplesPerFlow)
            sample(flow, *view, *mapping, out);
    }
    return {};
}

void Plan::sample(Flow &flow, const RecordView &view, const mapping::CompiledMapping &mapping,
                  const Outgoing &out)
{
    const auto &entity = *m_context.setup->entity(view.record.entity);
    const auto *link = view.link(mapping.mapping().system, mapping.mapping().object);
    model::List differences;
    for (const auto &p : out.writing.places) {
        if (std::find(out.changed.begin(), out.changed.end(), p.place) == out.changed.end() ||
            differences.size() >= 8)
            continue;
        const auto *now = link ? mapping.at(link->shadow, p.place) : nullptr;
        differences.push_back(
            model::Object{{"place", p.place}, {"now", now ? *now : model::Value()}, {"then", p.value}});
    }
    flow.samples.push_back(model::Object{{"record", view.record.id.value},
                                         {"label", labelOf(entity, view.record)},
                                         {"kind", kindName(out.kind)},
                                         {"differences", std::move(differences)}});
}

std::int64_t Plan::planned(const model::SystemId &system, const model::EntityId &entity,
                           DeliveryKind kind) const
{
    const auto flow = m_flows.find({entity, system});
    if (flow == m_flows.end())
        return 0;
    const auto count = flow->second.counts.find(kind);
    return count == flow->second.counts.end() ? 0 : count->second;
}

std::vector<std::pair<model::SystemId, model::EntityId>> Plan::flows() const
{
    std::vector<std::pair<model::SystemId, model::EntityId>> all;
    for (const auto &[key, flow] : m_flows)
        all.emplace_back(key.second, key.first);
    return all;
}

model::Value Plan::result() const
{
    model::List flows;
    std::int64_t total = 0;
    for (const auto &[key, flow] : m_flows) {
        model::Object row{{"entity", key.first.value}, {"system", key.second.value}};
        std::int64_t writes = 0;
        for (const auto kind :
             {DeliveryKind::Create, DeliveryKind::Update, DeliveryKind::Archive, DeliveryKind::Delete}) {
            const auto n = planned(key.second, key.first, kind);
            row.emplace_back(kindName(kind), n);
            writes += n;
        }
        total += writes;
        row.emplace_back("blocked", flow.blocked);
        const auto *system = m_context.setup->configuration().system(key.second);
        if (system && system->ratePerSecond > 0)
            row.emplace_back("seconds",
                             static_cast<std::int64_t>(static_cast<double>(writes) / system->ratePerSecond));
        model::Object fields;
        for (const auto &[path, n] : flow.fields)
            fields.emplace_back(path, model::Value(n));
        row.emplace_back("fields", std::move(fields));
        row.emplace_back("samples", flow.samples);
        flows.push_back(std::move(row));
    }
    return model::Object{{"records", m_walk.seen()}, {"writes", total}, {"flows", std::move(flows)}};
}

} // namespace splot::engine
