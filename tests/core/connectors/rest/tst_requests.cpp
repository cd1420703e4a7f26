#include "tests/core/connectors/rest/thing.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::Feed;

/// What each request is subject to: errors, sessions, tokens, secrets, limits, scripts, cancelling.
class RequestsTest : public QObject
{
    Q_OBJECT

private slots:
    void errorsHaveTheirCodes_data();
    void errorsHaveTheirCodes();
    void lostAnswerOfAReadMayBeRepeated();
    void pauseHoldsEverybodyBack();
    void loginHappensOnceForAll();
    void expiredSessionIsRenewedOnce();
    void secondRefusalIsFinal();
    void wrongCredentialsAreNotTriedAgainAndAgain_data();
    void wrongCredentialsAreNotTriedAgainAndAgain();
    void aLoginThatIsAnsweredWithoutATokenIsARefusal();
    void theOddRefusalHoldsNobodyBack();
    void tokenIsRenewedBeforeItEnds();
    void aRotatedTokenIsStoredBeforeUse();
    void aTokenThatCannotBeKeptIsNotUsed();
    void secretsComeFromTheStoreAndAreMasked();
    void concurrencyIsLimited();
    void aClientThatQueuesKeepsTheConcurrency();
    void whatIsLimitedByTimeIsNotHandedOverEarly();
    void whatTheQueueSendsBackWaitsAndGoesAgain();
    void announcedLimitsAreObeyed();
    void bucketsHaveTheirOwnLimits();
    void whatWasSpentIsRemembered();
    void answersPassThroughAScript();
    void cancelledReadAnswers();
    void connectorMayGoWhileReading();
};

void RequestsTest::errorsHaveTheirCodes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("wait");
    QTest::newRow("web page") << 200 << "<html>log in</html>"
                              << "corrupt" << 0;
    QTest::newRow("no JSON") << 200 << "{"
                             << "corrupt" << 0;
    QTest::newRow("redirect") << 302 << ""
                              << "rejected" << 0;
    QTest::newRow("credentials") << 401 << ""
                                 << "not_connected" << 0;
    QTest::newRow("right") << 403 << ""
                           << "rejected" << 0;
    QTest::newRow("not found") << 404 << ""
                               << "not_found" << 0;
    QTest::newRow("conflict") << 412 << ""
                              << "conflict" << 0;
    QTest::newRow("too many") << 429 << ""
                              << "back_off" << 17000;
    QTest::newRow("overload") << 503 << ""
                              << "back_off" << 17000;
    QTest::newRow("budget spent") << 402 << ""
                                  << "back_off" << 17000;
    QTest::newRow("fault") << 500 << ""
                           << "back_off" << 30000;
    QTest::newRow("refusal in a 200") << 200 << R"({"errors":[{"message":"no such thing","code":"GONE"}]})"
                                      << "not_found" << 0;
    QTest::newRow("limit in a 200") << 200
                                    << R"({"errors":[{"message":"slow down","code":"LIMIT","seconds":90}]})"
                                    << "back_off" << 90000;
    QTest::newRow("union in a 200")
        << 200 << R"({"data":{"createThing":{"errorCode":"BAD","message":"too short","field":"name"}}})"
        << "rejected" << 0;
}

void RequestsTest::errorsHaveTheirCodes()
{
    QFETCH(int, status);
    QFETCH(QString, body);
    QFETCH(QString, code);
    QFETCH(int, wait);
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, R"("errors":[
        {"take":{"fault":"errors[0].code"},"when":"fault = \"GONE\"","code":"not_found","message":"{{ answer.errors }}"},
        {"take":{"fault":"errors[0].code","pause":"errors[0].seconds"},"when":"fault = \"LIMIT\"","code":"back_off","wait":"{{ pause }}"},
        {"find":"errorCode","depth":3,"code":"rejected","message":"{{ found.message }}","field":"{{ found.field }}"}],)"),
                    {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    const auto retry = wait == 17000 ? connectors::Headers{{"Retry-After", "17"}} : connectors::Headers{};
    bench.http.answers(body.toStdString(), status, retry);
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QVERIFY(!page);
    QCOMPARE(QString::fromUtf8(base::codeName(page.error().code).data()), code);
    QCOMPARE(static_cast<int>(page.error().wait.count()), wait);
    if (body.contains(QLatin1String("too short"))) {
        QCOMPARE(page.error().text(), std::string("too short"));
        QCOMPARE(page.error().field, std::string("name"));
    }
}

