#include "core/workspace/configurationcodec.h"
#include "core/workspace/transfer.h"

#include <QTest>

#include <algorithm>

using namespace splot;
using model::SystemId;
using model::Value;
using store::Document;
using workspace::Transfer;

namespace {
std::vector<workspace::CatalogueEntry> catalogue()
{
    workspace::CatalogueEntry shop;
    shop.name = "vendure";
    shop.settings = {{"url", "Address", "url", true, "", {}, ""},
                     {"password", "Password", "secret", true, "", {}, ""},
                     {"channel", "Channel", "text", false, "", {}, ""}};
    return {shop};
}

Document system(const char *id, const char *url, const char *more)
{
    return {"system", id,
            std::string(R"({"id":")") + id + R"(","connector":"vendure","settings":{"url":")" + url + "\"" +
                more + "}"};
}

const Document testShop = system("shop", "https://test.shop",
                                 R"(,"password":"secret:test.shop","channel":"b2b"}, "environment":"test")");
const Document entity{"entity", "Customer", R"({"id":"Customer","fields":[{"path":"email"}]})"};
const Document lookup{"lookup", "taxes", R"({"name":"taxes","entries":{"23 %":"17"}})"};

model::System systemIn(const std::vector<Document> &documents, const char *id)
{
    const auto read = workspace::readConfiguration(documents, 1);
    if (!read)
        qFatal("%s", read.error().text().c_str());
    return *read->system(SystemId(id));
}

std::string settingOf(const model::System &system, const char *name)
{
    for (const auto &[key, value] : system.settings) {
        if (key == name)
            return value.toText();
    }
    return {};
}
} // namespace

class TransferTest : public QObject
{
    Q_OBJECT

private slots:
    void ofANewSystemAddressAndSecretAreAskedFor()
    {
        auto transfer = *Transfer::make({testShop, entity, lookup}, {}, catalogue());
        QCOMPARE(transfer.settings().size(), std::size_t(2));
        QCOMPARE(transfer.missing().size(), std::size_t(1)); // the address came along, the secret did not
        QCOMPARE(transfer.missing()[0].name, std::string("password"));
        transfer.answer(SystemId("shop"), "url", Value("https://shop"));
        transfer.answer(SystemId("shop"), "password", Value("secret:shop.password"));
        transfer.setEnvironment(model::Environment::Production);
        QVERIFY(transfer.missing().empty());
        const auto shop = systemIn(transfer.changes(), "shop");
        QCOMPARE(settingOf(shop, "url"), std::string("https://shop"));
        QCOMPARE(settingOf(shop, "password"), std::string("secret:shop.password"));
        QCOMPARE(settingOf(shop, "channel"), std::string("b2b"));
        QCOMPARE(shop.environment, model::Environment::Production);
        QCOMPARE(transfer.lookupsToCheck(), std::vector<std::string>{"taxes"});
    }
    void aSystemThatIsKnownKeepsWhatBelongsToItsEnvironment()
    {
        const auto live = system(
            "shop", "https://live.shop",
            R"(,"password":"secret:live","channel":"old"},"environment":"production","readOnly":true)");
        const auto transfer = *Transfer::make({testShop, entity}, {live}, catalogue());
        QVERIFY(transfer.missing().empty());
        const auto shop = systemIn(transfer.changes(), "shop");
        QCOMPARE(settingOf(shop, "url"), std::string("https://live.shop"));
        QCOMPARE(settingOf(shop, "password"), std::string("secret:live"));
        QCOMPARE(settingOf(shop, "channel"), std::string("b2b"));
        QCOMPARE(shop.environment, model::Environment::Production);
        QVERIFY(shop.readOnly);
    }
    void nothingIsRemovedUnlessItIsWanted()
    {
        auto transfer = *Transfer::make({entity}, {testShop, entity, lookup}, catalogue());
        QVERIFY(transfer.changes().empty());
        transfer.setRemoving(true);
        const auto changes = transfer.changes();
        QCOMPARE(changes.size(), std::size_t(2));
        QVERIFY(std::all_of(changes.begin(), changes.end(), [](const auto &d) { return d.json.empty(); }));
    }
    void whoIsToldOfAlertsStays()
    {
        const Document theirs{"alerts", "alerts",
                              R"({"rules":[{"id":"a","metric":"unowned cases","mail":["test@firm"]}]})"};
        const Document here{"alerts", "alerts",
                            R"({"rules":[{"id":"a","metric":"unowned cases","mail":["live@firm"]}]})"};
        QVERIFY(Transfer::make({theirs}, {here}, {})->changes().empty());
        QCOMPARE(Transfer::make({theirs}, {}, {})->changes().size(), std::size_t(1));
    }
    void withoutACatalogueAddressesAndSecretsAreKnownByTheirLook()
    {
        const auto transfer = *Transfer::make({testShop}, {}, {});
        QCOMPARE(transfer.settings().size(), std::size_t(2));
        QCOMPARE(transfer.missing().size(), std::size_t(1));
    }
    void whatCannotBeReadIsRefused() { QVERIFY(!Transfer::make({{"entity", "A", "{"}}, {}, {})); }
};

QTEST_GUILESS_MAIN(TransferTest)
#include "tst_transfer.moc"
