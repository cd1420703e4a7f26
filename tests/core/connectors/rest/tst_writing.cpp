#include "tests/core/connectors/rest/scriptedhttp.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::WriteKind;

namespace {
const std::string head =
    R"({"name":"plain","base":"{{ settings.url }}","settings":[{"name":"url","default":"http:\/\/x"}],"objects":[{"name":"Thing","label":"thing","id":"id","version":"v",
    "byIds":{"request":{"path":"/things/{{ id }}"},"items":""})";

const std::string simple = head + R"(,
    "create":{"places":["name","address"],"steps":[{"name":"create","request":{"path":"/things","body":{"$merge":["{{ body }}",{"ext":"{{ externalId }}"}]}},"id":"{{ answer.id }}"}]},
    "update":{"steps":[{"name":"update","places":["name","address"],"request":{"method":"PATCH","path":"/things/{{ id }}","body":"{{ changed }}"}}]},
    "delete":{"steps":[{"name":"delete","request":{"method":"DELETE","path":"/things/{{ id }}"}}]}}]})";

const std::string stepwise = head + R"(,
    "create":{"places":["name","sku"],"steps":[
        {"name":"product","check":{"request":{"path":"/products","query":{"ext":"{{ externalId }}"}},"done":"count(answer) > 0"},
         "request":{"path":"/products","body":{"name":"{{ body.name }}"}},"keep":{"product":{"$path":"answer.id"},"found":{"$path":"answer[0].id"}}},
        {"name":"variant","request":{"path":"/variants","body":{"product":"{{ progress.product }}","sku":"{{ body.sku }}"}},"id":"{{ answer.id }}"}]}}]})";

const std::string states = head + R"(,
    "update":{"steps":[{"name":"update","places":["name"],"request":{"method":"PATCH","path":"/things/{{ id }}","body":"{{ changed }}"}}]},
    "actions":[{"place":"state","hops":[
        {"from":"draft","to":"quoted","steps":[{"name":"quote","request":{"path":"/things/{{ id }}/quote","method":"POST"}}]},
        {"from":["quoted"],"to":"done","steps":[
            {"name":"ship","when":"current.shipped = no","request":{"path":"/things/{{ id }}/ship","method":"POST"}},
            {"name":"finish","request":{"path":"/things/{{ id }}/finish","method":"POST"}}]},
        {"from":["draft","quoted"],"to":"cancelled","steps":[{"name":"cancel","request":{"path":"/things/{{ id }}/cancel","method":"POST"}}]}]}]}]})";

const std::string parts = head + R"(,"readFirst":true,
    "update":{"steps":[{"name":"add","places":["parts"],
        "each":{"$difference":{"wanted":"changed.parts","held":"current.parts","by":"id","compare":["n"]},"create":{"n":"{{ item.n }}"}},
        "request":{"path":"/things/{{ id }}/parts","body":"{{ item }}"}}]}}]})";

connectors::WriteRequest request(WriteKind kind, std::string_view wanted, std::string_view changed = "{}")
{
    connectors::WriteRequest out;
    out.object = model::ObjectName("Thing");
    out.kind = kind;
    if (kind != WriteKind::Create)
        out.localId = model::LocalId("7");
    out.wanted = json(wanted);
    out.changed = json(changed);
    out.externalId = "R-1";
    return out;
}

connectors::WriteRequest again(connectors::WriteRequest before, const connectors::Written &written)
{
    before.progress = written.progress;
    return before;
}

std::string line(const connectors::HttpRequest &request)
{
    return request.method + " " + request.url.substr(8) + " " + request.body;
}
} // namespace

class WritingTest : public QObject
{
    Q_OBJECT

private slots:
    void createAnswersItsIdBeforeReadingBack();
    void updateSendsWhatChangedAndReadsBack();
    void failedReadingBackDoesNotFailTheWrite();
    void deleteOfAMissingObjectSaysSo();
    void placeThatCannotBeWrittenIsRejected();
    void missingWayToWriteIsUnsupported();
    void lostAnswerIsUncertain_data();
    void lostAnswerIsUncertain();
    void createNeverUsesAKeptConnection();
    void conditionalUpdateReadsFirst();
    void vanishedObjectIsNotFound();
    void stepsAreDoneOneByOne();
    void doneStepIsNotSentAgain();
    void stateGoesStepByStep();
    void stateWithoutAWayIsRejectedBeforeAnyWrite();
    void stateBeyondTheWantedOneIsGoodEnough();
    void harmlessStepIsDoneWithinTheNext();
    void partsAreSentOneByOne();
    void partThatDoesNotStickIsRejected();
    void warningIsAcknowledgedAndTheCallRepeated();
    void aRuleSeesWhatWasToBeWritten();
    void answerWithoutIdIsUncertain();
};

