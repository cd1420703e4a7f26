#include "ui/shell/mainwindow.h"

#include "ui/common/enginecontrol.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/pasteguard.h"
#include "ui/common/workspace.h"
#include "ui/shell/alerts.h"
#include "ui/shell/header.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/locator.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/tour.h"
#include "ui/shell/tray.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QUndoStack>

namespace splot::shell {

namespace {
/// Scrolls to what Tab reached; Qt does so only for who comes from within the same scrolled part.
void bringIntoSight(QWidget *focus)
{
    for (auto *up = focus ? focus->parentWidget() : nullptr; up; up = up->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(up);
        if (!area || !area->viewport()->isAncestorOf(focus))
            continue;
        const QRect seen = area->viewport()->rect();
        const QRect place(focus->mapTo(area->viewport(), QPoint()), focus->size());
        // What is larger than the part, such as the map, is seen as it is.
        if (place.height() < seen.height() && !seen.contains(place))
            area->ensureWidgetVisible(focus);
    }
}
} // namespace

MainWindow::MainWindow(const ui::Console &console, std::vector<ScreenEntry> screens)
    : m_console(console), m_entries(std::move(screens)), m_rail(new Rail(console.theme, this)),
      m_header(new Header(console, this)), m_notice(new ui::NoticeBar(console.theme, this)),
      m_alertBar(new ui::NoticeBar(console.theme, this)), m_stack(new QStackedWidget(this)),
      m_strip(new StatusStrip(console, this)), m_locator(nullptr), m_alerts(new Alerts(console, this))
{
    setWindowTitle(QStringLiteral("%1 – Splot").arg(console.workspace.name()));
    setFocusPolicy(Qt::ClickFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_alertBar);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_strip);
    m_locator = new Locator(
        console, [this] { return places(); }, this);
    setMinimumSize(console.theme.px(960), console.theme.px(600));
    resize(
        QSize(console.theme.px(1600), console.theme.px(1000)).boundedTo(QWidget::screen()->availableSize()));
    wire();
    makeMenu();
    addShortcuts();
    new ui::PasteGuard(this);
    connect(qApp, &QApplication::focusChanged, this, [](QWidget *, QWidget *now) { bringIntoSight(now); });
    connect(m_alerts, &Alerts::raised, this, &MainWindow::tellAlert);
    if (Tray::available()) {
        m_tray = new Tray(console, this);
        connect(m_tray, &Tray::windowWanted, this, &MainWindow::raiseWindow);
        connect(m_tray, &Tray::inboxWanted, this, [this] {
            raiseWindow();
            go({QStringLiteral("inbox"), {}});
        });
        connect(m_tray, &Tray::quitWanted, this, &MainWindow::quit);
    }
    showEngine();
    showCounts();
    QSettings settings;
    restoreGeometry(settings.value(settingsGroup() + QStringLiteral("window")).toByteArray());
    const QString last = settings.value(settingsGroup() + QStringLiteral("screen")).toString();
    if (!m_entries.empty())
        go({screen(last) ? last : m_entries.front().id, {}});
}

MainWindow::~MainWindow() = default;

QString MainWindow::settingsGroup() const
{
    return QStringLiteral("workspaces/%1/").arg(m_console.workspace.id());
}

void MainWindow::wire()
{
    connect(m_rail, &Rail::chosen, this, [this](const QString &id) { go({id, {}}); });
    connect(m_header, &Header::locatorWanted, this, &MainWindow::openLocator);
    connect(m_strip, &StatusStrip::goTo, this, &MainWindow::go);
    connect(m_locator, &Locator::goTo, this, &MainWindow::go);
    connect(m_notice, &ui::NoticeBar::acted, &m_console.engine, &ui::EngineControl::start);
    connect(&m_console.engine, &ui::EngineControl::failed, this,
            [this](const base::Error &error) { m_notice->showError(error); });
    connect(&m_console.workspace, &ui::Workspace::engineChanged, this, &MainWindow::showEngine);
    connect(&m_console.workspace, &ui::Workspace::pulseChanged, this, &MainWindow::showCounts);
    connect(&m_console.workspace, &ui::Workspace::commandSaved, &m_console.engine, &ui::EngineControl::wake);
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] {
        saveState();
        m_agreed = m_quitting = true;
    });
    connect(&m_console.workspace, &ui::Workspace::failed, this,
            [this](const base::Error &error) { m_notice->showError(error); });
}

