#include "core/engine/outgoing.h"

#include "core/engine/references.h"
#include "core/mapping/place.h"

#include <algorithm>
#include <iterator>

namespace splot::engine {

namespace {
using model::DeliveryKind;

/// The work on one target.
class Difference
{
public:
    Difference(Context &context, const RecordView &view, const mapping::CompiledMapping &mapping)
        : m_context(context), m_view(view), m_mapping(mapping), m_system(mapping.mapping().system),
          m_entity(*context.setup->entity(mapping.mapping().entity)), m_references(context, m_system),
          m_link(view.link(m_system, mapping.mapping().object))
    {}

    base::Result<Outgoing> find()
    {
        if (held(""))
            return Outgoing{};
        SPLOT_ASSIGN(const bool scoped, inScope());
        SPLOT_TRY(existing() ? update(scoped) : create(scoped));
        SPLOT_TRY(m_references.failure());
        return std::move(m_out);
    }

private:
    bool existing() const { return m_link && m_link->presence != model::Presence::Absent; }

    bool held(const std::string &field) const
    {
        return std::any_of(m_view.holds.begin(), m_view.holds.end(), [&](const model::Hold &h) {
            return h.system == m_system && h.object == m_mapping.mapping().object && h.field == field &&
                   h.reason != model::HoldReason::Pinned;
        });
    }

    base::Result<bool> inScope() const
    {
        if (m_mapping.mapping().scope.empty())
            return true;
        return m_mapping.inScope(model::nested(*m_entity.schema, m_view.record.values));
    }

    /// The record's values with what people pinned for this system.
    model::Values values() const
    {
        model::Values all = m_view.record.values;
        for (const auto &h : m_view.holds) {
            if (h.reason != model::HoldReason::Pinned || h.system != m_system ||
                h.object != m_mapping.mapping().object)
                continue;
            if (const auto key = model::keyFromPath(*m_entity.schema, h.field))
                all.set(*key, h.value);
        }
        return all;
    }

    base::Result<void> create(bool scoped)
    {
        const auto &m = m_mapping.mapping();
        if (m_view.record.presence != model::Presence::Present || !m.creates || !scoped ||
            !m_mapping.writes())
            return {};
        m_out.writing = m_mapping.write(values(), {}, m_references, true);
        m_out.problems = m_out.writing.problems;
        for (const auto &missing : m_out.writing.missing) {
            if (missing.requiredOnCreate)
                m_out.required.push_back(missing);
        }
        m_out.kind = DeliveryKind::Create;
        for (const auto &p : m_out.writing.places)
            take(p);
        return {};
    }

    base::Result<void> update(bool scoped)
    {
        const auto &m = m_mapping.mapping();
        const bool gone = m_view.record.presence == model::Presence::Absent;
        const model::DeleteEffect effect = gone ? m.onDelete : m.onLeave;
        if (gone || !scoped || m_view.record.presence == model::Presence::Archived) {
            if (effect == model::DeleteEffect::Delete && m_view.record.presence != model::Presence::Archived)
                m_out.kind = DeliveryKind::Delete;
            else if (effect == model::DeleteEffect::Archive)
                archive();
            return {};
        }
        if (!m.updates || !m_mapping.writes())
            return {};
        m_values = values();
        m_shadow = m_mapping.read(m_link->shadow, m_references).values;
        m_out.writing = m_mapping.write(withTheirItems(), m_link->shadow, m_references, false);
        for (const auto &p : m_out.writing.places) {
            if (!p.createOnly && differs(p))
                take(p);
        }
        // What cannot be written is a problem where the target lacks it, also when nothing else is to be
        // sent.
        bool lacked = false;
        for (const auto &p : m_out.writing.problems) {
            const bool ofField = !p.field.empty();
            if (ofField && !valueDiffers(p.key))
                continue;
            m_out.problems.push_back(p);
            lacked = lacked || ofField;
        }
        if (!m_out.changed.empty() || lacked)
            m_out.kind = DeliveryKind::Update;
        return {};
    }

    /// A keyed list goes out whole: what of it must not be sent is as the target has it.
    model::Values withTheirItems() const
    {
        model::Values all = m_values;
        for (const auto &[key, value] : m_shadow) {
            if (!key.item.empty() && !mayTell(key))
                all.set(key, value);
        }
        for (const auto &[key, value] : m_values) {
            const auto list = model::itemKey(*m_entity.schema, key).field;
            const bool lacks = m_shadow.find(list) && !m_shadow.find(key);
            if (!key.item.empty() && lacks && !mayTell(key))
                all.remove(key);
        }
        return all;
    }

    /// Whether what the record says of an item may go out. An item that only one side has comes or goes with
    /// all its parts.
    bool mayTell(const model::FieldKey &key) const
    {
        const auto *ours = m_values.find(key);
        const auto *theirs = m_shadow.find(key);
        if (ours && theirs && *ours == *theirs)
            return true;
        const auto has = [](const model::Values &values, const model::FieldKey &item) {
            const auto *there = values.find(item);
            return there && !there->isEmpty();
        };
        const auto item = model::itemKey(*m_entity.schema, key);
        const auto &judged = has(m_values, item) != has(m_shadow, item) ? item : key;
        return m_entity.rules->maySend(m_view.record, judged, m_system) &&
               !held(model::pathText(*m_entity.schema, judged));
    }

