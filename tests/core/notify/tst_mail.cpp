#include "core/notify/curlmailer.h"
#include "core/notify/mailtext.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace splot;
using base::ErrorCode;

namespace {
/// A mail server on loopback that takes one mail after the other, or refuses it at one step.
class MailSink : public QTcpServer
{
public:
    MailSink()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                socket->write("220 sink\r\n");
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    QByteArray refuse;             ///< the command that is refused: "RCPT"
    QByteArray refusal = "550 no"; ///< how
    bool offersTls = false;        ///< says so; there is none behind it
    QByteArrayList commands, mails;

private:
    void read(QTcpSocket *socket)
    {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine();
            if (m_inMail) {
                takeLine(socket, line);
                continue;
            }
            commands << line.trimmed();
            if (!refuse.isEmpty() && line.startsWith(refuse)) {
                socket->write(refusal + "\r\n");
            } else if (line.startsWith("EHLO")) {
                socket->write(offersTls ? "250-sink\r\n250 STARTTLS\r\n" : "250-sink\r\n250 AUTH PLAIN\r\n");
            } else if (line.startsWith("AUTH")) {
                socket->write("334 \r\n");
                m_inLogIn = true;
            } else if (m_inLogIn) {
                m_inLogIn = false;
                socket->write("235 come in\r\n");
            } else if (line.startsWith("DATA")) {
                m_inMail = true;
                socket->write("354 go on\r\n");
            } else {
                socket->write("250 ok\r\n");
            }
        }
    }

    void takeLine(QTcpSocket *socket, const QByteArray &line)
    {
        if (line != ".\r\n") {
            m_mail += line;
            return;
        }
        mails << m_mail;
        m_mail.clear();
        m_inMail = false;
        socket->write("250 taken\r\n");
    }

    QByteArray m_mail;
    bool m_inMail = false, m_inLogIn = false;
};

notify::Mail mailTo(const MailSink &sink)
{
    notify::Mail mail;
    mail.server.host = "127.0.0.1";
    mail.server.port = sink.serverPort();
    mail.server.security = model::MailSecurity::None;
    mail.server.from = "splot@firm.example";
    mail.to = {"ops@firm.example", "night@firm.example"};
    mail.subject = "Splot, firma: zaległe doręczenia 812";
    mail.text = "Zażółć gęślą jaźń.\n.\nEnd\n";
    mail.id = "splot.1";
    return mail;
}

base::Result<void> outcomeOf(notify::Mailer &mailer, notify::Mail mail)
{
    std::optional<base::Result<void>> outcome;
    mailer.send(std::move(mail), [&](base::Result<void> result) { outcome = std::move(result); });
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20000))
        return base::fail(ErrorCode::Internal, "no answer");
    return *outcome;
}

QByteArray bodyOf(const QByteArray &mail)
{
    return QByteArray::fromBase64(mail.mid(mail.indexOf("\r\n\r\n") + 4));
}
} // namespace

class MailTest : public QObject
{
    Q_OBJECT

private slots:
    void aMailArrivesWithEveryLetter()
    {
        MailSink sink;
        notify::CurlMailer mailer;
        const auto sent = outcomeOf(mailer, mailTo(sink));
        QVERIFY2(sent, sent ? "" : sent.error().detail.c_str());
        QCOMPARE(sink.mails.size(), 1);
        QVERIFY(sink.commands.contains("MAIL FROM:<splot@firm.example>"));
        QVERIFY(sink.commands.contains("RCPT TO:<ops@firm.example>"));
        QVERIFY(sink.commands.contains("RCPT TO:<night@firm.example>"));
        QCOMPARE(bodyOf(sink.mails.front()), QByteArray("Zażółć gęślą jaźń.\r\n.\r\nEnd\r\n"));
        QVERIFY(sink.mails.front().contains("Subject: =?UTF-8?B?"));
        QVERIFY(!sink.commands.join().contains("AUTH"));
    }

    void aNameAndAPasswordLogIn()
    {
        MailSink sink;
        notify::CurlMailer mailer;
        auto mail = mailTo(sink);
        mail.server.user = "splot";
        mail.server.password = "open sesame";
        QVERIFY(outcomeOf(mailer, mail));
        const QByteArray plain = QByteArray("\0splot\0open sesame", 18).toBase64();
        QVERIFY2(sink.commands.join('\n').contains("AUTH PLAIN"), sink.commands.join('\n'));
        QVERIFY2(sink.commands.join('\n').contains(plain), sink.commands.join('\n'));
    }

