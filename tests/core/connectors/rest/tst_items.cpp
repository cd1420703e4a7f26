#include "tests/core/connectors/rest/thing.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::Feed;

/// What single objects give: by id, by search, their fields, versions and times; discovery and test.
class ItemsTest : public QObject
{
    Q_OBJECT

private slots:
    void idsAreReadInBatches();
    void missingIdsAreGone();
    void notFoundByIdIsGone();
    void itemWithoutIdIsABadPiece();
    void fieldsAreMadeFromTheItem();
    void versionsAndTimesOfPartsCount();
    void partsHaveTimesOfTheirOwn();
    void absentAndEmptyDiffer();
    void searchUnitesItsHits();
    void discoveryNamesTypes();
    void testNamesTheBrokenStep();
    void anAddressThatIsNoneIsNotSaidToAnswer_data();
    void anAddressThatIsNoneIsNotSaidToAnswer();
};

void ItemsTest::idsAreReadInBatches()
{
    RestBench bench(descriptor({}, {}, byIds), {{"url", "http://x"}});
    auto request = bench.reading("Thing", Feed::ByIds);
    request.ids = {model::LocalId("1"), model::LocalId("2"), model::LocalId("3")};
    bench.http.answers(R"([{"id":1},{"id":2},{"id":99}])");
    bench.http.answers(R"([{"id":3}])");
    auto page = bench.read(request);
    QVERIFY(page && !page->last);
    QCOMPARE(texts(page->readings), std::string("1,2"));
    request.state = page->state;
    page = bench.read(request);
    QVERIFY(page && page->last);
    QCOMPARE(texts(page->readings), std::string("3"));
}

void ItemsTest::missingIdsAreGone()
{
    RestBench bench(descriptor({}, {}, byIds), {{"url", "http://x"}});
    auto request = bench.reading("Thing", Feed::ByIds);
    request.ids = {model::LocalId("1"), model::LocalId("2")};
    bench.http.answers(R"([{"id":2}])");
    const auto page = bench.read(request);
    QVERIFY(page);
    QCOMPARE(page->gone.size(), 1U);
    QCOMPARE(page->gone.front().value, std::string("1"));
}

void ItemsTest::notFoundByIdIsGone()
{
    RestBench bench(descriptor({}, {}, R"(,"byIds":{"request":{"path":"/things/{{ id }}"},"items":""})"),
                    {{"url", "http://x"}});
    auto request = bench.reading("Thing", Feed::ByIds);
    request.ids = {model::LocalId("1")};
    bench.http.answers("", 404);
    const auto page = bench.read(request);
    QVERIFY(page && page->last);
    QCOMPARE(page->gone.size(), 1U);
    bench.http.answers("null");
    QCOMPARE(bench.read(request)->gone.size(), 1U);
}

void ItemsTest::itemWithoutIdIsABadPiece()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})"), {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1},{"name":"lost"}])");
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QCOMPARE(texts(page->readings), std::string("1"));
    QCOMPARE(page->bad.size(), 1U);
    QCOMPARE(page->bad.front().where.value, std::string("Thing:1"));
    QVERIFY(page->bad.front().raw.find("lost") != std::string::npos);
}

void ItemsTest::fieldsAreMadeFromTheItem()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {}, R"(,"fields":{
        "name":"['template.'].name","main.street":"addresses[main=true].street","price":{"as":"decimal"},
        "when":{"path":"stamp","as":"epoch"},"lines":{"path":"rows","fields":{"sku":"product.sku","n":"qty"}},
        "label":{"value":"{{ item.code }} of {{ settings.url }}"}})"),
                    {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(
        R"([{"id":1,"template.":{"name":"Lamp"},"price":"12.50","stamp":1767225600,"code":"C1","x":1,
        "addresses":[{"main":false,"street":"A"},{"main":true,"street":"B"}],"rows":[{"product":{"sku":"S"},"qty":2}]}])");
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QVERIFY(page && page->bad.empty());
    const std::string wanted =
        R"({"name":"Lamp","main":{"street":"B"},"price":12.50,"when":"2026-01-01T00:00:00Z","lines":[{"sku":"S","n":2}],"label":"C1 of http://x"})";
    QCOMPARE(format::writeJson(page->readings.front().body), wanted);
}

