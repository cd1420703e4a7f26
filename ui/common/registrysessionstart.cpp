#include "ui/common/registrysessionstart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

namespace splot::ui {

namespace {
const QString valueName = QStringLiteral("Splot");

const QString runKey = QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");

base::Result<void> written(QSettings &key)
{
    key.sync();
    if (key.status() == QSettings::NoError)
        return {};
    return base::fail(base::ErrorCode::NotConnected,
                      QT_TRANSLATE_NOOP("splot", "%1 cannot be written. Allow your user to write there."),
                      {key.fileName().toStdString()});
}
} // namespace

bool RegistrySessionStart::isOn() const
{
    return QSettings(runKey, QSettings::NativeFormat).contains(valueName);
}

base::Result<void> RegistrySessionStart::turnOn(const QString &program, const QStringList &arguments)
{
    // Paths hold no quotation marks on Windows; a backslash before the closing one would escape it.
    QStringList words{QLatin1Char('"') + QDir::toNativeSeparators(program) + QLatin1Char('"')};
    for (const QString &argument : arguments)
        words << QLatin1Char('"') + QDir::toNativeSeparators(argument) + QLatin1Char('"');
    QSettings key(runKey, QSettings::NativeFormat);
    key.setValue(valueName, words.join(QLatin1Char(' ')));
    return written(key);
}

base::Result<void> RegistrySessionStart::turnOff()
{
    QSettings key(runKey, QSettings::NativeFormat);
    key.remove(valueName);
    return written(key);
}

} // namespace splot::ui
