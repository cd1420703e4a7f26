#include <QTest>
#include <rapidcheck.h>

#include "orders.h"

using namespace orders;

namespace {
std::string word()
{
    return *rc::gen::nonEmpty(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcXYZ 019-_./"))));
}

/// Not blank once it has gone through the text steps.
std::string solidWord()
{
    return "w" + word() + "w";
}

Decimal decimal()
{
    const auto coefficient = *rc::gen::inRange<std::int64_t>(-99999999999999, 99999999999999);
    return {coefficient, *rc::gen::inRange(0, 9)};
}

Moment moment(std::int64_t unit)
{
    return {*rc::gen::inRange<std::int64_t>(0, 4000000000LL) * 1000000 / unit * unit, 0};
}

/// Steps with inverses for a type, and the place's name that makes them unique.
struct Way
{
    std::vector<Step> in;
    std::function<Value()> value;
};

Way textWay()
{
    const std::vector<std::vector<Step>> all{{},
                                             {{"prefix", {"SHOP-"}}},
                                             {{"suffix", {"-PL"}}, {"prefix", {"x"}}},
                                             {{"trim", {}}, {"suffix", {"!"}}},
                                             {{"replace", {"#", "@"}}}};
    const auto which = *rc::gen::inRange<std::size_t>(0, all.size());
    return {
        all[which], [which] {
            const std::string w = solidWord();
            return Value(which == 1 ? "SHOP-" + w : which == 2 ? "x" + w + "-PL" : which == 3 ? w + "!" : w);
        }};
}

Way decimalWay()
{
    const std::vector<std::vector<Step>> all{{},
                                             {{"scale", {"-2"}}},
                                             {{"number", {"pl", "szt"}}},
                                             {{"add", {"0.1"}}},
                                             {{"typed_decimal", {}}},
                                             {{"number", {"en"}}, {"scale", {"3"}}},
                                             {{"multiply", {"0.5"}}}};
    return {*rc::gen::elementOf(all), [] { return Value(decimal()); }};
}

Way momentWay()
{
    const std::vector<std::pair<std::vector<Step>, std::int64_t>> all{
        {{}, 1},
        {{{"epoch_seconds", {}}}, 1},
        {{{"epoch_millis", {}}}, 1},
        {{{"typed_datetime", {}}}, 1},
        {{{"moment", {"dd.MM.yyyy HH:mm:ss.SSS", "UTC"}}}, 1000},
        {{{"moment", {"yyyyMMddHHmmss", "Asia/Tokyo"}}}, 1000000}};
    const auto one = *rc::gen::elementOf(all);
    return {one.first, [unit = one.second] { return Value(moment(unit)); }};
}

Way dateWay()
{
    const std::vector<std::vector<Step>> all{
        {}, {{"date", {"d.M.yyyy"}}}, {{"date", {"yyyyMMdd"}}}, {{"typed_date", {}}}};
    return {*rc::gen::elementOf(all), [] { return Value(Date{*rc::gen::inRange(-100000, 100000)}); }};
}

Way way(FieldType type)
{
    switch (type) {
    case FieldType::Decimal:
        return decimalWay();
    case FieldType::Integer:
        return {{}, [] { return Value(*rc::gen::arbitrary<std::int64_t>()); }};
    case FieldType::Boolean:
        return {*rc::gen::elementOf(std::vector<std::vector<Step>>{{}, {{"boolean", {"T,tak", "N,nie"}}}}),
                [] { return Value(*rc::gen::arbitrary<bool>()); }};
    case FieldType::Moment:
        return momentWay();
    case FieldType::Date:
        return dateWay();
    case FieldType::Reference:
        return {{}, [] { return Value(Reference{*rc::gen::inRange<std::int64_t>(1, 50)}); }};
    default:
        return textWay();
    }
}

const std::vector<FieldType> types{FieldType::Text,    FieldType::Decimal,  FieldType::Integer,
                                   FieldType::Boolean, FieldType::Date,     FieldType::Moment,
                                   FieldType::OneOf,   FieldType::Reference};

/// A random entity with one keyed list, a mapping of it, and values that fit.
struct World
{
    std::shared_ptr<const Schema> schema;
    Mapping mapping;
    Values values;
    Links links;
};

World world()
{
    World w;
    Entity e;
    std::vector<Way> ways;
    const auto add = [&](const std::string &path, const std::string &place, FieldType type) {
        e.fields.push_back(field(path.c_str(), type));
        e.fields.back().target = EntityId("Thing");
        ways.push_back(way(type));
        if (type != FieldType::List)
            w.mapping.lines.push_back(line(path.c_str(), place.c_str(), ways.back().in));
    };
    const std::vector<std::string> places{
        "p%", "deep.p%", "deep.er.p%", "contacts[type=t%].value", "rows[%].x", "\"odd.name[%]\""};
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
        std::string place = *rc::gen::elementOf(places);
        place.replace(place.find('%'), 1, std::to_string(i));
        add("f" + std::to_string(i), place, *rc::gen::elementOf(types));
    }
    add("items", "", FieldType::List);
    e.fields.back().listKey = {"key"};
    e.fields.back().ordered = *rc::gen::arbitrary<bool>();
    const auto list = static_cast<FieldIndex>(e.fields.size() - 1);
    add("items[].key", "order.rows[].product.id",
        *rc::gen::elementOf(std::vector{FieldType::Text, FieldType::Reference}));
    const int parts = *rc::gen::inRange(0, 4);
    for (int i = 0; i < parts; ++i)
        add("items[].part" + std::to_string(i), "order.rows[].p" + std::to_string(i),
            *rc::gen::elementOf(types));
    w.mapping.lists = {{"items", "order.rows[]", "id"}};
    for (std::int64_t i = 1; i < 50; ++i)
        w.links.link("Thing", ("id" + std::to_string(i)).c_str(), i);
    w.schema = std::make_shared<Schema>(e);
    const auto some = [&](std::size_t i) { return *rc::gen::inRange(0, 6) == 0 ? Value() : ways[i].value(); };
    for (int i = 0; i < count; ++i) {
        if (*rc::gen::inRange(0, 5) > 0)
            w.values.set({static_cast<FieldIndex>(i), {}}, some(static_cast<std::size_t>(i)));
    }
    if (*rc::gen::inRange(0, 5) == 0)
        return w;
    w.values.set({list, {}}, Value(true));
    const int items = *rc::gen::inRange(0, 5);
    std::set<std::string> seen;
    for (std::int64_t i = 0; i < items; ++i) {
        const Value key = ways[list + 1U].value();
        const std::string item = key.toText();
        if (!seen.insert(item).second)
            continue;
        w.values.set({list, item}, e.fields[list].ordered ? Value(static_cast<std::int64_t>(seen.size() - 1))
                                                          : Value(true));
        w.values.set({static_cast<FieldIndex>(list + 1), item}, key);
        for (int p = 0; p < parts; ++p) {
            const auto f = static_cast<std::size_t>(list + 2 + p);
            w.values.set({static_cast<FieldIndex>(f), item}, some(f));
        }
    }
    return w;
}
} // namespace

class RoundtripTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsAsTheRecord()
    {
        QVERIFY(rc::check("read(write(x)) = x, with and without a shadow", [] {
            const World w = world();
            const auto compiled = CompiledMapping::compile(w.mapping, w.schema, {});
            RC_ASSERT(compiled);
            const auto &c = **compiled;
            const auto written = c.write(w.values, Value(), w.links, true);
            RC_ASSERT(written.problems.empty());
            RC_ASSERT(written.missing.empty());
            const Value object = written.object();
            const auto read = c.read(object, w.links);
            RC_ASSERT(read.problems.empty());
            // an element of a list that exists for another field shows emptiness where the record has nothing
            Values expected = read.values;
            for (const auto &[key, value] : w.values)
                expected.set(key, value);
            for (const auto &[key, value] : expected)
                RC_ASSERT(w.values.find(key) || value.isEmpty());
            RC_ASSERT(read.values == expected);
            // the shadow reads like the object, and a second writing changes nothing
            const Value shadow = c.shadowOf(object);
            RC_ASSERT(c.read(shadow, w.links).values == read.values);
            const auto again = c.write(w.values, shadow, w.links, false);
            for (const auto &place : again.places) {
                const Value *held = c.at(shadow, place.place);
                RC_ASSERT(held);
                RC_ASSERT(*held == place.value);
                RC_ASSERT(c.sameForm(place.place, place.value, *held));
            }
        }));
    }
    void readingKeepsEveryDigit()
    {
        QVERIFY(rc::check("decimals and 64-bit numbers pass unchanged", [] {
            Entity e;
            e.fields = {field("d", FieldType::Decimal), field("i", FieldType::Integer), field("t")};
            Mapping m;
            m.lines = {line("d", "d"), line("i", "i"), line("t", "n")};
            const auto c = *CompiledMapping::compile(m, std::make_shared<Schema>(e), {});
            const Decimal d = decimal();
            const auto i = *rc::gen::arbitrary<std::int64_t>();
            const auto r = c->read(Object{{"d", d.toText()}, {"i", std::to_string(i)}, {"n", i}}, Links());
            RC_ASSERT(r.values.find(0)->toText() == d.toText());
            RC_ASSERT(*r.values.find(1)->get<std::int64_t>() == i);
            RC_ASSERT(*r.values.find(2)->text() == std::to_string(i));
        }));
    }
};

QTEST_APPLESS_MAIN(RoundtripTest)
#include "tst_roundtrip.moc"
