#pragma once

#include "core/model/values.h"

#include <map>

namespace splot::model {

/// By what right a value entered a record (promise P3 lists them).
enum class Right {
    Owner,       ///< its owner said so
    Provisional, ///< by trust order, while the owner had no link
    Newest,      ///< the last change won
    Computed,    ///< a formula
    Given,       ///< kept by a handover between stages
    Taken,       ///< a new owner's value after a change of configuration
    Proposal,    ///< a person accepted what a system proposed
    Person,      ///< a person wrote it
    Merge        ///< two records became one
};

/// Where one value of a record came from.
struct Provenance
{
    SystemId system;      ///< empty: a person or a formula
    ChangeId change;
    Moment at;            ///< the source's time of the change, else when its reading began
    Right right = Right::Owner;
    std::int64_t configuration = 0; ///< version of the configuration that mapped it
    std::string person;   ///< Person, Proposal
    bool operator==(const Provenance &) const = default;
};

enum class Presence { Present, Archived, Absent };

/// The shared, merged truth of one customer, one product.
struct Record
{
    RecordId id;
    EntityId entity;
    std::int64_t version = 0; ///< counts its changes; what deliveries refer to
    Presence presence = Presence::Present;
    RecordId aliasOf;         ///< after a merge: the record that it became
    Values values;
    std::map<FieldKey, Provenance> provenance;
    std::vector<int> stages;  ///< per field with stages, in schema order: the stage last worked out (-1: none)
    Moment createdAt;
    Moment changedAt;
};

} // namespace splot::model
