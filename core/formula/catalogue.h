#pragma once

#include "core/formula/formula.h"

#include <string>
#include <vector>

namespace splot::formula {

/// A function of the language as people choose it from a list. Family and summary are sources of translations
/// (context "splot").
struct FunctionEntry
{
    std::string name;
    std::string family;
    std::string signature; ///< left(text, count)
    std::string summary;
    std::string example;
    std::string result; ///< of the example, as JSON
    Type type = Type::Any;
};

/// All functions, family by family.
std::vector<FunctionEntry> catalogue();

} // namespace splot::formula
