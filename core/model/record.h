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

/// A flip of a stage: the value of its field was handed from one owner to the next.
struct Handover
{
    int stage = 0;   ///< which field: its place in Record::stages
    SystemId from;   ///< the owner before; empty: nobody
    Moment at;       ///< of the change that flipped it
    ChangeId change; ///< that change: its own values are judged by the owner before
    bool operator==(const Handover &) const = default;
};

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
    Provenance presenceFrom;  ///< where the presence came from; its `at` is 0 while nobody changed it
    std::vector<int> stages;  ///< per field with stages, in schema order, then presence if it has stages: the stage last worked out (-1: none)
    std::vector<Handover> handovers; ///< in the order they happened; the last few of each field
    Moment createdAt;
    Moment changedAt;
};

} // namespace splot::model
