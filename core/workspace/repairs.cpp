#include "core/workspace/repairs.h"

#include "core/formula/formula.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::workspace {

using model::RecipeKind;

namespace {
constexpr int pageSize = 500;
constexpr std::size_t mostInBatch = 1000;
} // namespace

std::optional<model::Value> repaired(const model::KeptRecipe &recipe, const model::Value &sample)
{
    if (recipe.kind == RecipeKind::Set)
        return model::Value(recipe.to);
    if (recipe.kind == RecipeKind::Formula) {
        const auto formula = formula::Formula::compile(recipe.to);
        const auto made = formula ? formula->evaluate(model::Object{}, &sample)
                                  : base::Result<model::Value>(base::fail(formula.error()));
        return made && !made->isEmpty() ? std::optional(*made) : std::nullopt;
    }
    if (recipe.kind == RecipeKind::Lookup || recipe.from.empty() || sample.isEmpty())
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

base::Result<model::Configuration> withLookup(model::Configuration configuration,
                                              const model::KeptRecipe &recipe)
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

base::Result<void> eachOpenItem(store::Reader &reader, const model::Case &c, std::int64_t only, int most,
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

base::Result<std::vector<RepairBatch>> batchesOf(store::Reader &reader, const model::Case &c,
                                                 const model::KeptRecipe &recipe, std::int64_t only)
{
    std::vector<RepairBatch> batches;
    SPLOT_TRY(eachOpenItem(reader, c, only, std::numeric_limits<int>::max(),
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

} // namespace splot::workspace
