#include "ui/mapper/trial.h"

#include "core/format/json.h"
#include "ui/common/formats.h"

namespace splot::ui {

using model::Value;

std::optional<model::RecordId> AnyReference::record(const model::EntityId &, const model::ObjectName &,
                                                    const model::LocalId &id) const
{
    return model::RecordId(static_cast<std::int64_t>(format::hash(Value(id.value)) & 0x7fffffff) + 1);
}

std::optional<model::LocalId> AnyReference::localId(const model::EntityId &, const model::ObjectName &,
                                                    model::RecordId record) const
{
    return model::LocalId("→" + std::to_string(record.value));
}

CompiledMapping compiledForTrial(const model::Configuration &configuration, const model::Mapping *mapping,
                                 const std::shared_ptr<const model::Schema> &schema, std::string &fault)
{
    if (!mapping || !schema)
        return nullptr;
    auto result = mapping::CompiledMapping::compile(*mapping, schema, configuration.lookups);
    if (result)
        return *result;
    if (fault.empty())
        fault = result.error().field.empty()
                    ? say(result.error()).toStdString()
                    : result.error().field + ": " + say(result.error()).toStdString();
    return nullptr;
}

} // namespace splot::ui
