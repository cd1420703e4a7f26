#include "tests/ui/support/consolestage.h"
#include "ui/ownership/entitypanel.h"
#include "ui/ownership/matrixview.h"
#include "ui/ownership/page.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>

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

    void eachCellTellsWhatItsSystemBroughtInThirtyDays()
    {
        tests::ConsoleStage stage;
        OwnershipPresenter presenter(*stage.workspace, stage.undo);
        auto &matrix = presenter.matrix();
        const model::EntityId customer("Customer");
        const model::SystemId shop("shop"), helpdesk("helpdesk");
        matrix.setEvidence({{customer, "name", shop, model::Verdict::Restored, 20000, 3},
                            {customer, "name", shop, model::Verdict::Proposed, 19990, 2},
                            {customer, "name", helpdesk, model::Verdict::Restored, 19970, 50}}, // day 31
                           {}, 20000);
        const auto cell = [&](const char *system) {
            for (int c = 1; c < matrix.columnCount(); ++c) {
                if (matrix.headerData(c, Qt::Horizontal, MatrixModel::SystemRole).toString() ==
                    QLatin1String(system))
                    return matrix.indexOf(customer, "name", c);
            }
            return QModelIndex();
        };
        QCOMPARE(cell("shop").data(MatrixModel::WroteRole).toInt(), 5);
        QVERIFY(
            cell("shop").data(Qt::ToolTipRole).toString().contains(QStringLiteral("3 restored, 2 proposed")));
        QVERIFY(!cell("helpdesk").data(MatrixModel::WroteRole).isValid());
        QCOMPARE(matrix.indexOf(customer, "name", matrix.evidenceColumn()).data().toString(),
                 QStringLiteral("3 restored"));
    }

    void rightsOfWholeRecordsAreSetInThePanelOfTheEntity()
    {
        tests::ConsoleStage stage;
        OwnershipPage page(stage.console());
        page.resize(1500, 900);
        page.show();
        page.activate({});
        const model::EntityId customer("Customer");
        page.matrix().setCurrentIndex(page.presenter().matrix().indexOf(customer, {}));
        auto *panel = page.findChild<EntityPanel *>();
        QVERIFY(panel && panel->isVisible());
        const auto named = [panel](const char *name) {
            for (auto *w : panel->findChildren<QWidget *>()) {
                if (w->accessibleName() == QLatin1String(name) && w->isVisible())
                    return w;
            }
            return static_cast<QWidget *>(nullptr);
        };
        const bool may = page.presenter().draft().mayCreate(customer, model::SystemId("shop"));
        QTRY_VERIFY(named("Shop: may create"));
        auto *create = qobject_cast<QCheckBox *>(named("Shop: may create"));
        create->click();
        QCOMPARE(page.presenter().draft().mayCreate(customer, model::SystemId("shop")), !may);
        QTRY_VERIFY(named("ERP: deleted elsewhere"));
        auto *effect = qobject_cast<QComboBox *>(named("ERP: deleted elsewhere"));
        const auto before = page.presenter().draft().effect(customer, model::SystemId("erp"), false);
        const auto other = before == model::DeleteEffect::Nothing ? model::DeleteEffect::Delete
                                                                  : model::DeleteEffect::Nothing;
        effect->setCurrentIndex(static_cast<int>(other));
        emit effect->activated(static_cast<int>(other));
        QCOMPARE(page.presenter().draft().effect(customer, model::SystemId("erp"), false), other);
        QCOMPARE(page.presenter().draft().changes(), 2);
        QVERIFY(!page.presenter().draft().documents().empty());
        stage.undo.undo();
        stage.undo.undo();
        QCOMPARE(page.presenter().draft().changes(), 0);
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
