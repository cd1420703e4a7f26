// Against a real Vendure: SPLOT_VENDURE is the address of its Admin API (tests/live/vendure/up prints it).
#include "tests/core/connectors/rest/livebench.h"

#include <QTest>
#include <QUuid>

using namespace splot;
using base::ErrorCode;
using connectors::Feed;

#define TRY(result) QVERIFY2((result).has_value(), m_bench->last.c_str())

class LiveVendureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void connectionIsGood();
    void wrongPasswordIsRejectedAtLogin();
    void everyObjectIsListed();
    void customerIsCreatedFoundChangedAndDeleted();
    void takenAddressIsRejectedWithItsField();
    void customersAddressesFollow();
    void changesOfCustomersAreSeen();
    void productIsMadeInTwoSteps();
    void lostFirstStepIsNotRepeated();
    void pricesAndNamesChange();
    void stockIsSet();
    void orderGoesFromPaidToDelivered();
    void impossibleStateIsRejected();
    void unknownIdIsGone();

private:
    std::string post(const std::string &path, const std::string &token, const std::string &query,
                     std::string *newToken = nullptr);
    std::string placeOrder();

    std::unique_ptr<LiveBench> m_bench;
    std::string m_url, m_run, m_variant;
};

void LiveVendureTest::initTestCase()
{
    m_url = qgetenv("SPLOT_VENDURE").toStdString();
    if (m_url.empty())
        QSKIP("SPLOT_VENDURE is not set.");
    m_run = QUuid::createUuid().toString(QUuid::WithoutBraces).left(8).toStdString();
    m_bench = std::make_unique<LiveBench>(
        "vendure.json",
        model::Object{{"url", m_url}, {"username", "superadmin"}, {"password", "superadmin"}});
    QCOMPARE(m_bench->fault, std::string());
}

void LiveVendureTest::connectionIsGood()
{
    const auto steps = m_bench->wait<std::vector<connectors::TestStep>>(
        [&](auto answer) { m_bench->connector->test({}, answer); });
    TRY(steps);
    for (const auto &step : *steps)
        QVERIFY2(step.passed, step.message.text().c_str());
    // The name, the connection, the login, one reading of each object, what is said of writing.
    QCOMPARE(steps->size(), m_bench->connector->objects().size() + 4);
}

void LiveVendureTest::wrongPasswordIsRejectedAtLogin()
{
    LiveBench bench("vendure.json", {{"url", m_url}, {"username", "superadmin"}, {"password", "wrong"}});
    const auto steps = bench.wait<std::vector<connectors::TestStep>>(
        [&](auto answer) { bench.connector->test({}, answer); });
    QVERIFY(steps);
    QCOMPARE(steps->back().name, std::string("login"));
    QVERIFY(!steps->back().passed);
}

void LiveVendureTest::everyObjectIsListed()
{
    for (const auto &object : m_bench->connector->objects()) {
        model::Value state;
        const auto page = m_bench->read(object.value, Feed::Full, state);
        TRY(page);
        QVERIFY2(page->bad.empty(), page->bad.empty() ? "" : page->bad.front().error.text().c_str());
        QVERIFY(page->complete);
    }
}

void LiveVendureTest::customerIsCreatedFoundChangedAndDeleted()
{
    const auto mail = m_run + "a@example.com";
    const auto wanted =
        R"({"firstName":"Łucja","lastName":"Żak","emailAddress":")" + mail +
        R"(","phoneNumber":"+48500100200","address":{"streetLine1":"Długa 1","city":"Kraków","postalCode":"30-001","countryCode":"AT"}})";
    const auto created = m_bench->write(LiveBench::create("Customer", "C-" + m_run, wanted));
    TRY(created);
    QVERIFY(created->localId.valid());
    QCOMPARE(at(created->body, "firstName"), std::string("Łucja"));
    QCOMPARE(at(created->body, "address.city"), std::string("Kraków"));
    QCOMPARE(at(created->body, "address.countryCode"), std::string("AT"));
    QCOMPARE(at(created->body, "externalId"), "C-" + m_run);
    for (const auto &found : {m_bench->find("Customer", "C-" + m_run),
                              m_bench->find("Customer", {}, model::Object{{"emailAddress", mail}})}) {
        TRY(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().localId, created->localId);
    }
    auto update = LiveBench::update("Customer", created->localId.value,
                                    R"({"lastName":"Wąsik","phoneNumber":null,"address":{"city":"Łódź"}})");
    update.conditional = true;
    update.version = created->version;
    const auto updated = m_bench->write(update);
    TRY(updated);
    QCOMPARE(at(updated->body, "lastName"), std::string("Wąsik"));
    QCOMPARE(at(updated->body, "address.city"), std::string("Łódź"));
    QCOMPARE(at(updated->body, "address.streetLine1"), std::string("Długa 1"));
    QVERIFY(at(updated->body, "phoneNumber").empty());
    update.version = "long ago";
    const auto stale = m_bench->write(update);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, ErrorCode::Conflict);
    TRY(m_bench->write(LiveBench::remove("Customer", created->localId.value)));
    const auto gone = m_bench->byId("Customer", created->localId.value);
    TRY(gone);
    QCOMPARE(gone->gone.size(), 1U);
    const auto late =
        m_bench->write(LiveBench::update("Customer", created->localId.value, R"({"lastName":"X"})"));
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::NotFound);
    const auto again = m_bench->write(LiveBench::remove("Customer", created->localId.value));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void LiveVendureTest::takenAddressIsRejectedWithItsField()
{
    const auto wanted = R"({"firstName":"A","lastName":"B","emailAddress":")" + m_run + R"(b@example.com"})";
    TRY(m_bench->write(LiveBench::create("Customer", "B1-" + m_run, wanted)));
    const auto second = m_bench->write(LiveBench::create("Customer", "B2-" + m_run, wanted));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Rejected);
    QCOMPARE(second.error().field, std::string("emailAddress"));
}

