#include "tests/ui/support/consolestage.h"
#include "tests/ui/support/engineroom.h"
#include "ui/common/formats.h"
#include "ui/common/tableview.h"
#include "ui/systems/adddialog.h"
#include "ui/systems/page.h"
#include "ui/systems/steplist.h"
#include "ui/systems/systemform.h"
#include "ui/systems/systemhealth.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>

using namespace splot;
using namespace splot::ui;

namespace {
QByteArray everyByte(const QString &folder)
{
    QByteArray all;
    for (const auto &file : QDir(folder).entryInfoList(QDir::Files)) {
        QFile open(file.filePath());
        if (open.open(QIODevice::ReadOnly))
            all += open.readAll();
    }
    return all;
}

void type(QWidget *editor, const char *text)
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    QVERIFY(line);
    line->clear();
    QTest::keyClicks(line, QString::fromLatin1(text));
}

/// The dialog over a running engine with one system to connect.
struct Adding
{
    Adding() : room(stage.workspace->path())
    {
        (void)room.world.system("web-shop")
            .create("customers", model::Object{{"email", "anna@example.com"}, {"name", "Anna"}});
        stage.workspace->look();
        dialog = std::make_unique<AddDialog>(stage.console());
        dialog->show();
    }

    tests::ConsoleStage stage;
    tests::EngineRoom room;
    std::unique_ptr<AddDialog> dialog;
};
} // namespace

class TestSystems : public QObject
{
    Q_OBJECT

private slots:
    void theHealthCardTellsWhatAnInterfaceCosts()
    {
        workspace::SystemAbilities good;
        workspace::ObjectAbilities object;
        object.name = model::ObjectName("customers");
        object.changes = object.create = object.update = object.find = object.idempotencyKey = true;
        object.deletesInFeed = object.versions = true;
        good.objects = {object};
        QVERIFY(integrationVerdict(good).startsWith(QStringLiteral("Cheap")));
        QCOMPARE(repeatText(good), QStringLiteral("does no harm: it takes a key"));
        QVERIFY(workspace::readAbilities(workspace::writeAbilities(good)) == good);
        auto poor = good;
        poor.objects[0].changes = poor.objects[0].find = poor.objects[0].idempotencyKey = false;
        poor.objects[0].partialUpdate = poor.objects[0].versions = false;
        QVERIFY(integrationVerdict(poor).startsWith(QStringLiteral("Costly")));
        QVERIFY(repeatText(poor).contains(QStringLiteral("a person")));
        auto forgetful = good;
        forgetful.objects[0].feedMemory = std::chrono::hours(72);
        QVERIFY(detectionText(forgetful).contains(QStringLiteral("remembers")));
        SystemHealth health;
        health.abilities = forgetful;
        const model::Moment now{100LL * 86400 * 1000000, 0};
        health.lastRead[object.name] = {now.micros - 61LL * 3600 * 1000000, 0};
        QVERIFY(gapText(health, now).isEmpty());
        health.lastRead[object.name] = {now.micros - 80LL * 3600 * 1000000, 0};
        QVERIFY(!gapText(health, now).isEmpty());
    }

    void availabilityCountsQuarterHoursWithTraffic()
    {
        const model::SystemId erp("erp");
        const auto count = [&erp](std::int64_t minute, const char *what) {
            return model::FlowCount{erp, model::EntityId("Order"), true, what, minute, 1, 0};
        };
        QVERIFY(!availability({}, erp));
        QCOMPARE(*availability({count(0, "confirmed"), count(15, "retried"), count(30, "retried"),
                                count(30, "confirmed"), count(45, "confirmed")},
                               erp),
                 0.75);
    }

    void useOfALimitAndItsForecast()
    {
        const model::Moment now{10000LL * 1000000, 0};
        const auto slot = [&now](std::int64_t secondsAgo, std::int64_t points) {
            return model::Value(
                model::List{model::Value(now.micros - secondsAgo * 1000000), model::Value(points)});
        };
        const model::Value memory = model::Object{
            {"all",
             model::Object{
                 {"windows", model::List{model::Object{
                                 {"length", 3600 * 1000},
                                 {"points", 1000},
                                 {"spent", model::List{slot(3000, 100), slot(60, 200), slot(4000, 50)}}}}}}}};
        const auto uses = rateUses(memory, now);
        QCOMPARE(uses.size(), std::size_t(1));
        QCOMPARE(uses[0].used, 300.0);
        QCOMPARE(uses[0].limit, 1000.0);
        QCOMPARE(uses[0].forecast, 2000.0);
        QVERIFY(rateUses({}, now).empty());
    }

