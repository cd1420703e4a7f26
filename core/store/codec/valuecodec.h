#pragma once

#include "core/base/result.h"
#include "core/model/value.h"
#include "core/store/codec/bytes.h"

namespace splot::store {

/// Deeper nesting than this is refused in both directions; JSON readers stop earlier.
constexpr int maxValueDepth = 1100;

/// One value as bytes and back, exact in kind and digits. The first byte is the version of the encoding; the
/// empty value is no bytes. Rejected: nested deeper than maxValueDepth.
base::Result<QByteArray> encodeValue(const model::Value &value);
/// Corrupt: not what encodeValue writes.
base::Result<model::Value> decodeValue(std::string_view bytes);

/// The same without the version byte, inside a larger encoding. False: nested too deeply.
bool writeValue(ByteWriter &out, const model::Value &value, int depth = 0);
/// Damage shows in `in.failed()`.
model::Value readValue(ByteReader &in, int depth = 0);

/// A message as a value: its source text, then its arguments.
model::Value messageValue(const base::Message &message);
base::Message messageFromValue(const model::Value &value);

} // namespace splot::store
