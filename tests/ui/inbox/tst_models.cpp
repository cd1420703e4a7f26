#include "tests/ui/support/uiworkspace.h"
#include "ui/common/celldelegate.h"
#include "ui/common/status.h"
#include "ui/inbox/bodymodel.h"
#include "ui/inbox/casemodel.h"
#include "ui/inbox/itemmodel.h"
#include "ui/inbox/trace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace splot;

class InboxModels : public QObject
{
    Q_OBJECT

private slots:
    void aTraceTellsTheWayOfAMessageNewestFirst()
    {
        inbox::Message message;
        message.item.at = test::at(50);
        message.item.system = model::SystemId("erp");
        message.item.message = {"The ERP refuses it.", {}};
        model::Change change;
        change.id = model::ChangeId(7);
        change.system = model::SystemId("shop");
        change.began = test::at(10);
        message.change = change;
        model::Attempt attempt;
        attempt.number = 1;
        attempt.started = attempt.ended = test::at(40);
        attempt.outcome = model::AttemptOutcome::Refused;
        message.attempts = {attempt};
        model::Decision decision;
        decision.field = "name";
        decision.after = model::Value("Anna");
        decision.system = model::SystemId("shop");
        decision.decidedAt = test::at(20);
        const auto steps = inbox::traceOf(message, {decision}, QStringLiteral("Shop"));
        QCOMPARE(steps.size(), std::size_t(4));
        QVERIFY(steps[0].bad && steps[0].what.contains(QStringLiteral("refuses")));
        QVERIFY(steps[1].what.contains(QStringLiteral("try 1")));
        QVERIFY(steps[2].what.contains(QStringLiteral("Anna")));
        QVERIFY(steps[3].what.contains(QStringLiteral("Shop gave it")));
        inbox::TraceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(steps);
        QCOMPARE(model.rowCount(), 4);
    }
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void messagesComeAPageAtATime()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(450);
        on.open();
        inbox::ItemModel model(*on.window);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(id, {});
        QTRY_COMPARE(model.rowCount(), 200);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 400);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 450);
        QTRY_VERIFY(!model.canFetchMore({}));
        QCOMPARE(model.rowOf(model.at(449)->id), 449);
        model.show({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
    void newMessagesAppearWithoutLosingThePlace()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(3);
        on.open();
        inbox::ItemModel model(*on.window);
        model.show(id, {});
        QTRY_COMPARE(model.rowCount(), 3);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model::CaseItem item = *model.at(0);
        item.id = 0;
        item.change = {};
        QVERIFY(on.store->addCaseItem(item));
        model.show(id, {});
        QTRY_COMPARE(model.rowCount(), 4);
        QVERIFY(reset.isEmpty());
    }
    void casesKeepTheirRowsWhileOnlyNumbersMove()
    {
        test::UiWorkspace on;
        on.termsCase(2);
        on.open();
        inbox::CaseModel model(*on.looks);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        auto cases = *on.window->reader().cases().list({}, 0, 10);
        model.show(cases, on.window->configuration());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy moved(&model, &QAbstractItemModel::dataChanged);
        cases.front().count = 5000;
        model.show(cases, on.window->configuration());
        QVERIFY(reset.isEmpty());
        QCOMPARE(moved.count(), 1);
        QCOMPARE(model.index(0, inbox::CaseModel::Messages).data().toString(), QStringLiteral("5,000"));
        QCOMPARE(model.index(0, inbox::CaseModel::Where).data().toString(),
                 QStringLiteral("ERP → Customer, terms"));
        QCOMPARE(model.index(0, inbox::CaseModel::Assignee).data().toString(), QStringLiteral("nobody"));
    }
    void theFailingPlaceIsMarkedInTheBody()
    {
        using model::Value;
        const Value line0 = model::Object{{"sku", Value("A")}, {"tax", Value("23 %")}};
        const Value line1 = model::Object{{"sku", Value("B")}, {"tax", Value("8 %")}};
        const Value body =
            model::Object{{"number", Value("10248")}, {"lines", Value(model::List{line0, line1})}};
        const Value holds = model::Object{{"number", Value("10247")}};
        inbox::BodyModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(body, &holds, "lines[1].tax", QStringLiteral("no such tax"));
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.failingRow(), 7);
        QCOMPARE(model.index(7, 1).data().toString(), QStringLiteral("8 %"));
        QCOMPARE(model.index(7, 2).data().toString(), QStringLiteral("no such tax"));
        QVERIFY(model.index(7, 0).data(ui::BackRole).isValid());
        QCOMPARE(model.index(0, 2).data(ui::StatusRole).toInt(), static_cast<int>(ui::Status::Different));
    }
    void placesAreComparedAsPeopleSeeThem()
    {
        QVERIFY(inbox::samePlace("lines[].tax", "lines[SKU-1].tax"));
        QVERIFY(inbox::samePlace("lines[1].tax", "lines[].tax"));
        QVERIFY(!inbox::samePlace("lines[1].tax", "lines[2].tax"));
        QVERIFY(!inbox::samePlace("email", "emails"));
        QVERIFY(!inbox::samePlace("", ""));
    }
    void aBodyOfAbsurdSizeIsCutAndSaid()
    {
        model::List many(20000, model::Value(1));
        model::Object object;
        for (int i = 0; i < 5000; ++i)
            object.emplace_back("f" + std::to_string(i), model::Value(i));
        inbox::BodyModel model;
        model.show(model::Value(object), nullptr, {}, {});
        QCOMPARE(model.rowCount(), inbox::BodyModel::mostRows + 1);
    }
};

QTEST_MAIN(InboxModels)
#include "tst_models.moc"
