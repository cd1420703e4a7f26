#pragma once

#include "core/base/error.h"
#include "core/model/entity.h"
#include "core/model/value.h"

namespace splot::mapping {

/// Makes a value of the field's type where that is obvious (text "12.50" to a decimal, an ISO text to a
/// date); blank becomes empty. References stay as they come. False: `fault` says why not.
bool toFieldType(const model::Field &field, model::Value &value, base::Message &fault);
/// The kind of the value that the object holds there (text or number); dates and times as ISO text, unless it
/// holds such.
void toHeldKind(model::Value &value, const model::Value *held);
/// What a reference field holds in an object, as a local id; empty: it is no id.
std::string localIdText(const model::Value &value);
/// A value as a part of an item key: Unicode form C, numbers without needless zeros, times in UTC.
std::string keyText(const model::Value &value);

/// A time counted since 1970, `digits` of the count's unit before the microsecond (seconds 6, milliseconds
/// 3), to the nearest microsecond; nothing beyond the year 9999.
std::optional<model::Moment> momentSince1970(const model::Decimal &count, int digits);
/// A time however it stands in an object: ISO text, a day, seconds or milliseconds since 1970, a typed
/// object.
std::optional<model::Moment> momentOf(const model::Value &value);

} // namespace splot::mapping