void LiveVendureTest::customersAddressesFollow()
{
    const auto created = m_bench->write(LiveBench::create(
        "Customer", "D-" + m_run,
        R"({"firstName":"A","lastName":"B","emailAddress":")" + m_run +
            R"(d@example.com","addresses":[{"streetLine1":"S 1","countryCode":"AT"},{"streetLine1":"S 2","countryCode":"DE"}]})"));
    TRY(created);
    QCOMPARE(created->body.member("addresses")->list()->size(), 2U);
    const auto first = at(created->body, "addresses[streetLine1=S 1].id");
    const auto updated = m_bench->write(LiveBench::update(
        "Customer", created->localId.value,
        R"({"addresses":[{"id":")" + first +
            R"(","streetLine1":"S 1b","countryCode":"AT"},{"streetLine1":"S 3","countryCode":"DE"}]})"));
    TRY(updated);
    QCOMPARE(updated->body.member("addresses")->list()->size(), 2U);
    QCOMPARE(at(updated->body, "addresses[streetLine1=S 1b].id"), first);
    QVERIFY(at(updated->body, "addresses[streetLine1=S 3].id") != "-");
    QCOMPARE(at(updated->body, "addresses[streetLine1=S 2].id"), std::string("-"));
}

void LiveVendureTest::changesOfCustomersAreSeen()
{
    model::Value state;
    TRY(m_bench->read("Customer", Feed::Changes, state));
    const auto created = m_bench->write(LiveBench::create(
        "Customer", "E-" + m_run,
        R"({"firstName":"A","lastName":"B","emailAddress":")" + m_run + R"(e@example.com"})"));
    TRY(created);
    auto page = m_bench->read("Customer", Feed::Changes, state);
    TRY(page);
    QVERIFY(holds(page->readings, created->localId.value));
    TRY(m_bench->write(LiveBench::update("Customer", created->localId.value,
                                         R"({"address":{"streetLine1":"R","countryCode":"AT"}})")));
    TRY(m_bench->write(
        LiveBench::update("Customer", created->localId.value, R"({"address":{"streetLine1":"S"}})")));
    model::Value sweep; // an edited address does not touch its customer
    page = m_bench->read("Customer", Feed::Sweep, sweep, "addresses");
    TRY(page);
    QVERIFY(holds(page->readings, created->localId.value));
    for (const auto &reading : page->readings) {
        if (reading.localId == created->localId)
            QCOMPARE(at(reading.body, "address.streetLine1"), std::string("S"));
    }
}

void LiveVendureTest::productIsMadeInTwoSteps()
{
    const auto created = m_bench->write(
        LiveBench::create("ProductVariant", "P-" + m_run,
                          R"({"sku":"SKU-)" + m_run + R"(","name":"Lampa „Żubr”","price":1990})"));
    TRY(created);
    QCOMPARE(m_bench->calls, 3);
    m_variant = created->localId.value;
    QCOMPARE(at(created->body, "price"), std::string("1990"));
    QCOMPARE(at(created->body, "product.name"), std::string("Lampa „Żubr”"));
    const auto found = m_bench->find("ProductVariant", "P-" + m_run, model::Object{{"sku", "SKU-" + m_run}});
    TRY(found);
    QCOMPARE(found->size(), 1U);
}

void LiveVendureTest::lostFirstStepIsNotRepeated()
{
    const auto request = LiveBench::create("ProductVariant", "L-" + m_run,
                                           R"({"sku":"LOST-)" + m_run + R"(","name":"Lost","price":100})");
    const auto step = [&](const connectors::WriteRequest &r) {
        return m_bench->wait<connectors::Written>(
            [&](auto answer) { m_bench->connector->write(r, {}, answer); });
    };
    const auto sent = step(request);
    TRY(sent);
    QVERIFY(sent->more && !sent->nothingSent);
    const auto again = step(request); // as if the answer had been lost
    TRY(again);
    QVERIFY(again->nothingSent);
    QCOMPARE(at(again->progress, "kept.product"), at(sent->progress, "kept.product"));
}

