#include "core/workspace/recipecodec.h"

#include "core/format/json.h"
#include "core/workspace/documenttext.h"
#include "core/workspace/members.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace splot::workspace {

using model::KeptRecipe;

namespace {
constexpr std::array<std::string_view, 4> recipeKinds{"set", "replace", "lookup", "formula"};

base::Result<KeptRecipe> readRecipe(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    KeptRecipe r;
    r.name = m.requiredText("name");
    r.cause = m.text("cause");
    r.system = model::SystemId(m.text("system"));
    r.entity = model::EntityId(m.text("entity"));
    r.field = m.text("field");
    r.kind = static_cast<model::RecipeKind>(m.word("kind", recipeKinds, 0));
    r.lookup = m.text("lookup");
    r.from = m.text("from");
    r.to = m.text("to");
    r.person = m.text("person");
    if (const auto at = model::Moment::parse(m.text("at")))
        r.at = *at;
    SPLOT_TRY(m.done());
    return r;
}

model::Value writeRecipe(const KeptRecipe &r)
{
    MembersWriter w;
    w.text("name", r.name).text("cause", r.cause).text("system", r.system.value);
    w.text("entity", r.entity.value).text("field", r.field);
    w.word("kind", recipeKinds, static_cast<int>(r.kind), -1).text("lookup", r.lookup);
    w.text("from", r.from).text("to", r.to).text("person", r.person);
    if (r.at.micros != 0)
        w.text("at", r.at.toText());
    return w.take();
}
} // namespace

base::Result<std::vector<KeptRecipe>> readRecipes(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    std::vector<KeptRecipe> recipes;
    m.each("recipes", [&](const model::Value &one, const std::string &at) -> base::Result<void> {
        SPLOT_ASSIGN(auto recipe, readRecipe(one, at));
        const bool known = std::any_of(recipes.begin(), recipes.end(),
                                       [&](const auto &other) { return other.name == recipe.name; });
        if (known)
            return base::fail(wrongDocument(
                at, QT_TRANSLATE_NOOP("splot", "There are two recipes of the name %1."), {recipe.name}));
        recipes.push_back(std::move(recipe));
        return {};
    });
    SPLOT_TRY(m.done());
    return recipes;
}

base::Result<std::vector<KeptRecipe>> readRecipes(const std::vector<store::Document> &documents)
{
    for (const auto &document : documents) {
        if (document.kind != recipesKind)
            continue;
        SPLOT_ASSIGN(const auto json, format::readJson(document.json));
        return readRecipes(json, document.kind + "/" + document.id + ": ");
    }
    return std::vector<KeptRecipe>();
}

model::Value writeRecipes(const std::vector<KeptRecipe> &recipes)
{
    model::List list;
    for (const auto &recipe : recipes)
        list.push_back(writeRecipe(recipe));
    return model::Object{{"recipes", std::move(list)}};
}

store::Document recipesDocument(const std::vector<KeptRecipe> &recipes)
{
    return {recipesKind, recipesId, recipes.empty() ? std::string() : documentText(writeRecipes(recipes))};
}

} // namespace splot::workspace
