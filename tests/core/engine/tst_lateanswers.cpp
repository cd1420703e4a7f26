// What answers that are lost, or come when the record is another one by then, leave behind.
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using model::Object;
using model::Value;
using support::Fault;
using tests::customers;
using tests::Stage;

namespace {
/// An ERP that is read after each write, and whose user edits what was written before that reading.
void editBetween(Stage &stage, const Object &edit)
{
    auto &erp = stage.system("erp");
    erp.object("party").answersBody = false;
    erp.latency = 2s;
    erp.onRequest = [&stage, &erp, edit](const connectors::WriteRequest &) {
        erp.onRequest = nullptr;
        stage.clock.after(
            1500ms, [&erp, edit] { (void)erp.update("party", erp.objects("party").begin()->first, edit); });
    };
}

/// Anna, made in the CRM, before anything is approved.
model::LocalId anna(Stage &stage)
{
    const auto id = *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
    stage.start();
    (void)stage.settle();
    return id;
}

bool rest(Stage &stage)
{
    stage.pass(10min);
    return stage.settle();
}

std::string nameInErp(Stage &stage)
{
    const auto &parties = stage.system("erp").objects("party");
    return parties.size() == 1 ? parties.begin()->second.body.member("name")->toText()
                               : std::to_string(parties.size()) + " parties";
}
} // namespace

class LateAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void whatTheRecordBecameMeanwhileWasNotRefused()
    {
        Stage stage;
        customers(stage);
        stage.system("erp").object("party").refuse =
            [](const Value &body) -> std::optional<std::pair<std::string, std::string>> {
            if (body.member("name")->toText() != "Bad")
                return {};
            return std::pair<std::string, std::string>("name", "bad");
        };
        const auto id = anna(stage);
        stage.approve();
        QVERIFY(stage.settle());
        stage.system("erp").latency = 1min;
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Bad"}}));
        stage.command("read", {{"system", "crm"}});
        stage.pass(10s);
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Good"}}));
        stage.command("read", {{"system", "crm"}});
        QVERIFY(rest(stage));
        QCOMPARE(nameInErp(stage), std::string("Good"));
        QVERIFY(stage.openItems().empty());
    }
    void aSecondCreateWhoseRecordFoundItsObjectMeanwhileIsADouble()
    {
        Stage stage;
        customers(stage);
        auto &erp = stage.system("erp");
        erp.object("party").capabilities.find = false;
        anna(stage);
        erp.faults.nextWrites.push_back(Fault::LateEffect);
        stage.approve();
        QVERIFY(stage.clock.runUntil([&] { return erp.objects("party").size() == 1; }, 2min));
        QVERIFY(stage.clock.runUntil([&] { return !stage.openItems().empty(); }, 30s));
        QVERIFY(!stage.store->deliveriesIn(model::DeliveryState::Uncertain, {}, 10)->empty());
        erp.latency = 10s;
        stage.command("read", {{"system", "erp"}});
        stage.pass(1s); // the reading is on its way
        stage.command("retry", {{"items", model::List{stage.openItems().front().id}}});
        QVERIFY(rest(stage));
        QCOMPARE(erp.objects("party").size(), std::size_t(2));
        const auto open = stage.openItems();
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE((*stage.store->caseById(open.front().parent))->kind, model::CaseKind::Duplicate);
    }
    /// The target need not notice that nobody waits for its answer any more.
    void aCreateThatACrashCutOffMayActUntilItsTimeLimitIsOver()
    {
        Stage stage;
        customers(stage);
        anna(stage);
        auto &erp = stage.system("erp");
        erp.object("party").capabilities.lateEffect = 5s;
        erp.faults.nextWrites.push_back(Fault::LateEffect); // 30 to 35 seconds from now
        stage.approve();
        stage.pass(1s);
        stage.crash();
        QVERIFY(rest(stage));
        QCOMPARE(nameInErp(stage), std::string("Anna"));
        QVERIFY(stage.openItems().empty());
    }
    void whatItsOwnerSaysRightAfterOurWriteIsItsWord()
    {
        Stage stage;
        customers(stage);
        const auto id = *stage.system("crm").create(
            "contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}, {"tel", "111"}});
        stage.start();
        (void)stage.settle();
        editBetween(stage, Object{{"phone", "222"}});
        stage.approve();
        QVERIFY(rest(stage));
        QCOMPARE(stage.textAt("erp", "party", stage.system("erp").objects("party").begin()->first, "phone"),
                 std::string("222"));
        QCOMPARE(stage.textAt("crm", "contact", id, "tel"), std::string("222"));
        QVERIFY(stage.openItems().empty());
    }
    void anotherOnesEditRightAfterOurWriteIsRestoredAndTold()
    {
        Stage stage;
        customers(stage);
        const auto id = anna(stage);
        stage.approve();
        QVERIFY(stage.settle());
        editBetween(stage, Object{{"name", "Johanna"}});
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Hanna"}}));
        stage.command("read", {{"system", "crm"}});
        QVERIFY(rest(stage));
        QCOMPARE(nameInErp(stage), std::string("Hanna"));
        const auto record = stage.recordBy("Customer", "email", "a@x.test");
        const auto decisions = *stage.store->decisionsOf(model::SystemId("erp"), {}, {INT64_MAX, 0}, 100);
        QVERIFY(std::ranges::any_of(decisions, [&](const model::Decision &d) {
            return d.record == record->id && d.field == "name" && d.verdict == model::Verdict::Restored &&
                   d.after.toText() == "Johanna";
        }));
        QVERIFY(stage.openItems().empty());
    }
    /// A poll that begins before the answer to our write, and sees a later edit than that answer does.
    void whatAnAnswerTellsBesideOurWriteIsAsOldAsTheRequest()
    {
        Stage stage;
        customers(stage);
        const auto id = anna(stage);
        stage.approve();
        QVERIFY(stage.settle());
        stage.clock.look = 1us;
        auto &erp = stage.system("erp");
        erp.latency = 2s; // looks after one of them
        const auto party = erp.objects("party").begin()->first;
        erp.onRequest = [&](const connectors::WriteRequest &) {
            erp.onRequest = nullptr;
            const auto phone = [&erp, party](const char *number) {
                (void)erp.update("party", party, Object{{"phone", number}});
            };
            stage.clock.after(500ms, [phone] { phone("222"); });
            stage.clock.after(1200ms, [phone] { phone("333"); });
            stage.clock.after(1300ms, [&stage] { stage.command("read", {{"system", "erp"}}); });
        };
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Hanna"}}));
        stage.command("read", {{"system", "crm"}});
        stage.pass(1min);
        QCOMPARE(stage.textAt("crm", "contact", id, "tel"), std::string("333"));
    }
    void whatLooksLikeOursIsWrittenOnceMore()
    {
        Stage stage;
        customers(stage);
        const auto id = anna(stage);
        stage.approve();
        QVERIFY(stage.settle());
        stage.system("erp").object("party").normalise = [](Value body) {
            const auto name = body.member("name")->toText();
            body.setMember("name", Value(QString::fromStdString(name).toUpper().toStdString()));
            return body;
        };
        const auto before = stage.system("erp").writes("party", connectors::WriteKind::Update);
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Hanna"}}));
        stage.command("read", {{"system", "crm"}});
        QVERIFY(rest(stage));
        QCOMPARE(stage.system("erp").writes("party", connectors::WriteKind::Update), before + 2);
        QCOMPARE(stage.openItems().size(), std::size_t(1)); // "HANNA" is to be accepted as its form
    }
    /// A reading that was out of date told of a difference, and a later one that there is none.
    void whatTurnsOutToBeOursIsHeldNoLonger()
    {
        Stage stage;
        customers(stage, "leave");
        stage.addSystem("erp", R"(,"schedules":{"*":"0s"})");
        auto &erp = stage.system("erp");
        auto &party = erp.object("party");
        party.givesTimes = party.givesVersions = party.capabilities.versions = false;
        party.capabilities.fullPeriod = 2min;
        const auto id = anna(stage);
        stage.approve();
        QVERIFY(stage.settle());
        const auto updates = [&erp] { return erp.writes("party", connectors::WriteKind::Update); };
        const auto before = updates();
        erp.faults.nextWrites.push_back(Fault::TimeoutBefore);
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Hanna"}}));
        stage.command("read", {{"system", "crm"}});
        QVERIFY(stage.clock.runUntil([&] { return updates() > before; }, 2min));
        stage.pass(1s);
        erp.faults.nextReads.push_back(Fault::StaleRead);
        stage.command("read", {{"system", "erp"}});
        stage.pass(1s);
        const auto record = stage.recordBy("Customer", "email", "a@x.test");
        QVERIFY(record);
        QCOMPARE(stage.store->holdsOf(record->id)->size(), std::size_t(1));
        QVERIFY(rest(stage));
        QCOMPARE(nameInErp(stage), std::string("Hanna"));
        QCOMPARE(stage.store->holdsOf(record->id)->size(), std::size_t(0));
    }
    void aLateDeleteOfOursIsNoWordOfItsSystem()
    {
        Stage stage;
        customers(stage);
        const auto id = anna(stage);
        stage.approve();
        QVERIFY(stage.settle());
        stage.system("erp").faults.nextWrites.push_back(Fault::LateEffect);
        QVERIFY(stage.system("crm").remove("contact", id));
        stage.command("read", {{"system", "crm"}});
        stage.pass(5s);
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Hanna"}});
        stage.command("read", {{"system", "crm"}});
        QVERIFY(rest(stage));
        QVERIFY(rest(stage));
        QCOMPARE(nameInErp(stage), std::string("Hanna"));
        const auto record = stage.recordBy("Customer", "email", "a@x.test");
        QVERIFY(record);
        QCOMPARE(stage.store->holdsOf(record->id)->size(), std::size_t(0));
    }
    void whatWeCreatedUnansweredIsNoWordOfItsSystem()
    {
        Stage stage;
        customers(stage, "propose");
        stage.system("erp").object("party").capabilities.find = false;
        const auto id = anna(stage);
        stage.system("erp").faults.nextWrites.push_back(Fault::TimeoutAfter);
        stage.approve();
        stage.pass(5s);
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Hanna"}}));
        stage.command("read", {{"system", "crm"}});
        stage.command("read", {{"system", "erp"}});
        QVERIFY(rest(stage));
        QCOMPARE(nameInErp(stage), std::string("Hanna"));
        QVERIFY(stage.openItems().empty());
    }
};

QTEST_GUILESS_MAIN(LateAnswersTest)
#include "tst_lateanswers.moc"
