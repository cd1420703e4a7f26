#pragma once

#include "core/connectors/rest/descriptor/descriptor.h"

#include <set>

namespace splot::connectors {

/// What the steps so far have left: the opaque progress of a write, taken apart.
struct WriteProgress
{
    std::set<std::string> done;
    model::Value kept{model::Object{}}; ///< what steps keep for later ones
    std::string id;                     ///< of the object that a create made
    std::int64_t hops = 0;
    std::string last; ///< fingerprint of the last element that a step with `each` was done for

    static WriteProgress from(const model::Value &value);
    model::Value value() const;
};

/// The places of an object in the sense of mappings: names down to what is no object.
std::vector<std::string> placesOf(const model::Value &object);
/// Whether one of the declared places is, or is above, `place`.
bool covers(const std::vector<std::string> &declared, const std::string &place);
/// `now` is the wanted value, or one that lies beyond it.
bool reached(const ActionSpec &action, const std::string &now, const std::string &wanted);
/// The first hop on the shortest way; null: there is none.
const HopSpec *firstHop(const ActionSpec &action, const std::string &from, const std::string &to);

} // namespace splot::connectors
