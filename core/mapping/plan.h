#pragma once

#include "core/mapping/acceptedforms.h"
#include "core/mapping/compiledmapping.h"
#include "core/mapping/projection.h"
#include "core/mapping/step.h"

#include <unordered_map>

namespace splot::mapping {

/// One line prepared for running.
struct Line
{
    const model::MappingLine *source = nullptr;
    std::optional<model::FieldIndex> index; ///< none: only writes, from constants or formulas
    const model::Field *field = nullptr;
    Place place;    ///< inside a keyed list: in its item
    Place loopList; ///< a loop outside keyed lists: the list, and
    Place loopItem; ///< the place in its elements
    bool loops = false;
    std::string target; ///< PlaceValue::place
    std::vector<PreparedStep> in;
    std::vector<PreparedStep> out;
    AcceptedForms forms;
    std::string elementId;   ///< of the list that the place chooses from
    std::string chosenList;  ///< that list, or the one that a loop goes over; empty: neither
    std::string indexedList; ///< the same, of the first choice by a number
    bool chooses = false;    ///< the place has a Match
    bool reads = false;
    bool writes = false;
    bool readable = false; ///< in-steps make sense whatever the direction, so that items can be recognised
    bool again = false;    ///< an earlier line reads the same field; this one fills in where that has nothing
};

/// One keyed list prepared for running.
struct ListPlan
{
    model::FieldIndex index = 0;
    const model::Field *field = nullptr;
    const model::ListMapping *source = nullptr; ///< none: worked out from its lines
    Place place;
    std::string text; ///< of the place, as the mapping has it
    std::string itemId;
    std::string toldWhole;         ///< PlaceValue::list
    std::vector<Line> lines;       ///< those of the key fields first
    std::vector<std::size_t> keys; ///< lines of the key fields, in their declared order
    bool reads = false;
    bool writes = false;
    bool keysReadable = false; ///< items of the object can be keyed by reading
};

/// A piece of a reading; sorted by field, so that values come out in order.
struct Emission
{
    model::FieldIndex field = 0;
    std::size_t list = 0; ///< index of the list
    std::size_t line = 0; ///< index of the line, in the list or outside
    enum class Kind { Line, Items, ItemLine } kind = Kind::Line;
};

/// Everything that a compiled mapping runs on.
struct Plan
{
    model::Mapping mapping;
    std::shared_ptr<const model::Schema> schema;
    std::vector<Line> lines; ///< outside keyed lists
    std::vector<ListPlan> lists;
    std::vector<Emission> emissions;
    std::vector<Emission> writings; ///< in the order of the mapping
    std::vector<bool> readFields;
    std::vector<bool> writtenFields;
    formula::Formula admit;
    formula::Formula scope;
    formula::Formula deletedWhen;
    Place changedAt;
    Projection shadow;
    bool reads = false;
    bool writes = false;
    bool outNeedsRecord = false;                           ///< formulas among the steps for writing
    std::unordered_map<std::string, Place> places;         ///< by text
    std::unordered_map<std::string, const Line *> byPlace; ///< lines outside keyed lists
    std::unordered_map<std::string, const ListPlan *> listsByPlace;
};

base::Result<Plan> makePlan(const model::Mapping &mapping, std::shared_ptr<const model::Schema> schema,
                            const std::vector<model::Lookup> &lookups);
/// Fills in what refers to lines by address; after the plan has reached its place in memory.
void indexPlan(Plan &plan);

Reading readBody(const Plan &plan, const model::Value &body, const References &references);
Writing writeRecord(const Plan &plan, const model::Values &record, const model::Value &shadow,
                    const References &references, bool create);
/// What an item's key fields hold in an object, as it stands there.
std::string rawKey(const ListPlan &list, const model::Value &item);
enum class Likeness { Exact, Form }; ///< the very value, or one that the line accepts for it
/// Whether lists of items, or values of a line's place, are alike in what we write of them.
bool sameItems(const ListPlan &list, const model::Value &written, const model::Value &held,
               Likeness likeness);
bool sameAtPlace(const Line &line, const model::Value &written, const model::Value &held, Likeness likeness);

/// Runs the steps; false: `problemStep` says which failed and `scope.fault` why.
bool runSteps(const std::vector<PreparedStep> &steps, model::Value &value, Scope &scope, int &problemStep);
/// The field's value of what the object holds there; References are left as local ids.
bool valueOf(const Line &line, model::Value &value, Scope &scope, int &problemStep);

} // namespace splot::mapping
