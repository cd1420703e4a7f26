#pragma once

#include "core/model/ids.h"
#include "core/model/moment.h"
#include "core/model/value.h"

#include <map>
#include <string>
#include <string_view>

namespace splot::model {

enum class ChangeState {
    Captured,
    Applied,
    Echo,       ///< no field differed from the shadow
    Skipped,    ///< not admitted
    Stale,      ///< older than the newest applied
    Waiting,    ///< for a referenced object, or for a create in flight
    Quarantined,
    Superseded, ///< a newer capture of the same object took its place
    Discarded
};

/// How a change was noticed.
enum class Origin { Poll, Sweep, Webhook, File, Full, Fetch, Answer, Person, Mapping };

/// The source's own times of the parts of an object that move by themselves: place of the part in the body (the
/// longest that a place lies in counts) to time, micros 0: unknown; "" is the rest.
using PartTimes = std::map<std::string, Moment>;
/// Of the part that a place lies in; micros 0: unknown.
Moment timeAt(const PartTimes &times, std::string_view place);

/// Something captured from a system, kept as it came.
struct Change
{
    ChangeId id;
    SystemId system;
    ObjectName object;
    LocalId localId;
    Value body;          ///< the whole object; an empty value after retention took it
    bool deleted = false;
    std::string version; ///< the source's
    Moment sourceTime;   ///< the source's own time of the change; micros 0: unknown
    PartTimes partTimes; ///< empty: all of it changes at one time
    Moment began;        ///< when the reading that found it began
    Origin origin = Origin::Poll;
    ChangeState state = ChangeState::Captured;
    RecordId record;     ///< once identified
    CaseId problem;      ///< Quarantined: the case that holds it
    std::string person;  ///< who repaired it
    std::string waitsFor; ///< Waiting: `system/object/localId` of what it needs
    std::uint64_t hash = 0;
};

} // namespace splot::model
