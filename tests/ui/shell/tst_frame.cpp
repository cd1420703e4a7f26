#include "core/model/latency.h"
#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/recent.h"
#include "ui/common/standing.h"
#include "ui/common/xdgsessionstart.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startwindow.h"
#include "ui/shell/tour.h"
#include "ui/shell/tray.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace splot;

namespace {
/// An engine that runs inside the program.
class RunningEngine : public test::NoEngine
{
public:
    bool runsHere() const override { return true; }
};

QPushButton *buttonOf(QWidget &in, const QString &name)
{
    for (auto *button : in.findChildren<QPushButton *>()) {
        if (button->text() == name || button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

model::Case openCase(const char *assignee = "")
{
    model::Case c;
    c.id = model::CaseId(1);
    c.assignee = assignee;
    return c;
}
} // namespace

/// The window's manners: what it begins with, what it tells, how it ends.
class Frame : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::useOwnSettings(); }

    void standingIsRedUntilSomebodyLooksAfterTheFault()
    {
        using Level = ui::Standing::Level;
        ui::Pulse pulse;
        ui::EngineState engine{true, {}};
        QCOMPARE(ui::standingOf(pulse, test::firm(), engine).level, Level::Calm);
        pulse.cases = {openCase()};
        pulse.newCases = pulse.openCases = 1;
        QCOMPARE(ui::standingOf(pulse, test::firm(), engine).level, Level::Fault);
        engine.runs = false;
        QCOMPARE(ui::standingOf(pulse, test::firm(), engine).level, Level::Fault);
        pulse.cases.clear();
        pulse.newCases = pulse.openCases = 0;
        QCOMPARE(ui::standingOf(pulse, test::firm(), engine).level, Level::Attention);
    }
    void aSystemThatTakesLongToConfirmIsSlowAndNotOk()
    {
        const ui::EngineState engine{true, {}};
        ui::Pulse pulse;
        const auto took = [&pulse](const char *system, std::int64_t micros, std::int64_t count) {
            pulse.hour.push_back({model::SystemId(system), model::EntityId("Customer"), true,
                                  "took/" + std::to_string(model::latencyClass(micros)), 1, count, 0});
        };
        took("erp", 200000, 100);
        took("shop", 200000, 90);
        QVERIFY(ui::standingOf(pulse, test::firm(), engine).slow.isEmpty());
        took("shop", 30000000, 10); // one in ten
        const auto standing = ui::standingOf(pulse, test::firm(), engine);
        QCOMPARE(standing.slow, QStringList{QStringLiteral("Shop")});
        QCOMPARE(standing.ok, 1);
    }
    void theTrayTellsByShapeToo()
    {
        const auto &palette = ui::Palette::of(ui::Shade::Light);
        const auto picture = [&](ui::Standing::Level level) {
            return shell::Tray::iconOf(level, palette, Qt::gray)
                .pixmap(32)
                .toImage()
                .convertToFormat(QImage::Format_Alpha8);
        };
        QVERIFY(picture(ui::Standing::Level::Calm) != picture(ui::Standing::Level::Fault));
        QVERIFY(picture(ui::Standing::Level::Attention) != picture(ui::Standing::Level::Fault));
    }
    void theSessionStartsWhatItIsTold()
    {
        QTemporaryDir folder;
        ui::XdgSessionStart session(folder.filePath(QStringLiteral("autostart")));
        QVERIFY(!session.isOn());
        QVERIFY(session.turnOn(QStringLiteral("/opt/my apps/splot"),
                               {QStringLiteral("--tray"), QStringLiteral("/home/a/50% $x.splot")}));
        QVERIFY(session.isOn());
        QFile file(session.file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("Exec=\"/opt/my apps/splot\" \"--tray\" \"/home/a/50%% \\\\$x.splot\"\n"),
                 text);
        QVERIFY(session.turnOff());
        QVERIFY(!session.isOn());
    }
    void aPlaceThatCannotBeWrittenIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ui::XdgSessionStart session(file.fileName() + QStringLiteral("/autostart"));
        const auto done = session.turnOn(QStringLiteral("/bin/splot"), {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, base::ErrorCode::NotConnected);
    }
    void aNewWorkspaceIsNamedAndPlaced()
    {
        QTemporaryDir folder;
        ui::Theme theme;
        shell::StartWindow window(theme);
        window.show();
        QSignalSpy wanted(&window, &shell::StartWindow::createWanted);
        QTest::mouseClick(buttonOf(window, QStringLiteral("New workspace ...")), Qt::LeftButton);
        auto *create = buttonOf(window, QStringLiteral("Make the workspace"));
        QVERIFY(create->isVisible() && !create->isEnabled());
        for (auto *field : window.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == QStringLiteral("Folder"))
                field->setText(folder.path());
            if (field->accessibleName() == QStringLiteral("Name"))
                field->setText(QStringLiteral("a/b"));
        }
        QVERIFY(!create->isEnabled());
        for (auto *field : window.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == QStringLiteral("Name"))
                field->setText(QStringLiteral("acme"));
        }
        QVERIFY(create->isEnabled());
        QTest::mouseClick(create, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), folder.filePath(QStringLiteral("acme.splot")));
    }
    void aWorkspaceThatIsGoneLeavesTheList()
    {
        QTemporaryDir folder;
        const QString there = folder.filePath(QStringLiteral("there.splot"));
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        ui::Recent::add(folder.filePath(QStringLiteral("gone.splot")));
        ui::Recent::add(there);
        ui::Recent::add(there);
        QCOMPARE(ui::Recent::paths().size(), 2);
        ui::Theme theme;
        shell::StartWindow window(theme);
        window.show();
        QSignalSpy wanted(&window, &shell::StartWindow::openWanted);
        auto *list = window.findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        list->setCurrentRow(1);
        emit list->itemActivated(list->item(1));
        QCOMPARE(wanted.count(), 0);
        QCOMPARE(list->count(), 1);
        list->setCurrentRow(0);
        emit list->itemActivated(list->item(0));
        QCOMPARE(wanted.count(), 1);
    }
    void closingAsksWhereItWouldStopTheSync()
    {
        test::UiWorkspace on;
        RunningEngine engine;
        const auto console = on.open();
        shell::MainWindow window({console.theme, console.workspace, console.systems, engine, console.undo},
                                 shell::allScreens());
        QSignalSpy closed(&window, &shell::MainWindow::closed);
        window.show();
        window.close();
        QVERIFY(window.isVisible());
        QCOMPARE(closed.count(), 0);
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        QTest::mouseClick(buttonOf(*box, QStringLiteral("Stay")), Qt::LeftButton);
        QVERIFY(window.isVisible());
        window.close();
        box = nullptr;
        for (auto *shown : window.findChildren<QMessageBox *>())
            box = shown->isVisible() ? shown : box;
        QVERIFY(box);
        QTest::mouseClick(buttonOf(*box, QStringLiteral("Close and stop the sync")), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
    }
    void theTourGoesThroughSixScreensAndCanBeLeft()
    {
        test::UiWorkspace on;
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        window.beginTour();
        auto *tour = window.findChild<shell::Tour *>();
        QStringList seen;
        for (int step = 0; step < shell::Tour::steps; ++step) {
            QVERIFY(tour->isVisible() && window.rect().contains(tour->geometry()));
            QCOMPARE(tour->step(), step);
            seen << window.current();
            QTest::mouseClick(buttonOf(*tour, step + 1 < shell::Tour::steps ? QStringLiteral("Next")
                                                                            : QStringLiteral("Done")),
                              Qt::LeftButton);
        }
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), shell::Tour::steps);
        QVERIFY(!tour->isVisible());
        window.beginTour();
        QVERIFY(tour->isVisible());
        QTest::keyClick(tour, Qt::Key_Escape);
        QVERIFY(!tour->isVisible());
    }
    void everyTopicOfHelpIsThereInBothLanguages()
    {
        ui::Theme theme;
        for (const auto language : {QLocale::English, QLocale::Polish}) {
            QLocale::setDefault(QLocale(language));
            shell::HelpWindow help(theme);
            QStringList pages;
            for (const char *topic : {"window", "keys", "guide", "formulas"}) {
                help.open(QLatin1String(topic));
                pages << help.page().toPlainText();
                QVERIFY(pages.last().size() > 400);
            }
            QCOMPARE(QSet<QString>(pages.begin(), pages.end()).size(), 4);
        }
    }
    void closingAsksNothingWhereAServiceGoesOn()
    {
        test::UiWorkspace on;
        shell::MainWindow window(on.open(), shell::allScreens());
        QSignalSpy closed(&window, &shell::MainWindow::closed);
        window.show();
        window.close();
        QCOMPARE(closed.count(), 1);
    }
};

QTEST_MAIN(Frame)
#include "tst_frame.moc"
