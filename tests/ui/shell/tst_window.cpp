#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/emptystate.h"
#include "ui/common/savedviews.h"
#include "ui/common/segments.h"
#include "ui/reconcile/page.h"
#include "ui/shell/locator.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace splot;

namespace {
/// As a person sets a screen up: what there is to search in, the second of what there is to choose.
void change(ui::Screen &shown, const QString &screen, QLineEdit *search)
{
    if (screen == QLatin1String("reconcile"))
        static_cast<ui::ReconcilePage &>(shown).systems().menu()->actions().front()->setChecked(true);
    if (screen == QLatin1String("overview") || screen == QLatin1String("systems")) {
        auto *group = shown.findChild<ui::Segments *>();
        group->setCurrent(1);
        emit group->chosen(1);
    }
    if (search)
        search->setText(QStringLiteral("e"));
}
} // namespace

class Window : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::useOwnSettings(); }
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyScreenOpens()
    {
        test::UiWorkspace on;
        on.termsCase(3);
        on.customer("Anna", "a@b.pl");
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        for (const auto &entry : window.entries()) {
            window.go({entry.id, {}});
            QCOMPARE(window.current(), entry.id);
            QVERIFY(window.screen(entry.id)->isVisible());
        }
    }
    void everyScreenOfANewWorkspaceSaysWhatItIsFor()
    {
        test::UiWorkspace on{model::Configuration()};
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        for (const auto &entry : window.entries()) {
            if (entry.id == QLatin1String("settings"))
                continue;
            window.go({entry.id, {}});
            const auto said = window.screen(entry.id)->findChildren<ui::EmptyState *>();
            QTRY_VERIFY2(std::ranges::any_of(said, &QWidget::isVisible), qPrintable(entry.id));
        }
    }
    void keysChooseScreens()
    {
        test::UiWorkspace on;
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(window.current(), QStringLiteral("inbox"));
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window.current(), QStringLiteral("overview"));
    }
    void everyScreenOfDataKeepsViewsUnderNames_data()
    {
        QTest::addColumn<QString>("screen");
        for (const char *screen :
             {"overview", "systems", "mapper", "ownership", "flows", "inbox", "records", "reconcile"})
            QTest::newRow(screen) << QString::fromLatin1(screen);
    }
    void everyScreenOfDataKeepsViewsUnderNames()
    {
        QFETCH(QString, screen);
        test::UiWorkspace on;
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.go({screen, {}});
        auto *shown = window.screen(screen);
        auto *views = shown->findChild<ui::SavedViews *>();
        QVERIFY(views);
        // What is searched, chosen and ticked is another thing after it was changed, and comes back.
        shown->focusSearch();
        auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        const auto stateOf = [shown, search] {
            QStringList state{search ? search->text() : QString()};
            for (const auto *group : shown->findChildren<ui::Segments *>())
                state << QString::number(group->current());
            for (const auto *action : shown->findChildren<QAction *>())
                state << (action->isChecked() ? QStringLiteral("x") : QString());
            return state;
        };
        change(*shown, screen, search);
        const auto kept = stateOf();
        views->save(QStringLiteral("mine"));
        if (search)
            search->clear();
        for (auto *group : shown->findChildren<ui::Segments *>())
            group->setCurrent(0);
        for (auto *action : shown->findChildren<QAction *>())
            action->setChecked(false);
        QVERIFY(stateOf() != kept);
        QVERIFY(views->show(QStringLiteral("mine")));
        QCOMPARE(stateOf(), kept);
    }
    void theLocatorFindsRecordsCasesAndScreens()
    {
        test::UiWorkspace on;
        on.termsCase(2);
        on.customer("Anna Nowak", "anna@b.pl");
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        QAbstractItemModelTester tester(&window.locator().model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        window.openLocator();
        const auto kinds = [&] {
            QStringList all;
            for (int row = 0; row < window.locator().model().rowCount(); ++row)
                all << window.locator().model().at(row)->kind;
            return all;
        };
        window.locator().field()->setText(QStringLiteral("inb"));
        QCOMPARE(kinds().first(), QStringLiteral("Screen"));
        window.locator().field()->setText(QStringLiteral("nowak"));
        QTRY_VERIFY(kinds().contains(QStringLiteral("Record")));
        window.locator().field()->setText(QStringLiteral("Terms"));
        QTRY_VERIFY(kinds().contains(QStringLiteral("Case")));
        QTest::keyClick(window.locator().field(), Qt::Key_Return);
        QTRY_COMPARE(window.current(), QStringLiteral("inbox"));
        QVERIFY(!window.locator().isVisible());
    }
    void wordsAreFoundByTheirBeginnings()
    {
        QVERIFY(shell::fit(QStringLiteral("pau erp"), QStringLiteral("Pause ERP")) > 0);
        QCOMPARE(shell::fit(QStringLiteral("xyz"), QStringLiteral("Pause ERP")), 0);
        QVERIFY(shell::fit(QStringLiteral("in"), QStringLiteral("Inbox")) >
                shell::fit(QStringLiteral("in"), QStringLiteral("Running")));
    }
    void withoutAnEngineTheWindowSaysSoAndOffersIt()
    {
        test::UiWorkspace on;
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        QAbstractButton *start = nullptr;
        for (auto *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Start the engine"))
                start = button;
        }
        QVERIFY(start);
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(on.engine.starts, 1);
        QVERIFY(on.store->takeLease("serve", ui::Workspace::now()));
        QTRY_VERIFY(!start->isVisible());
    }
};

QTEST_MAIN(Window)
#include "tst_window.moc"
