#pragma once

#include "core/model/system.h"
#include "core/store/store.h"

#include <map>

namespace splot::workspace {

/// The state in which the engine leaves which systems it drains.
inline constexpr const char *drainState = "drain";

/// Who asked for it, by system.
std::map<model::SystemId, std::string> readDrains(const model::Value &value);
model::Value writeDrains(const std::map<model::SystemId, std::string> &persons);

/// The document of one system.
store::Document systemDocument(const model::System &system);

} // namespace splot::workspace
