// Against a real Tryton: SPLOT_TRYTON is its address, SPLOT_TRYTON_PASSWORD admin's password
// (tests/live/tryton/up prints them).
#include "tests/core/connectors/rest/livebench.h"

#include <QTest>
#include <QUuid>

using namespace splot;
using base::ErrorCode;
using connectors::Feed;

#define TRY(result) QVERIFY2((result).has_value(), m_bench->last.c_str())

class LiveTrytonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void connectionIsGood();
    void wrongPasswordIsRejectedAtLogin();
    void everyObjectIsListed();
    void partyIsCreatedFoundChangedAndDeleted();
    void takenCodeIsRejected();
    void staleVersionIsAConflict();
    void partsOfPartiesFollow();
    void editedPartsShowTheParty();
    void productIsMadeWithItsTemplate();
    void lostFirstStepIsNotRepeated();
    void pricesAndNamesChange();
    void stockIsCountedAnew();
    void saleGoesFromDraftToProcessing();
    void impossibleStateIsRejected();
    void endedSessionIsRenewed();
    void unknownIdIsGone();

private:
    base::Result<model::Value> rpc(const std::string &method, const std::string &params);

    std::unique_ptr<LiveBench> m_bench;
    std::string m_url, m_password, m_run, m_product, m_party;
};

void LiveTrytonTest::initTestCase()
{
    m_url = qgetenv("SPLOT_TRYTON").toStdString();
    m_password =
        qEnvironmentVariable("SPLOT_TRYTON_PASSWORD", QStringLiteral("admin-pass-123")).toStdString();
    if (m_url.empty())
        QSKIP("SPLOT_TRYTON is not set.");
    m_run = QUuid::createUuid().toString(QUuid::WithoutBraces).left(8).toStdString();
    m_bench = std::make_unique<LiveBench>(
        "tryton.json",
        model::Object{{"url", m_url}, {"database", "erp"}, {"username", "admin"}, {"password", m_password}});
    QCOMPARE(m_bench->fault, std::string());
}

void LiveTrytonTest::connectionIsGood()
{
    const auto steps = m_bench->wait<std::vector<connectors::TestStep>>(
        [&](auto answer) { m_bench->connector->test({}, answer); });
    TRY(steps);
    for (const auto &step : *steps)
        QVERIFY2(step.passed, step.message.text().c_str());
    // The name, the connection, the login, one reading of each object, what is said of writing.
    QCOMPARE(steps->size(), m_bench->connector->objects().size() + 4);
}

void LiveTrytonTest::wrongPasswordIsRejectedAtLogin()
{
    LiveBench bench("tryton.json",
                    {{"url", m_url}, {"database", "erp"}, {"username", "admin"}, {"password", "wrong-one"}});
    const auto steps = bench.wait<std::vector<connectors::TestStep>>(
        [&](auto answer) { bench.connector->test({}, answer); });
    QVERIFY(steps);
    QCOMPARE(steps->back().name, std::string("login"));
    QVERIFY(!steps->back().passed);
}

void LiveTrytonTest::everyObjectIsListed()
{
    for (const auto &object : m_bench->connector->objects()) {
        model::Value state;
        const auto page = m_bench->read(object.value, Feed::Full, state);
        TRY(page);
        QVERIFY2(page->bad.empty(), page->bad.empty() ? "" : page->bad.front().error.text().c_str());
        QVERIFY(page->complete);
    }
}

