#include "tests/ui/support/uiworkspace.h"
#include "ui/common/alertrules.h"
#include "ui/flows/alertdialog.h"
#include "ui/shell/alerts.h"

#include <QSignalSpy>

using namespace splot;
using model::AlertRule;
using model::Metric;

namespace {
AlertRule rule(Metric metric, double limit, const char *system = "")
{
    AlertRule r;
    r.id = "r";
    r.metric = metric;
    r.limit = limit;
    r.system = model::SystemId(system);
    return r;
}
} // namespace

/// The person's alerts: kept, measured, told once at the start and once at the end.
class AlertsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("SplotTest"));
        QStandardPaths::setTestModeEnabled(true);
    }
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QSettings().clear();
    }

    void rulesAreKeptAsTheyWereSaved()
    {
        test::UiWorkspace on;
        on.open();
        auto one = rule(Metric::Waiting, 500, "erp");
        one.lasting = std::chrono::minutes(10);
        one.inTray = false;
        auto other = rule(Metric::OldestSeconds, 3600);
        other.id = "o";
        ui::saveAlertRules(*on.window, {one, other});
        QVERIFY(ui::readAlertRules(*on.window) == (std::vector<AlertRule>{one, other}));
        ui::saveAlertRules(*on.window, {other});
        QVERIFY(ui::readAlertRules(*on.window) == std::vector<AlertRule>{other});
    }
    void theDialogGivesBackWhatItWasGiven()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        auto one = rule(Metric::FailedDeliveries, 7, "shop");
        one.lasting = std::chrono::minutes(3);
        one.inWindow = false;
        ui::saveAlertRules(*on.window, {one});
        ui::AlertDialog dialog(console);
        QVERIFY(dialog.rules() == std::vector<AlertRule>{one});
    }
    void figuresAreOfTheSystemThatTheRuleNames()
    {
        ui::Pulse pulse;
        QVERIFY(!ui::measure(rule(Metric::Waiting, 0), pulse, test::at(0)));
        pulse.at = test::at(0);
        pulse.oldest = test::at(0);
        pulse.deliveries = {{model::SystemId("erp"), model::DeliveryState::Ready, 40},
                            {model::SystemId("shop"), model::DeliveryState::Retrying, 2},
                            {model::SystemId("erp"), model::DeliveryState::Failed, 9}};
        QCOMPARE(*ui::measure(rule(Metric::Waiting, 0), pulse, test::at(0)), 42.0);
        QCOMPARE(*ui::measure(rule(Metric::Waiting, 0, "shop"), pulse, test::at(0)), 2.0);
        QCOMPARE(*ui::measure(rule(Metric::FailedDeliveries, 0), pulse, test::at(0)), 9.0);
        QCOMPARE(*ui::measure(rule(Metric::OldestSeconds, 0), pulse, test::at(90)), 90.0);
    }
    void oneIsToldAtTheStartAndOneAtTheEnd()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(2);
        const auto console = on.open();
        ui::saveAlertRules(*on.window, {rule(Metric::UnownedCases, 0)});
        shell::Alerts alerts(console);
        QSignalSpy raised(&alerts, &shell::Alerts::raised);
        QTRY_COMPARE(raised.count(), 1);
        QVERIFY(raised[0][1].toBool());
        QCOMPARE(alerts.active(), 1);
        auto c = *on.window->reader().cases().get(id);
        c->assignee = "ewa";
        c->state = model::CaseState::Acknowledged;
        QVERIFY(on.store->saveCase(*c));
        QTRY_COMPARE(raised.count(), 2);
        QVERIFY(!raised[1][1].toBool());
        QCOMPARE(alerts.active(), 0);
    }
};

QTEST_MAIN(AlertsTest)
#include "tst_alerts.moc"
