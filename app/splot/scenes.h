#pragma once

#include "core/base/result.h"
#include "ui/common/screen.h"

#include <functional>

namespace splot::shell {
class MainWindow;
}

namespace splot::app {

/// What people come to beside the main screens: dialogs, and what screens show on request. Each is brought up
/// on a workspace with the demo's data as a person would, pictured, and left without a trace in the
/// configuration.
class Scenes
{
public:
    using Shoot = std::function<void(QWidget &shown, const QString &name)>;

    Scenes(ui::Console console, shell::MainWindow &window, Shoot shoot);

    void takeAll();
    /// Answers of the workers come as events.
    static void settle(int milliseconds);

private:
    void systems();
    void addSystem();
    void mapper();
    void ownership();
    void inbox();
    void records();
    void reconcile();
    void settings();
    void transfer();
    void frame();

    void shootDialog(QWidget &dialog, const QString &name, int rest = 400);
    void shootWindow(const QString &name);
    static void settleUntil(const std::function<bool()> &reached);

    ui::Console m_console;
    shell::MainWindow &m_window;
    Shoot m_shoot;
};

} // namespace splot::app