void WritingTest::createAnswersItsIdBeforeReadingBack()
{
    RestBench bench(simple);
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(R"({"id":7})");
    auto create = request(WriteKind::Create, R"({"name":"A"})");
    const auto first = bench.write(create);
    QVERIFY2(first, first ? "" : first.error().text().c_str());
    QVERIFY(first->more);
    QCOMPARE(first->localId.value, std::string("7"));
    const std::string sent = R"(POST /things {"name":"A","ext":"R-1"})";
    QCOMPARE(line(bench.http.last()), sent);
    bench.http.answers(R"({"id":7,"name":"A","v":"1"})");
    const auto second = bench.write(again(create, *first));
    QVERIFY(second && !second->more);
    QVERIFY(second->nothingSent);
    QCOMPARE(second->localId.value, std::string("7"));
    QCOMPARE(second->version, std::string("1"));
    QCOMPARE(second->body.member("name")->toText(), std::string("A"));
}

void WritingTest::updateSendsWhatChangedAndReadsBack()
{
    RestBench bench(simple);
    bench.http.answers("{}");
    bench.http.answers(R"({"id":7,"name":"B","v":"2"})");
    const auto written = bench.write(
        request(WriteKind::Update, R"({"name":"B","address":{"city":"X"}})", R"({"address":{"city":"X"}})"));
    QVERIFY(written && !written->more && !written->nothingSent);
    const std::string sent = R"(PATCH /things/7 {"address":{"city":"X"}})";
    QCOMPARE(line(bench.http.requests.front()), sent);
    QCOMPARE(written->version, std::string("2"));
    QVERIFY(written->request.find("/things/7") != std::string::npos);
}

void WritingTest::failedReadingBackDoesNotFailTheWrite()
{
    RestBench bench(simple);
    bench.http.answers("{}");
    bench.http.fails(ErrorCode::NotConnected);
    const auto written = bench.write(request(WriteKind::Update, R"({"name":"B"})", R"({"name":"B"})"));
    QVERIFY(written);
    QVERIFY(written->body.isEmpty());
}

void WritingTest::deleteOfAMissingObjectSaysSo()
{
    RestBench bench(simple);
    bench.http.answers("", 404);
    const auto written = bench.write(request(WriteKind::Delete, "{}"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotFound);
}

void WritingTest::placeThatCannotBeWrittenIsRejected()
{
    RestBench bench(simple);
    const auto written = bench.write(request(WriteKind::Update, R"({"total":5})", R"({"total":5})"));
    QCOMPARE(written.error().code, ErrorCode::Rejected);
    QCOMPARE(written.error().field, std::string("total"));
    QVERIFY(bench.http.requests.empty());
}

void WritingTest::missingWayToWriteIsUnsupported()
{
    RestBench bench(states);
    QCOMPARE(bench.write(request(WriteKind::Create, "{}")).error().code, ErrorCode::Unsupported);
}

void WritingTest::lostAnswerIsUncertain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("lost") << 0 << ""
                          << "uncertain";
    QTest::newRow("gateway") << 502 << ""
                             << "uncertain";
    QTest::newRow("server fault") << 500 << ""
                                  << "uncertain";
    QTest::newRow("web page") << 200 << "<html>"
                              << "uncertain";
    QTest::newRow("refused") << 422 << "{}"
                             << "rejected";
    QTest::newRow("overload") << 503 << ""
                              << "back_off";
}

void WritingTest::lostAnswerIsUncertain()
{
    QFETCH(int, status);
    QFETCH(QString, body);
    QFETCH(QString, code);
    RestBench bench(simple);
    if (status == 0)
        bench.http.fails(ErrorCode::Uncertain);
    else
        bench.http.answers(body.toStdString(), status);
    const auto written = bench.write(request(WriteKind::Create, R"({"name":"A"})"));
    QVERIFY(!written);
    QCOMPARE(QString::fromUtf8(base::codeName(written.error().code).data()), code);
}

void WritingTest::createNeverUsesAKeptConnection()
{
    RestBench bench(simple);
    bench.http.answers(R"({"id":7})");
    QVERIFY(bench.write(request(WriteKind::Create, "{\"name\":\"A\"}")));
    QVERIFY(bench.http.last().freshConnection);
}

