#pragma once

#include "core/base/result.h"
#include "ui/common/theme.h"
#include "ui/shell/startwindow.h"

#include <QObject>

#include <memory>

namespace splot::app {

class Application;
class DemoWorkspace;
class EmbeddedEngine;
class OpenWorkspace;
class SingleInstance;

/// What the program shows: the start window, or one workspace; and the way from one to the other. On the
/// window's thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool engine = true;  ///< start one in this program where none runs
        bool inTray = false; ///< begin there, where there is a tray
        QString demoFolder;
    };

    Desk(Application &application, ui::Theme &theme, Options options);
    ~Desk() override;

    void showStart();
    /// What cannot be opened is said in the start window.
    void open(const QString &path);
    void openDemo();
    void create(const QString &path);
    /// Whether another window had it, and came to the front.
    bool raisedOther() const { return m_raisedOther; }

    /// The workspace that is open; null: none.
    OpenWorkspace *workspace() { return m_open.get(); }
    /// Opens without showing a window; for pictures.
    base::Result<OpenWorkspace *> load(const QString &path);
    base::Result<OpenWorkspace *> loadDemo();

private:
    base::Result<OpenWorkspace *> load(const QString &path, std::unique_ptr<DemoWorkspace> demo);
    void fail(const base::Error &error);
    void present();
    void leave(bool toStart);

    Application &m_application;
    ui::Theme &m_theme;
    Options m_options;
    std::unique_ptr<shell::StartWindow> m_start;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<DemoWorkspace> m_demo; ///< outlives the engine that works on it
    std::unique_ptr<OpenWorkspace> m_open;
    bool m_raisedOther = false;
};

} // namespace splot::app
