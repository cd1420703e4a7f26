#pragma once

#include "core/model/ids.h"
#include "core/store/store.h"

namespace splot::workspace {

/// The document that says when the systems are compared by themselves.
inline constexpr const char *routineKind = "reconcile";
inline constexpr const char *routineId = "reconcile";
/// The state that keeps when that was done last.
inline constexpr const char *routineState = "reconcile/scheduled";

/// A comparison by schedule; of all entities and systems where none are named.
struct ReconcileRoutine
{
    std::string cron; ///< five fields, in the workspace's time zone; empty: never
    std::vector<model::EntityId> entities;
    std::vector<model::SystemId> systems;
    bool operator==(const ReconcileRoutine &) const = default;
};

/// Rejected: the schedule cannot be read.
base::Result<ReconcileRoutine> readRoutine(const model::Value &json, const std::string &where);
base::Result<ReconcileRoutine> readRoutine(const std::vector<store::Document> &documents);
store::Document routineDocument(const ReconcileRoutine &routine);

} // namespace splot::workspace
