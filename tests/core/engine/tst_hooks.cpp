#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using connectors::Notice;
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

Notice noticeOf(const model::LocalId &id, const std::string &delivery = {})
{
    Notice notice;
    notice.system = model::SystemId("shop");
    notice.object = model::ObjectName("item");
    notice.deliveryId = delivery;
    notice.ids = {id};
    return notice;
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
        int accepted = 0;
        stage.engine->take(noticeOf(id), [&](const base::Result<void> &r) { accepted += r ? 1 : 0; });
        QCOMPARE(accepted, 0); // not before the commit
        QVERIFY(stage.settle());
        QCOMPARE(accepted, 1);
        QCOMPARE(nameOf(stage, "A"), std::string("Big axe"));
    }
    void manyReportsShareOneCommit()
    {
        Stage stage;
        products(stage);
        started(stage);
        int accepted = 0;
        for (int i = 0; i < 100; ++i)
            stage.engine->take(noticeOf(model::LocalId(std::to_string(i))),
                               [&](const base::Result<void> &r) { accepted += r ? 1 : 0; });
        stage.clock.runUntil([&accepted] { return accepted > 0; });
        QCOMPARE(accepted, 100);
    }
    void aRepeatedReportIsAcceptedAndCausesNothing()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        int accepted = 0;
        const auto count = [&accepted](const base::Result<void> &r) { accepted += r ? 1 : 0; };
        stage.engine->take(noticeOf(id, "d1"), count);
        QVERIFY(stage.settle());
        QVERIFY(stage.system("shop").update("item", id, Object{{"name", "Big axe"}}));
        stage.engine->take(noticeOf(id, "d1"), count);
        QVERIFY(stage.settle());
        QCOMPARE(accepted, 2);
        QCOMPARE(nameOf(stage, "A"), std::string("Axe"));
        stage.engine->take(noticeOf(id, "d2"), count);
        QVERIFY(stage.settle());
        QCOMPARE(nameOf(stage, "A"), std::string("Big axe"));
    }
    void whatWasAcceptedSurvivesACrash()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        bool accepted = false;
        stage.engine->take(noticeOf(id), [&](const base::Result<void> &r) { accepted = r.has_value(); });
        stage.clock.runUntil([&accepted] { return accepted; });
        const auto kept = stage.store->state("noticed", model::SystemId("shop"), model::ObjectName("item"));
        QVERIFY(kept && kept->list() && kept->list()->size() == 1);
        stage.crash();
        QVERIFY(stage.settle());
        const auto after = stage.store->state("noticed", model::SystemId("shop"), model::ObjectName("item"));
        QVERIFY(after && after->isEmpty());
    }
    void aDeletionThatIsReportedArrives()
    {
        Stage stage;
        products(stage);
        const auto id = *stage.system("shop").create("item", Object{{"sku", "A"}, {"name", "Axe"}});
        started(stage);
        QVERIFY(stage.system("shop").remove("item", id));
        stage.engine->take(noticeOf(id), [](const base::Result<void> &) {});
        QVERIFY(stage.settle());
        const auto link = stage.store->link(model::SystemId("shop"), model::ObjectName("item"),
                                            model::EntityId("Product"), id);
        QVERIFY(link && *link && (*link)->presence == model::Presence::Absent);
    }
    void aStoppingEngineAsksToComeAgain()
    {
        Stage stage;
        products(stage);
        started(stage);
        stage.engine->drain([] {});
        base::Result<void> answer;
        stage.engine->take(noticeOf(model::LocalId("1")), [&](const base::Result<void> &r) { answer = r; });
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, base::ErrorCode::BackOff);
    }
};

QTEST_GUILESS_MAIN(HooksTest)
#include "tst_hooks.moc"
