#include "app/commands/commands.h"
#include "app/commands/inboxfilter.h"
#include "core/formula/formula.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/recipecodec.h"
#include "core/workspace/repairs.h"

#include <algorithm>

namespace splot::app {

using base::ErrorCode;
using base::fail;
using model::KeptRecipe;
using model::RecipeKind;

namespace {
base::Result<std::vector<KeptRecipe>> recipesOf(Call &call)
{
    SPLOT_ASSIGN(const auto documents, call.session.documents());
    return workspace::readRecipes(documents);
}

base::Result<KeptRecipe> recipeOf(Call &call)
{
    const std::string name = call.arguments.word("RECIPE");
    SPLOT_ASSIGN(auto recipes, recipesOf(call));
    const auto found =
        std::find_if(recipes.begin(), recipes.end(), [&](const auto &r) { return r.name == name; });
    if (found == recipes.end())
        return fail(
            ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("splot", "There is no recipe \"%1\"; \"splotctl recipe list\" lists them."),
            {name});
    return std::move(*found);
}

base::Result<Exit> saveRecipes(Call &call, const std::vector<KeptRecipe> &recipes, const std::string &comment)
{
    SPLOT_ASSIGN(const auto version,
                 call.session.saveDocuments({workspace::recipesDocument(recipes)}, comment));
    call.output.remark(
        say(QT_TRANSLATE_NOOP("splot", "The configuration is at version %1."), {std::to_string(version)}));
    return Exit::Done;
}

/// What a recipe does, in words.
std::string effectOf(const KeptRecipe &recipe)
{
    switch (recipe.kind) {
    case RecipeKind::Set:
        return say(QT_TRANSLATE_NOOP("splot", "set to \"%1\""), {recipe.to});
    case RecipeKind::Replace:
        return say(QT_TRANSLATE_NOOP("splot", "replace \"%1\" by \"%2\""), {recipe.from, recipe.to});
    case RecipeKind::Lookup:
        return say(QT_TRANSLATE_NOOP("splot", "lookup %1: \"%2\" is \"%3\""),
                   {recipe.lookup, recipe.from, recipe.to});
    case RecipeKind::Formula:
        break;
    }
    return say(QT_TRANSLATE_NOOP("splot", "formula %1"), {recipe.to});
}

class RecipeList : public Command
{
public:
    RecipeList()
        : Command({"recipe list",
                   QT_TRANSLATE_NOOP("splot", "List the repairs that were kept to be used again"),
                   {},
                   {},
                   {"splotctl recipe list"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto recipes, recipesOf(call));
        Table table({{"recipe", QT_TRANSLATE_NOOP("splot", "Recipe")},
                     {"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                     {"field", QT_TRANSLATE_NOOP("splot", "Field")},
                     {"does", QT_TRANSLATE_NOOP("splot", "Does")},
                     {"person", QT_TRANSLATE_NOOP("splot", "Who")},
                     {"at", QT_TRANSLATE_NOOP("splot", "When")}});
        for (const auto &r : recipes)
            table.add({r.name, r.system.value, r.entity.value, r.field, effectOf(r), r.person, r.at});
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "No repair is kept yet."));
        return Exit::Done;
    }
};

class RecipeAdd : public Command
{
public:
    RecipeAdd()
        : Command(
              {"recipe add",
               QT_TRANSLATE_NOOP("splot", "Keep a repair by a name, to be used for the same cause again"),
               {{"RECIPE", QT_TRANSLATE_NOOP("splot", "its name; one of that name is replaced")},
                {"CASE", QT_TRANSLATE_NOOP("splot", "number of a case with that cause")}},
               {{"set", "VALUE", QT_TRANSLATE_NOOP("splot", "the field gets this value")},
                {"replace", "TEXT",
                 QT_TRANSLATE_NOOP("splot", "in the value, this becomes what --with says")},
                {"with", "TEXT", QT_TRANSLATE_NOOP("splot", "what stands there afterwards")},
                {"lookup", "LOOKUP",
                 QT_TRANSLATE_NOOP("splot",
                                   "not in the value: the lookup gets a line from --replace to --with")},
                {"formula", "FORMULA",
                 QT_TRANSLATE_NOOP("splot",
                                   "the field gets what this makes of the value, which it calls \"value\"")}},
               {"splotctl recipe add comma 12 --replace , --with .",
                "splotctl recipe add terms 12 --lookup Terms --replace \"30 dni\" --with 30",
                "splotctl recipe add lower 12 --formula \"lower(trim(value))\""},
               QT_TRANSLATE_NOOP("splot", "It is kept with the configuration; \"recipe apply\" uses it.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(auto recipe, wanted(call));
        SPLOT_ASSIGN(const auto c, caseOf(call, call.arguments.word("CASE")));
        recipe.name = call.arguments.word("RECIPE");
        recipe.cause = c.signature;
        recipe.system = c.system;
        recipe.entity = c.entity;
        recipe.field = c.field;
        recipe.person = call.session.author();
        recipe.at = call.session.now();
        SPLOT_ASSIGN(auto recipes, recipesOf(call));
        std::erase_if(recipes, [&](const auto &r) { return r.name == recipe.name; });
        recipes.push_back(std::move(recipe));
        return saveRecipes(call, recipes, usage().name);
    }

private:
    static base::Result<KeptRecipe> wanted(Call &call)
    {
        const Arguments &a = call.arguments;
        KeptRecipe recipe;
        const bool replaces = a.has("replace") && a.has("with");
        if (a.has("set") + a.has("formula") + replaces != 1 || (a.has("lookup") && !replaces))
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP(
                            "splot", "Say one thing that the recipe does: --set, --formula, or --replace "
                                     "with --with."));
        recipe.kind = a.has("set")       ? RecipeKind::Set
                      : a.has("formula") ? RecipeKind::Formula
                      : a.has("lookup")  ? RecipeKind::Lookup
                                         : RecipeKind::Replace;
        recipe.lookup = a.option("lookup");
        recipe.from = a.option("replace");
        recipe.to = a.option(a.has("set") ? "set" : a.has("formula") ? "formula" : "with");
        if (recipe.kind == RecipeKind::Formula)
            SPLOT_TRY(formula::Formula::compile(recipe.to));
        if (recipe.kind == RecipeKind::Lookup) {
            SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
            SPLOT_TRY(workspace::withLookup(*configuration, recipe));
        }
        return recipe;
    }
};

class RecipeRemove : public Command
{
public:
    RecipeRemove()
        : Command({"recipe remove",
                   QT_TRANSLATE_NOOP("splot", "Forget a kept repair"),
                   {{"RECIPE", QT_TRANSLATE_NOOP("splot", "its name, as the list shows it")}},
                   {},
                   {"splotctl recipe remove comma"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto recipe, recipeOf(call));
        SPLOT_ASSIGN(auto recipes, recipesOf(call));
        std::erase_if(recipes, [&](const auto &r) { return r.name == recipe.name; });
        return saveRecipes(call, recipes, usage().name);
    }
};

class RecipeApply : public Command
{
public:
    RecipeApply()
        : Command({"recipe apply",
                   QT_TRANSLATE_NOOP("splot", "Repair the items of a case by a kept repair"),
                   {{"RECIPE", QT_TRANSLATE_NOOP("splot", "its name, as the list shows it")},
                    {"CASE", QT_TRANSLATE_NOOP("splot", "number of a case")}},
                   {yesOption()},
                   {"splotctl recipe apply comma 12"},
                   QT_TRANSLATE_NOOP("splot",
                                     "What it would do is shown first. The exit code is 3 when not all items "
                                     "are repaired.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto recipe, recipeOf(call));
        SPLOT_ASSIGN(const auto c, caseOf(call, call.arguments.word("CASE")));
        return recipe.kind == RecipeKind::Lookup ? addLine(call, recipe, c) : repair(call, recipe, c);
    }

private:
    static base::Result<Exit> repair(Call &call, const KeptRecipe &recipe, const model::Case &c)
    {
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto batches, workspace::batchesOf(*reader, c, recipe, 0));
        std::int64_t touched = 0;
        Table shown({{"place", QT_TRANSLATE_NOOP("splot", "Place")},
                     {"then", QT_TRANSLATE_NOOP("splot", "It becomes")},
                     {"items", QT_TRANSLATE_NOOP("splot", "Items")}});
        for (const auto &batch : batches) {
            touched += static_cast<std::int64_t>(batch.items.size());
            shown.add({batch.place, batch.value, static_cast<std::int64_t>(batch.items.size())});
        }
        if (!call.output.json())
            call.output.table(shown, QT_TRANSLATE_NOOP("splot", "The recipe changes nothing of this case."));
        if (touched > 0 && !agreed(call, say(QT_TRANSLATE_NOOP("splot", "Repair %1 items of %2 cases?"),
                                             {std::to_string(touched), "1"})))
            return Exit::NeedsApproval;
        std::int64_t repaired = 0;
        for (const auto &batch : batches) {
            model::List items;
            for (const auto id : batch.items)
                items.emplace_back(id);
            SPLOT_ASSIGN(const auto answer,
                         call.session.carryOut("repair", {{"case", model::Value(c.id.value)},
                                                          {"items", model::Value(std::move(items))},
                                                          {"place", model::Value(batch.place)},
                                                          {"value", batch.value}}));
            repaired += countOf(answer, "repaired");
        }
        return told(call, c, repaired);
    }

    /// The line makes the mapping pass: the items are tried again as they are.
    static base::Result<Exit> addLine(Call &call, const KeptRecipe &recipe, const model::Case &c)
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        SPLOT_ASSIGN(const auto draft, workspace::withLookup(*configuration, recipe));
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Save the line %1 and retry %2 items?"),
                              {effectOf(recipe), std::to_string(c.count)})))
            return Exit::NeedsApproval;
        std::vector<store::Document> changed;
        for (auto &document : workspace::writeConfiguration(draft)) {
            if (document.kind == "lookup" && document.id == recipe.lookup)
                changed.push_back(std::move(document));
        }
        SPLOT_TRY(call.session.saveDocuments(changed, "recipe " + recipe.name));
        SPLOT_ASSIGN(const auto answer, call.session.carryOut("retry", {{"case", model::Value(c.id.value)}}));
        return told(call, c, countOf(answer, "retried"));
    }

    static Exit told(Call &call, const model::Case &c, std::int64_t done)
    {
        Table table(
            {{"matched", QT_TRANSLATE_NOOP("splot", "Items")}, {"done", QT_TRANSLATE_NOOP("splot", "Done")}});
        table.add({c.count, done});
        call.output.sheet(table);
        return done < c.count ? Exit::CasesOpen : Exit::Done;
    }
};
} // namespace

void addRecipeCommands(Commands &to)
{
    to.push_back(std::make_unique<RecipeList>());
    to.push_back(std::make_unique<RecipeAdd>());
    to.push_back(std::make_unique<RecipeRemove>());
    to.push_back(std::make_unique<RecipeApply>());
}

} // namespace splot::app
