#include "core/workspace/documentcodecs.h"
#include "core/workspace/documenttext.h"
#include "tests/ui/support/consolestage.h"
#include "tests/ui/support/engineroom.h"
#include "tests/ui/support/smallfiles.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/changedialog.h"
#include "ui/common/formats.h"
#include "ui/settings/documentation.h"
#include "ui/settings/erasepart.h"
#include "ui/settings/historydialog.h"
#include "ui/settings/linediff.h"
#include "ui/settings/page.h"
#include "ui/settings/transferdialog.h"
#include "ui/settings/transferpart.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>

using namespace splot;
using namespace splot::ui;

namespace {
/// One customer with a name to look for.
model::RecordId addAnna(tests::ConsoleStage &stage)
{
    auto store = *store::SqliteStore::open(stage.workspace->path().toStdString());
    const auto schema = stage.workspace->schema(model::EntityId("Customer"));
    store->setSchemas({{model::EntityId("Customer"), schema}});
    model::Record record;
    record.entity = model::EntityId("Customer");
    record.values.set(*model::keyFromPath(*schema, "name"), model::Value("Anna Nowakowska"));
    if (!store->begin())
        qFatal("no transaction");
    const auto id = *store->addRecord(record);
    if (!store->commit())
        qFatal("no commit");
    return id;
}

/// The demo's configuration, with a shop of an address and a secret, on its way into an empty workspace with
/// an engine at work.
struct Taking
{
    Taking()
    {
        std::vector<store::Document> incoming;
        for (const auto &file : demo::demoConfiguration({})) {
            auto document = workspace::ConfigurationFolder::documentOf(file.path);
            document.json = file.text;
            if (document.kind == "system" && document.id == "shop")
                document.json =
                    R"({"id":"shop","connector":"fake","settings":{"url":"http://test","key":"secret:test"}})";
            systems += document.kind == "system" ? 1 : 0;
            if (!document.kind.empty())
                incoming.push_back(std::move(document));
        }
        const auto console = to.open();
        room = std::make_unique<tests::EngineRoom>(to.path);
        if (!QTest::qWaitFor([this] { return to.window->engine().runs; }))
            qFatal("no engine");
        const auto catalogue =
            workspace::readCatalogue(*to.window->reader().state(workspace::catalogueState));
        dialog = std::make_unique<TransferDialog>(
            console, *workspace::Transfer::make(incoming, *to.store->documents(), catalogue),
            QStringLiteral("set-up"));
    }

    QLineEdit &key() { return *dialog->field(QStringLiteral("shop"), QStringLiteral("key")); }
    std::map<std::string, std::string> &secrets() { return room->secrets.kept; }

