#pragma once

#include "core/mapping/compiledmapping.h"

#include <QtGlobal>

#include <map>
#include <set>

/// An order with lines, mapped to a shop's object; what the tests of mappings share.
namespace orders {

using namespace splot::model;
using splot::mapping::CompiledMapping;
using splot::mapping::Reading;
using splot::mapping::Writing;

class Links : public splot::mapping::References
{
public:
    std::optional<RecordId> record(const EntityId &target, const ObjectName &,
                                   const LocalId &id) const override
    {
        const auto it = m_records.find({target.value, id.value});
        return it == m_records.end() ? std::nullopt : std::optional(RecordId(it->second));
    }
    std::optional<LocalId> localId(const EntityId &target, const ObjectName &, RecordId record) const override
    {
        for (const auto &[key, value] : m_records) {
            if (key.first == target.value && value == record.value)
                return LocalId(key.second);
        }
        return {};
    }
    void link(const char *target, const char *id, std::int64_t record) { m_records[{target, id}] = record; }

private:
    std::map<std::pair<std::string, std::string>, std::int64_t> m_records;
};

inline Field field(const char *path, FieldType type = FieldType::Text)
{
    Field f;
    f.path = path;
    f.type = type;
    return f;
}

inline MappingLine line(const char *to, const char *place, std::vector<Step> in = {},
                        std::vector<Step> out = {})
{
    MappingLine l;
    l.field = to;
    l.place = place;
    l.in = std::move(in);
    l.out = std::move(out);
    return l;
}

inline Entity entity(bool ordered = false)
{
    Entity e;
    e.id = EntityId("Order");
    e.fields = {field("number"),
                field("total", FieldType::Decimal),
                field("placed", FieldType::Moment),
                field("due", FieldType::Date),
                field("paid", FieldType::Boolean),
                field("status", FieldType::OneOf),
                field("customer", FieldType::Reference),
                field("address.city"),
                field("tags", FieldType::List),
                field("pieces", FieldType::Integer),
                field("email"),
                field("lines", FieldType::List),
                field("lines[].product", FieldType::Reference),
                field("lines[].quantity", FieldType::Decimal),
                field("lines[].note")};
    e.fields[5].options = {"open", "paid"};
    e.fields[6].target = EntityId("Customer");
    e.fields[11].listKey = {"product"};
    e.fields[11].ordered = ordered;
    e.fields[12].target = EntityId("Product");
    return e;
}

inline std::shared_ptr<const Schema> schema(bool ordered = false)
{
    return std::make_shared<Schema>(entity(ordered));
}

inline Mapping mapping()
{
    Mapping m;
    m.system = SystemId("shop");
    m.object = ObjectName("Order");
    m.entity = EntityId("Order");
    m.lines = {line("number", "code"),
               line("total", "total", {{"scale", {"-2"}}}),
               line("placed", "placedAt"),
               line("due", "due", {{"date", {"dd.MM.yyyy"}}}),
               line("paid", "paid", {{"boolean", {"T", "N"}}}),
               line("status", "state"),
               line("customer", "customer.id"),
               line("address.city", "shipping.city"),
               line("tags", "tags"),
               line("pieces", "pieces"),
               line("email", "contacts[type=email].value", {{"email", {}}}),
               line("lines[].product", "orderLines[].variant.id"),
               line("lines[].quantity", "orderLines[].qty"),
               line("lines[].note", "orderLines[].note")};
    m.lists = {{"lines", "orderLines[]", "id"}};
    return m;
}

inline Value body()
{
    return Object{
        {"id", 88},
        {"code", "Z/1"},
        {"total", 12050},
        {"placedAt", "2026-11-24T02:17:39Z"},
        {"due", "01.12.2026"},
        {"paid", "N"},
        {"state", "open"},
        {"customer", Object{{"id", 4711}, {"name", "not mapped"}}},
        {"shipping", Object{{"city", "Gdynia"}, {"street", "not mapped"}}},
        {"tags", List{"new", "b2b"}},
        {"pieces", "3"},
        {"contacts", List{Object{{"id", 5}, {"type", "phone"}, {"value", "600"}},
                          Object{{"id", 6}, {"type", "email"}, {"value", "Jan@Firma.pl"}}}},
        {"orderLines",
         List{Object{
                  {"id", 901}, {"variant", Object{{"id", "B"}}}, {"qty", 2}, {"note", Value()}, {"price", 1}},
              Object{{"id", 900}, {"variant", Object{{"id", "A"}}}, {"qty", "1.50"}, {"note", "red"}}}},
    };
}

inline Links links()
{
    Links l;
    l.link("Customer", "4711", 17);
    l.link("Product", "A", 1);
    l.link("Product", "B", 2);
    l.link("Product", "C", 3);
    return l;
}

inline std::shared_ptr<const CompiledMapping> compiled(const Mapping &m = mapping(), bool ordered = false)
{
    auto c = CompiledMapping::compile(m, schema(ordered), {});
    if (!c)
        qFatal("%s: %s", c.error().field.c_str(), c.error().text().c_str());
    return *c;
}

/// Every value on a line of its own, for comparisons that show what differs.
inline std::string shown(const Schema &s, const Values &values)
{
    std::string out;
    for (const auto &[key, value] : values)
        out += pathText(s, key) + " = " + std::string(kindName(value.kind())) + " " + value.toText() + "\n";
    return out;
}

} // namespace orders
