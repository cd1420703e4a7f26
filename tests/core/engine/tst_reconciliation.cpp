#include "core/store/reader.h"
#include "tests/core/engine/stage.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using model::Object;
using model::Value;
using tests::Stage;

namespace {
std::int64_t number(const Value &answer, const char *name)
{
    const auto *found = answer.member(name);
    return found && found->get<std::int64_t>() ? *found->get<std::int64_t>() : -1;
}

std::size_t rows(const Value &answer, const char *name)
{
    const auto *found = answer.member(name);
    return found && found->list() ? found->list()->size() : 0;
}

void addCustomer(Stage &stage, const char *mail)
{
    (void)stage.system("crm").create("contact", Object{{"mail", mail}, {"name", "Anna"}});
}

/// Without examples, as the audit keeps it.
Value audited(Stage &stage, const char *action)
{
    const auto reader = *store::Reader::open(stage.folder.filePath(QStringLiteral("w.splot")).toStdString());
    const auto entries = reader->audit({}, 0, 100);
    for (const auto &entry : *entries) {
        if (entry.action == action)
            return entry.after;
    }
    return {};
}
} // namespace

/// What a comparison counts, and what is kept of answers that show values.
class ReconciliationTest : public QObject
{
    Q_OBJECT

private slots:
    void recordsOfOneSystemAreNotCompared()
    {
        Stage stage;
        tests::customers(stage);
        addCustomer(stage, "a@x.test");
        addCustomer(stage, "b@x.test");
        stage.start();
        QVERIFY(stage.settle());
        const auto answer = stage.command("reconcile").answer;
        QCOMPARE(number(answer, "records"), 2);
        QCOMPARE(number(answer, "shared"), 0);
        QCOMPARE(number(answer, "agreeing"), 0);
        QCOMPARE(rows(answer, "missing"), std::size_t(1)); // in the ERP
    }
    void whatIsInBothIsCompared()
    {
        Stage stage;
        tests::customers(stage);
        addCustomer(stage, "a@x.test");
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto answer = stage.command("reconcile").answer;
        QCOMPARE(number(answer, "records"), 1);
        QCOMPARE(number(answer, "shared"), 1);
        QCOMPARE(number(answer, "agreeing"), 1);
        QCOMPARE(rows(answer, "missing"), std::size_t(0));
    }
    void whatWasDeletedEverywhereIsNotMissing()
    {
        Stage stage;
        tests::customers(stage);
        addCustomer(stage, "a@x.test");
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto id = stage.system("crm").objects("contact").begin()->first;
        QVERIFY(stage.system("crm").remove("contact", id));
        stage.pass(1h);
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        QVERIFY(stage.system("erp").objects("party").empty());
        const auto answer = stage.command("reconcile").answer;
        QCOMPARE(number(answer, "records"), 0);
        QCOMPARE(rows(answer, "missing"), std::size_t(0));
    }
    void whatIsOutOfScopeIsNotMissing()
    {
        Stage stage;
        tests::customers(stage);
        stage.document("mapping", "erp/party/Customer",
                       R"({"system":"erp","object":"party","entity":"Customer","scope":"email = 'b@x.test'",)"
                       R"("lines":[{"field":"email","place":"email"}]})");
        addCustomer(stage, "a@x.test");
        stage.start();
        QVERIFY(stage.settle());
        QCOMPARE(rows(stage.command("reconcile").answer, "missing"), std::size_t(0));
    }
    void theAuditKeepsNoExamples()
    {
        Stage stage;
        tests::customers(stage);
        addCustomer(stage, "secret@x.test");
        stage.start();
        QVERIFY(stage.settle());
        for (const char *kind : {"discover", "plan", "reconcile"}) {
            Object arguments;
            if (std::string_view(kind) == "discover")
                arguments.emplace_back("system", "crm");
            const auto answer = stage.command(kind, std::move(arguments)).answer;
            QVERIFY2(answer.toText().find("secret@x.test") != std::string::npos, kind);
            const auto kept = audited(stage, kind);
            QVERIFY2(!kept.isEmpty(), kind);
            QVERIFY2(kept.toText().find("secret@x.test") == std::string::npos, kind);
        }
    }
    void aKindThatIsEditedIsConnectedAnew()
    {
        Stage stage;
        bool changed = false;
        stage.kindsChanged = [&changed] { return std::exchange(changed, false); };
        tests::customers(stage);
        stage.document("system", "till", R"({"id":"till","connector":"new"})");
        stage.start();
        QVERIFY(stage.settle());
        QVERIFY(stage.engine->connector(model::SystemId("till")) == nullptr);
        auto info = support::FakeWorld::info();
        info.name = "new";
        stage.registry.add(info, stage.world.factory());
        stage.world.system("till");
        changed = true;
        stage.pass(3s);
        stage.engine->wake();
        QVERIFY(stage.settle());
        QVERIFY(stage.engine->connector(model::SystemId("till")) != nullptr);
        const auto catalogue = *stage.store->state("catalogue", {}, {});
        QVERIFY(catalogue.toText().find("new") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ReconciliationTest)
#include "tst_reconciliation.moc"
