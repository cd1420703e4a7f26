#pragma once

#include "core/model/ids.h"
#include "core/model/ownership.h"

#include <string>
#include <vector>

namespace splot::model {

enum class FieldType { Text, Integer, Decimal, Boolean, Date, Moment, OneOf, Reference, List };
enum class Privacy { None, Personal, Sensitive };

/// One condition on a value; see core/mapping for what each kind checks.
struct QualityRule
{
    std::string kind;                  ///< required, pattern, range, one_of, unique, email, phone, nip, regon, ean, iban, postal_code, formula
    std::vector<std::string> arguments; ///< pattern: expression; range: least, greatest ("" is open); postal_code: country; formula: text
    bool blocksRecord = false;         ///< a bad value stops the whole record instead of its field
    bool operator==(const QualityRule &) const = default;
};

/// A typed part of an entity. The path names it: `email`, `address.city`, and inside a keyed list `lines[].quantity`.
struct Field
{
    std::string path;
    std::string label; ///< for people; empty: the path
    FieldType type = FieldType::Text;
    EntityId target;                  ///< Reference: to which entity
    std::vector<std::string> options; ///< OneOf
    std::vector<std::string> listKey; ///< List: key fields below it (`product`); empty: whole, one value
    bool ordered = false;             ///< List: whether order counts
    Privacy privacy = Privacy::None;
    std::vector<QualityRule> rules;
    bool operator==(const Field &) const = default;
};

/// A way to recognise a record: fields whose normalised values together are unique.
struct MatchKey
{
    std::string name;
    std::vector<std::string> fields;
    std::string normalForm = "text"; ///< text (trim, case, NFC), email, phone, tax_id, code (also without blanks and dashes), exact
    std::vector<std::string> placeholders; ///< values that never match, beside blank ones
    bool operator==(const MatchKey &) const = default;
};

/// The shared idea of a thing: Customer, Product, Order.
struct Entity
{
    EntityId id;
    std::string label;
    std::vector<Field> fields;
    std::vector<MatchKey> matchKeys;
    Ownership ownership;
    bool operator==(const Entity &) const = default;
};

} // namespace splot::model
