#include "core/connectors/webhook/requestreader.h"

#include <QTest>

#include <rapidcheck.h>

using namespace splot::connectors;
using State = RequestReader::State;

namespace {

RequestReader readerOf(const QByteArray &bytes, RequestLimits limits = {100, 50})
{
    RequestReader reader(limits);
    reader.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return reader;
}

} // namespace

class RequestReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsARequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepAlive");
        QTest::newRow("length") << QByteArray(
                                       "POST /a?b HTTP/1.1\r\nX-A:  v \r\ncontent-length: 3\r\n\r\nabc")
                                << QByteArray("abc") << true;
        QTest::newRow("no body") << QByteArray("POST /a?b HTTP/1.1\r\nX-A: v\r\n\r\n") << QByteArray()
                                 << true;
        QTest::newRow("chunks") << QByteArray("POST /a?b HTTP/1.1\r\nX-A: v\r\nTransfer-Encoding: "
                                              "chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n")
                                << QByteArray("abc") << true;
        QTest::newRow("trailer")
            << QByteArray(
                   "POST /a?b HTTP/1.1\r\nX-A: v\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-T: 1\r\n\r\n")
            << QByteArray() << true;
        QTest::newRow("close") << QByteArray("POST /a?b HTTP/1.1\r\nX-A: v\r\nConnection: close\r\n\r\n")
                               << QByteArray() << false;
        QTest::newRow("old") << QByteArray("POST /a?b HTTP/1.0\r\nX-A: v\r\n\r\n") << QByteArray() << false;
        QTest::newRow("empty line before")
            << QByteArray("\r\nPOST /a?b HTTP/1.1\r\nX-A: v\r\n\r\n") << QByteArray() << true;
    }
    void readsARequest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepAlive);
        RequestReader reader = readerOf(bytes);
        QVERIFY(reader.state() == State::Complete);
        const IncomingRequest request = reader.take();
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.target, std::string("/a?b"));
        QCOMPARE(request.path(), std::string("/a"));
        QCOMPARE(request.header("x-a"), std::string("v"));
        QCOMPARE(request.body, body.toStdString());
        QCOMPARE(request.keepAlive, keepAlive);
        QVERIFY(!reader.begun());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray start = "POST / HTTP/1.1\r\n";
        QTest::newRow("no HTTP") << QByteArray("EHLO me\r\n\r\n") << 400;
        QTest::newRow("tls") << QByteArray("\x16\x03\x01\x02\r\n\r\n") << 400;
        QTest::newRow("foreign target") << QByteArray("POST http://x/ HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two blanks") << QByteArray("POST /  a HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("version") << QByteArray("POST / HTTP/2.0\r\n\r\n") << 505;
        QTest::newRow("folded header") << start + "A: b\r\n c\r\n\r\n" << 400;
        QTest::newRow("blank before colon") << start + "A : b\r\n\r\n" << 400;
        QTest::newRow("zero byte") << start + QByteArray("A: b\0c\r\n\r\n", 11) << 400;
        QTest::newRow("bare line feed") << start + "A: b\nC: d\r\n\r\n" << 400;
        QTest::newRow("two lengths") << start + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n" << 400;
        QTest::newRow("negative length") << start + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("signed length") << start + "Content-Length: +1\r\n\r\n" << 400;
        QTest::newRow("endless length") << start + "Content-Length: 99999999999999999999999\r\n\r\n" << 400;
        QTest::newRow("length and chunks")
            << start + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
            << 400;
        QTest::newRow("coding") << start + "Transfer-Encoding: gzip, chunked\r\n\r\n" << 501;
        QTest::newRow("large body") << start + "Content-Length: 51\r\n\r\n" << 413;
        QTest::newRow("large chunk") << start + "Transfer-Encoding: chunked\r\n\r\n33\r\n" << 413;
        QTest::newRow("many chunks") << start + "Transfer-Encoding: chunked\r\n\r\n20\r\n" +
                                            QByteArray(32, 'x') + "\r\n13\r\n"
                                     << 413;
        QTest::newRow("chunk overflow") << start + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n"
                                        << 400;
        QTest::newRow("chunk end") << start + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc" << 400;
        QTest::newRow("long chunk line")
            << start + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(300, 'x') << 400;
        QTest::newRow("large head") << start + "A: " + QByteArray(100, 'x') << 431;
        QTest::newRow("large whole head") << start + "A: " + QByteArray(100, 'x') + "\r\n\r\n" << 431;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RequestReader reader = readerOf(bytes);
        QVERIFY(reader.state() == State::Refused);
        QCOMPARE(reader.status(), status);
        reader.feed("POST / HTTP/1.1\r\n\r\n");
        QVERIFY(reader.state() == State::Refused);
    }

    void aWishToContinueIsGivenOnce()
    {
        RequestReader reader =
            readerOf("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
        QVERIFY(reader.takeWish());
        QVERIFY(!reader.takeWish());
        reader.feed("x");
        QVERIFY(reader.state() == State::Complete);
    }

    void howTheBytesAreCutDoesNotMatter()
    {
        const std::string two =
            "POST /1 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"
            "POST /2 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ndef\r\n2\r\ngh\r\n0\r\n\r\n";
        QVERIFY(rc::check("two requests in pieces", [&] {
            RequestReader reader({100, 50});
            std::vector<std::string> bodies;
            for (std::size_t at = 0; at < two.size();) {
                const auto size = *rc::gen::inRange<std::size_t>(1, 12);
                reader.feed(std::string_view(two).substr(at, size));
                at += size;
                while (reader.state() == State::Complete)
                    bodies.push_back(reader.take().body);
            }
            RC_ASSERT(bodies == (std::vector<std::string>{"abc", "defgh"}));
        }));
    }

    void theLongestLineBehindAChunkMayBeCutAnywhere()
    {
        const QByteArray line = "X: " + QByteArray(253, 'x'); // 256 bytes
        const QByteArray bytes =
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + line + "\r\n\r\n";
        RequestReader reader({100, 50});
        for (const char c : bytes)
            reader.feed({&c, 1});
        QVERIFY(reader.state() == RequestReader::State::Complete);
        QVERIFY(readerOf(bytes).state() == RequestReader::State::Complete);
    }

    void anyBytesAreReadOrRefused()
    {
        QVERIFY(rc::check("noise behind a good start", [] {
            RequestReader reader({100, 50});
            reader.feed("POST / HTTP/1.1\r\n");
            const auto noise =
                *rc::gen::container<std::string>(rc::gen::element('a', ':', ' ', '\r', '\n', '0', '\xff'));
            reader.feed(noise);
            for (int i = 0; reader.state() == State::Complete && i < 1000; ++i)
                reader.take();
            RC_ASSERT(reader.state() != State::Complete);
        }));
    }
};

QTEST_GUILESS_MAIN(RequestReaderTest)
#include "tst_requestreader.moc"