    std::size_t systems = 0;
    test::UiWorkspace to{model::Configuration{}};
    std::unique_ptr<tests::EngineRoom> room;
    std::unique_ptr<TransferDialog> dialog;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
bool says(const QWidget &page, const QString &words)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&words](const auto *label) { return label->text().contains(words); });
}
} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentationNamesEveryFieldAndNoSecret()
    {
        tests::ConsoleStage stage;
        auto configuration = *stage.workspace->configuration();
        configuration.systems[0].settings.emplace_back("password", "secret:hidden-name");
        const auto html =
            documentationHtml(configuration, QStringLiteral("acme.splot"), QStringLiteral("today"));
        for (const auto &e : configuration.entities) {
            for (const auto &f : e.fields)
                QVERIFY2(html.contains(QString::fromStdString(f.label).toHtmlEscaped()), f.label.c_str());
        }
        QVERIFY(!html.contains(QStringLiteral("hidden-name")));
        QVERIFY(html.contains(QStringLiteral("VAT00")));
    }

    void textsAreLaidOverEachOtherLineByLine()
    {
        using Mark = DiffLine::Mark;
        const auto diff = lineDiff(QStringLiteral("a\nb\nc\nd\n"), QStringLiteral("a\nx\nc\nd\ne\n"));
        const std::vector<DiffLine> wanted{
            {Mark::Same, QStringLiteral("a")},  {Mark::Removed, QStringLiteral("b")},
            {Mark::Added, QStringLiteral("x")}, {Mark::Same, QStringLiteral("c")},
            {Mark::Same, QStringLiteral("d")},  {Mark::Added, QStringLiteral("e")}};
        QVERIFY(diff == wanted);
        QVERIFY(lineDiff({}, {}).empty());
        const auto brief = shortened(
            lineDiff(QStringLiteral("1\n2\n3\n4\n5\n6\n"), QStringLiteral("1\n2\n3\n4\n5\n7\n")), 1);
        QCOMPARE(brief.size(), std::size_t(4)); // ..., 5, -6, +7
        QCOMPARE(brief.front().text, QStringLiteral("..."));
    }

    /// A configuration may keep things for less than a day: who saves something else does not change it.
    void whatIsKeptIsShownInDaysAndLeftAsItIs()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        auto options = model::Options();
        options.historyRetention = std::chrono::minutes(90);
        QVERIFY(on.store->saveDocuments(
            {{"options", "options", workspace::documentText(workspace::writeOptions(options))}}, 1, "ewa", "",
            test::at(10)));
        const auto kept = [&console] { return console.workspace.configuration()->options.historyRetention; };
        QTRY_COMPARE(kept(), std::chrono::seconds(5400));
        SettingsPage page(console);
        const auto boxes = page.findChildren<QSpinBox *>(); // bodies, history, flips
        QCOMPARE(boxes.size(), 3);
        QCOMPARE(boxes[1]->value(), 1);
        const auto buttons = page.findChildren<QPushButton *>();
        const auto named = std::ranges::find(buttons, QStringLiteral("Save"), &QPushButton::text);
        QVERIFY(named != buttons.end());
        auto *save = *named;
        boxes[2]->setValue(7);
        save->click();
        QTRY_COMPARE(console.workspace.configuration()->options.flipsPerHour, 7);
        QCOMPARE(kept(), std::chrono::seconds(5400));
        boxes[1]->setValue(0);
        QCOMPARE(boxes[1]->text(), QStringLiteral("for good"));
        boxes[1]->setValue(14);
        save->click();
        QTRY_COMPARE(kept(), std::chrono::seconds(std::chrono::days(14)));
    }

    void anEarlierVersionIsSeenAndGoneBackTo()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        auto options = model::Options();
        options.flipsPerHour = 7;
        const auto saved = on.store->saveDocuments(
            {{"options", "options", workspace::documentText(workspace::writeOptions(options))}}, 1, "ewa",
            "fewer flips", test::at(10));
        QVERIFY(saved);
        HistoryDialog dialog(console);
        QSignalSpy filled(&dialog, &HistoryDialog::filled);
        QSignalSpy shown(&dialog, &HistoryDialog::shown);
        QTRY_VERIFY(!filled.isEmpty());
        QCOMPARE(dialog.versions().rowCount(), 2);
        QCOMPARE(dialog.versions().item(0, 3)->text(), QStringLiteral("fewer flips"));
        QTRY_VERIFY(!shown.isEmpty());
        QVERIFY2(dialog.shownText().contains(QStringLiteral("flipsPerHour\": 7")),
                 qPrintable(dialog.shownText()));
        std::optional<std::vector<store::Document>> back;
        dialog.askBack(1, [&back](std::vector<store::Document> changed) { back = std::move(changed); });
        QTRY_VERIFY(back);
        QCOMPARE(back->size(), std::size_t(1));
        QCOMPARE(back->front().kind, std::string("options"));
        QVERIFY(back->front().json.find("flipsPerHour") == std::string::npos);
    }

    void aConfigurationTravelsAndAsksForWhatBelongsToTheEnvironment()
    {
        Taking taking;
        auto &dialog = *taking.dialog;
        QSignalSpy planned(&dialog, &TransferDialog::planStarted);
        dialog.plan(); // no secret yet
        QCOMPARE(planned.count(), 0);
        QCOMPARE(taking.key().echoMode(), QLineEdit::Password);
        taking.key().setText(QStringLiteral("open sesame"));
        dialog.field(QStringLiteral("shop"), QStringLiteral("url"))->setText(QStringLiteral("http://live"));
        dialog.environment().setCurrentIndex(0);
        // The plan's own dialog opens on top: it is left again.
        connect(&dialog.changePlan(), &ChangePlan::ready, this,
                [&dialog] { dialog.changePlan().saveOnly(QStringLiteral("taken over")); });
        connect(&dialog.changePlan(), &ChangePlan::failed, this,
                [](const base::Error &e) { QFAIL(e.text().c_str()); });
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.plan();
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(taking.secrets().size(), std::size_t(1));
        const auto [name, secret] = *taking.secrets().begin();
        QVERIFY(name.starts_with("transfer."));
        QCOMPARE(secret, std::string("open sesame"));
        QTRY_COMPARE(taking.to.window->configuration()->systems.size(), taking.systems);
        const auto saved = taking.to.window->configuration();
        const auto *shop = saved->system(model::SystemId("shop"));
        QCOMPARE(shop->environment, model::Environment::Production);
        for (const auto &[setting, value] : shop->settings) {
            QVERIFY(setting != "url" || value.toText() == "http://live");
            QVERIFY(setting != "key" || value.toText() == "secret:" + name);
        }
        taking.dialog.reset(); // what is in use now stays kept
        QTest::qWait(400);
        QCOMPARE(taking.secrets().size(), std::size_t(1));
    }

    void anApprovalIsWaitedForBeforeTheDialogGoes()
    {
        Taking taking;
        taking.key().setText(QStringLiteral("open sesame"));
        auto &plan = taking.dialog->changePlan();
        connect(&plan, &ChangePlan::ready, this, [&plan] { plan.approve(QStringLiteral("taken over")); });
        QSignalSpy approved(&plan, &ChangePlan::approved);
        QSignalSpy accepted(taking.dialog.get(), &QDialog::accepted);
        taking.dialog->plan();
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(approved.count(), 1);
    }

    void secretsOfAPlanThatIsLeftAreForgotten()
    {
        Taking taking;
        taking.key().setText(QStringLiteral("open sesame"));
        auto &plan = taking.dialog->changePlan();
        std::size_t keptMeanwhile = 0;
        connect(&plan, &ChangePlan::ready, this, [&] {
            keptMeanwhile = taking.secrets().size();
            taking.dialog->findChild<ChangeDialog *>()->reject();
        });
        taking.dialog->plan();
        QTRY_COMPARE(keptMeanwhile, std::size_t(1));
        QTRY_VERIFY(taking.secrets().empty());
        // The text is still there: another plan keeps it anew, and to close the dialog forgets it again.
        keptMeanwhile = 0;
        taking.dialog->plan();
        QTRY_COMPARE(keptMeanwhile, std::size_t(1));
        QTRY_VERIFY(taking.secrets().empty());
        taking.key().clear();
        QSignalSpy planned(taking.dialog.get(), &TransferDialog::planStarted);
        taking.dialog->plan(); // nothing is left of the answer
        QCOMPARE(planned.count(), 0);
    }

    void aSecretOnItsWayIsForgottenWithTheDialog()
    {
        Taking taking;
        taking.key().setText(QStringLiteral("open sesame"));
        taking.dialog->plan();
        taking.dialog.reset(); // before the engine took it
        const auto handled = [&taking] {
            const auto commands = *taking.to.window->reader().commands(0, 10);
            return commands.size() == 2 && std::all_of(commands.begin(), commands.end(), [](const auto &c) {
                       return c.state == model::CommandState::Done;
                   });
        };
        QTRY_VERIFY(handled());
        QVERIFY(taking.secrets().empty());
    }

    void theConfigurationIsWrittenIntoAFolder()
    {
        tests::ConsoleStage stage;
        QTemporaryDir out;
        TransferPart part(stage.console());
        QSignalSpy told(&part, &TransferPart::told);
        part.exportTo(out.filePath(QStringLiteral("set-up")));
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(QFile::exists(out.filePath(QStringLiteral("set-up/entity/Customer.json"))));
    }

    void theDocumentationIsWrittenAsPageAndPdf()
    {
        tests::ConsoleStage stage;
        SettingsPage page(stage.console());
        QTemporaryDir folder;
        for (const char *name : {"a.html", "a.pdf"}) {
            const auto path = folder.filePath(QLatin1String(name));
            QVERIFY(page.writeDocumentation(path));
            QVERIFY(QFileInfo(path).size() > 2000);
        }
    }

