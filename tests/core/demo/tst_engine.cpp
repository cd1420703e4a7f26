#include "core/connectors/curlhttpclient.h"
#include "core/connectors/rest/restkind.h"
#include "core/demo/demoworld.h"
#include "core/engine/engine.h"
#include "core/format/json.h"
#include "core/store/reader.h"
#include "core/store/sqlitestore.h"
#include "core/workspace/configurationfolder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace splot;

namespace {
connectors::Registry registryOf(const std::vector<demo::DemoFile> &files)
{
    connectors::Registry registry;
    for (const auto &file : files) {
        const auto json = *format::readJson(file.text);
        registry.add({json.member("name")->toText(), {}, {}, {}, {}},
                     [json](const model::System &system, const connectors::Surroundings &around) {
                         return connectors::makeRestConnector(json, system, around);
                     });
    }
    return registry;
}
} // namespace

/// The engine over the demo systems, by real HTTP in real time.
class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void comesToRestThenFollowsTheStory()
    {
        QVERIFY(m_world.start());
        configure();
        base::QtClock clock;
        base::SystemRandom random;
        connectors::CurlHttpClient http;
        const auto registry = registryOf(demo::demoConnectors());
        engine::Engine engine({*m_store, clock, random, registry, {&clock, &random, &http, nullptr, {}}},
                              "test");
        QVERIFY(engine.start(engine::Mode::Full));
        QVERIFY2(engine.setup()->problems().empty(),
                 engine.setup()->problems().empty()
                     ? ""
                     : (engine.setup()->problems()[0].where + engine.setup()->problems()[0].message.text())
                           .c_str());
        bool quiet = false;
        engine.whenQuiet([&quiet] { quiet = true; });
        QTRY_VERIFY_WITH_TIMEOUT(quiet, 60000);
        QVERIFY(links("shop", "Customer", "Customer") == 60);
        QVERIFY(links("warehouse", "stock", "Stock") == 40);

        const auto plan =
            command("plan", {{"entities", model::List{"Customer", "Product", "Stock", "Order"}}});
        QCOMPARE(plan.state, model::CommandState::Done);
        QCOMPARE(command("approve", {{"plan", std::to_string(plan.id)}}).state, model::CommandState::Done);
        m_world.beginStory();
        QTRY_VERIFY_WITH_TIMEOUT(*m_reader->deliveries().confirmedCount() > 20, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(hasCase("phone") && hasCase("lines[].vat"), 60000);
        bool over = false;
        engine.drain([&over] { over = true; });
        QTRY_VERIFY_WITH_TIMEOUT(over, 30000);
    }

private:
    void configure()
    {
        const auto path = workspace();
        m_store = *store::SqliteStore::create(path, {});
        std::vector<store::Document> documents;
        for (const auto &file : demo::demoConfiguration(m_world.addresses())) {
            auto document = workspace::ConfigurationFolder::documentOf(file.path);
            document.json = file.text;
            if (!document.kind.empty())
                documents.push_back(std::move(document));
        }
        QVERIFY(m_store->saveDocuments(documents, 0, "test", "", {}));
        m_reader = *store::Reader::open(path);
    }
    std::string workspace() const { return m_folder.filePath(QStringLiteral("demo.splot")).toStdString(); }
    std::int64_t links(const char *system, const char *object, const char *entity)
    {
        return *m_store->linkCount(model::SystemId(system), model::ObjectName(object),
                                   model::EntityId(entity));
    }
    model::Command command(const std::string &kind, model::Object arguments)
    {
        model::Command c;
        c.kind = kind;
        c.arguments = std::move(arguments);
        // As another process would: the engine looks for what others have committed.
        c.id = *(*store::SqliteStore::open(workspace()))->saveCommand(c);
        (void)QTest::qWaitFor(
            [&] {
                c = **m_reader->command(c.id);
                return c.state != model::CommandState::Waiting && c.state != model::CommandState::Running;
            },
            30000);
        return c;
    }
    bool hasCase(const std::string &field)
    {
        const auto cases = m_reader->cases().list({}, 0, 100);
        for (const auto &c : *cases) {
            if (c.field.find(field) != std::string::npos)
                return true;
        }
        return false;
    }

    QTemporaryDir m_folder;
    demo::DemoWorld m_world{7, {60, 40, 30}};
    std::unique_ptr<store::SqliteStore> m_store;
    std::unique_ptr<store::Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
