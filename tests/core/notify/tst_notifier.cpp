#include "core/notify/notifier.h"

#include "core/format/json.h"
#include "core/store/sqlitestore.h"
#include "core/workspace/alertcodec.h"
#include "tests/support/memorysecrets.h"
#include "tests/support/virtualclock.h"

#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

using namespace splot;

namespace {
class TakenMail : public notify::Mailer
{
public:
    void send(notify::Mail mail, std::function<void(base::Result<void>)> answer) override
    {
        mails.push_back(std::move(mail));
        if (refusals > 0) {
            --refusals;
            answer(base::fail(base::ErrorCode::NotConnected, "Nobody is there."));
        } else {
            answer({});
        }
    }
    std::vector<notify::Mail> mails;
    int refusals = 0;
};

class TakenHttp : public connectors::HttpClient
{
public:
    void send(connectors::HttpRequest request, base::CancelToken,
              std::function<void(base::Result<connectors::HttpResponse>)> answer) override
    {
        requests.push_back(std::move(request));
        connectors::HttpResponse response;
        response.status = status;
        if (slow)
            later.push_back([answer, response] { answer(response); });
        else
            answer(response);
    }
    std::vector<connectors::HttpRequest> requests;
    std::vector<std::function<void()>> later; ///< the answers that did not come yet
    bool slow = false;
    int status = 204;
};

/// A workspace whose one figure, the cases nobody owns, can be set; and a notifier that looks at it.
class Watched
{
public:
    Watched()
    {
        path = folder.filePath(QStringLiteral("firm.splot")).toStdString();
        store = *store::SqliteStore::create(path, model::Moment::at(clock.now()));
        reader = *store::Reader::open(path);
        secrets.kept["alerts.mail"] = "open sesame";
    }

    void save(const model::Alerts &alerts)
    {
        const auto saved =
            store->saveDocuments({workspace::alertsDocument(alerts)}, *store->configurationVersion(),
                                 "tester", "", model::Moment::at(clock.now()));
        if (!saved)
            qFatal("%s", saved.error().text().c_str());
    }

    void start()
    {
        notifier = std::make_unique<notify::Notifier>(
            notify::Ports{*reader, clock, http, mailer, &secrets,
                          [this](const model::Value &state) {
                              return store->saveState(workspace::alertsState, {}, {}, state);
                          },
                          "firm"});
        notifier->start();
    }

    void setCases(int n)
    {
        for (int i = open; i < n; ++i) {
            model::Case c;
            c.signature = "case " + std::to_string(i);
            c.first = c.last = model::Moment::at(clock.now());
            (void)*store->saveCase(c);
        }
        for (std::int64_t id = n + 1; id <= open; ++id) {
            auto c = **store->caseById(model::CaseId(id));
            c.state = model::CaseState::Resolved;
            (void)*store->saveCase(c);
        }
        open = n;
    }

    QTemporaryDir folder;
    std::string path;
    support::VirtualClock clock;
    std::unique_ptr<store::SqliteStore> store;
    std::unique_ptr<store::Reader> reader;
    TakenMail mailer;
    TakenHttp http;
    support::MemorySecrets secrets;
    std::unique_ptr<notify::Notifier> notifier;
    int open = 0;
};

model::Alerts casesOver(double limit, int minutes)
{
    model::Alerts alerts;
    alerts.mail.host = "mail.firm.example";
    alerts.mail.from = "splot@firm.example";
    alerts.mail.user = "splot";
    alerts.mail.password = "secret:alerts.mail";
    model::AlertRule rule;
    rule.id = "cases";
    rule.metric = model::Metric::UnownedCases;
    rule.limit = limit;
    rule.lasting = std::chrono::minutes(minutes);
    rule.inWindow = rule.inTray = false;
    rule.mail = {"ops@firm.example"};
    alerts.rules = {rule};
    return alerts;
}
} // namespace

