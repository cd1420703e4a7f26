#pragma once

#include "core/formula/lexer.h"
#include "core/formula/node.h"

namespace splot::formula {

struct Parsed
{
    NodePtr root;
    std::set<std::string> names;
};

/// Builds the nodes of a formula and checks names and types; precedence from loose to tight: or, and, not,
/// comparisons and in, &, + -, * / %, unary -. What is constant is worked out here.
base::Result<Parsed> parse(std::string_view source, const Names &names);

} // namespace splot::formula
