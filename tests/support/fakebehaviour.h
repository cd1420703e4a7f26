#pragma once

#include "core/connectors/connector.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace splot::support {

/// How one object of a fake system behaves beside its capabilities.
struct FakeBehaviour
{
    connectors::Capabilities capabilities = everything();
    std::size_t pageSize = 50;
    bool wholeSeconds = false; ///< its times have no fractions
    bool givesTimes = true;    ///< Reading::changedAt
    std::vector<std::string> parts; ///< members with times of their own, beside the rest
    bool givesVersions = true; ///< Reading::version
    bool answersBody = true;   ///< a write is answered with the object
    bool draftFirst = false;   ///< a create takes two steps: a draft (state = "draft"), then its confirmation
                               ///< (state = "open")
    std::chrono::microseconds skew{0};      ///< of its clock
    std::chrono::microseconds searchLag{0}; ///< a created object is found only after this time
    std::vector<std::string> unique;        ///< places that no two objects may share; blanks do not count
    std::string upsertBy; ///< a create whose value at this place an object has already is answered with that object
    bool refusesWhatItMade = false; ///< a create takes effect, and is refused all the same
    /// What it keeps of what is written, by users or by us.
    std::function<model::Value(model::Value)> normalise;
    /// The place and the reason why it does not take a body.
    std::function<std::optional<std::pair<std::string, std::string>>(const model::Value &)> refuse;
    /// A partial reading's body, without a place or two; none: its feed never tells only a part.
    std::function<model::Value(model::Value)> leavesOut;
    std::set<std::string> hidden; ///< members that it has for nobody just now: neither read nor written
    bool unsure = false; ///< asked for an id it says neither that it is there nor that it is gone
    /// Why an object cannot be read as it is, which a page then tells in its stead.
    std::function<std::optional<base::Error>(const model::Value &)> unreadable;
    /// A user's edit that neither its feed of changes nor its times show: a child edited, a frozen time
    /// stamp.
    std::function<bool(const model::Value &before, const model::Value &after)> unnoticed;

    /// A system that can do all that a connector can declare, found at once, nothing acting late.
    static connectors::Capabilities everything()
    {
        connectors::Capabilities c;
        c.changes = c.create = c.update = c.remove = c.find = c.externalId = c.versions = c.deletesInFeed =
            true;
        c.lateEffect = std::chrono::seconds(30);
        c.searchLag = std::chrono::milliseconds(0);
        return c;
    }
};

} // namespace splot::support