class NotifierTest : public QObject
{
    Q_OBJECT

private slots:
    void oneMailAtTheStartAndOneAtTheEnd()
    {
        Watched on;
        on.save(casesOver(2, 5));
        on.start();
        on.setCases(3);
        on.clock.advance(std::chrono::minutes(4));
        QCOMPARE(on.mailer.mails.size(), std::size_t(0));
        on.clock.advance(std::chrono::minutes(60));
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
        QCOMPARE(on.mailer.mails[0].server.password, std::string("open sesame"));
        QCOMPARE(on.mailer.mails[0].to, std::vector<std::string>{"ops@firm.example"});
        QCOMPARE(on.mailer.mails[0].subject,
                 std::string("Splot, firm: firm: Cases nobody owns 3, over the limit of 2."));
        on.setCases(1);
        on.clock.advance(std::chrono::minutes(60));
        QCOMPARE(on.mailer.mails.size(), std::size_t(2));
        QVERIFY(on.mailer.mails[1].subject.find("within the limit of 2 again") != std::string::npos);
    }

    void aRestartTellsNobodyTwice()
    {
        Watched on;
        on.save(casesOver(0, 0));
        on.setCases(1);
        on.start();
        on.clock.advance(std::chrono::minutes(1));
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
        on.notifier.reset();
        on.start();
        on.clock.advance(std::chrono::hours(1));
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
        on.notifier.reset();
        on.setCases(0);
        on.start();
        on.clock.advance(std::chrono::minutes(1));
        QCOMPARE(on.mailer.mails.size(), std::size_t(2));
    }

    void whatCouldNotBeSentIsTriedAgainInOrder()
    {
        Watched on;
        on.save(casesOver(0, 0));
        on.mailer.refusals = 3;
        on.setCases(1);
        on.start();
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
        auto states = workspace::readAlertStates(*on.reader->state(workspace::alertsState));
        QCOMPARE(states.size(), std::size_t(1));
        QVERIFY(states[0].active);
        QCOMPARE(states[0].pending.size(), std::size_t(1));
        QCOMPARE(states[0].pending[0].error, std::string("Nobody is there."));
        on.setCases(0); // over before anybody was told
        on.clock.advance(std::chrono::hours(1));
        QCOMPARE(on.mailer.mails.size(), std::size_t(5)); // three in vain, the start, the end
        QCOMPARE(on.mailer.mails[0].id, on.mailer.mails[3].id);
        QVERIFY(on.mailer.mails[3].subject.find("over the limit") != std::string::npos);
        QVERIFY(on.mailer.mails[4].subject.find("again") != std::string::npos);
        states = workspace::readAlertStates(*on.reader->state(workspace::alertsState));
        QVERIFY(states[0].pending.empty() && states[0].told.micros > 0);
    }

    void anUnsentNoticeOutlivesARestart()
    {
        Watched on;
        on.save(casesOver(0, 0));
        on.mailer.refusals = 1;
        on.setCases(1);
        on.start();
        on.notifier.reset();
        on.start();
        on.clock.advance(std::chrono::minutes(2));
        QCOMPARE(on.mailer.mails.size(), std::size_t(2));
    }

    void aWebhookIsSignedAndItsAddressMayBeASecret()
    {
        Watched on;
        auto alerts = casesOver(0, 0);
        alerts.signing = "secret:alerts.signing";
        alerts.rules[0].mail.clear();
        alerts.rules[0].webhook = "secret:alerts.chat";
        on.secrets.kept["alerts.signing"] = "key";
        on.secrets.kept["alerts.chat"] = "https://chat.example/hooks/17";
        on.save(alerts);
        on.setCases(1);
        on.start();
        QCOMPARE(on.http.requests.size(), std::size_t(1));
        const auto &request = on.http.requests[0];
        QCOMPARE(request.url, std::string("https://chat.example/hooks/17"));
        QCOMPARE(request.method, std::string("POST"));
        const auto body = *format::readJson(request.body);
        QCOMPARE(body.member("state")->toText(), std::string("started"));
        QCOMPARE(body.member("value")->toText(), std::string("1"));
        QVERIFY(body.member("text")->toText().find("Cases nobody owns 1") != std::string::npos);
        const auto code = QMessageAuthenticationCode::hash(QByteArray::fromStdString(request.body), "key",
                                                           QCryptographicHash::Sha256)
                              .toHex()
                              .toStdString();
        QVERIFY(std::ranges::count(request.headers, std::pair<std::string, std::string>(
                                                        "X-Splot-Signature", "sha256=" + code)) == 1);
        on.clock.advance(std::chrono::hours(1));
        QCOMPARE(on.http.requests.size(), std::size_t(1));
    }

