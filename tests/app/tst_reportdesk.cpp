#include "app/session/reportdesk.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace splot;

namespace {

connectors::Endpoint endpoint()
{
    connectors::Endpoint e;
    e.path = "/hooks/shop/order";
    e.system = model::SystemId("shop");
    e.object = model::ObjectName("order");
    e.proof.kind = connectors::ProofRule::Kind::Token;
    e.proof.header = "X-Token";
    e.secret = "hook";
    e.deliveryHeader = "X-Delivery";
    e.idPlace = "id";
    return e;
}

QByteArray post(int id)
{
    const QByteArray body = "{\"id\":" + QByteArray::number(id) + ",\"name\":\"Ala\"}";
    return "POST /hooks/shop/order HTTP/1.1\r\nX-Token: key\r\nX-Delivery: d" + QByteArray::number(id) +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// Real sockets, a real thread and a real file.
class ReportDeskTest : public QObject
{
    Q_OBJECT

    void start(base::Journal::Limits limits = {})
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto journal =
            base::Journal::open(m_folder->filePath(QStringLiteral("w-intake")).toStdString(), {}, limits);
        QVERIFY(journal);
        m_journal = std::move(*journal);
        m_kept = 0;
        m_desk =
            std::make_unique<app::ReportDesk>(connectors::ReceiverOptions(), m_journal, [this] { ++m_kept; });
        m_desk->moveToThread(&m_thread);
        m_thread.start();
        base::Result<quint16> port;
        QMetaObject::invokeMethod(
            m_desk.get(),
            [&] {
                m_desk->open();
                QVERIFY(m_desk->follow({endpoint()}));
                m_desk->know({{"hook", "key"}});
                port = m_desk->listen();
            },
            Qt::BlockingQueuedConnection);
        QVERIFY(port);
        m_port = *port;
    }
    std::unique_ptr<QTcpSocket> connected() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, m_port);
        if (!socket->waitForConnected())
            qWarning("no connection");
        return socket;
    }
    static QByteArray answerOf(QTcpSocket &socket)
    {
        QByteArray all;
        while (!all.contains("\r\n\r\n") && socket.waitForReadyRead())
            all += socket.readAll();
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<base::Journal> m_journal;
    QThread m_thread;
    std::atomic<int> m_kept = 0;
    std::unique_ptr<app::ReportDesk> m_desk;
    quint16 m_port = 0;

private slots:
    void cleanup()
    {
        QMetaObject::invokeMethod(m_desk.get(), &app::ReportDesk::close, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
        m_desk.reset();
        m_journal.reset();
    }

    void whatIsAcceptedLiesInTheIntake()
    {
        start();
        auto socket = connected();
        socket->write(post(7));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 204"));
        QTRY_COMPARE(m_kept.load(), 1); // told after the answer is on its way
        const auto entries = m_journal->read(10);
        QVERIFY(entries && entries->size() == 1);
        const auto report = connectors::decode(entries->front());
        QVERIFY(report);
        QCOMPARE(report->system.value, std::string("shop"));
        QCOMPARE(report->object.value, std::string("order"));
        QCOMPARE(report->deliveryId, std::string("d7"));
        QCOMPARE(report->ids.at(0).value, std::string("7"));
        const auto notice = connectors::noticeOf(*report);
        QVERIFY(notice);
        QCOMPARE(notice->body.member("name")->toText(), std::string("Ala"));
    }
    void whatIsRefusedDoesNot()
    {
        start();
        auto socket = connected();
        socket->write(post(7).replace("key", "lock"));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 401"));
        m_journal->close();
        socket->write(post(7));
        const auto answer = answerOf(*socket);
        QVERIFY2(answer.startsWith("HTTP/1.1 503") && answer.contains("Retry-After: 5\r\n"), answer);
        QCOMPARE(m_kept.load(), 0);
        QVERIFY(!m_journal->hasMore());
    }
    void aFullIntakeAsksToComeAgain()
    {
        start({100, 1000});
        auto socket = connected();
        socket->write(post(1));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 204"));
        socket->write(post(2));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 503"));
        QVERIFY(m_journal->read(10));
        m_journal->settle();
        socket->write(post(2));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 204"));
    }
    void reportsThatComeTogetherShareOneWait()
    {
        start();
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 16; ++i)
            sockets.push_back(connected());
        // The desk is busy while they come.
        QMetaObject::invokeMethod(
            m_desk.get(), [] { QThread::msleep(200); }, Qt::QueuedConnection);
        for (int i = 0; i < 16; ++i) {
            sockets[static_cast<std::size_t>(i)]->write(post(i));
            sockets[static_cast<std::size_t>(i)]->flush();
        }
        for (const auto &socket : sockets)
            QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 204"));
        QCOMPARE(m_journal->read(100)->size(), 16U);
        QVERIFY2(m_kept.load() <= 3, qPrintable(QString::number(m_kept.load())));
    }
};

QTEST_GUILESS_MAIN(ReportDeskTest)
#include "tst_reportdesk.moc"
