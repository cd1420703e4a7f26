#pragma once

#include "core/model/value.h"

#include <string>

namespace splot::simulation {

/// How a system writes the values of one field.
enum class Form {
    Same,  ///< the text as it is
    Spaced ///< with a blank around it, which reading takes off
};

/// One place of an object: where a system keeps a field.
struct PlaceSpec
{
    std::string name;
    Form form = Form::Same;
    bool upper = false; ///< the system keeps capital letters only; the mapping knows it
    bool mapped = true; ///< false: it is there, but no mapping has a line for it
    /// It stands in the first element of the list `rows`, beside what only its users know.
    bool listed = false;
    std::string item{};    ///< It stands in the item of this key of `parts`, a list of the entity.
    bool presence = false; ///< It is whether there is that item; its value is the key, or "".

    std::string path() const; ///< as a mapping has it
    const char *list() const; ///< null: it stands in none
    /// The member of the object that holds it.
    std::string member() const { return list() ? list() : name; }
    const model::Value *in(const model::Value &body) const;
    void put(model::Value &body, model::Value value) const;
};

/// The value in the terms of a place, and back; what the oracle knows of mappings (references apart).
model::Value written(const PlaceSpec &place, const std::string &value);
std::string asRead(const PlaceSpec &place, const model::Value *held);
/// The field that the engine's path names; the key of an item comes and goes with it.
std::string fieldOf(const std::string &path);
/// What is left of a value in a system.
std::string formOf(const PlaceSpec &place, std::string value);
/// Whether a system that refuses does not take it.
bool refused(const std::string &text);
/// Breaks the rule of a strict field.
bool breaksRule(const std::string &text);
/// Whether a record with this value is none of a system with a scope.
bool outOfScope(const std::string &text);
/// Whether the owner of a field with stages is the second one, by the value of its status.
bool isLater(const std::string &status);
/// In capital letters.
std::string capitals(std::string text);

} // namespace splot::simulation
