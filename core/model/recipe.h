#pragma once

#include "core/model/ids.h"
#include "core/model/moment.h"

#include <string>

namespace splot::model {

enum class RecipeKind {
    Set,     ///< the place gets `to`
    Replace, ///< in the value, `from` becomes `to`
    Lookup,  ///< the lookup gets a line `from` -> `to`
    Formula  ///< the place gets what the formula `to` makes of the value, which it calls `value`
};

/// A repair that was kept by a name, to be offered again for the same cause.
struct KeptRecipe
{
    std::string name;
    std::string cause; ///< Case::signature of the case that it was made for
    SystemId system;
    EntityId entity;
    std::string field;
    RecipeKind kind = RecipeKind::Set;
    std::string lookup;
    std::string from;
    std::string to;
    std::string person; ///< who kept it
    Moment at;
    bool operator==(const KeptRecipe &) const = default;
};

} // namespace splot::model
