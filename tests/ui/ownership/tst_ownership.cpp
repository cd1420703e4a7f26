#include "tests/ui/support/consolestage.h"
#include "ui/ownership/matrixview.h"
#include "ui/ownership/page.h"

#include <QAbstractItemModelTester>

using namespace splot;
using namespace splot::ui;

class TestOwnership : public QObject
{
    Q_OBJECT

private slots:
    void cellsSayWhoOwns()
    {
        tests::ConsoleStage stage;
        const OwnershipDraft draft(*stage.workspace->configuration());
        using Kind = OwnershipCell::Kind;
        const model::EntityId customer("Customer"), order("Order"), stock("Stock");
        QCOMPARE(draft.cell(customer, "name", model::SystemId("crm")).kind, Kind::Owner);
        QCOMPARE(draft.cell(customer, "name", model::SystemId("shop")).kind, Kind::Follows);
        QCOMPARE(draft.cell(customer, "name", model::SystemId("warehouse")).kind, Kind::NotMapped);
        QCOMPARE(draft.cell(customer, "phone", model::SystemId("helpdesk")).kind, Kind::Newest);
        QCOMPARE(draft.cell(stock, "location", model::SystemId("warehouse")).kind, Kind::Owner);
        const auto stage2 = draft.cell(order, "status", model::SystemId("erp"));
        QCOMPARE(stage2.kind, Kind::Stage);
        QCOMPARE(stage2.stage, 2);
        QCOMPARE(draft.changes(), 0);
    }

    void aChangeOfOwnerIsOneDocument()
    {
        tests::ConsoleStage stage;
        OwnershipDraft draft(*stage.workspace->configuration());
        draft.setOwner(model::EntityId("Customer"), "name", model::SystemId("erp"));
        QCOMPARE(draft.changes(), 1);
        QCOMPARE(draft.documents().size(), std::size_t(1));
        QCOMPARE(draft.documents().front().id, std::string("Customer"));
        draft.setOwner(model::EntityId("Customer"), "name", model::SystemId("crm"));
        QCOMPARE(draft.changes(), 0);
        QVERIFY(draft.documents().empty());
    }

    void aStageTakesNothingOverByItself()
    {
        tests::ConsoleStage stage;
        OwnershipDraft draft(*stage.workspace->configuration());
        draft.addStage(model::EntityId("Order"), "status", model::SystemId("crm"), "no");
        const auto &rule = draft.rule(model::EntityId("Order"), "status");
        QCOMPARE(rule.stages.size(), std::size_t(4));
        QCOMPARE(rule.stages[2].owner.value, std::string("crm"));
        QVERIFY(rule.stages.back().when.empty());
    }

    void theMatrixIsAModel()
    {
        tests::ConsoleStage stage;
        OwnershipPresenter presenter(*stage.workspace, stage.undo);
        QAbstractItemModelTester tester(&presenter.matrix(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        presenter.matrix().setFilter(MatrixModel::Show::All, QStringLiteral("telephone"), {});
        QCOMPARE(presenter.matrix().rowCount(), 1);
        presenter.matrix().setFilter(MatrixModel::Show::All, {}, {});
        presenter.matrix().setEvidence({{model::EntityId("Customer"), "name", model::SystemId("helpdesk"),
                                         model::Verdict::Restored, 20000, 3}},
                                       {}, 20000);
        const auto at = presenter.matrix().indexOf(model::EntityId("Customer"), "name",
                                                   presenter.matrix().evidenceColumn());
        QCOMPARE(at.data().toString(), QStringLiteral("3 restored"));
    }

    void draggingTheOwnerMovesItAndUndoBringsItBack()
    {
        tests::ConsoleStage stage;
        OwnershipPage page(stage.console());
        page.resize(1500, 900);
        page.show();
        page.activate({});
        auto &view = page.matrix();
        auto &matrix = page.presenter().matrix();
        const auto column = [&](const char *system) {
            for (int c = 1; c < matrix.columnCount(); ++c) {
                if (matrix.headerData(c, Qt::Horizontal, MatrixModel::SystemRole).toString() ==
                    QLatin1String(system))
                    return c;
            }
            return -1;
        };
        const auto from = matrix.indexOf(model::EntityId("Customer"), "segment", column("crm"));
        const auto to = matrix.indexOf(model::EntityId("Customer"), "segment", column("erp"));
        QVERIFY(from.isValid() && to.isValid());
        const auto start = view.visualRect(from).center(), end = view.visualRect(to).center();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, start);
        QMouseEvent move(QEvent::MouseMove, end, view.viewport()->mapToGlobal(end), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, end);
        QCOMPARE(page.presenter().draft().rule(model::EntityId("Customer"), "segment").owner.value,
                 std::string("erp"));
        QCOMPARE(page.presenter().draft().changes(), 1);
        stage.undo.undo();
        QCOMPARE(page.presenter().draft().changes(), 0);
        view.setCurrentIndex(to);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(page.presenter().draft().rule(model::EntityId("Customer"), "segment").owner.value,
                 std::string("erp"));
    }

    void pictures()
    {
        tests::ConsoleStage stage;
        OwnershipPage page(stage.console());
        page.resize(1524, 930);
        page.show();
        page.activate({QStringLiteral("ownership"),
                       {{QStringLiteral("entity"), QStringLiteral("Order")},
                        {QStringLiteral("field"), QStringLiteral("status")}}});
        page.presenter().edit(QStringLiteral("x"), [](OwnershipDraft &d) {
            d.setOwner(model::EntityId("Customer"), "segment", model::SystemId("erp"));
        });
        QTest::qWait(qEnvironmentVariableIsSet("SPLOT_SHOTS") ? 2500 : 10);
        stage.shoot(page, QStringLiteral("ownership"), ThemeChoice::Dark);
        stage.shoot(page, QStringLiteral("ownership"), ThemeChoice::Light);
    }
};

QTEST_MAIN(TestOwnership)
#include "tst_ownership.moc"