    void archive()
    {
        for (const auto &[place, value] : m_mapping.mapping().archiveValues) {
            const auto *now = m_mapping.at(m_link->shadow, place);
            if (now && *now == value)
                continue;
            mapping::PlaceValue p;
            p.place = place;
            p.value = value;
            if (const auto parsed = mapping::Place::parse(place)) {
                if (const auto list = parsed->chosenList())
                    p.list = list->text();
            }
            m_out.writing.places.push_back(std::move(p));
            m_out.changed.push_back(place);
        }
        if (!m_out.changed.empty())
            m_out.kind = DeliveryKind::Archive;
    }

    void take(const mapping::PlaceValue &p)
    {
        m_out.changed.push_back(p.place);
        m_out.fields.insert(m_out.fields.end(), p.keys.begin(), p.keys.end());
    }

    bool differs(const mapping::PlaceValue &p)
    {
        bool different = false;
        for (const auto &key : p.keys)
            different = valueDiffers(key) || different;
        different = itemsRemoved(p) || different;
        if (!different)
            return false;
        const auto *now = m_mapping.at(m_link->shadow, p.place);
        const auto same = [&](const model::Value &a, const model::Value &b) {
            return a == b || m_mapping.sameParts(p.place, a, b);
        };
        if (now && same(p.value, *now))
            return false;
        const auto form = m_link->accepted.find(p.place);
        return form == m_link->accepted.end() || !now || !same(p.value, form->second.written) ||
               !same(form->second.held, *now);
    }

    bool valueDiffers(const model::FieldKey &key)
    {
        const model::Value *ours = m_values.find(key);
        const model::Value *theirs = m_shadow.find(key);
        if (!ours || (theirs && *ours == *theirs) || (!theirs && ours->isEmpty()))
            return false;
        if (!m_entity.rules->maySend(m_view.record, key, m_system))
            return false;
        if (held(model::pathText(*m_entity.schema, key))) {
            m_out.held.push_back(key);
            return false;
        }
        return true;
    }

    /// Items that the target still has and the record has no more.
    bool itemsRemoved(const mapping::PlaceValue &p)
    {
        for (const auto &entry : m_shadow) {
            const bool item = !entry.key.item.empty() && m_entity.schema->isKeyedList(entry.key.field) &&
                              !entry.value.isEmpty();
            if (!item || m_values.find(entry.key))
                continue;
            const bool here = std::any_of(p.keys.begin(), p.keys.end(), [&](const auto &k) {
                return k.field == entry.key.field || m_entity.schema->listOf(k.field) == entry.key.field;
            });
            if (here && mayTell(entry.key))
                return true;
        }
        return false;
    }

    Context &m_context;
    const RecordView &m_view;
    const mapping::CompiledMapping &m_mapping;
    const model::SystemId &m_system;
    const EntitySetup &m_entity;
    StoreReferences m_references;
    const model::Link *m_link;
    model::Values m_values;
    model::Values m_shadow;
    Outgoing m_out;
};
} // namespace

bool Outgoing::differs(const std::string &place) const
{
    return std::ranges::find(changed, place) != changed.end();
}

mapping::Writing Outgoing::difference() const
{
    mapping::Writing part;
    std::ranges::copy_if(writing.places, std::back_inserter(part.places),
                         [this](const mapping::PlaceValue &p) { return differs(p.place); });
    return part;
}

model::Value Outgoing::wholeObject(const mapping::CompiledMapping &mapping, const model::Value &held) const
{
    mapping::Writing whole;
    for (const auto &p : writing.places) {
        const auto *now = mapping.at(held, p.place);
        if (!differs(p.place) && !now)
            continue;
        auto &place = whole.places.emplace_back(p);
        place.value = differs(p.place) ? mapping::overItems(p, now) : *now;
        if (!p.list.empty() || p.place.find('[') == std::string::npos)
            continue;
        const auto parsed = mapping::Place::parse(p.place); // also of lists whose elements have ids
        if (const auto list = parsed ? parsed->chosenList() : std::nullopt)
            place.list = list->text();
    }
    return whole.object(held);
}

bool Outgoing::tellsLists() const
{
    return std::ranges::any_of(
        writing.places, [this](const mapping::PlaceValue &p) { return !p.list.empty() && differs(p.place); });
}

bool Outgoing::tellsUnknownLists(const mapping::CompiledMapping &mapping, const model::Value &held) const
{
    return std::ranges::any_of(writing.places, [&](const mapping::PlaceValue &p) {
        return !p.list.empty() && differs(p.place) && !mapping.at(held, p.list);
    });
}

const model::Link *RecordView::link(const model::SystemId &system, const model::ObjectName &object) const
{
    for (const auto &l : links) {
        if (l.primary && l.system == system && l.object == object)
            return &l;
    }
    return nullptr;
}

bool RecordView::held(const model::SystemId &system, const std::string &field, model::HoldReason reason) const
{
    return std::any_of(holds.begin(), holds.end(), [&](const model::Hold &h) {
        return h.system == system && h.field == field && h.reason == reason;
    });
}

base::Result<std::optional<RecordView>> viewRecord(Context &context, model::RecordId id)
{
    SPLOT_ASSIGN(auto record, context.store.record(id));
    if (!record)
        return std::nullopt;
    if (record->aliasOf.valid())
        return viewRecord(context, record->aliasOf);
    RecordView view{std::move(*record), {}, {}};
    SPLOT_ASSIGN(view.links, context.store.linksOf(view.record.id));
    SPLOT_ASSIGN(view.holds, context.store.holdsOf(view.record.id));
    return view;
}

base::Result<Outgoing> outgoing(Context &context, const RecordView &view,
                                const mapping::CompiledMapping &mapping)
{
    return Difference(context, view, mapping).find();
}

} // namespace splot::engine
