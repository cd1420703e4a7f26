#include "core/ownership/prepared.h"

#include <QtGlobal>

#include <algorithm>
#include <set>

namespace splot::ownership {

using base::ErrorCode;
using model::FieldIndex;
using model::OwnerKind;

namespace {
std::string_view firstPart(std::string_view path)
{
    return path.substr(0, path.find_first_of(".["));
}

tl::unexpected<base::Error> refuse(const std::string &field, std::string source, std::string argument,
                                   std::string detail = {})
{
    base::Error e =
        base::error(ErrorCode::Rejected, std::move(source), {std::move(argument)}, std::move(detail));
    e.field = field;
    return base::fail(std::move(e));
}

/// Compiles all rules of one entity into a Prepared.
class Preparation
{
public:
    explicit Preparation(std::shared_ptr<const model::Schema> schema)
        : m_prepared(std::make_unique<Prepared>())
    {
        m_prepared->schema = std::move(schema);
    }

    base::Result<std::unique_ptr<const Prepared>> run()
    {
        const auto &ownership = schema().entity().ownership;
        for (FieldIndex i = 0; i < schema().size(); ++i) {
            SPLOT_ASSIGN(FieldRule rule, prepare(schema().rule(i), schema().field(i).path, i));
            m_prepared->fields.push_back(std::move(rule));
        }
        SPLOT_ASSIGN(m_prepared->presence, prepare(presenceRule(), {}, {}));
        SPLOT_TRY(orderComputed());
        for (std::size_t i = 0; i < ownership.trust.size(); ++i)
            m_prepared->trust.emplace(ownership.trust[i], static_cast<int>(i));
        return std::unique_ptr<const Prepared>(std::move(m_prepared));
    }

private:
    const model::Schema &schema() const { return *m_prepared->schema; }

    // Without a rule of its own, presence follows the entity's default as far as that can say anything about
    // it.
    model::OwnershipRule presenceRule() const
    {
        const auto &ownership = schema().entity().ownership;
        if (!(ownership.presence == model::OwnershipRule{}))
            return ownership.presence;
        model::OwnershipRule rule = ownership.standard;
        if (rule.kind == OwnerKind::Computed || (rule.kind == OwnerKind::System && !rule.owner.valid()))
            rule = model::OwnershipRule{.kind = OwnerKind::Newest, .owner = {}, .formula = {}, .stages = {}};
        return rule;
    }

    base::Result<FieldRule> prepare(const model::OwnershipRule &rule, const std::string &path,
                                    std::optional<FieldIndex> field)
    {
        FieldRule out;
        out.rule = rule;
        const std::string name = field ? path : schema().entity().id.value;
        if (rule.kind == OwnerKind::System && !rule.owner.valid())
            return refuse(
                path, QT_TRANSLATE_NOOP("splot", "%1 has no owner. Choose the system that owns it."), name);
        if (rule.kind == OwnerKind::Stages) {
            SPLOT_ASSIGN(out.order, orderOf(rule.stages, path, name));
            out.stage = static_cast<int>(m_prepared->stages++);
        }
        if (rule.kind == OwnerKind::Computed) {
            if (!field || schema().isKeyedList(*field) || isKey(*field))
                return refuse(
                    path, QT_TRANSLATE_NOOP("splot", "%1 cannot be computed. Choose an owner for it."), name);
            SPLOT_ASSIGN(out.computed, compiled(rule.formula, path, field));
        }
        return out;
    }

    base::Result<int> orderOf(const std::vector<model::Stage> &stages, const std::string &path,
                              const std::string &name)
    {
        if (stages.empty())
            return refuse(
                path, QT_TRANSLATE_NOOP("splot", "%1 is owned by stages, but has none. Add a stage."), name);
        for (std::size_t i = 0; i < m_prepared->orders.size(); ++i) {
            if (m_prepared->orders[i].stages == stages)
                return static_cast<int>(i);
        }
        StageOrder order{stages, {}};
        for (const auto &stage : stages) {
            if (!stage.owner.valid())
                return refuse(path, QT_TRANSLATE_NOOP("splot", "A stage of %1 has no owner. Choose one."),
                              name);
            formula::Formula condition;
            if (!stage.when.empty()) {
                SPLOT_ASSIGN(condition, compiled(stage.when, path, {}, formula::Formula::compileCondition));
            }
            order.conditions.push_back(std::move(condition));
        }
        m_prepared->orders.push_back(std::move(order));
        return static_cast<int>(m_prepared->orders.size()) - 1;
    }

    using Compile = base::Result<formula::Formula> (*)(std::string_view, const formula::Names &);

    base::Result<formula::Formula> compiled(const std::string &source, const std::string &path,
                                            std::optional<FieldIndex> field,
                                            Compile compile = formula::Formula::compile) const
    {
        auto formula = compile(source, [this, field](std::string_view name) {
            return known(name, field) ? std::optional(typeOf(name, field)) : std::nullopt;
        });
        if (!formula) {
            formula.error().field = path;
            return formula;
        }
        // A rule has no `value` of its own: it would be empty for ever, and the rule silently never hold.
        for (const auto &name : formula->names()) {
            if (!known(name, field))
                return refuse(path,
                              QT_TRANSLATE_NOOP("splot", "The formula names %1, but there is no such field."),
                              name, source);
        }
        return formula;
    }

