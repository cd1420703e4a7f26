#pragma once

#include "core/connectors/rest/descriptor/template.h"

namespace splot::connectors {

using Rendered = base::Result<std::optional<model::Value>>;

/// One part of a template. `scope` may get members while a part below is rendered; they are taken away again.
struct Template::Node
{
    virtual ~Node() = default;
    virtual Rendered render(model::Value &scope) const = 0;
};

using NodePointer = std::shared_ptr<const Template::Node>;

/// `where`: the JSON path of `source` for error messages.
base::Result<NodePointer> compileNode(const model::Value &source, const formula::Names &names,
                                      const std::string &where);
/// An object that has a member starting with `$`.
base::Result<NodePointer> compileDirective(const model::Value &source, const formula::Names &names,
                                           const std::string &where);
/// Formula with the path of its place in the error.
base::Result<formula::Formula> compileFormula(std::string_view source, const formula::Names &names,
                                              const std::string &where);
/// `names` and the given loop variables.
formula::Names withNames(const formula::Names &names, std::vector<std::string> more);

} // namespace splot::connectors
