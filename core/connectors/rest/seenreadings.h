#pragma once

#include "core/connectors/connector.h"

#include <functional>
#include <map>
#include <string>

namespace splot::connectors {

/// Which readings a feed of changes has given already: what an overlap shows again unchanged is not given
/// twice. Pure.
class SeenReadings
{
public:
    struct Seen
    {
        std::int64_t hash = 0;
        std::string feed;
        model::Value cursor; ///< of the item that showed it
    };

    static SeenReadings from(const model::Value *value);
    model::Value value() const;
    bool empty() const { return m_seen.empty(); }

    bool has(const model::LocalId &id, std::int64_t hash) const;
    void note(const model::LocalId &id, Seen seen) { m_seen[id.value] = std::move(seen); }
    void prune(const std::function<bool(const Seen &)> &over);

    /// Of everything in a reading. Nothing: it has neither version nor time, so that a return to an earlier
    /// content would look the same.
    static std::optional<std::int64_t> hash(const Reading &reading);

private:
    std::map<std::string, Seen> m_seen; ///< by local id: only the last content counts
};

} // namespace splot::connectors
