#pragma once

#include "core/store/sqlitestore.h"
#include "core/workspace/configurationcodec.h"
#include "ui/common/enginecontrol.h"
#include "ui/common/screen.h"
#include "ui/common/systemlooks.h"
#include "ui/common/workspace.h"

#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

namespace splot::test {

template <class T> T must(base::Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().text().c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// An engine that does not run, and counts how often it is asked to.
class NoEngine : public ui::EngineControl
{
public:
    bool canStart() const override { return true; }
    bool runsHere() const override { return false; }
    void start() override { ++starts; }
    void stop() override {}
    void wake() override { ++wakes; }

    int starts = 0;
    int wakes = 0;
};

inline model::Moment at(std::int64_t seconds)
{
    return {1764000000000000LL + seconds * 1000000, 0};
}

/// A shop and an ERP that share customers; the ERP owns names, the shop e-mails.
inline model::Configuration firm()
{
    using namespace model;
    Configuration c;
    c.systems = {{SystemId("shop"), "Shop", "vendure"}, {SystemId("erp"), "ERP", "tryton"}};
    Entity customer{EntityId("Customer"), "Customer"};
    customer.fields = {{"name"}, {"email"}, {"city"}, {"terms"}};
    customer.fields[3].type = FieldType::Integer;
    customer.matchKeys = {{"email", {"email"}, "email", {}}};
    customer.ownership.standard.owner = SystemId("erp");
    customer.ownership.presence.owner = SystemId("erp");
    customer.ownership.fields["email"].owner = SystemId("shop");
    c.entities = {customer};
    Mapping shop{SystemId("shop"), ObjectName("Customer"), EntityId("Customer")};
    shop.lines = {{"name", "fullName"}, {"email", "email"}, {"city", "town"}};
    shop.lines[1].in = {{"lower"}};
    Mapping erp{SystemId("erp"), ObjectName("party"), EntityId("Customer")};
    erp.lines = {{"name", "name"}, {"email", "mail"}, {"city", "city"}, {"terms", "terms"}};
    erp.lines[3].in = {{"lookup", {"Terms"}}, {"number", {"auto"}}};
    erp.lines[3].direction = Direction::In;
    c.mappings = {shop, erp};
    c.lookups = {{"Terms", {{"14 days", "14"}, {"30 days", "30"}}, UnknownRule::Fail, {}}};
    return c;
}

/// A workspace file that goes with the test, written through a store, and everything a window stands on.
class UiWorkspace
{
public:
    explicit UiWorkspace(const model::Configuration &configuration = firm())
    {
        path = folder.filePath(QStringLiteral("test.splot"));
        store = must(store::SqliteStore::create(path.toStdString(), at(0)));
        const auto documents = workspace::writeConfiguration(configuration);
        if (!documents.empty())
            must(store->saveDocuments(documents, 0, "test", "start", at(0)));
        for (const auto &entity : configuration.entities)
            schemas[entity.id] = std::make_shared<const model::Schema>(entity);
        store->setSchemas(schemas);
    }

    /// Opens the window's side; call it once, after the store holds what the test needs at first.
    ui::Console open()
    {
        window = must(ui::Workspace::open(path));
        looks = std::make_unique<ui::SystemLooks>(*window, theme);
        return {theme, *window, *looks, engine, undo};
    }

    model::RecordId customer(const std::string &name, const std::string &email)
    {
        model::Record r;
        r.entity = model::EntityId("Customer");
        r.version = 1;
        r.values.set({0, {}}, model::Value(name));
        r.values.set({1, {}}, model::Value(email));
        r.provenance[{0, {}}] = {model::SystemId("erp"), {}, at(10), model::Right::Owner, 1, {}};
        r.createdAt = r.changedAt = at(10);
        return must(store->addRecord(r));
    }

    void link(model::RecordId record, const char *system, const char *object, const char *localId,
              model::Value shadow)
    {
        model::Link l;
        l.record = record;
        l.system = model::SystemId(system);
        l.object = model::ObjectName(object);
        l.entity = model::EntityId("Customer");
        l.localId = model::LocalId(localId);
        l.shadow = std::move(shadow);
        l.readAt = at(20);
        must(store->addLink(l));
    }

    /// A case of payment terms that the ERP's lookup does not know, with `count` captured changes.
    model::CaseId termsCase(int count, const std::string &value = "45 days")
    {
        model::Case c;
        c.system = model::SystemId("erp");
        c.entity = model::EntityId("Customer");
        c.step = model::EngineStep::Read;
        c.field = "terms";
        c.message = {"The lookup %1 has no line for \"%2\".", {"Terms", value}};
        c.signature = "terms/" + value;
        c.first = c.last = at(30);
        const auto id = must(store->saveCase(c));
        must(store->begin());
        for (int i = 0; i < count; ++i)
            addItem(id, c.message, i, value);
        must(store->commit());
        return id;
    }

    QTemporaryDir folder;
    QString path;
    std::unique_ptr<store::SqliteStore> store;
    ui::Schemas schemas;
    ui::Theme theme;
    std::unique_ptr<ui::Workspace> window;
    std::unique_ptr<ui::SystemLooks> looks;
    NoEngine engine;
    QUndoStack undo;

private:
    void addItem(model::CaseId parent, const base::Message &message, int i, const std::string &value)
    {
        model::Change change;
        change.system = model::SystemId("erp");
        change.object = model::ObjectName("party");
        change.localId = model::LocalId(std::to_string(1000 + i));
        change.body = model::Object{{"name", model::Value("Firm " + std::to_string(i))},
                                    {"terms", model::Value(value)}};
        change.began = at(30 + i);
        change.state = model::ChangeState::Quarantined;
        change.problem = parent;
        change.hash = static_cast<std::uint64_t>(i) + 1;
        const auto added = must(store->addChange(change));
        model::CaseItem item;
        item.parent = parent;
        item.change = added;
        item.system = change.system;
        item.object = change.object;
        item.localId = change.localId;
        item.field = "terms";
        item.message = message;
        item.detail = "terms";
        item.sample = model::Value(value);
        item.at = at(30 + i);
        must(store->addCaseItem(item));
    }
};

} // namespace splot::test