void RequestsTest::lostAnswerOfAReadMayBeRepeated()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})"), {{"url", "http://x"}});
    bench.http.fails(ErrorCode::Uncertain);
    QCOMPARE(bench.read(bench.reading("Thing", Feed::Full)).error().code, ErrorCode::NotConnected);
}

void RequestsTest::pauseHoldsEverybodyBack()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})"), {{"url", "http://x"}});
    bench.http.answers("", 429, {{"Retry-After", "Mon, 05 Jan 2026 08:01:00 GMT"}});
    const auto first = bench.read(bench.reading("Thing", Feed::Full));
    QCOMPARE(first.error().code, ErrorCode::BackOff);
    const auto second = bench.read(bench.reading("Thing", Feed::Full));
    QCOMPARE(second.error().code, ErrorCode::BackOff);
    QVERIFY(second.error().wait > std::chrono::seconds(50));
    QCOMPARE(bench.http.requests.size(), 1U);
    bench.clock.advance(std::chrono::seconds(61));
    bench.http.answers("[]");
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
}

const std::string session =
    R"("authentication":{"kind":"session","login":{"path":"/login","body":{"p":"{{ settings.password }}"}},
    "keep":{"token":"{{ headers.x_token }}"},"headers":{"Authorization":"Bearer {{ session.token }}"}},)";

void RequestsTest::loginHappensOnceForAll()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, session),
                    {{"url", "http://x"}, {"password", "secret:p"}});
    bench.secrets.kept["p"] = "hunter22";
    bench.http.answers("{}", 200, {{"X-Token", "tok-1"}});
    bench.http.answers("[]");
    bench.http.answers("[]");
    int done = 0;
    for (int i = 0; i < 2; ++i)
        bench.connector->read(bench.reading("Thing", Feed::Full), {},
                              [&done](const auto &page) { done += page ? 1 : 0; });
    bench.clock.runUntilIdle();
    QCOMPARE(done, 2);
    QCOMPARE(bench.http.requests.size(), 3U);
    QCOMPARE(bench.http.requests[0].body, std::string("{\"p\":\"hunter22\"}"));
    QCOMPARE(bench.http.last().headers.back().second, std::string("Bearer tok-1"));
}

void RequestsTest::expiredSessionIsRenewedOnce()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, session),
                    {{"url", "http://x"}, {"password", "hunter22"}});
    bench.http.answers("{}", 200, {{"X-Token", "tok-1"}});
    bench.http.answers("", 401);
    bench.http.answers("{}", 200, {{"X-Token", "tok-2"}});
    bench.http.answers("[]");
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    QCOMPARE(bench.http.last().headers.back().second, std::string("Bearer tok-2"));
}

void RequestsTest::secondRefusalIsFinal()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, session),
                    {{"url", "http://x"}, {"password", "hunter22"}});
    for (int i = 0; i < 2; ++i) {
        bench.http.answers("{}", 200, {{"X-Token", "tok-1"}});
        bench.http.answers("", 401);
    }
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QCOMPARE(page.error().code, ErrorCode::NotConnected);
    QCOMPARE(bench.http.requests.size(), 4U);
}

void RequestsTest::wrongCredentialsAreNotTriedAgainAndAgain_data()
{
    QTest::addColumn<QByteArray>("authentication");
    QTest::newRow("with each request")
        << QByteArray(R"("authentication":{"kind":"bearer","token":"{{ settings.password }}"},)");
    QTest::newRow("in a login") << QByteArray(session.c_str());
}

