#include "ui/records/sheet.h"

#include "core/mapping/compiledmapping.h"
#include "ui/common/formats.h"
#include "ui/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace splot::records {

namespace {
/// A local id cannot be turned into a record by a reader: reference fields show what the system holds.
class NoReferences : public mapping::References
{
public:
    std::optional<model::RecordId> record(const model::EntityId &, const model::ObjectName &,
                                          const model::LocalId &) const override
    {
        return {};
    }
    std::optional<model::LocalId> localId(const model::EntityId &, const model::ObjectName &,
                                          model::RecordId) const override
    {
        return {};
    }
};

/// One link read through the present mapping.
struct ReadLink
{
    std::shared_ptr<const mapping::CompiledMapping> mapping;
    model::Values values;
};

ReadLink readLink(const model::Link &link, const model::Configuration &configuration,
                  const std::shared_ptr<const model::Schema> &schema)
{
    ReadLink out;
    const auto *mapping = configuration.mapping(link.system, link.object, link.entity);
    if (!mapping || link.shadow.isEmpty())
        return out;
    auto compiled = mapping::CompiledMapping::compile(*mapping, schema, configuration.lookups);
    if (!compiled)
        return out;
    out.mapping = std::move(*compiled);
    out.values = out.mapping->read(link.shadow, NoReferences()).values;
    return out;
}

/// The place that a field has in an object, if its line is not in a loop.
const model::Value *rawOf(const ReadLink &read, const model::Link &link, const model::Field &field)
{
    for (const auto &line : read.mapping->mapping().lines) {
        if (line.field == field.path && !line.parked && line.place.find("[]") == std::string::npos)
            return read.mapping->at(link.shadow, line.place);
    }
    return nullptr;
}

void explain(Cell &cell, const Sheet &sheet, const SheetColumn &column, const std::string &path)
{
    for (const auto &hold : sheet.holds) {
        if (hold.system != column.system || (!hold.field.empty() && hold.field != path))
            continue;
        cell.mark = hold.reason == model::HoldReason::Proposal      ? ui::Status::Question
                    : hold.reason == model::HoldReason::Quarantined ? ui::Status::Failed
                                                                    : ui::Status::Paused;
        cell.reason = ui::reasonOf(hold);
        return;
    }
    if (column.delivery && column.delivery->state != model::DeliveryState::Confirmed) {
        cell.mark = ui::statusOf(column.delivery->state);
        cell.reason = ui::wordOf(column.delivery->state);
    }
}

Cell cellOf(const Sheet &sheet, const SheetColumn &column, const ReadLink &read, const model::Schema &schema,
            const SheetRow &row, const model::Value *value)
{
    Cell cell;
    const model::Field &field = schema.field(row.key.field);
    if (!read.mapping || (!read.mapping->reads(row.key.field) && !read.mapping->writes(row.key.field)))
        return cell;
    cell.mapped = true;
    if (row.group)
        return cell;
    const model::Value *raw = row.key.item.empty() ? rawOf(read, column.link, field) : nullptr;
    const model::Value *held = read.values.find(row.key);
    if (field.type == model::FieldType::Reference || (!held && !read.mapping->reads(row.key.field))) {
        cell.text = raw ? ui::valueText(*raw, 60) : QString();
        return cell;
    }
    cell.held = held ? held->toText() : std::string();
    const model::Value empty;
    const bool same = (held ? *held : empty) == (value ? *value : empty) ||
                      ((!held || held->isBlank()) && (!value || value->isBlank()));
    const QString shown = raw    ? ui::valueText(*raw, 60)
                          : held ? ui::valueText(*held, 60)
                                 : QStringLiteral("–");
    if (!same) {
        cell.status = ui::Status::Different;
        cell.text = shown;
        explain(cell, sheet, column, row.path);
    } else if (raw && value && !value->isBlank() && shown != row.value) {
        cell.status = ui::Status::Alike;
        cell.text = shown;
    } else {
        cell.status = ui::Status::Same;
    }
    return cell;
}

void setOwners(SheetRow &row, const model::Schema &schema, const model::Record &record)
{
    const model::OwnershipRule &rule = schema.rule(row.key.field);
    switch (rule.kind) {
    case model::OwnerKind::System:
        if (rule.owner.valid())
            row.owners.push_back(rule.owner);
        break;
    case model::OwnerKind::Newest:
        row.note = QCoreApplication::translate("splot", "newest");
        if (const auto from = record.provenance.find(row.key);
            from != record.provenance.end() && from->second.system.valid())
            row.owners.push_back(from->second.system);
        break;
    case model::OwnerKind::Manual:
        row.note = QCoreApplication::translate("splot", "by people");
        break;
    case model::OwnerKind::Computed:
        row.note = QCoreApplication::translate("splot", "formula");
        break;
    case model::OwnerKind::Stages: {
        std::size_t place = 0; // of this field among those with stages, in the order of the schema
        for (model::FieldIndex i = 0; i < row.key.field; ++i)
            place += schema.rule(i).kind == model::OwnerKind::Stages ? 1 : 0;
        const int stage = place < record.stages.size() ? record.stages[place] : -1;
        if (stage >= 0 && stage < static_cast<int>(rule.stages.size()))
            row.owners.push_back(rule.stages[static_cast<std::size_t>(stage)].owner);
        row.note = QCoreApplication::translate("splot", "by stage");
        break;
    }
    }
}

SheetRow rowOf(const model::Schema &schema, const model::FieldKey &key, const model::Record &record)
{
    SheetRow row;
    row.key = key;
    row.path = model::pathText(schema, key);
    const model::Field &field = schema.field(key.field);
    row.label = ui::labelOf(field);
    if (const auto list = schema.listOf(key.field)) {
        row.depth = 1;
        const auto &path = field.path;
        if (field.label.empty() && path.find("[].") != std::string::npos)
            row.label = ui::text(path.substr(path.find("[].") + 3));
        row.label += QStringLiteral("  [%1]").arg(ui::text(key.item));
    }
    row.group = schema.isKeyedList(key.field) && key.item.empty();
    const auto *value = record.values.find(key);
    if (row.group)
        row.value =
            ui::Words::tr("%n items", nullptr, static_cast<int>(record.values.items(key.field).size()));
    else
        row.value = value ? ui::valueText(*value, 120) : QStringLiteral("–");
    setOwners(row, schema, record);
    return row;
}

std::vector<model::FieldKey> keysOf(const model::Schema &schema, const model::Record &record)
{
    std::vector<model::FieldKey> keys;
    for (model::FieldIndex field = 0; field < schema.size(); ++field) {
        const auto list = schema.listOf(field);
        if (!list) {
            keys.push_back({field, {}});
            continue;
        }
        for (const auto &item : record.values.items(*list))
            keys.push_back({field, item});
    }
    return keys;
}

void addColumns(Sheet &sheet, const store::RecordView &view)
{
    for (const bool primary : {true, false}) {
        for (const auto &link : view.links) {
            if (link.primary != primary)
                continue;
            SheetColumn column{link.system, link, {}};
            for (const auto &delivery : view.deliveries) {
                if (delivery.system == link.system && delivery.object == link.object)
                    column.delivery = delivery;
            }
            sheet.columns.push_back(std::move(column));
        }
    }
}
} // namespace

