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
void orders(Stage &stage);
void expectOrdersOpen(Stage &stage, std::size_t count);
} // namespace

class TwoWayTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsWrittenBeforeAPlanIsApproved()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(0));
        const auto plan = stage.command("plan");
        QVERIFY2(plan.state == model::CommandState::Done,
                 (std::to_string(static_cast<int>(plan.state)) + plan.message.text()).c_str());
        QCOMPARE(plan.answer.member("writes")->toText(), std::string("1"));
        stage.command("approve", {{"plan", *plan.answer.member("id")}});
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
    }
    void theOwnersValueGoesOutAndAForeignEditIsRestored()
    {
        Stage stage;
        customers(stage);
        const auto id =
            *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto party = stage.system("erp").objects("party").begin()->first;
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").find("party", party)->body.member("name")->toText(),
                 std::string("Anna B"));
        QVERIFY(stage.system("erp").update("party", party, Object{{"name", "Wrong"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").find("party", party)->body.member("name")->toText(),
                 std::string("Anna B"));
        QVERIFY(stage.system("erp").update("party", party, Object{{"phone", "123"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("crm").find("contact", id)->body.member("tel")->toText(), std::string("123"));
        QVERIFY(stage.openItems().empty());
    }
    void whatComesBackCausesNothing()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        stage.pass(10min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").writes("party", WriteKind::Create), 1);
        QCOMPARE(stage.system("erp").writes("party", WriteKind::Update), 0);
        QCOMPARE(stage.system("crm").writes("contact", WriteKind::Update), 0);
    }
    void equalPeopleAreLinkedAndNotDoubled()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact", Object{{"mail", "Anna@X.test"}, {"name", "Anna"}});
        const auto party = *stage.system("erp").create(
            "party", Object{{"email", "anna@x.test "}, {"name", "A."}, {"phone", "5"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
        QCOMPARE(stage.system("erp").find("party", party)->body.member("name")->toText(),
                 std::string("Anna"));
        QCOMPARE(stage.system("crm").objects("contact").begin()->second.body.member("tel")->toText(),
                 std::string("5"));
    }
    void aProposalWaitsForAPerson()
    {
        Stage stage;
        customers(stage, "propose");
        const auto id =
            *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto party = stage.system("erp").objects("party").begin()->first;
        QVERIFY(stage.system("erp").update("party", party, Object{{"name", "Better"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        auto items = stage.openItems();
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(stage.system("erp").find("party", party)->body.member("name")->toText(),
                 std::string("Better"));
        const auto answer = stage.command("accept", {{"items", model::List{items[0].id}}});
        QVERIFY(answer.state == model::CommandState::Done);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("crm").find("contact", id)->body.member("name")->toText(),
                 std::string("Better"));
        QVERIFY(stage.openItems().empty());
    }
    void aRefusalWaitsInTheInboxAndIsRetried()
    {
        Stage stage;
        customers(stage);
        bool refuses = true;
        stage.system("erp").object("party").refuse = [&refuses](const Value &) {
            return refuses ? std::optional(std::pair<std::string, std::string>("name", "too short"))
                           : std::nullopt;
        };
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        auto items = stage.openItems();
        QCOMPARE(items.size(), std::size_t(1));
        refuses = false;
        stage.command("retry", {{"case", items[0].parent.value}});
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
        QVERIFY(stage.openItems().empty());
    }
    void aCreateWhoseAnswerIsLostIsNotMadeTwice()
    {
        Stage stage;
        customers(stage);
        stage.system("erp").object("party").searchLag = 2s;
        stage.system("erp").object("party").capabilities.searchLag = 5s;
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.system("erp").faults.nextWrites.push_back(support::Fault::TimeoutAfter);
        stage.approve();
        QVERIFY(stage.settle());
        stage.pass(10min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
        QVERIFY(stage.openItems().empty());
    }
    void aCrashInTheMiddleOfACreateMakesNoSecondCopy()
    {
        Stage stage;
        customers(stage);
        for (int i = 0; i < 20; ++i)
            (void)stage.system("crm").create(
                "contact", Object{{"mail", "a" + std::to_string(i) + "@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        stage.clock.runUntil([&] { return stage.system("erp").objects("party").size() >= 3; });
        stage.crash();
        QVERIFY(stage.settle());
        stage.pass(10min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(20));
    }
    void aValueThatItsOwnerTookTellsTheChangeThatBroughtIt()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact",
                                         Object{{"mail", "a@x.test"}, {"name", "Anna"}, {"tel", "601"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto record = stage.recordBy("Customer", "email", "a@x.test");
        QVERIFY(record);
        for (const auto &[key, from] : record->provenance)
            QVERIFY(from.change.valid());
    }
    void anEditBesideOurWriteIsAChangeOfItsSystem()
    {
        Stage stage;
        customers(stage);
        const auto id =
            *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto there = stage.system("erp").objects("party").begin()->first;
        // Read by nobody before our write is answered with the whole object.
        QVERIFY(stage.system("erp").update("party", there, Object{{"phone", "601"}}));
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Hanna"}}));
        stage.command("read", {{"system", "crm"}});
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("erp", "party", there, "phone"), std::string("601"));
        QCOMPARE(stage.textAt("crm", "contact", id, "tel"), std::string("601"));
    }
    void whatWasReadBeforeAnAnswerIsReadAgain()
    {
        Stage stage;
        customers(stage);
        const auto id =
            *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        auto &erp = stage.system("erp");
        const auto there = erp.objects("party").begin()->first;
        erp.latency = 2s;
        const auto before = erp.effects().size();
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Hanna"}}));
        stage.command("read", {{"system", "crm"}});
        stage.clock.runUntil([&] { return erp.effects().size() > before; });
        // Between the effect of our write and its answer: an edit, and the feed that tells it.
        erp.latency = 20ms;
        QVERIFY(erp.update("party", there, Object{{"phone", "601"}}));
        stage.command("read", {{"system", "erp"}});
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("crm", "contact", id, "tel"), std::string("601"));
    }
    void whatATargetAddsToACreateComesIn()
    {
        Stage stage;
        customers(stage);
        stage.system("erp").object("party").normalise = [](model::Value body) {
            if (!body.member("phone"))
                body.setMember("phone", "generated");
            return body;
        };
        const auto id =
            *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("crm", "contact", id, "tel"), std::string("generated"));
    }
    void whatAHalfMadeObjectSaysIsNotItsSystemsWord()
    {
        Stage stage;
        orders(stage);
        auto &sales = stage.system("erp").object("sale");
        sales.draftFirst = true;
        stage.system("erp").latency = 1s; // time for readings between the steps
        for (int i = 0; i < 20; ++i)
            (void)stage.system("crm").create("order",
                                             Object{{"code", "A-" + std::to_string(i)}, {"state", "open"}});
        stage.start();
        QVERIFY(stage.settle());
        // A reading in the middle of the create, and one step that is not reached at first.
        for (int i = 0; i < 5; ++i) {
            stage.system("erp").faults.nextWrites.push_back(support::Fault::None);
            stage.system("erp").faults.nextWrites.push_back(support::Fault::TimeoutBefore);
        }
        stage.approve();
        for (int i = 0; i < 40; ++i) {
            stage.command("read", {{"system", "erp"}});
            stage.pass(100ms);
        }
        QVERIFY(stage.settle());
        stage.pass(10min);
        QVERIFY(stage.settle());
        expectOrdersOpen(stage, 20);
    }
    void aStepwiseCreateGoesOnAfterACrash_data()
    {
        QTest::addColumn<int>("after");
        for (int i = 1; i < 8; ++i)
            QTest::newRow(std::to_string(i).c_str()) << i;
    }
    void aStepwiseCreateGoesOnAfterACrash()
    {
        QFETCH(int, after);
        Stage stage;
        orders(stage);
        stage.system("erp").object("sale").draftFirst = true;
        for (int i = 0; i < 5; ++i)
            (void)stage.system("crm").create("order",
                                             Object{{"code", "A-" + std::to_string(i)}, {"state", "open"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        stage.clock.runUntil([&] { return stage.system("erp").effects().size() >= std::size_t(after); });
        stage.crash();
        stage.command("read", {{"system", "erp"}});
        QVERIFY(stage.settle());
        stage.pass(10min);
        QVERIFY(stage.settle());
        expectOrdersOpen(stage, 5);
    }
    void aDeleteFollowsItsRule()
    {
        Stage stage;
        customers(stage);
        const auto id =
            *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QVERIFY(stage.system("crm").remove("contact", id));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(0));
    }
    void aBadValueHoldsItsFieldOnly()
    {
        Stage stage;
        customers(stage);
        const auto id = *stage.system("crm").create(
            "contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}, {"born", "24.13.2026"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
        QVERIFY(stage.system("crm").update("contact", id, Object{{"born", "24.12.2026"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QVERIFY(stage.openItems().empty());
        QCOMPARE(stage.system("erp").objects("party").begin()->second.body.member("birthday")->toText(),
                 std::string("2026-12-24"));
    }
};

namespace {
/// Empty for nothing.
/// The ERP owns the state once the order is there; a state that it gives too early would be its word.
void orders(Stage &stage)
{
    stage.system("crm").object("order");
    stage.system("erp").object("sale");
    stage.addSystem("crm");
    stage.addSystem("erp");
    stage.document(
        "entity", "Order",
        R"({"id":"Order","fields":[{"path":"code"},{"path":"state"}],)"
        R"("match":[{"name":"code","fields":["code"],"form":"exact"}],)"
        R"("ownership":{"standard":"crm","fields":{"state":"erp"},"presence":"crm","mayCreate":["crm"]}})");
    for (const char *there : {"crm/order", "erp/sale"}) {
        const std::string at = there;
        const auto slash = at.find('/');
        stage.document(
            "mapping", at + "/Order",
            R"({"system":")" + at.substr(0, slash) + R"(","object":")" + at.substr(slash + 1) +
                R"(","entity":"Order","lines":[{"field":"code","place":"code"},{"field":"state","place":"state"}]})");
    }
}

void expectOrdersOpen(Stage &stage, std::size_t count)
{
    QVERIFY(stage.openItems().empty());
    QCOMPARE(stage.system("erp").objects("sale").size(), count);
    for (const auto &[id, sale] : stage.system("erp").objects("sale")) {
        QCOMPARE(sale.body.member("state")->toText(), std::string("open"));
        const auto record = stage.recordBy("Order", "code", sale.body.member("code")->toText());
        QVERIFY(record);
        QCOMPARE(stage.valueOf(*record, "state"), std::string("open"));
    }
    for (const auto &[id, order] : stage.system("crm").objects("order"))
        QCOMPARE(order.body.member("state")->toText(), std::string("open"));
    // A draft taken for the ERP's word would have reached the CRM for a while.
    for (const auto &effect : stage.system("crm").effects())
        QVERIFY(effect.byUser);
}
} // namespace

QTEST_GUILESS_MAIN(TwoWayTest)
#include "tst_twoway.moc"
