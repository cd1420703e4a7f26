#include "tests/ui/support/consolestage.h"
#include "ui/settings/documentation.h"
#include "ui/settings/page.h"

using namespace splot;
using namespace splot::ui;

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
