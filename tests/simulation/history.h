#pragma once

#include "tests/simulation/scheme.h"

#include <array>

namespace splot::simulation {

/// Something that happens at a moment of a history.
struct Event
{
    enum class Kind {
        Create,     ///< a user makes an object of `slot`; `value` goes into every place that the system maps
        Edit,       ///< a user writes `value` into `field` of the object of `slot`
        Remove,     ///< a user deletes the object of `slot`
        ReadFault,  ///< the next readings of the system, one and `slot` more, go wrong as `number` says
        WriteFault, ///< the next write to the system goes wrong as `number` says
        ListingFault, ///< the next page of a whole listing, one and `slot` more, go wrong as `number` says
        Twice,        ///< a user makes a second object of `slot`, where there is one
        Outage,       ///< the system is away for `number` seconds
        Pause,        ///< a person pauses the system for `number` seconds
        Accept,       ///< a person accepts an open proposal
        Reject,       ///< a person rejects it
        Retry,        ///< a person retries all that failed
        Value,        ///< a person gives `field` of `slot` the `value`
        Pin,          ///< a person pins `field` of `slot` in the system to `value`
        Unpin,        ///< a person takes that back
        Owner,        ///< the system owns `field` from now on; `number` 1: by a draft that is planned
        Map,          ///< the place of `field` in the system is mapped from now on; `number` 0: no longer
        Jump,         ///< the clock is set `number` seconds forward or back
        Hide,         ///< the system shows the place of `field` no more, for `number` seconds; 0: for good
        Backup,       ///< a person makes a copy of the workspace
        Restore,      ///< the copy takes the place of the workspace, which is gone
        Repair,       ///< a person mends what broke a rule: it is `value`
        Discard,      ///< a person discards what failed
        Merge,        ///< a person says that `slot` is the same as `number`
        Unmerge,      ///< a person takes that back
        Unlink,       ///< a person says that the object of `slot` in the system is none of it
        Relink,       ///< a person takes that back
        Approve,      ///< a person makes a plan and approves it
        Fall, ///< the engine dies at the `number`-th store access after our next write to the system has left
        Race, ///< a user writes `value` into `field` of what our next write to the system is for, `number`
              ///< ms after that has left
        Crash ///< the engine dies at the `number`-th store access from now on
    };

    std::chrono::milliseconds at{0};
    Kind kind = Kind::Edit;
    std::size_t system = 0;
    std::size_t entity = 0;
    int slot = 0; ///< which thing of the real world
    std::size_t field = 0;
    std::string value;
    int number = 0;
};

/// What a history has beside the usual: one kind each, so that what breaks is told apart.
enum class Trouble {
    None,
    Clocks,   ///< the clock is set, or the machine slept
    Worlds,   ///< four to six systems
    Blind,    ///< systems that can neither be searched nor take keys
    Owners,   ///< owners that change in the middle
    Mappings, ///< places that come into the mapping in the middle, or go
    Stages,   ///< a field whose owner follows from another one
    Listings, ///< whole listings that are cut or shift, and things of which users make a second object
    Answers,  ///< answers to creates are lost, and searches show late what there is
    Restored, ///< the workspace is lost, and an older copy takes its place
    Schema,   ///< systems that no longer show one of their places, for a time or for good
    Steps,    ///< systems whose creates take two steps: a draft, and its confirmation
    Repairs,  ///< values that break a rule, and people who mend them, or discard what failed
    Links,    ///< people merge records, unlink objects, and take both back
    Races,    ///< users edit what is being written, in systems that are read often and answer slowly
    Power     ///< each crash is a loss of power, and there are more of them
};
/// Power is drawn only by name: it is slow.
constexpr std::array troubleNames{"none",    "clocks",   "worlds",  "blind",    "owners", "mappings",
                                  "stages",  "listings", "answers", "restored", "schema", "steps",
                                  "repairs", "links",    "races",   "power"};

/// A set-up and what happens in it; the same seed gives the same history.
struct History
{
    std::uint64_t seed = 0;
    Trouble trouble = Trouble::None;
    bool forgets = false; ///< the workspace keeps its history for a minute
    Scheme scheme;
    std::vector<Event> events; ///< in the order of their moments

    /// Each fourth seed has no trouble, the others take turns, unless one is named.
    static History draw(std::uint64_t seed, std::optional<Trouble> trouble = {});
    std::string toText() const;
};

std::string toText(const Scheme &scheme, const Event &event);
/// The match value of a slot.
std::string keyOf(int slot);
/// And back; -1: it is none.
int slotOf(const std::string &key);

} // namespace splot::simulation
