#include "windowdata.h"

#include "core/demo/demoworld.h"
#include "core/store/sqlitestore.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"

#include <QDir>
#include <QFile>

#include <chrono>
#include <thread>

namespace splot::bench {

namespace {
using model::Value;
constexpr int cases = 200;
constexpr int systems = 50;
constexpr int fields = 2000;
constexpr int lines = 500;
constexpr int batch = 2000;

template <class T> T need(base::Result<T> result)
{
    if (!result)
        qFatal("%s\n%s", result.error().text().c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

model::Moment now()
{
    return model::Moment::at(
        std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()));
}

std::vector<store::Document> demoDocuments()
{
    std::vector<store::Document> documents;
    for (const auto &file : demo::demoConfiguration({})) {
        auto document = workspace::ConfigurationFolder::documentOf(file.path);
        document.json = file.text;
        if (!document.kind.empty())
            documents.push_back(std::move(document));
    }
    return documents;
}

/// A new workspace with a configuration; null: the file is there.
std::unique_ptr<store::SqliteStore> make(const QString &path, const std::vector<store::Document> &documents)
{
    if (QFile::exists(path))
        return nullptr;
    auto made = need(store::SqliteStore::create(path.toStdString(), now()));
    need(made->saveDocuments(documents, 0, "bench", "", now()));
    std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas;
    for (const auto &entity : need(workspace::readConfiguration(documents, 1)).entities)
        schemas.emplace(entity.id, std::make_shared<const model::Schema>(entity));
    made->setSchemas(std::move(schemas));
    return made;
}

template <class One> void inBatches(store::Store &store, int count, One one)
{
    for (int from = 0; from < count; from += batch) {
        need(store.begin());
        for (int i = from; i < std::min(count, from + batch); ++i)
            one(i);
        need(store.commit());
    }
}

model::Configuration manySystems()
{
    model::Configuration c;
    model::Entity entity;
    entity.id = model::EntityId("Order");
    model::Field number;
    number.path = "number";
    entity.fields.push_back(number);
    entity.ownership.standard.owner = model::SystemId("system0");
    c.entities.push_back(entity);
    for (int i = 0; i < systems; ++i) {
        model::System s;
        s.id = model::SystemId("system" + std::to_string(i));
        s.label = "System " + std::to_string(i);
        s.connector = "files";
        c.systems.push_back(s);
        model::Mapping m;
        m.system = s.id;
        m.object = model::ObjectName("order");
        m.entity = entity.id;
        model::MappingLine line;
        line.field = line.place = "number";
        m.lines.push_back(line);
        c.mappings.push_back(m);
    }
    return c;
}

std::string fieldName(int i)
{
    return "field" + std::to_string(i);
}

model::Configuration manyFields()
{
    model::Configuration c;
    model::Entity entity;
    entity.id = model::EntityId("Big");
    for (int i = 0; i < fields; ++i) {
        model::Field f;
        f.path = fieldName(i);
        entity.fields.push_back(f);
    }
    entity.ownership.standard.owner = model::SystemId("left");
    c.entities.push_back(entity);
    for (const char *name : {"left", "right"}) {
        model::System s;
        s.id = model::SystemId(name);
        s.label = name;
        s.connector = "files";
        c.systems.push_back(s);
        model::Mapping m;
        m.system = s.id;
        m.object = model::ObjectName("big");
        m.entity = entity.id;
        for (int i = 0; i < lines / 2; ++i) {
            model::MappingLine line;
            line.field = fieldName(i * 7 % fields);
            line.place = fieldName(i * 3 % fields);
            m.lines.push_back(line);
        }
        c.mappings.push_back(m);
    }
    return c;
}
} // namespace

void WindowData::make(int big)
{
    QDir().mkpath(m_folder);
    makeDemo();
    makeBig(big);
    makeFlows();
    makeMapper();
}

void WindowData::makeDemo()
{
    auto to = bench::make(demo(), demoDocuments());
    if (!to)
        return;
    inBatches(*to, 2800, [&](int i) {
        model::Record record;
        record.entity = model::EntityId(i < 2000 ? "Customer" : "Product");
        need(to->addRecord(record));
    });
}

void WindowData::makeBig(int count)
{
    auto to = bench::make(big(), demoDocuments());
    if (!to)
        return;
    std::vector<model::CaseId> ids;
    need(to->begin());
    for (int i = 0; i < cases; ++i) {
        model::Case c;
        c.system = model::SystemId(i % 2 ? "erp" : "shop");
        c.entity = model::EntityId("Order");
        c.step = model::EngineStep::Deliver;
        c.field = "lines[].tax";
        c.message = {"The tax rate \"%1\" is unknown.", {"VAT" + std::to_string(i)}};
        c.signature = "bench/" + std::to_string(i);
        c.first = c.last = now();
        ids.push_back(need(to->saveCase(c)));
    }
    need(to->commit());
    inBatches(*to, count, [&](int i) {
        model::Record record;
        record.entity = model::EntityId("Customer");
        const auto id = need(to->addRecord(record));
        model::CaseItem item;
        item.parent = ids[static_cast<std::size_t>(i % cases)];
        item.kind = model::ItemKind::Record;
        item.record = id;
        item.system = model::SystemId(i % 2 ? "erp" : "shop");
        item.object = model::ObjectName("sale");
        item.localId = model::LocalId(std::to_string(100000 + i));
        item.field = "lines[0].tax";
        item.message = {"The tax rate \"%1\" of order %2 is unknown.",
                        {"VAT" + std::to_string(i % cases), std::to_string(100000 + i)}};
        item.sample = Value("VAT" + std::to_string(i % 97));
        item.at = now();
        need(to->addCaseItem(item));
    });
}

void WindowData::makeFlows()
{
    bench::make(flows(), workspace::writeConfiguration(manySystems()));
}

void WindowData::makeMapper()
{
    auto to = bench::make(mapper(), workspace::writeConfiguration(manyFields()));
    if (!to)
        return;
    inBatches(*to, 100, [&](int i) {
        model::Change change;
        change.system = model::SystemId(i % 2 ? "left" : "right");
        change.object = model::ObjectName("big");
        change.localId = model::LocalId(std::to_string(i));
        model::Object body;
        for (int f = 0; f < fields; ++f)
            body.emplace_back(fieldName(f), "value " + std::to_string(f));
        change.body = Value(std::move(body));
        change.began = now();
        need(to->addChange(change));
    });
}

void WindowData::feed(int rate, int seconds)
{
    auto to = need(store::SqliteStore::open(flows().toStdString()));
    const auto configuration = need(workspace::readConfiguration(need(to->documents()), 1));
    to->setSchemas(
        {{model::EntityId("Order"), std::make_shared<const model::Schema>(configuration.entities.front())}});
    need(to->begin());
    model::Record record;
    record.entity = model::EntityId("Order");
    const auto id = need(to->addRecord(record));
    need(to->commit());
    constexpr int turns = 5; // a second
    const auto begin = std::chrono::steady_clock::now();
    for (int turn = 0; turn < turns * seconds; ++turn) {
        need(to->begin());
        std::vector<model::FlowCount> counts;
        for (int s = 0; s < systems; ++s) {
            const model::SystemId system("system" + std::to_string(s));
            const auto minute = now().micros / 60'000'000;
            for (const char *what : {"captured", "applied", "confirmed", "took/90"})
                counts.push_back({system, model::EntityId("Order"),
                                  what == std::string("confirmed") || what[0] == 't', what, minute,
                                  rate / turns / systems, 0});
        }
        need(to->count(counts));
        for (int i = 0; i < rate / turns; ++i) {
            model::Decision d;
            d.record = id;
            d.field = "number";
            d.system = model::SystemId("system" + std::to_string(i % systems));
            d.entity = model::EntityId("Order");
            d.after = Value(std::to_string(i));
            d.at = d.decidedAt = now();
            need(to->addDecision(d));
        }
        need(to->commit());
        std::this_thread::sleep_until(begin + std::chrono::milliseconds(1000 / turns * (turn + 1)));
    }
}

} // namespace splot::bench
