#pragma once

#include "core/model/value.h"

#include <string>

namespace splot::workspace {

/// A value as stable JSON for people and git: members sorted, what fits stands on one line. Ends with a line
/// feed.
std::string documentText(const model::Value &value);

} // namespace splot::workspace
