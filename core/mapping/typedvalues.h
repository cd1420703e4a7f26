#pragma once

#include "core/model/value.h"

/// Values that stand as objects naming their type in `__class__`, as JSON-RPC interfaces of Python programs
/// write what JSON has no form for.
namespace splot::mapping {

bool isTyped(const model::Value &value, std::string_view type);
std::optional<model::Date> typedDate(const model::Value &value);     ///< class date
std::optional<model::Moment> typedMoment(const model::Value &value); ///< class datetime, in UTC
model::Object typedObject(model::Date date);
model::Object typedObject(model::Moment moment);

} // namespace splot::mapping
