#pragma once

#include "core/base/result.h"

namespace splot::app {

/// Which workspace is meant: the option, else SPLOT_WORKSPACE, else the only *.splot in the current folder.
/// NotFound: none, or several to choose from. A name without its ending gets it.
base::Result<std::string> workspacePath(const std::string &option);
/// `acme` becomes `acme.splot`.
std::string withEnding(const std::string &path);

} // namespace splot::app
