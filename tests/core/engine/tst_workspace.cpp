#include "tests/core/engine/stage.h"

#include <QFile>
#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using connectors::WriteKind;
using model::Object;
using model::Value;
using tests::customers;
using tests::Stage;

namespace {
const Object anna{{"mail", "a@x.test"}, {"name", "Anna"}};
const Object bob{{"mail", "b@x.test"}, {"name", "Bob"}};

std::string fileIn(Stage &stage, const char *name)
{
    return stage.folder.filePath(QString::fromLatin1(name)).toStdString();
}

void copy(const std::string &from, const std::string &to)
{
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(QString::fromStdString(to + end));
    QVERIFY(QFile::copy(QString::fromStdString(from), QString::fromStdString(to)));
}

/// A shop that runs, with a witness.
void running(Stage &stage, const char *reaction)
{
    customers(stage, reaction);
    stage.witness = std::make_unique<workspace::FileWitness>(fileIn(stage, "witness"));
    (void)stage.system("crm").create("contact", anna);
    stage.start();
    QVERIFY(stage.settle());
    stage.approve();
    QVERIFY(stage.settle());
}

std::string nameOf(Stage &stage, const std::string &mail)
{
    for (const auto &[id, object] : stage.system("erp").objects("party")) {
        if (object.body.member("email")->toText() == mail)
            return object.body.member("name")->toText();
    }
    return "-";
}

/// A second engine on the same workspace.
struct Second
{
    explicit Second(Stage &stage, const std::string &kind)
        : store(std::move(*store::SqliteStore::open(fileIn(stage, "w.splot")))),
          engine({*store, stage.clock, stage.random, stage.registry, surroundings(stage), 0ms,
                  fileIn(stage, "w.splot"), nullptr},
                 kind)
    {}
    static connectors::Surroundings surroundings(Stage &stage)
    {
        connectors::Surroundings around;
        around.clock = &stage.clock;
        around.random = &stage.random;
        return around;
    }

    std::unique_ptr<store::SqliteStore> store;
    engine::Engine engine;
};
} // namespace