    void refusalsSayWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        QTest::newRow("log in") << QByteArray("AUTH") << QByteArray("535 wrong")
                                << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("address") << QByteArray("RCPT") << QByteArray("550 no such user")
                                 << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("later") << QByteArray("RCPT") << QByteArray("450 grey")
                               << static_cast<int>(ErrorCode::BackOff);
    }

    void refusalsSayWhatToDo()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, answer);
        MailSink sink;
        sink.refuse = command;
        sink.refusal = answer;
        notify::CurlMailer mailer;
        auto mail = mailTo(sink);
        mail.server.user = "splot";
        mail.server.password = "x";
        const auto sent = outcomeOf(mailer, mail);
        QVERIFY(!sent);
        QTEST(static_cast<int>(sent.error().code), "code");
        QVERIFY(sink.mails.isEmpty());
    }

    void nothingIsSentInTheClearWhereEncryptionIsAsked()
    {
        MailSink sink; // offers none
        notify::CurlMailer mailer;
        auto mail = mailTo(sink);
        mail.server.security = model::MailSecurity::StartTls;
        mail.server.user = "splot";
        mail.server.password = "open sesame";
        const auto sent = outcomeOf(mailer, mail);
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, ErrorCode::NotConnected);
        QVERIFY(!sink.commands.join('\n').contains("AUTH"));
        QVERIFY(sink.mails.isEmpty());
    }

    void nobodyThereIsSaid()
    {
        MailSink sink;
        const auto mail = mailTo(sink);
        sink.close();
        notify::CurlMailer mailer;
        QCOMPARE(outcomeOf(mailer, mail).error().code, ErrorCode::NotConnected);
    }

    void addressesThatWouldBreakTheEnvelopeAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *bad : {"", "ops", "@x", "a@", "a@b@c", "a@b>\r\nDATA", "a b@c", "<a@b>", "a@b,c@d"})
            QTest::newRow(bad) << QString::fromLatin1(bad);
    }

    void addressesThatWouldBreakTheEnvelopeAreRefused()
    {
        QFETCH(QString, address);
        QVERIFY(!notify::isAddress(address.toStdString()));
        MailSink sink;
        notify::CurlMailer mailer;
        auto mail = mailTo(sink);
        mail.to = {address.toStdString()};
        QCOMPARE(outcomeOf(mailer, mail).error().code, ErrorCode::Rejected);
        QVERIFY(sink.commands.isEmpty());
    }

    void aLongSubjectIsFoldedBetweenCharacters()
    {
        notify::Mail mail;
        mail.server.from = "splot@firm.example";
        mail.to = {"ops@firm.example"};
        QString subject;
        for (int i = 0; i < 30; ++i)
            subject += QStringLiteral("zażółć\n");
        mail.subject = subject.toStdString();
        const auto text = QByteArray::fromStdString(notify::mailText(mail));
        const auto head = text.left(text.indexOf("\r\n\r\n"));
        QString read;
        for (const auto &line : (head + '\r').split('\n')) {
            QVERIFY2(line.size() <= 998 && line.endsWith('\r'), line); // nothing of the subject breaks it
            const auto word = line.indexOf("=?UTF-8?B?");
            if (word < 0)
                continue;
            QVERIFY(line.size() - word <= 77);
            read += QString::fromUtf8(
                QByteArray::fromBase64(line.mid(word + 10, line.lastIndexOf("?=") - word - 10)));
        }
        QCOMPARE(read, subject.replace(QLatin1Char('\n'), QLatin1Char(' ')));
    }

    void itEndsWhileAMailIsUnderWay()
    {
        MailSink sink;
        sink.refuse = "EHLO";
        sink.refusal.clear(); // never answers
        auto mailer = std::make_unique<notify::CurlMailer>();
        bool answered = false;
        mailer->send(mailTo(sink), [&](const base::Result<void> &) { answered = true; });
        QTRY_VERIFY(!sink.commands.isEmpty());
        mailer.reset();
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(MailTest)
#include "tst_mail.moc"
