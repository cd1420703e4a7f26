#pragma once

#include "core/engine/inbox.h"

#include <map>
#include <set>
#include <utility>

namespace splot::engine {

/// Watches whether a source still gives the places that mapping lines read. One that a whole listing gives
/// nowhere any more, though an earlier one did, is a change of the source's schema: its lines are parked
/// until it is back, and one case says so (DESIGN 2.3). Engine thread, inside the open transaction.
class PlaceWatch
{
public:
    PlaceWatch(Context &context, Inbox &inbox) : m_context(context), m_inbox(inbox) {}

    /// A whole listing begins.
    void begin(const model::SystemId &system, const model::ObjectName &object);
    /// Any reading of an object.
    base::Result<void> saw(const model::SystemId &system, const model::ObjectName &object,
                           const model::Value &body);
    /// A whole listing came to its end.
    base::Result<void> listed(const model::SystemId &system, const model::ObjectName &object);

    /// The parked places of a configuration's objects, as stored.
    static base::Result<Setup::Parked> stored(store::Store &store, const model::Configuration &configuration);
    /// Whether lines were parked or taken back since it was asked last: the setup is to be compiled anew.
    bool takeChanged() { return std::exchange(m_changed, false); }
    void clear() { m_listings.clear(); }

private:
    using Key = std::pair<model::SystemId, model::ObjectName>;
    struct Listing
    {
        std::set<std::string> missing; ///< places that no object had so far
        bool any = false;              ///< there was an object
    };

    std::set<std::string> places(const Key &key) const;
    base::Result<void> park(const Key &key, const std::set<std::string> &lost);
    base::Result<void> takeBack(const Key &key, const model::Value &body,
                                const std::set<std::string> &parked);

    Context &m_context;
    Inbox &m_inbox;
    std::map<Key, Listing> m_listings;
    bool m_changed = false;
};

} // namespace splot::engine
