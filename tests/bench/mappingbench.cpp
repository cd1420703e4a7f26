// How many orders go through the mapping in a second, on one core: by steps, one of 12 fields and 3 lines.
// mappingbench [rounds] [part of a row's name]
// And the orders of the reference jobs, one a line, from the webhooks' mapping into the sink's:
// mappingbench --workspace FOLDER MESSAGES.ndjson

#include "core/format/json.h"
#include "core/mapping/compiledmapping.h"
#include "core/mapping/quality.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>

using namespace splot;
using namespace splot::model;

namespace {
constexpr const char *order = R"({"id":"88","code":"Z/2026/11/000123","state":"PaymentSettled","active":false,
"currencyCode":"PLN","total":12050,"shipping":1500,"placedAt":"2026-11-24T02:17:39.123Z","updatedAt":"2026-11-24T02:20:00.000Z",
"due":"08.12.2026","priority":"N","customer":{"id":"4711","title":null,"lastName":"Przyk\u0142ad"},
"shippingAddress":{"fullName":"Biuro Przyk\u0142ad","streetLine1":"ul. D\u0142uga 5","city":" Gda\u0144sk","postalCode":"80-123","countryCode":"PL"},
"note":"Prosz\u0119 dzwoni\u0107 przed dostaw\u0105","lines":[
{"id":"901","productVariant":{"id":"17","sku":"KUBEK-017"},"quantity":2,"unitPrice":1999,"note":null},
{"id":"902","productVariant":{"id":"18","sku":"KUBEK-018"},"quantity":1,"unitPrice":2552,"note":"czerwony"},
{"id":"903","productVariant":{"id":"19","sku":"TALERZ-019"},"quantity":12,"unitPrice":333,"note":null}]})";

[[noreturn]] void giveUp(const std::string &why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

template <class T> T need(base::Result<T> result)
{
    if (!result)
        giveUp(result.error().field + ": " + result.error().text());
    return std::move(*result);
}

class Same : public mapping::References
{
public:
    std::optional<RecordId> record(const EntityId &, const ObjectName &, const LocalId &id) const override
    {
        return RecordId(std::atoll(id.value.c_str()));
    }
    std::optional<LocalId> localId(const EntityId &, const ObjectName &, RecordId record) const override
    {
        return LocalId(std::to_string(record.value));
    }
};

struct Part
{
    const char *field;
    FieldType type;
    const char *place;
    std::vector<Step> in;
};

const std::vector<Part> &parts()
{
    static const std::vector<Part> all{
        {"number", FieldType::Text, "code", {}},
        {"state", FieldType::OneOf, "state", {{"lookup", {"states"}}}},
        {"currency", FieldType::Text, "currencyCode", {}},
        {"total", FieldType::Decimal, "total", {{"scale", {"-2"}}}},
        {"shipping", FieldType::Decimal, "shipping", {{"scale", {"-2"}}}},
        {"placed", FieldType::Moment, "placedAt", {}},
        {"due", FieldType::Date, "due", {{"date", {"dd.MM.yyyy"}}}},
        {"priority", FieldType::Boolean, "priority", {{"boolean", {"T", "N"}}}},
        {"customer", FieldType::Reference, "customer.id", {}},
        {"address.city", FieldType::Text, "shippingAddress.city", {{"trim", {}}}},
        {"address.zip", FieldType::Text, "shippingAddress.postalCode", {}},
        {"note", FieldType::Text, "note", {}},
        {"lines", FieldType::List, "", {}},
        {"lines[].product", FieldType::Reference, "lines[].productVariant.id", {}},
        {"lines[].quantity", FieldType::Decimal, "lines[].quantity", {}},
        {"lines[].price", FieldType::Decimal, "lines[].unitPrice", {{"scale", {"-2"}}}},
    };
    return all;
}

std::shared_ptr<const mapping::CompiledMapping> compiled()
{
    Entity e;
    Mapping m;
    for (const auto &part : parts()) {
        Field f;
        f.path = part.field;
        f.type = part.type;
        if (f.type == FieldType::List)
            f.listKey = {"product"};
        e.fields.push_back(f);
        MappingLine line;
        line.field = part.field;
        line.place = part.place;
        line.in = part.in;
        if (*part.place != '\0')
            m.lines.push_back(line);
    }
    m.lists = {{"lines", "lines[]", "id"}};
    m.changedAt = "updatedAt";
    const Lookup states{
        "states", {{"PaymentSettled", "paid"}, {"Shipped", "shipped"}}, UnknownRule::Fail, {}};
    return need(mapping::CompiledMapping::compile(m, std::make_shared<Schema>(e), {states}));
}

std::string wanted;

void measure(const char *name, long rounds, const std::function<void()> &once)
{
    if (std::string(name).find(wanted) == std::string::npos)
        return;
    once();
    const std::clock_t start = std::clock(); // of this process, so that a busy machine does not show
    for (long i = 0; i < rounds; ++i)
        once();
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%-34s %10.0f orders/s %8.2f us\n", name, static_cast<double>(rounds) / took,
                took * 1e6 / static_cast<double>(rounds));
}

