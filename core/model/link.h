#pragma once

#include "core/model/record.h"

#include <map>
#include <optional>

namespace splot::model {

/// The form in which a target keeps what we wrote to one place.
struct AcceptedForm
{
    Value written;
    Value held;
    bool operator==(const AcceptedForm &) const = default;
};

/// The cross-reference between a record and an object of a system, with the object's shadow.
struct Link
{
    LinkId id;
    RecordId record;
    SystemId system;
    ObjectName object;
    EntityId entity;
    LocalId localId;
    bool primary = true;         ///< a second link in the same system is shown, never written
    Presence presence = Presence::Present;
    Value shadow;                ///< the mapped part of the object, in the system's terms; empty: never read
    std::string version;         ///< the source's version of the shadow (ETag, lock field, timestamp)
    Moment readAt;               ///< when the reading of the shadow began, or our write was confirmed
    Moment wroteAt;              ///< when our last write was confirmed
    Moment sourceTime;           ///< the source's own time of its last change, as last read; micros 0: unknown
    std::uint64_t captureHash = 0; ///< of the newest stored capture, to drop equal ones
    std::map<std::string, AcceptedForm> accepted; ///< by place
    bool inScope = true;
};

} // namespace splot::model