#ifdef Q_OS_LINUX
    void documentsThatFindNoRoomAreSaidAndLeaveTheOldOnes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("page") << QStringLiteral("a.html");
        QTest::newRow("pdf") << QStringLiteral("a.pdf");
    }
    void documentsThatFindNoRoomAreSaidAndLeaveTheOldOnes()
    {
        QFETCH(QString, name);
        tests::ConsoleStage stage;
        SettingsPage page(stage.console());
        QTemporaryDir folder;
        const auto path = folder.filePath(name);
        QVERIFY(page.writeDocumentation(path));
        const auto before = contents(path);
        {
            test::SmallFiles full(1000);
            QVERIFY(!page.writeDocumentation(path));
        }
        QCOMPARE(contents(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QVERIFY(says(page, QStringLiteral("Check the folder and the free space.")));
    }
#endif

    void aPersonIsFoundAndErased()
    {
        tests::ConsoleStage stage;
        const auto id = addAnna(stage);
        tests::EngineRoom room(stage.workspace->path());
        ErasePart part(stage.console());
        part.find(QStringLiteral("Nowakowska"));
        QTRY_COMPARE(part.found().count(), 1);
        QVERIFY(part.found().item(0)->text().contains(QStringLiteral("Anna")));
        qlonglong rows = 0;
        connect(&part, &ErasePart::erased, this, [&rows](qlonglong, qlonglong n) { rows = n; });
        part.erase(id);
        QTRY_VERIFY(rows > 0);
        part.find(QStringLiteral("Nowakowska"));
        QTest::qWait(300);
        QCOMPARE(part.found().count(), 0);
    }

    void theSupportBundleTellsTheSetUpAndNoValues()
    {
        tests::ConsoleStage stage;
        {
            auto store = *store::SqliteStore::open(stage.workspace->path().toStdString());
            QVERIFY(store->begin());
            model::Case c;
            c.system = model::SystemId("erp");
            c.message = {"The value \"%1\" is refused.", {"anna.nowakowska@example.com"}};
            c.signature = "anna.nowakowska@example.com";
            c.assignee = "Jan Kowalski";
            QVERIFY(store->saveCase(c));
            QVERIFY(store->commit());
        }
        SettingsPage page(stage.console());
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("support.json"));
        page.writeSupport(path);
        QTRY_VERIFY(QFile::exists(path));
        const auto text = contents(path);
        QVERIFY(text.contains("The value"));
        QVERIFY(text.contains("\"erp\""));
        for (const char *secret : {"nowakowska", "Kowalski", "secret:", "http://", "127.0.0.1"})
            QVERIFY2(!text.contains(secret), secret);
    }

    void aBackupBecomesAWorkspaceOfItsOwnAndNeverReplacesOne()
    {
        tests::ConsoleStage stage;
        SettingsPage page(stage.console());
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("restored.splot"));
        QString made;
        connect(&page, &SettingsPage::restored, this, [&made](const QString &p) { made = p; });
        page.restoreFrom(stage.workspace->path(), path);
        QTRY_COMPARE(made, path);
        QVERIFY(Workspace::open(path));
        const auto before = contents(path);
        made.clear();
        page.restoreFrom(stage.workspace->path(), path); // there is a file of that name: said, not replaced
        QTest::qWait(300);
        QVERIFY(made.isEmpty());
        QCOMPARE(contents(path), before);
    }

    void pictures()
    {
        tests::ConsoleStage stage;
        SettingsPage page(stage.console());
        page.resize(1524, 930);
        page.show();
        page.activate({});
        QTest::qWait(qEnvironmentVariableIsSet("SPLOT_SHOTS") ? 500 : 10);
        stage.shoot(page, QStringLiteral("settings"), ThemeChoice::Dark);
        stage.shoot(page, QStringLiteral("settings"), ThemeChoice::Light);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
