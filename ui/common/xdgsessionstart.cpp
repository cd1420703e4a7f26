#include "ui/common/xdgsessionstart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace splot::ui {

namespace {
/// One word of an Exec line: quoted, and escaped once more because the line is a string of the file.
QString execWord(QString word)
{
    static const QString special = QStringLiteral("\"`$\\");
    QString quoted;
    for (const QChar c : word)
        quoted += c == QLatin1Char('\\') ? QStringLiteral("\\\\\\\\")
                  : special.contains(c)  ? QStringLiteral("\\\\") + c
                                         : QString(c);
    return QLatin1Char('"') + quoted.replace(QLatin1Char('%'), QStringLiteral("%%")) + QLatin1Char('"');
}
} // namespace

bool XdgSessionStart::isOn() const
{
    return QFile::exists(file());
}

base::Result<void> XdgSessionStart::turnOn(const QString &program, const QStringList &arguments)
{
    QStringList words{execWord(program)};
    for (const QString &argument : arguments)
        words << execWord(argument);
    const QString entry = QStringLiteral("[Desktop Entry]\nType=Application\nName=Splot\nExec=%1\n"
                                         "X-GNOME-Autostart-enabled=true\n")
                              .arg(words.join(QLatin1Char(' ')));
    QSaveFile out(file());
    if (QDir().mkpath(m_folder) && out.open(QIODevice::WriteOnly) && out.write(entry.toUtf8()) > 0 &&
        out.commit())
        return {};
    return base::fail(base::ErrorCode::NotConnected,
                      QT_TRANSLATE_NOOP("splot", "%1 cannot be written. Allow your user to write there."),
                      {file().toStdString()}, out.errorString().toStdString());
}

base::Result<void> XdgSessionStart::turnOff()
{
    if (!isOn() || QFile::remove(file()))
        return {};
    return base::fail(base::ErrorCode::NotConnected,
                      QT_TRANSLATE_NOOP("splot", "%1 cannot be removed. Allow your user to write there."),
                      {file().toStdString()});
}

} // namespace splot::ui
