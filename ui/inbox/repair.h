#pragma once

#include "core/model/case.h"
#include "core/model/change.h"
#include "core/model/configuration.h"
#include "core/store/reader.h"
#include "core/workspace/repairs.h"

#include <QString>

#include <atomic>

namespace splot::inbox {

/// What repairs a message: done once, applied to all that match.
struct Recipe
{
    enum class Kind {
        Set,     ///< the place gets `to`
        Replace, ///< in the value, `from` becomes `to`
        Lookup,  ///< the lookup gets a line `from` -> `to`
        Formula  ///< the place gets what the formula `to` makes of the value, which it calls `value`
    };
    Kind kind = Kind::Set;
    std::string lookup;
    std::string from;
    std::string to;
};

/// The value that a recipe makes of a sample; empty: it does not touch it, or a formula cannot. Not for
/// Lookup.
std::optional<model::Value> repaired(const Recipe &recipe, const model::Value &sample);
/// The configuration with the recipe's lookup line; Rejected: there is no such lookup.
base::Result<model::Configuration> withLookup(model::Configuration configuration, const Recipe &recipe);
/// Lookups that the case's field goes through, most likely first.
std::vector<std::string> lookupsOf(const model::Configuration &configuration, const model::Case &c);

/// What a recipe would do, found by mapping the captured bodies again; nothing is sent.
struct Preview
{
    std::int64_t looked = 0;
    std::int64_t pass = 0;
    std::int64_t fail = 0;
    std::int64_t untouched = 0; ///< the recipe does not change them, or there is no body to try it on
    bool all = true;            ///< false: the case is larger than what was looked at
    std::vector<std::pair<model::CaseItem, QString>> failing; ///< the first few, with why
    model::Value before, after;                               ///< of the first that it touches
};

/// Tries the recipe on the open messages of a case (one of them: `only` not 0), at most `most`. On a reading
/// thread.
base::Result<Preview> tryRecipe(store::Reader &reader, const model::Configuration &configuration,
                                const model::Case &c, const Recipe &recipe, std::int64_t only, int most);

using workspace::RepairBatch;
/// The batches of a recipe, not a Lookup, over a case, in the order of its messages; at most 1,000 items a
/// batch.
base::Result<std::vector<RepairBatch>> batchesOf(store::Reader &reader, const model::Case &c,
                                                 const Recipe &recipe, std::int64_t only);

} // namespace splot::inbox