void MainWindow::addShortcuts()
{
    int number = 0;
    for (const auto &entry : m_entries) {
        // The places of the rail are fixed: Ctrl+6 is the Inbox, whatever else there is.
        static const QStringList order{
            QStringLiteral("overview"),  QStringLiteral("systems"),   QStringLiteral("mapper"),
            QStringLiteral("ownership"), QStringLiteral("flows"),     QStringLiteral("inbox"),
            QStringLiteral("records"),   QStringLiteral("reconcile"), QStringLiteral("settings")};
        ++number;
        const auto place = order.indexOf(entry.id);
        const QString keys = QStringLiteral("Ctrl+%1").arg(place >= 0 ? static_cast<int>(place) + 1 : number);
        m_rail->add(entry.id, entry.title, keys);
        auto *shortcut = new QShortcut(QKeySequence(keys), this);
        connect(shortcut, &QShortcut::activated, this, [this, id = entry.id] { go({id, {}}); });
    }
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+K")), this), &QShortcut::activated, this,
            &MainWindow::openLocator);
    connect(new QShortcut(QKeySequence(QStringLiteral("F10")), this), &QShortcut::activated, m_header,
            &Header::openMenu);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        if (auto *shown = screen(m_current))
            shown->focusSearch();
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, &m_console.undo,
            &QUndoStack::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, &m_console.undo,
            &QUndoStack::redo);
}

ui::Screen *MainWindow::screen(const QString &id)
{
    if (const auto made = m_screens.find(id); made != m_screens.end())
        return made->second;
    for (const auto &entry : m_entries) {
        if (entry.id != id)
            continue;
        ui::Screen *made = entry.make(m_console, m_stack);
        made->setAccessibleName(entry.title);
        m_screens[id] = made;
        m_stack->addWidget(made);
        connect(made, &ui::Screen::goTo, this, &MainWindow::go);
        QSettings settings;
        settings.beginGroup(settingsGroup() + QStringLiteral("screens/") + id);
        made->restoreState(settings);
        return made;
    }
    return nullptr;
}

void MainWindow::go(const ui::Target &target)
{
    ui::Screen *wanted = screen(target.screen);
    if (!wanted) {
        m_notice->showWarning(tr("This program has no screen for that yet."));
        return;
    }
    if (m_current != target.screen) {
        if (auto *shown = m_screens[m_current])
            shown->leave();
    }
    m_current = target.screen;
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(target.screen);
    wanted->activate(target);
}

void MainWindow::openLocator()
{
    const QWidget *field = m_header->locatorField();
    m_locator->open(QRect(field->mapTo(this, QPoint()), field->size()));
}

std::vector<Finding> MainWindow::places()
{
    std::vector<Finding> all;
    for (const auto &entry : m_entries)
        all.push_back({tr("Screen"), entry.title, {}, entry.id, {}, [this, id = entry.id] { go({id, {}}); }});
    all.push_back({tr("Command"), tr("Help"), QStringLiteral("F1"), QStringLiteral("help"), {}, [this] {
                       openHelp();
                   }});
    all.push_back(
        {tr("Command"), tr("Guided tour"), {}, QStringLiteral("help"), {}, [this] { beginTour(); }});
    for (const auto &[id, made] : m_screens) {
        if (!made)
            continue;
        for (auto &command : made->commands())
            all.push_back(
                {tr("Command"), command.text, {}, QStringLiteral("start"), {}, std::move(command.run)});
    }
    return all;
}

void MainWindow::makeMenu()
{
    auto *menu = new QMenu(m_header);
    menu->addAction(tr("Other workspace ..."), this, [this] {
        m_toOther = m_quitting = true;
        close();
    });
    menu->addSeparator();
    menu->addAction(tr("Help"), QKeySequence(QStringLiteral("F1")), this, [this] { openHelp(); });
    menu->addAction(tr("Guided tour"), this, &MainWindow::beginTour);
    menu->addSeparator();
    auto *undo = m_console.undo.createUndoAction(menu, tr("Undo"));
    auto *redo = m_console.undo.createRedoAction(menu, tr("Redo"));
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    menu->addAction(tr("Quit Splot"), QKeySequence::Quit, this, &MainWindow::quit);
    m_header->setMenu(menu);
}

