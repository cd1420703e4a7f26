#include "app/splot/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace splot::app {

namespace {
constexpr int answerMs = 500; ///< the other one is on this computer
}

SingleInstance::SingleInstance(const QString &workspacePath, QObject *parent) : QObject(parent)
{
    // Different spellings of one file are one workspace; a file that is about to be made has no other yet.
    const QFileInfo file(workspacePath);
    QString path = file.canonicalFilePath();
    if (path.isEmpty())
        path = file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    m_name = QStringLiteral("splot-") + QString::fromLatin1(hash.left(24));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            emit raiseWanted();
        }
    });
}

bool SingleInstance::raiseOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(answerMs);
}

bool SingleInstance::claim()
{
    if (m_server.listen(m_name))
        return true;
    // What a crash left behind; raiseOther() found nobody there.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

} // namespace splot::app