    /// Any: an object, or a field whose values are of several kinds.
    formula::Type typeOf(std::string_view name, std::optional<FieldIndex> field) const
    {
        auto index = schema().index(std::string(name));
        if (const auto list = field ? schema().listOf(*field) : std::nullopt) {
            const auto inList = schema().index(schema().field(*list).path + "[]." + std::string(name));
            index = inList ? inList : index;
        }
        if (!index)
            return formula::Type::Any;
        switch (schema().field(*index).type) {
        case model::FieldType::Integer:
        case model::FieldType::Decimal:
            return formula::Type::Number;
        case model::FieldType::Boolean:
            return formula::Type::Boolean;
        case model::FieldType::Date:
            return formula::Type::Date;
        case model::FieldType::Moment:
            return formula::Type::Moment;
        case model::FieldType::Text:
        case model::FieldType::OneOf:
            return formula::Type::Text;
        case model::FieldType::List:
        case model::FieldType::Reference:
            break;
        }
        return formula::Type::Any;
    }

    bool known(std::string_view name, std::optional<FieldIndex> field) const
    {
        const auto list = field ? schema().listOf(*field) : std::nullopt;
        for (FieldIndex i = 0; i < schema().size(); ++i) {
            if (firstPart(schema().field(i).path) == firstPart(name))
                return true;
            if (list && schema().listOf(i) == list && firstPart(inItem(i)) == firstPart(name))
                return true;
        }
        return false;
    }

    std::string_view inItem(FieldIndex part) const
    {
        return std::string_view(schema().field(part).path)
            .substr(schema().field(*schema().listOf(part)).path.size() + 3);
    }

    bool isKey(FieldIndex field) const
    {
        const auto list = schema().listOf(field);
        return list && std::ranges::count(schema().keyFields(*list), field) > 0;
    }

    /// Whether the formula of one computed field reads another field: by its name, by one around it (all
    /// parts of `lines`, `address`), or by one inside it.
    bool reads(FieldIndex reader, FieldIndex other) const
    {
        const auto within = [](std::string_view path, std::string_view name) {
            return path == name || (path.starts_with(name) && path[name.size()] == '.');
        };
        const auto list = schema().listOf(reader);
        std::string path =
            schema().field(other).path; // formulas write `lines.quantity` for `lines[].quantity`
        if (const auto brackets = path.find("[]"); brackets != std::string::npos)
            path.erase(brackets, 2);
        return std::ranges::any_of(m_prepared->fields[reader].computed.names(), [&](const std::string &name) {
            const bool beside = list && schema().listOf(other) == list &&
                                (within(inItem(other), name) || within(name, inItem(other)));
            return beside || within(path, name) || within(name, path);
        });
    }

    base::Result<void> orderComputed()
    {
        std::vector<FieldIndex> open;
        for (FieldIndex i = 0; i < schema().size(); ++i) {
            if (schema().rule(i).kind == OwnerKind::Computed)
                open.push_back(i);
        }
        while (!open.empty()) {
            const auto ready = std::ranges::find_if(open, [&](FieldIndex i) {
                return std::ranges::none_of(open, [&](FieldIndex other) { return reads(i, other); });
            });
            if (ready == open.end()) {
                const std::string &path = schema().field(open.front()).path;
                return refuse(path,
                              QT_TRANSLATE_NOOP("splot", "%1 is computed from itself. Change its formula."),
                              path);
            }
            m_prepared->computed.push_back(*ready);
            open.erase(ready);
        }
        return {};
    }

    std::unique_ptr<Prepared> m_prepared;
};
} // namespace

base::Result<std::unique_ptr<const Prepared>> Prepared::from(std::shared_ptr<const model::Schema> schema)
{
    return Preparation(std::move(schema)).run();
}

model::SystemId Prepared::owner(const FieldRule &rule, const model::Record &record) const
{
    if (rule.rule.kind == OwnerKind::System)
        return rule.rule.owner;
    if (rule.stage < 0 || !knowsStages(record))
        return {};
    const int stage = record.stages[static_cast<std::size_t>(rule.stage)];
    if (stage < 0 || static_cast<std::size_t>(stage) >= rule.rule.stages.size())
        return {};
    return rule.rule.stages[static_cast<std::size_t>(stage)].owner;
}

bool Prepared::trusted(const model::SystemId &a, const model::SystemId &b) const
{
    if (a == b)
        return false;
    if (!a.valid() || !b.valid())
        return !a.valid(); // people before systems
    const auto place = [this](const model::SystemId &s) {
        const auto it = trust.find(s);
        return it == trust.end() ? static_cast<int>(trust.size()) : it->second;
    };
    return place(a) != place(b) ? place(a) < place(b) : a < b;
}

} // namespace splot::ownership
