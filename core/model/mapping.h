#pragma once

#include "core/model/ids.h"
#include "core/model/ownership.h"
#include "core/model/value.h"

#include <map>
#include <string>
#include <vector>

namespace splot::model {

enum class Direction { Both, In, Out };

/// One step of a mapping line: a named function with arguments ("trim"; "lookup" with the lookup's name; "formula" with its text).
struct Step
{
    std::string function;
    std::vector<std::string> arguments;
    bool operator==(const Step &) const = default;
};

/// Ties one field of the entity to one place in the object.
/// Places: `email`, `customFields.externalId`, `lines[].productVariant.id` (a loop over a keyed list),
/// `contacts[type=email].value` (the first element with that member), `lines[0].sku`.
struct MappingLine
{
    std::string field;
    std::string place;
    std::vector<Step> in;  ///< object to entity
    std::vector<Step> out; ///< entity to object; empty with a non-empty `in`: the inverse where every step has one
    Direction direction = Direction::Both;
    bool createOnly = false;         ///< sent with a create, never again
    bool requiredOnCreate = false;   ///< a reference that must be linked before the create
    ObjectName referenceObject;      ///< Reference fields: which object of this system the local id names
    std::string acceptedForm;        ///< how the target may write the value: "", trim, case, scale:N, date, seconds, phone; several with blanks
    bool parked = false;             ///< kept but not used: its place or field is missing since a schema change
    bool operator==(const MappingLine &) const = default;
};

/// A keyed list of the entity and its items in the object.
struct ListMapping
{
    std::string field;  ///< `lines`
    std::string place;  ///< `orderLines[]`
    std::string itemId; ///< member that holds the system's own id of an item; may be empty
    bool operator==(const ListMapping &) const = default;
};

/// How one object's fields correspond to one entity's fields, both directions.
struct Mapping
{
    SystemId system;
    ObjectName object;
    EntityId entity;
    Direction direction = Direction::Both;
    std::vector<MappingLine> lines;
    std::vector<ListMapping> lists;
    std::string admit; ///< formula over the object: which become records; empty: all
    std::string scope; ///< formula over the record: which the system receives; empty: all
    bool creates = true; ///< whether Splot may create such objects
    bool updates = true;
    DeleteEffect onDelete = DeleteEffect::Nothing; ///< what a delete elsewhere does here
    DeleteEffect onLeave = DeleteEffect::Nothing;  ///< what leaving the scope does here
    std::map<std::string, Value> archiveValues;    ///< place -> value that archives an object
    std::string deletedWhen; ///< formula over the object: it counts as deleted (a flag); empty: never
    std::string changedAt;   ///< place of the source's own time of the last change; empty: none
    bool operator==(const Mapping &) const = default;

    std::string key() const { return system.value + "/" + object.value + "/" + entity.value; }
};

enum class UnknownRule { Fail, Default, Pass };

/// A dictionary between words of systems; read backwards, the first of equal targets wins.
struct Lookup
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> entries;
    UnknownRule unknown = UnknownRule::Fail;
    std::string standard; ///< UnknownRule::Default
    bool operator==(const Lookup &) const = default;
};

} // namespace splot::model
