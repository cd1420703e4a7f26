#include "core/mapping/recordnames.h"

namespace splot::mapping {

using model::FieldIndex;
using model::FieldType;

namespace {
formula::Type formulaType(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::OneOf:
        return formula::Type::Text;
    case FieldType::Integer:
    case FieldType::Decimal:
        return formula::Type::Number;
    case FieldType::Boolean:
        return formula::Type::Boolean;
    case FieldType::Date:
        return formula::Type::Date;
    case FieldType::Moment:
        return formula::Type::Moment;
    case FieldType::Reference:
        return formula::Type::Reference;
    case FieldType::List:
        return formula::Type::List;
    }
    return formula::Type::Any;
}

/// The type of a path among the fields below `prefix`.
std::optional<formula::Type> typeOf(const model::Schema &schema, const std::string &prefix,
                                    std::string_view path)
{
    const std::string full = prefix + std::string(path);
    if (const auto i = schema.index(full))
        return formulaType(schema.field(*i).type);
    for (const auto &field : schema.entity().fields) {
        if (field.path.starts_with(full + "."))
            return formula::Type::Object;
        if (field.type == FieldType::List && prefix.empty() && path.starts_with(field.path + "."))
            return formula::Type::Any; // of the items of a list
    }
    return {};
}
} // namespace

formula::Names recordNames(std::shared_ptr<const model::Schema> schema, std::optional<FieldIndex> list)
{
    const std::string prefix = list ? schema->field(*list).path + "[]." : std::string();
    return [schema = std::move(schema), prefix](std::string_view path) -> std::optional<formula::Type> {
        if (path == "value")
            return formula::Type::Any;
        if (!prefix.empty()) {
            if (const auto type = typeOf(*schema, prefix, path))
                return type;
        }
        return typeOf(*schema, {}, path);
    };
}

} // namespace splot::mapping
