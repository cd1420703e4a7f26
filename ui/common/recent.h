#pragma once

#include <QStringList>

namespace splot::ui {

/// Workspaces that this person opened lately, the last one first; kept in the person's settings.
class Recent
{
public:
    static QStringList paths();
    static void add(const QString &path);
    static void remove(const QString &path);
};

} // namespace splot::ui
