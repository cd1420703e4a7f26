#include "core/workspace/recipecodec.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/auditdialog.h"
#include "ui/inbox/casemodel.h"
#include "ui/inbox/casepanel.h"
#include "ui/inbox/keptrecipes.h"
#include "ui/inbox/page.h"
#include "ui/inbox/repairpanel.h"
#include "ui/inbox/resultdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace splot;

namespace {
QPushButton *buttonNamed(QWidget &in, const QString &text)
{
    for (auto *button : in.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

/// The last command of a kind that the window gave.
std::optional<model::Command> commandOf(test::UiWorkspace &on, const std::string &kind)
{
    const auto all = on.window->reader().commands(0, 20);
    for (const auto &command : *all) {
        if (command.kind == kind)
            return command;
    }
    return {};
}

void answer(test::UiWorkspace &on, model::Command command, const char *name, std::int64_t n)
{
    command.state = model::CommandState::Done;
    command.answer = model::Object{{name, model::Value(n)}};
    QVERIFY(on.store->saveCommand(command));
}
} // namespace

class InboxPage : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aCauseIsMendedOnceForAllItsMessages()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(30);
        inbox::Page page(on.open());
        page.resize(1500, 900);
        page.show();
        page.activate({QStringLiteral("inbox"), {}});
        QSignalSpy shown(&page, &inbox::Page::messageShown);
        QTRY_VERIFY(!shown.isEmpty());
        page.repair().setRecipe({inbox::Recipe::Kind::Replace, {}, "45", "30"});
        QSignalSpy previewed(&page.repair(), &inbox::RepairPanel::previewShown);
        page.repair().preview();
        QTRY_VERIFY(!previewed.isEmpty());
        QCOMPARE(page.repair().shown().pass, 30);
        QSignalSpy applied(&page.repair(), &inbox::RepairPanel::applied);
        page.repair().apply();
        QTRY_VERIFY(commandOf(on, "repair"));
        const auto command = *commandOf(on, "repair");
        QCOMPARE(command.arguments.member("items")->list()->size(), std::size_t(30));
        QCOMPARE(command.arguments.member("value")->toText(), std::string("30 days"));
        answer(on, command, "repaired", 30);
        QTRY_COMPARE(applied.count(), 1);
        QVERIFY(applied.front().front().toString().contains(QStringLiteral("30 of 30")));
        Q_UNUSED(id)
    }
    void whatBecameOfEachMessageIsListed()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(3);
        auto items = *on.store->openItems(id, 0, 10);
        items[0].state = model::ItemState::Settled;
        QVERIFY(on.store->saveCaseItem(items[0]));
        const auto console = on.open();
        inbox::ResultDialog dialog(console, {items[0].id, items[1].id});
        QSignalSpy filled(&dialog, &inbox::ResultDialog::filled);
        QTRY_VERIFY(!filled.isEmpty());
        QCOMPARE(dialog.model().rowCount(), 2);
        QVERIFY(dialog.model().item(0, 2)->text().isEmpty());
        QVERIFY(!dialog.model().item(1, 2)->text().isEmpty());
    }
    void aLookupLineIsSavedAndTheCaseTriedAgain()
    {
        test::UiWorkspace on;
        on.termsCase(3);
        inbox::Page page(on.open());
        page.resize(1500, 900);
        page.show();
        page.activate({QStringLiteral("inbox"), {}});
        QSignalSpy shown(&page, &inbox::Page::messageShown);
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(page.repair().recipe().kind, inbox::Recipe::Kind::Lookup);
        QCOMPARE(page.repair().recipe().from, std::string("45 days"));
        page.repair().setRecipe({inbox::Recipe::Kind::Lookup, "Terms", "45 days", "45"});
        page.repair().apply();
        QTRY_VERIFY(commandOf(on, "retry"));
        QTRY_COMPARE(on.window->configuration()->lookups.front().entries.size(), std::size_t(3));
    }
    void aKeptRepairIsOfferedAgainForTheSameCause()
    {
        test::UiWorkspace on;
        on.termsCase(3);
        inbox::Page page(on.open());
        page.resize(1500, 900);
        page.show();
        page.activate({QStringLiteral("inbox"), {}});
        QSignalSpy shown(&page, &inbox::Page::messageShown);
        QTRY_VERIFY(!shown.isEmpty());
        auto &kept = page.repair().kept();
        QVERIFY(!kept.choice().isEnabled());
        kept.keep(QStringLiteral("to 30 days"), {inbox::Recipe::Kind::Replace, {}, "45", "30"});
        QTRY_COMPARE(kept.choice().count(), 2);
        const auto saved = *workspace::readRecipes(*on.store->documents());
        QCOMPARE(saved.size(), std::size_t(1));
        QVERIFY(!saved[0].cause.empty());
        page.repair().setRecipe({inbox::Recipe::Kind::Set, {}, {}, "x"});
        kept.choice().setCurrentIndex(1);
        emit kept.choice().activated(1);
        QCOMPARE(page.repair().recipe().kind, inbox::Recipe::Kind::Replace);
        QCOMPARE(page.repair().recipe().to, std::string("30"));
        QTRY_COMPARE(on.window->configuration()->version, *on.store->configurationVersion());
        kept.forget(QStringLiteral("to 30 days"));
        QTRY_VERIFY(workspace::readRecipes(*on.store->documents())->empty());
        QTRY_COMPARE(on.window->configuration()->version, *on.store->configurationVersion());
        on.undo.undo();
        QTRY_COMPARE(workspace::readRecipes(*on.store->documents())->size(), std::size_t(1));
        QTRY_COMPARE(kept.choice().count(), 2);
    }
    void aTicketIsNamedUndoneAndInTheAuditWithWhatWasBefore()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(2);
        const auto console = on.open();
        ui::CaseActions actions(console);
        inbox::CasePanel panel(console, actions);
        const auto ticketOf = [&on, id] { return (*on.store->caseById(id))->ticket; };
        actions.setTicket(id, QStringLiteral("https://tickets.example/17"));
        QTRY_COMPARE(ticketOf(), std::string("https://tickets.example/17"));
        QVERIFY(inbox::ticketAddress(**on.store->caseById(id)).isValid());
        QTRY_VERIFY(on.undo.canUndo());
        actions.setTicket(id, QStringLiteral("18"));
        QTRY_COMPARE(ticketOf(), std::string("18"));
        QVERIFY(!inbox::ticketAddress(**on.store->caseById(id)).isValid());
        ui::AuditModel audit(*on.window);
        QAbstractItemModelTester tester(&audit, QAbstractItemModelTester::FailureReportingMode::QtTest);
        audit.show("case/" + std::to_string(id.value));
        QTRY_COMPARE(audit.rowCount(), 2);
        QCOMPARE(audit.index(0, ui::AuditModel::Before).data().toString(),
                 QStringLiteral("ticket: https://tickets.example/17"));
        QCOMPARE(audit.index(0, ui::AuditModel::After).data().toString(), QStringLiteral("ticket: 18"));
        on.undo.undo();
        QTRY_COMPARE(ticketOf(), std::string("https://tickets.example/17"));
    }
    void aLongAuditIsReadAsItIsScrolledTo()
    {
        test::UiWorkspace on;
        for (int i = 0; i < 450; ++i) {
            model::AuditEntry entry;
            entry.at = test::at(i);
            entry.person = "ewa";
            entry.action = "note";
            entry.subject = "case/1";
            entry.after = model::Value(i);
            QVERIFY(on.store->addAudit(entry));
        }
        on.open();
        ui::AuditModel audit(*on.window);
        audit.show({});
        QTRY_COMPARE(audit.rowCount(), 200);
        while (audit.canFetchMore({})) {
            const int before = audit.rowCount();
            audit.fetchMore({});
            QTRY_VERIFY(audit.rowCount() > before || !audit.canFetchMore({}));
        }
        QCOMPARE(audit.rowCount(), 450);
        QCOMPARE(audit.index(449, ui::AuditModel::After).data().toString(), QStringLiteral("0"));
    }
    void discardIsUndoneByCtrlZ()
    {
        test::UiWorkspace on;
        on.termsCase(2);
        inbox::Page page(on.open());
        page.show();
        page.activate({QStringLiteral("inbox"), {}});
        QSignalSpy shown(&page, &inbox::Page::messageShown);
        QTRY_VERIFY(!shown.isEmpty());
        page.discard(QStringLiteral("test order"), false);
        QTRY_VERIFY(commandOf(on, "discard"));
        QCOMPARE(commandOf(on, "discard")->arguments.member("reason")->toText(), std::string("test order"));
        QVERIFY(on.undo.canUndo());
        on.undo.undo();
        QTRY_VERIFY(commandOf(on, "restore"));
        QCOMPARE(commandOf(on, "restore")->arguments.member("items")->list()->size(), std::size_t(1));
    }
    void aLinkOfTheMatchDeskIsUndoneByCtrlZ()
    {
        test::UiWorkspace on;
        const auto anna = on.customer("Anna", "a@b.pl");
        on.termsCase(1);
        inbox::Page page(on.open());
        page.show();
        page.activate({QStringLiteral("inbox"), {}});
        QSignalSpy shown(&page, &inbox::Page::messageShown);
        QTRY_VERIFY(!shown.isEmpty());
        page.match(page.items().at(0)->id, anna.value);
        QTRY_VERIFY(commandOf(on, "match"));
        QVERIFY(!on.undo.canUndo()); // not before it is done
        answer(on, *commandOf(on, "match"), "record", anna.value);
        QTRY_VERIFY(on.undo.canUndo());
        on.undo.undo();
        QTRY_VERIFY(commandOf(on, "unlink"));
        QCOMPARE(commandOf(on, "unlink")->arguments.member("id")->toText(), std::string("1000"));
        on.undo.redo();
        QTRY_VERIFY(commandOf(on, "relink"));
        QCOMPARE(*commandOf(on, "relink")->arguments.member("record")->get<std::int64_t>(), anna.value);
    }
    void whatIsNoneOfThemIsKeptApart()
    {
        test::UiWorkspace on;
        on.termsCase(1);
        inbox::Page page(on.open());
        page.show();
        page.activate({QStringLiteral("inbox"), {}});
        QSignalSpy shown(&page, &inbox::Page::messageShown);
        QTRY_VERIFY(!shown.isEmpty());
        page.match(page.items().at(0)->id, 0);
        QTRY_VERIFY(commandOf(on, "apart"));
        QVERIFY(!commandOf(on, "match"));
    }
    void aCaseIsOpenedFromElsewhereWithItsMessage()
    {
        test::UiWorkspace on;
        on.termsCase(2, "10 days");
        const auto wanted = on.termsCase(5, "60 days");
        inbox::Page page(on.open());
        page.show();
        const auto items = *on.window->reader().cases().items(wanted, {}, 0, 10);
        QSignalSpy shown(&page, &inbox::Page::messageShown);
        page.activate({QStringLiteral("inbox"),
                       {{QStringLiteral("case"), QVariant::fromValue<qlonglong>(wanted.value)},
                        {QStringLiteral("item"), QVariant::fromValue<qlonglong>(items[3].id)}}});
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(page.items().caseId(), wanted);
        QListView *list = nullptr;
        for (auto *view : page.findChildren<QListView *>())
            list = view->accessibleName() == QStringLiteral("Messages of the case") ? view : list;
        QVERIFY(list);
        QTRY_COMPARE(list->currentIndex().row(), 3);
    }
    void nothingFoundIsSaid()
    {
        test::UiWorkspace on;
        on.termsCase(2);
        inbox::Page page(on.open());
        page.resize(1500, 900);
        page.show();
        page.activate({QStringLiteral("inbox"), {{QStringLiteral("text"), QStringLiteral("nosuchword")}}});
        QSignalSpy shown(&page, &inbox::Page::casesShown);
        QTRY_VERIFY(!shown.isEmpty());
        QTRY_COMPARE(page.cases().rowCount(), 0);
        QVERIFY(buttonNamed(page, QStringLiteral("Show all cases")));
    }
};

QTEST_MAIN(InboxPage)
#include "tst_page.moc"
