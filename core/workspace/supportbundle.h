#pragma once

#include "core/base/result.h"
#include "core/store/reader.h"

#include <string>

namespace splot::workspace {

/// What somebody who helps needs to know of a workspace, as one JSON document: its configuration without
/// settings and constants, what is open, counts of the last day, the ends of commands. No values, names,
/// addresses or secrets; messages stand without what was filled into them. Reads much; off the window's
/// thread.
base::Result<std::string> supportBundle(store::Reader &reader, const std::string &program, model::Moment now);

} // namespace splot::workspace
