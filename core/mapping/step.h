#pragma once

#include "core/base/result.h"
#include "core/formula/formula.h"
#include "core/mapping/functioncatalogue.h"
#include "core/model/mapping.h"
#include "core/model/value.h"

#include <functional>
#include <map>
#include <set>

namespace splot::mapping {

/// What a step sees beside its value, and what it says when it fails.
struct Scope
{
    const model::Value *root = nullptr; ///< its members are the names of formulas
    const model::Value *item = nullptr; ///< inside a keyed list: the item, whose members go before the root's
    base::Message fault;
    bool absent = false; ///< the line's field is to be left out

    /// Notes why the step fails; returns false.
    bool fail(const char *source, std::vector<std::string> arguments = {});
    bool fail(base::Message message);
};

/// One prepared step: changes the value in place; false: Scope::fault says why.
using Run = std::function<bool(model::Value &value, Scope &scope)>;

struct PreparedStep
{
    Run run;
    std::set<std::string> names; ///< that its formulas read from the root or the item
    int index = 0;               ///< in the line's steps
};

/// What is known where a step is compiled.
struct StepSource
{
    const std::vector<std::string> &arguments;
    const std::map<std::string, model::Lookup> &lookups;
    const formula::Names &names;

    std::string text(std::size_t i, std::string_view otherwise = {}) const;
    base::Result<int> integer(std::size_t i, int otherwise = 0) const;
    base::Result<model::Decimal> number(std::size_t i) const;
};

using Make = base::Result<PreparedStep> (*)(const StepSource &);

/// A step function: how it is called and how it is made for both directions.
struct Function
{
    const char *name;
    std::vector<FunctionArgument> arguments;
    Make forward;
    Make backward; ///< null: it cannot be turned round
    const char *help;
    const char *example;
};

/// A value that steps leave as it is.
base::Result<PreparedStep> unchanged(const StepSource &);
base::Result<PreparedStep> prepared(Run run);

/// Changes text in place; numbers become text first, lists are gone through, empty stays empty.
Run onText(std::function<bool(std::string &, Scope &)> change);
/// Changes a number; text that is a plain number counts as one, empty stays empty.
Run onNumber(std::function<base::Result<model::Decimal>(const model::Decimal &)> change);
/// A number as the smallest kind that keeps its digits.
model::Value numberValue(const model::Decimal &number);
/// The number in a value, also from plain text.
std::optional<model::Decimal> numberIn(const model::Value &value);
/// A short text of any value, for messages.
std::string sampleText(const model::Value &value);

/// The function tables, one a family.
std::vector<Function> textFunctions();
std::vector<Function> numberFunctions();
std::vector<Function> dateFunctions();
std::vector<Function> listFunctions();
std::vector<Function> logicFunctions();
std::vector<Function> contactFunctions();
std::vector<Function> objectFunctions();

const Function *findFunction(std::string_view name);

/// Prepares the steps of a line; Rejected: unknown function, wrong arguments. `names`: what formulas may
/// read.
base::Result<std::vector<PreparedStep>> prepareSteps(const std::vector<model::Step> &steps,
                                                     const std::map<std::string, model::Lookup> &lookups,
                                                     const formula::Names &names);
/// The steps turned round and in the opposite order; Rejected when one cannot be turned round.
base::Result<std::vector<PreparedStep>> prepareInverse(const std::vector<model::Step> &steps,
                                                       const std::map<std::string, model::Lookup> &lookups,
                                                       const formula::Names &names);

/// The names a formula sees inside an item: the item's members, then the root's. Only those asked for are
/// copied.
model::Value scopeRoot(const std::set<std::string> &names, const Scope &scope);

} // namespace splot::mapping
