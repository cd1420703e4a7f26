#include "tests/core/engine/stage.h"

namespace splot::tests {

Stage::Stage()
{
    registry.add(support::FakeWorld::info(), world.factory());
    auto made = store::SqliteStore::create(folder.filePath(QStringLiteral("w.splot")).toStdString(),
                                           model::Moment::at(clock.now()));
    if (!made)
        qFatal("%s", made.error().detail.c_str());
    store = std::move(*made);
}

Stage::~Stage()
{
    engine.reset();
}

void Stage::document(const std::string &kind, const std::string &id, const std::string &json)
{
    const auto version = store->configurationVersion();
    const auto saved =
        store->saveDocuments({{kind, id, json}}, *version, "tester", "", model::Moment::at(clock.now()));
    if (!saved)
        qFatal("%s", saved.error().text().c_str());
    if (engine)
        engine->wake();
}

void Stage::addSystem(const std::string &id, const std::string &more)
{
    world.system(id);
    document("system", id, R"({"id":")" + id + R"(","connector":"fake")" + more + "}");
}

void Stage::start()
{
    connectors::Surroundings around;
    around.clock = &clock;
    around.random = &random;
    engine = std::make_unique<engine::Engine>(
        engine::Ports{*store, clock, random, registry, around, std::chrono::milliseconds(0)}, "test");
    const auto started = engine->start(engine::Mode::Full);
    if (!started)
        qFatal("%s (%s) %s", started.error().text().c_str(), started.error().field.c_str(),
               started.error().detail.c_str());
}

void Stage::crash()
{
    world.abandon();
    engine.reset();
    store.reset();
    clock.advance(std::chrono::seconds(11)); // the lease runs out
    auto opened = store::SqliteStore::open(folder.filePath(QStringLiteral("w.splot")).toStdString());
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    store = std::move(*opened);
    start();
}

bool Stage::settle()
{
    bool quiet = false;
    engine->whenQuiet([&quiet] { quiet = true; });
    return clock.runUntil([&quiet] { return quiet; });
}

model::Command Stage::command(const std::string &kind, model::Object arguments)
{
    model::Command c;
    c.kind = kind;
    c.arguments = std::move(arguments);
    c.author = "tester";
    c.createdAt = model::Moment::at(clock.now());
    c.id = *store->saveCommand(c);
    engine->wake();
    clock.runUntil([&] {
        const auto now = store->command(c.id);
        return now && *now && (*now)->state != model::CommandState::Waiting &&
               (*now)->state != model::CommandState::Running;
    });
    return **store->command(c.id);
}

void Stage::approve()
{
    const auto plan = command("plan");
    command("approve", {{"plan", plan.answer.member("id") ? *plan.answer.member("id") : model::Value()}});
}

std::vector<model::CaseItem> Stage::openItems()
{
    std::vector<model::CaseItem> all;
    for (std::int64_t id = 1;; ++id) {
        const auto known = store->caseById(model::CaseId(id));
        if (!known || !*known)
            return all;
        const auto items = store->openItems(model::CaseId(id), 0, 1000);
        all.insert(all.end(), items->begin(), items->end());
    }
}

std::optional<model::Record> Stage::recordBy(const std::string &entity, const std::string &key,
                                             const std::string &value)
{
    const auto ids = store->recordsMatching(model::EntityId(entity), key, value);
    if (!ids || ids->size() != 1)
        return {};
    return *store->record(ids->front());
}

std::string Stage::valueOf(const model::Record &record, const std::string &path)
{
    const auto key = model::keyFromPath(*engine->setup()->entity(record.entity)->schema, path);
    const auto *v = key ? record.values.find(*key) : nullptr;
    return v ? v->toText() : "-";
}

} // namespace splot::tests
