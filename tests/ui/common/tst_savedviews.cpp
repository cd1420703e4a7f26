#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/savedviews.h"
#include "ui/common/tableview.h"

#include <QHeaderView>
#include <QStandardItemModel>

using namespace splot;

class SavedViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        test::useOwnSettings();
    }

    void aViewComesBackUnderItsName()
    {
        test::UiWorkspace on;
        on.open();
        QVariantMap now{{QStringLiteral("search"), QStringLiteral("VAT")}}, shown;
        ui::SavedViews views(
            *on.window, QStringLiteral("inbox"), [&] { return now; },
            [&](const QVariantMap &view) { shown = view; }, nullptr);
        const QString name = QStringLiteral("VAT / ERP: żółć & co");
        views.save(name);
        now[QStringLiteral("search")] = QStringLiteral("other");
        views.save(QStringLiteral("a"));
        QCOMPARE(views.names(), QStringList({QStringLiteral("a"), name}));
        QVERIFY(views.show(name));
        QCOMPARE(shown.value(QStringLiteral("search")).toString(), QStringLiteral("VAT"));
        views.remove(name);
        QVERIFY(!views.show(name));
        QCOMPARE(views.names(), QStringList(QStringLiteral("a")));
    }
    void viewsBelongToTheirScreen()
    {
        test::UiWorkspace on;
        on.open();
        const auto nothing = [] { return QVariantMap(); };
        const auto ignore = [](const QVariantMap &) {};
        ui::SavedViews flows(*on.window, QStringLiteral("flows"), nothing, ignore, nullptr);
        ui::SavedViews records(*on.window, QStringLiteral("records"), nothing, ignore, nullptr);
        flows.save(QStringLiteral("mine"));
        QVERIFY(records.names().isEmpty());
    }
    void columnsComeBackHiddenMovedAndWide()
    {
        test::UiWorkspace on;
        on.open();
        QStandardItemModel model(2, 3);
        ui::TableView table(on.theme, *on.looks), other(on.theme, *on.looks);
        for (auto *view : {&table, &other})
            view->setModel(&model);
        table.setColumnHidden(1, true);
        table.horizontalHeader()->moveSection(2, 0);
        other.setColumns(table.columns());
        QVERIFY(other.isColumnHidden(1));
        QCOMPARE(other.horizontalHeader()->visualIndex(2), 0);
        other.setColumns(QVariant());
        QVERIFY(other.isColumnHidden(1));
    }
};

QTEST_MAIN(SavedViewsTest)
#include "tst_savedviews.moc"