/// Only what W1 does with an order too: read its JSON, admit, map, check, map, write JSON.
int mapMessages(const char *folder, const char *file)
{
    auto documents = need(workspace::ConfigurationFolder(folder).read());
    std::erase_if(documents, [](const auto &d) { return d.kind == "system"; }); // their addresses come later
    const auto configuration = need(workspace::readConfiguration(documents, 1));
    const auto compiledFor = [&configuration](std::string_view system) {
        for (const auto &mapping : configuration.mappings) {
            if (mapping.system.value == system)
                return need(mapping::CompiledMapping::compile(
                    mapping, std::make_shared<Schema>(*configuration.entity(mapping.entity)),
                    configuration.lookups));
        }
        giveUp("the workspace has no mapping of " + std::string(system));
    };
    const auto in = compiledFor("hooks"), out = compiledFor("sink");
    const auto quality = need(mapping::Quality::compile(std::make_shared<Schema>(in->schema())));
    std::vector<std::string> messages;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        messages.push_back(line);
    if (messages.empty())
        giveUp(std::string(file) + " has no messages");
    const Same links;
    std::size_t mapped = 0, bytes = 0;
    const std::clock_t start = std::clock(); // of this process, so that a busy machine does not show
    for (const auto &message : messages) {
        const auto body = need(format::readJson(message));
        if (!need(in->admits(body)))
            continue;
        const auto reading = in->read(body, links);
        if (!reading.problems.empty() || !quality->check(reading.values).empty())
            giveUp("not to be mapped: " + message);
        bytes += format::writeJson(out->write(reading.values, {}, links, true).object()).size();
        ++mapped;
    }
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%zu of %zu messages, %zu bytes of JSON out: %.0f/s, %.2f us each\n", mapped, messages.size(),
                bytes, static_cast<double>(messages.size()) / took,
                took * 1e6 / static_cast<double>(messages.size()));
    return 0;
}
} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--workspace")
        return mapMessages(argv[2], argv[3]);
    const long rounds = argc > 1 ? std::atol(argv[1]) : 200000;
    wanted = argc > 2 ? argv[2] : "";
    const auto c = compiled();
    const Same links;
    const auto body = need(format::readJson(order));
    const auto reading = c->read(body, links);
    if (!reading.problems.empty())
        giveUp(reading.problems.front().message.text());
    const Value shadow = c->shadowOf(body);
    const Value object = c->write(reading.values, shadow, links, false).object();
    measure("JSON to value", rounds, [&] { (void)format::readJson(order); });
    measure("read", rounds, [&] { (void)c->read(body, links); });
    measure("shadow", rounds, [&] { (void)c->shadowOf(body); });
    measure("write", rounds, [&] { (void)c->write(reading.values, shadow, links, false); });
    measure("write and make an object", rounds,
            [&] { (void)c->write(reading.values, shadow, links, false).object(); });
    measure("value to JSON", rounds, [&] { (void)format::writeJson(object); });
    measure("JSON, read, write, JSON", rounds, [&] {
        const auto b = format::readJson(order);
        const auto r = c->read(*b, links);
        (void)format::writeJson(c->write(r.values, shadow, links, false).object());
    });
    return 0;
}
