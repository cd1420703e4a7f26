#include "app/session/workspacepath.h"

#include <QDir>

namespace splot::app {

std::string withEnding(const std::string &path)
{
    return path.ends_with(".splot") ? path : path + ".splot";
}

base::Result<std::string> workspacePath(const std::string &option)
{
    if (!option.empty())
        return withEnding(option);
    if (const QByteArray named = qgetenv("SPLOT_WORKSPACE"); !named.isEmpty())
        return withEnding(named.toStdString());
    const QStringList found = QDir().entryList({QStringLiteral("*.splot")}, QDir::Files);
    if (found.size() == 1)
        return found.front().toStdString();
    if (found.isEmpty())
        return base::fail(
            base::ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("splot",
                              "There is no workspace here; name one by --workspace FILE, or make one by "
                              "\"splotctl init NAME\"."));
    return base::fail(
        base::ErrorCode::NotFound,
        QT_TRANSLATE_NOOP("splot", "There are several workspaces here (%1); name one by --workspace FILE."),
        {found.join(QStringLiteral(", ")).toStdString()});
}

} // namespace splot::app
