#include "app/splot/openworkspace.h"

namespace splot::app {

base::Result<std::unique_ptr<OpenWorkspace>> OpenWorkspace::open(const QString &path, ui::Theme &theme,
                                                                 std::unique_ptr<ui::EngineControl> engine)
{
    SPLOT_ASSIGN(auto workspace, ui::Workspace::open(path));
    return std::unique_ptr<OpenWorkspace>(new OpenWorkspace(theme, std::move(workspace), std::move(engine)));
}

OpenWorkspace::OpenWorkspace(ui::Theme &theme, std::unique_ptr<ui::Workspace> workspace,
                             std::unique_ptr<ui::EngineControl> engine)
    : m_theme(theme), m_workspace(std::move(workspace)), m_engine(std::move(engine)),
      m_looks(*m_workspace, theme)
{
    rebuild();
}

OpenWorkspace::~OpenWorkspace()
{
    m_window.reset();
}

void OpenWorkspace::rebuild()
{
    if (m_window)
        m_window->saveState();
    m_window = std::make_unique<shell::MainWindow>(console(), shell::allScreens());
}

} // namespace splot::app