void LiveVendureTest::pricesAndNamesChange()
{
    model::Value state;
    TRY(m_bench->read("ProductVariant", Feed::Changes, state));
    const auto updated = m_bench->write(LiveBench::update(
        "ProductVariant", m_variant, R"({"price":2100,"name":"Lampa II","product":{"name":"Lampa III"}})"));
    TRY(updated);
    QCOMPARE(at(updated->body, "price"), std::string("2100"));
    QCOMPARE(at(updated->body, "name"), std::string("Lampa II"));
    QCOMPARE(at(updated->body, "product.name"), std::string("Lampa III"));
    const auto page = m_bench->read("ProductVariant", Feed::Changes, state);
    TRY(page);
    QVERIFY(holds(page->readings, m_variant));
}

void LiveVendureTest::stockIsSet()
{
    const auto updated = m_bench->write(LiveBench::update("StockLevel", m_variant, R"({"stockOnHand":77})"));
    TRY(updated);
    QCOMPARE(at(updated->body, "stockOnHand"), std::string("77"));
    QCOMPARE(at(updated->body, "sku"), "SKU-" + m_run);
}

std::string LiveVendureTest::post(const std::string &path, const std::string &token, const std::string &query,
                                  std::string *newToken)
{
    connectors::HttpRequest request;
    request.method = "POST";
    request.url = m_url.substr(0, m_url.rfind('/')) + path;
    request.headers = {{"Content-Type", "application/json"}};
    if (!token.empty())
        request.headers.emplace_back("Authorization", "Bearer " + token);
    request.body = format::writeJson(model::Object{{"query", model::Value(query)}});
    const auto response = m_bench->wait<connectors::HttpResponse>(
        [&](auto answer) { m_bench->http.send(request, {}, answer); });
    if (response && newToken)
        *newToken = response->header("vendure-auth-token");
    return response ? response->body : m_bench->last;
}

std::string LiveVendureTest::placeOrder()
{
    std::string token;
    const auto first = json(
        post("/shop-api", {},
             "mutation{addItemToOrder(productVariantId:\"" + m_variant + "\",quantity:2){... on Order{id}}}",
             &token));
    for (const std::string &step :
         {"setCustomerForOrder(input:{firstName:\"Bob\",lastName:\"Roe\",emailAddress:\"" + m_run +
              "o@example.com\"}){__typename}",
          std::string("setOrderShippingAddress(input:{fullName:\"Bob\",streetLine1:\"S1\",city:\"Wien\","
                      "postalCode:\"1010\",countryCode:\"AT\"}){__typename}"),
          std::string("setOrderShippingMethod(shippingMethodId:[\"1\"]){__typename}"),
          std::string("transitionOrderToState(state:\"ArrangingPayment\"){__typename}"),
          std::string("addPaymentToOrder(input:{method:\"standard-payment\",metadata:{}}){__typename}")})
        post("/shop-api", token, "mutation{" + step + "}");
    return at(first, "data.addItemToOrder.id");
}

void LiveVendureTest::orderGoesFromPaidToDelivered()
{
    model::Value sweep;
    TRY(m_bench->read("Order", Feed::Sweep, sweep, "open"));
    model::Value changes;
    TRY(m_bench->read("Order", Feed::Changes, changes));
    const auto id = placeOrder();
    auto page = m_bench->read("Order", Feed::Changes, changes);
    TRY(page);
    QVERIFY2(holds(page->readings, id), id.c_str());
    const auto paid = m_bench->write(LiveBench::update("Order", id, R"({"state":"PaymentSettled"})"));
    TRY(paid);
    QCOMPARE(at(paid->body, "state"), std::string("PaymentSettled"));
    QCOMPARE(at(paid->body, "lines[0].sku"), "SKU-" + m_run);
    QCOMPARE(at(paid->body, "lines[0].quantity"), std::string("2"));
    page = m_bench->read("Order", Feed::Sweep, sweep, "open");
    TRY(page);
    QVERIFY(holds(page->readings, id));
    const auto delivered =
        m_bench->write(LiveBench::update("Order", id, R"({"state":"Delivered","externalId":"O-1"})"));
    TRY(delivered);
    QCOMPARE(at(delivered->body, "state"), std::string("Delivered"));
    QCOMPARE(at(delivered->body, "externalId"), std::string("O-1"));
    page = m_bench->read("Order", Feed::Sweep, sweep, "open");
    TRY(page);
    QVERIFY(holds(page->readings, id)); // it has left the open ones: read once more
    page = m_bench->read("Order", Feed::Sweep, sweep, "open");
    TRY(page);
    QVERIFY(!holds(page->readings, id));
}

void LiveVendureTest::impossibleStateIsRejected()
{
    const auto id = placeOrder();
    TRY(m_bench->write(LiveBench::update("Order", id, R"({"state":"Cancelled"})")));
    const auto written = m_bench->write(LiveBench::update("Order", id, R"({"state":"Delivered"})"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Rejected);
    QCOMPARE(written.error().field, std::string("state"));
}

void LiveVendureTest::unknownIdIsGone()
{
    for (const auto &object : m_bench->connector->objects()) {
        const auto page = m_bench->byId(object.value, "999999");
        TRY(page);
        QCOMPARE(page->gone.size(), 1U);
    }
}

QTEST_GUILESS_MAIN(LiveVendureTest)
#include "tst_livevendure.moc"
