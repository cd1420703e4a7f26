#pragma once

#include "core/formula/lexer.h"
#include "core/formula/node.h"

namespace splot::formula {

struct Parsed
{
    NodePtr root;
    std::set<std::string> names;
};

/// Builds the nodes of a formula; precedence from loose to tight: or, and, not, comparisons and in, &, + -, *
/// / %, unary -.
base::Result<Parsed> parse(std::string_view source, const Names &names);

} // namespace splot::formula
