#include "core/store/copies.h"
#include "core/store/intake.h"
#include "core/store/reader.h"
#include "core/workspace/reporting.h"
#include "tests/core/engine/stage.h"

#include <QDir>
#include <QTest>

using namespace splot;
using model::Object;
using tests::Stage;

namespace {
/// A shop that is read at the start and then only when it reports something.
void products(Stage &stage)
{
    stage.system("shop").object("item");
    stage.addSystem("shop", R"(,"schedules":{"*":"0s"})");
    stage.document(
        "entity", "Product",
        R"({"id":"Product","fields":[{"path":"sku"},{"path":"name"}],"match":[{"name":"sku","fields":["sku"]}],)"
        R"("ownership":{"standard":{"owner":"shop"},"presence":"shop","mayDelete":["shop"]}})");
    stage.document("mapping", "shop/item/Product",
                   R"({"system":"shop","object":"item","entity":"Product",)"
                   R"("lines":[{"field":"sku","place":"sku"},{"field":"name","place":"name"}]})");
}

connectors::Report reportOf(const model::LocalId &id, const std::string &delivery = {},
                            std::string body = "{}")
{
    connectors::Report report;
    report.system = model::SystemId("shop");
    report.object = model::ObjectName("item");
    report.deliveryId = delivery;
    report.ids = {id};
    report.body = std::move(body);
    return report;
}

/// A report is accepted; the engine hears of it.
bool accepted(Stage &stage, connectors::Report report)
{
    report.received = stage.clock.now();
    const bool kept = stage.engine->intake()->append({encode(report)}).has_value();
    stage.engine->reported();
    return kept;
}

/// Reports that came into the store.
std::int64_t taken(Stage &stage)
{
    const auto reader = store::Reader::open(stage.folder.filePath(QStringLiteral("w.splot")).toStdString());
    const auto flows = (*reader)->flows(0, INT64_MAX / 60'000'000, INT32_MAX);
    std::int64_t n = 0;
    for (const auto &flow : flows ? *flows : std::vector<model::FlowCount>())
        n += flow.what == "reported" ? flow.count : 0;
    return n;
}

/// Reports that did not, as another process counts them.
std::int64_t waiting(Stage &stage)
{
    const auto path = stage.folder.filePath(QStringLiteral("w.splot")).toStdString();
    const auto marks = (*store::Reader::open(path))->state(store::intakeState);
    return store::reportsWaiting(path, *marks).value_or(-1);
}

/// What lies beside the workspace, as one text.
QByteArray intakeOf(Stage &stage)
{
    QByteArray all;
    const QDir folder(stage.folder.path());
    for (const QString &name : folder.entryList({QStringLiteral("w.splot-intake*")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}
} // namespace

class HooksTest : public QObject
{
    Q_OBJECT

    static std::string nameOf(Stage &stage, const std::string &sku)
    {
        const auto all = stage.store->recordsOf(model::EntityId("Product"), {}, 10);
        for (const auto &id : all ? *all : std::vector<model::RecordId>()) {
            const auto record = stage.store->record(id);
            if (record && *record && stage.valueOf(**record, "sku") == sku)
                return stage.valueOf(**record, "name");
        }
        return "no record";
    }

    /// Everything was read, also the changes once.
    static void started(Stage &stage)
    {
        stage.start();
        QVERIFY(stage.settle());
        stage.pass(std::chrono::seconds(1));
        QVERIFY(stage.settle());
    }

private slots:
    void whatIsReportedIsRead()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(stage.system("shop").update("item", id, Object{{"name", "Big axe"}}));
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "A"), std::string("Axe")); // nobody looked
        QVERIFY(accepted(stage, reportOf(id)));
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "A"), std::string("Big axe"));
    }
    void manyReportsShareOneTurn()
    {
        Stage stage;
        products(stage);
        started(stage);
        for (int i = 0; i < 100; ++i)
            QVERIFY(accepted(stage, reportOf(model::LocalId(std::to_string(i)))));
        QVERIFY(stage.clock.runUntil([&] { return taken(stage) > 0; }));
        QCOMPARE(taken(stage), 100);
    }
    void aRepeatedReportIsAcceptedAndCausesNothing()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(accepted(stage, reportOf(id, "d1")));
        QVERIFY(stage.settle());
        QVERIFY(stage.system("shop").update("item", id, Object{{"name", "Big axe"}}));
        QVERIFY(accepted(stage, reportOf(id, "d1")));
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "A"), std::string("Axe"));
        QVERIFY(accepted(stage, reportOf(id, "d2")));
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "A"), std::string("Big axe"));
    }
    void whatWasAcceptedSurvivesACrash()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(stage.system("shop").update("item", id, Object{{"name", "Big axe"}}));
        QVERIFY(accepted(stage, reportOf(id)));
        stage.crash(); // before the engine looked
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "A"), std::string("Big axe"));
        QVERIFY(stage.system("shop").update("item", id, Object{{"name", "Red axe"}}));
        QVERIFY(accepted(stage, reportOf(id)));
        QVERIFY(stage.clock.runUntil([&] { return taken(stage) == 2; }));
        const auto kept = stage.store->state("noticed", model::SystemId("shop"), model::ObjectName("item"));
        QVERIFY(kept && kept->list() && kept->list()->size() == 1);
        stage.crash(); // after it was taken, before it was read
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "A"), std::string("Red axe"));
        QCOMPARE(taken(stage), 2);
        const auto after = stage.store->state("noticed", model::SystemId("shop"), model::ObjectName("item"));
        QVERIFY(after && after->isEmpty());
    }
    void eachReportIsTakenOnceHoweverOftenTheEngineDies()
    {
        Stage stage;
        products(stage);
        started(stage);
        base::SeededRandom dice(7);
        int sent = 0;
        for (int life = 0; life < 10; ++life) {
            for (auto n = dice.below(40); n > 0; --n) {
                QVERIFY(accepted(stage, reportOf(model::LocalId(std::to_string(++sent)))));
                if (dice.below(3) == 0)
                    stage.pass(std::chrono::microseconds(dice.below(2) * 2'500'000));
            }
            if (dice.below(4) == 0) {
                stage.stop();
                stage.reopen();
                stage.start();
            } else {
                stage.crash();
            }
        }
        QVERIFY(stage.settle());
        QCOMPARE(taken(stage), sent);
    }
    void aFailedTurnTakesThemAgain()
    {
        Stage stage;
        products(stage);
        started(stage);
        const auto other =
            store::SqliteStore::open(stage.folder.filePath(QStringLiteral("w.splot")).toStdString());
        QVERIFY(accepted(stage, reportOf(model::LocalId("1"))));
        QVERIFY((*other)->begin()); // nobody else can write
        stage.pass(std::chrono::milliseconds(1));
        QCOMPARE(taken(stage), 0);
        QCOMPARE(waiting(stage), 1); // for others to see
        (*other)->rollback();
        stage.pass(std::chrono::seconds(2));
        QVERIFY(stage.settle());
        QCOMPARE(taken(stage), 1);
        QCOMPARE(waiting(stage), 0);
    }
    void whatIsTakenDoesNotStayBeside()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(accepted(stage, reportOf(id, {}, R"({"name":"Kowalski"})")));
        QVERIFY(intakeOf(stage).contains("Kowalski"));
        QVERIFY(stage.settle());
        stage.pass(std::chrono::seconds(10));
        QVERIFY(intakeOf(stage).isEmpty());
    }
    void anErasedPersonIsNotInTheIntake()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        const auto records = stage.store->recordsOf(model::EntityId("Product"), {}, 10);
        QVERIFY(records && records->size() == 1);
        QVERIFY(accepted(stage, reportOf(id, {}, R"({"name":"Kowalski"})")));
        QVERIFY(stage.command("erase", {{"record", records->front().value}}).state ==
                model::CommandState::Done);
        QVERIFY(!intakeOf(stage).contains("Kowalski"));
        QCOMPARE(taken(stage), 1);
    }
    void withoutAReadingEngineTheyWaitAndAnEraseTakesThem()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        const auto other = *stage.system("shop").create("item", Object{{"sku", "B"}, {"name", "Bow"}});
        started(stage);
        const auto records = stage.store->recordsOf(model::EntityId("Product"), {}, 10);
        QVERIFY(records && records->size() == 2);
        stage.system("shop").faults.offline = true;
        QVERIFY(accepted(stage, reportOf(other)));
        QVERIFY(stage.clock.runUntil([&] { return taken(stage) == 1; }));
        QVERIFY(accepted(stage, reportOf(id)));
        stage.die();
        stage.clock.advance(std::chrono::seconds(11));
        stage.reopen();
        stage.start(engine::Mode::CommandsOnly);
        QVERIFY(stage.settle());
        QCOMPARE(taken(stage), 1);
        QVERIFY(stage.command("erase", {{"record", records->back().value}}).state ==
                model::CommandState::Done);
        QCOMPARE(taken(stage), 2);
        const auto kept = stage.store->state("noticed", model::SystemId("shop"), model::ObjectName("item"));
        QVERIFY(kept && kept->list() && kept->list()->size() == 2); // that of before is not forgotten
    }
    void aBackupHoldsWhatIsNotTakenYet()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(stage.system("shop").update("item", id, Object{{"name", "Big axe"}}));
        QVERIFY(accepted(stage, reportOf(id)));
        const auto copy = stage.folder.filePath(QStringLiteral("copy.splot")).toStdString();
        QVERIFY(stage.store->backup(copy));
        const auto reports = base::Journal::open(store::intakeOf(copy), {});
        QCOMPARE((*reports)->read(10)->size(), 1U);
    }
    void aDeletionThatIsReportedArrives()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(stage.system("shop").remove("item", id));
        QVERIFY(accepted(stage, reportOf(id)));
        QVERIFY(stage.settle());
        const auto link = stage.store->link(model::SystemId("shop"), model::ObjectName("item"),
                                            model::EntityId("Product"), id);
        QVERIFY(link && *link && (*link)->presence == model::Presence::Absent);
    }
    void whatCannotBeReadIsACaseAndStopsNoOther()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(stage.system("shop").update("item", id, Object{{"name", "Big axe"}}));
        QVERIFY(stage.engine->intake()->append({"what is this"}));
        QVERIFY(accepted(stage, reportOf(id)));
        QVERIFY(stage.settle());
        QCOMPARE(stage.openItems().size(), 1U);
        QCOMPARE(nameOf(stage, "A"), std::string("Big axe"));
    }
    void aStoppingEngineAsksToComeAgain()
    {
        Stage stage;
        products(stage);
        started(stage);
        QVERIFY(accepted(stage, reportOf(model::LocalId("1"))));
        const auto intake = stage.engine->intake();
        stage.engine->drain([] {});
        QCOMPARE(intake->append({"x"}).error().code, base::ErrorCode::BackOff);
        stage.crash();
        QCOMPARE(intake->append({"x"}).error().code, base::ErrorCode::BackOff);
        // What was accepted before is not lost.
        QVERIFY(stage.settle());
        QCOMPARE(taken(stage), 1);
    }
    void whetherASystemWillReportIsKept()
    {
        Stage stage;
        products(stage);
        stage.start();
        const model::SystemId shop("shop");
        const auto kept = [&] {
            stage.settle();
            return workspace::readReporting(*stage.store->state(workspace::reportingState, shop, {}));
        };
        connectors::Subscriptions lasting;
        const auto now = model::Moment::at(stage.clock.now());
        lasting.ends = now;
        stage.engine->subscribed(shop, lasting);
        QVERIFY(kept().ends == lasting.ends);
        stage.engine->subscribed(shop, base::fail(base::ErrorCode::NotConnected, "It is off."));
        QVERIFY(kept().ends == lasting.ends); // for now
        stage.engine->subscribed(shop, base::fail(base::ErrorCode::Rejected, "No more than %1.", {"5"}));
        QCOMPARE(kept().problem.text(), std::string("No more than 5."));
        stage.engine->subscribed(shop, connectors::Subscriptions{});
        QVERIFY(!kept().needsCare(now));
        stage.engine->subscribed(shop, base::fail(base::ErrorCode::Unsupported, "In the system itself."));
        QVERIFY(!kept().needsCare(now));
        stage.engine->subscribed(shop, lasting);
        QVERIFY(kept().needsCare(now));
        stage.stop();
        stage.reopen();
        stage.start(); // where nobody listens
        QVERIFY(!kept().needsCare(now));
    }
};

QTEST_GUILESS_MAIN(HooksTest)
#include "tst_hooks.moc"
