#pragma once

#include "core/base/clock.h"
#include "core/model/ids.h"
#include "tests/support/fakesystem.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace splot::simulation {

/// An effect as the oracle looks at it: which system, and when in the history.
struct Seen
{
    std::size_t system = 0;
    support::FakeEffect effect;
};

/// A proposal that a person accepted.
struct Accepted
{
    model::RecordId record;
    std::string field;
    std::string value;
    base::WallTime at;
};

/// A value that broke a rule, and what a person made of it.
struct Repaired
{
    model::RecordId record;
    std::size_t system;
    std::string field;
    std::string broken; ///< as it was read
    std::string value;
    base::WallTime at;
};

/// Two things that a person said are one.
struct Merged
{
    std::size_t entity;
    int from;
    int into;
    model::RecordId alias; ///< the record of `from`
    model::RecordId record;
    base::WallTime at;
    std::optional<base::WallTime> parted; ///< when that was taken back
};

/// An object that a person said is none of its record.
struct Unlinked
{
    std::size_t entity;
    int slot;
    std::size_t system;
    model::LocalId object;
    base::WallTime at;
    std::optional<base::WallTime> back; ///< when it was linked again
};

/// A time of which the workspace knows nothing: between a copy of it and the moment when that took its place.
struct Lost
{
    base::WallTime from;
    base::WallTime to;                      ///< what was under way has happened by then
    std::optional<base::WallTime> approved; ///< when a person approved what is to follow
};

/// What is left when a history has come to rest.
struct Remains
{
    std::vector<Seen> effects;     ///< of all systems, in their order
    std::size_t effectsAtRest = 0; ///< how many of them there were when everything was at rest
    std::size_t decisionsAtRest = 0;
    std::size_t decisionsAfter = 0; ///< and a while later
    std::vector<Accepted> accepted; ///< also what a person said without being asked
    std::map<std::tuple<model::RecordId, std::string, std::size_t>, std::string>
        pins;            ///< by record, field and system
    bool rested = false; ///< false: a live lock
    int crashes = 0;
    std::int64_t accesses = 0; ///< to the store by the last engine, until everything was at rest
    int disturbances = 0;      ///< faults, crashes, pauses and outages
    std::map<std::pair<model::RecordId, std::size_t>, int>
        retried; ///< uncertain creates that a person had made again, by record and system
    std::map<std::pair<std::size_t, std::size_t>, base::WallTime>
        ownerChanged;                                       ///< when last, by entity and field
    std::set<std::pair<std::size_t, std::size_t>> remapped; ///< by entity and field
    std::optional<Lost> lost;
    std::vector<Repaired> repaired;
    std::set<std::tuple<model::RecordId, std::size_t, std::string>>
        discarded; ///< by record, system and field; "": all of it
    std::vector<Merged> merged;
    std::vector<Unlinked> unlinked;
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>>
        hidden; ///< at the end: by entity, field and system
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> everHidden;
    int uncertain = 0; ///< writes whose answer may have been lost: faults of that kind and crashes
};

} // namespace splot::simulation
