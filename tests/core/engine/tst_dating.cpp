#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using connectors::WriteKind;
using model::Object;
using model::Value;
using tests::Stage;

namespace {
/// The newest city wins; the CRM's is only read, so that nothing of ours moves its time.
void cities(Stage &stage)
{
    stage.system("crm").object("contact");
    stage.system("erp").object("party");
    stage.addSystem("crm");
    stage.addSystem("erp");
    stage.document("entity", "Customer",
                   R"({"id":"Customer","fields":[{"path":"email"},{"path":"city"}],)"
                   R"("match":[{"name":"email","fields":["email"],"form":"email"}],)"
                   R"("ownership":{"standard":"crm","fields":{"city":"newest"},"presence":"crm"}})");
    stage.document("mapping", "crm/contact/Customer",
                   R"({"system":"crm","object":"contact","entity":"Customer","lines":[)"
                   R"({"field":"email","place":"mail"},{"field":"city","place":"city","direction":"in"}]})");
    stage.document("mapping", "erp/party/Customer",
                   R"({"system":"erp","object":"party","entity":"Customer","lines":[)"
                   R"({"field":"email","place":"email"},{"field":"city","place":"city"}]})");
}

bool movesCity(const Value &before, const Value &after)
{
    const auto *old = before.member("city");
    const auto *now = after.member("city");
    return (old ? old->toText() : "") != (now ? now->toText() : "");
}
} // namespace

/// When an edit counts as made, where whoever edits last is right.
class DatingTest : public QObject
{
    Q_OBJECT

private slots:
    void anEditThatDoesNotMoveTheTimeIsDatedByItsReading()
    {
        Stage stage;
        cities(stage);
        auto &crm = stage.system("crm");
        crm.object("contact").unnoticed = movesCity;
        const auto id = *crm.create("contact", Object{{"mail", "a@x.test"}, {"city", "Graz"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(crm.update("contact", id, Object{{"note", "touched"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        const auto there = stage.system("erp").objects("party").begin()->first;
        QVERIFY(stage.system("erp").update("party", there, Object{{"city", "Wien"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QVERIFY(crm.update("contact", id, Object{{"city", "Linz"}}));
        stage.command("read", {{"system", "crm"}, {"full", true}});
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("erp", "party", there, "city"), std::string("Linz"));
    }
    void anEditOfAPartIsDatedByThePartsTime()
    {
        Stage stage;
        cities(stage);
        auto &crm = stage.system("crm");
        crm.object("contact").parts = {"city"};
        crm.object("contact").unnoticed = movesCity;
        const auto id = *crm.create("contact", Object{{"mail", "a@x.test"}, {"city", "Graz"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(crm.update("contact", id, Object{{"city", "Linz"}})); // no feed tells of it
        stage.pass(1min);
        const auto there = stage.system("erp").objects("party").begin()->first;
        QVERIFY(stage.system("erp").update("party", there, Object{{"city", "Wien"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        QVERIFY(crm.update("contact", id, Object{{"note", "touched"}})); // brings the city of before with it
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("erp", "party", there, "city"), std::string("Wien"));
        QCOMPARE(stage.valueOf(*stage.recordBy("Customer", "email", "a@x.test"), "city"),
                 std::string("Wien"));
    }
    void whatIsOlderThanTheLastKnownIsAskedForAfresh()
    {
        Stage stage;
        cities(stage);
        auto &crm = stage.system("crm");
        const auto id = *crm.create("contact", Object{{"mail", "a@x.test"}, {"city", "Graz"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(crm.update("contact", id, Object{{"city", "Linz"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        const auto there = stage.system("erp").objects("party").begin()->first;
        QCOMPARE(stage.textAt("erp", "party", there, "city"), std::string("Linz"));
        const int writes = stage.system("erp").writes("party", WriteKind::Update);
        crm.faults.nextReads = {support::Fault::StaleRead}; // a replica that lags behind
        stage.command("read", {{"system", "crm"}, {"full", true}});
        QVERIFY(stage.settle());
        stage.pass(1min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").writes("party", WriteKind::Update), writes);
        QCOMPARE(stage.textAt("erp", "party", there, "city"), std::string("Linz"));
        QVERIFY(stage.openItems().empty());
    }
};

QTEST_GUILESS_MAIN(DatingTest)
#include "tst_dating.moc"