void LiveTrytonTest::partyIsCreatedFoundChangedAndDeleted()
{
    const auto mail = m_run + "a@example.com";
    const auto wanted =
        R"({"name":"Łucja Żak","email":")" + mail +
        R"(","phone":"+48500100200","address":{"street":"Długa 1","city":"Kraków","postalCode":"30-001"}})";
    const auto created = m_bench->write(LiveBench::create("party.party", "C-" + m_run, wanted));
    TRY(created);
    QCOMPARE(at(created->body, "name"), std::string("Łucja Żak"));
    QCOMPARE(at(created->body, "email"), mail);
    QCOMPARE(at(created->body, "address.city"), std::string("Kraków"));
    QCOMPARE(at(created->body, "active"), std::string("true"));
    QVERIFY(!at(created->body, "code").empty());
    for (const auto &found : {m_bench->find("party.party", "C-" + m_run),
                              m_bench->find("party.party", {}, model::Object{{"email", mail}})}) {
        TRY(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().localId, created->localId);
    }
    const auto updated = m_bench->write(
        LiveBench::update("party.party", created->localId.value,
                          R"({"name":"Łucja Wąsik","phone":null,"mobile":"+48600100200","email":"new)" +
                              mail + R"(","address":{"city":"Łódź"}})"));
    TRY(updated);
    QCOMPARE(at(updated->body, "name"), std::string("Łucja Wąsik"));
    QCOMPARE(at(updated->body, "email"), "new" + mail);
    QCOMPARE(at(updated->body, "phone"), std::string());
    QCOMPARE(at(updated->body, "mobile"), std::string("+48600100200"));
    QCOMPARE(at(updated->body, "address.city"), std::string("Łódź"));
    QCOMPARE(at(updated->body, "address.street"), std::string("Długa 1"));
    const auto archived =
        m_bench->write(LiveBench::update("party.party", created->localId.value, R"({"active":false})"));
    TRY(archived);
    QCOMPARE(at(archived->body, "active"), std::string("false"));
    TRY(m_bench->write(LiveBench::remove("party.party", created->localId.value)));
    const auto gone = m_bench->byId("party.party", created->localId.value);
    TRY(gone);
    QCOMPARE(gone->gone.size(), 1U);
    const auto late =
        m_bench->write(LiveBench::update("party.party", created->localId.value, R"({"name":"X"})"));
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::NotFound);
    const auto again = m_bench->write(LiveBench::remove("party.party", created->localId.value));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void LiveTrytonTest::takenCodeIsRejected()
{
    const auto wanted = R"({"name":"A","code":"T-)" + m_run + R"(","address":{"street":"S 1"}})";
    const auto created = m_bench->write(LiveBench::create("party.party", "T1-" + m_run, wanted));
    TRY(created);
    m_party = created->localId.value;
    const auto second = m_bench->write(LiveBench::create("party.party", "T2-" + m_run, wanted));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Rejected);
    QVERIFY(second.error().text().find("unique") != std::string::npos);
}

void LiveTrytonTest::staleVersionIsAConflict()
{
    auto update = LiveBench::update("party.party", m_party, R"({"name":"B"})");
    update.conditional = true;
    update.version = "1";
    const auto stale = m_bench->write(update);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, ErrorCode::Conflict);
    update.version = m_bench->byId("party.party", m_party)->readings.front().version;
    TRY(m_bench->write(update));
}

void LiveTrytonTest::partsOfPartiesFollow()
{
    const auto created = m_bench->write(LiveBench::create(
        "party.party", "D-" + m_run,
        R"({"name":"A","addresses":[{"street":"S 1"},{"street":"S 2"}],"contacts":[{"type":"email","value":"x@example.com"}]})"));
    TRY(created);
    QCOMPARE(created->body.member("addresses")->list()->size(), 2U);
    const auto first = at(created->body, "addresses[street=S 1].id");
    const auto updated = m_bench->write(LiveBench::update(
        "party.party", created->localId.value,
        R"({"addresses":[{"id":)" + first +
            R"(,"street":"S 1b"},{"street":"S 3"}],"contacts":[{"type":"email","value":"x@example.com"},{"type":"phone","value":"+48500100201"}]})"));
    TRY(updated);
    QCOMPARE(updated->body.member("addresses")->list()->size(), 2U);
    QCOMPARE(at(updated->body, "addresses[street=S 1b].id"), first);
    QVERIFY(at(updated->body, "addresses[street=S 3].id") != "-");
    QCOMPARE(updated->body.member("contacts")->list()->size(), 2U);
}

