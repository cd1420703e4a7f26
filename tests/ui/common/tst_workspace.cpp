#include "tests/ui/support/uiworkspace.h"
#include "ui/common/formats.h"
#include "ui/common/caseactions.h"

#include <QSignalSpy>

using namespace splot;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileThatIsNoWorkspaceIsSaidPlainly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.splot"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const auto opened = ui::Workspace::open(path);
        QVERIFY(!opened);
        QVERIFY(!ui::say(opened.error()).isEmpty());
        QVERIFY(!ui::Workspace::open(folder.filePath(QStringLiteral("missing.splot"))));
    }
    void whatOthersCommitIsFollowed()
    {
        test::UiWorkspace on;
        on.open();
        QSignalSpy changed(on.window.get(), &ui::Workspace::changed);
        QSignalSpy pulse(on.window.get(), &ui::Workspace::pulseChanged);
        on.termsCase(3);
        QVERIFY(changed.wait());
        QTRY_COMPARE(on.window->pulse().newCases, 1);
        QCOMPARE(on.window->pulse().unownedCases(), 1);
    }
    void aDialogThatWhatIsSeenOpensStopsNoLooking()
    {
        test::UiWorkspace on;
        on.open();
        int seen = 0;
        connect(on.window.get(), &ui::Workspace::changed, this, [&] {
            if (++seen > 1)
                return;
            QEventLoop dialog; // as QDialog::exec() has one
            connect(on.window.get(), &ui::Workspace::changed, &dialog, &QEventLoop::quit);
            QTimer::singleShot(5000, &dialog, &QEventLoop::quit);
            on.termsCase(1);
            dialog.exec();
            QCOMPARE(seen, 2);
        });
        on.customer("Anna", "a@b.pl");
        QTRY_COMPARE(seen, 2);
    }
    void questionsAreAnsweredUnlessTheyAreCancelled()
    {
        test::UiWorkspace on;
        on.customer("Anna", "a@b.pl");
        on.open();
        int answers = 0;
        const auto work = [](store::Reader &reader) { return reader.records().counts(); };
        const auto take = [&answers](const base::Result<std::vector<store::EntityCount>> &counts) {
            QVERIFY(counts);
            QCOMPARE(counts->front().count, 1);
            ++answers;
        };
        on.window->ask(ui::Lane::Quick, this, work, take).cancel();
        on.window->ask(ui::Lane::Quick, this, work, take);
        QTRY_COMPARE(answers, 1);
        QTest::qWait(0);
        QCOMPARE(answers, 1);
    }
    void nobodyIsAnsweredAfterItsContextIsGone()
    {
        test::UiWorkspace on;
        on.open();
        bool answered = false;
        {
            QObject context;
            on.window->ask(
                ui::Lane::Quick, &context, [](store::Reader &r) { return r.workspaceId(); },
                [&answered](const base::Result<std::string> &) { answered = true; });
        }
        bool later = false;
        on.window->ask(
            ui::Lane::Quick, this, [](store::Reader &r) { return r.workspaceId(); },
            [&later](const base::Result<std::string> &) { later = true; });
        QTRY_VERIFY(later);
        QVERIFY(!answered);
    }
    void savingUnderAnOldVersionIsAConflict()
    {
        test::UiWorkspace on;
        on.open();
        const auto version = on.window->configuration()->version;
        auto other = test::firm();
        other.systems[0].label = "Web shop";
        auto documents = workspace::writeConfiguration(other);
        std::optional<base::Result<std::int64_t>> first, second;
        on.window->saveDocuments(documents, version, QStringLiteral("label"), this,
                                 [&](base::Result<std::int64_t> saved) { first = std::move(saved); });
        QTRY_VERIFY(first);
        QVERIFY(*first);
        QTRY_COMPARE(on.window->configuration()->version, **first);
        QCOMPARE(on.looks->label(model::SystemId("shop")), QStringLiteral("Web shop"));
        on.window->saveDocuments(documents, version, QStringLiteral("again"), this,
                                 [&](base::Result<std::int64_t> saved) { second = std::move(saved); });
        QTRY_VERIFY(second);
        QVERIFY(!*second);
        QCOMPARE(second->error().code, base::ErrorCode::Conflict);
    }
    void aCommandIsFollowedToItsAnswer()
    {
        test::UiWorkspace on;
        on.open();
        auto *job = on.window->send("retry", {{"case", model::Value(1)}});
        QSignalSpy progressed(job, &ui::Job::progressed);
        bool ended = false;
        connect(job, &ui::Job::finished, this, [&] {
            ended = true;
            QVERIFY(job->answer());
            QCOMPARE(job->answer()->member("retried")->toText(), std::string("7"));
        });
        QTRY_VERIFY(job->command().id != 0);
        auto command = **on.store->command(job->command().id);
        QCOMPARE(command.kind, std::string("retry"));
        command.state = model::CommandState::Running;
        command.done = 3;
        command.total = 7;
        QVERIFY(on.store->saveCommand(command));
        QTRY_COMPARE(progressed.count(), 1);
        command.state = model::CommandState::Done;
        command.answer = model::Object{{"retried", model::Value(7)}};
        QVERIFY(on.store->saveCommand(command));
        QTRY_VERIFY(ended);
    }
    void aFailedCommandSaysWhy()
    {
        test::UiWorkspace on;
        on.open();
        auto *job = on.window->send("discard", {});
        std::optional<base::Error> why;
        connect(job, &ui::Job::finished, this, [&] { why = job->answer().error(); });
        QTRY_VERIFY(job->command().id != 0);
        auto command = **on.store->command(job->command().id);
        command.state = model::CommandState::Failed;
        command.message = {"Discarding needs a reason.", {}};
        command.answer = model::Object{{"code", model::Value("rejected")}};
        QVERIFY(on.store->saveCommand(command));
        QTRY_VERIFY(why);
        QCOMPARE(ui::say(*why), QStringLiteral("Discarding needs a reason."));
    }
    void takingACaseIsUndone()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(1);
        const auto console = on.open();
        on.window->setAuthor(QStringLiteral("ewa"));
        ui::CaseActions actions(console);
        actions.take({id});
        QTRY_COMPARE((*on.store->caseById(id))->assignee, std::string("ewa"));
        QCOMPARE((*on.store->caseById(id))->state, model::CaseState::Acknowledged);
        QTRY_VERIFY(on.undo.canUndo());
        on.undo.undo();
        QTRY_COMPARE((*on.store->caseById(id))->assignee, std::string());
        QCOMPARE((*on.store->caseById(id))->state, model::CaseState::New);
        on.undo.redo();
        QTRY_COMPARE((*on.store->caseById(id))->assignee, std::string("ewa"));
    }
};

QTEST_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