    void theEngineLeavesWhatSystemsCanDo()
    {
        tests::ConsoleStage stage;
        tests::EngineRoom room(stage.workspace->path());
        room.world.system("web-shop").object("customers");
        auto store = *store::SqliteStore::open(stage.workspace->path().toStdString());
        QVERIFY(store->saveDocuments(
            {{"system", "web-shop",
              R"({"id":"web-shop","connector":"fake","settings":{"url":"x","key":"secret:k"}})"},
             {"mapping", "web-shop/customers/Customer",
              R"({"system":"web-shop","object":"customers","entity":"Customer","lines":[{"field":"email","place":"email"}]})"}},
            *store->configurationVersion(), "tester", "", Workspace::now()));
        SystemsPresenter presenter(*stage.workspace);
        presenter.setShown(true);
        const auto known = [&presenter] {
            const int row = presenter.systems().rowOf(model::SystemId("web-shop"));
            return row >= 0 && !presenter.systems()
                                    .row(presenter.systems().index(row, 0))
                                    ->health.abilities.objects.empty();
        };
        QTRY_VERIFY(known());
    }

    void rowsTellTrafficAndTimes()
    {
        tests::ConsoleStage stage;
        const model::SystemId erp("erp");
        const auto rows = systemRows(*stage.workspace->configuration(), {},
                                     {{erp, model::EntityId("Order"), true, "confirmed", 1, 12, 0},
                                      {erp, model::EntityId("Order"), true, "took/30", 1, 12, 0}},
                                     {});
        QCOMPARE(rows.size(), std::size_t(5));
        SystemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows);
        const auto *row = model.row(model.index(model.rowOf(erp), 0));
        QCOMPARE(row->confirmed, std::int64_t(12));
        QVERIFY(row->p95 > 0);
        QCOMPARE(row->objects, 4);
    }

    void readOnlyIsSaved()
    {
        tests::ConsoleStage stage;
        SystemsPage page(stage.console());
        page.resize(1500, 900);
        page.show();
        page.activate({});
        QTRY_VERIFY(page.table().currentIndex().isValid());
        auto system = *stage.workspace->configuration()->system(model::SystemId("shop"));
        page.form().show(system);
        QVERIFY(!page.form().changed());
        system.readOnly = true;
        page.presenter().save(system, QStringLiteral("x"));
        QTRY_VERIFY(stage.workspace->configuration()->system(model::SystemId("shop"))->readOnly);
    }

    void theFormComesFromTheCatalogueAndSaysWhatIsMissing()
    {
        Adding add;
        QCOMPARE(add.dialog->catalogue().count(), 1);
        QVERIFY(!add.dialog->testButton().isEnabled());
        type(&add.dialog->name(), "Web shop");
        QCOMPARE(add.dialog->form().missing().size(), 2);
        auto *key = qobject_cast<QLineEdit *>(add.dialog->form().editor(QStringLiteral("key")));
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        auto *language = qobject_cast<QLineEdit *>(add.dialog->form().editor(QStringLiteral("language")));
        QCOMPARE(language->text(), QStringLiteral("en"));
        type(key, "k");
        type(add.dialog->form().editor(QStringLiteral("url")), "shop.example.com");
        QCOMPARE(add.dialog->form().missing().size(), 1); // no address of the web
        type(add.dialog->form().editor(QStringLiteral("url")), "https://shop.example.com");
        QVERIFY(add.dialog->testButton().isEnabled());
    }

    void aSystemIsConnectedWithASealedSecretAndItsObjectsBecomeEntities()
    {
        const char *secret = "Correct-Horse-Battery-9";
        Adding add;
        type(&add.dialog->name(), "Web shop");
        type(add.dialog->form().editor(QStringLiteral("url")), "https://shop.example.com");
        type(add.dialog->form().editor(QStringLiteral("key")), secret);
        QTest::mouseClick(&add.dialog->testButton(), Qt::LeftButton);
        QTRY_VERIFY(add.dialog->steps().passed());
        QCOMPARE(add.room.secrets.kept["web-shop.key"], std::string(secret));
        QVERIFY(add.dialog->form().secrets().empty());
        QTRY_COMPARE(add.dialog->objects().topLevelItemCount(), 1);
        QVERIFY(add.dialog->objects().topLevelItem(0)->childCount() >= 2);
        add.dialog->objects().choose(QStringLiteral("customers"), QStringLiteral("Shopper"));
        QTest::mouseClick(&add.dialog->addButton(), Qt::LeftButton);
        QTRY_COMPARE(add.dialog->addedSystem(), QStringLiteral("web-shop"));
        QTRY_VERIFY(add.stage.workspace->configuration()->system(model::SystemId("web-shop")));
        const auto configuration = add.stage.workspace->configuration();
        const auto *system = configuration->system(model::SystemId("web-shop"));
        QVERIFY(system->readOnly);
        QCOMPARE(model::Value(system->settings).member("key")->toText(), std::string("secret:web-shop.key"));
        QVERIFY(configuration->entity(model::EntityId("Shopper")));
        QVERIFY(
            std::any_of(configuration->mappings.begin(), configuration->mappings.end(), [](const auto &m) {
                return m.key() == "web-shop/customers/Shopper" && m.lines.size() >= 2;
            }));
        add.dialog.reset();
        const auto bytes = everyByte(QFileInfo(add.stage.workspace->path()).absolutePath());
        QVERIFY(bytes.contains("web-shop.key"));
        QVERIFY(!bytes.contains(secret));
    }

    void whatWasKeptForASystemThatIsNotAddedIsForgotten()
    {
        Adding add;
        type(&add.dialog->name(), "Web shop");
        type(add.dialog->form().editor(QStringLiteral("url")), "https://shop.example.com");
        type(add.dialog->form().editor(QStringLiteral("key")), "a-secret");
        QTest::mouseClick(&add.dialog->testButton(), Qt::LeftButton);
        QTRY_VERIFY(add.dialog->steps().passed());
        QCOMPARE(add.room.secrets.kept.size(), std::size_t(1));
        add.dialog.reset();
        QTRY_VERIFY(add.room.secrets.kept.empty());
    }

    void withoutAnEngineNoSecretLeavesTheForm()
    {
        tests::ConsoleStage stage;
        SystemsPresenter presenter(*stage.workspace);
        QString said;
        connect(&presenter, &SystemsPresenter::failed, this,
                [&said](const base::Error &error) { said = say(error); });
        presenter.save(*stage.workspace->configuration()->system(model::SystemId("shop")),
                       QStringLiteral("x"), {{"key", "a-secret"}});
        QVERIFY(!said.isEmpty());
        QVERIFY(stage.workspace->jobs().empty());
    }

    void idsAreMadeOfNames()
    {
        tests::ConsoleStage stage;
        const auto id = [&](const char *name) {
            return NewSystem::idFor(QString::fromUtf8(name), *stage.workspace->configuration()).value;
        };
        QCOMPARE(id("Sklep łódzki - nowy"), std::string("sklep-lodzki-nowy"));
        QCOMPARE(id("Shop"), std::string("shop-2"));
        QCOMPARE(id("!!"), std::string());
    }

    void cardsShowWhatTheTableShowsAndShareItsSelection()
    {
        tests::ConsoleStage stage;
        SystemsPage page(stage.console());
        page.resize(1500, 900);
        page.show();
        page.activate({});
        QTRY_VERIFY(page.table().currentIndex().isValid());
        page.showCards(true);
        auto &cards = page.cards();
        QVERIFY(cards.isVisible() && !page.table().isVisible());
        QCOMPARE(cards.model()->rowCount(), page.table().model()->rowCount());
        cards.setFocus();
        QTest::keyClick(&cards, Qt::Key_Right);
        QCOMPARE(cards.currentIndex().row(), 1);
        QVERIFY(!cards.visualRect(cards.model()->index(0, 0))
                     .intersects(cards.visualRect(cards.model()->index(1, 0))));
        const auto spoken = cards.currentIndex().data(Qt::AccessibleTextRole).toString();
        const auto name = cards.currentIndex().data().toString();
        QVERIFY(spoken.startsWith(name) && spoken.contains(QStringLiteral("Waiting: 0")));
        page.showCards(false);
        QCOMPARE(page.table().selectionModel()->selectedRows().size(), 1);
        QCOMPARE(page.table().currentIndex().row(), 1);
    }

    void pictureOfAdding()
    {
        Adding add;
        add.dialog->setAttribute(Qt::WA_DontShowOnScreen, false);
        type(&add.dialog->name(), "Web shop");
        type(add.dialog->form().editor(QStringLiteral("url")), "https://shop.example.com");
        type(add.dialog->form().editor(QStringLiteral("key")), "k");
        QTest::mouseClick(&add.dialog->testButton(), Qt::LeftButton);
        QTRY_COMPARE(add.dialog->objects().topLevelItemCount(), 1);
        add.stage.shoot(*add.dialog, QStringLiteral("systems-add"), ThemeChoice::Dark);
        add.stage.shoot(*add.dialog, QStringLiteral("systems-add"), ThemeChoice::Light);
    }

    void pictures()
    {
        tests::ConsoleStage stage;
        SystemsPage page(stage.console());
        page.resize(1524, 930);
        page.show();
        page.activate({});
        QTest::qWait(qEnvironmentVariableIsSet("SPLOT_SHOTS") ? 3000 : 10);
        stage.shoot(page, QStringLiteral("systems"), ThemeChoice::Dark);
        stage.shoot(page, QStringLiteral("systems"), ThemeChoice::Light);
        page.showCards(true);
        stage.shoot(page, QStringLiteral("systems-cards"), ThemeChoice::Dark);
        stage.shoot(page, QStringLiteral("systems-cards"), ThemeChoice::Light);
    }
};

QTEST_MAIN(TestSystems)
#include "tst_systems.moc"
