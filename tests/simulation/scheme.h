#pragma once

#include "core/base/random.h"
#include "core/store/store.h"
#include "tests/simulation/places.h"
#include "tests/support/fakesystem.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace splot::simulation {

/// A second owner, for records whose other field ends with 0 to 4.
struct StageSpec
{
    std::size_t status = 0; ///< that other field
    std::size_t later = 0;  ///< the second owner
};

/// One field of an entity. Its values are texts; "" is blank.
struct FieldSpec
{
    std::string path;
    bool newest = false;   ///< the last change wins; else:
    std::size_t owner = 0; ///< the system that owns it
    model::Reaction reaction = model::Reaction::Restore;
    std::optional<std::size_t> target;       ///< a reference to this entity; its values are the keys there
    bool required = false;                   ///< Reference: a create waits for it
    std::optional<std::size_t> computed;     ///< nobody's: this other field in capital letters
    std::optional<StageSpec> stage;          ///< of what some records have another owner
    std::map<std::size_t, PlaceSpec> places; ///< by system
    bool strict = false;                     ///< a value that ends with 5 breaks its rule
    bool blocks = false;                     ///< which then stops the whole record
    std::string item{};                      ///< It is a part of the item of this key of the list `parts`.
    std::string part{};                      ///< that part; empty: whether there is the item
};

/// Which records a system receives: those whose field does not end with 3, 6 or 9.
struct ScopeSpec
{
    std::size_t field = 0;
    bool deletes = false; ///< what leaves is deleted there; else it stays as it was
};

/// One entity; its first field is its match key and never edited.
struct EntitySpec
{
    std::string id;
    std::vector<FieldSpec> fields;
    std::map<std::size_t, std::string> objects; ///< by system
    std::map<std::size_t, ScopeSpec> scopes;    ///< by system
    std::size_t presence = 0;                   ///< owner of whether a record exists
    std::set<std::size_t> itemIds{};            ///< systems with an id for each item of `parts`

    model::FieldKey keyOf(const FieldSpec &field) const;
    /// The first field that is a part of an item, or of this part of one; null: there is none.
    const FieldSpec *firstPart(const std::string &part = {}) const;
    /// Whether there is an item that users add and remove.
    FieldSpec comingAndGoing() const;
};

struct SystemSpec
{
    std::string id;
    bool externalId = true; ///< has a place for our id
    bool versions = true;
    bool deletesInFeed = true;
    bool answersBody = true;
    bool partialUpdate = true;
    bool idempotencyKey = false;
    bool search = true; ///< can be searched
    bool wholeSeconds = false;
    std::size_t pageSize = 5;
    bool drafts = false;  ///< a create takes two steps
    bool refuses = false; ///< takes no value that ends with 7
    std::chrono::milliseconds searchLag{0};
    std::chrono::seconds skew{0};
    std::chrono::milliseconds interval{10000}; ///< between two readings of its changes
    std::chrono::milliseconds latency{20};     ///< of each answer; a write takes effect after half of it
    std::chrono::minutes fullPeriod{2};        ///< between two listings of all it has

    static SystemSpec draw(base::Random &random, std::size_t index);
    /// Nothing tells what became of a create whose answer was lost.
    bool blind() const { return !search && !idempotencyKey; }
};

/// The set-up of one history: what the engine is configured with, and the oracle's own tables of mapping and
/// ownership.
struct Scheme
{
    std::vector<SystemSpec> systems;
    std::vector<EntitySpec> entities;

    static Scheme draw(base::Random &random);
    /// What came later: drawn from numbers of its own, so that the histories before stay as they are.
    void widen(base::Random &random);
    /// Puts some places into lists.
    void gather(base::Random &random);
    /// Makes some fields parts of the items of a list.
    void itemise(base::Random &random);
    model::Configuration configuration() const;
    support::FakeBehaviour behaviour(std::size_t system, const EntitySpec &entity) const;
    std::string toText() const;
};

} // namespace splot::simulation
