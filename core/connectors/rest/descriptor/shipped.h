#pragma once

#include "core/model/value.h"

#include <string>
#include <vector>

namespace splot::connectors {

/// File name and text of every descriptor in a folder.
std::vector<std::pair<std::string, std::string>> descriptorFiles(const std::string &folder);
/// What resources/connectors holds, built into the program.
const model::Value &descriptorSchema();
std::vector<std::pair<std::string, std::string>> shippedDescriptors();

} // namespace splot::connectors
