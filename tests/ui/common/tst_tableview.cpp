#include "tests/ui/support/uiworkspace.h"
#include "ui/common/planview.h"
#include "ui/common/tableview.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSettings>

using namespace splot;

namespace {
model::Value plan()
{
    using model::Value;
    const model::Value difference =
        model::Object{{"place", Value("email")}, {"now", Value("old; \"x\"")}, {"then", Value("new")}};
    const model::Value sample =
        model::Object{{"label", Value("Anna")}, {"differences", Value(model::List{difference})}};
    return model::Object{
        {"writes", Value(1204)},
        {"flows", Value(model::List{model::Object{{"entity", Value("Customer")},
                                                  {"system", Value("erp")},
                                                  {"create", Value(3)},
                                                  {"update", Value(1201)},
                                                  {"delete", Value(0)},
                                                  {"samples", Value(model::List{sample})}}})}};
}
} // namespace

class TableViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aPlanIsShownInCountsAndSamples()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        ui::PlanView view(console);
        QAbstractItemModelTester tester(&view.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        view.show(plan());
        QCOMPARE(view.model().rowCount(), 1);
        QCOMPARE(view.model().index(0, ui::PlanModel::Update).data().toString(), QStringLiteral("1,201"));
        QCOMPARE(view.model().index(0, ui::PlanModel::System).data().toString(), QStringLiteral("ERP"));
        view.show(model::Value());
        QCOMPARE(view.model().rowCount(), 0);
    }
    void csvHoldsWhatIsShownAndQuotesWhatNeedsIt()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        ui::PlanSampleModel model;
        const auto value = plan();
        model.show(&value.member("flows")->list()->front());
        ui::TableView view(console.theme, console.systems);
        view.setModel(&model);
        QCOMPARE(
            view.csv(),
            QStringLiteral("Record,Field there,Is now,Becomes\r\nAnna,email,\"old; \"\"x\"\"\",new\r\n"));
        view.setColumnHidden(1, true);
        QVERIFY(!view.csv().contains(QStringLiteral("email")));
    }
    void columnsAreRemembered()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        QSettings settings(on.folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        ui::PlanModel model(console.systems);
        ui::TableView first(console.theme, console.systems), second(console.theme, console.systems);
        first.setModel(&model);
        second.setModel(&model);
        first.setColumnHidden(ui::PlanModel::Archive, true);
        first.horizontalHeader()->moveSection(0, 1);
        first.saveColumns(settings, QStringLiteral("c"));
        second.restoreColumns(settings, QStringLiteral("c"));
        QVERIFY(second.isColumnHidden(ui::PlanModel::Archive));
        QCOMPARE(second.horizontalHeader()->visualIndex(0), 1);
    }
};

QTEST_MAIN(TableViewTest)
#include "tst_tableview.moc"
