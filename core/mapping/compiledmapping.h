#pragma once

#include "core/base/result.h"
#include "core/model/mapping.h"
#include "core/model/schema.h"
#include "core/model/values.h"

#include <memory>
#include <optional>

namespace splot::mapping {

/// Between the local ids of one system and the records they stand for.
class References
{
public:
    virtual ~References() = default;
    /// The record that an object of the system is linked to.
    virtual std::optional<model::RecordId> record(const model::EntityId &target,
                                                  const model::ObjectName &object,
                                                  const model::LocalId &id) const = 0;
    /// The record's primary id in the system; `object` empty: in whichever object carries the entity.
    virtual std::optional<model::LocalId>
    localId(const model::EntityId &target, const model::ObjectName &object, model::RecordId record) const = 0;
};

/// A value that could not be mapped or broke a quality rule. Its field is left out of the result.
struct Problem
{
    model::FieldKey key;
    std::string field; ///< path text with item keys, for people
    std::string place; ///< in the object, with indexes: `lines[1].qty`
    int step = -1;     ///< index in the line's steps; -1: none of them (wrong type, quality rule)
    model::Value sample;
    base::Message message;
    bool blocksRecord = false;
};

/// A reference whose other side is not linked yet.
struct MissingReference
{
    model::FieldKey key;
    model::EntityId target;
    model::ObjectName object;
    model::LocalId localId; ///< reading: the unknown id
    model::RecordId record; ///< writing: the record without a link here
    bool requiredOnCreate = false;
};

struct Reading
{
    model::Values values; ///< absent places give no entry; null and "" give Empty; a seen keyed list gives
                          ///< {list, ""} = true and {list, item} = position or true
    std::vector<Problem> problems;
    std::vector<MissingReference> missing;
    std::vector<std::string> absent; ///< places of lines outside lists that the body does not have at all
};

/// What the object shall hold at one place. A keyed list is one place: its whole list of items.
struct PlaceValue
{
    std::string place;
    std::vector<model::FieldKey> keys; ///< the values it carries
    model::Value value;
    bool createOnly = false;
    model::Object beside{}; ///< further members of the list element that the place chooses, such as its id
    std::string
        list{}; ///< what is only told whole, because nothing names its elements: this list, or one around it
    std::string itemId{}; ///< of a keyed list: the member that names its items; they are told with what we
                          ///< write of them
};

/// Its value; items that have an id come with the members that the object has of them beside ours. `held`:
/// what the object holds there, may be null.
model::Value overItems(const PlaceValue &place, const model::Value *held);

struct Writing
{
    std::vector<PlaceValue> places;
    std::vector<Problem> problems;
    std::vector<MissingReference> missing; ///< their places are left out

    /// The places as one nested object. To send a part, leave the other places out first.
    model::Value object() const &;
    model::Value object() &&; ///< takes the values
    /// As a change of what the object holds: lists that are only told whole begin as they stand there.
    model::Value object(const model::Value &held) const;
    /// What the object then holds: items that have an id keep their other members.
    model::Value over(model::Value held) const;
};

/// One mapping prepared for running, both directions. Immutable, pure, shared between threads.
class CompiledMapping
{
public:
    /// Rejected: unknown function, field, lookup or list, a formula that does not compile; Error::field names
    /// the line.
    static base::Result<std::shared_ptr<const CompiledMapping>>
    compile(const model::Mapping &mapping, std::shared_ptr<const model::Schema> schema,
            const std::vector<model::Lookup> &lookups);
    ~CompiledMapping();

    const model::Mapping &mapping() const;
    const model::Schema &schema() const;
    bool reads() const;  ///< any line goes in
    bool writes() const; ///< any line goes out
    bool reads(model::FieldIndex field) const;
    bool writes(model::FieldIndex field) const;
    /// Where a field is read from, a field of a keyed list from the place of the list; empty: it is not read.
    const std::string &placeOf(model::FieldIndex field) const;

    base::Result<bool> admits(const model::Value &body) const;
    base::Result<bool> saysDeleted(const model::Value &body) const;
    /// `record`: as model::nested() gives it.
    base::Result<bool> inScope(const model::Value &record) const;
    /// The source's own time of the change, where the mapping names a place for it.
    std::optional<model::Moment> changedAt(const model::Value &body) const;

    /// Object to entity values; every line is tried, each failure is a problem of its own. No quality rules
    /// (see quality.h).
    Reading read(const model::Value &body, const References &references) const;
    /// Entity values to places. `shadow` gives the ids of list items that exist already; create: also
    /// createOnly lines.
    Writing write(const model::Values &record, const model::Value &shadow, const References &references,
                  bool create) const;
    /// The part of a body that the mapping reads, writes or needs to find items by; what the link keeps.
    model::Value shadowOf(const model::Value &body) const;
    /// What the object holds at a place; null: it has no such place.
    const model::Value *at(const model::Value &object, std::string_view place) const;
    /// Equal in what we write of the place: of a list whose elements have members of their own, not those.
    bool sameParts(std::string_view place, const model::Value &written, const model::Value &held) const;
    /// The same under the normal form that the place's line declares (acceptedForm).
    bool sameForm(std::string_view place, const model::Value &written, const model::Value &held) const;
    /// The same of one part of a list's items.
    bool samePartForm(model::FieldIndex part, const model::Value &ours, const model::Value &theirs) const;

private:
    CompiledMapping();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace splot::mapping
