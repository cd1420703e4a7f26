#include "core/model/latency.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/formats.h"
#include "ui/overview/flowmodel.h"
#include "ui/overview/mapview.h"
#include "ui/overview/needspanel.h"
#include "ui/overview/page.h"

#include <QAbstractItemModelTester>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>

using namespace splot;

namespace {
ui::Pulse busy()
{
    ui::Pulse p;
    p.at = test::at(0);
    p.hour = {{model::SystemId("shop"), model::EntityId("Customer"), false, "applied", 0, 142, 0},
              {model::SystemId("erp"), model::EntityId("Customer"), true, "confirmed", 0, 100, 140000000}};
    p.records = {{model::EntityId("Customer"), 18204}};
    model::Case c;
    c.id = model::CaseId(7);
    c.system = model::SystemId("erp");
    c.entity = model::EntityId("Customer");
    c.step = model::EngineStep::Deliver;
    c.message = {"ERP refuses it.", {}};
    c.count = 312;
    p.cases = {c};
    return p;
}

model::Case caseOf(std::int64_t id, model::CaseKind kind, std::int64_t count, const char *assignee = "")
{
    model::Case c;
    c.id = model::CaseId(id);
    c.kind = kind;
    c.system = model::SystemId("shop");
    c.count = count;
    c.assignee = assignee;
    c.state = *assignee ? model::CaseState::Acknowledged : model::CaseState::New;
    c.message = {"Case " + std::to_string(id), {}};
    return c;
}
} // namespace

class OverviewTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aFlowIsDrawnOnlyWhereValuesGo()
    {
        const auto map = overview::Map::of(test::firm(), busy());
        // Shop gives e-mails and receives names; ERP gives names and receives e-mails.
        QCOMPARE(map.flows.size(), std::size_t(4));
        QCOMPARE(map.systems.size(), std::size_t(2));
        QCOMPARE(map.entities.front().records, 18204);
        QCOMPARE(map.entities.front().owners.size(), std::size_t(2));
        for (const auto &flow : map.flows) {
            QCOMPARE(flow.source == flow.system, !flow.out);
            if (flow.system.value == "erp" && flow.out) {
                QCOMPARE(flow.failed, 312);
                QCOMPARE(flow.meanMicros, 1400000);
            } else {
                QCOMPARE(flow.failed, 0);
            }
        }
    }
    void aPausedSystemHasPausedFlows()
    {
        auto c = test::firm();
        c.systems[1].paused = true;
        for (const auto &flow : overview::Map::of(c, {}).flows)
            QCOMPARE(flow.paused, flow.system.value == "erp");
    }
    void noCardsOverlap()
    {
        auto c = test::firm();
        for (int i = 0; i < 10; ++i) {
            const std::string id = "s" + std::to_string(i);
            c.systems.push_back({model::SystemId(id), id, "vendure"});
            auto mapping = c.mappings.front();
            mapping.system = model::SystemId(id);
            c.mappings.push_back(mapping);
        }
        const auto map = overview::Map::of(c, {});
        const auto layout = overview::MapLayout::of(map, 1000, 800, 1);
        std::vector<QRectF> all = layout.systems;
        all.insert(all.end(), layout.entities.begin(), layout.entities.end());
        for (std::size_t a = 0; a < all.size(); ++a) {
            for (std::size_t b = a + 1; b < all.size(); ++b)
                QVERIFY(!all[a].intersects(all[b]));
        }
        for (const auto &card : all)
            QVERIFY(card.bottom() <= std::max(800.0, layout.height));
    }
    void whatNobodyOwnsComesFirst()
    {
        ui::Pulse pulse;
        pulse.cases = {caseOf(1, model::CaseKind::Match, 4), caseOf(2, model::CaseKind::Failure, 300, "ewa"),
                       caseOf(3, model::CaseKind::Failure, 2), caseOf(4, model::CaseKind::Failure, 50)};
        auto held = caseOf(5, model::CaseKind::Failure, 9000);
        held.state = model::CaseState::OnHold;
        pulse.cases.push_back(held);
        overview::Besides besides;
        besides.unapproved = {{model::EntityId("Customer"), model::SystemId("erp"), 20}};
        const auto needs = overview::needsOf(pulse, besides, test::firm(), test::at(0));
        QStringList order;
        for (const auto &need : needs)
            order << (need.kind == overview::Need::Kind::Plan ? QStringLiteral("plan")
                                                              : QString::number(need.id.value));
        QCOMPARE(order, QStringList({QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("1"),
                                     QStringLiteral("plan"), QStringLiteral("2")}));
        QVERIFY(needs.back().owned);
    }
    void aLineTellsWhatShowsOnlyWhenSomebodyPointsAtIt()
    {
        const auto configuration = test::firm();
        ui::Pulse pulse;
        pulse.at = test::at(0);
        const model::SystemId erp("erp");
        const model::EntityId customer("Customer");
        pulse.hour = {
            {erp, customer, true, "took/" + std::to_string(model::latencyClass(3000000)), 0, 10, 0}};
        pulse.deliveries = {{erp, model::DeliveryState::Ready, 2, test::at(5)},
                            {erp, model::DeliveryState::Failed, 9, test::at(1)}};
        model::Case c;
        c.system = erp;
        c.entity = customer;
        c.step = model::EngineStep::Deliver;
        c.message = {"The ERP refuses %1.", {"it"}};
        c.last = test::at(9);
        pulse.cases = {c};
        const auto map = overview::Map::of(configuration, pulse);
        const auto line = std::find_if(map.flows.begin(), map.flows.end(),
                                       [&](const auto &f) { return f.system == erp && f.out; });
        QVERIFY(line != map.flows.end());
        QVERIFY(line->p95 > 2 && line->p95 < 4);
        QCOMPARE(line->oldest.micros, test::at(5).micros);
        QCOMPARE(line->lastError, QStringLiteral("The ERP refuses it."));
    }
    void aLimitThatWillBeReachedNeedsAPerson()
    {
        const auto configuration = test::firm();
        overview::Besides besides;
        auto &limit = besides.limits.emplace_back();
        limit.system = model::SystemId("erp");
        limit.use.seconds = 3600;
        limit.use.limit = 1000;
        limit.use.forecast = 2000;
        const auto needs = overview::needsOf({}, besides, configuration, test::at(0));
        QCOMPARE(needs.size(), std::size_t(1));
        QCOMPARE(needs[0].kind, overview::Need::Kind::Quota);
        QVERIFY(needs[0].title.contains(QStringLiteral("2,000")) ||
                needs[0].title.contains(QStringLiteral("2000")));
    }
    void reportsThatWillStopNeedAPerson()
    {
        overview::Besides besides;
        auto &lapsing = besides.reports.emplace_back();
        lapsing.system = model::SystemId("erp");
        lapsing.reporting.ends = test::at(3600);
        QVERIFY(lapsing.reporting.needsCare(test::at(0)));
        auto needs = overview::needsOf({}, besides, test::firm(), test::at(0));
        QCOMPARE(needs.size(), std::size_t(1));
        QCOMPARE(needs[0].kind, overview::Need::Kind::Reports);
        QVERIFY(needs[0].title.contains(ui::spanText(3'600'000'000)));
        needs = overview::needsOf({}, besides, test::firm(), test::at(3601)); // it is over
        QVERIFY(!needs[0].title.contains(ui::spanText(3'600'000'000)));
        lapsing.reporting.problem.source = "You have too many webhooks.";
        needs = overview::needsOf({}, besides, test::firm(), test::at(0));
        QVERIFY(needs[0].detail.contains(QStringLiteral("You have too many webhooks.")));
    }
    void theTableSaysWhatTheMapSays()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        overview::FlowModel model(console.systems);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(overview::Map::of(test::firm(), busy()));
        QCOMPARE(model.rowCount(), 4);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.show(overview::Map::of(test::firm(), {}));
        QVERIFY2(reset.isEmpty(), "the selection would be lost with every pulse");
    }
    void arrowKeysGoFromFlowToFlowAndEnterOpensIt()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        overview::MapView view(console.theme, console.systems);
        view.resize(900, 700);
        view.show(overview::Map::of(test::firm(), busy()));
        QSignalSpy chosen(&view, &overview::MapView::flowChosen);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!view.accessibleDescription().isEmpty());
    }
    void aCardThatWasMovedStays()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        overview::MapView view(console.theme, console.systems);
        view.resize(1000, 700);
        view.show(overview::Map::of(test::firm(), busy()));
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(500, 340));
        QTest::mouseMove(&view, QPoint(540, 420));
        QMouseEvent move(QEvent::MouseMove, QPointF(540, 420), view.mapToGlobal(QPointF(540, 420)),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&view, &move);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(540, 420));
        QCOMPARE(view.places().size(), 1);
        view.arrange();
        QVERIFY(view.places().isEmpty());
    }
    void theNextStepIsOfferedWhereThereIsNothing()
    {
        test::UiWorkspace on{model::Configuration()};
        overview::Page page(on.open());
        page.resize(1200, 800);
        page.show();
        page.activate({QStringLiteral("overview"), {}});
        QSignalSpy gone(&page, &ui::Screen::goTo);
        QPushButton *next = nullptr;
        for (auto *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Connect a system"))
                next = button;
        }
        QVERIFY(next);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(gone.count(), 1);
    }
    void aCaseIsTakenFromThePanel()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(2);
        overview::Page page(on.open());
        on.window->setAuthor(QStringLiteral("ewa"));
        page.resize(1200, 800);
        page.show();
        page.activate({QStringLiteral("overview"), {}});
        QPushButton *take = nullptr;
        QTRY_VERIFY([&] {
            for (auto *button : page.findChildren<QPushButton *>()) {
                if (button->text() == QStringLiteral("Take it"))
                    take = button;
            }
            return take != nullptr;
        }());
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE((*on.store->caseById(id))->assignee, std::string("ewa"));
    }
};

QTEST_MAIN(OverviewTest)
#include "tst_overview.moc"
