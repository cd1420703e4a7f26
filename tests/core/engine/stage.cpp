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

void Stage::start(engine::Mode mode)
{
    connectors::Surroundings around;
    around.clock = &clock;
    around.random = &random;
    around.secrets = secrets;
    around.http = http;
    const auto file = folder.filePath(QStringLiteral("w.splot")).toStdString();
    engine::Ports ports{*store, clock,        random, registry, around, std::chrono::milliseconds(0),
                        file,   witness.get()};
    ports.kindsChanged = kindsChanged;
    engine = std::make_unique<engine::Engine>(std::move(ports), kind);
    const auto started = engine->start(mode);
    if (!started)
        qFatal("%s (%s) %s", started.error().text().c_str(), started.error().field.c_str(),
               started.error().detail.c_str());
}

void Stage::crash()
{
    die();
    clock.advance(std::chrono::seconds(11)); // the lease runs out
    reopen();
    start();
}

void Stage::stop()
{
    bool ended = false;
    engine->drain([&ended] { ended = true; });
    clock.runUntil([&ended] { return ended; });
    die();
}

void Stage::die()
{
    world.abandon();
    engine.reset();
    store.reset();
}

void Stage::reopen()
{
    auto opened = store::SqliteStore::open(folder.filePath(QStringLiteral("w.splot")).toStdString());
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    store = std::move(*opened);
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

std::string Stage::textAt(const std::string &system, const std::string &object, const model::LocalId &id,
                          const char *member)
{
    const auto *found = this->system(system).find(object, id);
    const auto *value = found ? found->body.member(member) : nullptr;
    return value ? value->toText() : std::string();
}

std::string Stage::valueOf(const model::Record &record, const std::string &path)
{
    const auto key = model::keyFromPath(*engine->setup()->entity(record.entity)->schema, path);
    const auto *v = key ? record.values.find(*key) : nullptr;
    return v ? v->toText() : "-";
}

void customers(Stage &stage, const char *reaction)
{
    stage.system("crm").object("contact");
    stage.system("erp").object("party");
    stage.addSystem("crm");
    stage.addSystem("erp");
    stage.document(
        "entity", "Customer",
        std::string(
            R"({"id":"Customer","fields":[{"path":"email","rules":["email"]},{"path":"name"},{"path":"phone"},{"path":"birthday","type":"date"}],)") +
            R"("match":[{"name":"email","fields":["email"],"form":"email"}],"ownership":{"standard":{"owner":"crm","reaction":")" +
            reaction + R"("},"fields":{"phone":"erp"},"presence":"crm","mayDelete":["crm"]}})");
    stage.document(
        "mapping", "crm/contact/Customer",
        R"({"system":"crm","object":"contact","entity":"Customer","lines":[{"field":"email","place":"mail","in":["trim"]},{"field":"name","place":"name"},)"
        R"({"field":"phone","place":"tel"},{"field":"birthday","place":"born","in":[["date","dd.MM.yyyy"]]}]})");
    stage.document(
        "mapping", "erp/party/Customer",
        R"({"system":"erp","object":"party","entity":"Customer","onDelete":"delete","lines":[{"field":"email","place":"email","in":["trim"]},)"
        R"({"field":"name","place":"name"},{"field":"phone","place":"phone"},{"field":"birthday","place":"birthday"}]})");
}

} // namespace splot::tests
