#pragma once

#include "core/ownership/rules.h"

#include <QTest>

/// An entity with every kind of rule, and short ways to feed changes into a record of it.
namespace orderworld {

using namespace splot;
using model::FieldKey;
using model::FieldType;
using model::Moment;
using model::OwnerKind;
using model::OwnershipRule;
using model::Reaction;
using model::Record;
using model::Right;
using model::SystemId;
using model::Value;
using model::Verdict;
using ownership::Incoming;
using ownership::Outcome;
using ownership::Rules;

inline const SystemId shop{"shop"};
inline const SystemId erp{"erp"};
inline const SystemId desk{"desk"};

inline OwnershipRule ownedBy(const SystemId &owner, Reaction reaction = Reaction::Restore,
                             model::EmptyRule empty = model::EmptyRule::Clears)
{
    OwnershipRule r;
    r.owner = owner;
    r.reaction = reaction;
    r.empty = empty;
    return r;
}

inline OwnershipRule of(OwnerKind kind, model::EmptyRule empty = model::EmptyRule::Clears)
{
    OwnershipRule r;
    r.kind = kind;
    r.empty = empty;
    return r;
}

inline OwnershipRule computed(std::string formula)
{
    OwnershipRule r = of(OwnerKind::Computed);
    r.formula = std::move(formula);
    return r;
}

inline OwnershipRule staged(std::vector<model::Stage> stages, Reaction reaction = Reaction::Restore)
{
    OwnershipRule r = of(OwnerKind::Stages);
    r.stages = std::move(stages);
    r.reaction = reaction;
    return r;
}

inline model::Field field(std::string path, FieldType type = FieldType::Text)
{
    model::Field f;
    f.path = std::move(path);
    f.type = type;
    return f;
}

/// Owner ERP by default; believed in the order shop, desk, erp.
inline model::Entity plainEntity()
{
    using enum model::EmptyRule;
    model::Entity e;
    e.id = model::EntityId("Order");
    for (const char *path : {"name", "left", "asked", "filled", "mood", "seen", "seenFilled"})
        e.fields.push_back(field(path));
    e.fields.push_back(field("lines", FieldType::List));
    e.fields.back().listKey = {"sku"};
    for (const char *path : {"lines[].sku", "lines[].quantity", "lines[].picked"})
        e.fields.push_back(field(path));
    auto &o = e.ownership;
    o.standard = ownedBy(erp);
    o.fields = {{"left", ownedBy(erp, Reaction::Leave)},
                {"asked", ownedBy(erp, Reaction::Propose)},
                {"filled", ownedBy(erp, Reaction::Restore, PreferOwnerUnlessBlank)},
                {"mood", of(OwnerKind::Manual)},
                {"seen", of(OwnerKind::Newest)},
                {"seenFilled", of(OwnerKind::Newest, PreferOwnerUnlessBlank)},
                {"lines", ownedBy(shop)},
                {"lines[].picked", ownedBy(desk)}};
    o.trust = {shop, desk, erp};
    o.mayDelete = {erp, desk};
    return e;
}

/// A record under rules, with a clock that ticks by one at every change.
class World
{
public:
    explicit World(model::Entity entity = plainEntity())
        : schema(std::make_shared<const model::Schema>(std::move(entity)))
    {
        auto compiled = Rules::compile(schema);
        if (!compiled)
            qFatal("%s", compiled.error().text().c_str());
        rules = *compiled;
    }

    FieldKey key(const char *path) const
    {
        const auto k = keyFromPath(*schema, path);
        if (!k)
            qFatal("no field %s", path);
        return *k;
    }

    Incoming change(const SystemId &system, const std::vector<std::pair<const char *, Value>> &values)
    {
        Incoming in;
        in.system = system;
        in.change = model::ChangeId(++clock);
        in.at = Moment{clock, 0};
        for (const auto &[path, value] : values)
            in.changed.set(key(path), value);
        return in;
    }

    const Outcome &apply(Incoming in)
    {
        if (in.system.valid())
            linked.insert(in.system);
        in.linked = linked;
        last = rules->apply(record, in);
        record = last.record;
        return last;
    }

    const Outcome &edit(const SystemId &system, const std::vector<std::pair<const char *, Value>> &values)
    {
        return apply(change(system, values));
    }

    /// The first reading of a system's link.
    const Outcome &join(const SystemId &system, const std::vector<std::pair<const char *, Value>> &values)
    {
        Incoming in = change(system, values);
        in.first = true;
        return apply(in);
    }

    const Outcome &person(const std::vector<std::pair<const char *, Value>> &values,
                          Right right = Right::Person)
    {
        Incoming in = change({}, values);
        in.right = right;
        in.person = "clerk";
        return apply(in);
    }

    std::string text(const char *path) const
    {
        const Value *v = record.values.find(key(path));
        return v ? v->toText() : "(absent)";
    }

    Right right(const char *path) const { return record.provenance.at(key(path)).right; }

    /// The only verdict about a field; the test fails when there is none or there are several.
    const ownership::FieldVerdict *verdict(const char *path) const
    {
        const ownership::FieldVerdict *found = nullptr;
        for (const auto &v : last.verdicts) {
            if (v.presence || v.key != key(path))
                continue;
            if (found)
                return nullptr;
            found = &v;
        }
        return found;
    }

    std::shared_ptr<const model::Schema> schema;
    std::shared_ptr<const Rules> rules;
    Record record;
    Outcome last;
    std::set<SystemId> linked;
    std::int64_t clock = 100;
};

} // namespace orderworld

Q_DECLARE_METATYPE(splot::model::Verdict)
Q_DECLARE_METATYPE(splot::model::Right)
