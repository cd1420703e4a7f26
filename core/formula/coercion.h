#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <optional>

namespace splot::formula {

/// The rules of the language about what a value counts as; shared by operators and functions.

/// Empty and "" are no number and no fault: calculations with them are empty. Rejected: what is no number.
base::Result<std::optional<model::Decimal>> toNumber(const model::Value &value);
/// Empty is no. Rejected: neither yes, no nor empty.
base::Result<bool> toCondition(const model::Value &value);
/// The calendar day of a date, of a moment in its own offset, or of either as text; nothing: empty.
base::Result<std::optional<model::Date>> toDay(const model::Value &value);
/// As text; empty is "". Rejected: a list or an object (their texts are nobody's wish).
base::Result<std::string> toWords(const model::Value &value);
/// A whole number becomes an integer, unless it is written with decimals ("25.00").
model::Value fromNumber(model::Decimal number);

/// Numbers by value, also when one is a text; a day equals a moment on it; empty equals "".
bool equal(const model::Value &a, const model::Value &b);
/// -1, 0, 1; nothing: one of them is empty. Rejected: they have no order.
base::Result<std::optional<int>> order(const model::Value &a, const model::Value &b);

/// Exact remainder with the sign of `y`. Rejected: division by zero.
base::Result<model::Decimal> remainder(const model::Decimal &x, const model::Decimal &y);
base::Result<model::Decimal> floorOf(const model::Decimal &n);

/// The beginning of a value for a message.
std::string shown(const model::Value &value);
/// Units of work that handling a value takes.
std::size_t weight(const model::Value &value);

} // namespace splot::formula