void ItemsTest::versionsAndTimesOfPartsCount()
{
    auto text = descriptor(R"({"request":{"path":"/t"},"items":""})");
    const std::string one = R"("version":"v")";
    text.replace(text.find(one), one.size(), R"("version":["v","parts[].v","owner.v"])");
    const std::string at = R"("changedAt":"at")";
    text.replace(text.find(at), at.size(), R"("changedAt":["at","parts[].at"])");
    RestBench bench(text, {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(
        R"([{"id":1,"v":7,"at":"2026-01-02T00:00:00Z","parts":[{"v":3,"at":"2026-01-03T00:00:00Z"},{"v":4}],"owner":{"v":9}},
            {"id":2,"parts":[],"owner":null}])");
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QVERIFY(page && page->bad.empty());
    QCOMPARE(page->readings.at(0).version, std::string("7 3 4 9"));
    QCOMPARE(page->readings.at(0).changedAt.toText(), std::string("2026-01-03T00:00:00Z"));
    QCOMPARE(page->readings.at(1).version, std::string());
    QCOMPARE(page->readings.at(1).changedAt.micros, 0);
}

void ItemsTest::partsHaveTimesOfTheirOwn()
{
    auto text = descriptor(R"({"request":{"path":"/t"},"items":""})");
    const std::string at = R"("changedAt":"at")";
    text.replace(text.find(at), at.size(), R"("changedAt":{"":["made","at"],"main":"parts[main=yes].at"})");
    RestBench bench(text, {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    bench.http.answers(
        R"([{"id":1,"made":"2026-01-01T00:00:00Z","at":"2026-01-02T00:00:00Z",
             "parts":[{"main":"no","at":"2026-01-09T00:00:00Z"},{"main":"yes","at":"2026-01-03T00:00:00Z"}]},
            {"id":2,"made":"2026-01-04T00:00:00Z"}])");
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    QVERIFY(page && page->bad.empty());
    const auto &first = page->readings.at(0);
    QCOMPARE(first.changedAt.toText(), std::string("2026-01-03T00:00:00Z"));
    QCOMPARE(model::timeAt(first.partTimes, "main.city").toText(), std::string("2026-01-03T00:00:00Z"));
    QCOMPARE(model::timeAt(first.partTimes, "mainly").toText(), std::string("2026-01-02T00:00:00Z"));
    const auto &second = page->readings.at(1);
    QCOMPARE(second.changedAt.toText(), std::string("2026-01-04T00:00:00Z"));
    QCOMPARE(model::timeAt(second.partTimes, "main").micros, 0);
}

void ItemsTest::absentAndEmptyDiffer()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})", {},
                               R"(,"fields":{"a":"x.y","b":"z","c":"list[k=1].v"})"),
                    {{"url", "http://x"}});
    bench.http.answers(R"([{"id":1,"x":null,"list":[]}])");
    const auto page = bench.read(bench.reading("Thing", Feed::Full));
    const std::string wanted = R"({"a":null,"c":null})";
    QCOMPARE(format::writeJson(page->readings.front().body), wanted);
}

