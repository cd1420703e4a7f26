#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using model::Object;
using support::Fault;
using tests::Stage;

namespace {
void mapContacts(Stage &stage, const std::string &id)
{
    stage.document(
        "mapping", id + "/contact/Contact",
        R"({"system":")" + id +
            R"(","object":"contact","entity":"Contact","onDelete":"delete","lines":[)"
            R"({"field":"email","place":"email"},{"field":"name","place":"name"},{"field":"phone","place":"phone"}]})");
}

/// A CRM that owns contacts and an ERP that owns their phones, linked and approved.
void contacts(Stage &stage, const char *reaction = "restore")
{
    for (const char *id : {"crm", "erp"}) {
        stage.system(id).object("contact");
        stage.addSystem(id);
    }
    stage.document(
        "entity", "Contact",
        std::string(R"({"id":"Contact","fields":[{"path":"email"},{"path":"name"},{"path":"phone"}],)"
                    R"("match":[{"name":"email","fields":["email"],"form":"email"}],)"
                    R"("ownership":{"standard":{"owner":"crm","reaction":")") +
            reaction + R"("},"fields":{"phone":"erp"},"presence":"crm","mayDelete":["crm"]}})");
    for (const std::string id : {"crm", "erp"})
        mapContacts(stage, id);
}

void startApproved(Stage &stage)
{
    stage.start();
    QVERIFY(stage.settle());
    stage.approve();
    QVERIFY(stage.settle());
}
} // namespace

