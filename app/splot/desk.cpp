#include "app/splot/desk.h"

#include "app/demo/demoworkspace.h"
#include "app/splot/application.h"
#include "app/splot/embeddedengine.h"
#include "app/splot/openworkspace.h"
#include "app/splot/singleinstance.h"
#include "core/store/sqlitestore.h"
#include "ui/common/recent.h"

#include <QFileInfo>
#include <QSettings>

namespace splot::app {

Desk::Desk(Application &application, ui::Theme &theme, Options options)
    : m_application(application), m_theme(theme), m_options(std::move(options))
{
    // A window in the tray is no reason to end, and a closed dialog neither: the desk knows when.
    QApplication::setQuitOnLastWindowClosed(false);
}

Desk::~Desk() = default;

void Desk::showStart()
{
    if (!m_start) {
        m_start = std::make_unique<shell::StartWindow>(m_theme);
        connect(m_start.get(), &shell::StartWindow::demoWanted, this, &Desk::openDemo);
        connect(m_start.get(), &shell::StartWindow::openWanted, this, &Desk::open);
        connect(m_start.get(), &shell::StartWindow::createWanted, this, &Desk::create);
        connect(m_start.get(), &shell::StartWindow::closed, &m_application, &QCoreApplication::quit);
    }
    m_start->refresh();
    m_start->show();
    m_start->raise();
    m_start->activateWindow();
}

void Desk::fail(const base::Error &error)
{
    showStart();
    m_start->showError(error);
}

void Desk::open(const QString &path)
{
    m_raisedOther = SingleInstance(path).raiseOther();
    if (m_raisedOther)
        return;
    if (const auto opened = load(path); !opened)
        return fail(opened.error());
    const QString absolute = QFileInfo(path).absoluteFilePath();
    ui::Recent::add(absolute);
    QSettings().setValue(QStringLiteral("workspace"), absolute);
    present();
}

void Desk::openDemo()
{
    m_raisedOther = SingleInstance(m_options.demoFolder).raiseOther();
    if (m_raisedOther)
        return;
    if (const auto opened = loadDemo(); !opened)
        return fail(opened.error());
    present();
}

void Desk::create(const QString &path)
{
    if (const auto made = store::SqliteStore::create(path.toStdString(), ui::Workspace::now()); !made)
        return fail(made.error());
    open(path);
}

base::Result<OpenWorkspace *> Desk::load(const QString &path)
{
    return load(path, nullptr);
}

base::Result<OpenWorkspace *> Desk::loadDemo()
{
    SPLOT_ASSIGN(auto demo, DemoWorkspace::open(m_options.demoFolder.toStdString()));
    const QString path = QString::fromStdString(demo->path());
    return load(path, std::move(demo));
}

base::Result<OpenWorkspace *> Desk::load(const QString &path, std::unique_ptr<DemoWorkspace> demo)
{
    auto engine = std::make_unique<EmbeddedEngine>(path.toStdString());
    auto *control = engine.get();
    if (demo) {
        control->whenStarted([tended = demo.get()](engine::Engine &started) { tended->tend(started); });
        connect(demo.get(), &DemoWorkspace::begun, control, [control](const QString &problem) {
            if (!problem.isEmpty())
                emit control->failed(base::error(base::ErrorCode::Rejected, "%1", {problem.toStdString()}));
        });
    }
    SPLOT_ASSIGN(auto open, OpenWorkspace::open(path, m_theme, std::move(engine)));
    m_demo = std::move(demo);
    m_open = std::move(open);
    if (m_options.engine && !m_open->workspace().readOnly() && !m_open->workspace().engine().runs)
        control->start();
    return m_open.get();
}

void Desk::present()
{
    m_instance = std::make_unique<SingleInstance>(m_demo ? m_options.demoFolder : m_open->workspace().path());
    m_instance->claim();
    auto &window = m_open->window();
    connect(m_instance.get(), &SingleInstance::raiseWanted, &window, &shell::MainWindow::raiseWindow);
    // Not from within the window's own event.
    connect(
        &window, &shell::MainWindow::closed, this, [this] { leave(false); }, Qt::QueuedConnection);
    connect(
        &window, &shell::MainWindow::otherWorkspaceWanted, this, [this] { leave(true); },
        Qt::QueuedConnection);
    window.showAtStart(m_options.inTray);
    m_options.inTray = false;
    // The first time that somebody looks at the demo; afterwards Help has it.
    const QString toured = QStringLiteral("toured");
    if (m_demo && !QSettings().value(toured, false).toBool()) {
        QSettings().setValue(toured, true);
        window.beginTour();
    }
    if (m_start)
        m_start->hide();
}

void Desk::leave(bool toStart)
{
    m_instance.reset();
    m_open.reset();
    m_demo.reset();
    if (toStart)
        showStart();
    else
        m_application.quit();
}

} // namespace splot::app
