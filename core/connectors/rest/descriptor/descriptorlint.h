#pragma once

#include "core/connectors/rest/descriptor/schemacheck.h"

#include <string_view>

namespace splot::connectors {

/// Finds everything that is wrong in a descriptor file: its form (descriptor.schema.json), its formulas and
/// paths, and what does not fit together.
class DescriptorLint
{
public:
    DescriptorLint();
    std::vector<DescriptorProblem> problems(const model::Value &json) const;
    /// Also when the text is no JSON.
    std::vector<DescriptorProblem> problemsOf(std::string_view text) const;
    /// What hardly does what its author wants, in a descriptor without problems; it can be used all the same.
    std::vector<DescriptorProblem> doubts(const model::Value &json) const;
    std::vector<DescriptorProblem> doubtsOf(std::string_view text) const;
};

} // namespace splot::connectors
