#include "tests/ui/support/consolestage.h"
#include "tests/ui/support/engineroom.h"
#include "ui/common/formats.h"
#include "ui/settings/documentation.h"
#include "ui/settings/erasepart.h"
#include "ui/settings/page.h"

#include <QListWidget>

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

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
