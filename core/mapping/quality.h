#pragma once

#include "core/mapping/compiledmapping.h"

#include <map>

namespace splot::mapping {

/// Rules of one entity (step 3), compiled. `unique` needs the store and is left to the engine.
class Quality
{
public:
    static base::Result<std::shared_ptr<const Quality>> compile(std::shared_ptr<const model::Schema> schema);
    ~Quality();

    /// The values that break a rule; `required` looks at empty values that are present, not at absent ones.
    std::vector<Problem> check(const model::Values &values) const;
    /// Fields that must be unique among the records of the entity.
    const std::vector<model::FieldIndex> &uniqueFields() const;

private:
    Quality();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Match key name -> normalised value; keys with a blank part or a placeholder are left out. Parts of a
/// composite key are joined by U+001F; a reference counts by its record.
std::map<std::string, std::string> matchValues(const model::Schema &schema, const model::Values &values);
/// One value under a normal form: text, email, phone, tax_id, code, exact.
std::string normalForm(std::string_view form, const model::Value &value);

} // namespace splot::mapping
