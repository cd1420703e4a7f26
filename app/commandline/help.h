#pragma once

#include "app/commandline/command.h"

namespace splot::app {

/// Options that every command knows.
std::vector<Option> commonOptions();
/// The page of one command.
std::string helpOf(const Usage &usage);
/// The list of all commands whose name begins with `group` (all: empty), the common options and exit codes.
std::string helpOf(const Commands &commands, const std::string &group = {});

} // namespace splot::app
