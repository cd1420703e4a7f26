#pragma once

#include "ui/common/enginecontrol.h"
#include "ui/common/systemlooks.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/shell/mainwindow.h"

#include <QUndoStack>

namespace splot::app {

/// One open workspace with everything its window stands on.
class OpenWorkspace
{
public:
    static base::Result<std::unique_ptr<OpenWorkspace>> open(const QString &path, ui::Theme &theme,
                                                             std::unique_ptr<ui::EngineControl> engine);
    ~OpenWorkspace();

    ui::Workspace &workspace() { return *m_workspace; }
    ui::EngineControl &engine() { return *m_engine; }
    ui::Console console() { return {m_theme, *m_workspace, m_looks, *m_engine, m_undo}; }
    shell::MainWindow &window() { return *m_window; }
    /// Builds the window anew, in the language of now.
    void rebuild();

private:
    OpenWorkspace(ui::Theme &theme, std::unique_ptr<ui::Workspace> workspace,
                  std::unique_ptr<ui::EngineControl> engine);

    ui::Theme &m_theme;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::EngineControl> m_engine;
    ui::SystemLooks m_looks;
    QUndoStack m_undo;
    std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace splot::app