void WritingTest::conditionalUpdateReadsFirst()
{
    RestBench bench(simple);
    auto update = request(WriteKind::Update, R"({"name":"B"})", R"({"name":"B"})");
    update.conditional = true;
    update.version = "1";
    bench.http.answers(R"({"id":7,"name":"C","v":"2"})");
    QCOMPARE(bench.write(update).error().code, ErrorCode::Conflict);
    QCOMPARE(bench.http.requests.size(), 1U);
    update.version = "2";
    bench.http.answers(R"({"id":7,"name":"C","v":"2"})");
    bench.http.answers("{}");
    bench.http.answers(R"({"id":7,"name":"B","v":"3"})");
    const auto written = bench.write(update);
    QVERIFY(written);
    QCOMPARE(written->version, std::string("3"));
}

void WritingTest::vanishedObjectIsNotFound()
{
    RestBench bench(states);
    bench.http.answers("", 404);
    QCOMPARE(
        bench.write(request(WriteKind::Update, "{\"state\":\"done\"}", "{\"state\":\"done\"}")).error().code,
        ErrorCode::NotFound);
}

void WritingTest::stepsAreDoneOneByOne()
{
    RestBench bench(stepwise);
    QCOMPARE(bench.fault, std::string());
    auto create = request(WriteKind::Create, R"({"name":"A","sku":"S"})");
    bench.http.answers("[]");
    bench.http.answers(R"({"id":40})");
    const auto first = bench.write(create);
    QVERIFY(first && first->more && !first->localId.valid());
    bench.http.answers(R"({"id":7})");
    const auto second = bench.write(again(create, *first));
    QVERIFY(second && second->more);
    QCOMPARE(second->localId.value, std::string("7"));
    const std::string sent = R"(POST /variants {"product":40,"sku":"S"})";
    QCOMPARE(line(bench.http.last()), sent);
    bench.http.answers(R"({"id":7,"sku":"S"})");
    const auto third = bench.write(again(create, *second));
    QVERIFY(third && !third->more);
    QCOMPARE(bench.http.left(), 0U);
}

void WritingTest::doneStepIsNotSentAgain()
{
    RestBench bench(stepwise);
    auto create = request(WriteKind::Create, R"({"name":"A","sku":"S"})");
    bench.http.answers(R"([{"id":41}])");
    const auto first = bench.write(create);
    QVERIFY(first && first->more && first->nothingSent);
    QCOMPARE(bench.http.requests.size(), 1U);
    QCOMPARE(first->progress.member("kept")->member("found")->toText(), std::string("41"));
}

void WritingTest::stateGoesStepByStep()
{
    RestBench bench(states);
    QCOMPARE(bench.fault, std::string());
    auto update = request(WriteKind::Update, R"({"state":"done"})", R"({"state":"done"})");
    const std::vector<std::pair<std::string, std::string>> course{
        {R"({"id":7,"state":"draft","shipped":false})", "POST /things/7/quote "},
        {R"({"id":7,"state":"quoted","shipped":false})", "POST /things/7/ship "},
        {R"({"id":7,"state":"quoted","shipped":true})", "POST /things/7/finish "}};
    for (const auto &[now, sent] : course) {
        bench.http.answers(now);
        bench.http.answers("{}");
        const auto written = bench.write(update);
        QVERIFY2(written, written ? "" : written.error().text().c_str());
        QVERIFY(written->more);
        QCOMPARE(line(bench.http.last()), sent);
        update = again(update, *written);
    }
    bench.http.answers(R"({"id":7,"state":"done","shipped":true})");
    const auto last = bench.write(update);
    QVERIFY(last && !last->more && last->nothingSent);
    QCOMPARE(last->body.member("state")->toText(), std::string("done"));
}

void WritingTest::stateWithoutAWayIsRejectedBeforeAnyWrite()
{
    RestBench bench(states);
    bench.http.answers(R"({"id":7,"state":"cancelled"})");
    const auto written = bench.write(
        request(WriteKind::Update, R"({"name":"B","state":"done"})", R"({"name":"B","state":"done"})"));
    QCOMPARE(written.error().code, ErrorCode::Rejected);
    QCOMPARE(written.error().field, std::string("state"));
    QCOMPARE(bench.http.requests.size(), 1U);
}

void WritingTest::stateBeyondTheWantedOneIsGoodEnough()
{
    auto text = states;
    const std::string before = R"("place":"state",)";
    text.replace(text.find(before), before.size(), before + R"("beyond":{"quoted":["done"]},)");
    RestBench bench(text);
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(R"({"id":7,"state":"done"})");
    const auto update = request(WriteKind::Update, R"({"state":"quoted"})", R"({"state":"quoted"})");
    const auto written = bench.write(update);
    QVERIFY(written && !written->more && written->nothingSent);
}

