#pragma once

#include "core/model/ids.h"

#include <map>
#include <string>
#include <vector>

namespace splot::model {

enum class OwnerKind { System, Newest, Manual, Computed, Stages };
/// What happens when a system that does not own a field changes it.
enum class Reaction { Restore, Leave, Propose };
enum class EmptyRule { Clears, PreferOwnerUnlessBlank };
/// What a delete in one system does in another.
enum class DeleteEffect { Nothing, Archive, Delete };

/// From when on a system owns a field: the first stage whose condition holds.
struct Stage
{
    std::string when; ///< formula over the record; empty: always
    SystemId owner;
    bool operator==(const Stage &) const = default;
};

/// Who decides the value of a field.
struct OwnershipRule
{
    OwnerKind kind = OwnerKind::System;
    SystemId owner;            ///< System
    std::string formula;       ///< Computed
    std::vector<Stage> stages; ///< Stages
    Reaction reaction = Reaction::Restore;
    EmptyRule empty = EmptyRule::Clears;
    bool operator==(const OwnershipRule &) const = default;
};

/// Ownership of one entity: a default, and fields that differ from it.
struct Ownership
{
    OwnershipRule standard;
    std::map<std::string, OwnershipRule> fields; ///< by field path; `lines` also rules `lines[]....` without a rule of its own
    OwnershipRule presence;                      ///< whether the record exists
    std::vector<SystemId> trust;                 ///< believed in this order where no owner decides
    std::vector<SystemId> mayCreate;             ///< records; empty: every system that is mapped
    std::vector<SystemId> mayDelete;             ///< empty: none
    bool operator==(const Ownership &) const = default;
};

} // namespace splot::model
