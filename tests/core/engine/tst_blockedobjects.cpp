// Objects of which nothing is taken, because one of their values breaks a rule that stops the whole record.
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using model::Object;
using tests::customers;
using tests::Stage;

namespace {
/// Anna, whose ERP is written whole; its user has given her a phone that stops her.
struct Scene
{
    explicit Scene(Stage &stage) : erp(stage.system("erp"))
    {
        customers(stage);
        stage.document(
            "entity", "Customer",
            R"({"id":"Customer","fields":[{"path":"email"},{"path":"name"},{"path":"phone","rules":[{"kind":"pattern","arguments":["|[0-9]+"],"blocksRecord":true}]},{"path":"birthday","type":"date"}],)"
            R"("match":[{"name":"email","fields":["email"],"form":"email"}],"ownership":{"standard":"crm","fields":{"phone":"erp"},"presence":"crm","mayDelete":["crm"]}})");
        erp.object("party").capabilities.partialUpdate = false;
        contact = *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        (void)stage.settle();
        stage.approve();
        (void)stage.settle();
        party = erp.objects("party").begin()->first;
        (void)erp.update("party", party, Object{{"phone", "none"}});
        stage.pass(1min);
        (void)stage.settle();
    }

    support::FakeSystem &erp;
    model::LocalId contact;
    model::LocalId party;
};

std::size_t changesOf(Stage &stage, model::ChangeState state)
{
    return stage.store->changesIn(state, {}, 1000)->size();
}
} // namespace

class BlockedObjectsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsWrittenOverThemUntilTheyAreMended()
    {
        Stage stage;
        const Scene scene(stage);
        QCOMPARE(changesOf(stage, model::ChangeState::Quarantined), std::size_t(1));
        QVERIFY(stage.system("crm").update("contact", scene.contact, Object{{"name", "Hanna"}}));
        stage.pass(1h);
        QVERIFY(stage.settle()); // and is not tried for ever
        QCOMPARE(stage.textAt("erp", "party", scene.party, "name"), std::string("Anna"));
        QCOMPARE(stage.textAt("erp", "party", scene.party, "phone"), std::string("none"));
        QCOMPARE(changesOf(stage, model::ChangeState::Quarantined), std::size_t(1));
        QVERIFY(changesOf(stage, model::ChangeState::Superseded) < 5);
        const auto waiting = *stage.store->deliveriesIn(model::DeliveryState::Waiting, {}, 10);
        QCOMPARE(waiting.size(), std::size_t(1));
        QCOMPARE(waiting.front().problem, stage.openItems().front().parent); // it says for what
        QVERIFY(scene.erp.update("party", scene.party, Object{{"phone", "123"}}));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("erp", "party", scene.party, "name"), std::string("Hanna"));
        QCOMPARE(stage.textAt("crm", "contact", scene.contact, "tel"), std::string("123"));
        QVERIFY(stage.openItems().empty());
    }
    void whatIsMendedHereLetsThemBeWritten()
    {
        Stage stage;
        const Scene scene(stage);
        QVERIFY(stage.system("crm").update("contact", scene.contact, Object{{"name", "Hanna"}}));
        stage.pass(10min);
        QVERIFY(stage.settle());
        const auto open = stage.openItems();
        QCOMPARE(open.size(), std::size_t(1));
        stage.command("repair", {{"items", model::List{open.front().id}}, {"value", "456"}});
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("erp", "party", scene.party, "name"), std::string("Hanna"));
        QCOMPARE(stage.textAt("crm", "contact", scene.contact, "tel"), std::string("456"));
        QVERIFY(stage.openItems().empty());
    }
    void nothingIsAskedAboutThemWhenTheyAreGone()
    {
        Stage stage;
        const Scene scene(stage);
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        stage.system("erp").object("party").capabilities.deletesInFeed = false;
        QVERIFY(stage.system("crm").remove("contact", scene.contact));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QVERIFY(scene.erp.objects("party").empty());
        QVERIFY(stage.openItems().empty());
        QCOMPARE(changesOf(stage, model::ChangeState::Quarantined), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(BlockedObjectsTest)
#include "tst_blockedobjects.moc"
