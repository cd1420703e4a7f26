#pragma once

#include <QString>

namespace splot::ui {
class Theme;
}

namespace splot::app {

class Application;
class OpenWorkspace;

/// Writes each screen as PNG, in both languages and both themes, and ends.
class Pictures
{
public:
    Pictures(Application &application, ui::Theme &theme, OpenWorkspace &open, QString folder);

    /// After `seconds`, in which an engine may work; the exit code.
    int run(int seconds);

private:
    void take(const QString &suffix);

    Application &m_application;
    ui::Theme &m_theme;
    OpenWorkspace &m_open;
    QString m_folder;
};

} // namespace splot::app
