// What a target cannot or will not take, and when it is tried again.
#include "tests/core/engine/stage.h"

#include <QTest>

#include <algorithm>

using namespace splot;
using namespace std::chrono_literals;
using model::Object;
using model::Value;
using tests::customers;
using tests::Stage;

namespace {
model::LocalId contact(Stage &stage, const char *mail, const char *name)
{
    return *stage.system("crm").create("contact", Object{{"mail", mail}, {"name", name}});
}

bool begin(Stage &stage)
{
    stage.start();
    const bool first = stage.settle();
    stage.approve();
    return stage.settle() && first;
}

bool rest(Stage &stage)
{
    stage.pass(10min);
    return stage.settle();
}
} // namespace

class RefusalsTest : public QObject
{
    Q_OBJECT

private slots:
    void aValueThatTheTargetCannotBeToldWaitsInTheInbox()
    {
        Stage stage;
        customers(stage);
        stage.document("lookup", "names", R"({"name":"names","entries":{"A":"Anna"}})");
        stage.document(
            "mapping", "erp/party/Customer",
            R"({"system":"erp","object":"party","entity":"Customer","lines":[{"field":"email","place":"email"},{"field":"phone","place":"phone"},)"
            R"({"field":"name","place":"name","in":[["lookup","names"]],"out":[["reverse_lookup","names"]]}]})");
        const auto anna = contact(stage, "a@x.test", "Anna");
        QVERIFY(begin(stage));
        const auto party = stage.system("erp").objects("party").begin()->first;
        QCOMPARE(stage.textAt("erp", "party", party, "name"), std::string("A"));
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Zoe"}}));
        QVERIFY(rest(stage));
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        QCOMPARE(stage.openItems().front().kind, model::ItemKind::Delivery);
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna"}}));
        QVERIFY(rest(stage));
        QVERIFY(stage.openItems().empty());
    }
    void aValueThatTheTargetHoldsAlreadyKeepsNothingBack()
    {
        Stage stage;
        customers(stage);
        const auto anna = contact(stage, "a@x.test", "Anna");
        QVERIFY(begin(stage));
        const auto party = stage.system("erp").objects("party").begin()->first;
        stage.document("lookup", "names", R"({"name":"names","entries":{"B":"Bea"}})");
        stage.document(
            "mapping", "erp/party/Customer",
            R"({"system":"erp","object":"party","entity":"Customer","lines":[{"field":"email","place":"email"},{"field":"phone","place":"phone"},)"
            R"({"field":"birthday","place":"birthday"},{"field":"name","place":"name","in":[["trim"]],"out":[["reverse_lookup","names"]]}]})");
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"born", "24.11.1990"}}));
        QVERIFY(rest(stage));
        QCOMPARE(stage.textAt("erp", "party", party, "birthday"), std::string("1990-11-24"));
        QVERIFY(stage.openItems().empty());
    }
    void anotherRecordsObjectIsNotTaken_data()
    {
        QTest::addColumn<bool>("answersBody");
        QTest::newRow("answered with the object") << true;
        QTest::newRow("answered with its id") << false;
    }
    void anotherRecordsObjectIsNotTaken()
    {
        QFETCH(const bool, answersBody);
        Stage stage;
        customers(stage);
        auto &party = stage.system("erp").object("party");
        party.upsertBy = "name";
        party.answersBody = answersBody;
        contact(stage, "a@x.test", "Anna");
        QVERIFY(begin(stage));
        contact(stage, "b@x.test", "Anna");
        QVERIFY(rest(stage));
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
        QCOMPARE(stage.textAt("erp", "party", stage.system("erp").objects("party").begin()->first, "email"),
                 std::string("a@x.test"));
        const auto open = stage.openItems();
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE((*stage.store->caseById(open.front().parent))->kind, model::CaseKind::Duplicate);
        QCOMPARE((*stage.store->delivery(open.front().delivery))->state, model::DeliveryState::Failed);
    }
    void anObjectThatComesBackBesideItsTwinIsToldOf()
    {
        Stage stage;
        customers(stage);
        const auto anna = contact(stage, "a@x.test", "Anna");
        QVERIFY(begin(stage));
        auto &erp = stage.system("erp");
        const auto first = erp.objects("party").begin()->first;
        const auto body = erp.find("party", first)->body;
        QVERIFY(stage.system("crm").remove("contact", anna));
        QVERIFY(rest(stage));
        QVERIFY(erp.objects("party").empty());
        contact(stage, "a@x.test", "Anna");
        QVERIFY(rest(stage));
        QCOMPARE(erp.objects("party").size(), std::size_t(1));
        const auto second = erp.objects("party").begin()->first;
        QVERIFY(second != first);
        erp.restore("party", first, body);
        QVERIFY(erp.update("party", first, Object{{"phone", "666"}}));
        QVERIFY(rest(stage));
        const auto open = stage.openItems();
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE((*stage.store->caseById(open.front().parent))->kind, model::CaseKind::Duplicate);
        QCOMPARE(stage.valueOf(*stage.recordBy("Customer", "email", "a@x.test"), "phone"), std::string("-"));
        // One of them goes: the other one is the record's, and nothing is made anew.
        QVERIFY(erp.remove("party", second));
        QVERIFY(rest(stage));
        QVERIFY(rest(stage));
        QCOMPARE(erp.objects("party").size(), std::size_t(1));
        QVERIFY(stage.openItems().empty());
    }
    void whatWasRefusedAndMadeAllTheSameIsNoWordOfItsSystem()
    {
        Stage stage;
        customers(stage);
        stage.document(
            "entity", "Customer",
            R"({"id":"Customer","fields":[{"path":"email","rules":["email"]},{"path":"name"},{"path":"phone"},{"path":"birthday","type":"date"}],)"
            R"("match":[{"name":"email","fields":["email"],"form":"email"}],"ownership":{"standard":{"owner":"crm"},"fields":{"name":"newest"},"presence":"crm"}})");
        auto &party = stage.system("erp").object("party");
        party.refusesWhatItMade = true;
        party.normalise = [](Value body) {
            body.setMember("name", "Draft");
            return body;
        };
        const auto anna = contact(stage, "a@x.test", "Anna");
        QVERIFY(begin(stage));
        QVERIFY(rest(stage));
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
        QCOMPARE(stage.valueOf(*stage.recordBy("Customer", "email", "a@x.test"), "name"), std::string("Anna"));
        QCOMPARE(stage.textAt("crm", "contact", anna, "name"), std::string("Anna"));
        QVERIFY(!stage.openItems().empty());
    }
    void whoReachesASystemAgainTellsTheOthers()
    {
        Stage stage;
        customers(stage);
        const auto anna = contact(stage, "a@x.test", "Anna");
        const auto bea = contact(stage, "b@x.test", "Bea");
        QVERIFY(begin(stage));
        auto &erp = stage.system("erp");
        const auto of = [&erp](const char *mail) {
            const auto &all = erp.objects("party");
            return std::ranges::find_if(all, [mail](const auto &p) { return p.second.body.member("email")->toText() == mail; })
                ->first;
        };
        const auto party = of("a@x.test");
        erp.faults.offline = true;
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Hanna"}}));
        stage.pass(40min);
        QVERIFY(erp.update("party", of("b@x.test"), Object{{"phone", "123"}}));
        erp.faults.offline = false;
        const auto told = [&] { return stage.textAt("erp", "party", party, "name") == "Hanna"; };
        QVERIFY(stage.clock.runUntil(told, 1min));
        stage.pass(2s); // the reading by itself would have waited for longer
        QCOMPARE(stage.textAt("crm", "contact", bea, "tel"), std::string("123"));
    }
};

QTEST_GUILESS_MAIN(RefusalsTest)
#include "tst_refusals.moc"
