#include "ui/common/recent.h"

#include <QFileInfo>
#include <QSettings>

namespace splot::ui {

namespace {
constexpr qsizetype most = 12;
const QString recentKey = QStringLiteral("recent");
} // namespace

QStringList Recent::paths()
{
    return QSettings().value(recentKey).toStringList();
}

void Recent::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    QSettings().setValue(recentKey, all.mid(0, most));
}

void Recent::remove(const QString &path)
{
    QStringList all = paths();
    all.removeAll(path);
    QSettings().setValue(recentKey, all);
}

} // namespace splot::ui