    void aRefusedWebhookIsSaidAndTriedAgain()
    {
        Watched on;
        auto alerts = casesOver(0, 0);
        alerts.rules[0].webhook = "https://chat.example/x";
        on.http.status = 500;
        on.save(alerts);
        on.setCases(1);
        on.start();
        QCOMPARE(on.mailer.mails.size(), std::size_t(1)); // one way does not hold up the other
        on.http.status = 200;
        on.clock.advance(std::chrono::minutes(5));
        QCOMPARE(on.http.requests.size(), std::size_t(2));
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
    }

    void rulesAreFollowedWhileItLooks()
    {
        Watched on;
        on.start();
        on.setCases(1);
        on.clock.advance(std::chrono::minutes(1));
        on.save(casesOver(0, 0));
        on.clock.advance(std::chrono::minutes(1));
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
        on.save(model::Alerts());
        on.setCases(0);
        on.clock.advance(std::chrono::minutes(1));
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
    }

    void aTrialGoesEveryWayAndSaysThatItIsOne()
    {
        Watched on;
        on.start();
        auto alerts = casesOver(0, 5);
        alerts.rules[0].webhook = "https://chat.example/x";
        std::optional<base::Result<void>> outcome;
        on.notifier->test(alerts, alerts.rules[0], [&](base::Result<void> r) { outcome = std::move(r); });
        QVERIFY(outcome && *outcome);
        QCOMPARE(on.mailer.mails.size(), std::size_t(1));
        QCOMPARE(on.http.requests.size(), std::size_t(1));
        QVERIFY(on.mailer.mails[0].subject.find("This is a trial") != std::string::npos);
        alerts.mail.password = "secret:other";
        on.notifier->test(alerts, alerts.rules[0], [&](base::Result<void> r) { outcome = std::move(r); });
        QCOMPARE(outcome->error().code, base::ErrorCode::NotFound);
    }

    void anAnswerThatComesAfterTheEndConcernsNobody()
    {
        Watched firm;
        firm.http.slow = true;
        firm.start();
        auto alerts = casesOver(3, 0);
        alerts.rules.front().mail.clear();
        alerts.rules.front().webhook = "https://chat.firm.test/hook";
        bool told = false;
        firm.notifier->test(alerts, alerts.rules.front(), [&told](const auto &) { told = true; });
        QCOMPARE(firm.http.later.size(), std::size_t{1});
        firm.notifier.reset();
        firm.http.later.front()();
        QVERIFY(!told);
    }
    void theDocumentAndTheStateReadAsTheyWereWritten()
    {
        auto alerts = casesOver(7, 11);
        alerts.mail.port = 2525;
        alerts.mail.security = model::MailSecurity::Tls;
        alerts.rules[0].webhook = "secret:alerts.chat";
        alerts.rules[0].system = model::SystemId("erp");
        const auto read = workspace::readAlerts(workspace::writeAlerts(alerts), "x");
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QVERIFY(*read == alerts);
        model::AlertState state;
        state.rule = alerts.rules[0];
        state.active = true;
        state.turned = {5, 0};
        state.told = {6, 0};
        state.pending = {{model::NoticeWay::Webhook, true, 12, {3, 0}, 2, {9, 0}, "why"}};
        const auto states = workspace::readAlertStates(workspace::writeAlertStates({state}));
        QCOMPARE(states.size(), std::size_t(1));
        QVERIFY(states[0] == state);
    }
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
