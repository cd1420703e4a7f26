#include "core/mapping/compiledmapping.h"

#include "core/mapping/conversion.h"
#include "core/mapping/plan.h"

#include <algorithm>

namespace splot::mapping {

using model::Moment;
using model::Value;

struct CompiledMapping::Parts
{
    Plan plan;
};

CompiledMapping::CompiledMapping() : m_parts(std::make_unique<Parts>()) {}
CompiledMapping::~CompiledMapping() = default;

base::Result<std::shared_ptr<const CompiledMapping>>
CompiledMapping::compile(const model::Mapping &mapping, std::shared_ptr<const model::Schema> schema,
                         const std::vector<model::Lookup> &lookups)
{
    SPLOT_ASSIGN(Plan plan, makePlan(mapping, std::move(schema), lookups));
    std::shared_ptr<CompiledMapping> compiled(new CompiledMapping);
    compiled->m_parts->plan = std::move(plan);
    indexPlan(compiled->m_parts->plan);
    return std::shared_ptr<const CompiledMapping>(std::move(compiled));
}

const model::Mapping &CompiledMapping::mapping() const
{
    return m_parts->plan.mapping;
}

const model::Schema &CompiledMapping::schema() const
{
    return *m_parts->plan.schema;
}

bool CompiledMapping::reads() const
{
    return m_parts->plan.reads;
}

bool CompiledMapping::writes() const
{
    return m_parts->plan.writes;
}

bool CompiledMapping::reads(model::FieldIndex field) const
{
    const auto &fields = m_parts->plan.readFields;
    return field < fields.size() && fields[field];
}

bool CompiledMapping::writes(model::FieldIndex field) const
{
    const auto &fields = m_parts->plan.writtenFields;
    return field < fields.size() && fields[field];
}

const std::string &CompiledMapping::placeOf(model::FieldIndex field) const
{
    static const std::string none;
    const auto &emissions = m_parts->plan.emissions; // sorted by field
    const auto found = std::ranges::lower_bound(emissions, field, {}, &Emission::field);
    if (found == emissions.end() || found->field != field)
        return none;
    return found->kind == Emission::Kind::Line ? m_parts->plan.lines[found->line].source->place
                                               : m_parts->plan.lists[found->list].text;
}

base::Result<bool> CompiledMapping::admits(const Value &body) const
{
    return m_parts->plan.admit.empty() ? base::Result<bool>(true) : m_parts->plan.admit.holds(body);
}

base::Result<bool> CompiledMapping::saysDeleted(const Value &body) const
{
    return m_parts->plan.deletedWhen.empty() ? base::Result<bool>(false)
                                             : m_parts->plan.deletedWhen.holds(body);
}

base::Result<bool> CompiledMapping::inScope(const Value &record) const
{
    return m_parts->plan.scope.empty() ? base::Result<bool>(true) : m_parts->plan.scope.holds(record);
}

std::optional<Moment> CompiledMapping::changedAt(const Value &body) const
{
    const auto &place = m_parts->plan.changedAt;
    const Value *held = place.empty() ? nullptr : place.find(body).value;
    return held ? momentOf(*held) : std::nullopt;
}

Reading CompiledMapping::read(const Value &body, const References &references) const
{
    return readBody(m_parts->plan, body, references);
}

Writing CompiledMapping::write(const model::Values &record, const Value &shadow, const References &references,
                               bool create) const
{
    return writeRecord(m_parts->plan, record, shadow, references, create);
}

Value CompiledMapping::shadowOf(const Value &body) const
{
    return m_parts->plan.shadow.of(body);
}

const Value *CompiledMapping::at(const Value &object, std::string_view place) const
{
    const auto &places = m_parts->plan.places;
    const auto known = places.find(std::string(place));
    if (known != places.end())
        return known->second.find(object).value;
    const auto parsed = Place::parse(place);
    return parsed && !parsed->loops() ? parsed->find(object).value : nullptr;
}

namespace {
bool alike(const Plan &plan, const std::string &place, const Value &written, const Value &held,
           Likeness likeness)
{
    if (const auto list = plan.listsByPlace.find(place); list != plan.listsByPlace.end())
        return sameItems(*list->second, written, held, likeness);
    const auto line = plan.byPlace.find(place);
    if (line != plan.byPlace.end())
        return sameAtPlace(*line->second, written, held, likeness);
    return likeness == Likeness::Exact ? written == held : AcceptedForms().same(written, held);
}
} // namespace

bool CompiledMapping::sameParts(std::string_view place, const Value &written, const Value &held) const
{
    return alike(m_parts->plan, std::string(place), written, held, Likeness::Exact);
}

bool CompiledMapping::sameForm(std::string_view place, const Value &written, const Value &held) const
{
    return alike(m_parts->plan, std::string(place), written, held, Likeness::Form);
}

bool CompiledMapping::samePartForm(model::FieldIndex part, const Value &ours, const Value &theirs) const
{
    return std::ranges::any_of(m_parts->plan.lists, [&](const ListPlan &list) {
        return std::ranges::any_of(list.lines, [&](const Line &line) {
            return line.writes && line.index == part && line.forms.same(ours, theirs);
        });
    });
}

} // namespace splot::mapping
