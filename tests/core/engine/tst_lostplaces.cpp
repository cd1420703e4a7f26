// Places that a system stops giving for a while, and creates that take more than one step.
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using connectors::WriteKind;
using model::Object;
using model::Value;
using support::Fault;
using tests::customers;
using tests::Stage;

namespace {
/// One customer of the CRM, known in the ERP too.
struct One
{
    explicit One(const char *reaction = "restore", bool versions = true)
    {
        customers(stage, reaction);
        auto &party = stage.system("erp").object("party");
        party.capabilities.fullPeriod = 10min;
        party.capabilities.versions = party.givesVersions = versions;
        anna = *stage.system("crm").create(
            "contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}, {"tel", "1"}, {"born", "01.02.1990"}});
        stage.start();
        (void)stage.settle();
        stage.approve();
        (void)stage.settle();
        stage.pass(11min);
        (void)stage.settle();
        id = stage.system("erp").objects("party").begin()->first;
    }

    std::string there(const char *place) { return stage.textAt("erp", "party", id, place); }
    int writes() { return stage.system("erp").writes("party", WriteKind::Update); }

    Stage stage;
    model::LocalId anna, id;
};
} // namespace

class LostPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerWithoutAPlaceIsNoRefusal()
    {
        One w;
        w.stage.system("erp").object("party").hidden = {"name"};
        QVERIFY(w.stage.system("crm").update("contact", w.anna, Object{{"name", "Hanna"}}));
        w.stage.pass(1min);
        QVERIFY(w.stage.settle());
        QVERIFY(w.stage.openItems().empty());
        QCOMPARE(w.there("name"), std::string("Anna"));
        // It is back before anybody knew that it was gone.
        w.stage.system("erp").object("party").hidden.clear();
        QVERIFY(w.stage.system("erp").update("party", w.id, Object{{"other", "x"}}));
        w.stage.pass(1min);
        QVERIFY(w.stage.settle());
        QCOMPARE(w.there("name"), std::string("Hanna"));
        QVERIFY(w.stage.openItems().empty());
    }
    void whatIsReadBeforeAWriteMayLackAPlace()
    {
        One w("leave", false); // so a write is read for just before
        w.stage.system("erp").object("party").hidden = {"birthday"};
        const auto before = w.writes();
        QVERIFY(w.stage.system("crm").update("contact", w.anna, Object{{"name", "Hanna"}}));
        w.stage.pass(1min);
        QVERIFY(w.stage.settle());
        QCOMPARE(w.there("name"), std::string("Hanna"));
        QCOMPARE(w.writes(), before + 1);
    }
    void whatWasNotSentWhileItsLineWasParkedIsMadeUp()
    {
        One w;
        w.stage.system("erp").object("party").hidden = {"name"};
        w.stage.pass(11min);
        QVERIFY(w.stage.settle());
        QCOMPARE(w.stage.openItems().size(), std::size_t(1)); // it is said
        QVERIFY(w.stage.system("crm").update("contact", w.anna, Object{{"name", "Hanna"}}));
        w.stage.pass(1min);
        QVERIFY(w.stage.settle());
        w.stage.system("erp").object("party").hidden.clear();
        w.stage.pass(11min);
        QVERIFY(w.stage.settle());
        QCOMPARE(w.there("name"), std::string("Hanna"));
        QVERIFY(w.stage.openItems().empty());
    }
    void whatItsOwnerNeverGaveMayComeFromOthers()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto party = stage.system("erp").objects("party").begin()->first;
        // The CRM owns the birthday and has no such place.
        QVERIFY(stage.system("erp").update("party", party, Object{{"birthday", "1990-02-01"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        const auto record = *stage.recordBy("Customer", "email", "a@x.test");
        QCOMPARE(stage.valueOf(record, "birthday"), std::string("1990-02-01"));
        const auto contact = stage.system("crm").objects("contact").begin()->first;
        QCOMPARE(stage.textAt("crm", "contact", contact, "born"), std::string("01.02.1990"));
    }
    void theStepsOfALostCreateGoOn_data()
    {
        QTest::addColumn<bool>("keyed");
        QTest::newRow("found by a reading, asked again under its key") << true;
        QTest::newRow("found by a search") << false;
    }
    void theStepsOfALostCreateGoOn()
    {
        QFETCH(bool, keyed);
        Stage stage;
        customers(stage);
        auto &party = stage.system("erp").object("party");
        party.draftFirst = true;
        party.capabilities.idempotencyKey = keyed;
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.system("erp").faults.nextWrites = {Fault::TimeoutAfter};
        stage.approve();
        QVERIFY(stage.settle());
        stage.pass(5min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.system("erp").objects("party").size(), std::size_t(1));
        QCOMPARE(stage.system("erp").objects("party").begin()->second.body.member("state")->toText(),
                 std::string("open"));
        QVERIFY(stage.openItems().empty());
    }
    void whatWasEditedBetweenACreateAndItsRepetitionCounts()
    {
        Stage stage;
        customers(stage);
        auto &party = stage.system("erp").object("party");
        party.draftFirst = true;
        party.capabilities.idempotencyKey = true;
        party.capabilities.externalId = party.capabilities.find = false;
        (void)stage.system("crm").create("contact",
                                         Object{{"mail", "a@x.test"}, {"name", "Anna"}, {"tel", "1"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.system("erp").faults.nextWrites = {Fault::TimeoutAfter};
        stage.approve();
        stage.pass(5s);
        const auto id = stage.system("erp").objects("party").begin()->first;
        QVERIFY(stage.system("erp").update("party", id, Object{{"phone", "2"}})); // the ERP owns it
        stage.pass(5min);
        QVERIFY(stage.settle());
        QCOMPARE(stage.textAt("erp", "party", id, "phone"), std::string("2"));
        QCOMPARE(stage.valueOf(*stage.recordBy("Customer", "email", "a@x.test"), "phone"), std::string("2"));
    }
};

QTEST_GUILESS_MAIN(LostPlacesTest)
#include "tst_lostplaces.moc"
