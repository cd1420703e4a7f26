#include "ui/common/recordtitle.h"

#include "core/model/schema.h"
#include "ui/common/formats.h"

#include <algorithm>

namespace splot::ui {

namespace {
/// Which field names a record best: a name before a number before a match key before any text.
int rank(const model::Field &field)
{
    static constexpr const char *names[] = {"name",  "fullname",  "full_name", "label",
                                            "title", "subject",   "number",    "code",
                                            "sku",   "reference", "email"};
    std::string path = field.path;
    std::transform(path.begin(), path.end(), path.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i) {
        if (path == names[i])
            return i;
    }
    if (field.type == model::FieldType::Text && path.find('.') == std::string::npos &&
        path.find('[') == std::string::npos)
        return 50;
    return field.type == model::FieldType::OneOf ? 70 : 90;
}
} // namespace

QString labelOf(const model::Configuration &configuration, const model::EntityId &entity)
{
    const auto *found = configuration.entity(entity);
    return text(found && !found->label.empty() ? found->label : entity.value);
}

QString labelOf(const model::Field &field)
{
    return text(field.label.empty() ? field.path : field.label);
}

RecordTitle titleOf(const model::Record &record, const model::Configuration &configuration,
                    const model::Schema &schema)
{
    RecordTitle out;
    out.id = record.id;
    out.entity = record.entity;
    out.alias = record.aliasOf.valid();
    std::vector<std::pair<int, const model::Value *>> parts;
    for (const auto &entry : record.values) {
        if (entry.key.item.empty() && entry.key.field < schema.size() && !entry.value.isBlank() &&
            !entry.value.list() && entry.value.kind() != model::Value::Kind::Reference)
            parts.emplace_back(rank(schema.field(entry.key.field)), &entry.value);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    out.title = parts.empty()
                    ? QStringLiteral("%1 %2").arg(labelOf(configuration, record.entity)).arg(record.id.value)
                    : valueText(*parts.front().second, 80);
    out.subtitle = labelOf(configuration, record.entity);
    for (std::size_t i = 1; i < parts.size() && i < 3; ++i)
        out.subtitle += QStringLiteral(", ") + valueText(*parts[i].second, 40);
    return out;
}

base::Result<std::optional<RecordTitle>> readRecordTitle(store::Reader &reader, model::RecordId id,
                                                         const model::Configuration &configuration)
{
    SPLOT_ASSIGN(const auto view, reader.records().get(id));
    const auto *entity = view ? configuration.entity(view->record.entity) : nullptr;
    if (!entity)
        return std::optional<RecordTitle>();
    const model::Schema schema(*entity);
    return std::optional(titleOf(view->record, configuration, schema));
}

} // namespace splot::ui