base::Result<model::Value> LiveTrytonTest::rpc(const std::string &method, const std::string &params)
{
    connectors::HttpRequest request;
    request.method = "POST";
    request.url = m_url + "/erp/";
    const auto pair = QByteArray::fromStdString("admin:" + m_password).toBase64().toStdString();
    request.headers = {{"Content-Type", "application/json"}, {"Authorization", "Basic " + pair}};
    request.body = R"({"id":1,"method":")" + method + R"(","params":)" + params + "}";
    const auto response = m_bench->wait<connectors::HttpResponse>(
        [&](auto answer) { m_bench->http.send(request, {}, answer); });
    if (!response)
        return base::fail(response.error());
    return json(response->body);
}

void LiveTrytonTest::editedPartsShowTheParty()
{
    const auto created = m_bench->write(LiveBench::create(
        "party.party", "E-" + m_run, R"({"name":"A","email":"e@example.com","address":{"city":"A"}})"));
    TRY(created);
    model::Value state;
    TRY(m_bench->read("party.party", Feed::Changes, state));
    // The party's own feeds forget it by moving their cursors beyond; the parts' feeds must find it.
    for (const std::string &model :
         {std::string("party"), std::string("contacts"), std::string("addresses")}) {
        for (const std::string &kind : {std::string(" created"), std::string(" written")}) {
            auto *cursors = const_cast<model::Value *>(state.member("cursors"));
            cursors->setMember((model == "party" ? "parties" : model) + kind,
                               model::Value("2030-01-01T00:00:00Z"));
        }
    }
    auto *cursors = const_cast<model::Value *>(state.member("cursors"));
    cursors->setMember("addresses written", model::Value(model::Moment::at(m_bench->clock.now()).toText()));
    const auto address = at(created->body, "address.id");
    TRY(rpc("model.party.address.write", "[[" + address + "],{\"city\":\"B\"},{}]"));
    const auto page = m_bench->read("party.party", Feed::Changes, state);
    TRY(page);
    QVERIFY(holds(page->readings, created->localId.value));
    for (const auto &reading : page->readings) {
        if (reading.localId == created->localId)
            QCOMPARE(at(reading.body, "address.city"), std::string("B"));
    }
}

void LiveTrytonTest::productIsMadeWithItsTemplate()
{
    const auto created = m_bench->write(LiveBench::create(
        "product.product", "P-" + m_run,
        R"({"code":"SKU-)" + m_run + R"(","name":"Lampa","list_price":19.90,"cost_price":"9.95"})"));
    TRY(created);
    m_product = created->localId.value;
    QCOMPARE(at(created->body, "code"), "SKU-" + m_run);
    QCOMPARE(at(created->body, "list_price"), std::string("19.90"));
    QCOMPARE(at(created->body, "cost_price"), std::string("9.95"));
    const auto found =
        m_bench->find("product.product", "P-" + m_run, model::Object{{"code", "SKU-" + m_run}});
    TRY(found);
    QCOMPARE(found->size(), 1U);
}

void LiveTrytonTest::lostFirstStepIsNotRepeated()
{
    const auto request = LiveBench::create("product.product", "L-" + m_run,
                                           R"({"code":"LOST-)" + m_run + R"(","name":"Lost"})");
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
    QCOMPARE(at(again->progress, "kept.template"), at(sent->progress, "kept.template"));
}

