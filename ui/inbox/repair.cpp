#include "ui/inbox/repair.h"

#include "core/mapping/compiledmapping.h"
#include "core/mapping/place.h"
#include "core/mapping/quality.h"
#include "core/model/schema.h"
#include "ui/common/formats.h"
#include "ui/inbox/bodymodel.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::inbox {

namespace {
constexpr std::size_t mostExamples = 5;

/// As it is kept, but for a name and a cause.
model::KeptRecipe unnamed(const Recipe &recipe)
{
    model::KeptRecipe kept;
    kept.kind = static_cast<model::RecipeKind>(recipe.kind);
    kept.lookup = recipe.lookup;
    kept.from = recipe.from;
    kept.to = recipe.to;
    return kept;
}

/// References stand for themselves: what a preview tries is one value, not whom it points to.
class AnyReference : public mapping::References
{
public:
    std::optional<model::RecordId> record(const model::EntityId &, const model::ObjectName &,
                                          const model::LocalId &) const override
    {
        return model::RecordId(1);
    }
    std::optional<model::LocalId> localId(const model::EntityId &, const model::ObjectName &,
                                          model::RecordId) const override
    {
        return model::LocalId("1");
    }
};

/// The mapping of the case's objects under one configuration, prepared.
class Trial
{
public:
    Trial(const model::Configuration &configuration, const model::Case &c)
        : m_configuration(configuration), m_case(c)
    {}

    /// Why the body still fails at the case's field; empty: it passes.
    base::Result<std::optional<QString>> fails(const model::ObjectName &object, const model::Value &body)
    {
        SPLOT_TRY(prepare(object));
        auto reading = m_mapping->read(body, AnyReference());
        std::vector<mapping::Problem> problems = reading.problems;
        if (m_quality) {
            const auto more = m_quality->check(reading.values);
            problems.insert(problems.end(), more.begin(), more.end());
        }
        for (const auto &problem : problems) {
            if (m_case.field.empty() || samePlace(problem.field, m_case.field))
                return std::optional(ui::say(problem.message));
        }
        return std::optional<QString>();
    }

private:
    base::Result<void> prepare(const model::ObjectName &object)
    {
        if (m_mapping && m_object == object)
            return {};
        const auto *entity = m_configuration.entity(m_case.entity);
        const auto *mapping = m_configuration.mapping(m_case.system, object, m_case.entity);
        if (!entity || !mapping)
            return base::fail(base::ErrorCode::NotFound,
                              QT_TRANSLATE_NOOP("splot", "There is no mapping of %1 in %2 any more."),
                              {object.value, m_case.system.value});
        const auto schema = std::make_shared<const model::Schema>(*entity);
        SPLOT_ASSIGN(m_mapping, mapping::CompiledMapping::compile(*mapping, schema, m_configuration.lookups));
        SPLOT_ASSIGN(m_quality, mapping::Quality::compile(schema));
        m_object = object;
        return {};
    }

    const model::Configuration &m_configuration;
    const model::Case &m_case;
    model::ObjectName m_object;
    std::shared_ptr<const mapping::CompiledMapping> m_mapping;
    std::shared_ptr<const mapping::Quality> m_quality;
};

base::Result<void> tryOne(store::Reader &reader, Trial &trial, const Recipe &recipe,
                          const model::CaseItem &item, Preview &preview)
{
    ++preview.looked;
    SPLOT_ASSIGN(const auto change, reader.change(item.change));
    if (!change || change->body.isEmpty()) {
        ++preview.untouched;
        return {};
    }
    model::Value body = change->body;
    if (recipe.kind != Recipe::Kind::Lookup) {
        const auto value = repaired(recipe, item.sample);
        const auto place = mapping::Place::parse(item.detail);
        if (!value || !place) {
            ++preview.untouched;
            return {};
        }
        place->put(body, *value);
        if (preview.after.isEmpty()) {
            preview.before = item.sample;
            preview.after = *value;
        }
    }
    SPLOT_ASSIGN(const auto why, trial.fails(item.object, body));
    why ? ++preview.fail : ++preview.pass;
    if (why && preview.failing.size() < mostExamples)
        preview.failing.emplace_back(item, *why);
    return {};
}
} // namespace

std::optional<model::Value> repaired(const Recipe &recipe, const model::Value &sample)
{
    return workspace::repaired(unnamed(recipe), sample);
}

base::Result<model::Configuration> withLookup(model::Configuration configuration, const Recipe &recipe)
{
    return workspace::withLookup(std::move(configuration), unnamed(recipe));
}

std::vector<std::string> lookupsOf(const model::Configuration &configuration, const model::Case &c)
{
    std::vector<std::string> names;
    const auto add = [&](const std::vector<model::Step> &steps) {
        for (const auto &step : steps) {
            if (step.function == "lookup" && !step.arguments.empty() &&
                std::find(names.begin(), names.end(), step.arguments.front()) == names.end())
                names.push_back(step.arguments.front());
        }
    };
    for (const auto &mapping : configuration.mappings) {
        if (mapping.system != c.system || (c.entity.valid() && mapping.entity != c.entity))
            continue;
        for (const auto &line : mapping.lines) {
            if (samePlace(line.field, c.field)) {
                add(line.in);
                add(line.out);
            }
        }
    }
    return names;
}

base::Result<Preview> tryRecipe(store::Reader &reader, const model::Configuration &configuration,
                                const model::Case &c, const Recipe &recipe, std::int64_t only, int most)
{
    Preview preview;
    preview.all = only != 0 || c.count <= most;
    model::Configuration draft;
    if (recipe.kind == Recipe::Kind::Lookup) {
        SPLOT_ASSIGN(draft, withLookup(configuration, recipe));
        preview.before = model::Value(recipe.from);
        preview.after = model::Value(recipe.to);
    }
    Trial trial(recipe.kind == Recipe::Kind::Lookup ? draft : configuration, c);
    SPLOT_TRY(workspace::eachOpenItem(reader, c, only, most, [&](const model::CaseItem &item) {
        return tryOne(reader, trial, recipe, item, preview);
    }));
    return preview;
}

base::Result<std::vector<RepairBatch>> batchesOf(store::Reader &reader, const model::Case &c,
                                                 const Recipe &recipe, std::int64_t only)
{
    return workspace::batchesOf(reader, c, unnamed(recipe), only);
}

} // namespace splot::inbox
