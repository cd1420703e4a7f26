// What is left or proposed of a difference, and when that is over.
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using model::Object;
using tests::customers;
using tests::Stage;

namespace {
/// A customer in both systems whose name the ERP changed though the CRM owns it.
struct Difference
{
    explicit Difference(const char *reaction)
    {
        customers(stage, reaction);
        contact = *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        rests = stage.settle();
        stage.approve();
        rests = stage.settle() && rests;
        party = stage.system("erp").objects("party").begin()->first;
        edit("erp", "party", party, "Better");
    }

    void edit(const char *system, const char *object, const model::LocalId &id, const char *name)
    {
        rests = stage.system(system).update(object, id, Object{{"name", name}}).has_value() && rests;
        stage.pass(1min);
        rests = stage.settle() && rests;
    }

    std::size_t holds()
    {
        return stage.store->holdsOf(stage.recordBy("Customer", "email", "a@x.test")->id)->size();
    }
    std::string inCrm() { return stage.textAt("crm", "contact", contact, "name"); }
    std::string inErp() { return stage.textAt("erp", "party", party, "name"); }

    Stage stage;
    model::LocalId contact;
    model::LocalId party;
    bool rests = false;
};
} // namespace

class DifferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void whoBecomesTheOwnerProposesNoMore_data()
    {
        QTest::addColumn<QByteArray>("reaction");
        QTest::newRow("left") << QByteArray("leave");
        QTest::newRow("proposed") << QByteArray("propose");
    }
    void whoBecomesTheOwnerProposesNoMore()
    {
        QFETCH(const QByteArray, reaction);
        Difference d(reaction.constData());
        QVERIFY(d.rests);
        QCOMPARE(d.holds(), std::size_t(1));
        d.stage.document(
            "entity", "Customer",
            std::string(
                R"({"id":"Customer","fields":[{"path":"email","rules":["email"]},{"path":"name"},{"path":"phone"},{"path":"birthday","type":"date"}],)") +
                R"("match":[{"name":"email","fields":["email"],"form":"email"}],"ownership":{"standard":{"owner":"erp","reaction":")" +
                reaction.constData() +
                R"("},"fields":{"phone":"erp"},"presence":"crm","mayDelete":["crm"]}})");
        QVERIFY(d.stage.settle());
        d.stage.approve();
        QVERIFY(d.stage.settle());
        QCOMPARE(d.inCrm(), std::string("Better"));
        QCOMPARE(d.holds(), std::size_t(0));
        QVERIFY(d.stage.openItems().empty());
    }
    void aProposalIsOverWhenTheOwnerSaysTheSame()
    {
        Difference d("propose");
        QCOMPARE(d.stage.openItems().size(), std::size_t(1));
        d.edit("crm", "contact", d.contact, "Better");
        QVERIFY(d.rests);
        QCOMPARE(d.inErp(), std::string("Better"));
        QCOMPARE(d.holds(), std::size_t(0));
        QVERIFY(d.stage.openItems().empty());
    }
    void aProposalIsOverWhenItsSystemGivesItUp()
    {
        Difference d("propose");
        d.edit("erp", "party", d.party, "Anna");
        QVERIFY(d.rests);
        QCOMPARE(d.holds(), std::size_t(0));
        QVERIFY(d.stage.openItems().empty());
    }
    void aProposalStaysWhenTheOwnerSaysSomethingElse()
    {
        Difference d("propose");
        d.edit("crm", "contact", d.contact, "Hanna");
        QVERIFY(d.rests);
        QCOMPARE(d.inErp(), std::string("Better"));
        QCOMPARE(d.stage.openItems().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(DifferencesTest)
#include "tst_differences.moc"
