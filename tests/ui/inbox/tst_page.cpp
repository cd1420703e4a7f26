#include "tests/ui/support/uiworkspace.h"
#include "ui/inbox/casemodel.h"
#include "ui/inbox/page.h"
#include "ui/inbox/repairpanel.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

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