/// What simulated histories found: hardships of systems, one after the other in their shortest form.
class HardshipsTest : public QObject
{
    Q_OBJECT

private slots:
    void aDueSearchWhoseWayOutIsClosedDoesNotSpin()
    {
        Stage stage;
        contacts(stage);
        startApproved(stage);
        stage.system("erp").faults.nextWrites.push_back(Fault::TimeoutBefore);
        QVERIFY(stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"name", "Anna"}}));
        stage.pass(55s); // the create went out, and its answer did not come
        stage.system("erp").faults.offline = true;
        int tasks = 0;
        const bool spins = stage.clock.runUntil([&tasks] { return ++tasks > 5000; }, 5min);
        QVERIFY(!spins);
        stage.system("erp").faults.offline = false;
        stage.pass(5min);
        QCOMPARE(stage.system("erp").objects("contact").size(), std::size_t(1));
    }
    void manyInDoubtOfOneSystemStandInNoOthersWay()
    {
        Stage stage;
        contacts(stage);
        stage.system("shop").object("contact");
        stage.addSystem("shop");
        mapContacts(stage, "shop");
        startApproved(stage);
        stage.addSystem("erp", R"(,"paused":true)");
        constexpr int many = 250;
        for (int i = 0; i < many; ++i)
            QVERIFY(stage.system("crm").create("contact", Object{{"email", "a" + std::to_string(i) + "@x.test"}}));
        stage.pass(2min);
        QVERIFY(stage.settle());
        // Each was sent and not answered, as in an outage, before the system was paused.
        stage.stop();
        stage.reopen();
        QVERIFY(stage.store->begin());
        int doubted = 0;
        auto ready = *stage.store->deliveriesIn(model::DeliveryState::Ready, {}, 1000);
        for (auto &d : ready) {
            QCOMPARE(d.system.value, std::string("erp"));
            d.state = model::DeliveryState::Sending;
            QVERIFY(stage.store->saveDelivery(d));
            d.state = model::DeliveryState::Uncertain;
            d.dueAt = {1};
            QVERIFY(stage.store->saveDelivery(d));
            ++doubted;
        }
        QCOMPARE(doubted, many);
        QVERIFY(stage.store->commit());
        stage.start();
        stage.system("shop").faults.nextWrites.push_back(Fault::TimeoutBefore);
        QVERIFY(stage.system("crm").create("contact", Object{{"email", "late@x.test"}}));
        stage.pass(30min);
        QCOMPARE(stage.system("shop").objects("contact").size(), std::size_t(many + 1));
    }
    void whatCannotBeReadIsOneItemUntilItCan()
    {
        Stage stage;
        contacts(stage);
        auto &behaviour = stage.system("crm").object("contact");
        bool broken = true;
        behaviour.unreadable = [&broken](const model::Value &body) -> std::optional<base::Error> {
            const auto *phone = body.member("phone");
            if (!broken || !phone || phone->toText() != "?")
                return {};
            return base::error(base::ErrorCode::Rejected, "\"?\" is no number.");
        };
        const auto anna = stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"phone", "?"}});
        QVERIFY(anna);
        QVERIFY(stage.system("crm").create("contact", Object{{"email", "b@x.test"}}));
        startApproved(stage);
        QCOMPARE(stage.system("erp").objects("contact").size(), std::size_t(1)); // it stands in nobody's way
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        // Every look finds it as it was; an edit tells it anew.
        stage.command("read", {{"system", "crm"}});
        QVERIFY(stage.settle());
        QVERIFY(stage.system("crm").update("contact", *anna, Object{{"name", "Anna"}}));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        QVERIFY(stage.openItems().front().sample.toText().find("Anna") != std::string::npos);
        broken = false;
        QVERIFY(stage.system("crm").update("contact", *anna, Object{{"name", "Ania"}}));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.openItems().size(), std::size_t(0));
        QCOMPARE(stage.system("erp").objects("contact").size(), std::size_t(2));
        broken = true;
        QVERIFY(stage.system("crm").update("contact", *anna, Object{{"name", "Anna"}}));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.openItems().size(), std::size_t(1)); // told again, though it was told before
    }
    void whatCannotBeReadJustNowIsNotGone()
    {
        Stage stage;
        contacts(stage);
        stage.document("entity", "Contact",
                       R"({"id":"Contact","fields":[{"path":"email"},{"path":"name"},{"path":"phone"}],)"
                       R"("match":[{"name":"email","fields":["email"],"form":"email"}],)"
                       R"("ownership":{"standard":"crm","presence":"newest","mayDelete":["crm","erp"]}})");
        auto &there = stage.system("erp").object("contact");
        there.capabilities.partialUpdate = false; // so it is read before each write
        const auto anna = stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"name", "Anna"}});
        QVERIFY(anna);
        startApproved(stage);
        there.unsure = true;
        QVERIFY(stage.system("crm").update("contact", *anna, Object{{"name", "Ania"}}));
        stage.pass(1min);
        QCOMPARE(stage.system("crm").objects("contact").size(), std::size_t(1));
        there.unsure = false;
        stage.pass(10min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("crm").objects("contact").size(), std::size_t(1));
        QCOMPARE(stage.system("erp").objects("contact").size(), std::size_t(1));
        QCOMPARE(stage.textAt("erp", "contact", stage.system("erp").objects("contact").begin()->first, "name"),
                 std::string("Ania"));
    }
    void aFailedObjectThatIsDeletedThereLeavesNoCase_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("it never became a record") << QByteArray("email");
        QTest::newRow("one field was bad") << QByteArray("name");
    }
    void aFailedObjectThatIsDeletedThereLeavesNoCase()
    {
        QFETCH(QByteArray, place);
        Stage stage;
        contacts(stage);
        stage.system("crm").object("contact").capabilities.deletesInFeed = false;
        const auto odd = stage.system("crm").create("contact", Object{{"email", "a@x.test"}});
        QVERIFY(odd);
        QVERIFY(stage.system("crm").update("contact", *odd, Object{{place.toStdString(), model::List{1, 2}}}));
        startApproved(stage);
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        QVERIFY(stage.system("crm").remove("contact", *odd));
        for (int listing = 0; listing < 2; ++listing) {
            QCOMPARE(stage.openItems().size(), std::size_t(1)); // one listing may have shifted
            stage.command("read", {{"system", "crm"}, {"full", true}});
            QVERIFY(stage.settle());
        }
        QCOMPARE(stage.openItems().size(), std::size_t(0));
    }
    void whatItsOwnerHasBlankIsRestoredAlsoWhenNobodyEverGaveAValue()
    {
        Stage stage;
        contacts(stage);
        QVERIFY(stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"name", "Anna"}}));
        stage.system("erp").object("contact").normalise = [](model::Value body) {
            if (!body.member("phone")) // its form has all its fields
                body.setMember("phone", "");
            return body;
        };
        startApproved(stage);
        const auto anna = stage.system("crm").objects("contact").begin()->first;
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"phone", "5"}}));
        stage.pass(2min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("crm").find("contact", anna)->body.member("phone")->toText(), std::string());
    }
    void aDeleteOfOursWhoseAnswerWasLostIsNoWordOfItsSystem()
    {
        Stage stage;
        contacts(stage);
        const Object anna{{"email", "a@x.test"}, {"name", "Anna"}};
        const auto old = *stage.system("crm").create("contact", anna);
        startApproved(stage);
        stage.system("erp").faults.nextWrites.push_back(Fault::TimeoutAfter);
        QVERIFY(stage.system("crm").remove("contact", old));
        QVERIFY(stage.clock.runUntil([&] { return stage.system("erp").objects("contact").empty(); }, 5min));
        QVERIFY(stage.system("crm").create("contact", anna)); // before the answer is given up
        stage.pass(5min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("contact").size(), std::size_t(1));
        QVERIFY(stage.openItems().empty());
        QVERIFY(stage.store->holdsOf(stage.recordBy("Contact", "email", "a@x.test")->id)->empty());
    }
    void aValueOfOursWhoseAnswerWasLostIsNotProposedBack()
    {
        Stage stage;
        contacts(stage, "propose");
        const auto anna =
            *stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"name", "Anna"}});
        startApproved(stage);
        stage.system("erp").faults.nextWrites.push_back(Fault::TimeoutAfter);
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna B"}}));
        QVERIFY(stage.clock.runUntil(
            [&] { return stage.system("erp").writes("contact", connectors::WriteKind::Update) > 0; }, 5min));
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Anna C"}}));
        stage.pass(5min);
        QVERIFY(stage.settle());
        QVERIFY(stage.openItems().empty());
        QCOMPARE(stage.system("erp").objects("contact").begin()->second.body.member("name")->toText(),
                 std::string("Anna C"));
    }
    void anObjectMadeAnewUnderItsKeyTakesTheOldOnesPlace()
    {
        Stage stage;
        contacts(stage);
        stage.system("erp").object("contact").capabilities.deletesInFeed = false;
        QVERIFY(stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"name", "Anna"}}));
        startApproved(stage);
        const auto old = stage.system("erp").objects("contact").begin()->first;
        QVERIFY(stage.system("erp").remove("contact", old));
        const auto fresh = *stage.system("erp").create(
            "contact", Object{{"email", "a@x.test"}, {"name", "Anna"}, {"phone", "7"}});
        stage.pass(2min);
        QVERIFY(stage.settle());
        QVERIFY(stage.openItems().empty());
        QVERIFY(stage.system("crm").update("contact", stage.system("crm").objects("contact").begin()->first,
                                           Object{{"name", "Anna B"}}));
        stage.pass(2min);
        QCOMPARE(stage.system("erp").find("contact", fresh)->body.member("name")->toText(),
                 std::string("Anna B"));
        QCOMPARE(stage.system("crm").objects("contact").begin()->second.body.member("phone")->toText(),
                 std::string("7"));
    }
    void deletesThatOnlyAListingShowsAreFoundAfterARestart()
    {
        Stage stage;
        contacts(stage);
        auto &able = stage.system("crm").object("contact").capabilities;
        able.deletesInFeed = false;
        able.fullPeriod = 5min;
        const auto id =
            *stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"name", "Anna"}});
        startApproved(stage);
        stage.crash();
        QVERIFY(stage.system("crm").remove("contact", id));
        stage.pass(20min);
        QCOMPARE(stage.system("erp").objects("contact").size(), std::size_t(0));
    }
    void aWriteOfTheWholeObjectLeavesWhatIsHeld()
    {
        Stage stage;
        contacts(stage, "leave");
        stage.system("erp").object("contact").capabilities.partialUpdate = false;
        const auto id =
            *stage.system("crm").create("contact", Object{{"email", "a@x.test"}, {"name", "Anna"}});
        startApproved(stage);
        const auto there = stage.system("erp").objects("contact").begin()->first;
        QVERIFY(stage.system("erp").update("contact", there, Object{{"name", "Ania"}}));
        stage.pass(2min);
        QVERIFY(stage.system("crm").update("contact", id, Object{{"email", "b@x.test"}}));
        stage.pass(2min);
        const auto &body = stage.system("erp").find("contact", there)->body;
        QCOMPARE(body.member("email")->toText(), std::string("b@x.test"));
        QCOMPARE(body.member("name")->toText(), std::string("Ania"));
    }
    void aFailureOfReadingIsOverThoughTheConfigurationChangedMeanwhile()
    {
        Stage stage;
        contacts(stage);
        startApproved(stage);
        stage.system("crm").faults.offline = true;
        stage.pass(5min);
        QCOMPARE(stage.openItems().size(), std::size_t(1));
        stage.document("system", "erp", R"({"id":"erp","connector":"fake","label":"ERP"})");
        stage.system("crm").faults.offline = false;
        stage.pass(5min);
        QVERIFY(stage.openItems().empty());
    }
};

QTEST_GUILESS_MAIN(HardshipsTest)
#include "tst_hardships.moc"
