#include "core/mapping/quality.h"

#include "core/mapping/qualitychecks.h"
#include "core/mapping/step.h"

#include <QtGlobal>

namespace splot::mapping {

using model::FieldIndex;
using model::Value;
using model::Values;

struct Quality::Parts
{
    std::shared_ptr<const model::Schema> schema;
    std::vector<std::vector<QualityCheck>> checks; ///< by field
    std::vector<FieldIndex> unique;
    bool needsRecord = false;
};

Quality::Quality() : m_parts(std::make_unique<Parts>()) {}
Quality::~Quality() = default;

base::Result<std::shared_ptr<const Quality>> Quality::compile(std::shared_ptr<const model::Schema> schema)
{
    std::shared_ptr<Quality> quality(new Quality);
    Parts &parts = *quality->m_parts;
    parts.schema = std::move(schema);
    parts.checks.resize(parts.schema->size());
    for (FieldIndex i = 0; i < parts.schema->size(); ++i) {
        for (const auto &rule : parts.schema->field(i).rules) {
            if (rule.kind == "unique") {
                parts.unique.push_back(i);
                continue;
            }
            auto check = makeCheck(rule, parts.schema, i);
            if (!check) {
                check.error().field = parts.schema->field(i).path;
                return base::fail(std::move(check.error()));
            }
            parts.needsRecord = parts.needsRecord || check->needsRecord;
            parts.checks[i].push_back(std::move(*check));
        }
    }
    return std::shared_ptr<const Quality>(std::move(quality));
}

namespace {
/// The part of the nested record that stands for one item of a keyed list.
const Value *itemOf(const model::Schema &schema, const Values &values, const Value &record,
                    const model::FieldKey &key)
{
    const auto list = schema.listOf(key.field);
    if (!list || key.item.empty())
        return nullptr;
    const auto keys = values.items(*list);
    const auto place = Place::parse(schema.field(*list).path);
    const Value *items = place ? place->find(record).value : nullptr;
    for (std::size_t i = 0; items && items->list() && i < keys.size() && i < items->list()->size(); ++i) {
        if (keys[i] == key.item)
            return &(*items->list())[i];
    }
    return nullptr;
}
} // namespace

std::vector<Problem> Quality::check(const Values &values) const
{
    std::vector<Problem> problems;
    const auto &schema = *m_parts->schema;
    const Value record = m_parts->needsRecord ? nested(schema, values) : Value(model::Object{});
    for (const auto &[key, value] : values) {
        const bool list = schema.isKeyedList(key.field);
        if (m_parts->checks[key.field].empty() || (list && !key.item.empty()))
            continue;
        // a keyed list is judged as a whole: empty when it has no items
        const Value judged = list && values.items(key.field).empty() ? Value() : value;
        for (const auto &check : m_parts->checks[key.field]) {
            if (judged.isBlank() && !check.alsoEmpty)
                continue;
            Scope scope;
            scope.root = &record;
            scope.item = check.needsRecord ? itemOf(schema, values, record, key) : nullptr;
            if (!check.holds(judged, scope))
                problems.push_back(
                    {key, pathText(schema, key), {}, -1, value, std::move(scope.fault), check.blocksRecord});
        }
    }
    return problems;
}

const std::vector<FieldIndex> &Quality::uniqueFields() const
{
    return m_parts->unique;
}

} // namespace splot::mapping
