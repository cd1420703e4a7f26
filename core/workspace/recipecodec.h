#pragma once

#include "core/model/recipe.h"
#include "core/store/store.h"

namespace splot::workspace {

/// The document that keeps a firm's repairs.
inline constexpr const char *recipesKind = "recipes";
inline constexpr const char *recipesId = "recipes";

/// Rejected: two recipes of one name, an unknown member.
base::Result<std::vector<model::KeptRecipe>> readRecipes(const model::Value &json, const std::string &where);
/// Those of a workspace's documents; none where there is no such document.
base::Result<std::vector<model::KeptRecipe>> readRecipes(const std::vector<store::Document> &documents);
model::Value writeRecipes(const std::vector<model::KeptRecipe> &recipes);
store::Document recipesDocument(const std::vector<model::KeptRecipe> &recipes);

} // namespace splot::workspace
