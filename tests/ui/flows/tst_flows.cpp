#include "tests/ui/support/consolestage.h"
#include "tests/ui/support/engineroom.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/flows/page.h"

#include "core/model/latency.h"
#include "ui/common/tableview.h"

#include <QAbstractItemModelTester>
#include <QPushButton>

using namespace splot;
using namespace splot::ui;

namespace {
model::FlowCount count(std::int64_t minute, const char *what, std::int64_t n, bool out = true)
{
    return {model::SystemId("erp"), model::EntityId("Order"), out, what, minute, n, 0};
}
} // namespace

class TestFlows : public QObject
{
    Q_OBJECT

private slots:
    void samplesAreTheDifferenceOfCounts()
    {
        FlowHistory history;
        history.start({count(100, "confirmed", 30)}, 100 * 60 + 30);
        history.sample({count(100, "confirmed", 30)}, {}, 100 * 60 + 31);
        history.sample({count(100, "confirmed", 40)}, {}, 100 * 60 + 41);
        const auto series = history.series({});
        QCOMPARE(history.count({}, "confirmed"), std::int64_t(40));
        QVERIFY(series.confirmed.last() > 0);
        QVERIFY(series.confirmed.last() <= 10);
        QVERIFY(std::isnan(series.waiting.first()) && !std::isnan(series.waiting.last()));
    }

    void percentilesComeFromClasses()
    {
        FlowHistory history;
        const auto took = [](std::int64_t micros) {
            return "took/" + std::to_string(model::latencyClass(micros));
        };
        history.start({count(100, took(200000).c_str(), 90), count(100, took(8000000).c_str(), 10)}, 6030);
        QVERIFY(std::abs(history.percentile({}, 0.5) - 0.2) < 0.06);
        QVERIFY(std::abs(history.percentile({}, 0.95) - 8.0) < 2.0);
        QCOMPARE(history.percentile({{}, model::SystemId("shop"), {}}, 0.5), 0.0);
    }

    void theTableIsAModelAndKeepsItsRows()
    {
        tests::ConsoleStage stage;
        FlowModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FlowHistory history;
        const auto &c = *stage.workspace->configuration();
        model.setRows(flowRows(c, history, {}, {}, 6000));
        QVERIFY(model.rowCount() > 15);
        const auto at = QPersistentModelIndex(model.index(3, 0));
        model::Case refused;
        refused.system = model::SystemId("erp");
        refused.entity = model::EntityId("Order");
        refused.step = model::EngineStep::Deliver;
        refused.count = 7;
        model.setRows(flowRows(c, history, {}, {refused}, 6000));
        QVERIFY(at.isValid());
        const auto *row =
            model.row(model.index(model.rowOf(model::EntityId("Order"), model::SystemId("erp"), true), 0));
        QCOMPARE(row->errors, std::int64_t(7));
        QCOMPARE(row->status, Status::Failed);
    }

    void decisionsOfOneChangeAreOneSentence()
    {
        tests::ConsoleStage stage;
        model::Decision a;
        a.id = 2;
        a.record = model::RecordId(7);
        a.entity = model::EntityId("Customer");
        a.field = "phone";
        a.system = model::SystemId("shop");
        a.change = model::ChangeId(5);
        a.after = "+48 501 000 000";
        auto b = a;
        b.id = 1;
        b.field = "city";
        const auto one =
            feedEntries({a}, {{a.record, QStringLiteral("Sosna")}}, *stage.workspace->configuration());
        QCOMPARE(one.size(), std::size_t(1));
        QCOMPARE(one[0].sentence, QStringLiteral("Shop set telephone of Customer Sosna to +48 501 000 000"));
        const auto two =
            feedEntries({a, b}, {{a.record, QStringLiteral("Sosna")}}, *stage.workspace->configuration());
        QCOMPARE(two.size(), std::size_t(1));
        QCOMPARE(two[0].sentence, QStringLiteral("Shop changed telephone, city of Customer Sosna"));
        FeedModel feed;
        QAbstractItemModelTester tester(&feed, QAbstractItemModelTester::FailureReportingMode::QtTest);
        feed.prepend(one);
        feed.prepend(two);
        feed.setFilter(QStringLiteral("city"), 0);
        QCOMPARE(feed.rowCount(), 1);
    }

    void pauseIsSavedInTheConfiguration()
    {
        tests::ConsoleStage stage;
        FlowsPage page(stage.console());
        page.resize(1500, 900);
        page.show();
        page.activate({});
        QTRY_VERIFY(page.table().currentIndex().isValid());
        const model::SystemId shop("shop");
        page.presenter().setPaused(shop, true);
        QTRY_VERIFY(stage.workspace->configuration()->system(shop)->paused);
        stage.undo.undo();
        QTRY_VERIFY(!stage.workspace->configuration()->system(shop)->paused);
        stage.undo.redo();
        QTRY_VERIFY(stage.workspace->configuration()->system(shop)->paused);
        page.presenter().setPaused(shop, false);
        QTRY_VERIFY(!stage.workspace->configuration()->system(shop)->paused);
    }

    void aSystemIsDrainedAndSaysSo()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        tests::EngineRoom room(on.path);
        QTRY_VERIFY(on.window->engine().runs);
        FlowsPage page(console);
        page.resize(1500, 900);
        page.show();
        page.activate({});
        const model::SystemId shop("shop");
        page.presenter().setDraining(shop, true);
        QTRY_VERIFY(page.presenter().draining(shop));
        const auto *row = page.presenter().flows().row(
            page.presenter().flows().index(page.presenter().flows().rowOf({}, shop, false), 0));
        QTRY_VERIFY(row && row->draining);
        QCOMPARE(row->when, QStringLiteral("draining, then paused"));
        page.presenter().setDraining(shop, false);
        QTRY_VERIFY(!page.presenter().draining(shop));
    }

    void pictures()
    {
        tests::ConsoleStage stage;
        FlowsPage page(stage.console());
        page.resize(1524, 930);
        page.show();
        page.activate({});
        QTest::qWait(qEnvironmentVariableIsSet("SPLOT_SHOTS") ? 4000 : 10);
        stage.shoot(page, QStringLiteral("flows"), ThemeChoice::Dark);
        stage.shoot(page, QStringLiteral("flows"), ThemeChoice::Light);
    }
};

QTEST_MAIN(TestFlows)
#include "tst_flows.moc"
