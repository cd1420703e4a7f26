#include "core/connectors/webhook/proof.h"

#include "core/connectors/webhook/endpoint.h"
#include "core/connectors/webhook/requestreader.h"
#include "core/format/json.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace splot;
using namespace splot::connectors;

namespace {

// From https://en.wikipedia.org/wiki/HMAC: key "key", this text.
constexpr const char *fox = "The quick brown fox jumps over the lazy dog";
constexpr const char *foxHex = "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";
constexpr const char *foxBase64 = "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=";

base::WallTime at(std::int64_t seconds)
{
    return base::WallTime(std::chrono::seconds(seconds));
}

ProofRule rule(ProofRule::Encoding encoding, const std::string &prefix = {})
{
    ProofRule r;
    r.header = "X-Signature";
    r.encoding = encoding;
    r.prefix = prefix;
    return r;
}

IncomingRequest signedBy(const std::string &proof, const std::string &body = fox)
{
    IncomingRequest r;
    r.method = "POST";
    r.target = "/hook?x=1";
    r.headers = {{"X-Other", "1"}, {"x-signature", proof}};
    r.body = body;
    return r;
}

model::System systemWith(const std::string &webhooks)
{
    model::System system;
    system.id = model::SystemId("shop");
    system.settings = {{"webhooks", *format::readJson(webhooks)}};
    return system;
}

} // namespace

class ProofTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheRightSignature_data()
    {
        QTest::addColumn<bool>("base64");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("proof");
        QTest::newRow("hex") << false << "" << foxHex;
        QTest::newRow("HEX") << false << "" << QString::fromLatin1(foxHex).toUpper();
        QTest::newRow("sha256=") << false
                                 << "sha256=" << QString::fromLatin1("sha256=") + QLatin1String(foxHex);
        QTest::newRow("base64") << true << "" << foxBase64;
    }
    void acceptsTheRightSignature()
    {
        QFETCH(bool, base64);
        QFETCH(QString, prefix);
        QFETCH(QString, proof);
        const auto r =
            rule(base64 ? ProofRule::Encoding::Base64 : ProofRule::Encoding::Hex, prefix.toStdString());
        QVERIFY(checkProof(r, "key", signedBy(proof.toStdString()), at(0)));
    }

    void refusesAnythingElse_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("proof");
        QTest::addColumn<QString>("body");
        QTest::newRow("other key") << "kez" << foxHex << fox;
        QTest::newRow("no key") << "" << foxHex << fox;
        QTest::newRow("other body") << "key" << foxHex << "The quick brown fox";
        QTest::newRow("no proof") << "key"
                                  << "" << fox;
        QTest::newRow("half") << "key" << QString::fromLatin1(foxHex).left(32) << fox;
        QTest::newRow("more") << "key" << QString::fromLatin1(foxHex) + QStringLiteral("00") << fox;
        QTest::newRow("no hex") << "key"
                                << "zzzz" << fox;
        QTest::newRow("base64 instead") << "key" << foxBase64 << fox;
    }
    void refusesAnythingElse()
    {
        QFETCH(QString, secret);
        QFETCH(QString, proof);
        QFETCH(QString, body);
        const auto result = checkProof(rule(ProofRule::Encoding::Hex), secret.toStdString(),
                                       signedBy(proof.toStdString(), body.toStdString()), at(0));
        QVERIFY(!result);
        QVERIFY(result.error().code == base::ErrorCode::Rejected);
    }

    void theTimeIsPartOfTheProof_data()
    {
        QTest::addColumn<QString>("timestamp");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("now") << "1700000000" << qint64(1700000000) << true;
        QTest::newRow("edge") << "1700000000" << qint64(1700000300) << true;
        QTest::newRow("too old") << "1700000000" << qint64(1700000301) << false;
        QTest::newRow("from the future") << "1700000000" << qint64(1699999699) << false;
        QTest::newRow("millis") << "1700000000123" << qint64(1700000000) << true;
        QTest::newRow("ISO") << "2023-11-14T22:13:20Z" << qint64(1700000000) << true;
        QTest::newRow("no time") << "soon" << qint64(1700000000) << false;
        QTest::newRow("missing") << "" << qint64(1700000000) << false;
    }
    void theTimeIsPartOfTheProof()
    {
        QFETCH(QString, timestamp);
        QFETCH(qint64, now);
        QFETCH(bool, accepted);
        ProofRule r = rule(ProofRule::Encoding::Hex);
        r.timestampHeader = "X-Time";
        r.text = "{method}|{url}|{timestamp}.{body}";
        r.publicUrl = "https://example.org";
        const QByteArray text = "POST|https://example.org/hook?x=1|" + timestamp.toUtf8() + ".b";
        const QByteArray proof =
            QMessageAuthenticationCode::hash(text, "key", QCryptographicHash::Sha256).toHex();
        IncomingRequest request = signedBy(proof.toStdString(), "b");
        request.headers.emplace_back("X-Time", timestamp.toStdString());
        QCOMPARE(checkProof(r, "key", request, at(now)).has_value(), accepted);
        request.headers.back().second = "1700000001";
        QVERIFY(!checkProof(r, "key", request, at(1700000001)));
    }

    void tokensAndPasswordsAreCompared()
    {
        ProofRule token = rule(ProofRule::Encoding::Hex);
        token.kind = ProofRule::Kind::Token;
        QVERIFY(checkProof(token, "s3cret", signedBy("s3cret"), at(0)));
        QVERIFY(!checkProof(token, "s3cret", signedBy("s3cre"), at(0)));
        QVERIFY(!checkProof(token, "", signedBy(""), at(0)));
        ProofRule basic;
        basic.kind = ProofRule::Kind::Basic;
        IncomingRequest request;
        request.headers = {{"Authorization", "Basic dXNlcjpwYXNz"}};
        QVERIFY(checkProof(basic, "user:pass", request, at(0)));
        QVERIFY(!checkProof(basic, "user:past", request, at(0)));
    }

    void readsEndpointsFromSettings()
    {
        const auto endpoints = endpointsOf(systemWith(
            R"([{"path": "/shop/orders", "object": "Order", "secret": "secret:hook", "header": "X-Sig",
                 "encoding": "base64", "signed": "{timestamp}{body}", "timestamp": "X-T", "window": 60,
                 "delivery": "X-Id", "id": "data.id", "pings": true},
                {"path": "/shop/basic", "object": "Order", "secret": "secret:hook", "proof": "basic"}])"));
        QVERIFY2(endpoints, endpoints ? "" : endpoints.error().text().c_str());
        QCOMPARE(endpoints->size(), 2U);
        const Endpoint &e = endpoints->front();
        QCOMPARE(e.secret, std::string("hook"));
        QCOMPARE(e.object.value, std::string("Order"));
        QCOMPARE(e.system.value, std::string("shop"));
        QVERIFY(e.proof.encoding == ProofRule::Encoding::Base64);
        QVERIFY(e.proof.window == std::chrono::seconds(60));
        QVERIFY(e.pings);
        QVERIFY(endpointsOf(model::System())->empty());
    }

    void namesWhatIsWrongInSettings_data()
    {
        QTest::addColumn<QString>("webhook");
        QTest::addColumn<QString>("member");
        QTest::newRow("path") << R"({"object": "O", "secret": "secret:s", "header": "X"})"
                              << "path";
        QTest::newRow("query") << R"({"path": "/a?b", "object": "O", "secret": "secret:s", "header": "X"})"
                               << "path";
        QTest::newRow("object") << R"({"path": "/", "secret": "secret:s", "header": "X"})"
                                << "object";
        QTest::newRow("open secret") << R"({"path": "/", "object": "O", "secret": "abc", "header": "X"})"
                                     << "secret";
        QTest::newRow("no header") << R"({"path": "/", "object": "O", "secret": "secret:s"})"
                                   << "header";
        QTest::newRow("proof") << R"({"path": "/", "object": "O", "secret": "secret:s", "proof": "none"})"
                               << "proof";
        QTest::newRow("encoding") << R"({"path": "/", "object": "O", "secret": "secret:s", "header": "X",
                                         "encoding": "rot13"})"
                                  << "encoding";
        QTest::newRow("unsigned time") << R"({"path": "/", "object": "O", "secret": "secret:s", "header": "X",
                                              "timestamp": "X-T"})"
                                       << "signed";
        QTest::newRow("unsigned body") << R"({"path": "/", "object": "O", "secret": "secret:s", "header": "X",
                                              "signed": "{url}"})"
                                       << "signed";
        QTest::newRow("window") << R"({"path": "/", "object": "O", "secret": "secret:s", "header": "X",
                                       "window": 0})"
                                << "window";
    }
    void namesWhatIsWrongInSettings()
    {
        QFETCH(QString, webhook);
        QFETCH(QString, member);
        const auto endpoints = endpointsOf(systemWith("[" + webhook.toStdString() + "]"));
        QVERIFY(!endpoints);
        QCOMPARE(endpoints.error().field, "webhooks." + member.toStdString());
    }
};

QTEST_GUILESS_MAIN(ProofTest)
#include "tst_proof.moc"