void RequestsTest::aLoginThatIsAnsweredWithoutATokenIsARefusal()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, session),
                    {{"url", "http://x"}, {"password", "hunter22"}});
    for (int i = 0; i < 5; ++i) {
        bench.http.answers("{}");
        QCOMPARE(bench.read(bench.reading("Thing", Feed::Full)).error().code, ErrorCode::NotConnected);
    }
    QCOMPARE(bench.http.requests.size(), 3U);
}

void RequestsTest::wrongCredentialsAreNotTriedAgainAndAgain()
{
    QFETCH(const QByteArray, authentication);
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, authentication.constData()),
                    {{"url", "http://x"}, {"password", "hunter22"}});
    const auto look = [&bench] {
        const auto page = bench.read(bench.reading("Thing", Feed::Full));
        return page ? std::string("read")
                    : std::string(base::codeName(page.error().code)) + " " + page.error().detail.substr(0, 5);
    };
    for (int i = 0; i < 4; ++i)
        bench.http.answers("", 401);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(look(), std::string("not_connected login"));
    QCOMPARE(bench.http.requests.size(), 3U);
    bench.clock.advance(std::chrono::seconds(31));
    QCOMPARE(look(), std::string("not_connected login"));
    QCOMPARE(look(), std::string("not_connected login"));
    QCOMPARE(bench.http.requests.size(), 4U);
    bench.clock.advance(std::chrono::seconds(31)); // the second pause is longer
    QCOMPARE(look(), std::string("not_connected login"));
    QCOMPARE(bench.http.requests.size(), 4U);
    bench.clock.advance(std::chrono::seconds(31));
    if (authentication.contains("session"))
        bench.http.answers("{}", 200, {{"X-Token", "tok-1"}});
    bench.http.answers("[]");
    QCOMPARE(look(), std::string("read"));
}

void RequestsTest::theOddRefusalHoldsNobodyBack()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {},
                   R"("authentication":{"kind":"bearer","token":"{{ settings.password }}"},)"),
        {{"url", "http://x"}, {"password", "hunter22"}});
    for (int i = 0; i < 5; ++i) {
        bench.http.answers("", 401);
        bench.http.answers("[]");
        QVERIFY(!bench.read(bench.reading("Thing", Feed::Full)));
        QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    }
}

void RequestsTest::tokenIsRenewedBeforeItEnds()
{
    RestBench bench(
        descriptor(
            R"({"request":{"path":"/t"},"items":""})", {}, {},
            R"("authentication":{"kind":"oauth2","tokenUrl":"{{ settings.url }}/token","clientId":"me","clientSecret":"{{ settings.password }}"},)"),
        {{"url", "http://x"}, {"password", "hunter22"}});
    for (int i = 0; i < 2; ++i) {
        bench.http.answers(R"({"access_token":"tok","expires_in":300})");
        bench.http.answers("[]");
    }
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    QCOMPARE(bench.http.requests[0].body,
             std::string("grant_type=client_credentials&client_id=me&client_secret=hunter22"));
    bench.clock.advance(std::chrono::seconds(271));
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    QCOMPARE(bench.http.requests.size(), 4U);
}

const std::string oauth =
    R"("authentication":{"kind":"oauth2","tokenUrl":"{{ settings.url }}/token","clientId":"c","clientSecret":"s","refreshToken":"password"},)";

void RequestsTest::aRotatedTokenIsStoredBeforeUse()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, oauth),
                    {{"url", "http://x"}, {"password", "secret:token"}});
    QCOMPARE(bench.fault, std::string());
    bench.secrets.kept["token"] = "first";
    bench.http.answers(R"({"access_token":"A","expires_in":3600,"refresh_token":"second"})");
    bench.http.answers("", 500); // even if nothing else works
    QVERIFY(!bench.read(bench.reading("Thing", Feed::Full)));
    QVERIFY(bench.http.requests.front().body.find("refresh_token=first") != std::string::npos);
    QVERIFY(bench.http.requests.front().body.find("grant_type=refresh_token") != std::string::npos);
    QCOMPARE(bench.secrets.kept["token"], std::string("second"));
    bench.clock.advance(std::chrono::hours(2));
    bench.http.answers(R"({"access_token":"B","expires_in":3600})");
    bench.http.answers("[]");
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    QVERIFY(bench.http.requests[2].body.find("refresh_token=second") != std::string::npos);
    QCOMPARE(bench.secrets.kept["token"], std::string("second"));
}

