#include "core/connectors/rest/descriptor/template.h"

#include "core/connectors/rest/descriptor/templatenode.h"

namespace splot::connectors {

using base::Result;
using model::Value;

Template::Template() = default;

Result<Template> Template::compile(const Value &source, const formula::Names &names)
{
    Template out;
    SPLOT_ASSIGN(out.m_node, compileNode(source, names, {}));
    return out;
}

Result<std::optional<Value>> Template::render(const Value &root) const
{
    if (!m_node)
        return std::optional<Value>();
    Value scope = root;
    return m_node->render(scope);
}

Result<Value> Template::value(const Value &root) const
{
    SPLOT_ASSIGN(auto rendered, render(root));
    return rendered ? std::move(*rendered) : Value();
}

Result<std::string> Template::text(const Value &root) const
{
    SPLOT_ASSIGN(const auto rendered, value(root));
    return rendered.toText();
}

} // namespace splot::connectors
