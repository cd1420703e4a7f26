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
const Object anna{{"mail", "a@x.test"}, {"name", "Anna"}};

/// A CRM that is read by a schedule; virtual time begins at 08:00 UTC.
void byCron(Stage &stage, const std::string &cron)
{
    customers(stage);
    stage.addSystem("crm", R"(,"schedules":{"*":{"cron":")" + cron + R"("}})");
}

std::size_t parties(Stage &stage)
{
    return stage.system("erp").objects("party").size();
}

/// Everything that waits for the write window of the ERP.
std::vector<model::Delivery> waiting(Stage &stage)
{
    return *stage.store->deliveriesWaitingFor("window:erp");
}
} // namespace

class TimesTest : public QObject
{
    Q_OBJECT

private slots:
    void aScheduleReadsAtItsTimes()
    {
        Stage stage;
        byCron(stage, "0 * * * *");
        const auto id = *stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.pass(50min);
        QCOMPARE(name(stage), std::string("Anna"));
        stage.pass(11min);
        QCOMPARE(name(stage), std::string("Anna B"));
    }
    void systemsAreComparedByScheduleAndWhatWasMissedIsCaughtUpOnce()
    {
        Stage stage;
        customers(stage);
        QVERIFY(stage.system("crm").create("contact", anna));
        stage.start();
        QVERIFY(stage.settle());
        const auto runs = [&stage] {
            const auto reader =
                *store::Reader::open(stage.folder.filePath(QStringLiteral("w.splot")).toStdString());
            int n = 0;
            const auto commands = *reader->commands(0, 100);
            for (const auto &command : commands)
                n += command.kind == "reconcile" && command.state == model::CommandState::Done ? 1 : 0;
            return n;
        };
        stage.document("reconcile", "reconcile", R"({"cron":"0 * * * *"})"); // it is 08:00 and some
        stage.pass(50min);
        QCOMPARE(runs(), 0);
        stage.pass(15min);
        QCOMPARE(runs(), 1);
        stage.pass(60min);
        QCOMPARE(runs(), 2);
        stage.stop();
        stage.clock.advance(5h);
        stage.reopen();
        stage.start();
        stage.pass(1min);
        QCOMPARE(runs(), 3);
        stage.document("reconcile", "reconcile", {});
        stage.pass(5h);
        QCOMPARE(runs(), 3);
    }
    void aScheduleIsOfTheWorkspacesZone()
    {
        Stage stage;
        byCron(stage, "0 10 * * *");
        stage.document("options", "options", R"({"timeZone":"Europe/Warsaw"})");
        const auto id = *stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.pass(55min);
        QCOMPARE(name(stage), std::string("Anna"));
        stage.pass(6min);
        QCOMPARE(name(stage), std::string("Anna B"));
    }
    void aCommandReadsNow()
    {
        Stage stage;
        byCron(stage, "0 3 * * *");
        const auto id = *stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.command("read", {{"system", "crm"}});
        QVERIFY(stage.settle());
        QCOMPARE(name(stage), std::string("Anna B"));
    }
    void aRoundThatWasMissedIsCaughtUpAfterAStart()
    {
        Stage stage;
        byCron(stage, "0 12 * * *");
        const auto id = *stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.crash(); // before noon: nothing was missed
        QVERIFY(stage.settle());
        QCOMPARE(name(stage), std::string("Anna"));
        stage.stop();
        stage.pass(5h);
        stage.reopen();
        stage.start();
        QVERIFY(stage.settle());
        QCOMPARE(name(stage), std::string("Anna B"));
    }
    void aRoundThatWasSleptThroughIsCaughtUp()
    {
        Stage stage;
        byCron(stage, "0 12 * * *");
        const auto id = *stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.clock.jump(6h); // the steady clock stood still
        stage.pass(1min);
        QCOMPARE(name(stage), std::string("Anna B"));
    }
    void deliveriesWaitForTheWriteWindowAndSayUntilWhen()
    {
        Stage stage;
        customers(stage);
        stage.addSystem("erp", R"(,"writeWindow":"22:00-05:00")");
        (void)stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(0));
        QCOMPARE(waiting(stage).size(), std::size_t(1));
        QCOMPARE(waiting(stage)[0].dueAt.toText(), std::string("2026-01-05T22:00:00Z"));
        stage.clock.jump(13h + 30min);
        stage.pass(5min);
        QCOMPARE(parties(stage), std::size_t(0));
        stage.pass(40min);
        QCOMPARE(parties(stage), std::size_t(1));
        QVERIFY(waiting(stage).empty());
    }
    void aWindowThatIsTakenAwayLetsDeliveriesGo()
    {
        Stage stage;
        customers(stage);
        stage.addSystem("erp", R"(,"writeWindow":"22:00-05:00")");
        (void)stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(0));
        stage.addSystem("erp");
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(1));
    }
    void aFeedThatRemembersLessThanTheTimeAwayIsReadInFull()
    {
        for (const auto memory : {0h, 24h, 2h}) {
            Stage stage;
            customers(stage);
            auto &contact = stage.system("crm").object("contact");
            contact.capabilities.feedMemory = memory;
            contact.givesTimes = contact.givesVersions = false;
            const auto id = *stage.system("crm").create("contact", anna);
            stage.start();
            QVERIFY(stage.settle());
            stage.approve();
            QVERIFY(stage.settle());
            stage.stop();
            contact.unnoticed = [](const Value &, const Value &) { return true; }; // the feed forgot it
            QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
            stage.pass(5h);
            stage.reopen();
            stage.start();
            QVERIFY(stage.settle());
            QCOMPARE(name(stage), std::string(memory == 2h ? "Anna B" : "Anna"));
        }
    }
    void bodiesGoWhenTheirTimeIsOver()
    {
        Stage stage;
        customers(stage);
        stage.document("options", "options", R"({"bodyRetentionDays":1})");
        (void)stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        QVERIFY(!(*stage.store->change(model::ChangeId(1)))->body.isEmpty());
        stage.clock.jump(25h);
        stage.pass(11min);
        QVERIFY((*stage.store->change(model::ChangeId(1)))->body.isEmpty());
    }
    void historyGoesWhenItsTimeIsOver()
    {
        Stage stage;
        customers(stage);
        stage.document("options", "options", R"({"historyRetention":"1h"})");
        const auto id = *stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna B"}}));
        stage.pass(1min);
        QVERIFY(stage.settle());
        const auto from = [&stage](model::FieldIndex field) {
            return stage.recordBy("Customer", "email", "a@x.test")->provenance.at({field, {}}).change;
        };
        const auto email = from(0);
        const auto second = from(1);
        QVERIFY(email != second);
        stage.pass(2h);
        QVERIFY(stage.system("crm").update("contact", id, Object{{"name", "Anna C"}}));
        stage.pass(2h);
        QVERIFY(stage.settle());
        QVERIFY(!*stage.store->change(second));
        QVERIFY(*stage.store->change(email)); // the value is still from it
        QCOMPARE(name(stage), std::string("Anna C"));
    }
    void aClockThatIsSetBackDoesNotPutRetriesOffForever()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.system("erp").faults.offline = true;
        stage.clock.jump(24h * 365);
        stage.approve();
        stage.pass(1min);
        stage.clock.jump(-24h * 365);
        stage.system("erp").faults.offline = false;
        stage.pass(30min);
        QCOMPARE(parties(stage), std::size_t(1));
    }
    /// What is read later bears the later time, also when each engine lives but a moment.
    void anEngineBeginsAfterTheTimeOfTheOneBefore_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("it ended") << false;
        QTest::newRow("it was killed") << true;
    }
    void anEngineBeginsAfterTheTimeOfTheOneBefore()
    {
        QFETCH(bool, killed);
        Stage stage;
        customers(stage);
        stage.start();
        QVERIFY(stage.settle());
        model::Moment before;
        for (const char *who : {"Anna", "Ewa", "Jan", "Ola"}) {
            if (killed) {
                stage.die();
                stage.pass(11s); // its lease runs out
            } else {
                stage.stop();
            }
            stage.clock.jump(-1h);
            stage.reopen();
            (void)stage.system("crm").create(
                "contact", Object{{"name", who}, {"mail", std::string(who) + "@x.test"}});
            stage.start();
            stage.pass(1500ms);
            const auto change = stage.store->changesIn(model::ChangeState::Applied, {}, 100);
            QVERIFY(change && !change->empty());
            QVERIFY2(change->back().began > before, who);
            before = change->back().began;
        }
    }
    void aClockThatIsSetBackLosesNoChange()
    {
        Stage stage;
        customers(stage);
        const auto id = *stage.system("crm").create("contact", anna);
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QCOMPARE(parties(stage), std::size_t(1));
        stage.clock.jump(-1h);
        QVERIFY(stage.system("crm").update("contact", id, model::Object{{"name", "Anna Nowak"}}));
        stage.pass(1min);
        QCOMPARE(name(stage), std::string("Anna Nowak"));
    }

private:
    static std::string name(Stage &stage)
    {
        const auto &all = stage.system("erp").objects("party");
        return all.empty() ? std::string("-") : all.begin()->second.body.member("name")->toText();
    }
};

QTEST_GUILESS_MAIN(TimesTest)
#include "tst_times.moc"