void ItemsTest::searchUnitesItsHits()
{
    RestBench bench(
        descriptor(
            {}, {},
            byIds +
                R"(,"find":{"externalId":{"request":{"path":"/f","query":{"ext":"{{ externalId }}"}},"items":""},
        "keys":{"email":{"request":{"path":"/f","query":{"email":"{{ key }}"}},"items":""}}})"),
        {{"url", "http://x"}});
    QCOMPARE(bench.fault, std::string());
    connectors::FindRequest request;
    request.object = model::ObjectName("Thing");
    request.externalId = "R-1";
    request.keys = json(R"({"email":"a@x","phone":"1"})");
    bench.http.answers(R"([{"id":1}])");
    bench.http.answers(R"([{"id":1},{"id":2}])");
    const auto found = bench.find(request);
    QVERIFY(found);
    QCOMPARE(texts(*found), std::string("1,2"));
    QCOMPARE(bench.http.last().url, std::string("http://x/f?email=a%40x"));
    request.externalId.clear();
    request.keys = json(R"({"phone":"1"})");
    QCOMPARE(bench.find(request).error().code, ErrorCode::Unsupported);
}

void ItemsTest::discoveryNamesTypes()
{
    RestBench bench(descriptor(R"({"request":{"path":"/t"},"items":""})"), {{"url", "http://x"}});
    bench.http.answers(
        R"([{"id":1,"price":5,"on":true,"at":"2026-01-01T00:00:00Z","day":"2026-01-01","a":{"city":"X"},"lines":[{"n":1}]},
                           {"id":2,"price":5.5,"on":null,"note":"hi"}])");
    const auto found = bench.wait<std::vector<connectors::FoundObject>>(
        [&](auto answer) { bench.connector->discover({}, answer); });
    QVERIFY(found);
    std::string text;
    for (const auto &field : found->front().fields)
        text += field.place + ":" + field.type + " ";
    QCOMPARE(text, std::string("id:integer price:decimal on:boolean at:moment day:date a.city:text "
                               "lines:list lines[].n:integer note:text "));
}

void ItemsTest::testNamesTheBrokenStep()
{
    RestBench bench(
        descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, R"("test":{"path":"/me"},)"),
        {{"url", "http://x"}});
    std::string told;
    const auto add = [](std::string &text, const connectors::TestStep &step) {
        text += step.name + (step.passed ? "+ " : "- ");
    };
    const auto steps = [&] {
        told.clear();
        const auto found = bench.wait<std::vector<connectors::TestStep>>([&](auto answer) {
            bench.connector->testAloud(
                {}, [&](const auto &step) { add(told, step); }, answer);
        });
        std::string text;
        for (const auto &step : *found)
            add(text, step);
        return text;
    };
    bench.http.fails(ErrorCode::NotConnected);
    QCOMPARE(steps(), std::string("resolve+ connect- "));
    bench.http.answers("", 401);
    QCOMPARE(steps(), std::string("resolve+ connect+ login- "));
    QCOMPARE(told, std::string("resolve+ connect+ login- "));
    bench.http.answers("{}");
    bench.http.answers("", 403);
    QCOMPARE(steps(), std::string("resolve+ connect+ login+ read- write+ "));
}

void ItemsTest::anAddressThatIsNoneIsNotSaidToAnswer_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("no scheme") << QStringLiteral("shop.example");
    QTest::newRow("port only") << QStringLiteral("shop.example:8080/api");
    QTest::newRow("no host") << QStringLiteral("https://");
    QTest::newRow("another scheme") << QStringLiteral("ftp://shop.example");
}

void ItemsTest::anAddressThatIsNoneIsNotSaidToAnswer()
{
    QFETCH(QString, url);
    RestBench bench(
        descriptor(R"({"request":{"path":"/t"},"items":""})", {}, {}, R"("test":{"path":"/me"},)"),
        {{"url", url.toStdString()}});
    const auto steps = bench.wait<std::vector<connectors::TestStep>>(
        [&](auto answer) { bench.connector->test({}, answer); });
    QVERIFY(steps);
    QCOMPARE(steps->size(), 1U);
    QVERIFY(!steps->front().passed);
    QCOMPARE(steps->front().name, std::string("resolve"));
    QVERIFY(steps->front().message.text().find("https://") != std::string::npos);
    QVERIFY(bench.http.requests.empty());
}

QTEST_GUILESS_MAIN(ItemsTest)
#include "tst_items.moc"
