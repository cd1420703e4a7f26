#pragma once

#include "core/base/result.h"
#include "core/formula/formula.h"
#include "core/model/value.h"

#include <memory>
#include <optional>
#include <string>

namespace splot::connectors {

/// A JSON value with `{{ formula }}` placeholders and `$` directives, as resources/connectors/README.md
/// describes them. Compiled once; rendering is pure.
class Template
{
public:
    Template();
    /// Rejected; Error::field is the JSON path of the faulty part below `source`.
    static base::Result<Template> compile(const model::Value &source,
                                          const formula::Names &names = formula::anyNames());

    /// `root`: an object with the names that placeholders may use. Nothing: the template says "leave it out".
    base::Result<std::optional<model::Value>> render(const model::Value &root) const;
    /// Left out counts as empty.
    base::Result<model::Value> value(const model::Value &root) const;
    base::Result<std::string> text(const model::Value &root) const;
    bool empty() const { return !m_node; }

    struct Node;

private:
    std::shared_ptr<const Node> m_node;
};

} // namespace splot::connectors
