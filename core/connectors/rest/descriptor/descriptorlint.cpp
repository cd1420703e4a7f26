#include "core/connectors/rest/descriptor/descriptorlint.h"

#include "core/connectors/rest/descriptor/descriptorreader.h"
#include "core/connectors/rest/descriptor/shipped.h"
#include "core/format/json.h"

namespace splot::connectors {

DescriptorLint::DescriptorLint() = default;

std::vector<DescriptorProblem> DescriptorLint::problems(const model::Value &json) const
{
    auto out = SchemaCheck(descriptorSchema()).problems(json);
    if (!out.empty())
        return out; // the rest relies on the form
    DescriptorReader reader;
    reader.read(json);
    return reader.problems();
}

std::vector<DescriptorProblem> DescriptorLint::problemsOf(std::string_view text) const
{
    const auto json = format::readJson(text);
    if (!json)
        return {{std::string(), json.error().message}};
    return problems(*json);
}

std::vector<DescriptorProblem> DescriptorLint::doubts(const model::Value &json) const
{
    if (!problems(json).empty())
        return {};
    DescriptorReader reader;
    reader.read(json);
    return reader.doubts();
}

std::vector<DescriptorProblem> DescriptorLint::doubtsOf(std::string_view text) const
{
    const auto json = format::readJson(text);
    return json ? doubts(*json) : std::vector<DescriptorProblem>();
}

} // namespace splot::connectors
