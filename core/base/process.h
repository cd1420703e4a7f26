#pragma once

#include <cstdint>
#include <string>

namespace splot::base {

/// The id that the operating system gave this process.
std::int64_t currentProcess();
/// Whether a process with this id runs on this machine; true when it cannot be known.
bool processRuns(std::int64_t id);
/// The name of this machine.
std::string hostName();
/// Who works here, for an audit: SPLOT_AUTHOR, else the account that this process runs under; empty: it has
/// no name.
std::string personName();

} // namespace splot::base