void MainWindow::openHelp(const QString &topic)
{
    if (!m_help) {
        m_help = new HelpWindow(m_console.theme, this);
        connect(m_help, &HelpWindow::tourWanted, this, [this] {
            m_help->hide();
            beginTour();
        });
    }
    m_help->open(topic);
}

void MainWindow::beginTour()
{
    if (!m_tour) {
        m_tour = new Tour(m_console.theme, this);
        connect(m_tour, &Tour::goTo, this, &MainWindow::go);
    }
    raiseWindow();
    m_tour->begin();
}

void MainWindow::leaveTour()
{
    if (m_tour)
        m_tour->leave();
}

void MainWindow::showAtStart(bool inTray)
{
    if (!inTray || !m_tray)
        show();
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
}

void MainWindow::quitUnasked()
{
    m_agreed = true;
    quit();
}

bool MainWindow::staysInTray() const
{
    return m_tray && !m_quitting && QSettings().value(QStringLiteral("closeToTray"), false).toBool();
}

void MainWindow::askBeforeClosing()
{
    raiseWindow();
    auto *box = static_cast<QMessageBox *>(closingQuestion().release());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

std::unique_ptr<QWidget> MainWindow::closingQuestion()
{
    auto box = std::make_unique<QMessageBox>(
        QMessageBox::Warning, tr("Closing stops the sync"),
        tr("The engine runs inside this window. When it is closed, nothing is read from your "
           "systems and nothing is sent to them until Splot is started again."),
        QMessageBox::NoButton, this);
    box->setInformativeText(
        tr("What is under way is finished first, and what waits is kept. A service goes on without "
           "a window: splotctl serve."));
    auto *stop = box->addButton(tr("Close and stop the sync"), QMessageBox::AcceptRole);
    auto *keep = m_tray ? box->addButton(tr("Keep it in the tray"), QMessageBox::ActionRole) : nullptr;
    auto *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box.get(), &QMessageBox::buttonClicked, this, [this, stop, keep](QAbstractButton *pressed) {
        if (pressed == stop) {
            m_agreed = true;
            close();
            return;
        }
        m_quitting = m_toOther = false;
        if (keep && pressed == keep)
            hide();
    });
    return box;
}

void MainWindow::showEngine()
{
    if (m_console.workspace.readOnly())
        m_notice->showWarning(tr("%1 can only be read: what you change here cannot be saved, and no engine "
                                 "can run on it. Allow your "
                                 "user to write to the file and its folder, then open it again.")
                                  .arg(m_console.workspace.name()));
    else if (m_console.workspace.engine().runs || m_console.engine.runsHere())
        m_notice->clear();
    else
        m_notice->showWarning(
            tr("No engine runs: nothing is read, nothing is sent. What you do waits for it."),
            m_console.engine.canStart() ? tr("Start the engine") : QString());
}

void MainWindow::tellAlert(const QString &text, bool started, bool inWindow, bool inTray)
{
    m_strip->setLastAlert(text, started);
    if (inTray && m_tray)
        m_tray->say(started ? tr("Alert") : tr("Alert is over"), text, started);
    if (inWindow)
        m_alertBar->showWarning(started ? tr("Alert. %1").arg(text) : tr("Over: %1").arg(text));
}

void MainWindow::showCounts()
{
    m_rail->setCount(QStringLiteral("inbox"), static_cast<int>(m_console.workspace.pulse().newCases));
}

void MainWindow::saveState()
{
    QSettings settings;
    settings.setValue(settingsGroup() + QStringLiteral("window"), saveGeometry());
    settings.setValue(settingsGroup() + QStringLiteral("screen"), m_current);
    for (const auto &[id, made] : m_screens) {
        if (!made)
            continue;
        settings.beginGroup(settingsGroup() + QStringLiteral("screens/") + id);
        made->saveState(settings);
        settings.endGroup();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    if (staysInTray()) {
        event->ignore();
        hide();
        if (!QSettings().value(QStringLiteral("trayExplained"), false).toBool())
            m_tray->say(tr("Splot goes on in the tray"), tr("Its menu there quits the program."), false);
        QSettings().setValue(QStringLiteral("trayExplained"), true);
        return;
    }
    if (m_console.engine.runsHere() && !m_agreed) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    event->accept();
    if (m_toOther)
        emit otherWorkspaceWanted();
    else
        emit closed();
}

} // namespace splot::shell