void LiveTrytonTest::pricesAndNamesChange()
{
    model::Value state;
    TRY(m_bench->read("product.product", Feed::Changes, state));
    auto *cursors = const_cast<model::Value *>(state.member("cursors"));
    for (const auto *name : {"products created", "products written", "templates created"})
        cursors->setMember(name, model::Value("2030-01-01T00:00:00Z"));
    const auto updated = m_bench->write(LiveBench::update(
        "product.product", m_product, R"({"list_price":21,"name":"Lampa II","cost_price":10.5})"));
    TRY(updated);
    QCOMPARE(at(updated->body, "list_price"), std::string("21"));
    QCOMPARE(at(updated->body, "name"), std::string("Lampa II"));
    QCOMPARE(at(updated->body, "cost_price"), std::string("10.5"));
    const auto page = m_bench->read("product.product", Feed::Changes, state);
    TRY(page);
    QVERIFY(holds(page->readings, m_product));
}

void LiveTrytonTest::stockIsCountedAnew()
{
    model::Value state;
    TRY(m_bench->read("stock.quantity", Feed::Changes, state));
    const auto updated = m_bench->write(LiveBench::update("stock.quantity", m_product, R"({"quantity":77})"));
    TRY(updated);
    QCOMPARE(m_bench->calls, 2);
    QCOMPARE(at(updated->body, "quantity"), std::string("77.0"));
    const auto less = m_bench->write(LiveBench::update("stock.quantity", m_product, R"({"quantity":12.0})"));
    TRY(less);
    QCOMPARE(at(less->body, "quantity"), std::string("12.0"));
    const auto same = m_bench->write(LiveBench::update("stock.quantity", m_product, R"({"quantity":12})"));
    TRY(same);
    QVERIFY(same->nothingSent);
    const auto page = m_bench->read("stock.quantity", Feed::Changes, state);
    TRY(page);
    QVERIFY(holds(page->readings, m_product));
}

void LiveTrytonTest::saleGoesFromDraftToProcessing()
{
    const auto wanted = R"({"reference":"SHOP-)" + m_run + R"(","party":")" + m_party +
                        R"(","sale_date":"2026-03-01","state":"processing","lines":[{"product":")" +
                        m_product + R"(","quantity":3,"unit_price":19.9}]})";
    const auto created = m_bench->write(LiveBench::create("sale.sale", "S-" + m_run, wanted));
    TRY(created);
    QCOMPARE(at(created->body, "state"), std::string("processing"));
    QCOMPARE(at(created->body, "total_amount"), std::string("59.70"));
    QCOMPARE(at(created->body, "sale_date"), std::string("2026-03-01"));
    QCOMPARE(at(created->body, "lines[0].code"), "SKU-" + m_run);
    const auto found = m_bench->find("sale.sale", {}, model::Object{{"reference", "SHOP-" + m_run}});
    TRY(found);
    QCOMPARE(found->size(), 1U);
    const auto beyond =
        m_bench->write(LiveBench::update("sale.sale", created->localId.value, R"({"state":"confirmed"})"));
    TRY(beyond);
    QVERIFY(beyond->nothingSent);
}

void LiveTrytonTest::impossibleStateIsRejected()
{
    const auto created = m_bench->write(LiveBench::create(
        "sale.sale", "N-" + m_run,
        R"({"reference":"N-)" + m_run + R"(","party":)" + m_party + R"(,"state":"cancelled","lines":[]})"));
    TRY(created);
    QCOMPARE(at(created->body, "state"), std::string("cancelled"));
    const auto written =
        m_bench->write(LiveBench::update("sale.sale", created->localId.value, R"({"state":"done"})"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Rejected);
    QCOMPARE(written.error().field, std::string("state"));
}

void LiveTrytonTest::endedSessionIsRenewed()
{
    // A new password ends all sessions of the user, even if it is the old one.
    TRY(rpc("model.res.user.write", "[[1],{\"password\":\"" + m_password + "\"},{}]"));
    TRY(m_bench->byId("party.party", m_party));
}

void LiveTrytonTest::unknownIdIsGone()
{
    for (const auto &object : m_bench->connector->objects()) {
        const auto page = m_bench->byId(object.value, "999999");
        TRY(page);
        QCOMPARE(page->gone.size(), 1U);
    }
}

QTEST_GUILESS_MAIN(LiveTrytonTest)
#include "tst_livetryton.moc"
