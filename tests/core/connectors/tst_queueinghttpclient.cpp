#include "core/connectors/queueinghttpclient.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using connectors::HttpRequest;
using connectors::HttpResponse;
using connectors::QueueingHttpClient;

namespace {
using Outcome = base::Result<HttpResponse>;

/// Keeps what it is given until the test answers it.
class HeldClient : public connectors::HttpClient
{
public:
    struct Sent
    {
        std::string url;
        Answer answer;
    };

    explicit HeldClient(std::vector<Sent> &sent) : m_sent(sent) {}
    ~HeldClient() override
    {
        for (auto &one : m_sent) {
            if (one.answer)
                std::exchange(one.answer, {})(base::fail(ErrorCode::Cancelled, "closing"));
        }
    }
    void send(HttpRequest request, base::CancelToken, Answer answer) override
    {
        m_sent.push_back({request.url, std::move(answer)});
    }

private:
    std::vector<Sent> &m_sent;
};
} // namespace

class QueueingHttpClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sent.clear();
        m_got.clear();
        m_order.clear();
        m_client = std::make_unique<QueueingHttpClient>(std::make_unique<HeldClient>(m_sent));
    }
    void soManyOfAQueueAreUnderWayAndTheNextFollowsInOrder()
    {
        for (const char *url : {"a", "b", "c", "d"})
            send(url, 1, 2);
        send("other", 2, 1);
        send("free", 0, 0);
        QCOMPARE(leftFor(), QStringLiteral("a b other free"));
        answer("b", 200);
        QCOMPARE(leftFor(), QStringLiteral("a b other free c"));
        answer("c", 404); // its business, nobody else's
        QCOMPARE(leftFor(), QStringLiteral("a b other free c d"));
        QCOMPARE(m_got.size(), std::size_t(2));
    }
    void anAnswerThatAsksForPatienceSendsBackWhatHasNotLeft_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {401, 402, 403, 429, 500, 503})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void anAnswerThatAsksForPatienceSendsBackWhatHasNotLeft()
    {
        QFETCH(int, status);
        for (const char *url : {"a", "b", "c"})
            send(url, 1, 1);
        send("other", 2, 1);
        answer("a", status);
        QCOMPARE(leftFor(), QStringLiteral("a other"));
        QCOMPARE(m_order, QStringLiteral("a,b,c").split(QLatin1Char(','))); // what was heard comes first
        for (const char *url : {"b", "c"}) {
            QVERIFY(!m_got.at(url));
            QCOMPARE(m_got.at(url).error().code, ErrorCode::BackOff);
            QCOMPARE(m_got.at(url).error().detail, std::string(connectors::notSent));
        }
        send("b", 1, 1); // and may come again
        QCOMPARE(leftFor(), QStringLiteral("a other b"));
    }
    void whatIsCancelledWhileItWaitsDoesNotLeave()
    {
        base::CancelToken token;
        send("a", 1, 1);
        send("b", 1, 1, token);
        send("c", 1, 1);
        token.cancel();
        answer("a", 200);
        QCOMPARE(leftFor(), QStringLiteral("a c"));
        QCOMPARE(m_got.at("b").error().code, ErrorCode::Cancelled);
        QCOMPARE(m_got.at("b").error().detail, std::string(connectors::notSent));
    }
    void whoStillWaitsIsAnsweredAtTheEnd()
    {
        for (const char *url : {"a", "b", "c"})
            send(url, 1, 1);
        m_client.reset();
        QCOMPARE(m_got.size(), std::size_t(3));
        for (const auto &[url, outcome] : m_got)
            QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QCOMPARE(leftFor(), QStringLiteral("a"));
    }
    void anAnswerMayEndIt()
    {
        HttpRequest request;
        request.url = "a";
        request.queue = {1, 1};
        m_client->send(request, {}, [this](const Outcome &) { m_client.reset(); });
        send("b", 1, 1);
        send("c", 1, 1);
        answer("a", 429);
        QCOMPARE(m_got.size(), std::size_t(2));
        QCOMPARE(leftFor(), QStringLiteral("a"));
    }

private:
    void send(const std::string &url, std::uint64_t id, int width, base::CancelToken token = {})
    {
        HttpRequest request;
        request.url = url;
        request.queue = {id, width};
        m_client->send(std::move(request), std::move(token), [this, url](Outcome outcome) {
            m_order << QString::fromStdString(url);
            m_got.insert_or_assign(url, std::move(outcome));
        });
    }
    void answer(const std::string &url, int status)
    {
        const auto it = std::ranges::find(m_sent, url, &HeldClient::Sent::url);
        QVERIFY(it != m_sent.end() && it->answer);
        HttpResponse response;
        response.status = status;
        std::exchange(it->answer, {})(std::move(response));
    }
    QString leftFor() const
    {
        QStringList urls;
        for (const auto &one : m_sent)
            urls << QString::fromStdString(one.url);
        return urls.join(QLatin1Char(' '));
    }

    std::vector<HeldClient::Sent> m_sent;
    std::map<std::string, Outcome> m_got;
    QStringList m_order;
    std::unique_ptr<QueueingHttpClient> m_client;
};

QTEST_GUILESS_MAIN(QueueingHttpClientTest)
#include "tst_queueinghttpclient.moc"