void RequestsTest::aTokenThatCannotBeKeptIsNotUsed()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, oauth),
                    {{"url", "http://x"}, {"password", "plain"}});
    bench.http.answers(R"({"access_token":"A","refresh_token":"second"})");
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QCOMPARE(page.error().code, ErrorCode::NotConnected);
    QCOMPARE(bench.http.requests.size(), 1U);
}

void RequestsTest::secretsComeFromTheStoreAndAreMasked()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/t","query":{"key":"{{ settings.password }}"}},"items":""})"),
        {{"url", "http://x"}, {"password", "secret:p"}});
    QCOMPARE(bench.read(bench.reading("Thing", Feed::Full)).error().code, ErrorCode::NotFound);
    bench.secrets.kept["p"] = "hunter 22";
    bench.http.answers(R"({"error":"hunter 22 is wrong"})", 400);
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QCOMPARE(bench.http.last().url, std::string("http://x/t?key=hunter%2022"));
    QVERIFY(page.error().detail.find("hunter") == std::string::npos);
    QVERIFY(page.error().detail.find("is wrong") != std::string::npos);
}

/// Reads so many pages at once that some have to wait.
namespace {
void readEightTimesAtOnce(RestBench &bench)
{
    for (int i = 0; i < 8; ++i) {
        bench.http.answers("[]");
        bench.connector->read(bench.reading("Thing", Feed::Full), {}, [](const auto &) {});
    }
    bench.clock.runUntilIdle();
}
} // namespace

void RequestsTest::aClientThatQueuesKeepsTheConcurrency()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, R"("limits":{"concurrency":2},)"),
        {{"url", "http://x"}}, true);
    readEightTimesAtOnce(bench);
    QCOMPARE(bench.http.requests.size(), std::size_t(8));
    QCOMPARE(bench.http.most, 8); // all of them are handed over, and leave two at a time
    for (const auto &request : bench.http.requests) {
        QCOMPARE(request.queue.width, 2);
        QVERIFY(request.queue.id != 0 && request.queue.id == bench.http.requests.front().queue.id);
    }
}

void RequestsTest::whatIsLimitedByTimeIsNotHandedOverEarly()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {},
                               R"("limits":{"concurrency":2,"windows":[{"points":100,"seconds":1}]},)"),
                    {{"url", "http://x"}}, true);
    readEightTimesAtOnce(bench);
    QCOMPARE(bench.http.requests.size(), std::size_t(8));
    QCOMPARE(bench.http.most, 2);
    QCOMPARE(bench.http.last().queue.id, std::uint64_t(0));
}

void RequestsTest::whatTheQueueSendsBackWaitsAndGoesAgain()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, R"("limits":{"concurrency":2},)"),
        {{"url", "http://x"}}, true);
    bench.http.answers("", 429, {{"Retry-After", "5"}});
    bench.http.sendsBack();
    bench.http.answers("[]");
    std::vector<base::Result<connectors::Page>> pages;
    for (int i = 0; i < 2; ++i)
        bench.connector->read(bench.reading("Thing", Feed::Full), {},
                              [&pages](auto page) { pages.push_back(std::move(page)); });
    bench.clock.runUntilIdle();
    QCOMPARE(pages.size(), std::size_t(2));
    QCOMPARE(pages[0].error().code, ErrorCode::BackOff);
    QVERIFY(pages[1].has_value());
    QCOMPARE(bench.http.requests.size(), std::size_t(3));
    QVERIFY(bench.clock.steady() >= std::chrono::seconds(5)); // as long as the other answer said
}

