#pragma once

#include "core/model/ids.h"
#include "core/model/value.h"

#include <chrono>
#include <string>
#include <vector>

namespace splot::workspace {

/// The state in which the engine leaves what each system can do.
inline constexpr const char *abilitiesState = "abilities";

/// What one object of a system can do, as its connector declares it.
struct ObjectAbilities
{
    model::ObjectName name;
    bool read = true, changes = false, create = false, update = false, remove = false;
    bool find = false;           ///< can be searched
    bool externalId = false;     ///< has a place for our id
    bool idempotencyKey = false; ///< takes a repeated write once
    bool partialUpdate = true;   ///< takes part of an object
    bool versions = false;       ///< refuses a write under an old version
    bool deletesInFeed = false;
    std::chrono::seconds feedMemory{0}; ///< how far back its change feed remembers; 0: without end
    std::chrono::seconds fullPeriod{0}; ///< whole listings by themselves; 0: none
    bool operator==(const ObjectAbilities &) const = default;
};

struct SystemAbilities
{
    std::vector<ObjectAbilities> objects; ///< those that are mapped
    bool webhooks = false;
    bool operator==(const SystemAbilities &) const = default;
};

/// Members that a newer program wrote are passed over.
SystemAbilities readAbilities(const model::Value &value);
model::Value writeAbilities(const SystemAbilities &abilities);

} // namespace splot::workspace
