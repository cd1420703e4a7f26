#include "core/secrets/sealedbox.h"
#include "core/store/reader.h"
#include "core/workspace/catalogue.h"
#include "tests/core/engine/stage.h"
#include "tests/support/memorysecrets.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace splot;
using model::Object;
using model::Value;
using namespace std::chrono_literals;
using support::MemorySecrets;
using tests::Stage;

namespace {
workspace::SealingKey keyOf(Stage &stage)
{
    return workspace::readSealingKey(*stage.store->state(workspace::sealingState, {}, {}));
}

/// All that lies in the workspace's folder.
QByteArray everyByte(Stage &stage)
{
    QByteArray all;
    for (const auto &file : QDir(stage.folder.path()).entryInfoList(QDir::Files)) {
        QFile open(file.filePath());
        if (open.open(QIODevice::ReadOnly))
            all += open.readAll();
    }
    return all;
}
} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void aTypedSecretReachesTheSecretStoreAndNoByteOfItTheWorkspace()
    {
        const std::string secret = "Tr0ub4dor-and-three-more";
        MemorySecrets kept;
        Stage stage;
        stage.secrets = &kept;
        stage.start();
        const auto sealed = *secrets::SealedBox::seal(keyOf(stage).key, secret);
        const auto command = stage.command("secret", {{"name", "shop.password"}, {"sealed", sealed}});
        QCOMPARE(command.state, model::CommandState::Done);
        QCOMPARE(kept.kept["shop.password"], secret);
        QCOMPARE(command.answer.member("setting")->toText(), std::string("secret:shop.password"));
        QCOMPARE(command.arguments, Value(Object{{"name", "shop.password"}}));
        const auto bytes = everyByte(stage);
        QVERIFY(bytes.size() > 10000);
        QVERIFY(!bytes.contains(secret.c_str()));
        QVERIFY(!bytes.contains(QByteArray(secret.c_str()).toBase64().left(28)));
        // The name is there: the place that was searched is the right one.
        QVERIFY(bytes.contains("shop.password"));
        const auto reader =
            *store::Reader::open(stage.folder.filePath(QStringLiteral("w.splot")).toStdString());
        const auto entries = *reader->audit({}, 0, 100);
        for (const auto &entry : entries)
            QVERIFY(entry.before.member("sealed") == nullptr);
    }

    void whoUsesASecretIsConnectedAnewWhenItChanges()
    {
        MemorySecrets kept;
        Stage stage;
        stage.secrets = &kept;
        tests::customers(stage);
        stage.addSystem("crm", R"(,"settings":{"password":"secret:crm.password"})");
        const auto anna = *stage.system("crm").create("contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}});
        stage.start();
        QVERIFY(stage.settle());
        stage.approve();
        QVERIFY(stage.settle());
        const auto party = stage.system("erp").objects("party").begin()->first;
        QVERIFY(stage.system("crm").update("contact", anna, Object{{"name", "Hanna"}}));
        const auto nameAfter = [&](const char *secret) {
            const auto sealed = *secrets::SealedBox::seal(keyOf(stage).key, "new");
            stage.command("secret", {{"name", secret}, {"sealed", sealed}});
            stage.pass(5s);
            return stage.textAt("erp", "party", party, "name");
        };
        QCOMPARE(nameAfter("shop.password"), std::string("Anna")); // it is not read yet
        QCOMPARE(nameAfter("crm.password"), std::string("Hanna"));
    }

    void whatWasSealedForAnEarlierEngineIsRefusedAndWiped()
    {
        MemorySecrets kept;
        Stage stage;
        stage.secrets = &kept;
        stage.start();
        const auto before = keyOf(stage);
        stage.stop();
        stage.reopen();
        stage.start();
        QVERIFY(keyOf(stage).key != before.key);
        QVERIFY(keyOf(stage).epoch != before.epoch);
        const auto command = stage.command(
            "secret", {{"name", "shop.password"},
                       {"sealed", *secrets::SealedBox::seal(before.key, "a secret of before")}});
        QCOMPARE(command.state, model::CommandState::Failed);
        QVERIFY(command.arguments.member("sealed") == nullptr);
        QVERIFY(kept.kept.empty());
    }

    void aSecretIsForgotten()
    {
        MemorySecrets kept;
        kept.kept["crm.token"] = "x";
        Stage stage;
        stage.secrets = &kept;
        stage.start();
        QCOMPARE(stage.command("forget", {{"name", "crm.token"}}).state, model::CommandState::Done);
        QVERIFY(kept.kept.empty());
        QCOMPARE(stage.command("forget", {{"name", "../x"}}).state, model::CommandState::Failed);
    }

    void withoutAPlaceForSecretsNoneAreTaken()
    {
        Stage stage;
        stage.start();
        QVERIFY(keyOf(stage).key.empty());
        QCOMPARE(stage.command("secret", {{"name", "a"}, {"sealed", "x"}}).state,
                 model::CommandState::Failed);
    }

    void theCatalogueTellsWhatCanBeConnected()
    {
        Stage stage;
        stage.start();
        const auto entries = workspace::readCatalogue(*stage.store->state(workspace::catalogueState, {}, {}));
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries.front().name, std::string("fake"));
        QVERIFY(workspace::readCatalogue(workspace::writeCatalogue(entries)) == entries);
    }

    void aSystemIsTestedAndDiscoveredBeforeItIsSaved()
    {
        Stage stage;
        stage.start();
        (void)stage.system("crm").create("contact", Object{{"mail", "a@x.test"}});
        const Value draft(Object{{"id", "crm"}, {"connector", "fake"}});
        const auto tested = stage.command("test", {{"draft", draft}});
        QCOMPARE(tested.state, model::CommandState::Done);
        QVERIFY(!tested.answer.member("steps")->list()->empty());
        const auto found = stage.command("discover", {{"draft", draft}});
        QCOMPARE(found.answer.member("objects")->list()->front().member("name")->toText(),
                 std::string("contact"));
        QVERIFY(stage.engine->connector(model::SystemId("crm")) == nullptr);
        const auto wrong = stage.command("test", {{"draft", Object{{"id", "x"}, {"connector", "none"}}}});
        QCOMPARE(wrong.state, model::CommandState::Failed);
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
