// What people say of which object is whose.
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using connectors::WriteKind;
using model::CommandState;
using model::Object;
using model::Value;
using tests::customers;
using tests::Stage;

namespace {
Object person(const std::string &mail, const std::string &name)
{
    return Object{{"mail", mail}, {"name", name}};
}

/// Two customers of the CRM, known in the ERP too.
struct Two
{
    explicit Two(const char *reaction = "restore")
    {
        customers(stage, reaction);
        a = *stage.system("crm").create("contact", person("a@x.test", "Anna"));
        b = *stage.system("crm").create("contact", person("b@x.test", "Bob"));
        stage.start();
        (void)stage.settle();
        stage.approve();
        (void)stage.settle();
        one = stage.recordBy("Customer", "email", "a@x.test")->id;
        two = stage.recordBy("Customer", "email", "b@x.test")->id;
    }

    /// Whatever time brings.
    void goOn()
    {
        stage.pass(2min);
        (void)stage.settle();
    }
    model::LocalId party(const std::string &mail)
    {
        for (const auto &[id, object] : stage.system("erp").objects("party")) {
            if (object.body.member("email")->toText() == mail)
                return id;
        }
        return {};
    }
    std::string value(model::RecordId record, const char *field)
    {
        return stage.valueOf(**stage.store->record(record), field);
    }

    Stage stage;
    model::LocalId a, b;
    model::RecordId one, two;
};
} // namespace

class LinksTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsUnlinkedStaysSoWhateverChanges()
    {
        Two w;
        const auto party = w.party("a@x.test");
        const int made = w.stage.system("erp").writes("party", WriteKind::Create);
        const int written = w.stage.system("erp").writes("party", WriteKind::Update);
        w.stage.command("unlink", {{"system", "erp"}, {"object", "party"}, {"id", party.value}});
        QVERIFY(w.stage.system("crm").update("contact", w.a, Object{{"name", "Hanna"}}));
        w.goOn();
        QVERIFY(w.stage.system("erp").update("party", party, Object{{"phone", "77"}}));
        w.goOn();
        QCOMPARE(w.value(w.one, "name"), std::string("Hanna"));
        QVERIFY(w.value(w.one, "phone") != "77");
        QCOMPARE(w.stage.textAt("erp", "party", party, "name"), std::string("Anna"));
        QCOMPARE(w.stage.system("erp").writes("party", WriteKind::Create), made);
        QCOMPARE(w.stage.system("erp").writes("party", WriteKind::Update), written);
        // Linked again, it is told what it missed and heard.
        w.stage.command(
            "relink", {{"record", w.one.value}, {"system", "erp"}, {"object", "party"}, {"id", party.value}});
        w.goOn();
        QCOMPARE(w.stage.textAt("erp", "party", party, "name"), std::string("Hanna"));
        QCOMPARE(w.value(w.one, "phone"), std::string("77"));
        QVERIFY(w.stage.openItems().empty());
    }
    void anUnlinkedObjectMayBecomeARecordOfItsOwn()
    {
        Two w;
        const auto party = w.party("a@x.test");
        w.stage.command("unlink", {{"system", "erp"}, {"object", "party"}, {"id", party.value}});
        w.goOn();
        // What is no record is no wish for a new one.
        QVERIFY(
            w.stage
                .command("relink",
                         {{"record", "Anna"}, {"system", "erp"}, {"object", "party"}, {"id", party.value}})
                .state == CommandState::Failed);
        const auto answer =
            w.stage.command("relink", {{"system", "erp"}, {"object", "party"}, {"id", party.value}});
        QVERIFY2(answer.state == CommandState::Done, answer.message.text().c_str());
        w.goOn();
        const model::RecordId fresh(*answer.answer.member("record")->get<std::int64_t>());
        QVERIFY(fresh != w.one);
        QCOMPARE(w.value(fresh, "name"), std::string("Anna"));
        QCOMPARE(w.stage.system("erp").objects("party").size(), std::size_t(2));
    }
    void aSecondObjectIsShownAndHasNoWord()
    {
        Two w;
        QVERIFY(w.stage.command("merge", {{"record", w.two.value}, {"into", w.one.value}}).state ==
                CommandState::Done);
        w.goOn();
        QVERIFY(w.stage.system("crm").update("contact", w.b, Object{{"name", "Bob B"}}));
        w.goOn();
        QCOMPARE(w.value(w.one, "name"), std::string("Anna"));
        QCOMPARE(w.stage.textAt("erp", "party", w.party("b@x.test"), "name"), std::string("Bob"));
        const auto links = *w.stage.store->linksOf(w.one);
        QVERIFY(std::ranges::any_of(links, [&](const model::Link &link) {
            return link.localId == w.b && !link.primary && link.shadow.member("name")->toText() == "Bob B";
        }));
        // When they part, it counts.
        w.stage.command("unmerge", {{"record", w.two.value}});
        w.goOn();
        QCOMPARE(w.value(w.two, "name"), std::string("Bob B"));
        QCOMPARE(w.stage.textAt("erp", "party", w.party("b@x.test"), "name"), std::string("Bob B"));
        QCOMPARE(w.value(w.one, "name"), std::string("Anna"));
    }
    void anOwnerThatOnlyTheOtherOneHadIsHeard()
    {
        Stage stage;
        customers(stage); // the ERP owns phones
        (void)stage.system("crm").create("contact",
                                         Object{{"mail", "a@x.test"}, {"name", "Anna"}, {"tel", "9"}});
        (void)stage.system("erp").create("party",
                                         Object{{"email", "b@x.test"}, {"name", "Ann"}, {"phone", "5"}});
        stage.start(); // nothing is approved: nothing is written
        QVERIFY(stage.settle());
        const auto one = stage.recordBy("Customer", "email", "a@x.test")->id;
        const auto two = stage.recordBy("Customer", "email", "b@x.test")->id;
        QCOMPARE(stage.valueOf(**stage.store->record(one), "phone"), std::string("9"));
        stage.command("merge", {{"record", two.value}, {"into", one.value}});
        QVERIFY(stage.settle());
        QCOMPARE(stage.valueOf(**stage.store->record(one), "phone"), std::string("5"));
        QCOMPARE(stage.valueOf(**stage.store->record(one), "name"), std::string("Anna"));
    }
    void nothingIsMergedIntoWhatIsGone()
    {
        Two w;
        QVERIFY(w.stage.system("crm").remove("contact", w.a));
        w.goOn();
        const auto refused = w.stage.command("merge", {{"record", w.two.value}, {"into", w.one.value}});
        QVERIFY(refused.state == CommandState::Failed);
        QVERIFY(refused.message.text().find("was deleted") != std::string::npos);
        w.goOn();
        QVERIFY(w.party("b@x.test").valid());
        // The other way round is no harm.
        QVERIFY(w.stage.command("merge", {{"record", w.one.value}, {"into", w.two.value}}).state ==
                CommandState::Done);
        w.goOn();
        QVERIFY(w.party("b@x.test").valid());
    }
    /// What is held because an object is gone says nothing of the other record's object there.
    void whatIsGoneInOneSystemStaysWithItsRecord()
    {
        Two w("leave");
        auto &erp = w.stage.system("erp");
        const auto bobs = w.party("b@x.test");
        QVERIFY(erp.remove("party", w.party("a@x.test")));
        w.goOn();
        QCOMPARE(w.stage.store->holdsOf(w.one)->size(), std::size_t(1)); // left as it is
        w.stage.command("merge", {{"record", w.two.value}, {"into", w.one.value}});
        w.goOn();
        QCOMPARE(w.stage.store->holdsOf(w.one)->size(), std::size_t(0)); // it has Bob's
        w.stage.command("unmerge", {{"record", w.two.value}});
        w.goOn();
        QCOMPARE(w.stage.store->holdsOf(w.one)->size(), std::size_t(1));
        QCOMPARE(w.stage.store->holdsOf(w.two)->size(), std::size_t(0));
        QCOMPARE(erp.objects("party").size(), std::size_t(1));
        QCOMPARE(erp.objects("party").begin()->first, bobs);
    }
    void aPinGoesWithItsObject()
    {
        Two w;
        const auto party = w.party("b@x.test");
        w.stage.command("pin",
                        {{"record", w.two.value}, {"system", "erp"}, {"field", "name"}, {"value", "B"}});
        w.goOn();
        QCOMPARE(w.stage.textAt("erp", "party", party, "name"), std::string("B"));
        w.stage.command("merge", {{"record", w.two.value}, {"into", w.one.value}});
        w.goOn();
        w.stage.command("unmerge", {{"record", w.two.value}});
        w.goOn();
        QCOMPARE(w.stage.textAt("erp", "party", party, "name"), std::string("B"));
        QCOMPARE(w.stage.textAt("erp", "party", w.party("a@x.test"), "name"), std::string("Anna"));
    }
    void aNewObjectWithAMergedKeyIsTheOtherOnes()
    {
        Stage stage;
        customers(stage);
        (void)stage.system("crm").create("contact", person("a@x.test", "Anna"));
        (void)stage.system("crm").create("contact", person("b@x.test", "Bob"));
        stage.start(); // nothing is approved: the ERP has none
        QVERIFY(stage.settle());
        const auto one = stage.recordBy("Customer", "email", "a@x.test")->id;
        const auto two = stage.recordBy("Customer", "email", "b@x.test")->id;
        stage.command("merge", {{"record", two.value}, {"into", one.value}});
        const auto party =
            *stage.system("erp").create("party", Object{{"email", "b@x.test"}, {"name", "Bob"}});
        stage.pass(2min);
        QVERIFY(stage.settle());
        const auto link = *stage.store->link(model::SystemId("erp"), model::ObjectName("party"),
                                             model::EntityId("Customer"), party);
        QVERIFY(link.has_value());
        QCOMPARE(link->record, one);
    }
};

QTEST_GUILESS_MAIN(LinksTest)
#include "tst_links.moc"
