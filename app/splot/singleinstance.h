#pragma once

#include <QLocalServer>

#include <memory>

namespace splot::app {

/// One window a workspace and person: a second start finds the first one and has it raised. On the window's
/// thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &workspacePath, QObject *parent = nullptr);

    /// True: another window has the workspace, and was asked to come to the front.
    bool raiseOther();
    /// From now on this window is the one; false: the computer allows no local server, and windows may
    /// double.
    bool claim();

signals:
    void raiseWanted();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace splot::app
