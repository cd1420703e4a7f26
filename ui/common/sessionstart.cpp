#include "ui/common/sessionstart.h"

#ifdef Q_OS_WIN
#include "ui/common/registrysessionstart.h"
#else
#include "ui/common/xdgsessionstart.h"

#include <QStandardPaths>
#endif

namespace splot::ui {

std::unique_ptr<SessionStart> SessionStart::ofThisComputer()
{
#ifdef Q_OS_WIN
    return std::make_unique<RegistrySessionStart>();
#else
    return std::make_unique<XdgSessionStart>(
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
        QStringLiteral("/autostart"));
#endif
}

} // namespace splot::ui
