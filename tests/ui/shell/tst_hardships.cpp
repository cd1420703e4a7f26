#include "core/store/sql/database.h"
#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/fulldisk.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/caseactions.h"
#include "ui/common/changedialog.h"
#include "ui/common/formats.h"
#include "ui/common/noticebar.h"
#include "ui/common/plandialog.h"
#include "ui/common/valuedialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startwindow.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>

using namespace splot;

namespace {
/// What the visible notices of a window say.
QString noticed(QWidget &window)
{
    QStringList all;
    for (auto *bar : window.findChildren<ui::NoticeBar *>()) {
        if (bar->isVisible())
            all << bar->findChild<QLabel *>()->text();
    }
    return all.join(QLatin1Char('\n'));
}

/// The store's own way to a file, for what no store would do.
void execute(const QString &path, const char *sql)
{
    const auto database = test::must(store::Database::open(path.toStdString(), store::Database::Access::Write));
    test::must(database->execute(sql));
}

QAbstractButton *buttonOf(QWidget &in, const QString &text)
{
    for (auto *button : in.findChildren<QAbstractButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}
} // namespace

/// What goes wrong around a window is said plainly, loses nothing, and leaves it usable.
class Hardships : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::useOwnSettings(); }

    void aWorkspaceThatAnotherProgramWritesToIsSaidAndTriedAgain()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(1);
        ui::CaseActions actions(on.open());
        QSignalSpy failed(&actions, &ui::CaseActions::failed);
        on.window->setAuthor(QStringLiteral("ewa"));
        QVERIFY(on.store->begin());
        model::AuditEntry entry;
        entry.action = "note";
        QVERIFY(on.store->addAudit(entry));
        actions.take({id});
        QTRY_COMPARE(failed.count(), 1);
        const auto error = failed[0][0].value<base::Error>();
        QCOMPARE(error.code, base::ErrorCode::BackOff);
        QVERIFY(ui::say(error).contains(QStringLiteral("Try again")));
        QVERIFY(!on.undo.canUndo());
        QVERIFY(on.store->commit());
        actions.take({id});
        QTRY_COMPARE((*on.store->caseById(id))->assignee, std::string("ewa"));
    }
    void aLockedWorkspaceIsNotOpenedAndSaysWhy()
    {
        test::UiWorkspace on;
        on.store.reset();
        const auto holder =
            test::must(store::Database::open(on.path.toStdString(), store::Database::Access::Write));
        test::must(holder->execute("PRAGMA locking_mode=EXCLUSIVE"));
        test::must(holder->execute("CREATE TABLE mine (n)"));
        const auto opened = ui::Workspace::open(on.path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, base::ErrorCode::BackOff);
        shell::StartWindow start(on.theme);
        start.show();
        start.showError(opened.error());
        QVERIFY(noticed(start).contains(QStringLiteral("Another program is writing to test.splot")));
    }
    void aDamagedWorkspaceIsSaidOnEveryScreenThatNeedsWhatIsBroken()
    {
        test::UiWorkspace on;
        on.termsCase(300);
        on.store.reset();
        execute(on.path, "PRAGMA wal_checkpoint(TRUNCATE)");
        {
            QFile file(on.path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            // The beginning has the layout of the file; the rest is what it holds.
            const qint64 from = file.size() - file.size() / 4;
            QVERIFY(file.seek(from));
            file.write(QByteArray(file.size() - from, 'x'));
        }
        const auto before = QFileInfo(on.path).size();
        auto opened = ui::Workspace::open(on.path);
        QVERIFY2(opened, opened ? "" : opened.error().text().c_str());
        on.window = std::move(*opened);
        on.looks = std::make_unique<ui::SystemLooks>(*on.window, on.theme);
        shell::MainWindow window({on.theme, *on.window, *on.looks, on.engine, on.undo}, shell::allScreens());
        window.show();
        QString all;
        for (const auto &entry : window.entries()) {
            window.go({entry.id, {}});
            QTest::qWait(200);
            all += noticed(window);
        }
        QVERIFY2(all.contains(QStringLiteral("test.splot is damaged. Keep a copy of it and restore a backup.")),
                 qPrintable(all));
        QCOMPARE(QFileInfo(on.path).size(), before);
    }
    void aWorkspaceOfANewerProgramIsLeftAlone()
    {
        test::UiWorkspace on;
        on.store.reset();
        execute(on.path, "PRAGMA user_version=999");
        const auto opened = ui::Workspace::open(on.path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, base::ErrorCode::Unsupported);
        shell::StartWindow start(on.theme);
        start.show();
        start.showError(opened.error());
        QVERIFY(noticed(start).contains(QStringLiteral("Update Splot")));
    }
    void aWorkspaceThatCanOnlyBeReadIsShownAndNothingIsLostInIt()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(1);
        on.store.reset();
        execute(on.path, "PRAGMA wal_checkpoint(TRUNCATE)");
        const auto readable = QFile::ReadOwner | QFile::ReadUser;
        QVERIFY(QFile::setPermissions(on.path, readable));
        if (QFileInfo(on.path).isWritable())
            QSKIP("this user may write everywhere");
        ui::CaseActions actions(on.open());
        QVERIFY(on.window->readOnly());
        shell::MainWindow window({on.theme, *on.window, *on.looks, on.engine, on.undo}, shell::allScreens());
        window.show();
        QVERIFY(noticed(window).contains(QStringLiteral("test.splot can only be read")));
        QTRY_COMPARE(on.window->pulse().newCases, 1);
        QSignalSpy failed(&actions, &ui::CaseActions::failed);
        actions.take({id});
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(ui::say(failed[0][0].value<base::Error>()).contains(QStringLiteral("cannot be written")));
    }
    void withoutATrayTheWindowDoesNotHideInIt()
    {
        test::UiWorkspace on;
        QSettings().setValue(QStringLiteral("closeToTray"), true);
        shell::MainWindow window(on.open(), shell::allScreens());
        window.showAtStart(true);
        QVERIFY(window.isVisible());
        QSignalSpy closed(&window, &shell::MainWindow::closed);
        window.close();
        QCOMPARE(closed.count(), 1);
    }
    void anEngineThatIsKilledIsMissedAtOnceAndNobodyWaitsForItForever()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        QVERIFY(on.store->takeLease("serve", ui::Workspace::now()));
        shell::MainWindow window(console, shell::allScreens());
        window.show();
        QTRY_VERIFY(on.window->engine().runs);
        ui::PlanDialog plan(console, {});
        plan.show();
        // No process has this id: the engine's was killed.
        execute(on.path, "UPDATE lease SET process = 2147483000");
        QTRY_VERIFY(!on.window->engine().runs);
        QVERIFY(noticed(window).contains(QStringLiteral("No engine runs")));
        QStringList said;
        for (auto *label : plan.findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.contains(QStringLiteral("Waiting for an engine ...")), qPrintable(said.join(u'|')));
    }
    void aClockThatWasSetBackMakesNoDeadEngineLive()
    {
        test::UiWorkspace on;
        auto later = ui::Workspace::now();
        later.micros += 3600 * 1000000LL;
        QVERIFY(on.store->takeLease("serve", later));
        on.open();
        QVERIFY(!on.window->engine().runs);
        // A live one goes on at the clock's new time.
        QVERIFY(on.store->beat(1, ui::Workspace::now()));
        QTRY_VERIFY(on.window->engine().runs);
        // What was seen at the later time is shown with a date or a time, never as a negative span.
        QVERIFY(!ui::spanText(ui::Workspace::now().micros - later.micros).contains(QLatin1Char('-')));
        QVERIFY(!ui::whenText(later, ui::Workspace::now()).isEmpty());
    }
    void aFullDiskIsSaidAndWhatWasToBeSavedCanBeSavedAgain()
    {
        test::FullDisk disk;
        test::UiWorkspace on;
        const auto id = on.termsCase(1);
        const auto console = on.open();
        ui::CaseActions actions(console);
        QSignalSpy failed(&actions, &ui::CaseActions::failed);
        on.window->setAuthor(QStringLiteral("ewa"));
        disk.setFull(true);
        actions.take({id});
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(ui::say(failed[0][0].value<base::Error>()).contains(QStringLiteral("is full. Free some space")));
        // A changed configuration stays in its dialog.
        auto changed = test::firm();
        changed.systems[0].label = "Web shop";
        ui::ChangePlan plan(*on.window);
        ui::ChangeDialog dialog(console, plan, QStringLiteral("label"));
        dialog.show();
        QSignalSpy refused(&plan, &ui::ChangePlan::failed);
        plan.start(workspace::writeConfiguration(changed), {});
        QTRY_COMPARE(refused.count(), 1); // no plan can be asked for either
        auto *save = buttonOf(dialog, QStringLiteral("Save, approve later"));
        QVERIFY(save && save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(refused.count(), 2);
        QVERIFY(noticed(dialog).contains(QStringLiteral("is full")));
        QVERIFY(dialog.isVisible());
        disk.setFull(false);
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(on.looks->label(model::SystemId("shop")), QStringLiteral("Web shop"));
        actions.take({id});
        QTRY_COMPARE((*on.store->caseById(id))->assignee, std::string("ewa"));
    }
    void whatIsTooLongToPasteIsNotCutBehindOnesBack()
    {
        test::UiWorkspace on;
        shell::MainWindow window(on.open(), shell::allScreens());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.go({QStringLiteral("inbox"), {}});
        window.screen(QStringLiteral("inbox"))->focusSearch();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->setText(QStringLiteral("VAT"));
        QGuiApplication::clipboard()->setText(QString(5 * 1024 * 1024, u'x'));
        QElapsedTimer timer;
        timer.start();
        field->end(false);
        field->paste();
        QCOMPARE(field->text(), QStringLiteral("VAT"));
        QVERIFY(noticed(window).contains(QStringLiteral("5,242,880")));
        QVERIFY(timer.elapsed() < 2000);
        QGuiApplication::clipboard()->setText(QStringLiteral(" rate"));
        field->paste();
        QCOMPARE(field->text(), QStringLiteral("VAT rate"));
        QGuiApplication::clipboard()->clear();
    }
    void aValueIsEditedWholeAndOneOfMegabytesIsRefusedWithWords()
    {
        test::UiWorkspace on;
        const QString lines = QString(40000, u'x') + QStringLiteral("\nsecond line");
        ui::ValueDialog dialog(on.theme, QStringLiteral("Edit value"), QStringLiteral("name"), lines);
        dialog.show();
        QCOMPARE(dialog.value(), lines); // a field of one line would have cut it
        QGuiApplication::clipboard()->setText(QString(5 * 1024 * 1024, u'y'));
        dialog.editor().paste();
        QCOMPARE(dialog.value(), lines);
        QVERIFY(noticed(dialog).contains(QStringLiteral("100,000")));
        QGuiApplication::clipboard()->clear();
    }
    void twoWindowsOnOneWorkspaceSeeEachOtherAndNeitherWritesOverTheOther()
    {
        test::UiWorkspace on;
        on.open();
        auto other = test::must(ui::Workspace::open(on.path));
        const auto version = other->configuration()->version;
        auto changed = test::firm();
        changed.systems[0].label = "Web shop";
        bool saved = false;
        on.window->saveDocuments(workspace::writeConfiguration(changed), version, {}, this,
                                 [&saved](const base::Result<std::int64_t> &done) { saved = done.has_value(); });
        QTRY_VERIFY(saved);
        changed.systems[0].label = "Old shop";
        std::optional<base::Error> refused;
        other->saveDocuments(workspace::writeConfiguration(changed), version, {}, this,
                             [&refused](const base::Result<std::int64_t> &done) {
                                 if (!done)
                                     refused = done.error();
                             });
        QTRY_VERIFY(refused);
        QCOMPARE(refused->code, base::ErrorCode::Conflict);
        QVERIFY(!ui::say(*refused).isEmpty());
        const model::SystemId shop("shop");
        QTRY_COMPARE(ui::text(other->configuration()->system(shop)->label), QStringLiteral("Web shop"));
    }
};

QTEST_MAIN(Hardships)
#include "tst_hardships.moc"