void RequestsTest::concurrencyIsLimited()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, R"("limits":{"concurrency":2},)"),
        {{"url", "http://x"}});
    int done = 0;
    for (int i = 0; i < 5; ++i) {
        bench.http.answers("[]");
        bench.connector->read(bench.reading("Thing", Feed::Full), {},
                              [&done](const auto &page) { done += page ? 1 : 0; });
    }
    bench.clock.runUntilIdle();
    QCOMPARE(done, 5);
    QCOMPARE(bench.http.most, 2);
}

void RequestsTest::announcedLimitsAreObeyed()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})"), {{"url", "http://x"}});
    bench.http.answers("[]", 200, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "5"}});
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    const auto before = bench.clock.steady();
    bench.http.answers("[]");
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    QVERIFY(bench.clock.steady() - before >= std::chrono::seconds(5));
}

void RequestsTest::bucketsHaveTheirOwnLimits()
{
    RestBench bench(
        descriptor(
            R"({"request":{"path":"/t"},"items":""})", {},
            R"(,"find":{"keys":{"name":{"request":{"path":"/s","bucket":"search"},"items":""}}})",
            R"("limits":{"concurrency":2,"buckets":{"search":{"windows":[{"points":1,"seconds":4}]}}},)"),
        {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    connectors::FindRequest find;
    find.object = model::ObjectName("Thing");
    find.keys = model::Object{{"name", "a"}};
    for (int i = 0; i < 3; ++i)
        bench.http.answers("[]");
    const auto before = bench.clock.steady();
    QVERIFY(bench.find(find));
    QVERIFY(bench.read(bench.reading("Thing", Feed::Full)));
    QVERIFY(bench.clock.steady() - before < std::chrono::seconds(1));
    QVERIFY(bench.find(find));
    QVERIFY(bench.clock.steady() - before >= std::chrono::seconds(4));
}

void RequestsTest::whatWasSpentIsRemembered()
{
    const auto text = descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {},
                                 R"("limits":{"windows":[{"points":1,"seconds":3600}]},)");
    RestBench first(text, {{"url", "http://x"}});
    first.http.answers("[]");
    QVERIFY(first.read(first.reading("Thing", Feed::Full)));
    RestBench second(text, {{"url", "http://x"}});
    second.connector->restoreMemory(first.connector->memory());
    const auto page = second.read(second.reading("Thing", Feed::Full));
    QCOMPARE(page.error().code, ErrorCode::BackOff);
    QVERIFY(page.error().wait > std::chrono::minutes(50));
}

void RequestsTest::answersPassThroughAScript()
{
    RestBench bench(
        descriptor(
            R"({"request":{"path":"/t","expect":"text","script":"rows"},"items":""})", {}, {},
            R"("script":["function rows(text) {","  return text.trim().split('\\n').map(l => ({id: l}));","}"],)"),
        {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    bench.http.answers("a\nb\n");
    base::Result<connectors::Page> page = base::fail(ErrorCode::Internal, "none");
    bench.connector->read(bench.reading("Thing", Feed::Full), {}, [&](auto p) { page = std::move(p); });
    QVERIFY(QTest::qWaitFor([&] {
        bench.clock.advance(std::chrono::milliseconds(1));
        return page.has_value();
    }));
    QCOMPARE(texts(page->readings), std::string("a,b"));
}

void RequestsTest::cancelledReadAnswers()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})"), {{"url", "http://x"}});
    bench.cancel.cancel();
    QCOMPARE(bench.read(bench.reading("Thing", Feed::Full)).error().code, ErrorCode::Cancelled);
    QVERIFY(bench.http.requests.empty());
}

void RequestsTest::connectorMayGoWhileReading()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})"), {{"url", "http://x"}});
    bench.http.answers("[]");
    int done = 0;
    bench.connector->read(bench.reading("Thing", Feed::Full), {}, [&done](const auto &) { ++done; });
    bench.connector.reset();
    bench.clock.runUntilIdle();
    QCOMPARE(done, 1);
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requests.moc"
