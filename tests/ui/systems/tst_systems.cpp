#include "tests/ui/support/consolestage.h"
#include "ui/common/tableview.h"
#include "ui/systems/page.h"
#include "ui/systems/systemform.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>

using namespace splot;
using namespace splot::ui;

class TestSystems : public QObject
{
    Q_OBJECT

private slots:
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
    }
};

QTEST_MAIN(TestSystems)
#include "tst_systems.moc"
