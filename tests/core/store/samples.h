#pragma once

#include "core/store/store.h"

namespace splot::store::samples {

inline model::Moment at(std::int64_t seconds, int offset = 0)
{
    return {seconds * 1000000, static_cast<std::int16_t>(offset)};
}

/// Orders with a customer, lines keyed by SKU, and a status whose owner goes by stages.
inline model::Entity orderEntity()
{
    model::Entity e;
    e.id = model::EntityId("Order");
    const auto add = [&e](const char *path,
                          model::FieldType type = model::FieldType::Text) -> model::Field & {
        model::Field f;
        f.path = path;
        f.type = type;
        return e.fields.emplace_back(f);
    };
    add("number");
    add("status");
    add("total", model::FieldType::Decimal);
    add("customer", model::FieldType::Reference).target = model::EntityId("Customer");
    add("lines", model::FieldType::List).listKey = {"sku"};
    add("lines[].sku");
    add("lines[].quantity", model::FieldType::Integer);
    model::OwnershipRule staged;
    staged.kind = model::OwnerKind::Stages;
    staged.stages = {{"status = \"paid\"", model::SystemId("erp")}, {"", model::SystemId("shop")}};
    e.ownership.fields.emplace("status", staged);
    return e;
}

inline std::shared_ptr<const model::Schema> schemaOf(model::Entity entity)
{
    return std::make_shared<const model::Schema>(std::move(entity));
}

inline std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas()
{
    model::Entity customer;
    customer.id = model::EntityId("Customer");
    model::Field email;
    email.path = "email";
    customer.fields.push_back(email);
    return {{model::EntityId("Order"), schemaOf(orderEntity())}, {customer.id, schemaOf(customer)}};
}

inline model::Record customer(const std::string &email)
{
    model::Record r;
    r.entity = model::EntityId("Customer");
    r.version = 1;
    r.values.set({0, {}}, model::Value(email));
    r.createdAt = r.changedAt = at(100);
    return r;
}

inline model::Record order(const model::Schema &schema, model::RecordId customer)
{
    using model::Value;
    model::Record r;
    r.entity = schema.entity().id;
    r.version = 3;
    r.values.set({*schema.index("number"), {}}, Value("A-1"));
    r.values.set({*schema.index("total"), {}}, Value(*model::Decimal::parse("10.50")));
    r.values.set({*schema.index("customer"), {}}, Value(model::Reference{customer.value}));
    r.values.set({*schema.index("lines"), "X"}, Value(true));
    r.values.set({*schema.index("lines[].sku"), "X"}, Value("X"));
    r.values.set({*schema.index("lines[].quantity"), "X"}, Value(2));
    const model::Provenance fromShop{
        model::SystemId("shop"), model::ChangeId(7), at(90, 60), model::Right::Owner, 4, {}};
    for (const auto &entry : r.values)
        r.provenance.emplace(entry.key, fromShop);
    r.provenance.insert_or_assign({*schema.index("total"), {}},
                                  model::Provenance{{}, {}, at(95), model::Right::Person, 4, "anna"});
    r.presenceFrom = fromShop;
    r.stages = {1};
    r.handovers = {{0, model::SystemId("shop"), at(91, 120), model::ChangeId(7)}};
    r.createdAt = at(100);
    r.changedAt = at(101);
    return r;
}

inline model::Change change(const std::string &localId, std::int64_t began = 50)
{
    model::Change c;
    c.system = model::SystemId("shop");
    c.object = model::ObjectName("Order");
    c.localId = model::LocalId(localId);
    c.body = model::Value(model::Object{{"id", localId}, {"total", *model::Decimal::parse("10.50")}});
    c.version = "v1";
    c.sourceTime = at(40, 60);
    c.partTimes = {{"", at(40, 60)}, {"address", at(38)}, {"note", {}}};
    c.began = at(began);
    c.origin = model::Origin::Webhook;
    c.hash = 0xFEDCBA9876543210U;
    return c;
}

inline model::Link link(model::RecordId record, const std::string &localId)
{
    model::Link l;
    l.record = record;
    l.system = model::SystemId("erp");
    l.object = model::ObjectName("party.party");
    l.entity = model::EntityId("Customer");
    l.localId = model::LocalId(localId);
    l.shadow = model::Value(model::Object{{"name", "Żółw"}});
    l.version = "etag";
    l.readAt = at(10);
    l.wroteAt = at(11);
    l.sourceTime = at(9, -300);
    l.captureHash = ~std::uint64_t{0};
    l.accepted["phone"] = {model::Value("+48 600"), model::Value("48600")};
    return l;
}

inline model::Delivery delivery(model::RecordId record, const std::string &system, std::int64_t since = 10)
{
    model::Delivery d;
    d.record = record;
    d.system = model::SystemId(system);
    d.object = model::ObjectName("party.party");
    d.entity = model::EntityId("Customer");
    d.wanted = 1;
    d.since = at(since);
    return d;
}

inline model::Case problem(const std::string &signature)
{
    model::Case c;
    c.kind = model::CaseKind::Refused;
    c.system = model::SystemId("erp");
    c.entity = model::EntityId("Customer");
    c.step = model::EngineStep::Deliver;
    c.code = base::ErrorCode::Rejected;
    c.field = "email";
    c.message = {"%1 is no e-mail address.", {"x"}};
    c.signature = signature;
    c.tags = {"vip", "urgent"};
    c.first = c.last = at(5);
    return c;
}

inline model::CaseItem item(model::CaseId parent, std::int64_t when = 6)
{
    model::CaseItem i;
    i.parent = parent;
    i.system = model::SystemId("erp");
    i.object = model::ObjectName("party.party");
    i.localId = model::LocalId("4711");
    i.message = {"%1 is no e-mail address.", {"anna at example"}};
    i.detail = "UserError: invalid contact mechanism";
    i.sample = model::Value("anna at example");
    i.at = at(when);
    return i;
}

} // namespace splot::store::samples
