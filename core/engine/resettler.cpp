#include "core/engine/resettler.h"

#include "core/engine/heldforms.h"
#include "core/engine/references.h"

#include <algorithm>

namespace splot::engine {

Resettler::Resettler(Context &context, Applier &applier, Spreader &spreader,
                     std::vector<model::EntityId> entities)
    : m_context(context), m_applier(applier), m_spreader(spreader), m_walk(context, std::move(entities))
{}

base::Result<bool> Resettler::work(base::SteadyTime until)
{
    return m_walk.work(until, [this](model::RecordId id) { return settle(id); });
}

base::Result<void> Resettler::settle(model::RecordId id)
{
    SPLOT_ASSIGN(auto view, viewRecord(m_context, id));
    if (!view || view->record.id != id || !m_context.setup->entity(view->record.entity))
        return {};
    SPLOT_TRY(m_applier.merger().settle(*view));
    const auto links = view->links;
    for (const auto &link : links) {
        const auto mapping = m_context.setup->mapping(link.system, link.object, view->record.entity);
        if (!mapping || !link.primary || link.presence == model::Presence::Absent)
            continue;
        const auto in = fromShadow(*view, link, *mapping);
        if (!in.changed.empty())
            SPLOT_TRY(m_applier.merger().merge(*view, in, link.object));
        SPLOT_TRY(compareAgain(link, *mapping));
    }
    SPLOT_TRY(m_applier.merger().releaseAgreed(*view));
    return m_spreader.spread(id, true);
}

/// Of what was read before a line was there the shadow knows nothing: the next reading is compared, though it
/// may say what the last one said.
base::Result<void> Resettler::compareAgain(model::Link link, const mapping::CompiledMapping &mapping)
{
    const bool known = std::ranges::all_of(mapping.mapping().lines, [&](const model::MappingLine &line) {
        return line.parked || line.place.empty() || mapping.at(link.shadow, line.place);
    });
    if (known || link.captureHash == 0)
        return {};
    link.captureHash = 0;
    return m_context.store.saveLink(link);
}

ownership::Incoming Resettler::fromShadow(const RecordView &view, const model::Link &link,
                                          const mapping::CompiledMapping &mapping)
{
    const auto &entity = *m_context.setup->entity(view.record.entity);
    ownership::Incoming in;
    in.system = link.system;
    in.right = model::Right::Taken;
    in.at = m_context.now();
    in.configuration = m_context.setup->version();
    StoreReferences references(m_context, link.system);
    auto reading = mapping.read(link.shadow, references);
    for (const auto &bad : entity.quality->check(reading.values))
        reading.values.remove(bad.key);
    const auto forms = heldForms(view.record.values, link.shadow, mapping, references);
    for (const auto &entry : reading.values) {
        if (entity.schema->isKeyedList(entry.key.field) && entry.key.item.empty())
            continue;
        const auto *ours = view.record.values.find(entry.key);
        if (ours && *ours == entry.value)
            continue;
        if (ours && forms.contains(entry.key))
            continue;
        const bool owns = entity.rules->ownerOf(view.record, entry.key.field) == link.system;
        const auto from = view.record.provenance.find(entry.key);
        // A person's value, or one that was handed over, is still on its way to the owner.
        const bool byRight =
            from != view.record.provenance.end() &&
            (from->second.right == model::Right::Person || from->second.right == model::Right::Proposal ||
             from->second.right == model::Right::Given || from->second.right == model::Right::Merge);
        // An item that a known list does not have was removed; it only is not gone everywhere yet.
        const auto whole = model::itemKey(*entity.schema, entry.key);
        const auto *item = view.record.values.find(whole);
        const bool removed =
            !entry.key.item.empty() && view.record.values.find(whole.field) && (!item || item->isEmpty());
        if ((owns && !byRight) || (!ours && !removed))
            in.changed.set(entry.key, entry.value);
    }
    for (const auto &l : view.links) {
        if (l.presence != model::Presence::Absent)
            in.linked.insert(l.system);
    }
    return in;
}

} // namespace splot::engine
