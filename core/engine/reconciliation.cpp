#include "core/engine/reconciliation.h"

#include "core/engine/plan.h"
#include "core/engine/references.h"

#include <algorithm>
#include <set>

namespace splot::engine {

Reconciliation::Reconciliation(Context &context, std::vector<model::EntityId> entities,
                               std::vector<model::SystemId> systems, std::size_t samples)
    : m_context(context), m_walk(context, std::move(entities)), m_systems(std::move(systems)),
      m_samples(samples)
{}

bool Reconciliation::wanted(const model::SystemId &system) const
{
    return m_systems.empty() || std::find(m_systems.begin(), m_systems.end(), system) != m_systems.end();
}

void Reconciliation::add(Finding &finding, model::Object example, std::size_t samples)
{
    ++finding.count;
    if (finding.examples.size() < samples)
        finding.examples.push_back(std::move(example));
}

base::Result<bool> Reconciliation::work(base::SteadyTime until)
{
    return m_walk.work(until, [this](model::RecordId id) { return look(id); });
}

base::Result<void> Reconciliation::look(model::RecordId id)
{
    SPLOT_ASSIGN(const auto view, viewRecord(m_context, id));
    const auto *entity =
        view && view->record.id == id ? m_context.setup->entity(view->record.entity) : nullptr;
    if (!entity)
        return {};
    std::vector<Voice> voices;
    std::set<model::SystemId> missing;
    for (const auto &mapping : entity->mappings) {
        const auto &m = mapping->mapping();
        if (!wanted(m.system))
            continue;
        const auto *link = view->link(m.system, m.object);
        if (!link || link->presence == model::Presence::Absent || link->shadow.isEmpty()) {
            if (belongsThere(*mapping, *entity, view->record))
                missing.insert(m.system);
            continue;
        }
        StoreReferences references(m_context, m.system);
        voices.push_back({m.system, mapping->read(link->shadow, references).values});
        SPLOT_TRY(references.failure());
    }
    if (view->record.presence == model::Presence::Absent && voices.empty())
        return {};
    ++m_records;
    m_shared += voices.size() > 1 ? 1 : 0;
    for (const auto &system : missing)
        add(m_missing[{view->record.entity.value, system.value}],
            {{"record", view->record.id.value}, {"label", labelOf(*entity, view->record)}}, m_samples);
    compare(*view, voices);
    return {};
}

/// Whether a system should have the record: what was deleted, put aside or is out of a mapping's scope is not
/// missing.
bool Reconciliation::belongsThere(const mapping::CompiledMapping &mapping, const EntitySetup &entity,
                                  const model::Record &record)
{
    const auto &m = mapping.mapping();
    if (record.presence != model::Presence::Present || !m.creates || !mapping.writes())
        return false;
    if (m.scope.empty())
        return true;
    const auto scoped = mapping.inScope(model::nested(*entity.schema, record.values));
    return !scoped || *scoped;
}

void Reconciliation::compare(const RecordView &view, const std::vector<Voice> &voices)
{
    const auto &entity = *m_context.setup->entity(view.record.entity);
    std::set<model::FieldKey> keys;
    for (const auto &voice : voices) {
        for (const auto &entry : voice.values) {
            if (!entity.schema->isKeyedList(entry.key.field))
                keys.insert(entry.key);
        }
    }
    bool agrees = true;
    for (const auto &key : keys) {
        const model::Value *first = nullptr;
        bool differs = false;
        model::Object said;
        for (const auto &voice : voices) {
            const auto *v = voice.values.find(key);
            if (!v)
                continue;
            differs = differs || (first && !(*first == *v));
            first = first ? first : v;
            said.emplace_back(voice.system.value, *v);
        }
        if (!differs)
            continue;
        agrees = false;
        const auto *truth = view.record.values.find(key);
        add(m_differences[{view.record.entity.value, entity.schema->field(key.field).path}],
            {{"record", view.record.id.value},
             {"label", labelOf(entity, view.record)},
             {"field", model::pathText(*entity.schema, key)},
             {"systems", std::move(said)},
             {"owner", entity.rules->ownerOf(view.record, key.field).value},
             {"truth", truth ? *truth : model::Value()}},
            m_samples);
    }
    m_agreeing += agrees && voices.size() > 1 ? 1 : 0;
}

base::Result<model::Value> Reconciliation::result()
{
    const auto ranked = [](const auto &findings, const char *second) {
        std::vector<std::pair<std::int64_t, model::Value>> rows;
        for (const auto &[key, finding] : findings)
            rows.emplace_back(finding.count, model::Object{{"entity", key.first},
                                                           {second, key.second},
                                                           {"count", finding.count},
                                                           {"examples", finding.examples}});
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        model::List list;
        for (auto &row : rows)
            list.push_back(std::move(row.second));
        return list;
    };
    return model::Value(model::Object{{"records", m_records},
                                      {"shared", m_shared},
                                      {"agreeing", m_agreeing},
                                      {"differences", ranked(m_differences, "field")},
                                      {"missing", ranked(m_missing, "system")}});
}

} // namespace splot::engine
