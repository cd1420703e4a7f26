#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace splot::connectors {

/// A way into a JSON value: `data.items`, `lines[0].sku`, `contacts[type=email].value`, `['template.'].name`,
/// `lines[].product`.
class Path
{
public:
    Path() = default; ///< the value itself
    static base::Result<Path> parse(std::string_view text);

    /// Null: nothing is there. A path with `[]` gives the first match.
    const model::Value *in(const model::Value &root) const;
    /// Every match; only a path with `[]` can have several.
    std::vector<const model::Value *> allIn(const model::Value &root) const;
    /// Whether the first step exists: tells "deeper part is empty" from "the place is absent".
    bool startsIn(const model::Value &root) const;
    /// Makes objects on the way; only for paths made of names.
    void set(model::Value &root, model::Value value) const;

    bool empty() const { return m_steps.empty(); }
    bool namesOnly() const;
    const std::string &text() const { return m_text; }

private:
    struct Step
    {
        enum class Kind { Name, Index, Where, Each } kind = Kind::Name;
        std::string name;
        std::string equals;
        std::size_t index = 0;
    };
    static const model::Value *follow(const Step &step, const model::Value &value);
    static base::Result<Step> bracket(std::string_view inside);
    void collect(const model::Value &value, std::size_t from, std::vector<const model::Value *> &out) const;

    std::string m_text;
    std::vector<Step> m_steps;
};

} // namespace splot::connectors
