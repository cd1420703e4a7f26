#pragma once

#include "core/connectors/rest/descriptor/descriptor.h"

namespace splot::connectors {

/// What an object's fields seem to be, from readings; what the descriptor declares wins.
FoundObject guessedFields(const ObjectSpec &object, const std::vector<Reading> &readings);
/// text, integer, decimal, boolean, date, moment, object, list.
std::string guessedType(const model::Value &value);

} // namespace splot::connectors