class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    /// More than is read ahead of what is applied.
    void aLongListingIsReadOnAsItIsWorkedOff()
    {
        constexpr int many = 12'500;
        Stage stage;
        customers(stage);
        auto &contacts = stage.system("crm").object("contact");
        contacts.pageSize = 1000;
        for (int i = 0; i < many; ++i)
            (void)stage.system("crm").create("contact", Object{{"mail", std::to_string(i) + "@x.test"}, {"name", "N"}});
        stage.start();
        QVERIFY(stage.settle());
        QCOMPARE(stage.store->recordsOf(model::EntityId("Customer"), {}, many + 1)->size(), std::size_t(many));
        const auto &served = stage.system("crm").served();
        QVERIFY(std::ranges::count_if(served, [](const auto &s) { return s.feed == connectors::Feed::Full; }) >= 13);
    }
    void aCommandThatAKilledEngineBeganHasFailed()
    {
        Stage stage;
        running(stage, "restore");
        stage.die();
        stage.reopen();
        model::Command left;
        left.kind = "plan";
        left.author = "tester";
        left.id = *stage.store->saveCommand(left);
        left.state = model::CommandState::Running;
        QVERIFY(stage.store->saveCommand(left));
        stage.pass(11s); // the lease runs out
        stage.start();
        QVERIFY(stage.settle());
        const auto now = **stage.store->command(left.id);
        QCOMPARE(now.state, model::CommandState::Failed);
        QVERIFY(!now.message.text().empty());
    }
    void aSecondEngineIsRefusedAndTheFirstGoesOn()
    {
        Stage stage;
        running(stage, "restore");
        {
            Second second(stage, "run");
            const auto started = second.engine.start(engine::Mode::Full);
            QVERIFY(!started);
            QCOMPARE(started.error().code, base::ErrorCode::Conflict);
        }
        (void)stage.system("crm").create("contact", bob);
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "b@x.test"), std::string("Bob"));
    }
    void aHungEngineOfThisMachineStillKeepsTheWorkspace()
    {
        Stage stage;
        running(stage, "restore");
        stage.clock.jump(1h); // its heartbeat looks old
        Second second(stage, "run");
        const auto started = second.engine.start(engine::Mode::Full);
        QVERIFY(!started);
        QCOMPARE(started.error().code, base::ErrorCode::Conflict);
    }
    void aServiceAsksAnEmbeddedEngineToYield()
    {
        Stage stage;
        stage.kind = "embedded";
        running(stage, "restore");
        std::optional<base::Error> asked;
        stage.engine->whenLost([&](const base::Error &error) {
            asked = error;
            stage.engine->drain({});
        });
        {
            Second second(stage, "serve");
            QVERIFY(!second.engine.start(engine::Mode::Full));
        }
        stage.pass(5s);
        QVERIFY(asked);
        QCOMPARE(asked->code, base::ErrorCode::Cancelled);
        Second second(stage, "serve");
        const auto started = second.engine.start(engine::Mode::Full);
        QVERIFY2(started, started ? "" : started.error().text().c_str());
    }
    void anOrdinaryStartIsNoRestore()
    {
        Stage stage;
        running(stage, "restore");
        stage.crash();
        QCOMPARE(stage.engine->recovery().phase(), engine::Recovery::Phase::None);
        stage.stop();
        stage.reopen();
        stage.start();
        QCOMPARE(stage.engine->recovery().phase(), engine::Recovery::Phase::None);
        QVERIFY(stage.openItems().empty());
    }
    void anOlderCopyStopsSendingUntilAPlanIsApproved()
    {
        Stage stage;
        running(stage, "propose");
        stage.command("backup", {{"path", fileIn(stage, "old.splot")}});
        // The time that will be lost: an owner's edit that was written on, and an object that was made.
        const auto contact = stage.system("crm").objects("contact").begin()->first;
        QVERIFY(stage.system("crm").update("contact", contact, Object{{"name", "Anna B"}}));
        (void)stage.system("crm").create("contact", bob);
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "a@x.test"), std::string("Anna B"));
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(2));
        stage.stop();
        copy(fileIn(stage, "old.splot"), fileIn(stage, "w.splot"));
        (void)stage.system("crm").create("contact", Object{{"mail", "c@x.test"}, {"name", "Cyd"}});
        stage.pass(1min);
        stage.reopen();
        stage.start();
        QVERIFY(stage.engine->recovery().phase() != engine::Recovery::Phase::None);
        QVERIFY(stage.settle());
        stage.pass(10min);
        // Nothing was written; the owner's edit entered, and nobody was asked about our own write.
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(2));
        QCOMPARE(nameOf(stage, "a@x.test"), std::string("Anna B"));
        const auto record = stage.recordBy("Customer", "email", "a@x.test");
        QVERIFY(record);
        QCOMPARE(stage.valueOf(*record, "name"), std::string("Anna B"));
        QCOMPARE(stage.openItems().size(), std::size_t(1)); // the restore itself
        const auto plan = stage.command("plan");
        QCOMPARE(plan.answer.member("writes")->toText(), std::string("1")); // Cyd; Bob was found again
        stage.command("approve", {{"plan", *plan.answer.member("id")}});
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "c@x.test"), std::string("Cyd"));
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(3));
        QVERIFY(stage.openItems().empty());
        stage.crash();
        QCOMPARE(stage.engine->recovery().phase(), engine::Recovery::Phase::None);
    }
    void aPlanCannotBeApprovedWhileTheSystemsAreStillRead()
    {
        Stage stage;
        running(stage, "restore");
        stage.command("backup", {{"path", fileIn(stage, "old.splot")}});
        stage.pass(2min);
        stage.stop();
        copy(fileIn(stage, "old.splot"), fileIn(stage, "w.splot"));
        stage.system("erp").faults.offline = true;
        stage.reopen();
        stage.start();
        QVERIFY(stage.settle()); // though one system cannot be read
        const auto plan = stage.command("plan");
        const auto answer = stage.command("approve", {{"plan", *plan.answer.member("id")}});
        QVERIFY(answer.state == model::CommandState::Failed);
        stage.system("erp").faults.offline = false;
        stage.pass(10min);
        QVERIFY(stage.command("approve", {{"plan", *plan.answer.member("id")}}).state ==
                model::CommandState::Failed); // it was made too early
        const auto later = stage.command("plan");
        QVERIFY(stage.command("approve", {{"plan", *later.answer.member("id")}}).state ==
                model::CommandState::Done);
    }
    void aCopyBesideItsOriginalIsNoticed()
    {
        Stage stage;
        running(stage, "restore");
        stage.stop();
        copy(fileIn(stage, "w.splot"), fileIn(stage, "copy.splot"));
        auto opened = store::SqliteStore::open(fileIn(stage, "copy.splot"));
        QVERIFY(opened);
        engine::Engine second({**opened, stage.clock, stage.random, stage.registry,
                               Second::surroundings(stage), 0ms, fileIn(stage, "copy.splot"),
                               stage.witness.get()},
                              "run");
        stage.pass(11s);
        QVERIFY(second.start(engine::Mode::Full));
        QCOMPARE(second.recovery().phase(), engine::Recovery::Phase::Reading);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
