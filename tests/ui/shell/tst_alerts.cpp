#include "core/workspace/alertcodec.h"
#include "tests/ui/support/engineroom.h"
#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/alertrules.h"
#include "ui/flows/alertdialog.h"
#include "ui/flows/firmalerts.h"
#include "ui/shell/alerts.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>

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
    void init() { test::useOwnSettings(); }

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
    void rulesOfTheFirmAreSavedInTheConfigurationAndTheirSecretsNowhereInIt()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        tests::EngineRoom room(on.path);
        QTRY_VERIFY(on.window->engine().runs);
        ui::AlertDialog dialog(console);
        auto &firm = dialog.firm();
        auto one = rule(Metric::FailedDeliveries, 7, "shop");
        one.inWindow = one.inTray = false;
        one.mail = {"ops@firm.example", "night@firm.example"};
        one.webhook = "https://chat.example/token";
        firm.table().add(one);
        QVERIFY(firm.table().rules() == std::vector<AlertRule>{one});
        for (auto *field : firm.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == QStringLiteral("Mail server"))
                field->setText(QStringLiteral("mail.firm.example"));
            if (field->accessibleName() == QStringLiteral("Sender"))
                field->setText(QStringLiteral("splot@firm.example"));
            if (field->accessibleName() == QStringLiteral("User name"))
                field->setText(QStringLiteral("splot"));
            if (field->accessibleName() == QStringLiteral("Password"))
                field->setText(QStringLiteral("open sesame"));
        }
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.save();
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(room.secrets.kept["alerts.mail"], std::string("open sesame"));
        QCOMPARE(room.secrets.kept["alerts.webhook.r"], std::string("https://chat.example/token"));
        const auto saved = *workspace::readAlerts(*on.store->documents());
        QCOMPARE(saved.mail.password, std::string("secret:alerts.mail"));
        QCOMPARE(saved.rules.at(0).webhook, std::string("secret:alerts.webhook.r"));
        QCOMPARE(saved.rules.at(0).mail, one.mail);
        const auto documents = *on.store->documents();
        for (const auto &document : documents) {
            QVERIFY(document.json.find("sesame") == std::string::npos);
            QVERIFY(document.json.find("token") == std::string::npos);
        }
        QTRY_COMPARE(on.window->configuration()->version, *on.store->configurationVersion());
        ui::AlertDialog again(console);
        QVERIFY(again.firm().alerts() == saved);
        on.undo.undo();
        QTRY_VERIFY(workspace::readAlerts(*on.store->documents())->rules.empty());
        QTRY_COMPARE(on.window->configuration()->version, *on.store->configurationVersion());
        on.undo.redo();
        QTRY_VERIFY(*workspace::readAlerts(*on.store->documents()) == saved);
    }
    void aRuleOfTheFirmThatTellsNobodyIsNotSaved()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        ui::AlertDialog dialog(console);
        dialog.firm().table().addNew();
        dialog.save();
        QTRY_VERIFY(!dialog.firm().said().isEmpty());
        QCOMPARE(dialog.tabs().currentWidget(), static_cast<QWidget *>(&dialog.firm()));
        QVERIFY(workspace::readAlerts(*on.store->documents())->rules.empty());
    }
    void howARuleOfTheFirmStandsIsShown()
    {
        test::UiWorkspace on;
        const auto console = on.open();
        model::AlertState state;
        state.rule = rule(Metric::Waiting, 1);
        state.rule.mail = {"ops@firm.example"};
        state.active = true;
        ui::RuleTable table(console, ui::RuleTable::For::Firm);
        table.add(state.rule);
        table.showStates({state});
        QCOMPARE(table.item(0, ui::RuleTable::Standing)->text(), QStringLiteral("Over the limit"));
        state.pending = {{model::NoticeWay::Mail, true, 1, {}, 1, {}, "The mail server refuses."}};
        table.showStates({state});
        QCOMPARE(table.item(0, ui::RuleTable::Standing)->toolTip(),
                 QStringLiteral("The mail server refuses."));
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
