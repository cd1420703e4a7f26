#pragma once

#include "core/model/case.h"
#include "core/model/configuration.h"
#include "core/model/recipe.h"
#include "core/store/reader.h"

#include <functional>

namespace splot::workspace {

/// The value that a recipe makes of a sample; empty: it does not touch it, or a formula cannot. Not for
/// Lookup.
std::optional<model::Value> repaired(const model::KeptRecipe &recipe, const model::Value &sample);
/// The configuration with the recipe's lookup line; Rejected: there is no such lookup.
base::Result<model::Configuration> withLookup(model::Configuration configuration,
                                              const model::KeptRecipe &recipe);

/// Calls `take` for the open items of a case, in their order, at most `most`; `only` not 0: for that one.
base::Result<void> eachOpenItem(store::Reader &reader, const model::Case &c, std::int64_t only, int most,
                                const std::function<base::Result<void>(const model::CaseItem &)> &take);

/// Messages that get the same value: what one command of the engine repairs.
struct RepairBatch
{
    std::string place;
    model::Value value;
    std::vector<std::int64_t> items;
};
/// The batches of a recipe, not a Lookup, over a case, in the order of its messages; at most 1,000 items a
/// batch.
base::Result<std::vector<RepairBatch>> batchesOf(store::Reader &reader, const model::Case &c,
                                                 const model::KeptRecipe &recipe, std::int64_t only);

} // namespace splot::workspace
