#pragma once

#include "core/formula/coercion.h"
#include "core/formula/node.h"

#include <array>
#include <span>

namespace splot::formula {

/// A function of the language: what it does, what people read about it, and what it takes.
struct Function
{
    using Call = Answer (*)(const Arguments &);
    /// if, switch and the like evaluate only what is needed; any, all, filter, map an argument for each item.
    using Lazy = Answer (*)(const Nodes &, const Scope &);
    /// Looks at constant arguments (null: not constant) when the formula is compiled.
    using Check = base::Result<void> (*)(std::span<const model::Value *const>);

    std::string_view name;
    const char *signature = "";
    const char *summary = "";
    const char *example = "";
    const char *result = ""; ///< of the example over the record in README.md, as JSON
    int least = 1;
    int most = 1;                ///< -1: any number
    Type type = Type::Any;       ///< of its result
    std::array<Type, 3> takes{}; ///< types of the arguments; the last one holds for those behind it
    Call call = nullptr;
    Lazy lazy = nullptr;
    bool items = false; ///< its second argument sees `item`
    Check check = nullptr;
};

/// The functions by family, each beside its table.
std::span<const Function> textFunctions();
std::span<const Function> numberFunctions();
std::span<const Function> dateFunctions();
std::span<const Function> listFunctions();
std::span<const Function> logicFunctions();

/// Null: no such function.
const Function *findFunction(std::string_view name);

/// The argument as a whole number within [least, most]; `standard` where it is missing or empty.
base::Result<std::int64_t> wholeArgument(const Arguments &arguments, std::size_t index, std::int64_t standard,
                                         std::int64_t least, std::int64_t most);
/// Rejected: the text is over the bound of results.
Answer boundedText(std::string text);

} // namespace splot::formula