base::Result<std::optional<Sheet>> readSheet(store::Reader &reader, model::RecordId id,
                                             const model::Configuration &configuration)
{
    SPLOT_ASSIGN(auto view, reader.records().get(id));
    for (int hops = 0; view && view->record.aliasOf.valid() && hops < 8; ++hops) {
        SPLOT_ASSIGN(view, reader.records().get(view->record.aliasOf));
    }
    const auto *entity = view ? configuration.entity(view->record.entity) : nullptr;
    if (!entity)
        return std::optional<Sheet>();
    const auto schema = std::make_shared<const model::Schema>(*entity);
    Sheet sheet;
    sheet.record = view->record;
    sheet.holds = view->holds;
    sheet.title = ui::titleOf(view->record, configuration, *schema);
    SPLOT_ASSIGN(sheet.openItems, reader.cases().itemsOf(view->record.id, 20));
    addColumns(sheet, *view);
    std::vector<ReadLink> read;
    for (const auto &column : sheet.columns)
        read.push_back(readLink(column.link, configuration, schema));
    for (const auto &key : keysOf(*schema, sheet.record)) {
        SheetRow row = rowOf(*schema, key, sheet.record);
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            row.cells.push_back(
                cellOf(sheet, sheet.columns[i], read[i], *schema, row, sheet.record.values.find(key)));
            sheet.differences += row.cells.back().status == ui::Status::Different ? 1 : 0;
        }
        sheet.rows.push_back(std::move(row));
    }
    for (const auto &hold : sheet.holds)
        sheet.proposals += hold.reason == model::HoldReason::Proposal ? 1 : 0;
    return std::optional(std::move(sheet));
}

} // namespace splot::records
