#include "core/connectors/rest/descriptor/transform.h"

#include "core/connectors/rest/descriptor/conversion.h"

namespace splot::connectors {

using base::Result;
using model::Value;

namespace {
Value isoText(Value value)
{
    // Bodies are kept as JSON: dates must look the same before and after.
    if (value.kind() == Value::Kind::Date || value.kind() == Value::Kind::Moment)
        return Value(value.toText());
    return value;
}

Result<Value> eachBody(const Transform &each, const Value &value, const Value &root)
{
    const auto *list = value.list();
    if (!list)
        return value.object() ? each.body(value, root) : Result<Value>(value);
    model::List out;
    for (const auto &element : *list) {
        SPLOT_ASSIGN(auto body, each.body(element, root));
        out.push_back(std::move(body));
    }
    return Value(std::move(out));
}
} // namespace

Result<std::optional<Value>> Transform::field(const FieldSpec &spec, const Value &item,
                                              const Value &root) const
{
    Value value;
    if (spec.path) {
        const auto *found = spec.path->in(item);
        if (!found && !spec.path->startsIn(item))
            return std::optional<Value>();
        value = found ? *found : Value();
    } else {
        Value scope = root;
        scope.setMember("item", item);
        SPLOT_ASSIGN(auto computed, spec.compute.render(scope));
        if (!computed)
            return std::optional<Value>();
        value = std::move(*computed);
    }
    if (spec.each) {
        SPLOT_ASSIGN(value, eachBody(*spec.each, value, root));
    }
    if (!spec.as.empty()) {
        SPLOT_ASSIGN(value, converted(value, spec.as));
    }
    return std::optional<Value>(isoText(std::move(value)));
}

Result<Value> Transform::body(const Value &item, const Value &root) const
{
    if (fields.empty())
        return item;
    Value out{model::Object{}};
    if (rest)
        out = item;
    for (const auto &spec : fields) {
        auto value = field(spec, item, root);
        if (!value) {
            if (value.error().field.empty())
                value.error().field = spec.place.text();
            return base::fail(std::move(value.error()));
        }
        if (*value)
            spec.place.set(out, std::move(**value));
    }
    return out;
}

} // namespace splot::connectors
