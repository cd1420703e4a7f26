#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/files/fileobject.h"

namespace splot::connectors {

/// For the connection test: is the folder there, can the files of each object be read, can the folder be
/// written. Blocks.
std::vector<TestStep> checkFolder(const std::string &folder, const std::vector<FileObject> &objects);
/// The columns of each object's newest file, with kinds guessed from its first rows. Blocks.
std::vector<FoundObject> discoverFolder(const std::string &folder, const std::vector<FileObject> &objects);

} // namespace splot::connectors
