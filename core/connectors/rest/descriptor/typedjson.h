#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <map>
#include <string>

namespace splot::connectors {

/// How a system writes values that JSON lacks, like Tryton's {"__class__": "Decimal", "decimal": "19.90"};
/// both directions.
class TypedJson
{
public:
    TypedJson() = default;
    /// {"tag": "__class__", "types": {"Decimal": {"kind": "decimal", "member": "decimal"}, "date": {"kind":
    /// "date"}}}
    static base::Result<TypedJson> from(const model::Value &source);

    /// Tagged objects become exact numbers, ISO 8601 texts and texts; all else stays. Corrupt: a tagged
    /// object that is broken.
    base::Result<model::Value> decoded(model::Value value) const;
    /// Decimals, dates and moments become tagged objects.
    model::Value encoded(model::Value value) const;
    bool empty() const { return m_types.empty(); }

private:
    struct Type
    {
        std::string kind;   ///< decimal, date, moment, seconds, text
        std::string member; ///< decimal, seconds, text: where the value is
    };
    base::Result<model::Value> plain(const Type &type, const model::Value &tagged) const;
    model::Value tagged(const std::string &kind, const model::Value &value) const;

    std::string m_tag;
    std::map<std::string, Type> m_types;
};

} // namespace splot::connectors
