#pragma once

#include <string>
#include <vector>

namespace splot::mapping {

struct FunctionArgument
{
    std::string name;
    bool optional = false;
};

/// A step function as people choose it; texts are sources for translation (context "splot").
struct FunctionInfo
{
    std::string name;
    std::vector<FunctionArgument> arguments;
    bool hasInverse = false; ///< some need fitting arguments for it
    std::string help;
    std::string example;
};

/// Every step function, sorted by name.
const std::vector<FunctionInfo> &functionCatalogue();
/// The name of a function that looks most like `name`; empty: none does.
std::string nearestFunction(std::string_view name);

} // namespace splot::mapping
