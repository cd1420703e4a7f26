#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/shell/locator.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>

using namespace splot;

class Window : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        test::useOwnSettings();
    }
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
