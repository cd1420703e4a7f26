#include "ui/inbox/repair.h"

#include "core/formula/formula.h"
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
constexpr int pageSize = 500;
constexpr std::size_t mostExamples = 5;
constexpr std::size_t mostInBatch = 1000;

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

base::Result<void> eachItem(store::Reader &reader, const model::Case &c, std::int64_t only, int most,
                            const std::function<base::Result<void>(const model::CaseItem &)> &take)
{
    if (only != 0) {
        SPLOT_ASSIGN(const auto item, reader.cases().item(only));
        return item ? take(*item) : base::Result<void>();
    }
    store::ItemFilter open;
    open.state = model::ItemState::Open;
    std::int64_t after = 0;
    for (int seen = 0; seen < most;) {
        SPLOT_ASSIGN(const auto page,
                     reader.cases().items(c.id, open, after, std::min(pageSize, most - seen)));
        if (page.empty())
            break;
        for (const auto &item : page)
            SPLOT_TRY(take(item));
        seen += static_cast<int>(page.size());
        after = page.back().id;
    }
    return {};
}

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
    if (recipe.kind == Recipe::Kind::Set)
        return model::Value(recipe.to);
    if (recipe.kind == Recipe::Kind::Formula) {
        const auto formula = formula::Formula::compile(recipe.to);
        const auto made = formula ? formula->evaluate(model::Object{}, &sample)
                                  : base::Result<model::Value>(base::fail(formula.error()));
        return made && !made->isEmpty() ? std::optional(*made) : std::nullopt;
    }
    if (recipe.kind == Recipe::Kind::Lookup || recipe.from.empty() || sample.isEmpty())
        return std::nullopt;
    std::string whole = sample.toText();
    bool touched = false;
    for (std::size_t at = 0; (at = whole.find(recipe.from, at)) != std::string::npos;
         at += recipe.to.size()) {
        whole.replace(at, recipe.from.size(), recipe.to);
        touched = true;
    }
    return touched ? std::optional(model::Value(whole)) : std::nullopt;
}

base::Result<model::Configuration> withLookup(model::Configuration configuration, const Recipe &recipe)
{
    for (auto &lookup : configuration.lookups) {
        if (lookup.name != recipe.lookup)
            continue;
        std::erase_if(lookup.entries, [&recipe](const auto &entry) { return entry.first == recipe.from; });
        lookup.entries.emplace_back(recipe.from, recipe.to);
        return configuration;
    }
    return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "There is no lookup \"%1\"."),
                      {recipe.lookup});
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
    SPLOT_TRY(eachItem(reader, c, only, most, [&](const model::CaseItem &item) {
        return tryOne(reader, trial, recipe, item, preview);
    }));
    return preview;
}

base::Result<std::vector<RepairBatch>> batchesOf(store::Reader &reader, const model::Case &c,
                                                 const Recipe &recipe, std::int64_t only)
{
    std::vector<RepairBatch> batches;
    SPLOT_TRY(eachItem(reader, c, only, std::numeric_limits<int>::max(),
                       [&](const model::CaseItem &item) -> base::Result<void> {
                           const auto value = repaired(recipe, item.sample);
                           if (!value || item.detail.empty())
                               return {};
                           for (auto &batch : batches) {
                               if (batch.place == item.detail && batch.value == *value &&
                                   batch.items.size() < mostInBatch) {
                                   batch.items.push_back(item.id);
                                   return {};
                               }
                           }
                           batches.push_back({item.detail, *value, {item.id}});
                           return {};
                       }));
    return batches;
}

} // namespace splot::inbox
