#include "tests/core/connectors/rest/scriptedhttp.h"

#include "core/connectors/rest/descriptor/descriptorlint.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::DescriptorLint;

namespace {
const char *shop = R"({"name":"shop","base":"{{ settings.url }}",
  "settings":[{"name":"url"},{"name":"hook","type":"secret","required":false}],
  "webhooks":{"secret":"hook","proof":{"header":"X-Signature","encoding":"base64","prefix":"v1="},"delivery":"X-Delivery","pings":true,
    "subscriptions":{"list":{"request":{"path":"/hooks"},"items":"hooks"},"address":"to","topic":"topic",
      "create":{"path":"/hooks","body":{"to":"{{ address }}","topic":"{{ topic }}","key":"{{ settings.hook }}"}}}},
  "objects":[{"name":"order","id":"id","version":"v","byIds":{"request":{"path":"/orders/{{ id }}"},"items":""},
    "fields":{"total":"sum"},"webhook":{"topics":["order.created","order.changed"],"id":"data.id","item":"data"}}]})";

/// moc takes two slashes in a raw text for a comment.
std::string addressed(std::string text)
{
    for (std::size_t at; (at = text.find('@')) != std::string::npos;)
        text.replace(at, 1, "https://splot.example");
    return text;
}

connectors::Notice noticeOf(std::string_view body)
{
    connectors::Notice notice;
    notice.object = model::ObjectName("order");
    notice.body = json(body);
    return notice;
}
} // namespace

class WebhooksTest : public QObject
{
    Q_OBJECT

