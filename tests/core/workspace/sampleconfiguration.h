#pragma once

#include "core/model/configuration.h"

namespace splot {

/// A shop and an ERP that share customers and orders; every member differs from its standard value somewhere.
inline model::Configuration sampleConfiguration()
{
    using namespace model;
    Configuration c;
    System erp{SystemId("erp"), "ERP", "tryton"};
    erp.environment = Environment::Production;
    erp.readOnly = true;
    erp.paused = true;
    erp.settings = {{"database", Value("acme")}, {"password", Value("secret:erp")}, {"port", Value(8000)}};
    erp.schedules = {{"", {std::chrono::minutes(5), {}}},
                     {"party.party", {Schedule{}.interval, "0 5 * * *"}},
                     {"sale.sale", {std::chrono::milliseconds(0), {}}},
                     {"stock", {std::chrono::milliseconds(250), {}}}};
    erp.writeWindow = "22:00-05:30";
    erp.concurrency = 3;
    erp.ratePerSecond = 2.5;
    System shop{SystemId("shop"), {}, "vendure"};
    c.systems = {erp, shop};

    Entity customer{EntityId("Customer"), "Customer"};
    customer.fields = {{"name"}, {"email"}, {"address.city"}, {"tags"}, {"kind"}};
    customer.fields[1].privacy = Privacy::Personal;
    customer.fields[1].rules = {
        {"required"}, {"email", {}, true}, {"pattern", {".+@.+"}}, {"range", {"", "9"}, true}};
    customer.fields[3].type = FieldType::List;
    customer.fields[4].type = FieldType::OneOf;
    customer.fields[4].options = {"person", "firm"};
    customer.matchKeys = {{"email", {"email"}, "email", {"none@example.com"}},
                          {"name", {"name", "address.city"}}};
    customer.ownership.standard.owner = SystemId("erp");
    customer.ownership.fields["email"] = {
        OwnerKind::Newest, {}, {}, {}, Reaction::Leave, EmptyRule::PreferOwnerUnlessBlank};
    customer.ownership.fields["kind"] = {OwnerKind::Computed, {}, "if(name = \"\", \"firm\", \"person\")"};
    customer.ownership.fields["tags"] = {OwnerKind::Manual};
    customer.ownership.presence = {OwnerKind::System, SystemId("erp"), {}, {}, Reaction::Propose};
    customer.ownership.trust = {SystemId("shop"), SystemId("erp")};
    customer.ownership.mayCreate = {SystemId("shop")};
    customer.ownership.mayDelete = {SystemId("erp")};

    Entity order{EntityId("Order"), {}};
    order.fields = {{"number"}, {"status"},          {"customer"},
                    {"lines"},  {"lines[].product"}, {"lines[].quantity"}};
    order.fields[2].type = FieldType::Reference;
    order.fields[2].target = EntityId("Customer");
    order.fields[3].type = FieldType::List;
    order.fields[3].listKey = {"product"};
    order.fields[3].ordered = true;
    order.fields[5].type = FieldType::Decimal;
    order.ownership.standard.owner = SystemId("shop");
    order.ownership.presence.owner = SystemId("shop");
    order.ownership.fields["status"].kind = OwnerKind::Stages;
    order.ownership.fields["status"].stages = {{"status in (\"new\", \"paid\")", SystemId("shop")},
                                               {{}, SystemId("erp")}};
    c.entities = {customer, order};

    Mapping parties{SystemId("erp"), ObjectName("party.party"), EntityId("Customer")};
    parties.lines = {{"name", "name"},
                     {"email", "contacts[type=email].value"},
                     {"address.city", "city"},
                     {"kind", "kind"}};
    parties.lines[0].in = {{"trim"}, {"lookup", {"states"}}};
    parties.lines[0].out = {{"upper"}};
    parties.lines[1].acceptedForm = "trim case";
    parties.lines[2].createOnly = true;
    parties.lines[3].direction = Direction::Out;
    parties.admit = "active";
    parties.scope = "email <> \"\"";
    parties.creates = false;
    parties.updates = false;
    parties.onDelete = DeleteEffect::Archive;
    parties.onLeave = DeleteEffect::Delete;
    parties.archiveValues = {{"active", Value(false)}, {"note", Value()}};
    parties.deletedWhen = "not active";
    parties.changedAt = "write_date";
    Mapping sales{SystemId("erp"), ObjectName("sale.sale"), EntityId("Order")};
    sales.lines = {
        {"number", "number"}, {"status", "state"}, {"customer", "party"}, {"lines[].product", "lines[].sku"}};
    sales.lines[0].in = {{"formula", {"value & \"\""}}};
    sales.lines[2].requiredOnCreate = true;
    sales.lines[2].referenceObject = ObjectName("party.party");
    sales.lines[3].parked = true;
    sales.lists = {{"lines", "lines[]", "id"}};
    Mapping orders{SystemId("shop"), ObjectName("Order"), EntityId("Order"), Direction::In};
    orders.lines = {{"number", "code"}, {"status", "state"}};
    c.mappings = {parties, sales, orders};

    c.lookups = {{"states", {{"a", "Active"}, {"b", "Blocked"}}, UnknownRule::Default, "Active"},
                 {"turned", {{"b", "1"}, {"a", "1"}}, UnknownRule::Pass, {}}};
    c.options = {"pl", "Europe/Warsaw", std::chrono::hours(48), std::chrono::hours(48), 7};
    return c;
}

} // namespace splot
