#include "core/workspace/configurationcodec.h"
#include "core/workspace/drainstate.h"
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using model::Object;
using tests::customers;
using tests::Stage;

namespace {
bool isPaused(Stage &stage, const char *system)
{
    const auto read = *workspace::readConfiguration(*stage.store->documents(), 0);
    return read.system(model::SystemId(system))->paused;
}

bool isDraining(Stage &stage, const char *system)
{
    return workspace::readDrains(*stage.store->state(workspace::drainState, {}, {}))
               .count(model::SystemId(system)) > 0;
}

/// Anna in both systems, nothing under way.
model::LocalId startWithAnna(Stage &stage)
{
    customers(stage);
    const auto id = *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
    stage.start();
    stage.settle();
    stage.approve();
    stage.settle();
    return id;
}

std::string nameInErp(Stage &stage)
{
    const auto &parties = stage.system("erp").objects("party");
    return parties.empty() ? std::string() : parties.begin()->second.body.member("name")->toText();
}
} // namespace

class DrainsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsUnderWayIsFinishedAndNothingNewIsRead()
    {
        Stage stage;
        const auto anna = startWithAnna(stage);
        const auto ewa =
            *stage.system("crm").create("contact", Object{{"mail", "e@x.test"}, {"name", "Ewa"}});
        stage.pass(40s);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(2));
        stage.system("erp").faults.offline = true;
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna B"}}));
        stage.pass(40s); // the delivery is tried again and again
        QCOMPARE(stage.command("drain", {{"system", "erp"}}).state, model::CommandState::Done);
        const auto party = stage.system("erp").objects("party").rbegin()->first; // Ewa's
        QVERIFY(stage.system("erp").update("party", party, Object{{"phone", "500"}}));
        stage.pass(2min);
        QVERIFY(isDraining(stage, "erp"));
        QVERIFY(!isPaused(stage, "erp"));
        stage.system("erp").faults.offline = false;
        stage.pass(10min);
        QCOMPARE(nameInErp(stage), std::string("Anna B"));
        QVERIFY(isPaused(stage, "erp"));
        QVERIFY(!isDraining(stage, "erp"));
        QVERIFY(!stage.system("crm").find("contact", ewa)->body.member("tel")); // that edit was not read
        stage.addSystem("erp");
        stage.pass(2min);
        QCOMPARE(stage.system("crm").find("contact", ewa)->body.member("tel")->toText(), std::string("500"));
    }
    void whatWasCapturedIsDeliveredToTheOthers()
    {
        Stage stage;
        const auto anna = startWithAnna(stage);
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna B"}}));
        stage.pass(31s);
        QCOMPARE(stage.command("drain", {{"system", "crm"}}).state, model::CommandState::Done);
        stage.pass(1min);
        QCOMPARE(nameInErp(stage), std::string("Anna B"));
        QVERIFY(isPaused(stage, "crm"));
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna C"}}));
        stage.pass(5min);
        QCOMPARE(nameInErp(stage), std::string("Anna B"));
    }
    void aDrainOutlivesARestart()
    {
        Stage stage;
        const auto anna = startWithAnna(stage);
        stage.system("erp").faults.offline = true;
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna B"}}));
        stage.pass(40s);
        stage.command("drain", {{"system", "erp"}});
        stage.crash();
        QVERIFY(isDraining(stage, "erp"));
        stage.system("erp").faults.offline = false;
        stage.pass(10min);
        QCOMPARE(nameInErp(stage), std::string("Anna B"));
        QVERIFY(isPaused(stage, "erp"));
    }
    void aDrainThatIsStoppedReadsOn()
    {
        Stage stage;
        const auto anna = startWithAnna(stage);
        stage.system("erp").faults.offline = true;
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna B"}}));
        stage.pass(40s);
        stage.command("drain", {{"system", "erp"}});
        stage.command("drain", {{"system", "erp"}, {"stop", true}});
        QVERIFY(!isDraining(stage, "erp"));
        stage.system("erp").faults.offline = false;
        const auto party = stage.system("erp").objects("party").begin()->first;
        QVERIFY(stage.system("erp").update("party", party, Object{{"phone", "500"}}));
        stage.pass(10min);
        QVERIFY(!isPaused(stage, "erp"));
        QCOMPARE(stage.system("crm").find("contact", anna)->body.member("tel")->toText(), std::string("500"));
    }
    void onlyASystemThatWorksIsDrained()
    {
        Stage stage;
        startWithAnna(stage);
        QCOMPARE(stage.command("drain", {{"system", "shop"}}).state, model::CommandState::Failed);
        stage.addSystem("erp", R"(,"paused":true)");
        stage.pass(1s);
        QCOMPARE(stage.command("drain", {{"system", "erp"}}).state, model::CommandState::Failed);
        QVERIFY(!isDraining(stage, "erp"));
    }
    void aPersonWhoPausesOrResumesEndsTheDrain()
    {
        Stage stage;
        const auto anna = startWithAnna(stage);
        stage.system("erp").faults.offline = true;
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna B"}}));
        stage.pass(40s);
        stage.command("drain", {{"system", "erp"}});
        stage.addSystem("erp", R"(,"paused":true)");
        stage.pass(1min);
        QVERIFY(!isDraining(stage, "erp"));
        stage.addSystem("erp");
        stage.system("erp").faults.offline = false;
        stage.pass(10min);
        QVERIFY(!isPaused(stage, "erp"));
        QCOMPARE(nameInErp(stage), std::string("Anna B"));
    }
};

QTEST_GUILESS_MAIN(DrainsTest)
#include "tst_drains.moc"