    static base::Result<connectors::Subscriptions> subscribe(RestBench &bench)
    {
        return bench.wait<connectors::Subscriptions>([&](auto answer) {
            bench.connector->webhooks()->subscribe("https://splot.example/", {}, std::move(answer));
        });
    }

private slots:
    void endpointsFollowTheDescriptor()
    {
        RestBench bench(shop, {{"url", "http://x"}, {"hook", "secret:shop-hook"}});
        QCOMPARE(bench.fault, std::string());
        const auto endpoints = bench.connector->webhooks()->endpoints();
        QCOMPARE(endpoints.size(), 1U);
        const auto &e = endpoints.front();
        QCOMPARE(e.path, std::string("/hooks/shop/order"));
        QCOMPARE(e.secret, std::string("shop-hook"));
        QCOMPARE(e.proof.header, std::string("X-Signature"));
        QCOMPARE(e.proof.prefix, std::string("v1="));
        QVERIFY(e.proof.encoding == connectors::ProofRule::Encoding::Base64);
        QCOMPARE(e.deliveryHeader, std::string("X-Delivery"));
        QCOMPARE(e.idPlace, std::string("data.id"));
        QVERIFY(e.pings);
    }
    void withoutASecretNobodyIsListenedTo()
    {
        RestBench bench(shop, {{"url", "http://x"}});
        QVERIFY(bench.connector->webhooks()->endpoints().empty());
    }
    void theBodyIsReadLikeAnItem()
    {
        RestBench bench(shop, {{"url", "http://x"}});
        const auto readings = bench.connector->webhooks()->readingsOf(
            noticeOf(R"({"event":"order.changed","data":{"id":7,"v":3,"sum":12.50}})"));
        QCOMPARE(readings.size(), 1U);
        QCOMPARE(readings.front().localId.value, std::string("7"));
        QCOMPARE(readings.front().version, std::string("3"));
        QCOMPARE(readings.front().body.member("total")->toText(), std::string("12.50"));
        QVERIFY(bench.connector->webhooks()->readingsOf(noticeOf(R"({"event":"x"})")).empty());
    }
    void missingSubscriptionsAreMade()
    {
        RestBench bench(shop, {{"url", "http://x"}, {"hook", "secret:shop-hook"}});
        bench.secrets.kept["shop-hook"] = "k3y";
        bench.http.answers(addressed(
            R"({"hooks":[{"to":"@/hooks/shop/order","topic":"order.created"},{"to":"elsewhere","topic":"order.changed"}]})"));
        bench.http.answers("{}", 201);
        QCOMPARE(subscribe(bench)->made, 1);
        QCOMPARE(bench.http.requests.size(), 2U);
        QCOMPARE(json(bench.http.last().body),
                 json(addressed(R"({"to":"@/hooks/shop/order","topic":"order.changed","key":"k3y"})")));
    }
    void nothingIsSubscribedTwice()
    {
        RestBench bench(shop, {{"url", "http://x"}, {"hook", "secret:shop-hook"}});
        bench.secrets.kept["shop-hook"] = "k3y";
        bench.http.answers(addressed(
            R"({"hooks":[{"to":"@/hooks/shop/order","topic":"order.created"},               {"to":"@/hooks/shop/order","topic":"order.changed"}]})"));
        QCOMPARE(subscribe(bench)->made, 0);
        QCOMPARE(bench.http.requests.size(), 1U);
    }
    void whatLapsesSoonIsRenewed()
    {
        const auto lapsing =
            QByteArray(shop).replace(R"("topic":"topic",)", R"("topic":"topic","ends":"until",
      "renew":{"path":"/hooks/{{ item.no }}/refresh","method":"PUT"},)");
        RestBench bench(lapsing.constData(), {{"url", "http://x"}, {"hook", "secret:shop-hook"}});
        QCOMPARE(bench.fault, std::string());
        bench.secrets.kept["shop-hook"] = "k3y";
        const auto in = [&bench](std::chrono::hours span) {
            return model::Moment::at(bench.clock.now() + span);
        };
        const auto listed = [&](const std::string &first, const std::string &second) {
            bench.http.answers(addressed(
                R"({"hooks":[{"no":8,"to":"@/hooks/shop/order","topic":"order.created","until":)" + first +
                R"(},{"no":9,"to":"@/hooks/shop/order","topic":"order.changed","until":)" + second + "}]}"));
        };
        using std::chrono::hours;
        listed('"' + in(hours(73)).toText() + '"', '"' + in(hours(71)).toText() + '"');
        bench.http.answers("{}");
        auto result = subscribe(bench);
        QVERIFY(result);
        QCOMPARE(result->made, 1);
        QVERIFY(result->ends && in(hours(73)).micros - result->ends->micros < 1'000'000);
        QVERIFY(bench.http.last().url.ends_with("/hooks/9/refresh"));
        QCOMPARE(bench.http.last().method, std::string("PUT"));

        listed(std::to_string(in(hours(100)).micros / 1000),
               std::to_string(in(hours(90)).micros / 1'000'000));
        result = subscribe(bench);
        QVERIFY(result);
        QCOMPARE(result->made, 0);
        QVERIFY(result->ends && in(hours(90)).micros - result->ends->micros < 1'000'000);
    }
    void aRefusedSubscriptionSaysSo()
    {
        RestBench bench(shop, {{"url", "http://x"}, {"hook", "secret:shop-hook"}});
        bench.secrets.kept["shop-hook"] = "k3y";
        bench.http.answers(R"({"hooks":[]})");
        bench.http.answers("no", 422);
        const auto answer = subscribe(bench);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Rejected);
    }
    void faultIsFound_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("instead");
        QTest::addColumn<QString>("where");
        QTest::newRow("secret that is no setting") << R"("secret":"hook")"
                                                   << R"("secret":"key")"
                                                   << "/webhooks/secret";
        QTest::newRow("signature without a header") << R"("header":"X-Signature",)"
                                                    << ""
                                                    << "/webhooks/proof";
        QTest::newRow("time that is not signed") << R"("header":"X-Signature",)"
                                                 << R"("header":"X-Signature","timestamp":"X-Time",)"
                                                 << "/webhooks/proof/signed";
        QTest::newRow("no topics") << R"("topics":["order.created","order.changed"],)"
                                   << ""
                                   << "/objects/0/webhook";
        QTest::newRow("renewed, and nobody knows when") << R"("create":{)"
                                                        << R"("renew":{"path":"/hooks"},"create":{)"
                                                        << "/webhooks/subscriptions";
        QTest::newRow("name that is not there") << "{{ topic }}"
                                                << "{{ topics }}"
                                                << "/webhooks/subscriptions/create/body/topic";
    }
    void faultIsFound()
    {
        QFETCH(QString, part);
        QFETCH(QString, instead);
        QFETCH(QString, where);
        auto text = QString::fromUtf8(shop);
        QVERIFY(DescriptorLint().problemsOf(text.toStdString()).empty());
        QVERIFY(text.contains(part));
        text.replace(text.indexOf(part), part.size(), instead);
        const auto problems = DescriptorLint().problemsOf(text.toStdString());
        QVERIFY(!problems.empty());
        QCOMPARE(QString::fromStdString(problems.front().where), where);
    }
};

QTEST_APPLESS_MAIN(WebhooksTest)
#include "tst_webhooks.moc"
