#include "core/store/reader.h"
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using connectors::WriteKind;
using model::Object;
using model::Value;
using tests::customers;
using tests::Stage;

namespace {
Object person(const std::string &mail, const std::string &name)
{
    return Object{{"mail", mail}, {"name", name}};
}

/// A running pair of systems with one customer, approved as `arguments` say.
void running(Stage &stage, Object arguments = {})
{
    customers(stage);
    (void)stage.system("crm").create("contact", person("a@x.test", "Anna"));
    stage.start();
    QVERIFY(stage.settle());
    const auto plan = stage.command("plan");
    arguments.emplace_back("plan", *plan.answer.member("id"));
    const auto answer = stage.command("approve", std::move(arguments));
    QVERIFY2(answer.state == model::CommandState::Done, answer.message.text().c_str());
    QVERIFY(stage.settle());
}

std::size_t parties(Stage &stage)
{
    return stage.system("erp").objects("party").size();
}

std::optional<model::CaseKind> kindOf(Stage &stage, const model::CaseItem &item)
{
    const auto found = stage.store->caseById(item.parent);
    return found && *found ? std::optional((*found)->kind) : std::nullopt;
}
} // namespace

class SafetyTest : public QObject
{
    Q_OBJECT

private slots:
    void whatGoesBesideTheSyncDisturbsNothingOfIt()
    {
        Stage stage;
        tests::customers(stage);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto *before = stage.engine->connector(model::SystemId("crm"));
        stage.document("recipes", "recipes", R"({"recipes":[{"name":"a","kind":"set","to":"x"}]})");
        stage.pass(std::chrono::seconds(1));
        QCOMPARE(stage.engine->setup()->version(), *stage.store->configurationVersion());
        QCOMPARE(stage.engine->connector(model::SystemId("crm")), before);
        QCOMPARE(*stage.store->state("settled", {}, {}), Value(*stage.store->configurationVersion()));
        stage.addSystem("crm", R"(,"label":"CRM")");
        stage.pass(std::chrono::seconds(1));
        QVERIFY(stage.engine->connector(model::SystemId("crm")) != nullptr);
        QCOMPARE(stage.engine->setup()->configuration().system(model::SystemId("crm"))->label,
                 std::string("CRM"));
    }
    void theAuditFindsACommandByWhatItIsAbout()
    {
        Stage stage;
        tests::customers(stage);
        stage.start();
        QVERIFY(stage.settle());
        stage.command("read", {{"system", "crm"}});
        const auto reader =
            *store::Reader::open(stage.folder.filePath(QStringLiteral("w.splot")).toStdString());
        const auto entries = *reader->audit("system/crm", 0, 10);
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries[0].action, std::string("read"));
    }
    void aRecordThatFlipsTooOftenIsQuarantined()
    {
        Stage stage;
        stage.document("options", "options", R"({"flipsPerHour":5})");
        running(stage);
        const auto party = stage.system("erp").objects("party").begin()->first;
        const auto name = [&] {
            return stage.system("erp").find("party", party)->body.member("name")->toText();
        };
        for (int i = 0; i < 12; ++i) { // something in the ERP puts its own name back, again and again
            QVERIFY(stage.system("erp").update("party", party, Object{{"name", "Plugin"}}));
            stage.pass(1min);
            QVERIFY(stage.settle());
        }
        const auto items = stage.openItems();
        QCOMPARE(items.size(), std::size_t(1));
        QVERIFY(kindOf(stage, items[0]) == model::CaseKind::Loop);
        QCOMPARE(name(), std::string("Plugin")); // nothing is sent any more
        const int writes = stage.system("erp").writes("party", WriteKind::Update);
        QVERIFY2(writes >= 5 && writes <= 8, std::to_string(writes).c_str());
        const auto answer = stage.command("retry", {{"items", model::List{items[0].id}}});
        QVERIFY(answer.state == model::CommandState::Done);
        QVERIFY(stage.settle());
        QCOMPARE(name(), std::string("Anna"));
        QVERIFY(stage.openItems().empty());
    }
    void aRecordThatDoesNotStayAsItIsWrittenIsQuarantined()
    {
        Stage stage;
        stage.document("options", "options", R"({"flipsPerHour":5})");
        running(stage);
        const auto party = stage.system("erp").objects("party").begin()->first;
        for (int i = 0; i < 12; ++i) { // a stamp of the ERP's own, another one each time: no value comes back
            QVERIFY(stage.system("erp").update("party", party,
                                               Object{{"name", "Anna, stamped " + std::to_string(i)}}));
            stage.pass(1min);
            QVERIFY(stage.settle());
        }
        const auto items = stage.openItems();
        QCOMPARE(items.size(), std::size_t(1));
        QVERIFY(kindOf(stage, items[0]) == model::CaseKind::Loop);
        QCOMPARE(stage.system("erp").writes("party", WriteKind::Update), 11);
        QVERIFY(stage.command("retry", {{"items", model::List{items[0].id}}}).state ==
                model::CommandState::Done);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").find("party", party)->body.member("name")->toText(),
                 std::string("Anna"));
        QVERIFY(stage.openItems().empty());
    }
    void aValueThatOnlyGrowsIsNoLoop()
    {
        Stage stage;
        stage.document("options", "options", R"({"flipsPerHour":5})");
        running(stage);
        const auto id = stage.system("crm").objects("contact").begin()->first;
        for (int i = 0; i < 20; ++i) {
            QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna " + std::to_string(i)}}));
            stage.pass(1min);
            QVERIFY(stage.settle());
        }
        QVERIFY(stage.openItems().empty());
    }
    void anApprovalEndsWithItsTime()
    {
        Stage stage;
        running(stage, {{"until", "2026-01-05T10:00:00Z"}});
        QCOMPARE(parties(stage), std::size_t(1));
        (void)stage.system("crm").create("contact", person("b@x.test", "Bob"));
        stage.pass(1min);
        QCOMPARE(parties(stage), std::size_t(2));
        stage.pass(3h);
        (void)stage.system("crm").create("contact", person("c@x.test", "Cyd"));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(2));
        stage.approve();
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(3));
    }
    void anOldPlanCannotBeApproved()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact", person("a@x.test", "Anna"));
        stage.start();
        QVERIFY(stage.settle());
        const auto plan = stage.command("plan");
        stage.clock.jump(25h);
        const auto answer = stage.command("approve", {{"plan", *plan.answer.member("id")}});
        QVERIFY(answer.state == model::CommandState::Failed);
        QCOMPARE(parties(stage), std::size_t(0));
    }
    void aStandingApprovalLetsSoManyGoADay()
    {
        Stage stage;
        running(stage, {{"daily", 3}});
        for (int i = 0; i < 5; ++i)
            (void)stage.system("crm").create("contact", person("x" + std::to_string(i) + "@x.test", "X"));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(4));
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        stage.crash(); // the count of the day outlives the engine
        (void)stage.system("crm").create("contact", person("y@x.test", "Y"));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(4));
        stage.command("release", {{"system", "erp"}, {"entity", "Customer"}});
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(7));
        QVERIFY(stage.openItems().empty());
    }
    void thePlanOfADraftIsApprovedAndTakesEffect()
    {
        Stage stage;
        running(stage);
        const auto party = stage.system("erp").objects("party").begin()->first;
        const auto before = stage.engine->setup()->version();
        const std::string json =
            R"({"system":"erp","object":"party","entity":"Customer","lines":[{"field":"email","place":"email","in":["trim"]},)"
            R"({"field":"name","place":"fullName"},{"field":"phone","place":"phone"}]})";
        const auto plan = stage.command(
            "plan",
            {{"draft",
              model::List{Object{{"kind", "mapping"}, {"id", "erp/party/Customer"}, {"json", json}}}}});
        QVERIFY2(plan.state == model::CommandState::Done, plan.message.text().c_str());
        QCOMPARE(plan.answer.member("writes")->toText(), std::string("1"));
        QCOMPARE(stage.engine->setup()->version(), before);
        const auto answer =
            stage.command("approve", {{"plan", *plan.answer.member("id")}, {"reason", "names"}});
        QVERIFY2(answer.state == model::CommandState::Done, answer.message.text().c_str());
        QVERIFY(stage.settle());
        QCOMPARE(stage.engine->setup()->version(), before + 1);
        const auto *full = stage.system("erp").find("party", party)->body.member("fullName");
        QVERIFY(full);
        QCOMPARE(full->toText(), std::string("Anna"));
        QCOMPARE(stage.store->documentHistory("mapping", "erp/party/Customer")->front().comment,
                 std::string("names"));
    }
    void aDraftOfAnOlderConfigurationIsRefused()
    {
        Stage stage;
        running(stage);
        const auto plan = stage.command(
            "plan",
            {{"draft", model::List{Object{
                           {"kind", "options"}, {"id", "options"}, {"json", R"({"flipsPerHour":7})"}}}}});
        QVERIFY(plan.state == model::CommandState::Done);
        stage.document("options", "options", R"({"flipsPerHour":9})");
        const auto answer = stage.command("approve", {{"plan", *plan.answer.member("id")}});
        QVERIFY(answer.state == model::CommandState::Failed);
        QCOMPARE(stage.engine->setup()->configuration().options.flipsPerHour, 9);
    }
    void aBacklogOfChangesLeavesDeliveriesTheirTurn()
    {
        Stage stage;
        running(stage);
        stage.stop();
        stage.reopen();
        QVERIFY(stage.store->begin());
        for (int i = 0; i < 4000; ++i) {
            model::Change change;
            change.system = model::SystemId("crm");
            change.object = model::ObjectName("contact");
            change.localId = model::LocalId("backlog-" + std::to_string(i));
            change.body = person("z" + std::to_string(i) + "@x.test", "Zoe");
            change.began = model::Moment::at(stage.clock.now());
            QVERIFY(stage.store->addChange(change));
        }
        QVERIFY(stage.store->commit());
        stage.pass(11s);
        stage.start();
        QVERIFY(stage.clock.runUntil([&] { return stage.engine->deliverer().flying(); }));
        const auto left = stage.store->changesIn(model::ChangeState::Captured, {}, 4000);
        QVERIFY2(left->size() > 1000, std::to_string(left->size()).c_str());
    }
    void anUpdateWithAnUnreadableAnswerIsLookedAtBeforeItIsRepeated()
    {
        Stage stage;
        running(stage);
        const auto id = stage.system("crm").objects("contact").begin()->first;
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.system("erp").faults.nextWrites.push_back(support::Fault::TimeoutAfter);
        stage.pass(5min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").writes("party", WriteKind::Update), 1);
        QVERIFY(stage.openItems().empty());
    }
};

QTEST_GUILESS_MAIN(SafetyTest)
#include "tst_safety.moc"
