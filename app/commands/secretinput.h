#pragma once

#include "app/commandline/arguments.h"

#include <optional>

namespace splot::app {

/// The secret that --secret-env or --secret-fd gives: `SETTING=NAME`, or `NAME` alone for whichever is meant.
/// NotFound: there is no such variable or descriptor. Empty: none is given.
base::Result<std::optional<std::string>> givenSecret(const Arguments &arguments, const std::string &setting);

} // namespace splot::app