void WritingTest::harmlessStepIsDoneWithinTheNext()
{
    RestBench bench(head + R"(,"create":{"places":["name","country"],"steps":[
        {"name":"country","harmless":true,"request":{"path":"/countries","query":{"code":"{{ body.country }}"}},"keep":{"country":{"$path":"answer[0].id"}}},
        {"name":"create","request":{"path":"/things","body":{"country":"{{ progress.country }}"}},"id":"{{ answer.id }}"}]}}]})");
    QCOMPARE(bench.fault, std::string());
    const auto create = request(WriteKind::Create, R"({"country":"PL"})");
    bench.http.answers(R"([{"id":61}])");
    bench.http.answers(R"({"id":7})");
    const auto written = bench.write(create);
    QVERIFY(written && written->more);
    QCOMPARE(written->localId.value, std::string("7"));
    const std::string sent = R"(POST /things {"country":61})";
    QCOMPARE(line(bench.http.last()), sent);
    bench.http.fails(ErrorCode::Uncertain); // of a look-up: nothing is uncertain
    const auto lost = bench.write(create);
    QCOMPARE(lost.error().code, ErrorCode::NotConnected);
}

void WritingTest::partsAreSentOneByOne()
{
    RestBench bench(parts);
    QCOMPARE(bench.fault, std::string());
    auto update = request(WriteKind::Update, "{}", R"({"parts":[{"n":1},{"n":2}]})");
    bench.http.answers(R"({"id":7,"parts":[]})");
    bench.http.answers("{}");
    const auto first = bench.write(update);
    QVERIFY(first && first->more);
    bench.http.answers(R"({"id":7,"parts":[{"id":1,"n":1}]})");
    bench.http.answers("{}");
    const auto second = bench.write(again(update, *first));
    QVERIFY(second && second->more);
    const std::string sent = R"(POST /things/7/parts {"n":2})";
    QCOMPARE(line(bench.http.last()), sent);
    bench.http.answers(R"({"id":7,"parts":[{"id":1,"n":1},{"id":2,"n":2}]})");
    const auto third = bench.write(again(update, *second));
    QVERIFY(third && !third->more && third->nothingSent);
}

void WritingTest::partThatDoesNotStickIsRejected()
{
    RestBench bench(parts);
    auto update = request(WriteKind::Update, "{}", R"({"parts":[{"n":1}]})");
    bench.http.answers(R"({"id":7,"parts":[]})");
    bench.http.answers("{}");
    const auto first = bench.write(update);
    bench.http.answers(R"({"id":7,"parts":[]})");
    QCOMPARE(bench.write(again(update, *first)).error().code, ErrorCode::Rejected);
}

void WritingTest::warningIsAcknowledgedAndTheCallRepeated()
{
    auto text = simple;
    text.insert(
        1,
        R"("errors":[{"take":{"warning":"warning"},"when":"warning <> empty","acknowledge":{"path":"/ok","body":{"name":"{{ warning }}"}}}],)");
    RestBench bench(text);
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(R"({"warning":"w-1"})");
    bench.http.answers("{}");
    bench.http.answers(R"({"id":7})");
    const auto written = bench.write(request(WriteKind::Create, R"({"name":"A"})"));
    QVERIFY(written);
    const std::string acknowledged = R"(POST /ok {"name":"w-1"})";
    QCOMPARE(line(bench.http.requests[1]), acknowledged);
    QCOMPARE(line(bench.http.requests[2]), line(bench.http.requests[0]));
}

/// A number that the system takes from a sequence may be taken once by chance; one that we gave is taken for
/// good.
void WritingTest::aRuleSeesWhatWasToBeWritten()
{
    auto text = simple;
    text.insert(
        1,
        R"e("errors":[{"take":{"fault":"fault"},"when":"fault = \"taken\" and is_empty(body.name)","code":"back_off"},
            {"take":{"fault":"fault"},"when":"fault = \"taken\"","code":"rejected"}],)e");
    const auto told = [&text](std::string_view wanted) {
        RestBench bench(text);
        bench.http.answers(R"({"fault":"taken"})");
        return bench.write(request(WriteKind::Create, wanted)).error().code;
    };
    QCOMPARE(told(R"({"address":"A"})"), ErrorCode::BackOff);
    QCOMPARE(told(R"({"name":"A"})"), ErrorCode::Rejected);
}

void WritingTest::answerWithoutIdIsUncertain()
{
    RestBench bench(simple);
    bench.http.answers("{}");
    QCOMPARE(bench.write(request(WriteKind::Create, "{\"name\":\"A\"}")).error().code, ErrorCode::Uncertain);
}

QTEST_APPLESS_MAIN(WritingTest)
#include "tst_writing.moc"
