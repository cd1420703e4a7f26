#pragma once

#include "core/base/error.h"
#include "core/model/value.h"

#include <string>
#include <vector>

namespace splot::connectors {

/// Something wrong in a descriptor and the JSON pointer to it ("/objects/0/changes/0/paging").
struct DescriptorProblem
{
    std::string where;
    base::Message message;
};

/// Checks a JSON value against a JSON Schema; knows the part of the standard that our own schema uses: type,
/// properties, required, additionalProperties, items, minItems, enum, const, minimum, pattern, anyOf and $ref
/// to #/$defs.
class SchemaCheck
{
public:
    explicit SchemaCheck(const model::Value &schema) : m_schema(schema) {}
    std::vector<DescriptorProblem> problems(const model::Value &value) const;

private:
    using Problems = std::vector<DescriptorProblem>;
    void check(const model::Value &schema, const model::Value &value, const std::string &where,
               Problems &out) const;
    void checkKind(const model::Value &schema, const model::Value &value, const std::string &where,
                   Problems &out) const;
    void checkMembers(const model::Value &schema, const model::Value &value, const std::string &where,
                      Problems &out) const;
    void checkChoices(const model::Value &schema, const model::Value &value, const std::string &where,
                      Problems &out) const;

    const model::Value &m_schema;
};

} // namespace splot::connectors
