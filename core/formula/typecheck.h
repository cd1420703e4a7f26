#pragma once

#include "core/formula/node.h"

namespace splot::formula {

/// What can be known about types before there is data. Each function answers with the fault, or nothing. Any
/// fits everywhere, and a text fits where it may hold a number or a date: that shows when it is evaluated. A
/// constant text has to hold one.
std::optional<base::Message> misfit(const Node &node, Type wanted);
/// As a part of a joined text: no list and no object.
std::optional<base::Message> misfitOfJoin(const Node &node);
/// `=` and `<>` between kinds that are never equal.
std::optional<base::Message> neverEqual(const Node &a, const Node &b);
/// `<` and its like between what has no order.
std::optional<base::Message> withoutOrder(const Node &a, const Node &b);

} // namespace splot::formula
