#include "tests/ui/support/consolestage.h"
#include "tests/ui/support/smallfiles.h"
#include "ui/common/scheduledialog.h"
#include "ui/reconcile/page.h"

#include "core/format/json.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

using namespace splot;
using namespace splot::ui;

namespace {
const char *const answer = R"({"records":100,"agreeing":90,"differences":[
  {"entity":"Product","field":"price","count":2,"examples":[{"record":5,"label":"T-1000","field":"price","systems":{"shop":"12.00","erp":"11.00"},"owner":"erp","truth":"11.00"}]},
  {"entity":"Stock","field":"available","count":7,"examples":[]}],
  "missing":[{"entity":"Product","system":"shop","count":5,"examples":[{"record":9,"label":"T-1099"}]}]})";
}

class TestReconcile : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreRankedWithExamples()
    {
        tests::ConsoleStage stage;
        DifferenceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(*format::readJson(answer), stage.workspace->configuration());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.differing(), std::int64_t(9));
        QCOMPARE(model.missing(), std::int64_t(5));
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Stock level: Available differs"));
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Product: missing in Shop"));
        const auto example = model.index(0, DifferenceModel::Said, model.index(2, 0));
        QCOMPARE(example.data().toString(), QStringLiteral("Shop says 12.00, ERP says 11.00"));
        QVERIFY(model.csv().contains(QStringLiteral("T-1000")));
    }

    void comparingIsHandedToTheEngine()
    {
        tests::ConsoleStage stage;
        ReconcilePage page(stage.console());
        page.resize(1400, 800);
        page.show();
        page.activate({});
        page.presenter().run({QStringLiteral("Product")}, {});
        QVERIFY(page.presenter().running());
        const auto waits = [&] {
            const auto commands = stage.workspace->reader().commands(0, 5);
            return commands && !commands->empty() && commands->front().kind == "reconcile";
        };
        QTRY_VERIFY(waits());
        page.presenter().cancel();
    }

    void comparisonsAreScheduledInTheConfiguration()
    {
        tests::ConsoleStage stage;
        ReconcilePage page(stage.console());
        auto &presenter = page.presenter();
        presenter.setRoutine("0 6 * * 1-5", {QStringLiteral("Product")}, {});
        QTRY_COMPARE(presenter.routine().cron, std::string("0 6 * * 1-5"));
        QCOMPARE(presenter.routine().entities.size(), std::size_t(1));
        QTRY_VERIFY(stage.workspace->configuration()->version > 1);
        presenter.setRoutine({}, {}, {});
        QTRY_VERIFY(presenter.routine().cron.empty());
        QTRY_COMPARE(stage.workspace->configuration()->version, std::int64_t(3));
        stage.undo.undo();
        QTRY_COMPARE(presenter.routine().cron, std::string("0 6 * * 1-5"));
        QTRY_COMPARE(stage.workspace->configuration()->version, std::int64_t(4));
        stage.undo.undo(); // back to none at all
        QTRY_VERIFY(presenter.routine().cron.empty());
    }

    void aScheduleReadsAsItWasChosen()
    {
        ScheduleChoice choice(true);
        for (const char *cron : {"30 6 * * *", "0 22 * * 1-5", "15 7 * * 3", "*/10 8-18 * * *"}) {
            choice.show({{}, cron});
            QCOMPARE(choice.schedule().cron, std::string(cron));
        }
        choice.show({std::chrono::seconds(45), {}});
        QCOMPARE(choice.schedule(), (model::Schedule{std::chrono::seconds(45), {}}));
        choice.show({std::chrono::milliseconds(0), {}});
        QCOMPARE(choice.schedule(), (model::Schedule{std::chrono::milliseconds(0), {}}));
        choice.show({{}, "61 * * * *"});
        QVERIFY(!choice.fault().isEmpty());
    }

    void theDifferencesAreWrittenAsPdf()
    {
        tests::ConsoleStage stage;
        QTemporaryDir folder;
        ReconcilePage page(stage.console());
        page.presenter().differences().show(*format::readJson(answer), stage.workspace->configuration());
        const auto path = folder.filePath(QStringLiteral("d.pdf"));
        QVERIFY(page.writePdf(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QVERIFY(page.presenter().differences().html().contains(QStringLiteral("T-1000")));
    }

#ifdef Q_OS_LINUX
    void differencesThatFindNoRoomAreNotTakenAsWritten()
    {
        tests::ConsoleStage stage;
        QTemporaryDir folder;
        ReconcilePage page(stage.console());
        const auto path = folder.filePath(QStringLiteral("d.pdf"));
        QVERIFY(page.writePdf(path));
        const auto size = QFileInfo(path).size();
        {
            test::SmallFiles full(500);
            QVERIFY(!page.writePdf(path));
        }
        QCOMPARE(QFileInfo(path).size(), size); // the old document
    }
#endif

    void menusFollowTheConfigurationAndKeepWhatIsTicked()
    {
        tests::ConsoleStage stage;
        ReconcilePage page(stage.console());
        page.activate({});
        const auto entities = stage.workspace->configuration()->entities.size();
        QCOMPARE(page.entities().menu()->actions().size(), static_cast<qsizetype>(entities));
        page.entities().menu()->actions().front()->setChecked(true);
        const auto text = page.entities().text();
        stage.workspace->saveDocuments(
            {{"entity", "Parcel", R"({"id":"Parcel","label":"Parcel","fields":[]})"}},
            stage.workspace->configuration()->version, QStringLiteral("Parcel"), this,
            [](const auto &saved) { QVERIFY(saved); });
        QTRY_COMPARE(page.entities().menu()->actions().size(), static_cast<qsizetype>(entities) + 1);
        QVERIFY(page.entities().menu()->actions().front()->isChecked());
        QCOMPARE(page.entities().text(), text);
    }

    void pictures()
    {
        tests::ConsoleStage stage;
        ReconcilePage page(stage.console());
        page.resize(1524, 930);
        page.show();
        page.activate({});
        QTest::qWait(qEnvironmentVariableIsSet("SPLOT_SHOTS") ? 1500 : 10);
        stage.shoot(page, QStringLiteral("reconcile"), ThemeChoice::Dark);
        stage.shoot(page, QStringLiteral("reconcile"), ThemeChoice::Light);
    }
};

QTEST_MAIN(TestReconcile)
#include "tst_reconcile.moc"
